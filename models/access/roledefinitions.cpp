#include "access/roledefinitions.h"

#include "access/pythontext.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

std::vector<std::string> shippedScopes(const DefaultRole &role)
{
    return {role.scopes.begin(), role.scopes.end()};
}

std::string printed(const std::optional<std::vector<std::string>> &scopes)
{
    if (!scopes) {
        return "None";
    }
    const std::vector<std::string_view> views(scopes->begin(), scopes->end());
    return pythonRepr(views);
}

std::optional<DefinitionError> checkAdmin(const RoleDefinition &definition, const Catalogue &catalogue,
                                          const Rules &rules)
{
    const auto *shipped = catalogue.defaultRole("admin");
    if (definition.name != "admin" || shipped == nullptr) {
        return std::nullopt;
    }
    const bool description = definition.hasDescription && definition.description != std::string(shipped->description);
    const bool scopes = definition.hasScopes && definition.scopes != shippedScopes(*shipped);
    if (!description && !scopes) {
        return std::nullopt;
    }
    if (rules.has(Rule::Draft)) {
        return DefinitionError{"ValueError", "admin role description or scopes cannot be overwritten", {}};
    }
    if (rules.has(Rule::ScopesCheckedBeforeAdmin)) {
        return DefinitionError{"ValueError", "admin role description or scopes cannot be overwritten", {}};
    }
    const auto value = description ? definition.description.value_or("None") : printed(definition.scopes);
    return DefinitionError{rules.has(Rule::RoleValueErrors) ? "RoleValueError" : "ValueError",
                           "Cannot override admin role admin." + std::string(description ? "description" : "scopes")
                               + " = " + value,
                           {}};
}

bool isShipped(const RoleDefinition &definition, const Catalogue &catalogue)
{
    const auto *shipped = catalogue.defaultRole(definition.name.value_or(""));
    return shipped != nullptr && definition.hasDescription
        && definition.description == std::string(shipped->description) && definition.hasScopes
        && definition.scopes == shippedScopes(*shipped) && !definition.hasOtherKeys;
}

} // namespace

StoredRoles shippedRoles(const Catalogue &catalogue)
{
    StoredRoles out;
    for (const auto &role : catalogue.defaultRoles()) {
        out[std::string(role.name)] = {std::string(role.description), shippedScopes(role)};
    }
    return out;
}

bool isRoleName(std::string_view name)
{
    if (!name.empty() && name.back() == '\n') {
        name.remove_suffix(1); // the `$` of JupyterHub's pattern lets one newline through
    }
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return name.size() >= 3 && name.size() <= 255 && lower(name.front()) && (lower(name.back()) || digit(name.back()))
        && std::all_of(name.begin(), name.end(),
                       [&](char c) { return lower(c) || digit(c) || c == '-' || c == '_' || c == '~' || c == '.'; });
}

std::optional<DefinitionError> checkScopes(std::span<const std::string_view> scopes, std::string_view forWhat,
                                           const Expander &expander, const Rules &rules, const Names &names)
{
    static constexpr std::string_view kPrefixes[] = {"!user=", "!service=", "!group=", "!server="};
    const char *const error = rules.has(Rule::Draft) ? "NameError"
        : rules.has(Rule::ScopeNotFoundErrors)       ? "ScopeNotFound"
                                                     : "KeyError";
    for (const auto scope : scopes) {
        const auto mark = scope.find('!');
        const auto base = scope.substr(0, mark);
        const auto filter = mark == scope.npos ? std::string_view() : scope.substr(mark + 1);
        const auto named = [&](std::string_view what) { return scope.find(what) != scope.npos; };
        if (rules.has(Rule::Draft)) {
            if (mark != scope.npos && std::none_of(std::begin(kPrefixes), std::end(kPrefixes), named)) {
                return DefinitionError{
                    error, "Scope filter %r in scope %r does not exist", {std::string(filter), std::string(scope)}};
            }
            if (!expander.bitOf(base, names)) {
                return DefinitionError{error, "Scope %r does not exist", {std::string(base)}};
            }
            continue;
        }
        if (!expander.bitOf(base, names)) {
            if (base == "all") {
                return DefinitionError{error, "Draft scope 'all' is now called 'inherit'", {}};
            }
            return DefinitionError{
                error, "Scope '" + std::string(scope) + "' for " + std::string(forWhat) + " does not exist", {}};
        }
        if (filter.empty()) {
            continue;
        }
        const auto full = '!' + std::string(filter);
        bool legal = false;
        if (rules.has(Rule::FilterFoundAnywhere)) {
            legal = named("!user") || std::any_of(std::begin(kPrefixes), std::end(kPrefixes), named);
        } else {
            legal = std::any_of(std::begin(kPrefixes), std::end(kPrefixes),
                                [&](std::string_view p) { return full.starts_with(p); })
                || full == "!user";
        }
        if (rules.has(Rule::BareServerFilterIsLegal)) {
            legal = legal || full == "!server" || full == "!service";
        }
        if (!legal) {
            return DefinitionError{
                error,
                "Scope filter " + (rules.has(Rule::FilterNamedInError) ? std::string(filter) + ' ' : std::string())
                    + '\'' + full + "' in scope '" + std::string(scope) + "' for " + std::string(forWhat)
                    + " does not exist",
                {}};
        }
    }
    return std::nullopt;
}

std::optional<DefinitionError> createRole(StoredRoles &roles, const RoleDefinition &definition,
                                          const Expander &expander, const Catalogue &catalogue, const Rules &rules,
                                          Names &names, std::vector<std::string> &log)
{
    if (!definition.name) {
        return DefinitionError{"KeyError", "Role definition must have a name", {}};
    }
    const auto &name = *definition.name;
    const bool draft = rules.has(Rule::Draft);
    if (!draft && !isRoleName(name)) {
        return DefinitionError{
            rules.has(Rule::RoleValueErrors) ? "InvalidNameError" : "ValueError",
            "Invalid role name: " + pythonRepr(name)
                + ". Role names must:\n - be 3-255 characters\n"
                  " - contain only lowercase ascii letters, numbers, and URL unreserved special characters '-.~_'\n"
                  " - start with a letter\n - end with letter or number\n",
            {}};
    }
    const bool noScopes = !definition.scopes || definition.scopes->empty();
    const auto scopesWrong = [&]() -> std::optional<DefinitionError> {
        if (noScopes) {
            return std::nullopt;
        }
        const std::vector<std::string_view> views(definition.scopes->begin(), definition.scopes->end());
        return checkScopes(views, "role " + name, expander, rules, names);
    };
    const bool late = draft || rules.has(Rule::ScopesCheckedBeforeAdmin);
    if (const auto wrong = late ? scopesWrong() : checkAdmin(definition, catalogue, rules)) {
        return wrong;
    }
    const auto at = roles.find(name);
    const bool isNew = at == roles.end();
    if (const auto wrong = !late ? scopesWrong() : !isNew ? checkAdmin(definition, catalogue, rules) : std::nullopt) {
        return wrong;
    }
    if (noScopes) {
        if (rules.has(Rule::WarnsOfNoScopesAlways)) {
            log.push_back("WARNING: Role " + name + " will have no scopes");
        } else if (isNew) {
            log.push_back("WARNING: Warning: New defined role " + name + " has no scopes");
        }
    }
    // From 3.0 the column turns null into an empty list.
    const auto stored = [&](const std::optional<std::vector<std::string>> &scopes) {
        return scopes || rules.has(Rule::NullScopesFail) ? scopes : std::optional(std::vector<std::string>());
    };
    if (isNew) {
        roles[name] = {definition.description, stored(definition.scopes)};
        if (!isShipped(definition, catalogue)) {
            log.push_back(draft ? "INFO: Adding role " + name + " to database"
                                : "INFO: Role " + name + " added to database");
        }
        return std::nullopt;
    }
    auto &role = at->second;
    const auto changed = [&](const char *attribute) {
        log.push_back(draft || rules.has(Rule::ScopesCheckedBeforeAdmin)
                          ? "INFO: Role '" + name + "' '" + attribute + "' attribute has been changed"
                          : "INFO: Role attribute " + name + '.' + attribute + " has been changed");
    };
    const bool reset = rules.has(Rule::OmittedIsReset);
    const auto description = [&] {
        if ((definition.hasDescription || reset) && (draft || role.description != definition.description)) {
            role.description = definition.description;
            changed("description");
        }
    };
    const auto scopes = [&] {
        if (!definition.hasScopes && !reset) {
            return;
        }
        const auto next = stored(definition.scopes);
        // An explicit null differs from any list that was read back, an empty one too.
        const bool null = definition.hasScopes && !definition.scopes && !rules.has(Rule::NullScopesFail);
        if (draft || null || role.scopes != next) {
            role.scopes = next;
            changed("scopes");
        }
    };
    if (draft || rules.has(Rule::ScopesCheckedBeforeAdmin)) {
        // In the order written.
        if (definition.scopesFirst) {
            scopes();
            description();
            return std::nullopt;
        }
    }
    description();
    scopes();
    return std::nullopt;
}

std::optional<DefinitionError> deleteRole(StoredRoles &roles, const std::string &name, const Catalogue &catalogue,
                                          const Rules &rules)
{
    if (!rules.has(Rule::Draft) && catalogue.defaultRole(name) != nullptr) {
        return DefinitionError{"ValueError", "Default role %r cannot be removed", {name}};
    }
    if (roles.erase(name) == 0) {
        return DefinitionError{
            rules.has(Rule::Draft) ? "NameError" : "KeyError", "Cannot remove role %r that does not exist", {name}};
    }
    return std::nullopt;
}

} // namespace hubdesk::access
