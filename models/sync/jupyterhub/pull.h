#pragma once
// One pull of one hub: identify, services, groups, users with their servers, verify, swap. Sorted out
// by what the token may read; what it may not is named, not guessed. A failure that may pass is tried
// again from the page where it happened; what was staged stays. Sync thread; deletes itself when done.

#include "domain/services.h"
#include "sync/backoff.h"
#include "sync/jupyterhub/identify.h"
#include "sync/jupyterhub/memberships.h"
#include "sync/jupyterhub/pagecursor.h"
#include "sync/jupyterhub/staging.h"
#include "sync/timers.h"

#include <QSet>

namespace hubdesk::sync::jupyterhub {

class Pull final : public QObject {
    Q_OBJECT

public:
    static constexpr int kUsersPerPage = 200; ///< the ceiling nearly everywhere
    static constexpr int kGroupsPerPage = 50; ///< groups cost by member: 200 would hold a hub up for seconds

    struct Surroundings {
        Timers &timers;
        const domain::Clock &clock;
        std::function<double()> random; ///< 0 to 1, for the waits between tries
    };
    using Progress = std::function<void(const domain::PullProgress &)>;
    using Done = std::function<void(domain::Result<domain::PullSummary>)>;

    Pull(Api &api, domain::HubId hub, std::unique_ptr<Staging> staging, Surroundings around, QObject *parent = nullptr);
    ~Pull() override;

    void start(Progress progress, Done done);
    void cancel();

private:
    using OnAnswer = std::function<void(const ApiAnswer &)>;
    /// True: dealt with. False: the pull fails with it.
    using OnRefusal = std::function<bool(const ApiFailure &)>;

    void identify();
    void askServices();
    void askGroups();
    void onGroups(const ApiAnswer &answer);
    void askUsers();
    void onUsers(const ApiAnswer &answer);
    [[nodiscard]] bool stage(const ListPage &page, const QList<qsizetype> &fresh);
    void verify();
    [[nodiscard]] bool losesUsers() const;
    void finish();

    void ask(const QByteArray &path, const QByteArray &query, OnAnswer onAnswer, OnRefusal onRefusal);
    void tryAgain(const ApiFailure &failure, std::function<void()> again);
    void onRefusedPage(const ApiFailure &failure);
    [[nodiscard]] bool mayList(const QString &scope) const;
    [[nodiscard]] QStringList notVisible() const;
    void tell(const QString &part, std::int64_t done, std::optional<std::int64_t> total);
    [[nodiscard]] bool check(const domain::Result<domain::Done> &result);
    void end(domain::Result<domain::PullSummary> result);

    Api &m_api;
    domain::HubId m_hub;
    std::unique_ptr<Staging> m_staging;
    Surroundings m_around;
    Backoff m_backoff;
    Progress m_progress;
    Done m_done;
    Identify::Known m_known;
    PageCursor m_users, m_groups;
    std::optional<Memberships> m_memberships; ///< where the users' own groups cannot be read
    QSet<QString> m_hidden; ///< parts, see HubStatus::notVisible
    bool m_lookedTwice = false;
    bool m_ended = false;
};

} // namespace hubdesk::sync::jupyterhub
