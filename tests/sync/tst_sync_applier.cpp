// Staged operations carried out on a fake hub: read, compared, written, read again.
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/jupyterhub/applier.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;
using domain::OperationKind;
using domain::OperationOutcome;
using domain::OperationState;
using test::FakeHub;

class ApplierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAMemberAndReadsItBack();
    void removesAMember();
    void grantsAndRevokesTheAdminFlag();
    void makesAGroupAndAddsToIt();
    void sendsNothingWhereTheHubIsSoAlready();
    void saysWhichScopeIsMissing();
    void aPersonWhoIsGoneIsAConflictAndTheRestGoesOn();
    void whatTheHubDidNotTakeOverHasFailed();
    void anAnswerThatGotLostIsLookedUp();
    void stopsAtAHubThatDoesNotAnswer();

private:
    [[nodiscard]] static Applier::Step step(int id, OperationKind kind, const QString &subject, const QString &object);
    QList<OperationOutcome> run(const QList<Applier::Step> &steps);
    [[nodiscard]] QStringList sent() const;

    std::unique_ptr<FakeHub> m_hub;
    QList<OperationOutcome> m_progress;
};

void ApplierTest::init()
{
    m_hub = std::make_unique<FakeHub>();
    m_hub->scopes.append(u"groups"_s);
    m_hub->addUsers(3);
    for (QJsonObject &user : m_hub->users)
        user.insert(u"groups"_s, QJsonArray());
    m_hub->groups.append({{u"name"_s, u"class a"_s}, {u"users"_s, QJsonArray()}});
    m_progress.clear();
}

Applier::Step ApplierTest::step(int id, OperationKind kind, const QString &subject, const QString &object)
{
    Applier::Step made{{domain::Kind::StagedOperation, id}, {}};
    made.operation.kindOf = kind;
    made.operation.subject = subject;
    made.operation.object = object;
    made.operation.channel = domain::OperationChannel::Rest;
    return made;
}

QList<OperationOutcome> ApplierTest::run(const QList<Applier::Step> &steps)
{
    Http http(Trust{}, Limits{2'000, 5'000, 1'000'000});
    http.setToken(m_hub->token);
    Api api(http, m_hub->api());
    std::optional<QList<OperationOutcome>> outcomes;
    auto *applier = new Applier(api, steps);
    applier->start([this](const OperationOutcome &outcome) { m_progress.append(outcome); },
                   [&outcomes](const domain::Result<QList<OperationOutcome>> &result) {
                       outcomes = result.ok() ? *result : QList<OperationOutcome>();
                   });
    if (!QTest::qWaitFor([&outcomes] { return outcomes.has_value(); }, 20'000))
        return {};
    return *outcomes;
}

QStringList ApplierTest::sent() const
{
    QStringList list;
    for (const FakeHub::Request &request : m_hub->requests) {
        if (request.verb != "GET")
            list.append(QString::fromLatin1(request.verb + ' ' + request.path + ' ' + request.body));
    }
    return list;
}

void ApplierTest::addsAMemberAndReadsItBack()
{
    const auto outcomes = run({step(1, OperationKind::AddMember, u"user-000001"_s, u"class a"_s)});
    QCOMPARE(outcomes.size(), 1);
    QCOMPARE(outcomes.first().state, OperationState::Done);
    QVERIFY(!outcomes.first().alreadySo);
    QCOMPARE(m_progress.size(), 1);
    QCOMPARE(sent(), QStringList{uR"(POST /hub/api/groups/class%20a/users {"users":["user-000001"]})"_s});
    QCOMPARE(m_hub->requests.last().verb, "GET");
    QCOMPARE(m_hub->groups.first().value(u"users"_s).toArray(), QJsonArray{u"user-000001"_s});
}

void ApplierTest::removesAMember()
{
    run({step(1, OperationKind::AddMember, u"user-000001"_s, u"class a"_s)});
    const auto outcomes = run({step(2, OperationKind::RemoveMember, u"user-000001"_s, u"class a"_s)});
    QCOMPARE(outcomes.first().state, OperationState::Done);
    QVERIFY(m_hub->groups.first().value(u"users"_s).toArray().isEmpty());
}

void ApplierTest::grantsAndRevokesTheAdminFlag()
{
    auto outcomes = run({step(1, OperationKind::GrantAdmin, u"user-000002"_s, {})});
    QCOMPARE(outcomes.first().state, OperationState::Done);
    QVERIFY(m_hub->users.at(2).value(u"admin"_s).toBool());
    outcomes = run({step(1, OperationKind::RevokeAdmin, u"user-000002"_s, {})});
    QCOMPARE(outcomes.first().state, OperationState::Done);
    QVERIFY(!m_hub->users.at(2).value(u"admin"_s).toBool());
}

void ApplierTest::makesAGroupAndAddsToIt()
{
    const auto outcomes = run({step(1, OperationKind::DefineGroup, {}, u"class-b"_s),
                               step(2, OperationKind::AddMember, u"user-000000"_s, u"class-b"_s)});
    QCOMPARE(outcomes.size(), 2);
    QCOMPARE(outcomes.at(0).state, OperationState::Done);
    QCOMPARE(outcomes.at(1).state, OperationState::Done);
    QCOMPARE(m_hub->groups.size(), 2);
    QCOMPARE(m_hub->groups.last().value(u"users"_s).toArray(), QJsonArray{u"user-000000"_s});
}

void ApplierTest::sendsNothingWhereTheHubIsSoAlready()
{
    const auto outcomes = run({step(1, OperationKind::RemoveMember, u"user-000001"_s, u"class a"_s)});
    QCOMPARE(outcomes.first().state, OperationState::Done);
    QVERIFY(outcomes.first().alreadySo);
    QVERIFY(sent().isEmpty());
}

void ApplierTest::saysWhichScopeIsMissing()
{
    m_hub->scopes.removeAll(u"groups"_s);
    const auto outcomes = run({step(1, OperationKind::AddMember, u"user-000001"_s, u"class a"_s)});
    QCOMPARE(outcomes.first().state, OperationState::Failed);
    QCOMPARE(outcomes.first().error.code, ErrorCode::LacksScope);
    QCOMPARE(outcomes.first().error.detail, u"groups"_s);
}

void ApplierTest::aPersonWhoIsGoneIsAConflictAndTheRestGoesOn()
{
    const auto outcomes = run({step(1, OperationKind::AddMember, u"nobody"_s, u"class a"_s),
                               step(2, OperationKind::AddMember, u"user-000001"_s, u"class a"_s)});
    QCOMPARE(outcomes.at(0).state, OperationState::Conflict);
    QCOMPARE(outcomes.at(1).state, OperationState::Done);
}

void ApplierTest::whatTheHubDidNotTakeOverHasFailed()
{
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.verb == "POST") // says yes and does nothing
            return FakeHub::json({{u"name"_s, u"class a"_s}});
        return std::nullopt;
    };
    const auto outcomes = run({step(1, OperationKind::AddMember, u"user-000001"_s, u"class a"_s)});
    QCOMPARE(outcomes.first().state, OperationState::Failed);
}

void ApplierTest::anAnswerThatGotLostIsLookedUp()
{
    m_hub->intercept = [this](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.verb != "PATCH")
            return std::nullopt;
        m_hub->users[1].insert(u"admin"_s, true); // done, and then the line broke
        FakeHub::Answer answer;
        answer.how = FakeHub::Answer::How::Drop;
        return answer;
    };
    const auto outcomes = run({step(1, OperationKind::GrantAdmin, u"user-000001"_s, {})});
    QCOMPARE(outcomes.first().state, OperationState::Done);
}

void ApplierTest::stopsAtAHubThatDoesNotAnswer()
{
    m_hub->close();
    const auto outcomes = run({step(1, OperationKind::GrantAdmin, u"user-000001"_s, {}),
                               step(2, OperationKind::GrantAdmin, u"user-000002"_s, {})});
    QCOMPARE(outcomes.size(), 2);
    QCOMPARE(outcomes.at(0).state, OperationState::Failed);
    QCOMPARE(outcomes.at(0).error.code, ErrorCode::Unreachable);
    QCOMPARE(outcomes.at(1).state, OperationState::Staged); // nothing was tried
}

HUBDESK_TEST_MAIN(ApplierTest)
#include "tst_sync_applier.moc"
