#include "interchange/csv.h"
#include "domain/entities.h"
#include "interchange/names.h"
#include "interchange/recordjson.h"

#include <QIODevice>
#include <QStringDecoder>

namespace hubdesk::interchange {
namespace {

using domain::FieldKind;

constexpr qsizetype kFlushAt = 64 * 1024;

bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell[0]);
}

QString escaped(const QString &cell, bool guarded)
{
    QString text = guarded && looksLikeFormula(cell) ? u'\'' + cell : cell;
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return text;
}

bool isText(const domain::Field &field)
{
    return field.kind == FieldKind::Text || field.kind == FieldKind::Multiline || field.kind == FieldKind::Words
        || field.kind == FieldKind::Reference;
}

QString cellOf(const domain::Field &field, const QVariant &value, const Names &names)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Reference:
        return names.of({field.target, value.toLongLong()});
    case FieldKind::Words:
        return value.toStringList().join(u' ');
    case FieldKind::Timestamp:
        return isoTime(value.toDateTime());
    case FieldKind::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldKind::Boolean:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return value.toString();
    }
}

} // namespace

QByteArray csvLine(const QStringList &cells, bool guarded)
{
    QStringList out;
    for (const QString &cell : cells)
        out.append(escaped(cell, guarded));
    return out.join(u',').toUtf8() + "\r\n";
}

domain::Result<domain::Done> exportCsv(const RowSource &source, domain::Kind kind, domain::HubId hub, QIODevice &device)
{
    const auto fields = domain::entity(kind).fields;
    const Names names(source.state());
    const int hubField = domain::entity(kind).indexOf("hub");
    QStringList head{QStringLiteral("id")};
    for (const domain::Field &field : fields)
        head.append(QString::fromLatin1(field.column));
    QByteArray buffer = csvLine(head, false);
    bool failed = false;
    const auto flush = [&] {
        failed = failed || device.write(buffer) != buffer.size();
        buffer.clear();
    };
    const domain::Result<domain::Done> done =
        source.each(kind, hub, [&](const domain::Row &row) -> domain::Result<domain::Done> {
            if (!hub.isNull() && hubField >= 0 && row.values.value(hubField).toLongLong() != hub.value)
                return domain::Done{};
            QStringList cells{QString::number(row.ref.id)};
            for (std::size_t i = 0; i < fields.size(); ++i)
                cells.append(
                    escaped(cellOf(fields[i], row.values.value(static_cast<qsizetype>(i)), names), isText(fields[i])));
            buffer.append(cells.join(u',').toUtf8()).append("\r\n");
            if (buffer.size() > kFlushAt)
                flush();
            if (failed)
                return domain::Error{domain::ErrorCode::FileUnwritable, device.errorString(), {}};
            return domain::Done{};
        });
    if (!done)
        return done;
    flush();
    if (failed)
        return domain::Error{domain::ErrorCode::FileUnwritable, device.errorString(), {}};
    return domain::Done{};
}

domain::Result<std::vector<CsvRecord>> readCsv(const QByteArray &bytes, const QString &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    const auto fault = [&file](const char *word, int line, int column) {
        return domain::Error{domain::ErrorCode::Syntax, QString::fromLatin1(word), {file, line, column}};
    };
    if (decoder.hasError())
        return fault("not-utf-8", 1, 1);
    std::vector<CsvRecord> records;
    CsvRecord record;
    QString cell;
    int line = 1;
    qsizetype lineStart = 0;
    bool quoted = false;
    bool wasQuoted = false;
    const auto endCell = [&] {
        if (cell.size() > 1 && cell[0] == u'\'' && looksLikeFormula(cell.mid(1)))
            cell.remove(0, 1);
        record.cells.append(cell);
        cell.clear();
        wasQuoted = false;
    };
    const auto endRecord = [&] {
        endCell();
        if (record.cells.size() > 1 || !record.cells.front().isEmpty())
            records.push_back(record);
        record = CsvRecord{{}, line};
    };
    int quoteLine = 0;
    int quoteColumn = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const int column = static_cast<int>(i - lineStart) + 1;
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                cell.append(u'"');
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell.append(c);
            }
        } else if (c == u'"' && cell.isEmpty() && !wasQuoted) {
            quoted = wasQuoted = true;
            quoteLine = line;
            quoteColumn = column;
        } else if (c == u',') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            ++line;
            lineStart = i + 1;
            endRecord();
            continue;
        } else if (wasQuoted) {
            return fault("quote-astray", line, column);
        } else {
            cell.append(c);
        }
        if (c == u'\n') {
            ++line;
            lineStart = i + 1;
        }
    }
    if (quoted)
        return fault("quote-not-closed", quoteLine, quoteColumn);
    if (!cell.isEmpty() || !record.cells.isEmpty())
        endRecord();
    return records;
}

} // namespace hubdesk::interchange
