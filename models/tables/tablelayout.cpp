#include "tables/tablelayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hubdesk::tables {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 400;

QString idOf(const TableSpec &spec, int column)
{
    return column < 0 || static_cast<std::size_t>(column) >= spec.columns.size()
        ? QString()
        : QString::fromLatin1(spec.columns[static_cast<std::size_t>(column)].id);
}

int columnOf(const TableSpec &spec, const QJsonValue &id)
{
    return spec.columnOf(id.toString().toLatin1());
}

void addMissing(const TableSpec &spec, TableLayout &layout)
{
    const TableLayout declared = defaultLayout(spec);
    for (std::size_t place = 0; place < declared.parts.size(); ++place) {
        const TableLayout::Part &part = declared.parts[place];
        const bool there = std::any_of(layout.parts.begin(), layout.parts.end(),
                                       [&part](const auto &known) { return known.column == part.column; });
        if (!there)
            layout.parts.insert(
                layout.parts.begin() + static_cast<std::ptrdiff_t>(std::min(place, layout.parts.size())), part);
    }
}

} // namespace

TableLayout defaultLayout(const TableSpec &spec)
{
    TableLayout layout;
    for (std::size_t i = 0; i < spec.columns.size(); ++i) {
        const Column &column = spec.columns[i];
        layout.parts.push_back({static_cast<int>(i), 0, column.shown && column.look != Look::Hidden});
        if (!spec.query.sort.empty() && layout.sortColumn < 0 && column.path == spec.query.sort.front())
            layout.sortColumn = static_cast<int>(i);
    }
    if (!spec.query.descending.empty() && spec.query.descending.front())
        layout.sortOrder = Qt::DescendingOrder;
    return layout;
}

QByteArray layoutToJson(const TableSpec &spec, const TableLayout &layout)
{
    QJsonArray columns;
    for (const TableLayout::Part &part : layout.parts) {
        QJsonObject column{{u"id"_s, idOf(spec, part.column)}, {u"shown"_s, part.shown}};
        if (part.width > 0)
            column.insert(u"width"_s, part.width);
        columns.append(column);
    }
    QJsonObject object{{u"columns"_s, columns}};
    if (layout.sortColumn >= 0) {
        object.insert(u"sort"_s, idOf(spec, layout.sortColumn));
        object.insert(u"descending"_s, layout.sortOrder == Qt::DescendingOrder);
    }
    if (layout.groupColumn >= 0)
        object.insert(u"group"_s, idOf(spec, layout.groupColumn));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TableLayout layoutFromJson(const TableSpec &spec, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return defaultLayout(spec);
    TableLayout layout;
    for (const QJsonValue &value : object.value("columns"_L1).toArray()) {
        const int column = columnOf(spec, value["id"_L1]);
        const bool twice = std::any_of(layout.parts.begin(), layout.parts.end(),
                                       [column](const auto &known) { return known.column == column; });
        if (column < 0 || twice)
            continue;
        layout.parts.push_back(
            {column, std::clamp(value["width"_L1].toInt(), 0, kWidest), value["shown"_L1].toBool(true)});
    }
    addMissing(spec, layout);
    // A table without a column cannot be brought back by its own head.
    if (std::none_of(layout.parts.begin(), layout.parts.end(), [](const auto &part) { return part.shown; }))
        layout.parts = defaultLayout(spec).parts;
    layout.sortColumn = columnOf(spec, object.value("sort"_L1));
    layout.sortOrder = object.value("descending"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (layout.sortColumn < 0) {
        layout.sortColumn = defaultLayout(spec).sortColumn;
        layout.sortOrder = defaultLayout(spec).sortOrder;
    }
    layout.groupColumn = columnOf(spec, object.value("group"_L1));
    return layout;
}

} // namespace hubdesk::tables
