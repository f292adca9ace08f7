// Ways to become administrator, what closes them, the graph and its layout; findings.

#include "lakeside.h"

#include "hubs/dotlayout.h"
#include "hubs/escalation.h"
#include "hubs/findings.h"
#include "support/testmain.h"

#include <QStandardPaths>
#include <QTemporaryDir>

using namespace hubdesk;
using namespace hubdesk::test;
using domain::BearerKind;
using hubs::FindingCode;
using hubs::WayStep;

namespace {

using Places = domain::Result<domain::GraphPlaces>;

const hubs::Finding *find(const std::vector<hubs::Finding> &list, FindingCode code)
{
    for (const hubs::Finding &finding : list) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

const hubs::Way &wayOf(const hubs::EscalationGraph &graph, const char *name)
{
    static const hubs::Way none;
    for (const hubs::Way &way : graph.ways) {
        if (way.from.name == QLatin1StringView(name))
            return way;
    }
    return none;
}

} // namespace

class EscalationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWaysNobodyGrantedOnPurpose()
    {
        // Up to 5.5.3 a service's filter on users mints no tokens.
        QCOMPARE(hubs::escalation(*modelOf(lakeside("5.2.1").finish()), {}).services, 0u);
        const auto model = modelOf(lakeside("6.1.1").finish());
        const hubs::EscalationGraph graph = hubs::escalation(*model, {});
        QCOMPARE(graph.targets, 2u); // jody through ops, peter by the flag
        QCOMPARE(graph.services, 1u);
        const auto instructor = std::find_if(graph.ways.begin(), graph.ways.end(),
                                             [](const hubs::Way &way) { return way.from.name == u"dalia"; });
        QVERIFY(instructor != graph.ways.end());
        QCOMPARE(instructor->steps.front().kind, WayStep::Kind::JoinsGroup);
        QCOMPARE(instructor->steps.front().becomes, s("group:ops"));
        QCOMPARE(instructor->steps.front().roles, words("instructor"));
        QCOMPARE(instructor->through, words("instructors"));
        QVERIFY(!instructor->conditional);
        const auto service = std::find_if(graph.ways.begin(), graph.ways.end(),
                                          [](const hubs::Way &way) { return way.from.name == u"grade-sync"; });
        QVERIFY(service != graph.ways.end());
        QCOMPARE(service->steps.front().kind, WayStep::Kind::MakesToken);
        QCOMPARE(service->steps.front().becomes, s("user:jody"));
    }

    void countsThoseWhoShareAWay()
    {
        HubMaker maker = lakeside();
        maker.user("sunita", words("instructors"));
        const auto model = modelOf(maker.finish());
        const hubs::EscalationGraph graph = hubs::escalation(*model, {});
        QCOMPARE(graph.ways.front().people, 2u);
        QCOMPARE(graph.ways.front().fromNames, words("dalia sunita"));
    }

    void proposesWhatClosesAWay()
    {
        const auto model = modelOf(lakeside().finish());
        hubs::EscalationQuestion asked;
        asked.withChanges = true;
        const hubs::EscalationGraph graph = hubs::escalation(*model, asked);
        const auto cuts = hubs::cuts(*model, wayOf(graph, "dalia"), asked);
        QVERIFY(!cuts.empty());
        // Limiting the scope to the role's class would leave a way: an administrator added to it is reached.
        const auto ofRole =
            std::find_if(cuts.begin(), cuts.end(), [](const hubs::CutProposal &cut) { return !cut.role.isEmpty(); });
        QVERIFY(ofRole != cuts.end());
        QCOMPARE(ofRole->role, s("instructor"));
        QCOMPARE(ofRole->scope, s("groups"));
        QVERIFY(ofRole->limitedTo.isEmpty());
        for (const hubs::CutProposal &cut : cuts) {
            model->setOperations(operations(cut.intents));
            hubs::EscalationQuestion question;
            question.from = hubs::Holder{BearerKind::User, s("dalia")};
            question.withChanges = true;
            QCOMPARE(hubs::escalation(*model, question).people, 0u);
            model->setOperations({});
        }
    }

    void proposesToLimitAScopeWhoseFilterWasForgotten()
    {
        HubMaker maker = lakeside();
        maker.role("lead", words("list:users!group=students groups"));
        maker.user("marit", {}, words("user lead"));
        const auto model = modelOf(maker.finish());
        hubs::EscalationQuestion asked;
        asked.withChanges = true;
        const hubs::EscalationGraph graph = hubs::escalation(*model, asked);
        const auto cuts = hubs::cuts(*model, wayOf(graph, "marit"), asked);
        const auto limits = std::find_if(cuts.begin(), cuts.end(),
                                         [](const hubs::CutProposal &cut) { return !cut.limitedTo.isEmpty(); });
        QVERIFY(limits != cuts.end());
        QCOMPARE(limits->role, s("lead"));
        QCOMPARE(limits->limitedTo, s("group=students"));
        model->setOperations(operations(limits->intents));
        for (const hubs::Way &way : hubs::escalation(*model, asked).ways)
            QVERIFY(way.from.name != u"marit");
    }

    void proposesForAWayThatIsSharedOnlyWhatClosesItForAll()
    {
        HubMaker maker = lakeside();
        maker.user("sunita", words("instructors"));
        const auto model = modelOf(maker.finish());
        hubs::EscalationQuestion asked;
        asked.withChanges = true;
        const hubs::EscalationGraph graph = hubs::escalation(*model, asked);
        const auto cuts = hubs::cuts(*model, wayOf(graph, "dalia"), asked);
        QVERIFY(!cuts.empty());
        for (const hubs::CutProposal &cut : cuts) {
            model->setOperations(operations(cut.intents));
            QVERIFY(std::none_of(cut.intents.begin(), cut.intents.end(),
                                 [](const domain::Intent &intent) { return intent.subject == u"dalia"; }));
            for (const hubs::Way &way : hubs::escalation(*model, asked).ways)
                QVERIFY(way.from.name != u"sunita" && way.from.name != u"dalia");
            model->setOperations({});
        }
    }

    void saysWhatTheChangesOpenAndClose()
    {
        const auto model = modelOf(lakeside().finish(),
                                   {domain::takeRole(s("instructor"), BearerKind::Group, s("instructors")),
                                    domain::giveRole(s("instructor"), BearerKind::User, s("ben"))});
        const hubs::EscalationChange change = hubs::escalationChange(*model);
        QCOMPARE(change.peopleOpened, 1u);
        QCOMPARE(change.peopleClosed, 1u);
        QCOMPARE(change.opened.at(0).from.name, s("ben"));
        QCOMPARE(change.closed.at(0).from.name, s("dalia"));
    }

    void laysTheGraphOut()
    {
        if (QStandardPaths::findExecutable(s("dot")).isEmpty())
            QSKIP("Graphviz is not installed");
        const auto model = modelOf(lakeside().finish());
        const hubs::EscalationGraph graph = hubs::escalation(*model, {});
        QVERIFY(!graph.nodes.empty() && !graph.edges.empty());
        hubs::DotLayout layout;
        std::optional<Places> places;
        layout.layOut(graph.dot, [&places](Places result) { places = std::move(result); });
        QTRY_VERIFY_WITH_TIMEOUT(places.has_value(), 20000);
        QVERIFY(places->ok());
        for (const hubs::GraphNode &node : graph.nodes)
            QVERIFY(places->value().nodes.value(node.id).isValid());
        QCOMPARE(static_cast<std::size_t>(places->value().lines.size()), graph.edges.size());
        QCOMPARE(graph.paths.size(), graph.ways.size());
        for (const std::vector<std::size_t> &path : graph.paths) {
            QVERIFY(!path.empty());
            for (std::size_t i = 1; i < path.size(); ++i)
                QCOMPARE(graph.edges[path[i]].from, graph.edges[path[i - 1]].to);
        }
        for (const auto &line : places->value().lines) {
            QVERIFY(line.points.size() >= 4);
            // Left to right.
            QVERIFY(places->value().nodes.value(line.from).x() < places->value().nodes.value(line.to).x());
        }
    }

    void putsNoNameOfAHubIntoTheText()
    {
        HubMaker maker = lakeside();
        maker.user("evil\"]; x [label=\"<b>", words("instructors"));
        const auto model = modelOf(maker.finish());
        QVERIFY(!hubs::escalation(*model, {}).dot.contains("evil"));
    }

    void doesWithoutGraphviz()
    {
        hubs::DotLayout layout;
        layout.setProgram(s("no-such-program"));
        std::optional<Places> first, second;
        layout.layOut("digraph {}", [&first](Places result) { first = std::move(result); });
        QVERIFY(!first); // never at once
        layout.layOut("digraph {}", [&second](Places result) { second = std::move(result); });
        QTRY_VERIFY(first && second);
        QCOMPARE(first->error().code, domain::ErrorCode::Cancelled);
        QCOMPARE(second->error().code, domain::ErrorCode::NotFound);
    }

    void endsALayoutThatTakesTooLong()
    {
        QTemporaryDir folder;
        QFile script(folder.filePath(s("dot")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nexec sleep 60\n");
        script.close();
        script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        hubs::DotLayout layout;
        layout.setProgram(script.fileName());
        layout.setTimeLimit(std::chrono::milliseconds(50));
        std::optional<Places> places;
        layout.layOut("digraph {}", [&places](Places result) { places = std::move(result); });
        QTRY_VERIFY(places.has_value());
        QCOMPARE(places->error().code, domain::ErrorCode::TimedOut);
    }

    void refusesWhatIsNoLayout()
    {
        QVERIFY(!hubs::placesFromJson("").ok());
        QVERIFY(!hubs::placesFromJson("{\"bb\": 3}").ok());
        QVERIFY(hubs::placesFromJson("{\"bb\": \"0,0,10,10\"}").ok());
    }

    void findsWhatIsDoubtful()
    {
        HubMaker maker = lakeside();
        maker.role("user", words("list:users"));
        maker.role("empty", {});
        maker.role("lost", words("servers!group=nowhere"));
        maker.group("haunted", words("grader"));
        maker.user("\xD0\xB0"
                   "dmin",
                   {}); // a Cyrillic a
        maker.base->state.adminUsers = {maker.base->state.names.intern("peter"),
                                        maker.base->state.names.intern("left")};
        maker.user("walt", {}, words("user admin"), true);
        const auto model = modelOf(maker.finish());
        const auto found = hubs::findings(*model, false);
        const auto *outage = find(found, FindingCode::UserWithoutSelf);
        QVERIFY(outage);
        QCOMPARE(outage->severity, domain::Severity::Problem);
        QCOMPARE(outage->about, s("role:user"));
        QCOMPARE(domain::roleDraft(s("user"), outage->fix.at(0).payload).scopes, words("self list:users"));
        QVERIFY(find(found, FindingCode::RoleWithoutScopes));
        QCOMPARE(find(found, FindingCode::FilterNamesNobody)->detail, s("servers!group=nowhere"));
        QCOMPARE(find(found, FindingCode::GroupWithoutMembers)->about, s("group:graders"));
        QVERIFY(find(found, FindingCode::HardToReadName));
        QCOMPARE(find(found, FindingCode::AdminFlagLeft)->fix, QList<domain::Intent>{domain::revokeAdmin(s("walt"))});
        QCOMPARE(find(found, FindingCode::AdminListWithoutEffect)->about, s("user:left"));
        QCOMPARE(find(found, FindingCode::DuplicateGrant)->fix,
                 QList<domain::Intent>{domain::takeRole(s("tutor"), BearerKind::User, s("kwame"))});
        QVERIFY(find(found, FindingCode::RoleHeldByNobody));
        for (std::size_t i = 1; i < found.size(); ++i)
            QVERIFY(found[i - 1].severity >= found[i].severity);
        for (const hubs::Finding &finding : found) {
            const domain::FindingRecord record = hubs::recordOf(finding, {1});
            QCOMPARE(hubs::findingCode(record.code), std::optional(finding.code));
            QCOMPARE(domain::intentsFromJson(record.fix), finding.fix);
        }
    }

    void countsWhatIsAlike()
    {
        HubMaker maker = lakeside();
        for (const char *name : {"w1", "w2", "w3", "w4"})
            maker.user(name, words("tas"), words("user tutor"));
        const auto model = modelOf(maker.finish());
        const auto found = hubs::findings(*model, false, 2);
        std::uint32_t listed = 0, further = 0;
        for (const hubs::Finding &finding : found) {
            listed += finding.code == FindingCode::DuplicateGrant ? 1u : 0u;
            further += finding.code == FindingCode::DuplicateGrant ? finding.count : 0u;
        }
        QCOMPARE(listed, 2u);
        QCOMPARE(further, 3u);
    }
};

HUBDESK_TEST_MAIN(EscalationTest)
#include "tst_hubs_model_escalation.moc"
