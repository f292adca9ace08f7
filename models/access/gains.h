#pragma once
// What one operation would add: pairs of principal and scope, counted over everybody it can touch. Made before the
// operation is applied, asked after. On the model's thread; holds the sets of those principals meanwhile.

#include "access/operation.h"

namespace hubdesk::access {

class Gains {
public:
    Gains(const Model &model, const Operation &operation);
    // Scopes that a user, service or token has now and had not before.
    [[nodiscard]] std::size_t count() const;

private:
    const Model &m_model;
    std::vector<std::pair<Principal, ScopeSet>> m_before;
};

} // namespace hubdesk::access
