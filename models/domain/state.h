#pragma once
// The narrow read interface over one snapshot of the file that use cases get: they are pure functions
// (State, intent) -> Result<ChangeSet>. Implemented by storage's reader and by tests' fakes.

#include "domain/values.h"

#include <vector>

namespace hubdesk::domain {

class State {
public:
    virtual ~State() = default;
    [[nodiscard]] virtual std::optional<Row> row(Ref ref) const = 0;
    /// All rows of an owned kind whose `column` equals `value`, ordered by id.
    [[nodiscard]] virtual std::vector<Row> rowsWhere(Kind kind, QByteArrayView column, const QVariant &value) const = 0;
    /// All rows of an owned kind, ordered by id. For kinds that stay small.
    [[nodiscard]] virtual std::vector<Row> rows(Kind kind) const = 0;
};

} // namespace hubdesk::domain
