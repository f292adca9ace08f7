#include "access/derive.h"

#include <algorithm>
#include <bit>

namespace hubdesk::access {

bool filterCovers(Filter filter, const Target &target, NameId holder)
{
    const auto kind = target.object.kind;
    const auto name = filter.name();
    switch (filter.kind()) {
    case FilterKind::All:
    case FilterKind::Bang:
        return true;
    case FilterKind::SelfUser:
        return kind != ObjectKind::None && holder == target.user;
    case FilterKind::SelfService:
        return kind == ObjectKind::Service && holder == target.object.name;
    case FilterKind::User:
        return kind != ObjectKind::None && name == target.user;
    case FilterKind::Server:
        return kind == ObjectKind::Server && name == target.object.name;
    case FilterKind::Service:
        return kind == ObjectKind::Service && name == target.object.name;
    case FilterKind::Group:
        return kind == ObjectKind::Group ? name == target.object.name
                                         : std::binary_search(target.groups.begin(), target.groups.end(), name);
    case FilterKind::Other:
    case FilterKind::OtherEmpty:
        return false;
    }
    return false;
}

std::vector<ScopeBit> wayDown(const Model &model, ScopeBit from, ScopeBit to)
{
    if (from == to) {
        return {from};
    }
    if (from >= kFirstCustomBit || to >= kFirstCustomBit) {
        return from >= kFirstCustomBit && to >= kFirstCustomBit ? model.expander().custom().wayDown(from, to)
                                                                : std::vector<ScopeBit>();
    }
    const auto &catalogue = model.catalogue();
    if ((catalogue.closure(from) >> to & 1) == 0) {
        return {};
    }
    // Breadth first over at most 64 scopes.
    std::array<ScopeBit, 64> before{};
    ScopeMask seen = Catalogue::maskOf(from);
    std::vector<ScopeBit> queue{from};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (auto next = catalogue.direct(queue[i]) & ~seen; next != 0; next &= next - 1) {
            const auto bit = static_cast<ScopeBit>(std::countr_zero(next));
            seen |= Catalogue::maskOf(bit);
            before[bit] = queue[i];
            queue.push_back(bit);
        }
    }
    std::vector<ScopeBit> out{to};
    while (out.back() != from) {
        out.push_back(before[out.back()]);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

namespace {

class Deriver {
public:
    Deriver(const Model &model, ScopeBit scope, const Target &target, std::size_t most)
        : m_model(model)
        , m_scope(scope)
        , m_target(target)
        , m_most(most)
        , m_self(Catalogue::bitOf(model.rules().has(Rule::Draft) ? "all" : "self").value_or(0))
    {
    }

    Derivations out;

    // ownerOfToken: of shares a token's owner counts with its own, as they are written.
    void holder(Principal principal, Derivation &way, bool ownerOfToken = false)
    {
        const bool raw = ownerOfToken && m_model.rules().has(Rule::TokenSeesOwnSharesRaw);
        roles(m_model.roleSet(principal), principal, way);
        if (principal.kind == PrincipalKind::User && m_model.rules().has(Rule::GroupRolesReachMembers)) {
            for (const auto group : m_model.groupsOf(principal.index, 0)) {
                way.push_back({StepKind::Group, m_model.groupName(group), {}, {}});
                roles(m_model.roleSet({PrincipalKind::Group, group}), principal, way);
                way.pop_back();
            }
        }
        m_model.forEachShare(principal, [&](const Model::Share &share) {
            const bool group = share.kind == PrincipalKind::Group && principal.kind == PrincipalKind::User;
            if (raw && (group || filtersOf(share.raw, m_scope).empty())) {
                return;
            }
            if (group) {
                way.push_back({StepKind::Group, m_model.groupName(share.who), {}, {}});
            }
            way.push_back({StepKind::Share, share.server, {}, {}});
            for (const auto filter : raw ? filtersOf(share.raw, m_scope) : std::vector<Filter>()) {
                if (wanted(filter, principal)) {
                    auto steps = way;
                    steps.push_back({StepKind::Filter, 0, {}, filter});
                    steps.push_back({StepKind::Scope, m_scope, {}, {}});
                    out.ways.push_back(std::move(steps));
                }
            }
            for (const auto text : share.scopes) {
                if (!raw) {
                    written(text, principal, false, {}, way);
                }
            }
            way.pop_back();
            if (group) {
                way.pop_back();
            }
        });
    }

    void token(std::uint32_t index, Derivation &way)
    {
        const auto owner = m_model.ownerOf(index);
        const auto &token = m_model.token(index);
        const bool byRoles = m_model.rules().has(Rule::TokensBearRoles);
        // What of the token's own leads here; each is then led on through the owner.
        std::vector<Derivation> own;
        const auto keep = std::exchange(out, {});
        const auto &client = m_model.clients()[token.client];
        if (byRoles) {
            roles(token.roles, owner, way, true);
        } else {
            for (const auto text : m_model.list(token.scopes)) {
                written(text, owner, false, client.meaning, way);
            }
            identify(index, way);
        }
        access(client, way, token.client != 0);
        own = std::exchange(out.ways, {});
        out = keep;
        const bool inherits = m_model.tokenInherits(index);
        if (inherits) {
            way.push_back({StepKind::Metascope, *Catalogue::bitOf("inherit"), {}, {}});
            through(owner, way);
            way.pop_back();
            if (!byRoles) {
                return;
            }
        }
        for (auto &mine : own) {
            mine.pop_back(); // the scope asked for comes again at the end
            through(owner, mine);
        }
    }

private:
    bool full()
    {
        out.more = out.more || out.ways.size() >= m_most;
        return out.more;
    }

    Filter put(Filter filter, Principal holder) const
    {
        const auto name = m_model.nameOf(holder);
        return filter == kSelfUser   ? Filter(FilterKind::User, name)
            : filter == kSelfService ? Filter(FilterKind::Service, name)
                                     : filter;
    }

    void through(Principal owner, Derivation &way)
    {
        const auto first = out.ways.size();
        const auto depth = way.size();
        way.push_back({StepKind::Owner, 0, owner, {}});
        holder(owner, way, true);
        way.pop_back();
        const auto filterIn = [&](auto begin, auto end) {
            const auto at = std::find_if(begin, end, [](const Step &s) { return s.kind == StepKind::Filter; });
            return at == end ? kUnfiltered : put(at->filter, owner);
        };
        const auto mine = filterIn(way.begin(), way.end());
        const auto last = std::remove_if(
            out.ways.begin() + static_cast<std::ptrdiff_t>(first), out.ways.end(), [&](const Derivation &d) {
                return !filtersMeet(mine, filterIn(d.begin() + static_cast<std::ptrdiff_t>(depth), d.end()), m_model);
            });
        out.ways.erase(last, out.ways.end());
    }

    void identify(std::uint32_t index, const Derivation &way)
    {
        const auto name = Catalogue::scopes()[m_scope < kFirstCustomBit ? m_scope : 0].name;
        const auto owner = m_model.ownerOf(index);
        const bool user =
            owner.kind == PrincipalKind::User && (name == "read:users:name" || name == "read:users:groups");
        const bool service = owner.kind == PrincipalKind::Service && name == "read:services:name";
        const auto filter = user ? kSelfUser : kSelfService;
        if ((user || service) && m_scope < kFirstCustomBit && m_model.rules().has(Rule::IdentifyInTokens)
            && wanted(filter, owner)) {
            auto steps = way;
            steps.push_back({StepKind::Filter, 0, {}, filter});
            steps.push_back({StepKind::Scope, m_scope, {}, {}});
            out.ways.push_back(std::move(steps));
        }
    }

    void access(const Model::Client &client, const Derivation &way, bool foreign)
    {
        if (!foreign || !m_model.rules().has(Rule::ClientAccessInTokens)) {
            return;
        }
        const bool server = client.meaning.server != kNoName;
        const auto scope = *Catalogue::bitOf(server ? "access:servers" : "access:services");
        const Filter filter(server ? FilterKind::Server : FilterKind::Service,
                            server ? client.meaning.server : client.meaning.service);
        if (scope == m_scope && (server || client.meaning.service != kNoName) && wanted(filter, {})) {
            auto steps = way;
            steps.push_back({StepKind::Client, client.identifier, {}, {}});
            steps.push_back({StepKind::Filter, 0, {}, filter});
            steps.push_back({StepKind::Scope, m_scope, {}, {}});
            out.ways.push_back(std::move(steps));
        }
    }

    bool wanted(Filter filter, Principal holder) const
    {
        if (m_target.object.kind == ObjectKind::None) {
            return m_target.postFilter || !m_model.rules().has(Rule::UnlistedEndpointNeedsAll) || filter == kUnfiltered
                || filter == kBang;
        }
        return filterCovers(filter, m_target, m_model.nameOf(holder));
    }

    void roles(RoleSetId set, Principal owner, Derivation &way, bool forToken = false)
    {
        for (const auto role : m_model.rolesIn(set)) {
            const auto expanded = forToken ? m_model.expandedRoleForToken(role).set.view()
                                           : m_model.expandedRole(role, m_model.ownerClass(owner)).set.view();
            if (filtersOf(expanded, m_scope).empty()) {
                continue; // most roles: nothing to look for in their texts
            }
            way.push_back({StepKind::Role, role, {}, {}});
            for (const auto text : m_model.roles()[role].scopes) {
                written(text, owner, forToken, {}, way);
            }
            way.pop_back();
        }
    }

    // One scope as written in a role, token or share.
    void written(NameId text, Principal owner, bool forToken, const ClientMeaning &client, Derivation &way)
    {
        if (full()) {
            return;
        }
        const auto kind = m_model.ownerClass(owner);
        const auto meaning = m_model.expander().expand(std::span(&text, 1), kind, client, forToken, m_model.names());
        for (const auto filter : filtersOf(meaning.set, m_scope)) {
            if (!wanted(filter, owner)) {
                continue;
            }
            const auto whole = m_model.text(text);
            const auto base = m_model.expander().bitOf(whole.substr(0, whole.find('!')), m_model.names());
            if (!base) {
                continue;
            }
            auto steps = way;
            const bool metascope = *base == m_self && filter == kSelfUser && whole.find('!') == whole.npos;
            if (metascope) {
                steps.push_back({StepKind::Metascope, *base, {}, {}});
            }
            if (filter != kUnfiltered && filter != kBang) {
                // As written; self has none written, so it says whose.
                steps.push_back(
                    {StepKind::Filter, 0, owner, metascope ? Filter(FilterKind::User, m_model.nameOf(owner)) : filter});
            }
            const auto down = metascope ? std::vector<ScopeBit>() : wayDown(m_model, *base, m_scope);
            for (const auto scope : down) {
                steps.push_back({StepKind::Scope, scope, {}, {}});
            }
            if (down.empty()) { // a metascope, or the name of a server's user that old releases add
                if (!metascope) {
                    steps.push_back({StepKind::Scope, *base, {}, {}});
                }
                steps.push_back({StepKind::Scope, m_scope, {}, {}});
            }
            out.ways.push_back(std::move(steps));
        }
    }

    const Model &m_model;
    ScopeBit m_scope;
    const Target &m_target;
    std::size_t m_most;
    ScopeBit m_self;
};

} // namespace

Derivations derive(const Model &model, Principal principal, ScopeBit scope, const Target &target, std::size_t most)
{
    Deriver deriver(model, scope, target, most);
    Derivation way{{StepKind::Principal, 0, principal, {}}};
    if (principal.kind == PrincipalKind::Token) {
        deriver.token(principal.index, way);
    } else {
        deriver.holder(principal, way);
    }
    return std::move(deriver.out);
}

std::string_view stepKindName(StepKind kind)
{
    static constexpr std::string_view kNames[] = {"principal", "group", "role",  "scope", "metascope",
                                                  "filter",    "owner", "share", "client"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string stepName(const Model &model, const Step &step)
{
    switch (step.kind) {
    case StepKind::Principal:
    case StepKind::Owner:
        return model.textOf(step.principal);
    case StepKind::Group:
    case StepKind::Share:
    case StepKind::Client:
        return std::string(model.text(step.id));
    case StepKind::Role:
        return std::string(model.text(model.roles()[step.id].name));
    case StepKind::Scope:
    case StepKind::Metascope:
        return std::string(model.expander().nameOf(step.id, model.names()));
    case StepKind::Filter:
        return filterText(step.filter, model.names());
    }
    return {};
}

} // namespace hubdesk::access
