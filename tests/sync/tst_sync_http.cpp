// Requests as they go over the wire: what is sent, what is not, and how they end.
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/jupyterhub/api.h"
#include "sync/log.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;
using test::FakeHub;

namespace {

/// One request, waited for.
domain::Result<HttpAnswer> get(Http &http, const QUrl &url, Http::With with = Http::With::Token)
{
    std::optional<domain::Result<HttpAnswer>> got;
    http.get(url, with, [&got](const domain::Result<HttpAnswer> &result) { got = result; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 10'000))
        return domain::Error{ErrorCode::Internal, u"no answer"_s, {}};
    return *got;
}

QUrl users(const FakeHub &hub)
{
    return QUrl(hub.api().toString() + "/users?limit=2&offset=0"_L1);
}

QStringList s_logged;
QtMessageHandler s_before = nullptr;
void record(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    s_logged.append(text);
    if (type != QtDebugMsg && type != QtInfoMsg)
        s_before(type, context, text);
}

} // namespace

class HttpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsTheTokenInItsHeaderOnly();
    void sendsNoTokenWhereNoneIsMeant();
    void keepsNoCookies();
    void followsNoRedirect();
    void refusesToSpeakPlainlyToOthers();
    void saysWhenNobodyIsThere();
    void givesUpOnSilence();
    void givesUpOnADrip();
    void givesUpOnTooMuch();
    void noticesABrokenAnswer();
    void cancelsAtOnce();
    void neverTellsTheToken();
};

void HttpTest::sendsTheTokenInItsHeaderOnly()
{
    FakeHub hub;
    hub.addUsers(3);
    Http http({});
    http.setToken(hub.token);
    const auto answer = get(http, users(hub));
    QVERIFY(answer.ok());
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->hubVersion, u"6.1.1"_s);
    QCOMPARE(answer->contentType, u"application/json"_s);
    const FakeHub::Request &sent = hub.requests.first();
    QCOMPARE(sent.headers.value("authorization"), "token " + hub.token);
    QVERIFY(!sent.path.contains(hub.token));
    QVERIFY(!sent.query.toString().contains(QString::fromLatin1(hub.token)));
    QVERIFY(sent.headers.value("accept").contains("application/jupyterhub-pagination+json"));
    QVERIFY(!sent.headers.value("accept").contains(';')); // with a parameter hubs answer with a bare list
    for (auto header = sent.headers.begin(); header != sent.headers.end(); ++header)
        QVERIFY(header.key() == "authorization" || !header.value().contains(hub.token));
}

void HttpTest::sendsNoTokenWhereNoneIsMeant()
{
    FakeHub hub;
    Http http({});
    http.setToken(hub.token);
    QVERIFY(get(http, hub.api(), Http::With::Nothing).ok());
    QVERIFY(!hub.requests.first().headers.contains("authorization"));
}

void HttpTest::keepsNoCookies()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        FakeHub::Answer answer = FakeHub::json({});
        answer.headers = {{"Set-Cookie", "jupyterhub-session-id=abc; Path=/"}};
        return answer;
    };
    Http http({});
    QVERIFY(get(http, users(hub)).ok());
    QVERIFY(get(http, users(hub)).ok());
    QCOMPARE(hub.requests.size(), 2);
    QVERIFY(!hub.requests.last().headers.contains("cookie"));
}

void HttpTest::followsNoRedirect()
{
    FakeHub hub, elsewhere;
    hub.intercept = [&](const FakeHub::Request &) {
        FakeHub::Answer answer = FakeHub::json({}, 302);
        answer.headers = {{"Location", elsewhere.address().toEncoded() + "/login"}};
        return answer;
    };
    Http http({});
    http.setToken(hub.token);
    const auto answer = get(http, users(hub));
    QVERIFY(answer.ok());
    QCOMPARE(answer->status, 302);
    QCOMPARE(answer->location.path(), u"/login"_s);
    QVERIFY(elsewhere.requests.isEmpty());
}

void HttpTest::refusesToSpeakPlainlyToOthers()
{
    Http http({});
    const auto answer = get(http, QUrl(u"http://192.0.2.1/hub/api"_s));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::InsecureAddress);
}

void HttpTest::saysWhenNobodyIsThere()
{
    FakeHub hub;
    hub.close();
    Http http({});
    const auto answer = get(http, users(hub));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Unreachable);
    QVERIFY(std::get<ApiFailure>(understand(answer)).passing);
    const auto unknown = get(http, QUrl(u"https://hub.invalid/hub/api"_s));
    QVERIFY(!unknown.ok());
    QCOMPARE(unknown.error().code, ErrorCode::Unreachable);
}

void HttpTest::givesUpOnSilence()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        FakeHub::Answer answer;
        answer.how = FakeHub::Answer::How::Never;
        return answer;
    };
    Http http({}, {200, 5'000, 1'000'000});
    const auto answer = get(http, users(hub));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::TimedOut);
}

void HttpTest::givesUpOnADrip()
{
    // Headers come, then a byte now and then: never idle long enough, but in all too long.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        auto *drip = new QTimer(socket);
        connect(drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drip->start(50);
    });
    Http http({}, {400, 600, 1'000'000});
    QElapsedTimer clock;
    clock.start();
    const auto answer = get(http, QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort())));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::TimedOut);
    QVERIFY(clock.elapsed() < 5'000);
}

void HttpTest::givesUpOnTooMuch()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        FakeHub::Answer answer;
        answer.body = QByteArray(3'000'000, ' ');
        return answer;
    };
    Http http({}, {5'000, 5'000, 1'000'000});
    const auto answer = get(http, users(hub));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::RemoteFailed);
}

void HttpTest::noticesABrokenAnswer()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        FakeHub::Answer answer = FakeHub::json({{u"items"_s, u"0123456789"_s}});
        answer.how = FakeHub::Answer::How::CutOff;
        return answer;
    };
    Http http({});
    const auto answer = get(http, users(hub));
    QVERIFY(!answer.ok());
    QVERIFY(std::get<ApiFailure>(understand(answer)).passing);
}

void HttpTest::cancelsAtOnce()
{
    FakeHub hub;
    hub.intercept = [](const FakeHub::Request &) {
        FakeHub::Answer answer;
        answer.how = FakeHub::Answer::How::Never;
        return answer;
    };
    Http http({});
    std::optional<domain::Result<HttpAnswer>> got;
    http.get(users(hub), Http::With::Token, [&got](const domain::Result<HttpAnswer> &result) { got = result; });
    QTRY_VERIFY(!hub.requests.isEmpty());
    http.cancel();
    QVERIFY(got.has_value());
    QCOMPARE(got->error().code, ErrorCode::Cancelled);
}

void HttpTest::neverTellsTheToken()
{
    QLoggingCategory::setFilterRules(u"hubdesk.sync.debug=true"_s);
    s_before = qInstallMessageHandler(record);
    FakeHub hub;
    hub.token = "canary-4711-token-value";
    QStringList told;
    for (const int status : {302, 403, 404, 500}) {
        hub.intercept = [&hub, status](const FakeHub::Request &) {
            // A server that repeats what it was sent.
            FakeHub::Answer answer = FakeHub::refused(status, u"you sent nothing"_s);
            answer.headers = {{"Location", "/hub/login"}};
            return answer;
        };
        Http http({});
        http.setToken(hub.token);
        const auto meaning = understand(get(http, users(hub)));
        told.append(std::get<ApiFailure>(meaning).error.detail);
    }
    hub.close();
    Http http({});
    http.setToken(hub.token);
    told.append(get(http, users(hub)).error().detail);
    qInstallMessageHandler(s_before);
    for (const QString &text : told + s_logged)
        QVERIFY2(!text.contains(u"canary-4711"), qPrintable(text));
    QCOMPARE(sync::redacted(u"a canary-4711-token-value b"_s, hub.token), u"a [...] b"_s);
    QCOMPARE(sync::redacted(u"nothing"_s, {}), u"nothing"_s);
}

HUBDESK_TEST_MAIN(HttpTest)
#include "tst_sync_http.moc"
