#include "tables/tablemodel.h"
#include "tables/words.h"

#include <QStringList>

namespace hubdesk::tables {

namespace {

// A spreadsheet runs what begins like a formula: such a cell gets an apostrophe, as spreadsheets do themselves.
QString guarded(const QString &text)
{
    static const QString kStarts = QStringLiteral("=+-@\t\r");
    if (text.isEmpty() || !kStarts.contains(text.front()))
        return text;
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber ? text : u'\'' + text;
}

QString csvCell(const QString &text)
{
    QString cell = guarded(text);
    if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
        return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell;
}

QString markdownCell(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u'|', QStringLiteral("\\|"));
    text.replace(u'<', QStringLiteral("&lt;"));
    return text.replace(u'\n', QStringLiteral("<br>"));
}

QString textCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

QString line(const QStringList &cells, CopyFormat format)
{
    switch (format) {
    case CopyFormat::Text:
        return cells.join(u'\t') + u'\n';
    case CopyFormat::Csv:
        return cells.join(u',') + QStringLiteral("\r\n");
    case CopyFormat::Markdown:
        return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
    }
    return {};
}

QString formatted(const QString &text, CopyFormat format)
{
    switch (format) {
    case CopyFormat::Text:
        return textCell(text);
    case CopyFormat::Csv:
        return csvCell(text);
    case CopyFormat::Markdown:
        return markdownCell(text);
    }
    return {};
}

// A copy is read later: times are exact, not "4 min ago", and a file wants numbers without grouping.
QString cellText(const TableModel &model, const QModelIndex &index, CopyFormat format)
{
    const QVariant raw = model.data(index, RawRole);
    if (raw.typeId() == QMetaType::QDateTime)
        return format == CopyFormat::Csv ? raw.toDateTime().toUTC().toString(Qt::ISODate) : timeText(raw.toDateTime());
    const Look look = model.spec().columns[static_cast<std::size_t>(index.column())].look;
    if (format == CopyFormat::Csv && raw.typeId() == QMetaType::QDate)
        return raw.toDate().toString(Qt::ISODate);
    if (format == CopyFormat::Csv && look == Look::Number && raw.isValid())
        return raw.toString();
    return model.data(index, Qt::DisplayRole).toString();
}

} // namespace

QString copyRows(const TableModel &model, const QList<int> &rows, const QList<int> &columns, CopyFormat format)
{
    QString result;
    QStringList cells;
    for (const int column : columns)
        cells.append(formatted(model.headerData(column, Qt::Horizontal).toString(), format));
    result += line(cells, format);
    if (format == CopyFormat::Markdown)
        result += line(QStringList(columns.size(), QStringLiteral("---")), format);
    for (const int row : rows) {
        if (model.isBand(row))
            continue;
        cells.clear();
        for (const int column : columns)
            cells.append(formatted(cellText(model, model.index(row, column), format), format));
        result += line(cells, format);
    }
    return result;
}

} // namespace hubdesk::tables
