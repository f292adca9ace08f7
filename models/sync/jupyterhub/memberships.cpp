#include "sync/jupyterhub/memberships.h"

namespace hubdesk::sync::jupyterhub {

void Memberships::add(const ParsedGroup &group)
{
    if (!group.users) {
        m_complete = false;
        return;
    }
    for (const QString &user : *group.users)
        m_groups[user].append(group.group.name);
}

std::optional<QStringList> Memberships::of(const QString &user) const
{
    if (!m_complete)
        return std::nullopt;
    return m_groups.value(user);
}

} // namespace hubdesk::sync::jupyterhub
