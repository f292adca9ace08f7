#include "access/holders.h"

#include "access/model.h"

namespace hubdesk::access {

Holders::Holders(const Model &model)
{
    // Counted first, then put in their places: users stay in order within a list.
    const auto users = static_cast<UserIndex>(model.userCount());
    m_byRoleSet.starts.resize(model.roleSetCount() + 1);
    m_byGroup.starts.resize(model.groupCount() + 1);
    const auto roleSets = model.userRoleSets();
    for (UserIndex user = 0; user < users; ++user) {
        ++m_byRoleSet.starts[roleSets[user] + 1];
        for (const auto group : model.groupsOf(user, 0)) {
            ++m_byGroup.starts[group + 1];
        }
    }
    const auto place = [](Lists &lists) {
        for (std::size_t i = 1; i < lists.starts.size(); ++i) {
            lists.starts[i] += lists.starts[i - 1];
        }
        lists.users.resize(lists.starts.back());
        return std::vector<std::uint32_t>(lists.starts.begin(), lists.starts.end() - 1);
    };
    auto nextOfSet = place(m_byRoleSet);
    auto nextOfGroup = place(m_byGroup);
    for (UserIndex user = 0; user < users; ++user) {
        m_byRoleSet.users[nextOfSet[roleSets[user]]++] = user;
        for (const auto group : model.groupsOf(user, 0)) {
            m_byGroup.users[nextOfGroup[group]++] = user;
        }
    }
}

} // namespace hubdesk::access
