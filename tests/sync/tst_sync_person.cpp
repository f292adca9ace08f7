// One person's tokens and shares, read when asked for.
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/jupyterhub/person.h"
#include "sync/virtualtime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;
using test::FakeHub;

namespace {

QJsonObject share(const QString &owner, const QString &with)
{
    return {{u"server"_s, QJsonObject{{u"name"_s, u""_s}, {u"user"_s, QJsonObject{{u"name"_s, owner}}}}},
            {u"scopes"_s, QJsonArray{u"access:servers"_s}},
            {u"user"_s, QJsonObject{{u"name"_s, with}}},
            {u"group"_s, QJsonValue::Null},
            {u"created_at"_s, u"2026-01-02T03:04:05Z"_s}};
}

FakeHub::Answer pageOf(const QList<QJsonObject> &shares, const FakeHub::Request &request)
{
    const qsizetype offset = request.query.queryItemValue(u"offset"_s).toLongLong();
    QJsonArray items;
    for (const QJsonObject &item : shares.mid(offset, 2))
        items.append(item);
    return FakeHub::json(
        {{u"items"_s, items}, {u"_pagination"_s, QJsonObject{{u"limit"_s, 2}, {u"total"_s, shares.size()}}}});
}

} // namespace

class PersonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsTokens();
    void readsSharesOfBothKinds();
    void leavesAbsentWhatItMayNotRead();
    void refusesNamesThatNoPathCarries();
    void saysWhenThereIsNoSuchPerson();

private:
    template <class T> domain::Result<T> wait(std::optional<domain::Result<T>> &got)
    {
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, 10'000))
            return domain::Error{ErrorCode::Internal, u"no answer"_s, {}};
        return *got;
    }
    domain::Result<domain::PersonTokens> tokens(const QString &user);
    domain::Result<domain::PersonShares> shares(const QString &user);

    std::unique_ptr<FakeHub> m_hub;
    std::unique_ptr<Http> m_http;
    std::unique_ptr<Api> m_api;
    test::VirtualTime m_time;
};

void PersonTest::init()
{
    m_hub = std::make_unique<FakeHub>();
    m_api.reset();
    m_http = std::make_unique<Http>(Trust{});
    m_http->setToken(m_hub->token);
    m_api = std::make_unique<Api>(*m_http, m_hub->api());
}

domain::Result<domain::PersonTokens> PersonTest::tokens(const QString &user)
{
    std::optional<domain::Result<domain::PersonTokens>> got;
    (new Person(*m_api, user, m_time, this))->readTokens([&got](const auto &result) { got = result; });
    return wait(got);
}

domain::Result<domain::PersonShares> PersonTest::shares(const QString &user)
{
    std::optional<domain::Result<domain::PersonShares>> got;
    (new Person(*m_api, user, m_time, this))->readShares([&got](const auto &result) { got = result; });
    return wait(got);
}

void PersonTest::readsTokens()
{
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (!request.path.endsWith("/users/ada%20b%2Fc/tokens"))
            return std::nullopt;
        return FakeHub::Answer{200,
                               R"({"api_tokens":[{"id":"a1","scopes":["self"],"note":"lap top"},{"id":"a2"}]})",
                               "application/json",
                               {},
                               true,
                               {}};
    };
    const auto read = tokens(u"ada b/c"_s);
    QVERIFY(read.ok());
    QCOMPARE(read->tokens.size(), 2);
    QCOMPARE(read->tokens[0].note, u"lap top"_s);
    QCOMPARE(read->readAt, m_time.now());
}

void PersonTest::readsSharesOfBothKinds()
{
    QList<QJsonObject> given;
    for (int i = 0; i < 5; ++i)
        given.append(share(u"ada"_s, u"friend-%1"_s.arg(i)));
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/shares/ada"))
            return pageOf(given, request);
        if (request.path.endsWith("/users/ada/shared"))
            return pageOf({share(u"ben"_s, u"ada"_s)}, request);
        return std::nullopt;
    };
    const auto read = shares(u"ada"_s);
    QVERIFY(read.ok());
    QCOMPARE(read->given->size(), 5);
    QCOMPARE(read->given->last().user, u"friend-4"_s);
    QCOMPARE(read->received->size(), 1);
    QCOMPARE(read->received->first().owner, u"ben"_s);
    QCOMPARE(read->received->first().scopes, QStringList(u"access:servers"_s));
}

void PersonTest::leavesAbsentWhatItMayNotRead()
{
    bool both = false;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/shares/ada"))
            return FakeHub::refused(403, QString());
        return both ? FakeHub::refused(403, QString()) : pageOf({}, request);
    };
    const auto read = shares(u"ada"_s);
    QVERIFY(read.ok());
    QVERIFY(!read->given);
    QVERIFY(read->received && read->received->isEmpty());
    both = true;
    QCOMPARE(shares(u"ada"_s).error().code, ErrorCode::LacksScope);
}

void PersonTest::refusesNamesThatNoPathCarries()
{
    for (const QString &name : {u".."_s, u"."_s, QString()}) {
        QCOMPARE(tokens(name).error().code, ErrorCode::InvalidValue);
        QCOMPARE(shares(name).error().code, ErrorCode::InvalidValue);
    }
    QVERIFY(m_hub->requests.isEmpty());
}

void PersonTest::saysWhenThereIsNoSuchPerson()
{
    QCOMPARE(tokens(u"nobody"_s).error().code, ErrorCode::NotFound);
}

HUBDESK_TEST_MAIN(PersonTest)
#include "tst_sync_person.moc"
