#pragma once
// What exporters read from: a file's records one after the other, in constant memory, from one
// consistent state. Implemented by app/ over storage, and by tests. One thread; blocks.

#include "domain/result.h"
#include "domain/state.h"

#include <QDateTime>

#include <functional>

namespace hubdesk::interchange {

class RowSource {
public:
    using Each = std::function<domain::Result<domain::Done>(const domain::Row &)>;
    using EachName = std::function<domain::Result<domain::Done>(const QString &)>;

    /// What is known of a hub beside its record.
    struct HubFacts {
        bool pulled = false;
        QString version;
        QStringList notVisible; ///< parts that the token could not read
        std::optional<QDateTime> pulledAt;
    };

    virtual ~RowSource() = default;
    /// Point reads and small relations.
    [[nodiscard]] virtual const domain::State &state() const = 0;
    /// All rows of a kind by id; snapshot kinds: of the current generation. `hub` null: of all hubs
    /// (owned kinds: always all). Stops at the first error that `each` returns.
    [[nodiscard]] virtual domain::Result<domain::Done> each(domain::Kind kind, domain::HubId hub,
                                                            const Each &each) const = 0;
    /// The members of a HubGroup, by name.
    [[nodiscard]] virtual domain::Result<domain::Done> members(domain::Ref group, const EachName &each) const = 0;
    [[nodiscard]] virtual HubFacts facts(domain::HubId hub) const = 0;
};

} // namespace hubdesk::interchange
