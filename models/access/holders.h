#pragma once
// Who holds each role set and who is in each group: the way back from the model's records, so that a question about
// everybody looks only at those it concerns. Made when first asked for, owned by the Model, on its thread. Users that
// were edited since are kept apart and must be asked themselves.

#include <cstdint>
#include <span>
#include <vector>

namespace hubdesk::access {

class Model;

class Holders {
public:
    explicit Holders(const Model &model);

    [[nodiscard]] std::span<const std::uint32_t> usersOf(std::uint32_t roleSet) const
    {
        return m_byRoleSet.of(roleSet);
    }
    [[nodiscard]] std::span<const std::uint32_t> membersOf(std::uint32_t group) const { return m_byGroup.of(group); }
    // Edited since; some more than once.
    [[nodiscard]] std::span<const std::uint32_t> edited() const { return m_edited; }

    // False: so many were edited that the lists are better made anew.
    [[nodiscard]] bool noteEdit(std::uint32_t user)
    {
        m_edited.push_back(user);
        return m_edited.size() < 4096;
    }

private:
    // Lists one after the other, and where each begins.
    struct Lists {
        std::vector<std::uint32_t> starts;
        std::vector<std::uint32_t> users;
        [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t key) const
        {
            return key + 1 < starts.size() ? std::span(users).subspan(starts[key], starts[key + 1] - starts[key])
                                           : std::span<const std::uint32_t>();
        }
    };
    Lists m_byRoleSet;
    Lists m_byGroup;
    std::vector<std::uint32_t> m_edited;
};

} // namespace hubdesk::access
