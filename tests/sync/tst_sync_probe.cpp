// The connection test: which answer leads to which result, and that the token goes to hubs only.
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/jupyterhub/probe.h"

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;
using test::FakeHub;

namespace {

domain::Result<domain::RemoteIdentity> probe(const QString &address, const QByteArray &token,
                                             const Limits &limits = {2'000, 5'000, 1'000'000})
{
    Http http({}, limits);
    http.setToken(token);
    std::optional<domain::Result<domain::RemoteIdentity>> got;
    auto *running = new Probe(http, &http);
    running->start(address, [&got](const domain::Result<domain::RemoteIdentity> &result) { got = result; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
        return domain::Error{ErrorCode::Internal, u"no answer"_s, {}};
    return *got;
}

bool tokenWasSent(const FakeHub &hub)
{
    return std::any_of(hub.requests.begin(), hub.requests.end(),
                       [](const FakeHub::Request &request) { return request.headers.contains("authorization"); });
}

} // namespace

class ProbeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoAndWhat();
    void findsTheHub_data();
    void findsTheHub();
    void learnsThePathFromARedirect();
    void doesNotLearnFromARedirectElsewhere();
    void tellsABadToken_data();
    void tellsABadToken();
    void tellsAnotherServer_data();
    void tellsAnotherServer();
    void saysWhenNobodyIsThere();
    void saysWhenTheHubIsSlow();
    void saysWhenTheHubIsDeadBehindItsProxy();
    void knowsWhenTheTokenEnds();
    void knowsTheOnlyTokenOfAnOldHub();
};

void ProbeTest::tellsWhoAndWhat()
{
    FakeHub hub;
    const auto found = probe(hub.address().toString(), hub.token);
    QVERIFY(found.ok());
    QCOMPARE(found->url, hub.api().toString());
    QCOMPARE(found->version, u"6.1.1"_s);
    QCOMPARE(found->identity, u"service hubdesk"_s);
    QCOMPARE(found->authenticator, u"dummy"_s);
    QCOMPARE(found->abilities.size(), 12);
    QVERIFY(found->abilities.first().allowed);
    QVERIFY(!found->tokenExpires);
    QVERIFY(found->fingerprint.isEmpty());
}

void ProbeTest::findsTheHub_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QString>("path");
    QTest::newRow("root") << QByteArray("/") << QString();
    QTest::newRow("home") << QByteArray("/") << u"/hub/home?x=y"_s;
    QTest::newRow("sub-path") << QByteArray("/jupyter/") << u"/jupyter/hub/admin"_s;
    QTest::newRow("sub-path without a word of the hub's") << QByteArray("/jupyter/") << u"/jupyter"_s;
    QTest::newRow("a lab") << QByteArray("/a/b/") << u"/a/b/user/ada/lab/tree/x"_s;
    QTest::newRow("a sub-path called hub") << QByteArray("/hub/") << u"/hub/hub/home"_s;
    QTest::newRow("the root, seen from deeper") << QByteArray("/") << u"/some/page"_s;
}

void ProbeTest::findsTheHub()
{
    QFETCH(QByteArray, base);
    QFETCH(QString, path);
    FakeHub hub;
    hub.base = base;
    QString address = hub.address().toString() + path;
    const auto found = probe(address, hub.token);
    QVERIFY(found.ok());
    QCOMPARE(found->url, hub.api().toString());
    const auto withoutScheme = probe(address.remove("http://"_L1), hub.token);
    QVERIFY(withoutScheme.ok());
    QCOMPARE(withoutScheme->url, hub.api().toString());
}

void ProbeTest::learnsThePathFromARedirect()
{
    FakeHub hub;
    hub.base = "/jupyter/";
    hub.intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.startsWith("/jupyter/"))
            return std::nullopt;
        FakeHub::Answer answer{302, {}, "text/html", {{"Location", "/jupyter/hub/login?next=x"}}, false, {}};
        return answer;
    };
    const auto found = probe(hub.address().toString(), hub.token);
    QVERIFY(found.ok());
    QCOMPARE(found->url, hub.api().toString());
}

void ProbeTest::doesNotLearnFromARedirectElsewhere()
{
    FakeHub hub, other;
    other.token = hub.token;
    hub.intercept = [&](const FakeHub::Request &) {
        return FakeHub::Answer{302, {}, "text/html", {{"Location", other.address().toEncoded() + "/hub/"}}, false, {}};
    };
    const auto found = probe(hub.address().toString(), hub.token);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::NotAHub);
    QVERIFY(other.requests.isEmpty());
    QVERIFY(!tokenWasSent(hub));
}

void ProbeTest::tellsABadToken_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("2.x, 3.x") << u"Action is not authorized with current scopes; requires any of []"_s;
    QTest::newRow("4.x") << u"Missing or invalid credentials."_s;
    QTest::newRow("5.x") << u"Forbidden"_s;
    QTest::newRow("6.x: null") << QString();
}

void ProbeTest::tellsABadToken()
{
    QFETCH(QString, message);
    FakeHub hub;
    hub.intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/user"))
            return FakeHub::refused(403, message);
        return std::nullopt;
    };
    const auto found = probe(hub.address().toString(), "wrong-token-123");
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::BadToken);
}

void ProbeTest::tellsAnotherServer_data()
{
    QTest::addColumn<FakeHub::Answer>("answer");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a web page")
        << FakeHub::Answer{200, "<title>Our \n pages</title>", "text/html; charset=utf-8", {}, false, {}}
        << u"200 text/html Our pages"_s;
    QTest::newRow("a page not found") << FakeHub::Answer{404, "gone", "text/plain", {}, false, {}}
                                      << u"404 text/plain"_s;
    QTest::newRow("other JSON") << FakeHub::Answer{200, "{\"data\":[]}", "application/json", {}, false, {}}
                                << u"200 JSON"_s;
    QTest::newRow("a version, but no hub")
        << FakeHub::Answer{200, "{\"version\":\"1\"}", "application/json", {}, false, {}} << u"200 JSON"_s;
    QTest::newRow("JSON 404") << FakeHub::Answer{404, "{\"message\":\"no\"}", "application/json", {}, false, {}}
                              << u"404 JSON"_s;
    QTest::newRow("asks for a password")
        << FakeHub::Answer{401, "", "text/html", {{"WWW-Authenticate", "Basic realm=\"token please\""}}, false, {}}
        << u"401 text/html"_s;
}

void ProbeTest::tellsAnotherServer()
{
    QFETCH(FakeHub::Answer, answer);
    QFETCH(QString, detail);
    FakeHub server;
    server.intercept = [&](const FakeHub::Request &) { return answer; };
    const auto found = probe(server.address().toString() + "/a/b"_L1, "good-token-0123456789");
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::NotAHub);
    QCOMPARE(found.error().detail, detail);
    QVERIFY(!tokenWasSent(server));
}

void ProbeTest::saysWhenNobodyIsThere()
{
    FakeHub hub;
    hub.close();
    const auto found = probe(hub.address().toString(), hub.token);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::Unreachable);
    const auto unknown = probe(u"hub.invalid/hub/home"_s, hub.token);
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::Unreachable);
}

void ProbeTest::saysWhenTheHubIsSlow()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        FakeHub::Answer answer;
        answer.how = FakeHub::Answer::How::Never;
        return answer;
    };
    const auto found = probe(hub.address().toString() + "/a/b/c"_L1, hub.token, {200, 1'000, 1'000});
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::TimedOut);
    QCOMPARE(hub.requests.size(), 1); // one wait is enough: the others ask the same server
}

void ProbeTest::saysWhenTheHubIsDeadBehindItsProxy()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        return FakeHub::Answer{503, "Service Unavailable", "", {}, false, {}};
    };
    const auto found = probe(hub.address().toString() + "/hub/home"_L1, hub.token);
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::RemoteFailed);
    QCOMPARE(found.error().detail, u"503"_s);
}

void ProbeTest::knowsWhenTheTokenEnds()
{
    FakeHub hub;
    hub.self = {{u"kind"_s, u"user"_s}, {u"name"_s, u"ada/b"_s}, {u"admin"_s, true}, {u"token_id"_s, u"a17"_s}};
    hub.scopes = {u"read:tokens!user=ada/b"_s};
    hub.intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users/ada%2Fb/tokens/a17"))
            return FakeHub::json({{u"id"_s, u"a17"_s}, {u"expires_at"_s, u"2026-05-01T00:00:00Z"_s}});
        return std::nullopt;
    };
    const auto found = probe(hub.address().toString(), hub.token);
    QVERIFY(found.ok());
    QCOMPARE(found->identity, u"user ada/b"_s);
    QCOMPARE(found->tokenExpires, std::optional(QDateTime({2026, 5, 1}, {0, 0}, Qt::UTC)));
}

void ProbeTest::knowsTheOnlyTokenOfAnOldHub()
{
    FakeHub hub;
    hub.version = u"4.1.6"_s;
    hub.self = {{u"kind"_s, u"user"_s}, {u"name"_s, u"ada"_s}};
    hub.scopes = {u"read:tokens!user=ada"_s};
    QByteArray tokens = R"({"api_tokens":[{"id":"a1","expires_at":"2026-05-01T00:00:00Z"}]})";
    hub.intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users/ada/tokens"))
            return FakeHub::Answer{200, tokens, "application/json", {}, true, {}};
        return std::nullopt;
    };
    auto found = probe(hub.address().toString(), hub.token);
    QVERIFY(found.ok() && found->tokenExpires);
    tokens = R"({"api_tokens":[{"id":"a1","expires_at":"2026-05-01T00:00:00Z"},{"id":"a2","expires_at":null}]})";
    found = probe(hub.address().toString(), hub.token);
    QVERIFY(found.ok() && !found->tokenExpires); // which of them is ours is not known
}

HUBDESK_TEST_MAIN(ProbeTest)
#include "tst_sync_probe.moc"
