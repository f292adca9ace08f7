#pragma once
// What one operation would add: pairs of principal and scope, counted over everybody it can touch. Made before the
// operation is applied, asked after. On the model's thread; holds the sets of those principals meanwhile.

#include "access/operation.h"
#include "access/tokenowner.h"

namespace hubdesk::access {

class Gains {
public:
    Gains(const Model &model, const Operation &operation);
    // Scopes that a user, service or token has now and had not before.
    [[nodiscard]] std::size_t count() const;

private:
    [[nodiscard]] ScopeSet resolve(TokenOwners &owners, Principal principal) const;

    struct Before {
        Principal principal;
        ScopeSet set;
        std::size_t times = 1; // for how many it stands
    };
    const Model &m_model;
    std::vector<Before> m_before;
};

} // namespace hubdesk::access
