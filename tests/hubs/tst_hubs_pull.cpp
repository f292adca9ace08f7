// Pulls from a real JupyterHub (HUBDESK_HUB_VERSION) with 5,000 users in 200 groups: everything it holds
// is in the file afterwards, and nothing that the token may not see. One start for all tests.
#include "hubs/hubstate.h"
#include "hubs/realhub.h"
#include "support/testmain.h"
#include "sync/hubfile.h"

#include <QElapsedTimer>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using domain::ErrorCode;
using domain::HubId;

namespace {

template <class Record> QHash<QString, Record> byName(const test::HubFile &file)
{
    QHash<QString, Record> found;
    for (const domain::Row &row : file.file->reader().rows(Record::kKind)) {
        const auto record = domain::record<Record>(row);
        found.insert(record.name, record);
    }
    return found;
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

} // namespace

class HubsPullTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void bringsEveryUserWithFlagGroupsAndRoles();
    void bringsEveryMembership();
    void bringsServices();
    void findsNoDifferenceWhereNothingChanged();
    void knowsVersionAndIdentity();
    void seesOneGroupWithAFilteredToken();
    void seesNoUsersWithoutTheScope();
    void knowsNoRolesWithoutTheScope();
    void knowsNamesOnly();
    void tellsABadTokenByItsName();
    void missesNobodyWhileUsersAreDeleted();
    void readsTokensOfOnePerson();

private:
    [[nodiscard]] HubId connectAs(const QByteArray &token);

    test::HubState m_state = test::makeHubState(5000, 200);
    test::RealHub m_hub{qEnvironmentVariable("HUBDESK_HUB_VERSION")};
    const QVersionNumber m_version = QVersionNumber::fromString(qEnvironmentVariable("HUBDESK_HUB_VERSION"));
    std::unique_ptr<test::HubFile> m_full; ///< one pull of everything, looked at by several tests
    HubId m_fullHub;
    std::unique_ptr<test::HubFile> m_file;
};

void HubsPullTest::initTestCase()
{
    QVERIFY2(m_hub.start(m_state.json), qPrintable(m_hub.problem()));
    m_full = std::make_unique<test::HubFile>();
    m_fullHub = m_full->addHub(u"hub"_s, m_hub.api(), m_hub.tokenOf(u"reader"_s));
    QElapsedTimer timer;
    timer.start();
    const auto outcome = m_full->pull(m_fullHub, 300'000); // up to 4.1.6 the first listing takes its time
    qInfo("first pull: %lld ms", timer.elapsed());
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().detail));
    QCOMPARE(outcome->users, 5000);
    QCOMPARE(outcome->groups, 200);
}

void HubsPullTest::init()
{
    m_file = std::make_unique<test::HubFile>();
}

HubId HubsPullTest::connectAs(const QByteArray &token)
{
    return m_file->addHub(u"hub"_s, m_hub.api(), token);
}

void HubsPullTest::bringsEveryUserWithFlagGroupsAndRoles()
{
    QCOMPARE(m_full->status(m_fullHub).admins, 10);
    QCOMPARE(m_full->status(m_fullHub).notVisible, QStringList(u"tokens"_s));
    const auto users = byName<domain::HubUser>(*m_full);
    QCOMPARE(users.size(), 5000);
    for (auto wanted = m_state.users.begin(); wanted != m_state.users.end(); ++wanted) {
        const auto user = users.constFind(wanted.key());
        QVERIFY2(user != users.constEnd(), qPrintable(wanted.key()));
        QCOMPARE(user->admin, std::optional(wanted->admin));
        QCOMPARE(sorted(user->groups.value()), wanted->groups);
        QCOMPARE(sorted(user->roles.value()),
                 wanted->admin ? QStringList({u"admin"_s, u"user"_s}) : QStringList(u"user"_s));
        QVERIFY(user->createdAt);
        QVERIFY(user->server && user->server->isEmpty());
    }
}

void HubsPullTest::findsNoDifferenceWhereNothingChanged()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_full->pull(m_fullHub).ok());
    qInfo("second pull: %lld ms", timer.elapsed());
    const storage::HubStatus status = m_full->status(m_fullHub);
    QCOMPARE(status.users, 5000);
    QCOMPARE(status.added + status.changed + status.removed, 0);
}

void HubsPullTest::bringsEveryMembership()
{
    const auto rows = m_full->file->reader().rows(domain::Kind::HubGroup);
    QCOMPARE(rows.size(), 200U);
    for (const domain::Row &row : rows) {
        const auto group = domain::record<domain::HubGroup>(row);
        const QStringList wanted = m_state.members.value(group.name);
        QCOMPARE(group.members, std::optional<std::int64_t>(wanted.size()));
        QCOMPARE(sorted(storage::groupMembers(m_full->file->reader(), row.ref, 10'000)), wanted);
        QCOMPARE(group.roles, std::optional(QStringList()));
        if (m_version.majorVersion() >= 4)
            QCOMPARE(*group.properties, u"{\"quota\":%1}"_s.arg(group.name.last(3).toInt()));
        else
            QVERIFY(!group.properties);
    }
}

void HubsPullTest::bringsServices()
{
    const auto services = byName<domain::HubService>(*m_full);
    QCOMPARE(services.size(), 6); // the administrator's own too
    QCOMPARE(*services.value(u"one-group"_s).roles, QStringList(u"pull-one-group"_s));
    QCOMPARE(services.value(u"one-group"_s).admin, std::optional(false));
    QCOMPARE(services.value(u"test-admin"_s).admin, std::optional(true));
    const auto roles = byName<domain::HubRole>(*m_full);
    QCOMPARE(roles.value(u"user"_s).users, std::optional<std::int64_t>(5000));
    QCOMPARE(roles.value(u"admin"_s).users, std::optional<std::int64_t>(10));
    QCOMPARE(roles.value(u"pull-names"_s).services, std::optional<std::int64_t>(1));
}

void HubsPullTest::knowsVersionAndIdentity()
{
    std::optional<domain::Result<domain::RemoteIdentity>> found;
    m_file->remote->test({m_hub.address().toString() + "/hub/home"_L1, {}}, m_hub.tokenOf(u"reader"_s),
                         [&found](const auto &result) { found = result; });
    QTRY_VERIFY_WITH_TIMEOUT(found, 60'000);
    QVERIFY2(found->ok(), qPrintable(found->ok() ? QString() : found->error().detail));
    QCOMPARE(found->value().version, m_version.toString());
    QCOMPARE(found->value().identity, u"service reader"_s);
    QCOMPARE(found->value().url, m_hub.api().toString());
    QVERIFY(found->value().authenticator.contains(u"DummyAuthenticator"));
    for (const domain::Ability &ability : found->value().abilities)
        QCOMPARE(ability.allowed, ability.what <= domain::Ability::What::ReadRoles);
}

void HubsPullTest::seesOneGroupWithAFilteredToken()
{
    const HubId hub = connectAs(m_hub.tokenOf(u"one-group"_s));
    const auto outcome = m_file->pull(hub);
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().detail));
    const auto users = byName<domain::HubUser>(*m_file);
    QCOMPARE(sorted(users.keys()), m_state.members.value(u"group-007"_s));
    const auto groups = byName<domain::HubGroup>(*m_file);
    QCOMPARE(groups.keys(), QStringList(u"group-007"_s));
    QCOMPARE(groups.value(u"group-007"_s).members,
             std::optional<std::int64_t>(m_state.members.value(u"group-007"_s).size()));
    QVERIFY(m_file->status(hub).notVisible.contains(u"services"_s));
    for (const domain::HubUser &user : users)
        QCOMPARE(sorted(user.groups.value()), m_state.users.value(user.name).groups);
}

void HubsPullTest::seesNoUsersWithoutTheScope()
{
    const HubId hub = connectAs(m_hub.tokenOf(u"no-users"_s));
    QVERIFY(m_file->pull(hub).ok());
    QVERIFY(m_file->status(hub).notVisible.contains(u"users"_s));
    QCOMPARE(m_file->status(hub).groups, 200);
    QVERIFY(byName<domain::HubUser>(*m_file).isEmpty());
    for (const domain::HubGroup &group : byName<domain::HubGroup>(*m_file))
        QCOMPARE(group.members, std::optional<std::int64_t>(m_state.members.value(group.name).size()));
}

void HubsPullTest::knowsNoRolesWithoutTheScope()
{
    const HubId hub = connectAs(m_hub.tokenOf(u"no-roles"_s));
    QVERIFY(m_file->pull(hub).ok());
    QCOMPARE(m_file->status(hub).notVisible,
             QStringList({u"groups"_s, u"roles"_s, u"servers"_s, u"services"_s, u"tokens"_s}));
    const auto users = byName<domain::HubUser>(*m_file);
    QCOMPARE(users.size(), 5000);
    for (const domain::HubUser &user : users) {
        QVERIFY(!user.roles);
        QVERIFY(!user.server);
        QCOMPARE(sorted(user.groups.value()), m_state.users.value(user.name).groups);
    }
    QVERIFY(byName<domain::HubRole>(*m_file).isEmpty());
}

void HubsPullTest::knowsNamesOnly()
{
    QVERIFY(m_file->pull(connectAs(m_hub.tokenOf(u"names"_s))).ok());
    const auto users = byName<domain::HubUser>(*m_file);
    QCOMPARE(users.size(), 5000);
    for (const domain::HubUser &user : users)
        QVERIFY(!user.groups && !user.roles && !user.lastActivity && user.admin);
}

void HubsPullTest::tellsABadTokenByItsName()
{
    const HubId hub = connectAs("not-a-token-of-this-hub");
    const auto outcome = m_file->pull(hub);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::BadToken);
    QCOMPARE(m_file->status(hub).lastError->code, ErrorCode::BadToken);
}

void HubsPullTest::missesNobodyWhileUsersAreDeleted()
{
    const HubId hub = connectAs(m_hub.tokenOf(u"reader"_s));
    std::optional<test::HubFile::Outcome> outcome;
    std::int64_t reached = 0;
    m_file->remote->pull(
        hub,
        [&reached](const domain::PullProgress &progress) {
            if (progress.part == u"users")
                reached = progress.done;
        },
        [&outcome](const test::HubFile::Outcome &result) { outcome = result; });
    int next = 0;
    const auto someMoreAreRead = [&] { return outcome || reached > next * 20; };
    while (QTest::qWaitFor(someMoreAreRead, 60'000) && !outcome && next < 60) {
        const QString name = u"user-%1"_s.arg(next++, 5, 10, QLatin1Char('0'));
        QCOMPARE(m_hub.request("DELETE", "users/" + name.toUtf8()).status, 204);
        m_state.users.remove(name);
    }
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 120'000);
    QVERIFY2(outcome->ok(), qPrintable(outcome->ok() ? QString() : outcome->error().detail));
    qInfo("%d users were deleted while pages turned", next);
    QVERIFY(next > 3);
    const auto users = byName<domain::HubUser>(*m_file);
    for (auto wanted = m_state.users.begin(); wanted != m_state.users.end(); ++wanted)
        QVERIFY2(users.contains(wanted.key()), qPrintable(wanted.key()));
    QVERIFY(m_file->pull(hub).ok()); // and the next pull drops who was deleted after having been read
    QCOMPARE(byName<domain::HubUser>(*m_file).size(), m_state.users.size());
}

void HubsPullTest::readsTokensOfOnePerson()
{
    const HubId hub = connectAs(m_hub.token());
    QCOMPARE(m_hub.request("POST", "users/user-04000/tokens", R"({"note":"for the test","expires_in":864000})").status,
             201);
    std::optional<domain::Result<domain::PersonTokens>> tokens;
    m_file->remote->readTokens(hub, u"user-04000"_s, [&tokens](const auto &result) { tokens = result; });
    QTRY_VERIFY_WITH_TIMEOUT(tokens, 60'000);
    QVERIFY(tokens->ok());
    QCOMPARE(tokens->value().tokens.size(), 1);
    QCOMPARE(tokens->value().tokens[0].note, u"for the test"_s);
    QVERIFY(tokens->value().tokens[0].expires);
    QCOMPARE(tokens->value().tokens[0].scopes.has_value(), m_version.majorVersion() >= 3);

    std::optional<domain::Result<domain::PersonShares>> shares;
    m_file->remote->readShares(hub, u"user-04000"_s, [&shares](const auto &result) { shares = result; });
    QTRY_VERIFY_WITH_TIMEOUT(shares, 60'000);
    if (m_version.majorVersion() >= 5)
        QVERIFY(shares->ok() && shares->value().given && shares->value().given->isEmpty());
    else
        QCOMPARE(shares->error().code, ErrorCode::NotFound);
}

HUBDESK_TEST_MAIN(HubsPullTest)
#include "tst_hubs_pull.moc"
