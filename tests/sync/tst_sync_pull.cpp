// A pull against a fake hub: what is taken, what is named as not visible, how it comes through trouble.
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/fakestaging.h"
#include "sync/jupyterhub/pull.h"
#include "sync/virtualtime.h"

#include <QJsonArray>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;
using test::FakeHub;
using test::Staged;

namespace {

using Outcome = domain::Result<domain::PullSummary>;

/// Requests for one list, in order.
QList<FakeHub::Request> asked(const FakeHub &hub, const char *list)
{
    QList<FakeHub::Request> found;
    for (const FakeHub::Request &request : hub.requests) {
        if (request.path.endsWith(list))
            found.append(request);
    }
    return found;
}

} // namespace

class PullTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesEverythingAndCountsIt();
    void goesByTheCeilingOfTheHub();
    void asksForTheNextPageBeforeItStoresOne();
    void missesNobodyWhenUsersAreDeletedMeanwhile();
    void takesUsersMadeMeanwhile();
    void passesUsersWithoutAName();
    void saysWhatTheTokenMayNotSee();
    void aFilterThatAListDoesNotKnowHidesIt();
    void findsMembershipsInTheGroups();
    void doesNotGuessMembershipsFromSomeGroups();
    void aBadTokenEndsIt();
    void aTokenRevokedMeanwhileIsABadToken();
    void rightsLostMeanwhileAreNamed();
    void waitsForAHubThatDiesAndComesBack();
    void triesAgain_data();
    void triesAgain();
    void waitsAsLongAsTheHubAsks();
    void givesUpInTheEnd();
    void goesOnWhereAnEarlierTryEnded();
    void cancelsWithinARequestAndWithinAWait();
    void looksTwiceWhenTheHubTellsLessThanItCounts();
    void stopsWhenNothingCanBeStored();
    void anEmptyHubIsLeftToTheStaging();
    void tellsProgress();

private:
    void start();
    [[nodiscard]] Outcome run();
    /// Lets the virtual time pass whenever the pull waits for it.
    [[nodiscard]] Outcome finish();

    std::unique_ptr<FakeHub> m_hub;
    std::unique_ptr<test::VirtualTime> m_time;
    std::unique_ptr<Http> m_http;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Staged> m_staged;
    QPointer<Pull> m_pull;
    std::optional<Outcome> m_outcome;
    QList<domain::PullProgress> m_progress;
};

void PullTest::init()
{
    m_hub = std::make_unique<FakeHub>();
    m_time = std::make_unique<test::VirtualTime>();
    m_staged = std::make_unique<Staged>();
    m_http.reset();
    m_outcome.reset();
    m_progress.clear();
    for (int i = 0; i < 3; ++i)
        m_hub->groups.append({{u"name"_s, u"g%1"_s.arg(i)}, {u"users"_s, QJsonArray{u"user-000001"_s}}});
    m_hub->services = {{u"cull"_s, QJsonObject{{u"name"_s, u"cull"_s}, {u"admin"_s, false}}}};
}

void PullTest::start()
{
    m_outcome.reset();
    m_api.reset();
    m_http = std::make_unique<Http>(Trust{}, Limits{2'000, 5'000, 10'000'000});
    m_http->setToken(m_hub->token);
    m_api = std::make_unique<Api>(*m_http, m_hub->api());
    m_pull =
        new Pull(*m_api, {5}, std::make_unique<test::FakeStaging>(*m_staged), {*m_time, *m_time, [] { return 0.5; }});
    m_pull->start([this](const domain::PullProgress &progress) { m_progress.append(progress); },
                  [this](const Outcome &outcome) { m_outcome = outcome; });
}

Outcome PullTest::finish()
{
    const bool ended = QTest::qWaitFor(
        [this] {
            if (!m_outcome && m_time->pending() > 0)
                m_time->advance(1s);
            return m_outcome.has_value();
        },
        60'000);
    return ended ? *m_outcome : Outcome(domain::Error{ErrorCode::Internal, u"it does not end"_s, {}});
}

Outcome PullTest::run()
{
    start();
    return finish();
}

void PullTest::takesEverythingAndCountsIt()
{
    m_hub->addUsers(450);
    m_hub->users[7].insert(u"servers"_s, QJsonObject{{u""_s, QJsonObject{{u"name"_s, u""_s}, {u"ready"_s, true}}}});
    const Outcome outcome = run();
    QVERIFY(outcome.ok());
    QCOMPARE(m_staged->users.size(), 450U);
    QCOMPARE(m_staged->groups.size(), 3U);
    QCOMPARE(m_staged->services.size(), 1U);
    QCOMPARE(m_staged->servers.size(), 1U);
    QCOMPARE(m_staged->users[7].hub.value, 5);
    QCOMPARE(m_staged->expected->users, std::optional<std::int64_t>(450));
    QCOMPARE(m_staged->expected->groups, std::optional<std::int64_t>(3));
    QCOMPARE(m_staged->status->version, u"6.1.1"_s);
    QCOMPARE(m_staged->status->identity, u"service hubdesk"_s);
    QCOMPARE(m_staged->status->notVisible, QStringList(u"tokens"_s));
    QCOMPARE(m_staged->status->pulledAt, std::optional(m_time->now()));
    QVERIFY(!m_staged->failure);
    QCOMPARE(outcome->users, 450);
    QCOMPARE(asked(*m_hub, "/users").size(), 3);
}

void PullTest::goesByTheCeilingOfTheHub()
{
    m_hub->ceiling = 25;
    m_hub->addUsers(120);
    QVERIFY(run().ok());
    QCOMPARE(m_staged->users.size(), 120U);
    QCOMPARE(asked(*m_hub, "/users").at(1).query.queryItemValue(u"offset"_s), u"24"_s);
    QCOMPARE(asked(*m_hub, "/users").at(1).query.queryItemValue(u"limit"_s), u"25"_s);
}

void PullTest::asksForTheNextPageBeforeItStoresOne()
{
    m_hub->addUsers(450);
    qsizetype staged = -1;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") && request.query.queryItemValue(u"offset"_s) == u"0")
            staged = static_cast<qsizetype>(m_staged->users.size());
        return std::nullopt;
    };
    QVERIFY(run().ok());
    QCOMPARE(staged, 0);
    QStringList offsets;
    for (const FakeHub::Request &request : asked(*m_hub, "/users"))
        offsets.append(request.query.queryItemValue(u"offset"_s));
    QCOMPARE(offsets, QStringList({u"0"_s, u"199"_s, u"398"_s})); // overlapping by one, counted by ourselves
}

void PullTest::missesNobodyWhenUsersAreDeletedMeanwhile()
{
    m_hub->addUsers(1000);
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") && ++pages % 2 == 0)
            m_hub->users.remove(3, 6);
        return std::nullopt;
    };
    const Outcome outcome = run();
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().detail));
    const QStringList names = m_staged->userNames();
    const QSet<QString> got(names.begin(), names.end());
    QCOMPARE(got.size(), names.size());
    QVERIFY(m_hub->users.size() < 1000);
    for (const QJsonObject &user : m_hub->users)
        QVERIFY2(got.contains(user.value("name"_L1).toString()), qPrintable(user.value("name"_L1).toString()));
}

void PullTest::takesUsersMadeMeanwhile()
{
    m_hub->addUsers(400);
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") && ++pages == 2)
            m_hub->addUsers(150);
        return std::nullopt;
    };
    QVERIFY(run().ok());
    QCOMPARE(m_staged->users.size(), 550U);
}

void PullTest::passesUsersWithoutAName()
{
    m_hub->addUsers(300);
    m_hub->users[199].insert(u"name"_s, QJsonValue::Null);
    m_hub->users[299].insert(u"name"_s, QJsonValue::Null);
    QVERIFY(run().ok());
    QCOMPARE(m_staged->users.size(), 298U);
    QCOMPARE(m_staged->expected->users, std::optional<std::int64_t>(298));
}

void PullTest::saysWhatTheTokenMayNotSee()
{
    m_hub->scopes = {u"list:users"_s};
    m_hub->addUsers(3);
    for (QJsonObject &user : m_hub->users)
        user = {{u"name"_s, user.value("name"_L1)}, {u"admin"_s, false}};
    QVERIFY(run().ok());
    QCOMPARE(m_staged->status->notVisible,
             QStringList({u"groups"_s, u"roles"_s, u"servers"_s, u"services"_s, u"tokens"_s}));
    QVERIFY(!m_staged->users[0].roles && !m_staged->users[0].groups);
    QVERIFY(asked(*m_hub, "/groups").isEmpty());
    QVERIFY(asked(*m_hub, "/services").isEmpty());
    QVERIFY(!m_staged->expected->groups);

    m_hub->scopes = {u"list:groups"_s, u"read:groups"_s};
    *m_staged = {};
    QVERIFY(run().ok());
    QVERIFY(m_staged->status->notVisible.contains(u"users"_s));
    QVERIFY(m_staged->users.empty());
    QVERIFY(!m_staged->expected->users);
    QCOMPARE(m_staged->groups.size(), 3U);
}

void PullTest::aFilterThatAListDoesNotKnowHidesIt()
{
    m_hub->scopes = {u"list:users!server=a/"_s, u"list:groups!user=b"_s};
    m_hub->addUsers(3);
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") || request.path.endsWith("/groups"))
            return FakeHub::refused(403, QString());
        return std::nullopt;
    };
    QVERIFY(run().ok());
    QVERIFY(m_staged->status->notVisible.contains(u"users"_s));
    QVERIFY(m_staged->status->notVisible.contains(u"groups"_s));
}

void PullTest::findsMembershipsInTheGroups()
{
    m_hub->scopes = {u"list:users"_s, u"list:groups"_s, u"read:groups"_s};
    m_hub->addUsers(3);
    for (QJsonObject &user : m_hub->users)
        user.remove(u"groups"_s);
    QVERIFY(run().ok());
    QCOMPARE(*m_staged->users[1].groups, QStringList({u"g0"_s, u"g1"_s, u"g2"_s}));
    QVERIFY(m_staged->users[0].groups && m_staged->users[0].groups->isEmpty());
}

void PullTest::doesNotGuessMembershipsFromSomeGroups()
{
    m_hub->scopes = {u"list:users"_s, u"list:groups!group=g0"_s, u"read:groups!group=g0"_s};
    m_hub->addUsers(3);
    for (QJsonObject &user : m_hub->users)
        user.remove(u"groups"_s);
    m_hub->groups.resize(1);
    QVERIFY(run().ok());
    QVERIFY(!m_staged->users[0].groups);
    QVERIFY(!m_staged->users[1].groups);
    QCOMPARE(m_staged->groups[0].members, std::optional<std::int64_t>(1));
}

void PullTest::aBadTokenEndsIt()
{
    start();
    m_http->setToken("another-token-123");
    m_hub->addUsers(3);
    const Outcome outcome = finish();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::BadToken);
    QCOMPARE(m_staged->failure->code, ErrorCode::BadToken);
    QVERIFY(asked(*m_hub, "/users").isEmpty());
}

void PullTest::aTokenRevokedMeanwhileIsABadToken()
{
    m_hub->addUsers(450);
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") && ++pages == 2)
            m_hub->token = "revoked";
        return std::nullopt;
    };
    const Outcome outcome = run();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::BadToken);
    QVERIFY(!m_staged->status);
}

void PullTest::rightsLostMeanwhileAreNamed()
{
    m_hub->addUsers(450);
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") && ++pages == 2)
            return FakeHub::refused(403,
                                    u"Action is not authorized with current scopes; requires any of [list:users]"_s);
        return std::nullopt;
    };
    const Outcome outcome = run();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::LacksScope);
    QCOMPARE(outcome.error().detail, u"list:users"_s);
}

void PullTest::waitsForAHubThatDiesAndComesBack()
{
    m_hub->addUsers(1000);
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (!request.path.endsWith("/users") || ++pages != 3)
            return std::nullopt;
        QTimer::singleShot(0, m_hub.get(), [this] { m_hub->close(); });
        FakeHub::Answer answer;
        answer.how = FakeHub::Answer::How::Drop;
        return answer;
    };
    start();
    QTRY_VERIFY(m_time->pending() > 0);
    m_time->advance(1s);
    QTRY_VERIFY(m_time->pending() > 0); // still dead
    m_hub->reopen();
    QVERIFY(finish().ok());
    QCOMPARE(m_staged->users.size(), 1000U);
    QCOMPARE(asked(*m_hub, "/user").size(), 1); // it went on, it did not begin anew
    QCOMPARE(asked(*m_hub, "/users").at(3).query.queryItemValue(u"offset"_s), u"398"_s);
}

void PullTest::triesAgain_data()
{
    QTest::addColumn<FakeHub::Answer>("answer");
    using How = FakeHub::Answer::How;
    QTest::newRow("500 with HTML") << FakeHub::Answer{500, "<html>", "text/html", {}, true, {}};
    QTest::newRow("503 of the proxy") << FakeHub::Answer{503, "Service Unavailable", "", {}, false, {}};
    QTest::newRow("429") << FakeHub::Answer{429, "{}", "application/json", {}, true, {}};
    QTest::newRow("torn JSON") << FakeHub::Answer{200, R"({"items":[)", "application/json", {}, true, {}};
    QTest::newRow("a list without pages") << FakeHub::Answer{200, "[]", "application/json", {}, true, {}};
    QTest::newRow("broken off") << FakeHub::Answer{200, "0123456789", "application/json", {}, true, How::CutOff};
    QTest::newRow("no answer at all") << FakeHub::Answer{200, {}, {}, {}, true, How::Drop};
}

void PullTest::triesAgain()
{
    QFETCH(FakeHub::Answer, answer);
    m_hub->addUsers(250);
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users") && ++pages == 2)
            return answer;
        return std::nullopt;
    };
    const Outcome outcome = run();
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().detail));
    QCOMPARE(m_staged->users.size(), 250U);
}

void PullTest::waitsAsLongAsTheHubAsks()
{
    m_hub->addUsers(3);
    bool first = true;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (!request.path.endsWith("/users") || !std::exchange(first, false))
            return std::nullopt;
        return FakeHub::Answer{429, "{}", "application/json", {{"Retry-After", "17"}}, true, {}};
    };
    QVERIFY(run().ok());
    QCOMPARE(m_time->waits().size(), 1U);
    QCOMPARE(m_time->waits().front(), 17s);
}

void PullTest::givesUpInTheEnd()
{
    m_hub->addUsers(3);
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users"))
            return FakeHub::Answer{503, "Service Unavailable", "", {}, false, {}};
        return std::nullopt;
    };
    const Outcome outcome = run();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::RemoteFailed);
    QCOMPARE(m_staged->failure->detail, u"503"_s);
    QCOMPARE(m_time->waits().size(), static_cast<std::size_t>(sync::Backoff::kMaxTries));
}

void PullTest::goesOnWhereAnEarlierTryEnded()
{
    m_hub->addUsers(500);
    for (int i = 0; i < 300; ++i)
        m_staged->before.append(m_hub->users[i].value("name"_L1).toString());
    QVERIFY(run().ok());
    QCOMPARE(m_staged->users.size(), 200U);
    QCOMPARE(asked(*m_hub, "/users").first().query.queryItemValue(u"offset"_s), u"299"_s);
    QCOMPARE(m_staged->expected->users, std::optional<std::int64_t>(500));
}

void PullTest::cancelsWithinARequestAndWithinAWait()
{
    m_hub->addUsers(3);
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (!request.path.endsWith("/users"))
            return std::nullopt;
        FakeHub::Answer answer;
        answer.how = FakeHub::Answer::How::Never;
        return answer;
    };
    start();
    QTRY_VERIFY(!asked(*m_hub, "/users").isEmpty());
    m_pull->cancel();
    QVERIFY(m_outcome);
    QCOMPARE(m_outcome->error().code, ErrorCode::Cancelled);
    QCOMPARE(m_staged->failure->code, ErrorCode::Cancelled);

    m_hub->close();
    start();
    QTRY_VERIFY(m_time->pending() > 0);
    m_pull->cancel();
    QVERIFY(m_outcome);
    QCOMPARE(m_outcome->error().code, ErrorCode::Cancelled);
    QTRY_VERIFY(!m_pull);
    m_time->advance(10min); // the wait that was under way comes to nothing
}

void PullTest::looksTwiceWhenTheHubTellsLessThanItCounts()
{
    m_hub->addUsers(150);
    const QList<QJsonObject> all = m_hub->users;
    int lists = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (!request.path.endsWith("/users") || ++lists > 1)
            return std::nullopt;
        QJsonArray items;
        for (int i = 0; i < 140; ++i)
            items.append(all[i]);
        return FakeHub::json({{u"items"_s, items},
                              {u"_pagination"_s, QJsonObject{{u"offset"_s, 0}, {u"limit"_s, 200}, {u"total"_s, 140}}}});
    };
    QVERIFY(run().ok()); // the hub said 140: that is consistent
    QCOMPARE(m_staged->users.size(), 140U);

    // Now it counts one more than it ever lists.
    *m_staged = {};
    const test::ExpectWarning warning("told 150 of 151 users");
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (!request.path.endsWith("/users"))
            return std::nullopt;
        QJsonArray items;
        const qsizetype offset = request.query.queryItemValue(u"offset"_s).toLongLong();
        for (const QJsonObject &user : all.mid(offset))
            items.append(user);
        if (offset > 149)
            items = {};
        return FakeHub::json(
            {{u"items"_s, items}, {u"_pagination"_s, QJsonObject{{u"limit"_s, 200}, {u"total"_s, 151}}}});
    };
    const Outcome outcome = run();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::RemoteFailed);
}

void PullTest::stopsWhenNothingCanBeStored()
{
    m_hub->addUsers(450);
    m_staged->failAddUsers = domain::Error{ErrorCode::DiskFull, {}, {}};
    const Outcome outcome = run();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
    QTRY_VERIFY(!m_pull);
}

void PullTest::anEmptyHubIsLeftToTheStaging()
{
    QVERIFY(run().ok()); // whether nobody is plausible is known where the last pull is known
    QCOMPARE(m_staged->expected->users, std::optional<std::int64_t>(0));
}

void PullTest::tellsProgress()
{
    m_hub->addUsers(450);
    QVERIFY(run().ok());
    QStringList parts;
    std::int64_t before = -1;
    for (const domain::PullProgress &progress : m_progress) {
        if (!parts.contains(progress.part))
            parts.append(progress.part);
        if (progress.part == u"users") {
            QVERIFY(progress.done > before);
            before = progress.done;
        }
    }
    QCOMPARE(parts, QStringList({u"services"_s, u"groups"_s, u"users"_s, u"merge"_s}));
    QVERIFY(std::any_of(m_progress.begin(), m_progress.end(), [](const domain::PullProgress &progress) {
        return progress.part == u"users" && progress.total == 450;
    }));
}

HUBDESK_TEST_MAIN(PullTest)
#include "tst_sync_pull.moc"
