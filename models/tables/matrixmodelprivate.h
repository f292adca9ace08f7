#pragma once
// The inside of MatrixModel, shared by its two source files: rows and columns (matrixmodel.cpp), cells
// (matrixcells.cpp).

#include "hubs/hubsession.h"
#include "tables/matrixmodel.h"

#include <algorithm>

namespace hubdesk::tables {

class MatrixModel::Private {
public:
    Private(MatrixModel *model, hubs::HubSession &from)
        : q(model)
        , session(from)
    {
    }

    /// A band before the first row of each kind.
    struct Section {
        domain::BearerKind kind = domain::BearerKind::User;
        int first = 0; ///< row of the band
        std::size_t place = 0; ///< in `rows`
        std::size_t count = 0;
    };

    void rebuild(std::vector<hubs::MatrixRow> next)
    {
        q->beginResetModel();
        rows = std::move(next);
        sections.clear();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (sections.empty() || sections.back().kind != rows[i].kind)
                sections.push_back({rows[i].kind, static_cast<int>(i + sections.size()), i, 0});
            ++sections.back().count;
        }
        chooseColumns();
        q->endResetModel();
    }

    void chooseColumns()
    {
        columns.clear();
        const auto current = session.assignments();
        if (!current)
            return;
        if (wanted.isEmpty()) {
            for (std::size_t role = 0; role < current->roleCount(); ++role)
                columns.push_back(role);
            return;
        }
        for (const QString &name : wanted) {
            if (const auto role = current->roleNamed(name))
                columns.push_back(*role);
        }
    }

    void ask()
    {
        if (!session.assignments()) {
            rebuild({});
            Q_EMIT q->countsChanged();
            return;
        }
        loading = true;
        session.rows(query, [this](std::vector<hubs::MatrixRow> next) {
            loading = false;
            if (next != rows)
                rebuild(std::move(next));
            Q_EMIT q->countsChanged();
        });
        Q_EMIT q->countsChanged();
    }

    void operationsChanged()
    {
        // Columns first: a staged role may be new. Rows that are there repaint at once, new ones follow.
        const std::vector<std::size_t> before = columns;
        chooseColumns();
        if (columns != before) {
            const std::vector<std::size_t> now = std::exchange(columns, before);
            q->beginResetModel();
            columns = now;
            q->endResetModel();
        } else if (!rows.empty() && !columns.empty()) {
            Q_EMIT q->dataChanged(q->index(0, 0), q->index(q->rowCount() - 1, q->columnCount() - 1));
            Q_EMIT q->headerDataChanged(Qt::Horizontal, 0, q->columnCount() - 1);
        }
        ask();
    }

    [[nodiscard]] const Section *bandAt(int row) const
    {
        for (const Section &section : sections) {
            if (section.first == row)
                return &section;
        }
        return nullptr;
    }

    [[nodiscard]] std::optional<hubs::MatrixRow> at(int row) const
    {
        for (const Section &section : sections) {
            const int offset = row - section.first - 1;
            if (offset >= 0 && static_cast<std::size_t>(offset) < section.count)
                return rows[section.place + static_cast<std::size_t>(offset)];
        }
        return std::nullopt;
    }

    [[nodiscard]] int count(domain::BearerKind kind) const
    {
        for (const Section &section : sections) {
            if (section.kind == kind)
                return static_cast<int>(section.count);
        }
        return 0;
    }

    // matrixcells.cpp
    [[nodiscard]] QVariant bandData(const Section &band, int column, int role) const;
    [[nodiscard]] QVariant nameData(const hubs::Assignments &assignments, hubs::MatrixRow row, int role) const;

    MatrixModel *const q;
    hubs::HubSession &session;
    hubs::RowQuery query;
    QStringList wanted;
    std::vector<hubs::MatrixRow> rows;
    std::vector<Section> sections;
    std::vector<std::size_t> columns;
    bool loading = false;
    QString draggedFrom; ///< role of the cell that a drag begins on
};

} // namespace hubdesk::tables
