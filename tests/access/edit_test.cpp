// Every edit leaves the model as if it had been built from the edited records.
#include "support.h"
#include "testing.h"

#include "access/resolveall.h"

#include <map>
#include <random>
#include <set>

using namespace hubdesk::access;
using namespace hubdesk::testing;

namespace {

// A hub as plain data, to be edited beside the model and built anew.
struct Plain {
    std::map<std::string, std::vector<std::string>> roles;
    std::map<std::string, std::pair<std::set<std::string>, std::set<std::string>>> users; // roles, groups
    std::map<std::string, bool> admin;
    std::map<std::string, std::set<std::string>> groups;

    Model build(const char *version) const
    {
        HubState state;
        for (const auto &[name, scopes] : roles) {
            RoleRecord role;
            role.name = state.names.intern(name);
            role.scopes = state.add(scopes);
            role.hasScopes = true;
            state.roles.push_back(role);
        }
        for (const auto &[name, held] : groups) {
            state.groups.push_back({state.names.intern(name), state.add(held)});
        }
        for (const auto &[name, held] : users) {
            UserRecord user;
            user.name = state.names.intern(name);
            user.admin = admin.at(name);
            user.roles = state.add(held.first);
            user.groups = state.add(held.second);
            state.users.push_back(user);
            TokenRecord token;
            token.id = state.names.intern("token-" + name);
            token.user = user.name;
            token.scopes = state.add({"read:users!group=group-1", "servers!user=user-2", "tokens!user"});
            token.hasRoles = true;
            token.roles = state.add({"role-1", "token"});
            state.tokens.push_back(token);
        }
        return std::move(*Model::build(std::move(state), *Catalogue::find(*parseVersion(version)),
                                       rulesOf(*Catalogue::find(*parseVersion(version)))));
    }
};

std::map<std::string, std::string> everything(const Model &model)
{
    std::map<std::string, std::string> out;
    for (UserIndex user = 0; user < model.userCount(); ++user) {
        const Principal principal{PrincipalKind::User, user};
        if (model.exists(principal)) {
            out[model.textOf(principal)] = resolved(model, model.textOf(principal).c_str());
        }
    }
    for (std::uint32_t token = 0; token < model.tokenCount(); ++token) {
        const Principal principal{PrincipalKind::Token, token};
        if (model.exists(principal)) {
            out[model.textOf(principal)] = resolved(model, model.textOf(principal).c_str());
        }
    }
    return out;
}

void editAtRandom(const char *version, unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](unsigned n) { return random() % n; };
    const auto pick = [&](const char *what, unsigned n) { return std::string(what) + std::to_string(below(n)); };
    static const std::vector<std::string> kScopes = {"self",
                                                     "users",
                                                     "tokens",
                                                     "read:users!user",
                                                     "servers!group=group-1",
                                                     "list:users",
                                                     "admin:servers!user=user-2",
                                                     "access:servers!group=group-2",
                                                     "read:hub",
                                                     "tokens!user=user-3"};
    Plain plain;
    for (int i = 0; i < 5; ++i) {
        plain.roles["role-" + std::to_string(i)] = {kScopes[below(10)], kScopes[below(10)]};
    }
    for (int i = 0; i < 4; ++i) {
        plain.groups["group-" + std::to_string(i)] = {pick("role-", 5)};
    }
    for (int i = 0; i < 6; ++i) {
        const auto name = "user-" + std::to_string(i);
        plain.users[name] = {{pick("role-", 5)}, {pick("group-", 4)}};
        plain.admin[name] = false;
    }
    auto model = plain.build(version);
    for (int step = 0; step < 40; ++step) {
        const auto user = pick("user-", 6), group = pick("group-", 4), role = pick("role-", 5);
        const auto u = who(model, ("user:" + user).c_str());
        const auto g = who(model, ("group:" + group).c_str());
        const auto r = *model.roleNamed(model.names().find(role));
        switch (below(7)) {
        case 0: {
            std::vector<std::string> scopes{kScopes[below(10)], kScopes[below(10)]};
            EXPECT(model.setRoleScopes(r, scopes));
            plain.roles[role] = scopes;
            break;
        }
        case 1:
            static_cast<void>(model.addMember(g.index, u.index));
            plain.users[user].second.insert(group);
            break;
        case 2:
            static_cast<void>(model.removeMember(g.index, u.index));
            plain.users[user].second.erase(group);
            break;
        case 3:
            model.assignRole(r, below(2) != 0 ? u : g);
            plain.users[user].first.clear();
            plain.groups[group].clear();
            for (const auto index : model.rolesIn(model.roleSet(u))) {
                const std::string name(model.text(model.roles()[index].name));
                if (name.starts_with("role-")) {
                    plain.users[user].first.insert(name);
                }
            }
            for (const auto index : model.rolesIn(model.roleSet(g))) {
                plain.groups[group].insert(std::string(model.text(model.roles()[index].name)));
            }
            break;
        case 4:
            model.withdrawRole(r, g);
            plain.groups[group].erase(role);
            break;
        case 5:
            plain.admin[user] = below(2) != 0;
            model.setAdmin(u, plain.admin[user]);
            break;
        default: {
            // The role user, which everybody holds.
            const std::vector<std::string> scopes{"self", kScopes[below(10)]};
            EXPECT(model.setRoleScopes(*model.roleNamed(model.names().find("user")), scopes));
            plain.roles["user"] = scopes;
        }
        }
        const auto edited = everything(model), built = everything(plain.build(version));
        if (!EXPECT(edited == built)) {
            for (const auto &[name, set] : built) {
                if (edited.at(name) != set) {
                    std::printf("  step %d %s\n    edited %s\n    built  %s\n", step, name.c_str(),
                                edited.at(name).c_str(), set.c_str());
                }
            }
            return;
        }
    }
}

} // namespace

TEST(editsAsIfBuiltAnew)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        editAtRandom("6.1.1", seed);
        editAtRandom("4.1.6", seed);
        editAtRandom("2.3.1", seed);
    }
}

TEST(addsRemovesAndRenamesUsersAndGroups)
{
    auto model = hub(
        R"({"users": [{"name": "a", "groups": ["g"]}, {"name": "b"}], "groups": [{"name": "g", "roles": ["rrr"]}], "roles": [{"name": "rrr", "scopes": ["read:hub"]}]})");
    const auto c = model.addUser("c", false);
    EXPECT_EQ(resolved(model, "user:c"), resolved(hub(R"({"users": [{"name": "c"}]})"), "user:c"));
    EXPECT(model.addMember(who(model, "group:g").index, c));
    EXPECT(resolved(model, "user:c").find("read:hub") != std::string::npos);
    EXPECT(model.renameUser(c, "d"));
    EXPECT(!model.find("user:c") && model.find("user:d"));
    EXPECT(resolved(model, "user:d").find("servers!user=d") != std::string::npos);
    EXPECT(!model.renameUser(c, "a"));
    model.removeUser(who(model, "user:a").index);
    EXPECT(!model.find("user:a"));
    model.removeGroup(who(model, "group:g").index);
    EXPECT(!model.find("group:g"));
    EXPECT(resolved(model, "user:d").find("read:hub") == std::string::npos);
    const auto g = model.addGroup("g"); // its roles went with the row
    EXPECT(model.addMember(g, c));
    EXPECT(resolved(model, "user:d").find("read:hub") == std::string::npos);
}
