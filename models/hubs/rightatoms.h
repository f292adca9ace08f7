#pragma once
// The rights that some staged operations can give or take, numbered, and which of them each role of a model has:
// with them, what changes for a million people is a few words a person. Made for one review, on its thread.

#include "access/model.h"
#include "hubs/rights.h"

#include <unordered_map>

namespace hubdesk::hubs {

using Words = std::vector<std::uint64_t>;

class RightAtoms final {
public:
    /// `shared`: names below it have the same number in both models.
    RightAtoms(access::Model &before, access::Model &after, std::size_t shared);

    struct Atom {
        access::ScopeBit bit = 0; ///< of `after`; a custom scope that is gone: of `before`
        bool ofBefore = false;
        access::Filter filter; ///< in the numbers of `after`
        access::RoleIndex unknownRole = access::kNoIndex; ///< not a right: all that this role gives, which is not known
        bool admin = false; ///< not a right: holding the role admin
    };

    /// Notes what a role gives before and after as rights that may change.
    void note(access::RoleIndex role);
    /// No more notes: makes each role's words.
    void finish();

    [[nodiscard]] std::size_t count() const { return m_atoms.size(); }
    [[nodiscard]] std::size_t words() const { return (m_atoms.size() + 63) / 64; }
    [[nodiscard]] const Atom &atom(std::size_t index) const { return m_atoms[index]; }
    [[nodiscard]] Right right(std::size_t index) const;
    /// Atoms that contain this one: an outer scope under the same filter, or under none.
    [[nodiscard]] const std::vector<std::uint32_t> &containers(std::size_t index) const { return m_containers[index]; }

    /// What roles of a set have; null: nothing of it. The pointer lives as long as this.
    [[nodiscard]] const Words *before(access::RoleSetId set);
    [[nodiscard]] const Words *after(access::RoleSetId set);
    /// The roles of a set of the model `after`, each as it was defined before (between applying and restart).
    [[nodiscard]] Words meanwhile(std::span<const access::RoleIndex> roles) const;
    [[nodiscard]] const Words &roleBefore(access::RoleIndex role) const { return m_roleBefore[role]; }
    [[nodiscard]] const Words &roleAfter(access::RoleIndex role) const { return m_roleAfter[role]; }

private:
    void findContainers();
    [[nodiscard]] access::Filter translated(access::Filter filter) const;
    void add(const Atom &atom);
    void noteSet(access::SetView set, bool ofBefore);
    [[nodiscard]] Words wordsOf(access::Model &model, access::RoleIndex role, bool isBefore) const;
    [[nodiscard]] const Words *ofSet(access::Model &model, std::vector<std::unique_ptr<Words>> &cache,
                                     std::vector<std::uint8_t> &looked, const std::vector<Words> &roles,
                                     access::RoleSetId set) const;

    access::Model &m_before;
    access::Model &m_after;
    std::size_t m_shared;
    std::vector<Atom> m_atoms;
    std::unordered_map<std::uint64_t, std::uint32_t> m_index;
    std::unordered_map<std::string, std::uint32_t> m_goneIndex;
    std::vector<std::vector<std::uint32_t>> m_containers;
    std::vector<std::uint32_t> m_pseudo;
    std::unordered_map<access::ScopeBit, std::vector<std::uint32_t>> m_ofBit;
    std::vector<Words> m_roleBefore, m_roleAfter;
    std::vector<std::unique_ptr<Words>> m_setBefore, m_setAfter;
    std::vector<std::uint8_t> m_lookedBefore, m_lookedAfter;
};

} // namespace hubdesk::hubs
