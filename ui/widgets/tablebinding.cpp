#include "ui/widgets/tablebinding.h"

#include "tables/tablemodel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

namespace hubdesk::ui {
namespace {

using namespace Qt::StringLiterals;
using tables::TableModel;

QString tableWord(const char *text)
{
    return QCoreApplication::translate("Table", text);
}

QString countText(const TableModel &model)
{
    if (model.state() == TableModel::State::NotAllowed || model.state() == TableModel::State::Error)
        return TablePanel::tr("not known");
    if (!model.exact())
        return TablePanel::tr("%1, counting…", "as in: tickets, counting").arg(tableWord(model.spec().plural));
    const QString all = tables::countText(model.spec(), model.total());
    if (model.filterText().isEmpty() && model.matches() == model.total())
        return all;
    return TablePanel::tr("%1 of %2", "as in 12 of 171 hubs").arg(QLocale().toString(qlonglong{model.matches()}), all);
}

QList<QAction *> present(std::initializer_list<QAction *> actions)
{
    QList<QAction *> result;
    for (QAction *action : actions) {
        if (action)
            result.append(action);
    }
    return result;
}

void showState(TablePanel &panel, const TableModel &model, const TableActions &actions)
{
    using State = TablePanel::State;
    switch (model.state()) {
    case TableModel::State::Loading:
        panel.setState(State::Loading, model.exact() ? model.matches() : -1);
        break;
    case TableModel::State::Ready:
    case TableModel::State::Error: // rows stay; the page says it in a strip
        panel.setState(State::Ready);
        break;
    case TableModel::State::Empty: {
        const QList<QAction *> offered = present({actions.second, actions.first});
        panel.setStateText(State::Empty,
                           {QString::fromUtf8(model.spec().icon), tableWord(model.spec().emptyTitle),
                            tableWord(model.spec().emptyText)},
                           offered, actions.first ? static_cast<int>(offered.size()) - 1 : -1);
        panel.setState(State::Empty);
        break;
    }
    case TableModel::State::NoMatch:
        panel.setStateText(State::NoMatch,
                           {u"search-x"_s, TablePanel::tr("Nothing matches “%1”").arg(model.filterText()),
                            TablePanel::tr("The filter looks at all rows, not only at those on the screen.")},
                           present({actions.clearFilter}));
        panel.setState(State::NoMatch);
        break;
    case TableModel::State::NotAllowed:
        panel.setStateText(
            State::NotAllowed,
            {u"lock"_s, TablePanel::tr("This token may not read what belongs here"),
             model.error().detail.isEmpty()
                 ? QString()
                 : TablePanel::tr("It lacks the scope %1.").arg(QChar(0x2066) + model.error().detail + QChar(0x2069))});
        panel.setState(State::NotAllowed);
        break;
    }
}

bool isFirm(tables::Look look)
{
    using tables::Look;
    return look == Look::Number || look == Look::Chip || look == Look::Age || look == Look::DateOnly
        || look == Look::YesNo || look == Look::Clock;
}

QList<ColumnDefault> columnsOf(const tables::TableSpec &spec)
{
    QList<ColumnDefault> columns;
    for (const tables::Column &column : spec.columns) {
        const bool firm = isFirm(column.look) || columns.size() == spec.nameColumn;
        columns.append({QString::fromUtf8(column.id), column.width, column.shown, column.stretches, firm});
    }
    return columns;
}

} // namespace

void bindTable(TablePanel &panel, TableModel &model, const TableActions &actions)
{
    TableView *table = panel.table();
    FilterBar *filter = panel.filterBar();
    table->setTwoLines(model.spec().twoLines);
    table->setColumns(columnsOf(model.spec()));
    table->setRowFinder([&model](domain::Ref ref) { return model.rowOf(ref); });
    table->setModel(&model);
    {
        const QSignalBlocker quiet(table->horizontalHeader());
        table->horizontalHeader()->setSortIndicator(model.sortColumn(), model.sortOrder());
    }
    table->setAccessibleName(tableWord(model.spec().title));
    filter->setPlaceholder(TablePanel::tr("Filter %1", "as in: Filter hubs").arg(tableWord(model.spec().plural)));

    QObject::connect(filter, &FilterBar::filterChanged, &model, &TableModel::setFilterText);
    QObject::connect(&model, &TableModel::stateChanged, &panel, [&panel, &model, actions] {
        showState(panel, model, actions);
        panel.filterBar()->setCountText(countText(model));
    });
    QObject::connect(&model, &TableModel::countsChanged, &panel,
                     [&panel, &model] { panel.filterBar()->setCountText(countText(model)); });
    if (actions.clearFilter)
        QObject::connect(actions.clearFilter, &QAction::triggered, filter, &FilterBar::clear);
    showState(panel, model, actions);
    filter->setCountText(countText(model));
}

void copySelection(TablePanel &panel, const TableModel &model, CopyAs format)
{
    const QString text = tables::copyRows(model, panel.table()->selectedRowNumbers(), panel.table()->shownColumns(),
                                          static_cast<tables::CopyFormat>(format));
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace hubdesk::ui
