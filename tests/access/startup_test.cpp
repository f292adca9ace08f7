// The restart experiment of JupyterHub's own behaviour, and the rules around it.
#include "support.h"
#include "testing.h"

#include "access/startup.h"

#include <algorithm>

using namespace hubdesk::access;

namespace {

LoadRole role(const char *name, std::optional<std::vector<std::string>> scopes)
{
    LoadRole out;
    out.definition.name = name;
    out.definition.hasScopes = scopes.has_value();
    out.definition.scopes = std::move(scopes);
    return out;
}

struct Hub {
    const Catalogue &catalogue;
    Rules rules;
    Database database;
    Configuration configuration;
    StartOutcome last;

    explicit Hub(const char *version)
        : catalogue(*Catalogue::find(*parseVersion(version)))
        , rules(hubdesk::testing::rulesOf(catalogue))
    {
    }

    void restart(std::vector<LoadRole> roles)
    {
        configuration.loadRoles = std::move(roles);
        last = start(database, configuration, catalogue, rules);
    }
    std::string rolesOf(const char *user)
    {
        const auto *known = Database::find(database.users, user);
        return known == nullptr ? "(nobody)" : hubdesk::testing::joined({known->roles.begin(), known->roles.end()});
    }
    bool logged(std::string_view text) const
    {
        return std::any_of(last.log.begin(), last.log.end(),
                           [&](const auto &line) { return line.find(text) != line.npos; });
    }
};

void experiment(const char *version)
{
    Hub hub(version);
    hub.configuration.adminUsers = {"root"};
    hub.configuration.allowedUsers = std::vector<std::string>{"alice", "bob", "carol", "root"};
    auto extra = role("extra", std::vector<std::string>{"read:hub"});
    extra.users = std::vector<std::string>{"alice"};
    extra.groups = std::vector<std::string>{"g1"};
    hub.restart({extra});
    EXPECT_EQ(hub.rolesOf("alice"), "extra user");
    EXPECT_EQ(hub.rolesOf("root"), "admin user");
    EXPECT(Database::find(hub.database.groups, "g1") != nullptr);
    setAdminFlag(hub.database, "bob", true, hub.catalogue, hub.rules);

    hub.restart({role("extra", std::vector<std::string>{"read:hub", "shutdown"})});
    EXPECT_EQ(hub.rolesOf("alice"), "user");
    EXPECT_EQ(hub.rolesOf("bob"), "admin user");
    EXPECT(hub.logged("Role extra has obtained extra permissions"));

    hub.restart({});
    EXPECT(!hub.database.roles.contains("extra"));
    EXPECT(hub.logged("Deleting role extra"));
    EXPECT_EQ(hub.rolesOf("bob"), "admin user");

    auto admin = role("admin", std::nullopt);
    admin.users = std::vector<std::string>{"carol"};
    hub.restart({admin});
    EXPECT_EQ(hub.rolesOf("carol"), "admin user");
    EXPECT_EQ(hub.rolesOf("root"), "admin user");
    EXPECT_EQ(hub.rolesOf("bob"), "user");
    const auto *bob = Database::find(hub.database.users, "bob");
    EXPECT(bob != nullptr && !bob->admin);

    hub.restart({role("user", std::vector<std::string>{"self", "read:hub"})});
    for (const auto *user : {"alice", "bob"}) {
        EXPECT_EQ(hub.rolesOf(user), "user");
    }
    EXPECT_EQ(hub.rolesOf("carol"), "admin user");
    EXPECT_EQ(hub.rolesOf("root"), "admin user");
}

} // namespace

TEST(restartsAsJupyterHub3Does)
{
    experiment("3.0.0");
}
TEST(restartsAsJupyterHub6Does)
{
    experiment("6.0.0b2");
}

TEST(demotesOtherAdminsThroughAnEntryWithServicesOnly)
{
    for (const auto *version : {"2.3.1", "3.0.0", "6.1.1"}) {
        Hub hub(version);
        hub.configuration.adminUsers = {"root"};
        hub.database.users = {{"bob", true, {"admin", "user"}}};
        hub.database.services = {{"svc", false, {}}};
        hub.database.roles = shippedRoles(hub.catalogue);
        auto admin = role("admin", std::nullopt);
        admin.services = std::vector<std::string>{"svc"};
        hub.restart({admin});
        EXPECT_EQ(hub.rolesOf("bob"), "user");
        EXPECT_EQ(hub.rolesOf("root"), "admin user");
    }
}

TEST(keepsAdminsWhoseEntryHasNoUsers)
{
    Hub hub("6.1.1");
    hub.database.users = {{"bob", true, {"admin", "user"}}};
    hub.database.roles = shippedRoles(hub.catalogue);
    hub.restart({role("admin", std::nullopt)});
    EXPECT_EQ(hub.rolesOf("bob"), "admin user");
}

TEST(checksAllowedUsersBefore5_0)
{
    for (const auto &[version, text] :
         {std::pair{"2.0.0", "Username 'eve' is not in Authenticator.allowed_users"},
          std::pair{"4.1.6", "Username eve is not in Authenticator.allowed_users"}, std::pair{"5.5.4", ""}}) {
        Hub hub(version);
        hub.configuration.allowedUsers = std::vector<std::string>{"bob"};
        auto reader = role("reader", std::vector<std::string>{"read:users"});
        reader.users = std::vector<std::string>{"eve"};
        hub.restart({reader});
        EXPECT_EQ(hub.last.error ? hub.last.error->message : "", text);
    }
}

TEST(warnsOfAUserRoleWithoutSelfFrom6_0)
{
    for (const auto &[version, warns] : {std::pair{"5.5.4", false}, std::pair{"6.1.1", true}}) {
        Hub hub(version);
        hub.restart({role("user", std::vector<std::string>{"read:hub"})});
        EXPECT_EQ(hub.logged("which does not include 'self'"), warns);
    }
}

TEST(refusesMembersWhereTheAuthenticatorManagesRoles)
{
    Hub hub("6.1.1");
    hub.configuration.manageRoles = true;
    auto reader = role("reader", std::vector<std::string>{"read:users"});
    reader.users = std::vector<std::string>{"bob"};
    hub.restart({reader});
    EXPECT(hub.last.error.has_value());
}

TEST(stopsAtUndefinedServicesAndDoubleRoles)
{
    for (const auto &[version, text] :
         {std::pair{"4.1.6", "services ghost defined in config role definition reader but not present in database"},
          std::pair{"6.1.1",
                    "Found undefined service ghost in role reader. Define it first in c.JupyterHub.services."}}) {
        Hub hub(version);
        auto reader = role("reader", std::vector<std::string>{"read:users"});
        reader.services = std::vector<std::string>{"ghost"};
        hub.restart({reader});
        EXPECT(hub.last.error && hub.last.error->message == text);
        hub.restart({role("reader", std::vector<std::string>{"read:users"}), role("reader", std::nullopt)});
        EXPECT(hub.last.error
               && hub.last.error->message
                   == "Role reader multiply defined. Please check the `load_roles` configuration");
    }
}

TEST(failsOnARedefinitionWithoutScopesUpTo3_0)
{
    for (const auto &[version, fails] :
         {std::pair{"2.3.1", true}, std::pair{"3.0.0", true}, std::pair{"3.1.1", false}, std::pair{"6.1.1", false}}) {
        Hub hub(version);
        hub.restart({role("reader", std::vector<std::string>{"read:users"})});
        EXPECT(!hub.last.error);
        hub.restart({role("reader", std::nullopt)});
        EXPECT_EQ(hub.last.error.has_value(), fails);
    }
}

TEST(losesTheMembersOfAnOverriddenUserRoleIn2_0_0Only)
{
    for (const auto &[version, kept] : {std::pair{"2.0.0", ""}, std::pair{"2.0.1", "user"}}) {
        Hub hub(version);
        hub.restart({});
        hub.database.users = {{"bob", false, {"user"}}};
        hub.restart({role("user", std::vector<std::string>{"self", "read:hub"})});
        EXPECT_EQ(hub.rolesOf("bob"), kept);
    }
}

TEST(takesUsersOfTheDatabaseForAllowedOnceAnybodyIs)
{
    for (const auto *version : {"2.0.0", "4.1.6", "6.1.1"}) {
        Hub hub(version);
        hub.configuration.allowedUsers = std::vector<std::string>{"alice"};
        hub.database.users = {{"bob", false, {}}};
        hub.database.roles = shippedRoles(hub.catalogue);
        auto reader = role("reader", std::vector<std::string>{"read:users"});
        reader.users = std::vector<std::string>{"bob"};
        hub.restart({reader});
        EXPECT(!hub.last.error);
        EXPECT_EQ(hub.rolesOf("bob"), "reader user");
    }
}

TEST(givesUsersThatItCreatesTheirDefaultRoleFrom2_0_1)
{
    for (const auto &[version, roles] : {std::pair{"2.0.0", "reader"}, std::pair{"2.3.1", "reader user"}}) {
        Hub hub(version);
        hub.database.roles = shippedRoles(hub.catalogue);
        auto reader = role("reader", std::vector<std::string>{"read:users"});
        reader.users = std::vector<std::string>{"eve"};
        hub.restart({reader});
        EXPECT_EQ(hub.rolesOf("eve"), roles);
    }
}

TEST(stopsAtAGroupThatItWouldHaveToCreateForAdmin)
{
    Hub hub("6.1.1");
    auto admin = role("admin", std::nullopt);
    admin.groups = std::vector<std::string>{"new-group"};
    hub.restart({admin});
    EXPECT(hub.last.error && hub.last.error->error == "AttributeError");
}

TEST(overridesPartOfADefaultRole)
{
    Hub hub("6.1.1");
    hub.restart({role("server", std::vector<std::string>{"read:hub"})});
    EXPECT_EQ(hub.database.roles["server"].description.value_or("none"), "Post activity only");
    hub.restart({role("server", std::nullopt)});
    EXPECT_EQ(hub.database.roles["server"].scopes.value_or(std::vector<std::string>()).size(), std::size_t{2});
}
