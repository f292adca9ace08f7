// Questions: verdict, three ticks, chain, fixes, who can, tokens, comparisons, pasted refusals.

#include "lakeside.h"

#include "hubs/comparison.h"
#include "hubs/questions.h"
#include "hubs/refusal.h"
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::test;
using domain::BearerKind;
using hubs::Answer;
using hubs::AnswerLeg;
using hubs::ChainLink;
using hubs::Question;
using hubs::Refusal;
using hubs::Right;
using hubs::Sides;
using hubs::Subject;
using hubs::Verdict;

namespace {

Question ask(const char *who, const char *scope, Subject::Kind kind = Subject::Kind::None, const char *on = "")
{
    return {{BearerKind::User, s(who)}, s(scope), {kind, s(on)}, false};
}

QStringList names(const std::vector<ChainLink> &chain)
{
    QStringList list;
    for (const ChainLink &link : chain)
        list.append(link.missing ? u'-' + link.name : link.name);
    return list;
}

} // namespace

class QuestionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysYesWithItsReasons()
    {
        const auto model = modelOf(lakeside().finish());
        const Answer answer = hubs::can(*model, ask("amy", "servers", Subject::Kind::Server, "ben/"));
        QCOMPARE(answer.verdict, Verdict::Yes);
        QCOMPARE(answer.legs.size(), std::size_t(3));
        for (const AnswerLeg &leg : answer.legs)
            QCOMPARE(leg.state, AnswerLeg::State::Holds);
        QCOMPARE(answer.legs[0].roles, words("tutor"));
        QCOMPARE(answer.legs[1].groups, words("tas"));
        QVERIFY(answer.legs[2].filters.contains(s("group=students")));
        QCOMPARE(answer.chain.front().name, s("amy"));
        QVERIFY(names(answer.chain).contains(s("tas")));
        QVERIFY(names(answer.chain).contains(s("tutor")));
        QCOMPARE(answer.chain.back().kind, ChainLink::Kind::Object);
    }

    void saysNoWithWhatIsMissing()
    {
        const auto model = modelOf(lakeside().finish());
        const Answer scope = hubs::can(*model, ask("amy", "access:servers", Subject::Kind::Server, "ben/"));
        QCOMPARE(scope.verdict, Verdict::HiddenAsMissing); // she may open her own, so the hub says 404
        QCOMPARE(hubs::can(*model, ask("amy", "shutdown")).verdict, Verdict::No);
        QCOMPARE(names(scope.chain), words("amy tas tutor -access:servers ben/"));
        QCOMPARE(scope.legs[1].state, AnswerLeg::State::Missing);
        // 404 where a filtered scope does not reach the object: its existence is hidden.
        const Answer filter = hubs::can(*model, ask("amy", "servers", Subject::Kind::Server, "peter/"));
        QCOMPARE(filter.verdict, Verdict::HiddenAsMissing);
        QCOMPARE(filter.legs[0].state, AnswerLeg::State::Holds);
        QCOMPARE(filter.legs[1].state, AnswerLeg::State::Holds);
        QCOMPARE(filter.legs[2].state, AnswerLeg::State::Missing);
        QCOMPARE(hubs::can(*model, ask("nobody", "servers")).verdict, Verdict::NoSuchHolder);
        QCOMPARE(hubs::can(*model, ask("amy", "no:such")).verdict, Verdict::NoSuchScope);
        QCOMPARE(hubs::can(*model, ask("amy", "start:servers")).verdict, Verdict::NoSuchScope); // from 6.0 on
    }

    void answersWithWhatIsStaged()
    {
        const auto model = modelOf(lakeside().finish(), {domain::addMember(s("ben"), s("tas"))});
        Question question = ask("ben", "servers", Subject::Kind::Server, "emil/");
        QCOMPARE(hubs::can(*model, question).verdict == Verdict::Yes, false);
        question.withChanges = true;
        QCOMPARE(hubs::can(*model, question).verdict, Verdict::Yes);
    }

    void neverShowsAGuessAsAnAnswer()
    {
        HubMaker maker = lakeside();
        maker.unknownRole("mystery");
        maker.group("riddlers", words("mystery"));
        maker.user("zoe", words("riddlers"));
        const auto model = modelOf(maker.finish());
        const Answer answer = hubs::can(*model, ask("zoe", "shutdown"));
        QCOMPARE(answer.verdict, Verdict::NotKnown);
        QCOMPARE(answer.needs, QStringList{s("scopes of role:mystery")});
        QCOMPARE(answer.legs[1].state, AnswerLeg::State::NotKnown);
        QCOMPARE(answer.legs[2].state, AnswerLeg::State::NotKnown);
        // What is known already allows it; and others are not touched by it.
        QCOMPARE(hubs::can(*model, ask("zoe", "servers", Subject::Kind::Server, "zoe/")).verdict, Verdict::Yes);
        QCOMPARE(hubs::can(*model, ask("ben", "shutdown")).verdict, Verdict::No);
        QCOMPARE(hubs::whoCan(*model, s("shutdown"), {}, false).notKnown, 1u);
    }

    void ranksFixesByWhatElseTheyGive()
    {
        const auto model = modelOf(lakeside().finish());
        const Question question = ask("amy", "access:servers", Subject::Kind::Server, "ben/");
        const auto fixes = hubs::whyNot(*model, question);
        QVERIFY(fixes.size() >= 3);
        for (std::size_t i = 1; i < fixes.size(); ++i)
            QVERIFY(fixes[i - 1].alsoGrants <= fixes[i].alsoGrants);
        bool extends = false;
        for (const hubs::FixProposal &fix : fixes) {
            if (fix.kind == hubs::FixProposal::Kind::DefineRole) {
                QCOMPARE(fix.role.scopes, words("access:servers!user=ben"));
                continue;
            }
            if (fix.kind == hubs::FixProposal::Kind::ExtendRole) {
                extends = true;
                QCOMPARE(fix.people, 3u);
            }
            // Each does what it says.
            QVERIFY(!fix.intents.isEmpty());
            Question then = question;
            then.withChanges = true;
            model->setOperations(operations(fix.intents));
            QCOMPARE(hubs::can(*model, then).verdict, Verdict::Yes);
            model->setOperations({});
        }
        QVERIFY(extends);
        QVERIFY(hubs::whyNot(*model, ask("amy", "servers", Subject::Kind::Server, "ben/")).empty());
    }

    void listsWhoCan()
    {
        const auto model = modelOf(lakeside().finish());
        const hubs::WhoCan who = hubs::whoCan(*model, s("access:servers"), {Subject::Kind::Server, s("ben/")}, false);
        QCOMPARE(who.names(0, 10), words("ben dalia jody peter"));
        QCOMPARE(who.names(2, 1), words("jody"));
        QCOMPARE(who.people, 4u);
        QVERIFY(!who.everybody);
        const hubs::WhoCan tokens = hubs::whoCan(*model, s("tokens"), {Subject::Kind::User, s("jody")}, false);
        QCOMPARE(tokens.services, 1u);
        QVERIFY(tokens.names(0, 10).contains(s("grade-sync")));
    }

    void cutsATokenDownToItsOwner()
    {
        const auto model = modelOf(lakeside().finish());
        const auto rights =
            hubs::tokenMay(*model, {BearerKind::User, s("amy")}, words("servers!group=students shutdown"), false);
        QCOMPARE(rights.asked.size(), std::size_t(2));
        const Right servers{s("servers"), Right::On::Group, s("students")};
        QVERIFY(std::find(rights.effective.rights.begin(), rights.effective.rights.end(), servers)
                != rights.effective.rights.end());
        QCOMPARE(rights.withoutEffect.size(), std::size_t(1));
        QCOMPARE(rights.withoutEffect[0].scope, s("shutdown"));
        const auto own = hubs::ownToken(model->hub());
        QVERIFY(own.exact);
        QCOMPARE(own.effective.all.size(), std::size_t(4));
        QCOMPARE(own.effective.rights.size(), std::size_t(4));
    }

    void setsTwoPeopleSideBySide()
    {
        const auto model = modelOf(lakeside().finish());
        const auto sides = [&model](const char *a, const char *b) {
            return hubs::compareHolders(*model, {BearerKind::User, s(a)}, {BearerKind::User, s(b)}, false);
        };
        QCOMPARE(sides("amy", "kwame").relation, Sides::Relation::Equal); // each with their own server
        QCOMPARE(sides("amy", "ben").relation, Sides::Relation::FirstContainsSecond);
        QCOMPARE(sides("ben", "peter").relation, Sides::Relation::SecondContainsFirst);
        QCOMPARE(sides("amy", "dalia").relation, Sides::Relation::Overlap);
        QCOMPARE(sides("amy", "kwame").rolesBoth, words("tutor user"));
        QCOMPARE(sides("amy", "nobody").relation, Sides::Relation::NotKnown);
        QCOMPARE(hubs::compareRoles(*model, s("tutor"), s("instructor"), false).relation, Sides::Relation::Overlap);
        QCOMPARE(hubs::compareRoles(*model, s("grader"), s("tutor"), false).relation,
                 Sides::Relation::SecondContainsFirst);
    }

    void setsTwoMomentsSideBySide()
    {
        const auto model = modelOf(lakeside().finish(), {domain::addMember(s("ben"), s("tas"))});
        const hubs::Moments moments = hubs::compareMoments(model->base(), model->working());
        QCOMPARE(moments.people, 1u);
        QCOMPARE(moments.changes[0].holder.name, s("ben"));
        QVERIFY(moments.changes[0].lost.empty());
    }

    void readsPastedRefusals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("on");
        const auto row = [](const char *name, const char *text, Refusal::Kind kind, const char *scopes,
                            const char *who = "", const char *on = "") {
            QTest::newRow(name) << s(text) << static_cast<int>(kind) << words(scopes) << s(who) << s(on);
        };
        using Kind = Refusal::Kind;
        row("json",
            R"({"status": 403, "message": "Action is not authorized with current scopes; requires any of [admin:users]"})",
            Kind::LacksScope, "admin:users");
        row("two scopes", "403: Action is not authorized with current scopes; requires any of [servers, start:servers]",
            Kind::LacksScope, "servers start:servers");
        row("quoted",
            "HTTP 403: Forbidden (Action is not authorized with current scopes; requires any of ['read:users', "
            "'list:users'])",
            Kind::LacksScope, "read:users list:users");
        row("log line",
            "[W 2026-09-03 10:00:01.123 JupyterHub log:191] 403 POST /hub/api/users/ben/server (amy@10.0.0.7) 3.10ms: "
            "Action is not authorized with current scopes; requires any of [start:servers]",
            Kind::LacksScope, "start:servers", "amy", "ben/");
        row("group path", "403 DELETE /hub/api/groups/my%20class/users (dalia@::1): requires any of [groups]",
            Kind::LacksScope, "groups", "dalia", "my class");
        row("behind a prefix",
            "GET https://hub.example/jupyter/hub/api/users/emil -> 403 Action is not authorized with "
            "current scopes; requires any of [read:users]",
            Kind::LacksScope, "read:users", "", "emil");
        row("named server", "POST /hub/api/users/ben/servers/gpu requires any of [servers]", Kind::LacksScope,
            "servers", "", "ben/gpu");
        row("bad token", "403 : Missing or invalid credentials.", Kind::BadCredentials, "");
        row("hidden", "404: No access to resources or resources not found", Kind::HiddenAsMissing, "");
        row("token", "User ben not found or no permissions to generate tokens", Kind::TokenNotAllowed, "tokens", "",
            "ben");
        row("too much", "Not assigning requested scopes admin:users,proxy not held by User amy",
            Kind::TokenExceedsOwner, "admin:users proxy", "amy");
        row("flag", "Only admins can grant admin permissions", Kind::AdminsOnly, "");
        row("managed", "400: Group management via API is disabled", Kind::GroupsAreManaged, "");
        row("admin page", "403 : Forbidden at /hub/admin", Kind::NotAdminPage, "admin-ui");
        row("nonsense", "My notebook is slow today", Kind::NotUnderstood, "");
        row("empty", "", Kind::NotUnderstood, "");
    }
    void readsPastedRefusals()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(QStringList, scopes);
        QFETCH(QString, who);
        QFETCH(QString, on);
        const Refusal refusal = hubs::readRefusal(text);
        QCOMPARE(static_cast<int>(refusal.kind), kind);
        QCOMPARE(refusal.scopes, scopes);
        QCOMPARE(refusal.who ? refusal.who->name : QString(s("")), who);
        QCOMPARE(refusal.on.name.isNull() ? s("") : refusal.on.name, on);
        QCOMPARE(refusal.questions.size(), static_cast<std::size_t>(scopes.size()));
    }

    void offersTheActionsOfARelease()
    {
        const auto scopeFor = [](const char *version, std::string_view id) {
            for (const hubs::Action &action : hubs::actions(*access::Catalogue::find(*access::parseVersion(version)))) {
                if (action.id == id)
                    return QString::fromLatin1(action.scope);
            }
            return QString();
        };
        QCOMPARE(scopeFor("5.2.1", "start-server"), s("servers"));
        QCOMPARE(scopeFor("6.1.1", "start-server"), s("start:servers"));
        QCOMPARE(scopeFor("2.3.1", "share-server"), QString());
    }
};

HUBDESK_TEST_MAIN(QuestionsTest)
#include "tst_hubs_model_questions.moc"
