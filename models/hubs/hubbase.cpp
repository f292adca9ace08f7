#include "hubs/hubbase.h"

namespace hubdesk::hubs {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

template <class Map> HubBase::Index find(const Map &map, access::NameId name)
{
    const auto at = map.find(name);
    return at == map.end() ? HubBase::kNone : at->second;
}

} // namespace

QString HubBase::text(access::NameId name) const
{
    const std::string_view bytes = state.names.text(name);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

HubBase::Index HubBase::userOf(access::NameId name) const
{
    return name < m_userOf.size() ? m_userOf[name] : kNone;
}

HubBase::Index HubBase::groupOf(access::NameId name) const
{
    return find(m_groupOf, name);
}

HubBase::Index HubBase::roleOf(access::NameId name) const
{
    return find(m_roleOf, name);
}

HubBase::Index HubBase::userNamed(const QString &name) const
{
    return userOf(state.names.find(utf8(name)));
}

HubBase::Index HubBase::groupNamed(const QString &name) const
{
    return groupOf(state.names.find(utf8(name)));
}

HubBase::Index HubBase::serviceNamed(const QString &name) const
{
    return find(m_serviceOf, state.names.find(utf8(name)));
}

HubBase::Index HubBase::roleNamed(const QString &name) const
{
    return roleOf(state.names.find(utf8(name)));
}

std::span<const HubBase::Index> HubBase::members(Index group) const
{
    return std::span(m_members).subspan(m_memberFirst[group], m_memberFirst[group + 1] - m_memberFirst[group]);
}

void HubBase::finish()
{
    m_userOf.assign(state.names.size(), kNone);
    for (Index i = 0; i < state.users.size(); ++i)
        m_userOf[state.users[i].name] = i;
    m_groupOf.clear();
    for (Index i = 0; i < state.groups.size(); ++i)
        m_groupOf.emplace(state.groups[i].name, i);
    m_serviceOf.clear();
    for (Index i = 0; i < state.services.size(); ++i)
        m_serviceOf.emplace(state.services[i].name, i);
    m_roleOf.clear();
    for (Index i = 0; i < roles.size(); ++i)
        m_roleOf.emplace(roles[i].name, i);

    // Groups and roles of a user by their names' numbers: arrays, for a million look-ups.
    std::vector<Index> groupAt(state.names.size(), kNone), roleAt(state.names.size(), kNone);
    for (const auto &[name, index] : m_groupOf)
        groupAt[name] = index;
    for (const auto &[name, index] : m_roleOf)
        roleAt[name] = index;

    m_memberFirst.assign(state.groups.size() + 1, 0);
    for (const access::UserRecord &user : state.users) {
        for (const access::NameId name : state.list(user.groups)) {
            if (groupAt[name] != kNone)
                ++m_memberFirst[groupAt[name] + 1];
        }
    }
    for (std::size_t i = 1; i < m_memberFirst.size(); ++i)
        m_memberFirst[i] += m_memberFirst[i - 1];
    m_members.resize(m_memberFirst.back());
    std::vector<std::uint32_t> next(m_memberFirst.begin(), m_memberFirst.end() - 1);

    for (RoleInfo &role : roles)
        role.holders = role.groups = role.services = 0;
    std::vector<std::vector<Index>> groupRoles(state.groups.size());
    for (std::size_t i = 0; i < state.groups.size(); ++i) {
        for (const access::NameId name : state.list(state.groups[i].roles)) {
            if (roleAt[name] != kNone) {
                groupRoles[i].push_back(roleAt[name]);
                ++roles[roleAt[name]].groups;
            }
        }
    }
    for (const access::ServiceRecord &service : state.services) {
        for (const access::NameId name : state.list(service.roles)) {
            if (roleAt[name] != kNone)
                ++roles[roleAt[name]].services;
        }
    }
    std::vector<Index> seen(roles.size(), kNone);
    for (Index i = 0; i < state.users.size(); ++i) {
        const auto hold = [&](Index role) {
            if (role != kNone && seen[role] != i) {
                seen[role] = i;
                ++roles[role].holders;
            }
        };
        for (const access::NameId name : state.list(state.users[i].roles))
            hold(roleAt[name]);
        for (const access::NameId name : state.list(state.users[i].groups)) {
            const Index group = groupAt[name];
            if (group == kNone)
                continue;
            m_members[next[group]++] = i;
            for (const Index role : groupRoles[group])
                hold(role);
        }
    }
}

std::size_t HubBase::bytes() const
{
    return state.names.bytes() + state.lists.capacity() * sizeof(access::NameId)
        + state.users.capacity() * sizeof(access::UserRecord) + m_userOf.capacity() * sizeof(Index)
        + m_members.capacity() * sizeof(Index);
}

} // namespace hubdesk::hubs
