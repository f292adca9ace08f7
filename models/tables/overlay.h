#pragma once
// Edits that are shown but not yet durable: field values by record, each under the number of the edit it
// came with. Also a domain::State that reads through them, so that a second edit builds on the first.
// GUI thread.

#include "domain/changeset.h"
#include "domain/state.h"

#include <QHash>

#include <map>

namespace hubdesk::tables {

class Overlay final {
public:
    /// Notes the updates of `set`; returns the number under which they are dropped.
    int add(const domain::ChangeSet &set);
    /// The values that only this edit gave go; later ones stay.
    void drop(int number);

    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }
    [[nodiscard]] const QVariant *value(domain::Ref ref, int field) const; ///< null: not edited
    void applyTo(domain::Row &row) const;
    /// Replaces what is removed by nothing; rows that are being made are not shown.
    [[nodiscard]] bool isRemoved(domain::Ref ref) const;

private:
    struct Pending {
        int number = 0;
        QVariant value;
    };
    QHash<domain::Ref, std::map<int, Pending>> m_values;
    QHash<domain::Ref, int> m_removed;
    int m_last = 0;
};

class OverlaidState final : public domain::State {
public:
    OverlaidState(const domain::State &base, const Overlay &overlay)
        : m_base(base)
        , m_overlay(overlay)
    {
    }
    [[nodiscard]] std::optional<domain::Row> row(domain::Ref ref) const override;
    [[nodiscard]] std::vector<domain::Row> rowsWhere(domain::Kind kind, QByteArrayView column,
                                                     const QVariant &value) const override;
    [[nodiscard]] std::vector<domain::Row> rows(domain::Kind kind) const override;

private:
    const domain::State &m_base;
    const Overlay &m_overlay;
};

} // namespace hubdesk::tables
