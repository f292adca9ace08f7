// A hub's JSON: what is missing is not known, what is null is none.
#include "support/testmain.h"
#include "sync/jupyterhub/api.h"
#include "sync/jupyterhub/parse.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;

namespace {

QJsonObject object(const char *text)
{
    QJsonParseError error;
    const QJsonObject parsed = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad test data: %s", text);
    return parsed;
}

HttpAnswer http(int status, const QByteArray &body, const QString &type = u"application/json"_s)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = body;
    answer.contentType = type;
    return answer;
}

const domain::HubId kHub{7};

} // namespace

class ParseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeUser();
    void keepsWhatDidNotComeUnknown();
    void treatsWrongTypesAsNotCome();
    void readsServers();
    void readsGroupsAndServices();
    void readsTimesWithAndWithoutAFraction();
    void keepsThePlaceOfRowsThatAreNone();
    void refusesListsOfAnotherForm_data();
    void refusesListsOfAnotherForm();
    void readsTokensOfBothKinds();
    void tellsWhatAnAnswerMeans_data();
    void tellsWhatAnAnswerMeans();
    void survivesHostileJson_data();
    void survivesHostileJson();
};

void ParseTest::readsAWholeUser()
{
    const ParsedUser parsed = parseUser(object(R"({"kind":"user","name":"ada","admin":true,"groups":["g","h"],
        "roles":["user","admin"],"server":"/user/ada/","pending":null,"created":"2026-01-02T03:04:05.678901Z",
        "last_activity":"2026-02-03T04:05:06Z","servers":{},"user_info":{"x":1}})"),
                                        kHub);
    const domain::HubUser &user = parsed.user;
    QCOMPARE(user.hub.value, 7);
    QCOMPARE(user.name, u"ada"_s);
    QCOMPARE(user.admin, std::optional(true));
    QCOMPARE(*user.groups, QStringList({u"g"_s, u"h"_s}));
    QCOMPARE(*user.roles, QStringList({u"user"_s, u"admin"_s}));
    QCOMPARE(*user.server, u"/user/ada/"_s);
    QVERIFY(user.pending && user.pending->isEmpty() && !user.pending->isNull());
    QCOMPARE(*user.createdAt, QDateTime({2026, 1, 2}, {3, 4, 5, 679}, Qt::UTC));
    QCOMPARE(*user.lastActivity, QDateTime({2026, 2, 3}, {4, 5, 6}, Qt::UTC));
    QVERIFY(parsed.serversKnown);
}

void ParseTest::keepsWhatDidNotComeUnknown()
{
    const ParsedUser parsed = parseUser(object(R"({"name":"ada","admin":false})"), kHub);
    QCOMPARE(parsed.user.admin, std::optional(false));
    QVERIFY(!parsed.user.groups);
    QVERIFY(!parsed.user.roles);
    QVERIFY(!parsed.user.server);
    QVERIFY(!parsed.user.pending);
    QVERIFY(!parsed.user.createdAt);
    QVERIFY(!parsed.user.lastActivity);
    QVERIFY(!parsed.serversKnown);
    const ParsedUser known =
        parseUser(object(R"({"name":"ada","groups":[],"server":null,"last_activity":null})"), kHub);
    QVERIFY(known.user.groups && known.user.groups->isEmpty());
    QVERIFY(known.user.server && !known.user.server->isNull());
    QVERIFY(!known.user.lastActivity);
}

void ParseTest::treatsWrongTypesAsNotCome()
{
    const ParsedUser parsed = parseUser(
        object(R"({"name":"ada","admin":1,"groups":"g","roles":{"user":1},"created":5,"servers":[],"server":[1]})"),
        kHub);
    QVERIFY(!parsed.user.admin);
    QVERIFY(!parsed.user.groups);
    QVERIFY(!parsed.user.roles);
    QVERIFY(!parsed.user.createdAt);
    QVERIFY(!parsed.serversKnown);
    QVERIFY(!parseName(object(R"({"name":null})")));
    QVERIFY(!parseName(object(R"({"name":""})")));
    QVERIFY(!parseName(object(R"({"name":5})")));
    QVERIFY(!parseName(object("{}")));
}

void ParseTest::readsServers()
{
    const ParsedUser parsed = parseUser(object(R"({"name":"ada","servers":{
        "":{"name":"","ready":true,"pending":null,"url":"/user/ada/","started":"2026-01-02T03:04:05Z"},
        "big":{"name":"big","ready":false,"pending":"spawn","url":"/user/ada/big/"}}})"),
                                        kHub);
    QCOMPARE(parsed.servers.size(), 2U);
    QCOMPARE(parsed.servers[0].user, u"ada"_s);
    QVERIFY(parsed.servers[0].name.isEmpty());
    QCOMPARE(parsed.servers[0].ready, std::optional(true));
    QVERIFY(parsed.servers[0].started);
    QCOMPARE(parsed.servers[1].name, u"big"_s);
    QCOMPARE(*parsed.servers[1].pending, u"spawn"_s);
    QVERIFY(!parsed.servers[1].started);
}

void ParseTest::readsGroupsAndServices()
{
    const ParsedGroup group = parseGroup(
        object(R"({"kind":"group","name":"g","users":["ada","ben"],"roles":["r"],"properties":{"quota":2}})"), kHub);
    QCOMPARE(group.group.members, std::optional<std::int64_t>(2));
    QCOMPARE(*group.group.properties, u"{\"quota\":2}"_s);
    QCOMPARE(*group.users, QStringList({u"ada"_s, u"ben"_s}));
    const ParsedGroup named = parseGroup(object(R"({"name":"g"})"), kHub);
    QVERIFY(!named.group.members && !named.group.roles && !named.group.properties && !named.users);

    const auto services = parseServices(
        QJsonDocument(
            object(R"({"a":{"name":"a","admin":true,"roles":["r"],"url":null,"display":false},"b":{"name":"b"}})")),
        kHub);
    QCOMPARE(services->size(), 2U);
    QVERIFY(services->at(0).url && services->at(0).url->isEmpty());
    QCOMPARE(services->at(0).display, std::optional(false));
    QVERIFY(!services->at(1).url && !services->at(1).admin && !services->at(1).roles);
    QVERIFY(!parseServices(QJsonDocument(QJsonArray()), kHub));
    QVERIFY(!parseServices(QJsonDocument(object(R"({"a":5})")), kHub));
}

void ParseTest::readsTimesWithAndWithoutAFraction()
{
    QCOMPARE(*parseTime(u"2026-12-31T23:59:59Z"_s), QDateTime({2026, 12, 31}, {23, 59, 59}, Qt::UTC));
    QCOMPARE(parseTime(u"2026-12-31T23:59:59.5Z"_s)->toMSecsSinceEpoch() % 1000, 500);
    QCOMPARE(*parseTime(u"2038-01-20T00:00:00+02:00"_s), QDateTime({2038, 1, 19}, {22, 0}, Qt::UTC));
    QVERIFY(!parseTime(QJsonValue()));
    QVERIFY(!parseTime(u"yesterday"_s));
    QVERIFY(!parseTime(17));
}

void ParseTest::keepsThePlaceOfRowsThatAreNone()
{
    const auto page = parsePage(QJsonDocument(
        object(R"({"items":[{"name":"a"},null,5,{"name":"b"}],"_pagination":{"offset":0,"limit":25,"total":4}})")));
    QCOMPARE(page->items.size(), 4);
    QCOMPARE(page->limit, 25);
    QCOMPARE(page->total, 4);
    QVERIFY(page->items[1].isEmpty());
    QCOMPARE(*parseName(page->items[3]), u"b"_s);
}

void ParseTest::refusesListsOfAnotherForm_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("bare list") << QByteArray(R"([{"name":"a"}])");
    QTest::newRow("no pagination") << QByteArray(R"({"items":[]})");
    QTest::newRow("no items") << QByteArray(R"({"_pagination":{"total":1}})");
    QTest::newRow("items is an object") << QByteArray(R"({"items":{},"_pagination":{"total":1}})");
}

void ParseTest::refusesListsOfAnotherForm()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parsePage(QJsonDocument::fromJson(text)));
}

void ParseTest::readsTokensOfBothKinds()
{
    const domain::HubToken old =
        parseToken(object(R"({"id":"a1","kind":"api_token","roles":["user"],"note":"n","expires_at":null})"));
    QVERIFY(!old.scopes);
    QCOMPARE(*old.roles, QStringList(u"user"_s));
    QVERIFY(!old.expires);
    const domain::HubToken newer = parseToken(object(
        R"({"id":"a2","roles":[],"scopes":["b","a"],"expires_at":"2026-05-01T00:00:00Z","oauth_client":"JupyterHub"})"));
    QCOMPARE(*newer.scopes, QStringList({u"a"_s, u"b"_s}));
    QVERIFY(!newer.roles);
    QVERIFY(newer.expires);
    QCOMPARE(newer.client, u"JupyterHub"_s);
}

void ParseTest::tellsWhatAnAnswerMeans_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("type");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<bool>("passing");
    const QString json = u"application/json"_s, html = u"text/html"_s, plain = u"text/plain"_s;
    QTest::newRow("403 that names scopes")
        << 403
        << QByteArray(
               R"({"status":403,"message":"Action is not authorized with current scopes; requires any of [list:users]"})")
        << json << ErrorCode::LacksScope << u"list:users"_s << false;
    QTest::newRow("403 with a null message")
        << 403 << QByteArray(R"({"status":403,"message":null})") << json << ErrorCode::LacksScope << QString() << false;
    QTest::newRow("403 of something else")
        << 403 << QByteArray("<html>no</html>") << html << ErrorCode::NotAHub << u"403 text/html"_s << false;
    QTest::newRow("404 with a null message")
        << 404 << QByteArray(R"({"status":404,"message":null})") << json << ErrorCode::NotFound << QString() << false;
    QTest::newRow("404 page") << 404 << QByteArray("<title>Not  here</title>") << html << ErrorCode::NotAHub
                              << u"404 text/html Not here"_s << false;
    QTest::newRow("500 with JSON") << 500 << QByteArray(R"({"status":500,"message":"Internal Server Error"})") << json
                                   << ErrorCode::RemoteFailed << u"500 Internal Server Error"_s << true;
    QTest::newRow("500 with HTML") << 500 << QByteArray("<html><title>500</title>") << html << ErrorCode::RemoteFailed
                                   << u"500 text/html 500"_s << true;
    QTest::newRow("503 without a type") << 503 << QByteArray("Service Unavailable") << QString()
                                        << ErrorCode::RemoteFailed << u"503"_s << true;
    QTest::newRow("429") << 429 << QByteArray("{}") << json << ErrorCode::RemoteFailed << u"429 application/json"_s
                         << true;
    QTest::newRow("400") << 400 << QByteArray(R"({"status":400,"message":"bad"})") << json << ErrorCode::RemoteFailed
                         << u"400 bad"_s << false;
    QTest::newRow("401 of a proxy") << 401 << QByteArray("who are you") << plain << ErrorCode::NotAHub
                                    << u"401 text/plain"_s << false;
    QTest::newRow("a login page with 200") << 200 << QByteArray("<html><title>Sign in</title></html>") << html
                                           << ErrorCode::NotAHub << u"200 text/html Sign in"_s << false;
    QTest::newRow("204") << 204 << QByteArray() << QString() << ErrorCode::NotAHub << u"204"_s << false;
}

void ParseTest::tellsWhatAnAnswerMeans()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, type);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    QFETCH(bool, passing);
    const auto meaning = understand(http(status, body, type));
    const auto *failure = std::get_if<ApiFailure>(&meaning);
    QVERIFY(failure);
    QCOMPARE(failure->error.code, code);
    QCOMPARE(failure->error.detail, detail);
    QCOMPARE(failure->passing, passing);
}

void ParseTest::survivesHostileJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("torn") << QByteArray(R"({"items":[{"name":"a)");
    QTest::newRow("not UTF-8") << QByteArray("{\"name\":\"\xff\xfe\"}");
    QTest::newRow("NUL") << QByteArray("{\"a\":\0}", 7);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("number") << QByteArray("1e400");
}

void ParseTest::survivesHostileJson()
{
    QFETCH(QByteArray, body);
    HttpAnswer answer = http(200, body);
    answer.hubVersion = u"6.1.1"_s;
    const auto meaning = understand(answer);
    const auto *failure = std::get_if<ApiFailure>(&meaning);
    QVERIFY(failure);
    QCOMPARE(failure->error.code, ErrorCode::RemoteFailed);
    QVERIFY(failure->passing); // from a hub: torn, it may be whole next time
}

HUBDESK_TEST_MAIN(ParseTest)
#include "tst_sync_parse.moc"
