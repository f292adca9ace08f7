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
#include <vector>

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
    m_contents.clear();
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

// What the rows in sight want, taken once: widths do not jump while one types or scrolls.
void TableView::measureContents()
{
    if (!m_contents.isEmpty() || model()->rowCount() == 0)
        return;
    const QList<int> shown = shownColumns();
    for (const int logical : shown)
        m_contents.insert(logical, std::max(sizeHintForColumn(logical), horizontalHeader()->sectionSizeHint(logical)));
}

void TableView::fitToFirstRows()
{
    if (m_widthsAtFirst && m_contents.isEmpty())
        stretch();
}

// Until somebody sets a width, columns are as wide as their contents ask, and give way together rather than run
// out of the view: words do, marks and figures do not.
void TableView::fitAtFirst()
{
    constexpr double kMost = 1.5; // times the declared width, at first
    constexpr double kLeast = 0.6;
    constexpr double kReadable = 22; // u: what is shorter is not cut
    const int u = metrics(font()).u;
    measureContents();
    struct Fit {
        int logical = 0;
        double least = 0, want = 0, most = 0;
    };
    std::vector<Fit> fits;
    double wanted = 0, givable = 0, growable = 0;
    for (const int logical : shownColumns()) {
        const ColumnDefault column = m_columns.value(logical);
        const double declared = column.units * u;
        const double contents = m_contents.value(logical, static_cast<int>(declared));
        const double want = std::min(contents, declared * kMost);
        Fit fit{logical, want, want, std::max(want, declared)};
        if (column.stretches)
            fit = {logical, declared, std::max(want, declared), std::max(want, declared)};
        else if (!column.firm)
            fit.least = std::min(want, std::max(declared * kLeast, kReadable * u));
        wanted += fit.want;
        givable += fit.want - fit.least;
        growable += fit.most - fit.want;
        fits.push_back(fit);
    }
    const double room = viewport()->width() - wanted; // below 0: too little
    const double giving = room < 0 && givable > 0 ? std::min(1.0, -room / givable) : 0;
    const double growing = room > 0 && growable > 0 ? std::min(1.0, room / growable) : 0;
    for (const Fit &fit : fits) {
        const double width = fit.want - (fit.want - fit.least) * giving + (fit.most - fit.want) * growing;
        horizontalHeader()->resizeSection(fit.logical, static_cast<int>(width));
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
            m_contents.clear();
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
