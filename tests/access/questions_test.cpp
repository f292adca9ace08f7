#include "support.h"
#include "testing.h"

#include "access/compare.h"
#include "access/hygiene.h"
#include "interchange/answers/questions.h"

using namespace hubdesk::access;
using namespace hubdesk::testing;

namespace {

constexpr const char *kSchool = R"({
 "users": [{"name": "ada", "groups": ["teachers"]}, {"name": "bob", "groups": ["students"]}, {"name": "cy"}, {"name": "root", "admin": true}],
 "groups": [{"name": "teachers", "roles": ["teacher"]}, {"name": "students"}, {"name": "empty", "roles": ["reader"]}],
 "services": [{"name": "culler", "roles": ["cull"]}, {"name": "idle"}],
 "roles": [{"name": "teacher", "scopes": ["admin:servers!group=students", "list:users!group=students"]},
           {"name": "cull", "scopes": ["servers"]}, {"name": "reader", "scopes": ["read:users"]},
           {"name": "odd", "scopes": ["read:users!user=nobody"]}],
 "servers": ["bob/", "cy/"],
 "tokens": [{"id": "t1", "user": "ada", "scopes": ["servers!group=students"]}, {"id": "t2", "user": "ada", "scopes": ["inherit"]}]})";

std::string firstWay(const Model &model, const char *principal, const char *name, const Target &target)
{
    const auto ways = derive(model, who(model, principal), scope(model, name), target).ways;
    std::string out;
    for (const auto &step : ways.empty() ? Derivation() : ways.front()) {
        out += (out.empty() ? "" : ", ") + std::string(stepKindName(step.kind)) + ' ' + stepName(model, step);
    }
    return out;
}

} // namespace

TEST(explainsAGrantFromThePrincipalToTheScope)
{
    const auto model = hub(kSchool);
    EXPECT_EQ(
        firstWay(model, "user:ada", "servers", on(model, ObjectKind::Server, "bob/")),
        "principal user:ada, group teachers, role teacher, filter group=students, scope admin:servers, scope servers");
    EXPECT_EQ(firstWay(model, "user:cy", "read:users:name", on(model, ObjectKind::User, "cy")),
              "principal user:cy, role user, metascope self, filter user=cy, scope read:users:name");
    EXPECT_EQ(firstWay(model, "token:t2", "delete:servers", on(model, ObjectKind::Server, "bob/")),
              "principal token:t2, metascope inherit, owner user:ada, group teachers, role teacher, filter "
              "group=students, scope admin:servers, scope servers, scope delete:servers");
}

TEST(namesTheMissingLeg)
{
    auto model = hub(kSchool);
    const auto legs = [&](const char *principal, const char *name, const Target &target) {
        std::string out;
        for (const auto &leg : missingLegs(model, who(model, principal), scope(model, name), target)) {
            out += leg.kind == LegKind::Scope ? 's' : leg.kind == LegKind::Role ? 'r' : 'f';
        }
        return out;
    };
    EXPECT_EQ(legs("user:ada", "servers", on(model, ObjectKind::User, "cy")), "f");
    EXPECT_EQ(legs("user:bob", "read:hub", targetOf(model, {})), "r");
    EXPECT_EQ(legs("user:bob", "groups:shares", targetOf(model, {})), "r");
    EXPECT_EQ(legs("token:t1", "read:tokens", on(model, ObjectKind::User, "ada")), "s");
}

TEST(ranksFixesByWhatElseTheyGrantAndLeavesTheModelAlone)
{
    auto model = hub(kSchool);
    const auto before = resolved(model, "user:ada") + resolved(model, "token:t1");
    const auto all =
        fixes(model, who(model, "user:ada"), scope(model, "servers"), objectNamed(model, ObjectKind::User, "cy"), true);
    EXPECT_EQ(resolved(model, "user:ada") + resolved(model, "token:t1"), before);
    if (EXPECT(all.size() >= 3)) {
        EXPECT(all.front().alsoGrants <= all.back().alsoGrants);
        bool member = false;
        for (const auto &fix : all) {
            member =
                member || (!fix.operations.empty() && fix.operations[0] == Operation{"add-member", "students", "cy"});
            if (!fix.operations.empty()) {
                const auto undo = apply(model, fix.operations[0]);
                EXPECT(Checker(model).allows(who(model, "user:ada"), scope(model, "servers"),
                                             on(model, ObjectKind::User, "cy")));
                undo(model);
            }
        }
        EXPECT(member);
    }
    EXPECT_EQ(resolved(model, "user:ada") + resolved(model, "token:t1"), before);
}

TEST(definesARoleThatHelpsAndThatJupyterHubTakes)
{
    auto model = hub(kSchool);
    const auto all =
        fixes(model, who(model, "user:ada"), scope(model, "servers"), objectNamed(model, ObjectKind::User, "cy"), true);
    std::size_t defined = 0;
    for (const auto &fix : all) {
        if (fix.defines) {
            ++defined;
            EXPECT(fix.operations.empty() && fix.channel == Channel::Configuration);
            EXPECT(isRoleName(fix.defines->name) && !model.roleNamed(model.names().find(fix.defines->name)));
            model.assignRole(model.addRole(fix.defines->name, {fix.defines->scope}), fix.defines->bearer);
            EXPECT(Checker(model).allows(who(model, "user:ada"), scope(model, "servers"),
                                         on(model, ObjectKind::User, "cy")));
        }
    }
    EXPECT_EQ(defined, std::size_t{1});
}

TEST(saysUnknownWhereADefinitionIsNotKnown)
{
    auto model = hub(
        R"({"unknown": ["roles"], "users": [{"name": "ada", "roles": ["mystery"]}, {"name": "bob"}], "roles": []})");
    const auto target = on(model, ObjectKind::User, "bob");
    EXPECT(Checker(model).check(who(model, "user:ada"), scope(model, "servers"), target) == Decision::Unknown);
    EXPECT(Checker(model).check(who(model, "user:bob"), scope(model, "servers"), target) == Decision::Allow);
    EXPECT_EQ(joined(needsToKnow(model, who(model, "user:ada"))), "the scopes of the role mystery");
    const auto answer =
        hubdesk::answers::explain(model, who(model, "user:ada"), scope(model, "servers"), target.object, false, true);
    EXPECT(answer.find("\"allowed\":null,\"decision\":\"unknown\"") != answer.npos);
    // What is allowed by what is known stays allowed.
    const auto own = on(model, ObjectKind::User, "ada");
    EXPECT(Checker(model).check(who(model, "user:ada"), scope(model, "servers"), own) == Decision::Allow);
}

TEST(findsWhoCanAndWhoHoldsNothing)
{
    const auto model = hub(kSchool);
    std::string who;
    for (const auto principal : Checker(model).whoCan(scope(model, "servers"), on(model, ObjectKind::Server, "bob/"))) {
        who += model.textOf(principal) + ' ';
    }
    EXPECT_EQ(who, "user:ada user:bob user:root service:culler token:t1 token:t2 ");
    std::string idle;
    for (const auto principal : withoutRole(model)) {
        idle += model.textOf(principal) + ' ';
    }
    EXPECT_EQ(idle, "group:students service:idle ");
    std::string unused;
    for (const auto role : unusedRoles(model)) {
        unused += std::string(model.text(model.roles()[role].name)) + ' ';
    }
    EXPECT_EQ(unused, "reader odd ");
    EXPECT_EQ(idleFilters(model).size(), 1u);
}

TEST(findsGrantsThatComeTwice)
{
    const auto model = hub(
        R"({"users": [{"name": "a", "roles": ["r1x"], "groups": ["g", "h"]}], "roles": [{"name": "r1x", "scopes": []}, {"name": "r2x", "scopes": []}],
        "groups": [{"name": "g", "roles": ["r1x", "r2x"]}, {"name": "h", "roles": ["r2x"]}]})");
    const auto twice = duplicateGrants(model);
    if (EXPECT_EQ(twice.size(), 2u)) {
        EXPECT(twice[0].direct && twice[0].groups.size() == 1);
        EXPECT(!twice[1].direct && twice[1].groups.size() == 2);
    }
}

TEST(comparesTwoStatesByName)
{
    const auto before = hub(kSchool);
    const auto after = hub(
        R"({"users": [{"name": "cy", "groups": ["students"]}, {"name": "ada"}, {"name": "new"}], "groups": [{"name": "students"}],
        "services": [{"name": "culler"}], "roles": []})");
    const auto result = hubdesk::answers::compare(before, after, true);
    EXPECT(result.find(R"("user:new":["access:servers!user=new")") != result.npos);
    EXPECT(
        result.find(R"("service:culler":["delete:servers","read:servers","read:users:name","servers","start:servers"])")
        != result.npos);
    EXPECT(compare(before, before).changes.empty());
    EXPECT_EQ(compare(before, before).unchanged, 8u);
}

TEST(comparesCustomScopesByName)
{
    const auto before =
        hub(R"({"custom_scopes": {"custom:one": {"description": "d"}, "custom:two": {"description": "d"}},
        "users": [{"name": "a", "roles": ["rrr"]}], "roles": [{"name": "rrr", "scopes": ["custom:one", "custom:two"]}]})");
    const auto after = hub(R"({"custom_scopes": {"custom:two": {"description": "d"}},
        "users": [{"name": "a", "roles": ["rrr"]}], "roles": [{"name": "rrr", "scopes": ["custom:two"]}]})");
    EXPECT_EQ(hubdesk::answers::compare(before, after, true),
              "{\"gained\":{},\"lost\":{\"user:a\":[\"custom:one\"]},\"failing\":{},\"unchanged\":0}\n");
}
