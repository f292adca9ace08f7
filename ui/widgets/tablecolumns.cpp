// The columns of TableView: how they are at first, chosen, stretched, remembered.
#include "ui/theme/metrics.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

void TableView::setColumns(const QList<ColumnDefault> &columns)
{
    m_columns = columns;
    resetColumns();
}

QString TableView::columnId(int logical) const
{
    return logical >= 0 && logical < m_columns.size() ? m_columns.at(logical).id : QString::number(logical);
}

void TableView::applyDefaults()
{
    const int u = metrics(font()).u;
    QHeaderView *heads = horizontalHeader();
    const int count = heads->count();
    for (int logical = 0; logical < count; ++logical) {
        heads->moveSection(heads->visualIndex(logical), logical);
        const ColumnDefault column = m_columns.value(logical);
        heads->resizeSection(logical, column.units * u);
        heads->setSectionHidden(logical, logical < m_columns.size() && !column.shown);
    }
}

void TableView::resetColumns()
{
    if (!model())
        return;
    {
        const QScopedValueRollback<bool> guard(m_arranging, true);
        applyDefaults();
    }
    m_widthsAtFirst = true;
    stretch();
    if (!m_wanted.isEmpty() && horizontalHeader()->count() > 0) {
        const QByteArray layout = std::exchange(m_wanted, {});
        restoreLayout(layout);
    }
}

// Until somebody sets a width, columns give way together rather than run out of the view.
void TableView::fitAtFirst()
{
    constexpr double kLeast = 0.7; // of the width a column was given; below, the view scrolls
    QHeaderView *heads = horizontalHeader();
    const int u = metrics(font()).u;
    int others = 0;
    int matters = 0; // the column that is never squeezed
    for (const int logical : shownColumns()) {
        const ColumnDefault column = m_columns.value(logical);
        (column.stretches ? matters : others) += column.units * u;
    }
    if (others == 0)
        return;
    const double part = std::clamp(static_cast<double>(viewport()->width() - matters) / others, kLeast, 1.0);
    for (const int logical : shownColumns()) {
        const ColumnDefault column = m_columns.value(logical);
        heads->resizeSection(logical, static_cast<int>(column.units * u * (column.stretches ? 1.0 : part)));
    }
}

// The column that matters takes what the others leave, but never less than it had at first.
void TableView::stretch()
{
    if (m_arranging || !model())
        return;
    QHeaderView *heads = horizontalHeader();
    if (m_widthsAtFirst) {
        const QScopedValueRollback<bool> guard(m_arranging, true);
        fitAtFirst();
    }
    const auto stretching =
        std::find_if(m_columns.cbegin(), m_columns.cend(), [](const ColumnDefault &c) { return c.stretches; });
    if (stretching == m_columns.cend())
        return;
    const auto logical = static_cast<int>(stretching - m_columns.cbegin());
    if (logical >= heads->count() || heads->isSectionHidden(logical))
        return;
    const QScopedValueRollback<bool> guard(m_arranging, true);
    const int others = heads->length() - heads->sectionSize(logical);
    const int least = stretching->units * metrics(font()).u;
    heads->resizeSection(logical, std::max(least, viewport()->width() - others));
}

QList<int> TableView::shownColumns() const
{
    QList<int> shown;
    const QHeaderView *heads = horizontalHeader();
    for (int visual = 0; visual < heads->count(); ++visual) {
        const int logical = heads->logicalIndex(visual);
        if (!heads->isSectionHidden(logical))
            shown.append(logical);
    }
    return shown;
}

int TableView::firstColumn() const
{
    const QHeaderView *heads = horizontalHeader();
    for (int visual = 0; visual < heads->count(); ++visual) {
        const int logical = heads->logicalIndex(visual);
        if (!heads->isSectionHidden(logical))
            return logical;
    }
    return -1;
}

QByteArray TableView::saveLayout() const
{
    const double u = metrics(font()).u;
    const QHeaderView *heads = horizontalHeader();
    QJsonArray columns;
    for (int visual = 0; visual < heads->count(); ++visual) {
        const int logical = heads->logicalIndex(visual);
        const bool hidden = heads->isSectionHidden(logical);
        QJsonObject column{{u"id"_s, columnId(logical)}, {u"shown"_s, !hidden}};
        if (!hidden && !m_columns.value(logical).stretches)
            column.insert(u"width"_s, qRound(heads->sectionSize(logical) / u * 100) / 100.0);
        columns.append(column);
    }
    QJsonObject layout{{u"columns"_s, columns}};
    const int sorted = heads->sortIndicatorSection();
    if (sorted >= 0 && sorted < heads->count()) {
        layout.insert(u"sort"_s, columnId(sorted));
        layout.insert(u"descending"_s, heads->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    return QJsonDocument(layout).toJson(QJsonDocument::Compact);
}

bool TableView::restoreLayout(const QByteArray &layout)
{
    const QJsonObject saved = QJsonDocument::fromJson(layout).object();
    const QJsonArray columns = saved.value(u"columns"_s).toArray();
    if (columns.isEmpty())
        return false;
    QHeaderView *heads = horizontalHeader();
    if (!model() || heads->count() == 0) {
        m_wanted = layout;
        return true;
    }
    {
        const QScopedValueRollback<bool> guard(m_arranging, true);
        applyDefaults();
        const double u = metrics(font()).u;
        int place = 0;
        int shown = 0;
        for (const QJsonValue &value : columns) {
            const QJsonObject column = value.toObject();
            const QString id = column.value(u"id"_s).toString();
            int logical = 0;
            while (logical < heads->count() && columnId(logical) != id)
                ++logical;
            if (logical == heads->count())
                continue;
            heads->moveSection(heads->visualIndex(logical), place++);
            const bool visible = column.value(u"shown"_s).toBool(true);
            heads->setSectionHidden(logical, !visible);
            shown += visible ? 1 : 0;
            const double width = column.value(u"width"_s).toDouble();
            if (width > 0)
                heads->resizeSection(logical, qRound(std::clamp(width, 4.0, 400.0) * u));
        }
        if (shown == 0)
            applyDefaults(); // a layout that hides everything is no layout
        m_widthsAtFirst = shown == 0;
    }
    const QString sorted = saved.value(u"sort"_s).toString();
    for (int logical = 0; logical < heads->count() && !sorted.isEmpty(); ++logical) {
        if (columnId(logical) == sorted)
            heads->setSortIndicator(logical,
                                    saved.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    stretch();
    viewport()->update();
    return true;
}

void TableView::fillColumnsMenu(QMenu &menu)
{
    QHeaderView *heads = horizontalHeader();
    const qsizetype shown = shownColumns().size();
    for (int visual = 0; model() && visual < heads->count(); ++visual) {
        const int logical = heads->logicalIndex(visual);
        QString title = model()->headerData(logical, Qt::Horizontal).toString();
        QAction *action = menu.addAction(title.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(!heads->isSectionHidden(logical));
        action->setEnabled(!action->isChecked() || shown > 1); // one stays
        connect(action, &QAction::toggled, this, [this, logical](bool on) {
            {
                const QScopedValueRollback<bool> guard(m_arranging, true);
                horizontalHeader()->setSectionHidden(logical, !on);
            }
            stretch();
            Q_EMIT layoutEdited();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Fit all to their contents")), &QAction::triggered, this, [this] {
        const QList<int> columns = shownColumns();
        for (const int logical : columns)
            fitColumn(logical);
    });
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        resetColumns();
        Q_EMIT layoutEdited();
    });
}

void TableView::fitColumn(int logical)
{
    resizeColumnToContents(logical);
}

} // namespace hubdesk::ui
