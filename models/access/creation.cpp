#include "access/creation.h"

#include "access/pythontext.h"

#include <algorithm>
#include <bit>

namespace hubdesk::access {

namespace {

std::optional<DefinitionError> asError(const Failure &failure, const Model &model)
{
    if (!failure) {
        return std::nullopt;
    }
    const auto text = failureText(failure, model.names());
    return DefinitionError{text.error, text.message, {}};
}

std::string tokenText(const Model &model, std::uint32_t index)
{
    const auto owner = model.ownerOf(index);
    const auto kind = owner.kind == PrincipalKind::User ? "user" : "service";
    auto out = "<APIToken('" + std::string(model.rules().has(Rule::Draft) ? "0000" : "0000") + "...', " + kind + "='"
        + std::string(model.text(model.nameOf(owner))) + '\'';
    if (!model.rules().has(Rule::Draft)) {
        out += ", client_id=" + pythonRepr(model.text(model.clients()[model.token(index).client].identifier));
    }
    return out + ")>";
}

// Bits that occur under any filter.
std::vector<ScopeMask> bases(SetView set)
{
    std::vector<ScopeMask> out;
    for (const auto &entry : set) {
        out.resize(std::max<std::size_t>(out.size(), entry.word + 1));
        out[entry.word] |= entry.mask;
    }
    return out;
}

bool within(SetView a, SetView b)
{
    const auto in = bases(b);
    return std::all_of(a.begin(), a.end(), [&](const Entry &entry) {
        return (entry.mask & ~(entry.word < in.size() ? in[entry.word] : 0)) == 0;
    });
}

bool inside(SetView a, SetView b)
{
    return std::all_of(a.begin(), a.end(),
                       [&](const Entry &e) { return (e.mask & ~maskUnder(b, e.filter, e.word)) == 0; });
}

std::optional<DefinitionError> refusedDraftRole(const Model &model, std::uint32_t token, RoleIndex role)
{
    const auto &definition = model.roles()[role];
    const auto &asked = model.expandedRole(role, Owner::Group); // as written: the metascope is not expanded
    if (asked.failure) {
        return asError(asked.failure, model);
    }
    // The owner's and its groups' roles, `all` not expanded.
    const auto owner = model.ownerOf(token);
    ScopeSet held;
    std::vector<Entry> scratch;
    for (const auto index : model.effectiveRoles(owner)) {
        const auto &expanded = model.expandedRole(index, Owner::Group);
        if (expanded.failure) {
            return asError(expanded.failure, model);
        }
        held.unite(expanded.set, scratch);
    }
    if (within(asked.set, held)) {
        return std::nullopt;
    }
    std::vector<std::string_view> scopes;
    for (const auto scope : definition.scopes) {
        scopes.push_back(model.text(scope));
    }
    return DefinitionError{"ValueError",
                           "Requested token role " + pythonRepr(model.text(definition.name)) + " of "
                               + tokenText(model, token) + " with scopes " + pythonRepr(scopes)
                               + " cannot grant more permissions than its owner scopes",
                           {}};
}

std::optional<DefinitionError> refusedRole(const Model &model, std::uint32_t token, RoleIndex role, TokenOwners &owners)
{
    const auto &rules = model.rules();
    const auto owner = model.ownerOf(token);
    const auto held = model.rolesIn(model.roleSet(owner));
    if (rules.has(Rule::HeldRoleIsAllowed) && std::binary_search(held.begin(), held.end(), role)) {
        return std::nullopt;
    }
    const auto &asked = model.expandedRole(role, model.ownerClass(owner));
    if (asked.failure) {
        return asError(asked.failure, model);
    }
    ScopeSet wanted;
    materialise(asked.set, model.nameOf(owner), wanted);
    if (const auto inherit = Catalogue::bitOf("inherit")) {
        wanted.erase(kUnfiltered, *inherit);
    }
    const auto &own = owners.asking(token);
    if (own.failure()) {
        return asError(own.failure(), model);
    }
    bool allowed = false;
    if (rules.has(Rule::CheckBaseNamesOnly)) {
        allowed = within(wanted, own.complete());
    } else {
        auto parsed = wanted;
        normalise(parsed, model.names());
        Intersection common;
        intersect(parsed, own.held(), kNoName, model, rules, common);
        allowed = inside(wanted, common.set);
    }
    if (allowed) {
        return std::nullopt;
    }
    return DefinitionError{"ValueError",
                           "Requested token role " + std::string(model.text(model.roles()[role].name)) + " for "
                               + tokenText(model, token) + " has more permissions than the token owner",
                           {}};
}

std::optional<DefinitionError> refusedByRoles(const Model &model, std::uint32_t index, TokenOwners &owners)
{
    const auto &token = model.token(index);
    const bool draft = model.rules().has(Rule::Draft);
    const auto &asked = model.list(token.asked);
    if (draft ? asked.empty() : !token.hasRoles) {
        return std::nullopt;
    }
    for (const auto name : asked) {
        const auto role = model.roleNamed(name);
        if (!role) {
            const std::string text(model.text(name));
            return draft ? DefinitionError{"NameError", "Role " + pythonRepr(text) + " does not exist", {}}
                         : DefinitionError{"KeyError", "Role " + text + " does not exist", {}};
        }
        if (auto refused = draft ? refusedDraftRole(model, index, *role) : refusedRole(model, index, *role, owners)) {
            return refused;
        }
    }
    return std::nullopt;
}

// Comma-joined and sorted by comma, as the conformance format asks: a name may hold commas itself.
std::string joined(const std::vector<std::string> &scopes)
{
    std::vector<std::string> parts;
    for (const auto &scope : scopes) {
        std::size_t from = 0;
        for (auto comma = scope.find(','); comma != scope.npos; comma = scope.find(',', from)) {
            parts.push_back(scope.substr(from, comma - from));
            from = comma + 1;
        }
        parts.push_back(scope.substr(from));
    }
    std::sort(parts.begin(), parts.end());
    std::string out;
    for (const auto &part : parts) {
        out += (&part == &parts.front() ? "" : ",") + part;
    }
    return out;
}

} // namespace

std::optional<DefinitionError> tokenRefusal(const Model &model, std::uint32_t index)
{
    TokenOwners owners(model);
    return tokenRefusal(model, index, owners);
}

std::optional<DefinitionError> tokenRefusal(const Model &model, std::uint32_t index, TokenOwners &owners)
{
    const auto &rules = model.rules();
    if (rules.has(Rule::TokensBearRoles)) {
        return refusedByRoles(model, index, owners);
    }
    const auto &token = model.token(index);
    const auto &scopes = model.list(token.scopes);
    std::vector<std::string_view> texts;
    std::vector<NameId> asked;
    for (const auto scope : scopes) {
        texts.push_back(model.text(scope));
        if (texts.back() != "inherit") {
            asked.push_back(scope);
        }
    }
    if (auto wrong = checkScopes(texts, "token", model.expander(), rules, model.names())) {
        return wrong;
    }
    if (asked.empty()) {
        return std::nullopt;
    }
    const auto owner = model.ownerOf(index);
    const auto expanded = model.expander().expand(asked, model.ownerClass(owner), model.clients()[token.client].meaning,
                                                  false, model.names());
    if (expanded.failure) {
        return asError(expanded.failure, model);
    }
    ScopeSet wanted;
    materialise(expanded.set, model.nameOf(owner), wanted);
    normalise(wanted, model.names());
    if (rules.has(Rule::EmptyFilterFails) && hasEmptyFilter(wanted)) {
        return asError({FailureKind::EmptyFilter, kNoName}, model);
    }
    if (wanted.empty()) {
        return std::nullopt;
    }
    const auto &own = owners.asking(index);
    if (own.failure() && own.failure().kind != FailureKind::Unknown) {
        return asError(own.failure(), model);
    }
    Intersection common;
    intersect(wanted, own.held(), kNoName, model, rules, common);
    if (common.crashed) {
        return asError({FailureKind::FrozenSet, kNoName}, model);
    }
    ScopeSet excess;
    for (const auto &entry : wanted.view()) {
        if (const auto mask = entry.mask & ~maskUnder(common.set, entry.filter, entry.word); mask != 0) {
            excess.append({entry.filter, entry.word, mask});
        }
    }
    if (excess.empty()) {
        return std::nullopt;
    }
    return DefinitionError{"ValueError",
                           "Not assigning requested scopes " + joined(scopeTexts(model, excess)) + " not held by "
                               + (owner.kind == PrincipalKind::User ? "User " : "Service ")
                               + std::string(model.text(model.nameOf(owner))),
                           {}};
}

} // namespace hubdesk::access
