// A hub of a file: loaded in bulk, staged through the writer, asked on the query thread, undone.

#include "lakeside.h"

#include "domain/staging.h"
#include "hubs/hubloader.h"
#include "hubs/hubsession.h"
#include "hubs/lookover.h"
#include "storage/kept.h"
#include "storage_read/sample.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace hubdesk;
using namespace hubdesk::test;
using domain::BearerKind;
using hubs::HubSession;
using hubs::Verdict;

namespace {

domain::HubUser hubUser(const char *name, const QStringList &groups, const QStringList &roles, bool admin = false)
{
    domain::HubUser user;
    user.hub.value = 1;
    user.name = s(name);
    user.admin = admin;
    user.groups = groups;
    user.roles = roles;
    return user;
}

/// Hub 1 pulled, hub 2 known from a configuration only, hub 3 with nothing.
bool write(Desk &desk, bool configured)
{
    Filler filler(desk);
    addPerson(filler, s("Amy Dobson"));
    addHub(filler, s("lakeside"), 0, s("5.2.1"));
    addHub(filler, s("paper"), 0, s("4.1.6"));
    addHub(filler, s("void"), 0);
    domain::HubLink link;
    link.person.value = 1;
    link.hub.value = 1;
    link.userName = s("amy");
    filler.add(link);
    const auto role = [&filler](std::int64_t hub, const char *name, std::optional<QStringList> scopes) {
        domain::Role record;
        record.hub.value = hub;
        record.name = s(name);
        record.scopes = std::move(scopes);
        record.file = s("jupyterhub_config.py");
        record.line = 7;
        return filler.add(record);
    };
    if (configured) {
        role(1, "tutor", words("servers!group=students"));
        role(1, "vague", std::nullopt);
        role(1, "wrong", words("no:such"));
    }
    const std::int64_t paper = role(2, "reader", words("list:users"));
    domain::Bearer bearer;
    bearer.role.value = paper;
    bearer.name = s("readers");
    bearer.kindOf = BearerKind::Group;
    filler.add(bearer);
    domain::GroupDefinition readers;
    readers.hub.value = 2;
    readers.name = s("readers");
    readers.users = words("ida");
    filler.add(readers);

    bool ok = filler.loader().beginHub({1}).ok();
    const auto add = [&](const domain::HubUser &user) { ok = ok && filler.loader().addUser(user).ok(); };
    add(hubUser("Zoe", words("students"), words("user")));
    add(hubUser("amy", words("tas"), words("user")));
    add(hubUser("ben", words("students"), words("user vague")));
    add(hubUser("quote\"d", {s("odd \"group\"\n")}, words("user")));
    add(hubUser("peter", {}, words("user admin"), true));
    domain::HubUser dark = hubUser("dark", {}, {});
    dark.groups.reset();
    dark.roles.reset();
    add(dark);
    const auto group = [&](const char *name, std::optional<QStringList> roles) {
        domain::HubGroup record;
        record.hub.value = 1;
        record.name = s(name);
        record.roles = std::move(roles);
        ok = ok && filler.loader().addGroup(record).ok();
    };
    group("students", QStringList());
    group("tas", words("tutor"));
    group("odd \"group\"\n", std::nullopt);
    domain::HubService service;
    service.hub.value = 1;
    service.name = s("sync");
    service.admin = false;
    service.roles = words("user unseen");
    ok = ok && filler.loader().addService(service).ok();
    domain::HubServer server;
    server.hub.value = 1;
    server.user = s("ben");
    ok = ok && filler.loader().addServer(server).ok();
    storage::HubStatus status;
    status.hub.value = 1;
    status.version = s("5.2.1");
    status.identity = s("service console");
    status.scopes = words("list:users groups");
    status.pulledAt = desk.clock.now();
    ok = ok && filler.loader().endHub(status).ok();
    return ok && filler.finish();
}

bool fill(Desk &desk, bool configured = true)
{
    return write(desk, configured) && desk.open();
}

std::shared_ptr<const hubs::HubBase> load(Desk &desk, std::int64_t hub)
{
    auto reader = storage::Reader::open(desk.path());
    auto loaded = hubs::loadHub(**reader, {hub}, storage::StopToken(std::make_shared<std::atomic_bool>(false)));
    return loaded ? *loaded : nullptr;
}

} // namespace

class SessionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsWhatTheHubSaid()
    {
        Desk desk;
        QVERIFY(fill(desk));
        const auto base = load(desk, 1);
        QVERIFY(base);
        QCOMPARE(base->state.users.size(), std::size_t(6));
        QCOMPARE(base->text(base->state.users[0].name), s("amy")); // by name, without regard to case
        QCOMPARE(base->text(base->state.users[5].name), s("Zoe"));
        QCOMPARE(base->facts.version, s("5.2.1"));
        QVERIFY(!base->facts.catalogueAssumed);
        QCOMPARE(base->facts.tokenScopes, words("list:users groups"));
        QCOMPARE(base->people.value(base->state.users[0].name), s("Amy Dobson"));
        const auto odd = base->groupNamed(s("odd \"group\"\n"));
        QVERIFY(odd != hubs::HubBase::kNone);
        QVERIFY(!base->state.groups[odd].rolesKnown);
        QCOMPARE(base->members(odd).size(), std::size_t(1));
        QCOMPARE(base->text(base->state.users[base->members(odd)[0]].name), s("quote\"d"));
        const auto dark = base->userNamed(s("dark"));
        QVERIFY(!base->state.users[dark].rolesKnown && !base->state.users[dark].groupsKnown);
        QCOMPARE(base->facts.unknownRoles, words("unseen vague wrong"));
        QVERIFY(!base->roles[base->roleNamed(s("wrong"))].broken.isEmpty());
        QCOMPARE(base->roles[base->roleNamed(s("unseen"))].origin, hubs::RoleInfo::Origin::SeenOnly);
        QCOMPARE(base->roles[base->roleNamed(s("tutor"))].line, 7);
        QCOMPARE(base->state.servers.size(), std::size_t(1));
        QVERIFY(hubs::HubModel::build(base).ok());
    }

    void tellsExactAnswersFromUnknownOnes()
    {
        Desk desk;
        QVERIFY(fill(desk, false)); // no configuration: the ordinary case of an administrator
        const auto base = load(desk, 1);
        QVERIFY(!base->facts.definitionsRead);
        auto model = hubs::HubModel::build(base);
        QVERIFY(model.ok());
        const auto ask = [&](const char *who, const char *scope, hubs::Subject on) {
            return hubs::can(**model, {{BearerKind::User, s(who)}, s(scope), on, false}).verdict;
        };
        using Kind = hubs::Subject::Kind;
        QCOMPARE(ask("amy", "servers", {Kind::Server, s("amy/")}), Verdict::Yes); // a default role
        QCOMPARE(ask("peter", "shutdown", {}), Verdict::Yes); // admin
        QCOMPARE(ask("amy", "servers", {Kind::Server, s("ben/")}), Verdict::NotKnown); // tutor is not known
        QCOMPARE(ask("Zoe", "shutdown", {}), Verdict::No);
        QCOMPARE(ask("dark", "shutdown", {}), Verdict::NotKnown);
        QCOMPARE(hubs::ownToken(*base).effective.all.size(), std::size_t(2));
    }

    void takesPeopleFromTheConfigurationBeforeAnyPull()
    {
        Desk desk;
        QVERIFY(fill(desk));
        const auto base = load(desk, 2);
        QCOMPARE(base->facts.generation, 0);
        QCOMPARE(base->state.users.size(), std::size_t(1));
        auto model = hubs::HubModel::build(base);
        QCOMPARE(hubs::can(**model, {{BearerKind::User, s("ida")}, s("list:users"), {}, false}).verdict, Verdict::Yes);
        const auto nothing = load(desk, 3);
        QVERIFY(nothing);
        QVERIFY(nothing->facts.catalogueAssumed);
        QVERIFY(!load(desk, 9));
    }

    void stagesThroughTheFileAndUndoes()
    {
        Desk desk;
        QVERIFY(fill(desk));
        HubSession session(*desk.file);
        QSignalSpy operations(&session, &HubSession::operationsChanged);
        session.setHub({1});
        QCOMPARE(session.state(), HubSession::State::Loading);
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), HubSession::State::Ready, 20000);
        const auto stage = [&](const QList<domain::Intent> &intents) {
            const domain::StagingDesk staging{session.records(), desk.uuids, {1}, s("ada"), desk.clock.now()};
            auto set = domain::stage(staging, intents, s("asked for"), s("Stage"));
            std::optional<domain::Result<domain::Receipt>> receipt;
            desk.file->writer().commit(std::move(set).value(), [&receipt](const auto &r) { receipt = r; });
            [&receipt] { QTRY_VERIFY_WITH_TIMEOUT(receipt.has_value(), 20000); }();
            return receipt->value().number;
        };
        operations.clear();
        const std::int64_t number = stage(
            {domain::addMember(s("ben"), s("tas")), domain::giveRole(s("tutor"), BearerKind::Group, s("students"))});
        QTRY_COMPARE(session.staged(), 2);
        QVERIFY(operations.size() >= 1);
        QCOMPARE(session.assignments()->atOnce(), std::size_t(1));

        std::optional<hubs::Answer> today, then;
        hubs::Question question{
            {BearerKind::User, s("ben")}, s("servers"), {hubs::Subject::Kind::Server, s("Zoe/")}, false};
        session.ask(question, [&today](hubs::Answer answer) { today = std::move(answer); });
        QTRY_VERIFY(today.has_value());
        question.withChanges = true;
        session.ask(question, [&then](hubs::Answer answer) { then = std::move(answer); });
        QTRY_VERIFY(then.has_value());
        QVERIFY(today->verdict != Verdict::Yes);
        QCOMPARE(then->verdict, Verdict::Yes);
        QCOMPARE(then->asOf, std::optional(desk.clock.now()));

        std::shared_ptr<const hubs::Review> review;
        session.askReview([&review](auto made) { review = std::move(made); });
        QTRY_VERIFY(review != nullptr);
        QCOMPARE(review->operations.size(), std::size_t(2));
        QVERIFY(!review->operations[0].ref.isNull());
        QCOMPARE(review->operations[0].operation.reason, s("asked for"));

        QVERIFY(desk.revert(number).ok());
        QTRY_COMPARE(session.staged(), 0);
    }

    void answersOnlyTheLatestQuestionOfAKind()
    {
        Desk desk;
        QVERIFY(fill(desk));
        HubSession session(*desk.file);
        session.setHub({1});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), HubSession::State::Ready, 20000);
        int first = 0, second = 0;
        session.askWhoCan(s("shutdown"), {}, false, [&first](const hubs::WhoCan &) { ++first; });
        session.askWhoCan(s("servers"), {}, false, [&second](const hubs::WhoCan &) { ++second; });
        QTRY_COMPARE(second, 1);
        QCOMPARE(first, 0);
    }

    void previewsWithoutStoringAnything()
    {
        Desk desk;
        QVERIFY(fill(desk));
        HubSession session(*desk.file);
        session.setHub({1});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), HubSession::State::Ready, 20000);
        std::shared_ptr<const hubs::Review> review;
        session.askPreview({domain::defineRole({s("user"), {}, words("list:users")})},
                           [&review](auto made) { review = std::move(made); });
        QTRY_VERIFY(review != nullptr);
        QCOMPARE(review->consequences.front().code, hubs::Consequence::Code::CannotStartServers);
        QCOMPARE(session.staged(), 0);
        QVERIFY(desk.file->reader().rows(domain::Kind::StagedOperation).empty());
    }

    void loadsAgainWhenADefinitionChanges()
    {
        Desk desk;
        QVERIFY(fill(desk));
        HubSession session(*desk.file);
        session.setHub({1});
        QTRY_COMPARE_WITH_TIMEOUT(session.state(), HubSession::State::Ready, 20000);
        QSignalSpy base(&session, &HubSession::baseChanged);
        domain::Role role;
        role.hub.value = 1;
        role.name = s("fresh");
        role.scopes = words("read:hub");
        QVERIFY(desk.make(role) > 0);
        QTRY_VERIFY(base.size() > 0);
        QTRY_VERIFY(session.assignments()->roleNamed(s("fresh")).has_value());
    }

    void keepsTokensAndFindings()
    {
        Desk desk;
        QVERIFY(fill(desk));
        domain::PersonTokens tokens;
        tokens.readAt = desk.clock.now();
        tokens.tokens = {{s("a1"), s("laptop"), words("servers!group=students"), {}, {}, {}, {}, {}},
                         {s("a2"), {}, words("inherit"), {}, {}, {}, {}, {}}};
        std::optional<domain::Result<domain::Done>> done;
        storage::keepTokens(desk.file->writer(), {1}, BearerKind::User, s("amy"), tokens,
                            [&done](auto r) { done = r; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->ok());
        const auto known = storage::knownTokens(desk.file->reader(), {1});
        QCOMPARE(known.size(), std::size_t(2));
        QCOMPARE(known[0].scopes, std::optional(words("servers!group=students")));
        QVERIFY(!known[0].expiresAt);

        auto model = hubs::HubModel::build(load(desk, 1));
        QVERIFY(model.ok());
        QVERIFY(hubs::tokenMay(**model, s("a2"), false).inherits);
        const auto rights = hubs::tokenMay(**model, s("a1"), false).effective.rights;
        const hubs::Right servers{s("servers"), hubs::Right::On::Group, s("students")};
        QVERIFY(std::find(rights.begin(), rights.end(), servers) != rights.end());

        domain::FindingRecord finding;
        finding.code = s("user-without-self");
        finding.about = s("role:user");
        finding.detail = finding.file = finding.fix = s("");
        done.reset();
        storage::keepFindings(desk.file->writer(), {1}, {finding}, [&done](auto r) { done = r; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->ok());
        tokens.tokens.clear();
        done.reset();
        storage::keepTokens(desk.file->writer(), {1}, BearerKind::User, s("amy"), tokens,
                            [&done](auto r) { done = r; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(storage::knownTokens(desk.file->reader(), {1}).empty());
    }

    void keepsWarningsOfManyTokens()
    {
        Desk desk;
        QVERIFY(fill(desk));
        constexpr int kTokens = 4'500; // more than go into one transaction
        domain::PersonTokens tokens;
        tokens.readAt = desk.clock.now();
        storage::TokenCodes codes;
        for (int i = 0; i < kTokens; ++i) {
            tokens.tokens.append({QStringLiteral("a%1").arg(i), s("laptop"), {}, {}, {}, {}, {}, {}});
            codes.insert(QStringLiteral("a%1").arg(i), s("token-without-end"));
        }
        storage::keepTokens(desk.file->writer(), {1}, BearerKind::User, s("amy"), tokens);
        std::optional<domain::Result<domain::Done>> done;
        storage::keepTokenWarnings(desk.file->writer(), {1}, codes, [&done](auto r) { done = r; });
        QTRY_VERIFY(done.has_value());
        QVERIFY(done->ok());
        int warned = 0;
        for (const domain::HubTokenRecord &token : storage::knownTokens(desk.file->reader(), {1}))
            warned += token.warnings == u"token-without-end" ? 1 : 0;
        QCOMPARE(warned, kTokens);
    }

    void aHubLookedOverIsKept()
    {
        Desk desk;
        QVERIFY(fill(desk));
        hubs::lookOver(*desk.file, {domain::HubId{1}, domain::HubId{2}});
        const auto kept = [&desk] { return desk.file->reader().rows(domain::Kind::Finding); };
        QTRY_VERIFY(!kept().empty());
        for (const domain::Row &row : kept())
            QVERIFY(hubs::findingCode(row.value("code").toString()).has_value());
    }
};

HUBDESK_TEST_MAIN(SessionTest)
#include "tst_hubs_model_session.moc"
