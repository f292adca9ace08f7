#include "sync/jupyterhub/pull.h"
#include "sync/jupyterhub/abilities.h"
#include "sync/log.h"

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;

namespace {

QByteArray pageQuery(const PageCursor &cursor)
{
    return "offset=" + QByteArray::number(cursor.offset()) + "&limit=" + QByteArray::number(cursor.limit());
}

PageCursor::Page namesOf(const ListPage &page)
{
    PageCursor::Page names{{}, page.limit, page.total};
    names.names.reserve(page.items.size());
    for (const QJsonObject &item : page.items)
        names.names.append(parseName(item));
    return names;
}

ApiFailure brokenPage()
{
    return {{ErrorCode::RemoteFailed, u"list without pagination"_s, {}}, 200, true, {}};
}

} // namespace

Pull::Pull(Api &api, domain::HubId hub, std::unique_ptr<Staging> staging, Surroundings around, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_hub(hub)
    , m_staging(std::move(staging))
    , m_around(std::move(around))
    , m_backoff(m_around.random)
    , m_users(kUsersPerPage)
    , m_groups(kGroupsPerPage)
{
}

Pull::~Pull() = default;

void Pull::start(Progress progress, Done done)
{
    m_progress = std::move(progress);
    m_done = std::move(done);
    m_users.resume(m_staging->usersStaged());
    identify();
}

void Pull::cancel()
{
    if (m_ended)
        return;
    end(Error{ErrorCode::Cancelled, {}, {}});
}

void Pull::identify()
{
    auto *identify = new Identify(m_api, this);
    identify->start([this](std::variant<Identify::Known, ApiFailure> result) {
        if (m_ended)
            return;
        if (const auto *failure = std::get_if<ApiFailure>(&result)) {
            if (failure->passing)
                tryAgain(*failure, [this] { this->identify(); });
            else
                end(failure->error);
            return;
        }
        m_backoff.reset();
        m_known = std::get<Identify::Known>(std::move(result));
        if (reachOf(m_known.self.scopes, {u"read:users"_s, u"read:users:groups"_s}) != Reach::All)
            m_memberships.emplace();
        if (m_memberships && reachOf(m_known.self.scopes, {u"list:groups"_s}) != Reach::All)
            m_memberships->setIncomplete();
        if (reachOf(m_known.self.scopes, {u"read:tokens"_s}) == Reach::None)
            m_hidden.insert(u"tokens"_s);
        askServices();
    });
}

bool Pull::mayList(const QString &scope) const
{
    return reachOf(m_known.self.scopes, {scope}) != Reach::None;
}

void Pull::ask(const QByteArray &path, const QByteArray &query, OnAnswer onAnswer, OnRefusal onRefusal)
{
    m_api.get(path, query, [=, this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (m_ended)
            return;
        if (const auto *answer = std::get_if<ApiAnswer>(&result)) {
            m_backoff.reset();
            return onAnswer(*answer);
        }
        const ApiFailure &failure = std::get<ApiFailure>(result);
        if (failure.passing)
            return tryAgain(failure, [=, this] { ask(path, query, onAnswer, onRefusal); });
        if (!onRefusal(failure))
            end(failure.error);
    });
}

void Pull::tryAgain(const ApiFailure &failure, std::function<void()> again)
{
    const std::optional<std::chrono::milliseconds> wait = m_backoff.next(failure.wait);
    if (!wait)
        return end(failure.error);
    qCInfo(lcSync) << "hub" << m_hub.value << "waits" << wait->count() << "ms:" << failure.error.detail;
    m_around.timers.after(*wait, this, [this, again = std::move(again)] {
        if (!m_ended)
            again();
    });
}

void Pull::askServices()
{
    const auto hide = [this] {
        m_hidden.insert(u"services"_s);
        askGroups();
    };
    if (!mayList(u"list:services"_s))
        return hide();
    tell(u"services"_s, 0, {});
    ask(
        "services", {},
        [this](const ApiAnswer &answer) {
            std::optional<std::vector<domain::HubService>> services = parseServices(answer.json, m_hub);
            if (!services)
                return end(Error{ErrorCode::RemoteFailed, u"services"_s, {}});
            if (check(m_staging->addServices(std::move(*services))))
                askGroups();
        },
        [hide](const ApiFailure &failure) {
            if (failure.error.code != ErrorCode::LacksScope)
                return false;
            hide();
            return true;
        });
}

void Pull::askGroups()
{
    if (!mayList(u"list:groups"_s)) {
        m_hidden.insert(u"groups"_s);
        return askUsers();
    }
    tell(u"groups"_s, m_groups.distinct(), m_groups.total());
    ask(
        "groups", pageQuery(m_groups), [this](const ApiAnswer &answer) { onGroups(answer); },
        [this](const ApiFailure &failure) {
            if (failure.error.code != ErrorCode::LacksScope)
                return false;
            if (m_groups.distinct() > 0) {
                onRefusedPage(failure);
                return true;
            }
            m_hidden.insert(u"groups"_s); // a filter that this list does not know
            if (m_memberships)
                m_memberships->setIncomplete();
            askUsers();
            return true;
        });
}

void Pull::onGroups(const ApiAnswer &answer)
{
    const std::optional<ListPage> page = parsePage(answer.json);
    if (!page)
        return tryAgain(brokenPage(), [this] { askGroups(); });
    const PageCursor::Taken taken = m_groups.take(namesOf(*page));
    if (taken.endless)
        return end(Error{ErrorCode::RemoteFailed, u"groups"_s, {}});
    std::vector<domain::HubGroup> groups;
    for (const qsizetype row : taken.fresh) {
        ParsedGroup group = parseGroup(page->items[row], m_hub);
        if (m_memberships)
            m_memberships->add(group);
        groups.push_back(std::move(group.group));
    }
    if (!taken.done)
        askGroups();
    if (check(m_staging->addGroups(std::move(groups))) && taken.done)
        askUsers();
}

void Pull::askUsers()
{
    if (!mayList(u"list:users"_s)) {
        m_hidden.unite({u"users"_s, u"servers"_s, u"roles"_s});
        return finish();
    }
    tell(u"users"_s, m_users.distinct(), m_users.total());
    ask(
        "users", pageQuery(m_users), [this](const ApiAnswer &answer) { onUsers(answer); },
        [this](const ApiFailure &failure) {
            if (failure.error.code != ErrorCode::LacksScope)
                return false;
            if (m_users.distinct() > 0) {
                onRefusedPage(failure);
                return true;
            }
            m_hidden.unite({u"users"_s, u"servers"_s, u"roles"_s});
            finish();
            return true;
        });
}

void Pull::onUsers(const ApiAnswer &answer)
{
    const std::optional<ListPage> page = parsePage(answer.json);
    if (!page)
        return tryAgain(brokenPage(), [this] { askUsers(); });
    const PageCursor::Taken taken = m_users.take(namesOf(*page));
    if (taken.endless)
        return end(Error{ErrorCode::RemoteFailed, u"users"_s, {}});
    if (!taken.done)
        askUsers(); // the hub works on the next page while this one is stored
    if (!stage(*page, taken.fresh))
        return;
    if (taken.done)
        verify();
}

bool Pull::stage(const ListPage &page, const QList<qsizetype> &fresh)
{
    std::vector<domain::HubUser> users;
    std::vector<domain::HubServer> servers;
    users.reserve(static_cast<std::size_t>(fresh.size()));
    for (const qsizetype row : fresh) {
        ParsedUser parsed = parseUser(page.items[row], m_hub);
        if (!parsed.user.groups && m_memberships)
            parsed.user.groups = m_memberships->of(parsed.user.name);
        if (!parsed.user.roles)
            m_hidden.insert(u"roles"_s);
        if (!parsed.serversKnown)
            m_hidden.insert(u"servers"_s);
        users.push_back(std::move(parsed.user));
        std::move(parsed.servers.begin(), parsed.servers.end(), std::back_inserter(servers));
    }
    // Servers first: a resume takes a user that is staged for a user whose servers are staged.
    if (!servers.empty() && !check(m_staging->addServers(std::move(servers))))
        return false;
    return users.empty() || check(m_staging->addUsers(std::move(users)));
}

// Rows that exist but have no name count in the hub's total. More than the total is no fault: those are
// people who were deleted while the pages turned, and the next pull drops them.
void Pull::verify()
{
    const std::int64_t had = m_users.distinct() + m_users.unusable();
    if (had >= m_users.total().value_or(0))
        return finish();
    if (m_lookedTwice)
        return end(Error{ErrorCode::RemoteFailed, u"%1 / %2"_s.arg(had).arg(m_users.total().value_or(0)), {}});
    qCWarning(lcSync) << "hub" << m_hub.value << "told" << had << "of" << m_users.total().value_or(0) << "users";
    m_lookedTwice = true;
    m_users.restart();
    askUsers();
}

QStringList Pull::notVisible() const
{
    QStringList parts(m_hidden.begin(), m_hidden.end());
    parts.sort();
    return parts;
}

// Users that were seen and now are not: the token lost a scope, or is another. Taking that over would
// empty the tables of what is known; forgetting the hub is the way to mean it.
bool Pull::losesUsers() const
{
    const std::optional<storage::HubStatus> before = m_staging->before();
    return m_hidden.contains(u"users"_s) && before && before->users > 0 && !before->notVisible.contains(u"users"_s);
}

void Pull::finish()
{
    if (losesUsers())
        return end(Error{ErrorCode::Suspicious, u"users 0, %1"_s.arg(m_staging->before()->users), {}});
    tell(u"merge"_s, 0, {});
    storage::HubStatus status;
    status.hub = m_hub;
    status.version = m_known.identity.version;
    status.identity = m_known.identity.identity;
    status.scopes = m_known.identity.scopes;
    status.notVisible = notVisible();
    status.tokenExpires = m_known.identity.tokenExpires;
    status.pulledAt = status.triedAt = m_around.clock.now();
    storage::SnapshotWriter::Expected expected;
    if (!m_hidden.contains(u"users"_s))
        expected.users = m_users.distinct();
    if (!m_hidden.contains(u"groups"_s))
        expected.groups = m_groups.distinct();
    const domain::Result<storage::HubStatus> stored = m_staging->finish(expected, std::move(status));
    if (!stored.ok())
        return end(stored.error());
    domain::PullSummary summary;
    summary.users = stored->users;
    summary.groups = stored->groups;
    summary.services = stored->services;
    summary.servers = stored->servers;
    summary.added = stored->added;
    summary.changed = stored->changed;
    summary.removed = stored->removed;
    summary.notVisible = stored->notVisible;
    summary.identity = m_known.identity;
    end(summary);
}

// A 403 in the middle of a list: the token was revoked or its rights changed. GET /user decides which.
void Pull::onRefusedPage(const ApiFailure &failure)
{
    ask(
        "user", {}, [this, failure](const ApiAnswer &) { end(failure.error); },
        [this](const ApiFailure &second) {
            const bool revoked = second.error.code == ErrorCode::LacksScope;
            end(revoked ? Error{ErrorCode::BadToken, {}, {}} : second.error);
            return true;
        });
}

void Pull::tell(const QString &part, std::int64_t done, std::optional<std::int64_t> total)
{
    if (m_progress)
        m_progress({part, done, total});
}

bool Pull::check(const domain::Result<domain::Done> &result)
{
    if (m_ended)
        return false;
    if (!result.ok())
        end(result.error());
    return result.ok();
}

void Pull::end(domain::Result<domain::PullSummary> result)
{
    if (m_ended)
        return;
    m_ended = true;
    if (!result.ok()) {
        const domain::Result<domain::Done> noted = m_staging->fail(result.error(), m_around.clock.now());
        if (!noted.ok())
            qCWarning(lcSync) << "a failed pull could not be noted:" << noted.error().detail;
        qCInfo(lcSync) << "pull of hub" << m_hub.value << "failed:" << result.error().detail;
    }
    m_staging.reset();
    m_api.cancel(); // a page asked for ahead must not come back to what is gone
    deleteLater();
    m_done(std::move(result));
}

} // namespace hubdesk::sync::jupyterhub
