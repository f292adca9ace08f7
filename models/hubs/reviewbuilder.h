#pragma once
// The inside of review(): finds who is touched, sorts them into classes of people to whom the same happens, and
// makes the review of the classes. One use, on the model's thread.

#include "hubs/review.h"
#include "hubs/rightatoms.h"

namespace hubdesk::hubs {

class ReviewBuilder final {
public:
    explicit ReviewBuilder(HubModel &model);
    [[nodiscard]] std::shared_ptr<const Review> run();

private:
    using Atoms = std::vector<std::uint32_t>;
    /// People (or services) to whom the same happens through the same operations.
    struct Class {
        Atoms gained, lost, operations;
        bool notKnown = false; ///< part of what they hold is not known
        std::uint32_t people = 0, services = 0, tokens = 0;
        friend bool operator==(const Class &a, const Class &b)
        {
            return a.gained == b.gained && a.lost == b.lost && a.operations == b.operations && a.notKnown == b.notKnown;
        }
    };

    // reviewclasses.cpp
    void noteOperations();
    void touchUsers();
    void touchServices();
    void touchTokens();
    void classify(std::uint32_t user);
    [[nodiscard]] std::uint32_t classOf(const Class &found);
    [[nodiscard]] bool bitsOf(access::Model &model, std::uint32_t user, bool before, Words &out);
    [[nodiscard]] bool wordsOf(access::Model &model, std::uint32_t user, bool before, std::vector<const Words *> &out);
    void operationsOf(std::uint32_t user, Atoms &out);
    [[nodiscard]] const Atoms &operationsOfSet(access::Model &model, access::RoleSetId set, bool before);
    void meanwhile();

    // reviewresult.cpp
    void fillOperations();
    void fillEffects();
    void fillConsequences();
    void fillMeanwhile();
    void ownServers(Consequence::Code code, const QString &scope);
    void gainOfRisk();
    [[nodiscard]] Atoms heads(const Atoms &atoms);
    [[nodiscard]] std::vector<std::size_t> causes(const Class &of, std::uint32_t atom, bool gained) const;
    [[nodiscard]] bool mixesLanes(const std::vector<std::size_t> &causes) const;

    HubModel &m_model;
    access::Model &m_before;
    access::Model &m_after;
    const HubBase &m_hub;
    RightAtoms m_atoms;
    std::shared_ptr<Review> m_review;

    // What each operation can give and take, as words.
    std::vector<Words> m_gives, m_takes;
    std::vector<Atoms> m_wordsOf; // by operation, the places of words that are not empty
    std::vector<std::optional<Atoms>> m_ofSetBefore, m_ofSetAfter; // by role set, operations that change a role of it
    std::vector<std::uint32_t> m_wordStamps;
    std::uint32_t m_wordStamp = 0;
    Atoms m_words, m_operations; // of the user being looked at
    Class m_found;
    std::vector<const Words *> m_setsBefore, m_setsAfter;
    std::vector<std::vector<std::uint32_t>> m_ofUser; // by touched user, its operations
    std::unordered_map<std::uint32_t, std::uint32_t> m_touched; // user -> place in m_ofUser
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>
        m_ofGroup; // group -> operations that change its roles
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_ofRole; // role -> operations that change it
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> m_ofService;

    std::vector<Class> m_classes;
    std::vector<Atoms> m_headsGained, m_headsLost; // by class
    std::vector<std::uint32_t> m_stamps; // by atom, for heads()
    std::uint32_t m_stamp = 0;
    std::unordered_map<std::size_t, std::uint32_t> m_classAt; // by hash; the rest of a hash hangs in m_nextClass
    std::vector<std::uint32_t> m_nextClass;
    Words m_wordsBefore, m_wordsAfter;
    std::vector<std::pair<std::uint32_t, Words>> m_between; // touched users and what they have meanwhile
    std::uint32_t m_unchanged = 0;
    std::vector<std::uint32_t> m_holders; // people touched through a changed role: for "keep it"
};

} // namespace hubdesk::hubs
