#pragma once
// One open file as the window sees it. GUI thread; app/ implements it over storage and sync, tests use
// the same. Point reads answer at once, anything O(n) answers later through its callback.
// Owned by the window while it is shown; a new file is a new Document.

#include "domain/changestore.h"
#include "domain/hubwriter.h"
#include "domain/personaccess.h"
#include "domain/remote.h"
#include "domain/services.h"
#include "domain/snapshot.h"
#include "domain/state.h"
#include "tables/tablespec.h"

#include <QObject>

#include <functional>

namespace hubdesk::hubs {
class HubSession;
}

namespace hubdesk::tables {
class TableModel;
}

namespace hubdesk::ui {

class Exchange;

/// What is known of a hub from its pulls.
struct HubFacts {
    domain::HubId hub;
    bool pulled = false; ///< at least once, completely
    QString version;
    QString identity;
    QStringList scopes;
    QStringList notVisible; ///< parts that the token may not read
    std::optional<QDateTime> tokenExpires;
    std::optional<QDateTime> pulledAt;
    std::optional<QDateTime> triedAt;
    std::optional<domain::Error> lastError; ///< of the last try
    std::int64_t users = 0, groups = 0, services = 0, servers = 0, admins = 0;
    std::int64_t added = 0, changed = 0, removed = 0; ///< what the last pull changed
};

/// One difference between a hub's last two pulls.
struct HubDifference {
    enum class What : std::uint8_t { Added, Changed, Removed };
    What what = What::Added;
    domain::Kind kind = domain::Kind::HubUser;
    QString name;
    QString column; ///< of a change
    QString before, after;
};

struct JournalFacts {
    std::int64_t number = 0;
    QDateTime at; ///< UTC
    QString who;
    QString label;
    std::int64_t reverts = 0; ///< the entry it takes back; 0: none
    std::int64_t changes = 0; ///< how many records
};

struct BackupFacts {
    QString path;
    QDateTime at; ///< UTC
    std::int64_t bytes = 0;
    int schema = 0;
};

/// What a commit or a pull touched.
struct Touched {
    std::vector<domain::Ref> refs; ///< created, updated and removed
    std::vector<domain::Kind> replaced; ///< whole kinds

    [[nodiscard]] bool touches(domain::Ref ref) const
    {
        for (const domain::Ref &other : refs) {
            if (other == ref)
                return true;
        }
        for (const domain::Kind kind : replaced) {
            if (kind == ref.kind)
                return true;
        }
        return false;
    }
};

class Document : public QObject {
    Q_OBJECT

public:
    using UseCase = std::function<domain::Result<domain::ChangeSet>(const domain::State &)>;

    using QObject::QObject;

    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual bool isDemonstration() const = 0;
    [[nodiscard]] virtual const domain::State &state() const = 0;
    /// Whoever commits; the window puts its undo history in front.
    [[nodiscard]] virtual domain::ChangeStore &store() = 0;
    [[nodiscard]] virtual domain::UuidSource &uuids() = 0;
    [[nodiscard]] virtual domain::Remote &remote() = 0;
    [[nodiscard]] virtual domain::PersonAccess *personAccess() = 0; ///< null: the remote has none
    [[nodiscard]] virtual domain::HubWriter &hubWriter() = 0; ///< carries out what is staged and acts at once
    [[nodiscard]] virtual int waiting() const = 0; ///< edits not yet durable

    [[nodiscard]] virtual tables::TableModel *makeModel(const tables::TableSpec &spec, QObject *parent) = 0;
    /// Answers questions about one hub's roles, and follows what is staged.
    [[nodiscard]] virtual hubs::HubSession *makeHubSession(QObject *parent) = 0;
    /// Configurations in and out.
    [[nodiscard]] virtual Exchange &exchange() = 0;
    /// Looks for what is doubtful about a hub (null: every one of ordinary size), and keeps it for the tables.
    virtual void lookOver(domain::HubId hub) = 0;
    /// Rows of a query, exactly; `context` gone: no answer.
    virtual void count(const storage::IdQuery &query, QObject *context, std::function<void(std::int64_t)> done) = 0;
    /// Runs a use case over a snapshot off the GUI thread.
    virtual void compute(UseCase useCase, QObject *context,
                         std::function<void(domain::Result<domain::ChangeSet>)> done) = 0;

    [[nodiscard]] virtual std::optional<HubFacts> hub(domain::HubId hub) const = 0;
    [[nodiscard]] virtual QList<HubFacts> hubs() const = 0;
    /// What the token of a hub that was pulled may do.
    [[nodiscard]] virtual QList<domain::Ability> abilities(domain::HubId hub) const = 0;
    [[nodiscard]] virtual QList<HubDifference> differences(domain::HubId hub, int limit) const = 0;
    [[nodiscard]] virtual QStringList groupMembers(domain::Ref group, int limit) const = 0;
    /// Where the token of a hub is kept in the SecretStore.
    [[nodiscard]] virtual QString tokenKey(domain::HubId hub) const = 0;
    /// A token out of a file, without the white space around it.
    [[nodiscard]] virtual domain::Result<QByteArray> readTokenFile(const QString &path) const = 0;
    /// Forgets what a hub said and its token; the hub's record stays.
    virtual void forget(domain::HubId hub, QObject *context,
                        std::function<void(domain::Result<domain::Done>)> done) = 0;

    [[nodiscard]] virtual std::optional<JournalFacts> journalEntry(std::int64_t number) const = 0;
    [[nodiscard]] virtual std::vector<domain::Change> journalChanges(std::int64_t number, int limit) const = 0;
    [[nodiscard]] virtual QList<BackupFacts> backups() const = 0;

Q_SIGNALS:
    void changed(const hubdesk::ui::Touched &touched);
    void postponed(const hubdesk::domain::Error &error, int waiting);
    void recovered();
};

} // namespace hubdesk::ui
