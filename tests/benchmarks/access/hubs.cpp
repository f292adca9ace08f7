#include "hubs.h"

#include <cstdio>
#include <random>

namespace hubdesk::benchmarks {

using namespace access;

namespace {

constexpr std::string_view kScopes[] = {"admin-ui",
                                        "admin:users",
                                        "admin:auth_state",
                                        "users",
                                        "delete:users",
                                        "list:users",
                                        "read:users",
                                        "read:users:name",
                                        "read:users:groups",
                                        "read:users:activity",
                                        "read:roles",
                                        "read:roles:users",
                                        "read:roles:services",
                                        "read:roles:groups",
                                        "users:activity",
                                        "admin:servers",
                                        "admin:server_state",
                                        "servers",
                                        "read:servers",
                                        "delete:servers",
                                        "tokens",
                                        "read:tokens",
                                        "admin:groups",
                                        "groups",
                                        "list:groups",
                                        "read:groups",
                                        "read:groups:name",
                                        "delete:groups",
                                        "list:services",
                                        "read:services",
                                        "read:services:name",
                                        "read:hub",
                                        "access:servers",
                                        "access:services",
                                        "proxy",
                                        "shutdown",
                                        "read:metrics"};

class Source {
public:
    explicit Source(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(m_engine() % n); }

private:
    std::mt19937_64 m_engine;
};

std::string numbered(const char *format, std::size_t number)
{
    char text[64];
    const auto size = std::snprintf(text, sizeof text, format, number);
    return {text, static_cast<std::size_t>(size)};
}

std::vector<std::string> some(Source &source, const char *format, std::size_t count, std::size_t of)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(numbered(format, source.below(of)));
    }
    return out;
}

} // namespace

HubState benchHub(const HubSize &size)
{
    Source source(7);
    HubState out;
    for (std::size_t i = 0; i < size.roles; ++i) {
        std::vector<std::string> scopes;
        for (auto n = 2 + source.below(7); n > 0; --n) {
            std::string scope(kScopes[source.below(std::size(kScopes))]);
            switch (source.below(4)) {
            case 1:
                scope += "!user";
                break;
            case 2:
                scope += "!group=" + numbered("group-%03zu", source.below(size.groups));
                break;
            case 3:
                scope += "!user=" + numbered("user-%05zu", source.below(size.users));
                break;
            default:
                break;
            }
            scopes.push_back(scope);
        }
        RoleRecord role;
        role.name = out.names.intern(numbered("role-%03zu", i));
        role.scopes = out.add(scopes);
        role.hasScopes = true;
        out.roles.push_back(role);
    }
    for (std::size_t i = 0; i < size.groups; ++i) {
        out.groups.push_back({out.names.intern(numbered("group-%03zu", i)),
                              out.add(some(source, "role-%03zu", source.below(4), size.roles))});
    }
    for (std::size_t i = 0; i < size.users; ++i) {
        static constexpr std::size_t kOwn[] = {0, 0, 1, 2};
        UserRecord user;
        user.name = out.names.intern(numbered("user-%05zu", i));
        user.admin = i % 500 == 0;
        user.roles = out.add(some(source, "role-%03zu", kOwn[source.below(4)], size.roles));
        user.groups = out.add(some(source, "group-%03zu", 1 + source.below(6), size.groups));
        out.users.push_back(user);
    }
    for (std::size_t i = 0; i < size.tokens; ++i) {
        TokenRecord token;
        token.id = out.names.intern(numbered("t%zu", i));
        token.user = out.names.intern(numbered("user-%05zu", i % size.users));
        switch (source.below(4)) {
        case 0:
            token.scopes = out.add({"inherit"});
            break;
        case 1:
            token.scopes = out.add({"self"});
            break;
        case 2:
            token.scopes = out.add({"read:users", "servers!user"});
            break;
        default:
            token.scopes =
                out.add({"list:users", "read:users!group=" + numbered("group-%03zu", source.below(size.groups)),
                         "servers!user=" + numbered("user-%05zu", source.below(size.users))});
        }
        out.tokens.push_back(token);
    }
    return out;
}

HubState stressHub(const HubSize &size)
{
    Source source(11);
    HubState out;
    out.names.reserve(size.users + size.tokens + size.groups, (size.users + size.tokens) * 12);
    for (std::size_t i = 0; i < size.roles; ++i) {
        std::vector<std::string> scopes{std::string(kScopes[source.below(std::size(kScopes))])};
        for (std::size_t k = 0; k < size.filtersPerRole; ++k) {
            scopes.push_back(std::string(kScopes[source.below(std::size(kScopes))])
                             + "!group=" + numbered("group-%05zu", source.below(size.groups)));
        }
        // Few roles of a real hub are unfiltered.
        if (i % 10 != 0) {
            scopes[0] += "!user";
        }
        RoleRecord role;
        role.name = out.names.intern(numbered("role-%04zu", i));
        role.scopes = out.add(scopes);
        role.hasScopes = true;
        out.roles.push_back(role);
    }
    for (std::size_t i = 0; i < size.groups; ++i) {
        out.groups.push_back({out.names.intern(numbered("group-%05zu", i)),
                              out.add(some(source, "role-%04zu", source.below(3), size.roles))});
    }
    out.users.reserve(size.users);
    out.lists.reserve(size.users * 5);
    for (std::size_t i = 0; i < size.users; ++i) {
        UserRecord user;
        user.name = out.names.intern(numbered("user-%07zu", i));
        user.admin = i % 10000 == 0;
        user.roles = out.add(some(source, "role-%04zu", source.below(10) == 0 ? 1 : 0, size.roles));
        user.groups = out.add(some(source, "group-%05zu", 1 + source.below(6), size.groups));
        out.users.push_back(user);
    }
    for (std::size_t i = 0; i < size.tokens; ++i) {
        TokenRecord token;
        token.id = out.names.intern(numbered("token-%06zu", i));
        token.user = out.names.intern(numbered("user-%07zu", source.below(size.users)));
        token.scopes = source.below(4) != 0 ? out.add({"inherit"})
                                            : out.add({"read:users!user", "access:servers!user", "servers!user"});
        out.tokens.push_back(token);
    }
    return out;
}

} // namespace hubdesk::benchmarks
