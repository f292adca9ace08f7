#pragma once
// One right: a scope on something, as structure. Words are made from it in models/tables (scopewords.h).

#include "access/scopeset.h"
#include "domain/roledraft.h"

#include <QString>

#include <vector>

namespace hubdesk::access {
class Model;
}

namespace hubdesk::hubs {

struct Right {
    enum class On : std::uint8_t { Everything, Own, User, Group, Server, Service, Other };
    QString scope; ///< "servers"
    On on = On::Everything; ///< Own: the holder's own
    QString name; ///< of User ... Service; the text as written of Other

    friend auto operator<=>(const Right &a, const Right &b)
    {
        return std::tie(a.scope, a.on, a.name) <=> std::tie(b.scope, b.on, b.name);
    }
    friend bool operator==(const Right &, const Right &) = default;
};

[[nodiscard]] Right rightOf(const access::Model &model, access::ScopeBit scope, access::Filter filter,
                            access::NameId holder = access::kNoName);
/// All rights of a set; `heads`: without those that another of them contains.
[[nodiscard]] std::vector<Right> rightsOf(const access::Model &model, access::SetView set, bool heads,
                                          access::NameId holder = access::kNoName);
/// A scope as written in a role.
[[nodiscard]] Right rightOf(const QString &scopeText);
[[nodiscard]] QString scopeText(const Right &right);

} // namespace hubdesk::hubs
