#include "access/decide.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

constexpr FilterKind filterOf(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::User:
        return FilterKind::User;
    case ObjectKind::Server:
        return FilterKind::Server;
    case ObjectKind::Group:
        return FilterKind::Group;
    case ObjectKind::Service:
        return FilterKind::Service;
    case ObjectKind::None:
        break;
    }
    return FilterKind::All;
}

bool isHeld(SetView set, ScopeBit scope)
{
    return std::any_of(set.begin(), set.end(),
                       [&](const Entry &e) { return e.word == scope / 64 && (e.mask >> scope % 64 & 1) != 0; });
}

bool isHeldUnder(SetView set, ScopeBit scope, FilterKind kind)
{
    return std::any_of(set.begin(), set.end(), [&](const Entry &e) {
        return e.filter.kind() == kind && e.word == scope / 64 && (e.mask >> scope % 64 & 1) != 0;
    });
}

} // namespace

Object objectNamed(const Model &model, ObjectKind kind, std::string_view name)
{
    return {kind, kind == ObjectKind::None ? 0 : model.names().intern(name)};
}

bool Access::inSomeGroup(SetView set, ScopeBit scope, NameId user) const
{
    const auto index = m_model.userNamed(user);
    if (!index) {
        return false;
    }
    const auto groups = m_model.groupsOf(*index, 0);
    const auto anyOf = [&] {
        return std::any_of(groups.begin(), groups.end(), [&](GroupIndex g) {
            return holds(set, Filter(FilterKind::Group, m_model.groupName(g)), scope);
        });
    };
    constexpr std::size_t kMany = 64;
    if (groups.size() < kMany) {
        return anyOf();
    }
    // Many questions about one who is in very many groups must not look through all of them each time.
    const auto [at, isNew] = m_known.try_emplace({set.data(), scope, user}, false);
    if (isNew) {
        at->second = anyOf();
    }
    return at->second;
}

bool Access::covers(SetView set, ScopeBit scope, Object object) const
{
    if (holds(set, Filter(filterOf(object.kind), object.name), scope)) {
        return true;
    }
    if (object.kind == ObjectKind::Server) {
        const auto user = m_model.userOfServer(object.name);
        return holds(set, Filter(FilterKind::User, user), scope) || inSomeGroup(set, scope, user);
    }
    return object.kind == ObjectKind::User && inSomeGroup(set, scope, object.name);
}

Decision Access::decideInOrder(SetView set, std::span<const ScopeBit> scopes, Object object) const
{
    for (const auto scope : scopes) {
        if (!isHeld(set, scope)) {
            continue;
        }
        if (holds(set, kUnfiltered, scope) || object.kind == ObjectKind::None || covers(set, scope, object)) {
            return Decision::Allow;
        }
        return m_model.rules().has(Rule::HiddenIsNotFound) ? Decision::NotFound : Decision::Forbidden;
    }
    return Decision::Forbidden;
}

Decision Access::decide(SetView set, std::span<const ScopeBit> scopes, Object object, bool postFilter) const
{
    const auto &rules = m_model.rules();
    if (!rules.has(Rule::EveryScopeIsTried)) {
        return decideInOrder(set, scopes, object);
    }
    bool some = false;
    for (const auto scope : scopes) {
        if (!isHeld(set, scope)) {
            continue;
        }
        some = true;
        if (holds(set, kUnfiltered, scope)) {
            return Decision::Allow;
        }
        if (object.kind == ObjectKind::None ? postFilter || !rules.has(Rule::UnlistedEndpointNeedsAll)
                                            : covers(set, scope, object)) {
            return Decision::Allow;
        }
    }
    return some && object.kind != ObjectKind::None && rules.has(Rule::HiddenIsNotFound) ? Decision::NotFound
                                                                                        : Decision::Forbidden;
}

bool Access::objectExists(Object object) const
{
    switch (object.kind) {
    case ObjectKind::User:
        return m_model.userNamed(object.name).has_value();
    case ObjectKind::Server:
        return m_model.hasServer(object.name);
    case ObjectKind::Group:
        return m_model.groupNamed(object.name).has_value();
    case ObjectKind::Service:
        return m_model.serviceNamed(object.name).has_value();
    case ObjectKind::None:
        break;
    }
    return false;
}

bool Access::inFilter(SetView set, ScopeBit scope, Object object) const
{
    if (holds(set, kUnfiltered, scope) || covers(set, scope, object)) {
        return true;
    }
    if (object.kind != ObjectKind::Server || !m_model.rules().has(Rule::BareServerNameInLists)) {
        return false;
    }
    const auto text = m_model.text(object.name);
    const auto slash = text.find('/');
    const auto bare = m_model.names().find(slash == text.npos ? std::string_view() : text.substr(slash + 1));
    return bare != kNoName && holds(set, Filter(FilterKind::Server, bare), scope);
}

std::vector<bool> Access::draftListings(SetView set, ScopeBit scope, ObjectKind kind, std::optional<NameId> of) const
{
    // One answer for each key that might come first; group values name members as well, of users.
    std::vector<bool> out;
    const auto names = [&](NameId name) {
        return kind == ObjectKind::User ? m_model.userNamed(name).has_value()
            : kind == ObjectKind::Group ? m_model.groupNamed(name).has_value()
                                        : m_model.serviceNamed(name).has_value();
    };
    for (auto key = FilterKind::User; key <= FilterKind::Service;
         key = static_cast<FilterKind>(static_cast<int>(key) + 1)) {
        if (!isHeldUnder(set, scope, key)) {
            continue;
        }
        bool some = false;
        for (const auto &entry : set) {
            if (entry.filter.kind() == key && (entry.mask >> scope % 64 & 1) != 0) {
                const auto name = entry.filter.name();
                some = some || (of ? *of == name : names(name));
            }
        }
        if (kind == ObjectKind::User && isHeldUnder(set, scope, FilterKind::Group)) {
            if (of) {
                some = some || inSomeGroup(set, scope, *of);
            } else {
                for (UserIndex user = 0; !some && user < m_model.userCount(); ++user) {
                    some = inSomeGroup(set, scope, m_model.nameOf({PrincipalKind::User, user}));
                }
            }
        }
        out.push_back(some);
    }
    return out;
}

Decision Access::decideDraft(SetView set, ScopeBit scope, Object object, bool lists) const
{
    if (!isHeld(set, scope)) {
        return Decision::Forbidden;
    }
    if (holds(set, kUnfiltered, scope) || holds(set, kBang, scope)) {
        return Decision::Allow;
    }
    if (object.kind == ObjectKind::None) {
        if (!lists) {
            return Decision::Forbidden;
        }
        const auto name = Catalogue::scopes()[scope].name;
        const auto kind = name == "read:users" ? ObjectKind::User
            : name == "read:groups"            ? ObjectKind::Group
                                               : ObjectKind::Service;
        const auto answers = draftListings(set, scope, kind, std::nullopt);
        const bool first = !answers.empty() && answers.front();
        if (std::any_of(answers.begin(), answers.end(), [&](bool a) { return a != first; })) {
            return Decision::AnyOrder;
        }
        return first ? Decision::Allow : Decision::Forbidden;
    }
    const auto hidden = m_model.rules().has(Rule::HiddenIsNotFound) ? Decision::NotFound : Decision::Forbidden;
    const auto part = [&](FilterKind kind, NameId name) -> std::optional<Decision> {
        if (holds(set, Filter(kind, name), scope)) {
            return Decision::Allow;
        }
        if (kind == FilterKind::User && isHeldUnder(set, scope, FilterKind::Group)) {
            if (!m_model.userNamed(name)) {
                return Decision::NotFound;
            }
            if (inSomeGroup(set, scope, name)) {
                return Decision::Allow;
            }
        }
        return std::nullopt;
    };
    if (object.kind != ObjectKind::Server) {
        const auto answer = part(filterOf(object.kind), object.name);
        return answer == Decision::Allow ? Decision::Allow : hidden;
    }
    const auto byUser = part(FilterKind::User, m_model.userOfServer(object.name));
    const auto byServer = part(FilterKind::Server, object.name);
    const bool allowed = byUser == Decision::Allow || byServer == Decision::Allow;
    if (allowed && (byUser == Decision::NotFound || byServer == Decision::NotFound)) {
        return Decision::AnyOrder;
    }
    return allowed ? Decision::Allow : hidden;
}

std::optional<bool> Access::inFilterDraft(SetView set, ScopeBit scope, std::string_view scopeName, Object object) const
{
    static constexpr std::pair<ObjectKind, std::string_view> kLists[] = {
        {ObjectKind::User, "read:users"}, {ObjectKind::Group, "read:groups"}, {ObjectKind::Service, "read:services"}};
    const bool lists = std::any_of(std::begin(kLists), std::end(kLists),
                                   [&](const auto &l) { return l.first == object.kind && l.second == scopeName; });
    if (!lists || !objectExists(object)) {
        return std::nullopt;
    }
    if (!isHeld(set, scope)) {
        return false;
    }
    if (holds(set, kUnfiltered, scope) || holds(set, kBang, scope)) {
        return true;
    }
    const auto answers = draftListings(set, scope, object.kind, object.name);
    if (answers.empty() || std::any_of(answers.begin(), answers.end(), [&](bool a) { return a != answers.front(); })) {
        return answers.empty() ? std::optional(false) : std::nullopt;
    }
    return answers.front();
}

Resolution endpointSet(const Model &model, Principal principal)
{
    auto out = model.resolve(principal);
    if (!model.rules().has(Rule::Draft)) {
        normalise(out.set, model.names());
    }
    return out;
}

} // namespace hubdesk::access
