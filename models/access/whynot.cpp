#include "access/whynot.h"

#include "access/creation.h"
#include "access/gains.h"
#include "access/tokenowner.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

std::string objectText(const Model &model, Object object)
{
    static constexpr std::string_view kKinds[] = {"", "user ", "server ", "group ", "service "};
    return std::string(kKinds[static_cast<std::size_t>(object.kind)]) + std::string(model.text(object.name));
}

bool covers(const Model &model, Filter filter, const Target &target, NameId holder)
{
    if (target.object.kind == ObjectKind::None) {
        return target.postFilter || !model.rules().has(Rule::UnlistedEndpointNeedsAll) || filter == kUnfiltered
            || filter == kBang;
    }
    return filterCovers(filter, target, holder);
}

struct RoleUse {
    RoleIndex role = 0;
    bool matches = false;
};

// Roles that have the scope when this principal holds them.
std::vector<RoleUse> rolesWith(const Model &model, Principal holder, ScopeBit scope, const Target &target)
{
    std::vector<RoleUse> out;
    for (RoleIndex role = 0; role < model.roles().size(); ++role) {
        const auto filters = filtersOf(model.expandedRole(role, model.ownerClass(holder)).set, scope);
        if (filters.empty()) {
            continue;
        }
        const bool matches = std::any_of(filters.begin(), filters.end(),
                                         [&](Filter f) { return covers(model, f, target, model.nameOf(holder)); });
        out.push_back({role, matches});
    }
    return out;
}

std::string roleNames(const Model &model, const std::vector<RoleUse> &roles, bool matching)
{
    std::string out;
    std::size_t more = 0;
    constexpr std::size_t kShown = 8;
    std::size_t shown = 0;
    for (const auto &use : roles) {
        if (matching && !use.matches) {
            continue;
        }
        if (shown++ < kShown) {
            out += (out.empty() ? "" : ", ") + std::string(model.text(model.roles()[use.role].name));
        } else {
            ++more;
        }
    }
    return more == 0 ? out : out + " and " + std::to_string(more) + " more";
}

std::string filterList(const Model &model, const std::vector<Filter> &filters)
{
    std::string out;
    for (const auto filter : filters) {
        const auto text = filterText(filter, model.names());
        out += (out.empty() ? "" : ", ") + (filter == kUnfiltered ? std::string("no filter") : '!' + text);
    }
    return out;
}

void holderLegs(const Model &model, Principal holder, ScopeBit scope, const Target &target, std::vector<Leg> &out)
{
    const auto name = std::string(model.expander().nameOf(scope, model.names()));
    const auto held = filtersOf(endpointSet(model, holder).set, scope);
    const auto about =
        target.object.kind == ObjectKind::None ? std::string("without a filter") : objectText(model, target.object);
    if (std::any_of(held.begin(), held.end(),
                    [&](Filter f) { return covers(model, f, target, model.nameOf(holder)); })) {
        return; // nothing is missing here
    }
    if (!held.empty()) {
        out.push_back({LegKind::Filter,
                       model.textOf(holder) + " has " + name + " only under " + filterList(model, held)
                           + ", which does not reach " + about});
        return;
    }
    const auto roles = rolesWith(model, holder, scope, target);
    if (roles.empty()) {
        out.push_back({LegKind::Scope, "no role has the scope " + name});
        out.push_back({LegKind::Role, model.textOf(holder) + " therefore holds no role with it"});
        return;
    }
    const bool matching = std::any_of(roles.begin(), roles.end(), [](const RoleUse &r) { return r.matches; });
    out.push_back({LegKind::Role,
                   model.textOf(holder) + " holds none of the roles that have " + name + ": "
                       + roleNames(model, roles, matching)});
    if (!matching) {
        out.push_back({LegKind::Filter, "no filter of those roles reaches " + about});
    }
}

} // namespace

std::vector<Leg> missingLegs(const Model &model, Principal principal, ScopeBit scope, const Target &target)
{
    std::vector<Leg> out;
    if (principal.kind != PrincipalKind::Token) {
        holderLegs(model, principal, scope, target, out);
        return out;
    }
    const auto owner = model.ownerOf(principal.index);
    const auto name = std::string(model.expander().nameOf(scope, model.names()));
    if (!model.tokenInherits(principal.index)) {
        Expanded asked;
        std::vector<Entry> scratch;
        model.tokenProfile(principal.index, asked, scratch);
        const auto filters = filtersOf(asked.set, scope);
        if (filters.empty()) {
            out.push_back({LegKind::Scope, "the token was made without the scope " + name});
        } else if (std::none_of(filters.begin(), filters.end(),
                                [&](Filter f) { return covers(model, f, target, model.nameOf(owner)); })) {
            out.push_back({LegKind::Filter, "the token has " + name + " only under " + filterList(model, filters)});
        }
    }
    holderLegs(model, owner, scope, target, out);
    if (out.empty()) {
        out.push_back({LegKind::Filter, "the filters of the token and of its owner have nothing in common here"});
    }
    return out;
}

std::vector<std::string> needsToKnow(const Model &model, Principal principal)
{
    std::vector<std::string> out;
    const auto holder = principal.kind == PrincipalKind::Token ? model.ownerOf(principal.index) : principal;
    const auto add = [&](std::string text) {
        if (std::find(out.begin(), out.end(), text) == out.end()) {
            out.push_back(std::move(text));
        }
    };
    if (!model.rolesKnown(holder)) {
        add("the roles of " + model.textOf(holder));
    }
    if (holder.kind == PrincipalKind::User) {
        if (!model.groupsKnown(holder.index)) {
            add("the groups of " + model.textOf(holder));
        }
        for (const auto group : model.groupsOf(holder.index, 0)) {
            if (!model.rolesKnown({PrincipalKind::Group, group})) {
                add("the roles of group:" + std::string(model.text(model.groupName(group))));
            }
        }
    }
    for (const auto role : model.effectiveRoles(holder)) {
        if (!model.roles()[role].known) {
            add("the scopes of the role " + std::string(model.text(model.roles()[role].name)));
        }
    }
    return out;
}

namespace {

class Fixer {
public:
    Fixer(Model &model, Principal asked, ScopeBit scope, Object object, bool postFilter)
        : m_model(model)
        , m_asked(asked)
        , m_scope(scope)
        , m_object(object)
        , m_postFilter(postFilter)
        , m_holder(asked.kind == PrincipalKind::Token ? model.ownerOf(asked.index) : asked)
    {
    }

    std::vector<Fix> run(std::size_t most)
    {
        candidates();
        constexpr std::size_t kTried = 120;
        for (std::size_t i = 0; i < m_candidates.size() && i < kTried; ++i) {
            attempt(m_candidates[i]);
        }
        newRole();
        std::stable_sort(m_fixes.begin(), m_fixes.end(), [](const Fix &a, const Fix &b) {
            return a.alsoGrants != b.alsoGrants ? a.alsoGrants < b.alsoGrants : a.channel < b.channel;
        });
        if (m_fixes.size() > most) {
            m_fixes.resize(most);
        }
        return std::move(m_fixes);
    }

private:
    std::string roleName(RoleIndex role) const { return std::string(m_model.text(m_model.roles()[role].name)); }

    void propose(Operation operation)
    {
        if (std::find(m_candidates.begin(), m_candidates.end(), operation) == m_candidates.end()) {
            m_candidates.push_back(std::move(operation));
        }
    }

    void candidates()
    {
        const auto target = targetOf(m_model, m_object, m_postFilter);
        const auto name = std::string(m_model.text(m_model.nameOf(m_holder)));
        const bool user = m_holder.kind == PrincipalKind::User;
        const auto roles = rolesWith(m_model, m_holder, m_scope, target);
        // The filter leg: move the object's user into a group that the principal already reaches.
        if (target.user != kMaxNames && m_model.userNamed(target.user)) {
            for (const auto filter : filtersOf(endpointSet(m_model, m_holder).set, m_scope)) {
                if (filter.kind() == FilterKind::Group && m_model.groupNamed(filter.name())) {
                    propose({"add-member", std::string(m_model.text(filter.name())),
                             std::string(m_model.text(target.user))});
                }
            }
        }
        std::vector<bool> grants(m_model.roles().size());
        for (const auto &use : roles) {
            grants[use.role] = use.matches;
        }
        if (user) {
            for (GroupIndex group = 0; group < m_model.groupCount(); ++group) {
                const Principal of{PrincipalKind::Group, group};
                if (!m_model.exists(of)) {
                    continue;
                }
                const auto held = m_model.rolesIn(m_model.roleSet(of));
                if (std::any_of(held.begin(), held.end(), [&](RoleIndex r) { return grants[r]; })) {
                    propose({"add-member", std::string(m_model.text(m_model.groupName(group))), name});
                }
            }
        }
        for (const auto &use : roles) {
            if (!use.matches) {
                continue;
            }
            if (roleName(use.role) == "admin" && user) {
                propose({"grant-admin", name});
                continue;
            }
            propose({"assign-role", roleName(use.role),
                     (user                                          ? "user="
                          : m_holder.kind == PrincipalKind::Service ? "service="
                                                                    : "group=")
                         + name});
            if (user) {
                for (const auto group : m_model.groupsOf(m_holder.index, 0)) {
                    propose({"assign-role", roleName(use.role),
                             "group=" + std::string(m_model.text(m_model.groupName(group)))});
                }
            }
        }
    }

    bool allowed() const
    {
        return Checker(m_model).allows(m_asked, m_scope, targetOf(m_model, m_object, m_postFilter));
    }

    void attempt(const Operation &operation)
    {
        Gains gains(m_model, operation);
        const auto undo = apply(m_model, operation);
        if (!undo) {
            return;
        }
        if (allowed()) {
            const auto gained = gains.count();
            m_fixes.push_back(
                {describe(operation), {operation}, channelOf(operation), gained > 0 ? gained - 1 : 0, std::nullopt});
        }
        undo(m_model);
    }

    // What always works for users, services and groups: a role of just this scope on just this object.
    void newRole()
    {
        if (m_asked.kind == PrincipalKind::Token && !m_model.tokenInherits(m_asked.index) && !canFollow()) {
            return;
        }
        const auto filter = m_object.kind == ObjectKind::None
            ? Filter()
            : Filter(m_object.kind == ObjectKind::User         ? FilterKind::User
                         : m_object.kind == ObjectKind::Server ? FilterKind::Server
                         : m_object.kind == ObjectKind::Group  ? FilterKind::Group
                                                               : FilterKind::Service,
                     m_object.name);
        const auto text = scopeText(m_model, m_scope, filter);
        const std::array raw{m_model.names().intern(text)};
        const auto expanded = m_model.expander().expand(raw, m_model.ownerClass(m_holder), {}, false, m_model.names());
        auto now = m_model.resolve(m_holder);
        const auto before = now.set;
        std::vector<Entry> scratch;
        now.set.unite(expanded.set, scratch);
        if (m_model.rules().has(Rule::ReduceSets)) {
            now.set.reduce();
        }
        auto gained = added(before, now.set);
        gained += addedToTokens(std::move(now));
        m_fixes.push_back(
            {"define a role with the scope " + quoted(text) + " and give it to " + m_model.textOf(m_holder),
             {},
             Channel::Configuration,
             gained > 0 ? gained - 1 : 0,
             NewRole{newRoleName(text), text, m_holder}});
    }

    // What the holder's tokens would gain if it held that.
    std::size_t addedToTokens(Resolution now)
    {
        const auto &rules = m_model.rules();
        std::size_t out = 0;
        std::optional<std::size_t> inherited; // the same for all that have whatever their owner has
        const TokenOwner then(m_model, std::move(now));
        TokenOwners owners(m_model);
        for (std::uint32_t token = 0; token < m_model.tokenCount() && !rules.has(Rule::Draft); ++token) {
            if (m_model.ownerOf(token) != m_holder) {
                continue;
            }
            const bool inherits = m_model.tokenInherits(token) && !rules.has(Rule::TokensBearRoles);
            const auto gained = inherits && inherited
                ? *inherited
                : added(owners.resolve(token).set, resolveToken(m_model, token, then, m_model).set);
            inherited = inherits ? gained : inherited;
            out += gained;
        }
        return out;
    }

    // A name that JupyterHub takes and no role has: "grant-servers-user-bob".
    std::string newRoleName(const std::string &scope) const
    {
        constexpr std::size_t kLongest = 200;
        std::string base = "grant";
        bool gap = true;
        for (const char c : scope) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (gap) {
                    base += '-';
                }
                base += c;
                gap = false;
            } else {
                gap = true;
            }
            if (base.size() >= kLongest) {
                break;
            }
        }
        auto name = base;
        for (int number = 2; m_model.roleNamed(m_model.names().find(name)); ++number) {
            name = base + '-' + std::to_string(number);
        }
        return name;
    }

    static std::size_t added(SetView before, SetView now)
    {
        std::size_t out = 0;
        for (const auto &entry : now) {
            out += countScopes(
                std::array{Entry{entry.filter, entry.word, entry.mask & ~maskUnder(before, entry.filter, entry.word)}});
        }
        return out;
    }

    // Whether the token itself would do once its owner may.
    bool canFollow() const
    {
        Expanded asked;
        std::vector<Entry> scratch;
        m_model.tokenProfile(m_asked.index, asked, scratch);
        const auto target = targetOf(m_model, m_object, m_postFilter);
        const auto filters = filtersOf(asked.set, m_scope);
        return std::any_of(filters.begin(), filters.end(),
                           [&](Filter f) { return covers(m_model, f, target, m_model.nameOf(m_holder)); });
    }

    Model &m_model;
    Principal m_asked;
    ScopeBit m_scope;
    Object m_object;
    bool m_postFilter;
    Principal m_holder;
    std::vector<Operation> m_candidates;
    std::vector<Fix> m_fixes;
};

} // namespace

std::vector<Fix> fixes(Model &model, Principal principal, ScopeBit scope, Object object, bool postFilter,
                       std::size_t most)
{
    return Fixer(model, principal, scope, object, postFilter).run(most);
}

} // namespace hubdesk::access
