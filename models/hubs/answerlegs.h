#pragma once
// The three ticks of an answer and, for a No, its chain as far as it goes. The inside of can(); on the model's thread.

#include "access/derive.h"
#include "hubs/questions.h"

namespace hubdesk::hubs {

class Legs final {
public:
    /// Both must outlive the object.
    Legs(const access::Model &model, access::Principal holder, access::ScopeBit scope, const access::Target &target);

    void fill(Answer &answer) const;
    /// Holder, a group, a role, then what is not there.
    [[nodiscard]] std::vector<ChainLink> brokenChain(const Subject &on) const;

private:
    struct Use {
        access::RoleIndex role = 0;
        bool holds = false, reaches = false;
        std::vector<access::Filter> filters;
    };
    [[nodiscard]] bool covers(access::Filter filter, access::NameId holder) const;
    [[nodiscard]] bool anyHeld() const;
    [[nodiscard]] bool anyReaches() const;
    [[nodiscard]] bool reachesAtAll(access::RoleIndex role) const;
    [[nodiscard]] QString nameOf(access::RoleIndex role) const;
    [[nodiscard]] QStringList groupsFor(access::RoleIndex role) const;

    const access::Model &m_model;
    access::Principal m_holder;
    access::ScopeBit m_scope;
    const access::Target &m_target;
    std::vector<Use> m_roles;
};

[[nodiscard]] ChainLink objectLink(const Subject &on);

} // namespace hubdesk::hubs
