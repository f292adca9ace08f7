// What goes wrong between a console and a real hub, and that nothing is lost by it. Small hubs, a start
// a test.
#include "hubs/hubstate.h"
#include "hubs/realhub.h"
#include "support/testmain.h"
#include "sync/hubfile.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using domain::ErrorCode;
using domain::HubId;

class HubsTroubleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesByALowerCeiling();
    void comesThroughAHubThatIsKilledAndStartedAgain();
    void keepsUsersOfAHubThatLostItsDatabase();
    void saysWhenTheHubIsGone();
    void knowsWhenAUsersTokenEnds();
    void forgetsAHub();

private:
    std::unique_ptr<test::RealHub> m_hub;
    std::unique_ptr<test::HubFile> m_file;
};

void HubsTroubleTest::init()
{
    m_hub = std::make_unique<test::RealHub>(qEnvironmentVariable("HUBDESK_HUB_VERSION"));
    m_file = std::make_unique<test::HubFile>();
}

void HubsTroubleTest::cleanup()
{
    m_file.reset();
    m_hub.reset();
}

void HubsTroubleTest::goesByALowerCeiling()
{
    const test::HubState state = test::makeHubState(130, 60);
    QVERIFY2(m_hub->start(state.json, {u"JupyterHub.api_page_max_limit=25"_s}), qPrintable(m_hub->problem()));
    const HubId hub = m_file->addHub(u"hub"_s, m_hub->api(), m_hub->tokenOf(u"reader"_s));
    const auto outcome = m_file->pull(hub);
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().detail));
    QCOMPARE(outcome->users, 130);
    QCOMPARE(outcome->groups, 60);
}

void HubsTroubleTest::comesThroughAHubThatIsKilledAndStartedAgain()
{
    const test::HubState state = test::makeHubState(5000, 20);
    QVERIFY2(m_hub->start(state.json), qPrintable(m_hub->problem()));
    const HubId hub = m_file->addHub(u"hub"_s, m_hub->api(), m_hub->tokenOf(u"reader"_s));
    std::optional<test::HubFile::Outcome> outcome;
    std::int64_t reached = 0;
    m_file->remote->pull(
        hub,
        [&reached](const domain::PullProgress &progress) {
            if (progress.part == u"users")
                reached = progress.done;
        },
        [&outcome](const test::HubFile::Outcome &result) { outcome = result; });
    QTRY_VERIFY_WITH_TIMEOUT(reached >= 600, 60'000);
    m_hub->kill();
    QVERIFY(!outcome);
    const std::int64_t before = reached;
    QVERIFY2(m_hub->startAgain(), qPrintable(m_hub->problem()));
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 120'000);
    QVERIFY2(outcome->ok(), qPrintable(outcome->ok() ? QString() : outcome->error().detail));
    QVERIFY(before < 5000);
    QCOMPARE(outcome->value().users, 5000);
}

void HubsTroubleTest::keepsUsersOfAHubThatLostItsDatabase()
{
    const test::HubState state = test::makeHubState(130, 5);
    QVERIFY2(m_hub->start(state.json), qPrintable(m_hub->problem()));
    const HubId hub = m_file->addHub(u"hub"_s, m_hub->api(), m_hub->tokenOf(u"reader"_s));
    QVERIFY(m_file->pull(hub).ok());
    m_hub->stop();
    const test::HubState empty = test::makeHubState(0, 0);
    test::RealHub another(qEnvironmentVariable("HUBDESK_HUB_VERSION"));
    QVERIFY2(another.start(empty.json), qPrintable(another.problem()));
    auto set = domain::editFields(
        m_file->file->reader(),
        {{hub.ref(), domain::entity(domain::Kind::Hub).indexOf("url"), another.api().toString()}}, u"move"_s);
    QVERIFY(m_file->file->writer().commitAndWait(std::move(set).value()).ok());
    const auto outcome = m_file->pull(hub);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Suspicious);
    QCOMPARE(m_file->status(hub).users, 130);
    QCOMPARE(m_file->file->reader().rows(domain::Kind::HubUser).size(), 130U);
}

void HubsTroubleTest::saysWhenTheHubIsGone()
{
    QVERIFY2(m_hub->start(test::makeHubState(3, 0).json), qPrintable(m_hub->problem()));
    m_hub->stop();
    std::optional<domain::Result<domain::RemoteIdentity>> found;
    m_file->remote->test({m_hub->address().toString(), {}}, m_hub->token(),
                         [&found](const auto &result) { found = result; });
    QTRY_VERIFY(found);
    QCOMPARE(found->error().code, ErrorCode::Unreachable);
}

void HubsTroubleTest::knowsWhenAUsersTokenEnds()
{
    QVERIFY2(m_hub->start(test::makeHubState(3, 0).json), qPrintable(m_hub->problem()));
    const test::RealHub::Reply made = m_hub->request("POST", "users/user-00001/tokens", R"({"expires_in":864000})");
    QCOMPARE(made.status, 201);
    const QByteArray token = QJsonDocument::fromJson(made.body).object().value("token"_L1).toString().toUtf8();
    std::optional<domain::Result<domain::RemoteIdentity>> found;
    m_file->remote->test({m_hub->address().toString(), {}}, token, [&found](const auto &result) { found = result; });
    QTRY_VERIFY(found);
    QVERIFY2(found->ok(), qPrintable(found->ok() ? QString() : found->error().detail));
    QCOMPARE(found->value().identity, u"user user-00001"_s);
    const auto expires = found->value().tokenExpires;
    QVERIFY(expires);
    QVERIFY(std::abs(m_file->clock.now().addDays(10).secsTo(*expires)) < 600);
    QVERIFY(domain::expiresSoon(expires, m_file->clock.now()));
}

void HubsTroubleTest::forgetsAHub()
{
    QVERIFY2(m_hub->start(test::makeHubState(30, 5).json), qPrintable(m_hub->problem()));
    const HubId hub = m_file->addHub(u"hub"_s, m_hub->api(), m_hub->tokenOf(u"reader"_s));
    QVERIFY(m_file->pull(hub).ok());
    std::optional<domain::Result<domain::Done>> forgotten;
    m_file->remote->forget(hub, u"Forget"_s, [&forgotten](const auto &result) { forgotten = result; });
    QTRY_VERIFY(forgotten);
    QVERIFY(forgotten->ok());
    QVERIFY(m_file->secrets.kept.empty());
    QVERIFY(m_file->file->reader().rows(domain::Kind::HubUser).empty());
    QVERIFY(m_file->file->reader().rows(domain::Kind::HubGroup).empty());
}

HUBDESK_TEST_MAIN(HubsTroubleTest)
#include "tst_hubs_trouble.moc"
