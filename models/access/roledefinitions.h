#pragma once
// JupyterHub's rules for role definitions, with its own errors, warnings and log lines: what create_role() and
// delete_role() say and store. Pure functions on plain records; any thread. Touches no model: startup.h does.

#include "access/expand.h"

#include <map>

namespace hubdesk::access {

// A role definition as written; a missing key is not a null one.
struct RoleDefinition {
    std::optional<std::string> name;
    bool hasDescription = false;
    std::optional<std::string> description; // none with hasDescription: null
    bool hasScopes = false;
    std::optional<std::vector<std::string>> scopes; // none with hasScopes: null
    bool scopesFirst = false; // written before the description (2.0.0 and the draft store in that order)
    // Whether it has other keys (then it never equals a default role, and its addition is logged).
    bool hasOtherKeys = false;
};

struct StoredRole {
    std::optional<std::string> description;
    std::optional<std::vector<std::string>> scopes;
    friend bool operator==(const StoredRole &, const StoredRole &) = default;
};

struct DefinitionError {
    std::string error; // the class of the exception
    std::string message; // its text, as JupyterHub leaves it (some are not interpolated)
    std::vector<std::string> args; // values for a text that is not
};

using StoredRoles = std::map<std::string, StoredRole>;

// The roles of a new database.
[[nodiscard]] StoredRoles shippedRoles(const Catalogue &catalogue);

// Stores the role; on an error nothing changes. Log lines are "LEVEL: text".
[[nodiscard]] std::optional<DefinitionError> createRole(StoredRoles &roles, const RoleDefinition &definition,
                                                        const Expander &expander, const Catalogue &catalogue,
                                                        const Rules &rules, Names &names,
                                                        std::vector<std::string> &log);
[[nodiscard]] std::optional<DefinitionError> deleteRole(StoredRoles &roles, const std::string &name,
                                                        const Catalogue &catalogue, const Rules &rules);

[[nodiscard]] bool isRoleName(std::string_view name);
// The first scope that does not exist or has a filter that does not; `forWhat` is "role R" or "token".
[[nodiscard]] std::optional<DefinitionError> checkScopes(std::span<const std::string_view> scopes,
                                                         std::string_view forWhat, const Expander &expander,
                                                         const Rules &rules, const Names &names);

} // namespace hubdesk::access
