#pragma once
// Document over one open storage::File: point reads on the GUI thread, the rest on the query thread.
// GUI thread; owns the file and the remote that pulls into it. No words, no widgets.

#include "storage/file.h"
#include "storage/writer.h"
#include "ui/window/document.h"

#include <QSslCertificate>

#include <memory>

namespace hubdesk::sync {
class HubRemote;
}

namespace hubdesk::app {

class FileExchange;
class KeptAccess;
class TokenAudit;

class FileDocument final : public ui::Document {
    Q_OBJECT

public:
    struct Parts {
        domain::UuidSource &uuids;
        domain::SecretStore &secrets;
        const domain::Clock &clock;
        QList<QSslCertificate> authorities;
        domain::Remote *remote = nullptr; ///< in place of the hubs' own; for tests
        domain::PersonAccess *personAccess = nullptr;
        domain::HubWriter *hubWriter = nullptr;
    };

    FileDocument(std::unique_ptr<storage::File> file, const Parts &parts, bool demonstration);
    ~FileDocument() override;

    [[nodiscard]] QString path() const override;
    [[nodiscard]] bool isDemonstration() const override { return m_demonstration; }
    [[nodiscard]] const domain::State &state() const override;
    [[nodiscard]] domain::ChangeStore &store() override;
    [[nodiscard]] domain::UuidSource &uuids() override { return m_uuids; }
    [[nodiscard]] domain::Remote &remote() override;
    [[nodiscard]] domain::PersonAccess *personAccess() override;
    [[nodiscard]] domain::HubWriter &hubWriter() override;
    [[nodiscard]] int waiting() const override;

    [[nodiscard]] tables::TableModel *makeModel(const tables::TableSpec &spec, QObject *parent) override;
    [[nodiscard]] hubs::HubSession *makeHubSession(QObject *parent) override;
    void lookOver(domain::HubId hub) override;
    [[nodiscard]] ui::Exchange &exchange() override;
    void count(const storage::IdQuery &query, QObject *context, std::function<void(std::int64_t)> done) override;
    void compute(UseCase useCase, QObject *context,
                 std::function<void(domain::Result<domain::ChangeSet>)> done) override;

    [[nodiscard]] std::optional<ui::HubFacts> hub(domain::HubId hub) const override;
    [[nodiscard]] QList<ui::HubFacts> hubs() const override;
    [[nodiscard]] QList<domain::Ability> abilities(domain::HubId hub) const override;
    [[nodiscard]] QList<ui::HubDifference> differences(domain::HubId hub, int limit) const override;
    [[nodiscard]] QStringList groupMembers(domain::Ref group, int limit) const override;
    [[nodiscard]] QString tokenKey(domain::HubId hub) const override;
    [[nodiscard]] domain::Result<QByteArray> readTokenFile(const QString &path) const override;
    void forget(domain::HubId hub, QObject *context, std::function<void(domain::Result<domain::Done>)> done) override;

    [[nodiscard]] std::optional<ui::JournalFacts> journalEntry(std::int64_t number) const override;
    [[nodiscard]] std::vector<domain::Change> journalChanges(std::int64_t number, int limit) const override;
    [[nodiscard]] QList<ui::BackupFacts> backups() const override;

    [[nodiscard]] storage::File &file() { return *m_file; }

private:
    void onCommitted(const storage::CommitNotice &notice);

    std::unique_ptr<storage::File> m_file;
    domain::UuidSource &m_uuids;
    std::unique_ptr<sync::HubRemote> m_hubs;
    domain::Remote *m_remote;
    std::unique_ptr<KeptAccess> m_personAccess;
    std::unique_ptr<TokenAudit> m_tokenAudit;
    std::unique_ptr<FileExchange> m_exchange;
    domain::HubWriter *m_hubWriter;
    bool m_demonstration;
};

} // namespace hubdesk::app
