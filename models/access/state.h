#pragma once
// The records of one hub, as a reader or a database gives them: plain data with interned names, unchecked.
// Filled on one thread, then moved into a Model. References are by name; the Model checks them.

#include "access/names.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hubdesk::access {

// A run of names in HubState::lists.
struct NameList {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct UserRecord {
    NameId name = kNoName;
    NameList roles;
    NameList groups;
    bool admin = false;
    bool defaultRoles = true; // the default roles were assigned
    bool rolesKnown = true; // false: what this user holds is not known
    bool groupsKnown = true;
};

struct GroupRecord {
    NameId name = kNoName;
    NameList roles;
    bool rolesKnown = true;
};

struct ServiceRecord {
    NameId name = kNoName;
    NameList roles;
    bool admin = false;
    bool defaultRoles = true;
    bool rolesKnown = true;
};

struct RoleRecord {
    NameId name = kNoName;
    std::optional<std::string> description;
    NameList scopes;
    bool hasDescription = false; // the key is there, if only as null
    bool hasScopes = false; // the key is there
    bool scopesNull = false; // and its value is null
};

struct ClientRecord {
    NameId identifier = kNoName;
    NameId service = kNoName; // of a service,
    NameId server = kNoName; // or of a server, "user/name"
};

struct TokenRecord {
    NameId id = kNoName;
    NameId user = kNoName;
    NameId service = kNoName;
    NameList scopes; // from 3.0
    NameList roles; // 2.x and the draft
    bool hasRoles = false;
    NameId client = kNoName; // none: the hub's own
};

struct ShareRecord {
    NameId server = kNoName;
    NameId user = kNoName;
    NameId group = kNoName;
    NameList scopes;
    bool hasScopes = false; // else access:servers
};

struct CustomScopeRecord {
    NameId name = kNoName;
    std::string definition; // as Python prints it
    bool hasDescription = false;
    enum class Subscopes { None, List, Bad } subscopes = Subscopes::None;
    NameList subscopeNames;
    std::string badSubscopes; // as Python prints them
    std::vector<std::string> extraKeys;
};

enum class ObjectKind : std::uint8_t { None, User, Server, Group, Service };

struct QueryRecord {
    NameId principal = kNoName; // "user:ada"
    std::uint32_t firstScope = 0, scopeCount = 0; // a run of Queries::scopes
    ObjectKind kind = ObjectKind::None;
    NameId name = 0;
    bool postFilter = false;
};

struct Queries {
    std::vector<QueryRecord> records;
    std::vector<NameId> scopes;

    [[nodiscard]] std::span<const NameId> scopesOf(const QueryRecord &query) const
    {
        return std::span(scopes).subspan(query.firstScope, query.scopeCount);
    }
};

// What a pull could not see; see command-line.md, `export state`.
struct UnknownParts {
    bool roleDefinitions = false;
    bool customScopes = false;
    bool clients = false;
    bool tokens = false;
    bool shares = false;
    std::vector<std::string> named; // as the state lists them
};

struct HubState {
    Names names;
    std::vector<NameId> lists;
    std::string id;
    std::vector<UserRecord> users;
    std::vector<GroupRecord> groups;
    std::vector<ServiceRecord> services;
    std::vector<RoleRecord> roles;
    std::vector<NameId> servers;
    std::vector<ClientRecord> clients;
    std::vector<TokenRecord> tokens;
    std::vector<ShareRecord> shares;
    std::vector<CustomScopeRecord> customScopes;
    std::vector<NameId> adminUsers; // the configuration's, for escalations
    Queries queries;
    UnknownParts unknown;

    [[nodiscard]] std::span<const NameId> list(NameList run) const
    {
        return std::span(lists).subspan(run.first, run.count);
    }
    // Appends a run; for filling by hand.
    template <typename Texts> NameList add(const Texts &texts)
    {
        NameList run{static_cast<std::uint32_t>(lists.size()), 0};
        for (const auto &text : texts) {
            lists.push_back(names.intern(text));
            ++run.count;
        }
        return run;
    }
    NameList add(std::initializer_list<std::string_view> texts)
    {
        return add<std::initializer_list<std::string_view>>(texts);
    }
};

} // namespace hubdesk::access
