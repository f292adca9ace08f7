#pragma once
// Document over one open storage::File: point reads on the GUI thread, the rest on the query thread.
// GUI thread; owns the file and the remote that pulls into it. No words, no widgets.

#include "storage/file.h"
#include "storage/writer.h"
#include "ui/window/document.h"

#include <memory>
#include <thread>
#include <vector>

namespace hubdesk::app {

class FileDocument final : public ui::Document {
    Q_OBJECT

public:
    /// Makes the remote that fills this file; app/composition knows which.
    using RemoteFactory = std::function<std::unique_ptr<domain::Remote>(storage::File &)>;
    using ForgetToken = std::function<void(domain::HubId)>;

    FileDocument(std::unique_ptr<storage::File> file, domain::UuidSource &uuids, const RemoteFactory &makeRemote,
                 ForgetToken forgetToken, bool demonstration);
    ~FileDocument() override;

    [[nodiscard]] QString path() const override;
    [[nodiscard]] bool isDemonstration() const override { return m_demonstration; }
    [[nodiscard]] const domain::State &state() const override;
    [[nodiscard]] domain::ChangeStore &store() override;
    [[nodiscard]] domain::UuidSource &uuids() override { return m_uuids; }
    [[nodiscard]] domain::Remote &remote() override { return *m_remote; }
    [[nodiscard]] int waiting() const override;

    [[nodiscard]] tables::TableModel *makeModel(const tables::TableSpec &spec, QObject *parent) override;
    void count(const storage::IdQuery &query, QObject *context, std::function<void(std::int64_t)> done) override;
    void compute(UseCase useCase, QObject *context,
                 std::function<void(domain::Result<domain::ChangeSet>)> done) override;

    [[nodiscard]] std::optional<ui::HubFacts> hub(domain::HubId hub) const override;
    [[nodiscard]] QList<ui::HubFacts> hubs() const override;
    [[nodiscard]] QList<ui::HubDifference> differences(domain::HubId hub, int limit) const override;
    [[nodiscard]] QStringList groupMembers(domain::Ref group, int limit) const override;
    void forget(domain::HubId hub, QObject *context, std::function<void(domain::Result<domain::Done>)> done) override;

    [[nodiscard]] std::optional<ui::JournalFacts> journalEntry(std::int64_t number) const override;
    [[nodiscard]] std::vector<domain::Change> journalChanges(std::int64_t number, int limit) const override;
    [[nodiscard]] QList<ui::BackupFacts> backups() const override;

    [[nodiscard]] storage::File &file() { return *m_file; }

private:
    void onCommitted(const storage::CommitNotice &notice);

    std::unique_ptr<storage::File> m_file;
    domain::UuidSource &m_uuids;
    std::unique_ptr<domain::Remote> m_remote;
    ForgetToken m_forgetToken;
    bool m_demonstration;
    std::vector<std::jthread> m_jobs; ///< joined before the file goes
};

} // namespace hubdesk::app
