// Rules that random states hardly meet, one test each: what holds where the rule is on, and where it is off.
#include "support.h"
#include "testing.h"

using namespace hubdesk::access;
using namespace hubdesk::testing;

TEST(givesANamelessUserNoSelfFrom3_0)
{
    const auto *state = R"({"users": [{"name": ""}]})";
    EXPECT_EQ(resolved(hub(state, "4.1.6"), "user:"), "");
    EXPECT(resolved(hub(state, "2.3.1"), "user:").find("servers!user=") != std::string::npos);
    EXPECT_EQ(
        resolved(
            hub(R"({"users": [{"name": "", "roles": ["rrr"]}], "roles": [{"name": "rrr", "scopes": ["servers!user"]}]})"),
            "user:"),
        "error: ValueError");
}

TEST(refusesAnEmptyFilterFrom5_0)
{
    const auto *state =
        R"({"users": [{"name": "a", "roles": ["rrr"]}], "roles": [{"name": "rrr", "scopes": ["groups!group="]}]})";
    EXPECT_EQ(resolved(hub(state, "6.1.1"), "user:a"), "error: ValueError");
    EXPECT(resolved(hub(state, "4.1.6"), "user:a").find("groups!group=") != std::string::npos);
}

TEST(crashesOnFrozenSetsIn3_0To4_0)
{
    const auto *state =
        R"({"users": [{"name": "a", "roles": ["rrr"], "groups": ["g"]}, {"name": "b", "groups": ["g"]}], "groups": [{"name": "g"}],
        "roles": [{"name": "rrr", "scopes": ["read:users!user=c", "read:users!group=g"]}],
        "tokens": [{"id": "t", "user": "a", "scopes": ["read:users!user=b"]}]})";
    for (const auto &[version, crashes] :
         {std::pair{"3.0.0", true}, std::pair{"4.0.2", true}, std::pair{"4.1.0", false}}) {
        EXPECT_EQ(resolved(hub(state, version), "token:t") == "error: AttributeError", crashes);
    }
}

TEST(keepsSharesFrom5_0)
{
    const auto *state =
        R"({"users": [{"name": "a"}, {"name": "b", "groups": ["g"]}], "groups": [{"name": "g"}], "servers": ["a/"],
        "shares": [{"server": "a/", "group": "g", "scopes": ["servers"]}], "tokens": [{"id": "t", "user": "b", "scopes": ["inherit"]}]})";
    EXPECT(resolved(hub(state, "6.1.1"), "user:b").find("delete:servers!server=a/") != std::string::npos);
    EXPECT(resolved(hub(state, "6.1.1"), "token:t").find("!server=a/") == std::string::npos);
    EXPECT(resolved(hub(state, "4.1.6"), "user:b").find("!server=a/") == std::string::npos);
}

TEST(failsHoldersOfARoleWithoutScopesIn2)
{
    const auto *state = R"({"users": [{"name": "a", "roles": ["bare"]}], "roles": [{"name": "bare"}]})";
    EXPECT_EQ(resolved(hub(state, "2.3.1"), "user:a"), "error: TypeError");
    EXPECT(resolved(hub(state, "3.0.0"), "user:a").find("servers!user=a") != std::string::npos);
}

TEST(definesCustomScopesFrom3_0)
{
    const auto *state =
        R"({"custom_scopes": {"custom:abc": {"description": "d"}}, "users": [{"name": "a"}], "tokens": [{"id": "t", "user": "a", "roles": [], "scopes": ["custom:abc"]}]})";
    const auto token = [&](const char *version) {
        const auto model = hub(state, version);
        return model.expander().bitOf("custom:abc", model.names()).has_value();
    };
    EXPECT(token("3.0.0"));
    EXPECT(!token("2.3.1"));
}

TEST(givesDefaultRolesAsEachRelease)
{
    const auto *state =
        R"({"users": [{"name": "a", "roles": ["rrr"]}, {"name": "root", "admin": true}], "services": [{"name": "s"}],
        "roles": [{"name": "rrr", "scopes": []}]})";
    const auto held = [&](const char *version, const char *principal) {
        const auto model = hub(state, version);
        std::string out;
        for (const auto role : model.effectiveRoles(who(model, principal))) {
            out += std::string(model.text(model.roles()[role].name)) + ' ';
        }
        return out;
    };
    EXPECT_EQ(held("2.0.0", "user:a"), "rrr ");
    EXPECT_EQ(held("2.0.1", "user:a"), "user rrr ");
    EXPECT_EQ(held("2.0.0", "user:root"), "admin ");
    EXPECT_EQ(held("6.1.1", "user:root"), "user admin ");
    EXPECT_EQ(held("2.0.0", "service:s"), "user ");
    EXPECT_EQ(held("2.3.1", "service:s"), "");
}

TEST(findsAFilterAnywhereInTheTextUpTo2_3)
{
    for (const auto &[version, passes] : {std::pair{"2.3.1", true}, std::pair{"3.0.0", false}}) {
        const auto &catalogue = *Catalogue::find(*parseVersion(version));
        const auto rules = rulesOf(catalogue);
        const std::string_view scopes[] = {"read:users!username", "read:users!foo!user"};
        for (const auto scope : scopes) {
            EXPECT_EQ(!checkScopes(std::span(&scope, 1), "role rrr", Expander(catalogue, rules, {}), rules, Names())
                           .has_value(),
                      passes);
        }
    }
}

TEST(looksAtTheScopesOfAdminBeforeItsProtectionIn2_0_0Only)
{
    for (const auto &[version, error] : {std::pair{"2.0.0", "KeyError"}, std::pair{"2.3.1", "ValueError"}}) {
        const auto &catalogue = *Catalogue::find(*parseVersion(version));
        const auto rules = rulesOf(catalogue);
        const Expander expander(catalogue, rules, {});
        auto roles = shippedRoles(catalogue);
        RoleDefinition admin;
        admin.name = "admin";
        admin.hasScopes = true;
        admin.scopes = std::vector<std::string>{"nope"};
        Names names;
        std::vector<std::string> log;
        const auto wrong = createRole(roles, admin, expander, catalogue, rules, names, log);
        EXPECT_EQ(wrong ? wrong->error : "none", error);
    }
}

TEST(letsBareServerFiltersPassFrom3_0)
{
    for (const auto &[version, passes] : {std::pair{"2.3.1", false}, std::pair{"3.0.0", true}}) {
        const auto &catalogue = *Catalogue::find(*parseVersion(version));
        const auto rules = rulesOf(catalogue);
        const Expander expander(catalogue, rules, {});
        Names names;
        const std::string_view scope = "read:users!server";
        EXPECT_EQ(!checkScopes(std::span(&scope, 1), "role r", expander, rules, names), passes);
    }
}
