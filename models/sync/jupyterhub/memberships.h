#pragma once
// Who is in which group, collected from the groups, for a token that may read groups' members but not
// users' groups. Plain value.

#include "sync/jupyterhub/parse.h"

#include <QHash>

namespace hubdesk::sync::jupyterhub {

class Memberships final {
public:
    void add(const ParsedGroup &group);
    /// Some group's members could not be read: nobody's groups are known then.
    void setIncomplete() { m_complete = false; }

    /// The groups of a user in the order in which they came; none: not known.
    [[nodiscard]] std::optional<QStringList> of(const QString &user) const;

private:
    bool m_complete = true;
    QHash<QString, QStringList> m_groups;
};

} // namespace hubdesk::sync::jupyterhub
