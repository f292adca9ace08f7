#pragma once
// A file that is not there yet, for dry runs.

#include "domain/state.h"

namespace hubdesk::app {

class EmptyState final : public domain::State {
public:
    [[nodiscard]] std::optional<domain::Row> row(domain::Ref) const override { return std::nullopt; }
    [[nodiscard]] std::vector<domain::Row> rowsWhere(domain::Kind, QByteArrayView, const QVariant &) const override
    {
        return {};
    }
    [[nodiscard]] std::vector<domain::Row> rows(domain::Kind) const override { return {}; }
};

} // namespace hubdesk::app
