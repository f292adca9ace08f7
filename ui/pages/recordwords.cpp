#include "ui/pages/recordwords.h"

#include "tables/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)

public:
    static QString of(domain::Kind kind, const domain::Field &field, const QVariant &value);
    static QString missing(domain::Kind kind);
    static QString ticket(const domain::Row &row);
    static QString unknownRecord() { return tr("not there any more"); }
};

QString Words::missing(domain::Kind kind)
{
    return domain::entity(kind).owned ? tr("none") : tr("not known");
}

QString Words::of(domain::Kind kind, const domain::Field &field, const QVariant &value)
{
    using enum domain::FieldKind;
    if (!value.isValid() || value.isNull())
        return field.is(domain::FieldFlag::Identifier) && field.kind == Words ? tr("not known") : missing(kind);
    const QLocale locale;
    switch (field.kind) {
    case Text:
    case Multiline:
        return value.toString().isEmpty() ? tr("none") : value.toString();
    case Integer:
        // A line or a ticket's number is a name, not an amount.
        return field.is(domain::FieldFlag::Unique) ? QString::number(value.toLongLong())
                                                   : locale.toString(value.toLongLong());
    case Real:
        return locale.toString(value.toDouble(), 'f', 2);
    case Boolean:
        return value.toBool() ? tr("yes") : tr("no");
    case Timestamp:
        return dateTimeText(value.toDateTime());
    case Date:
        return locale.toString(value.toDate(), QLocale::LongFormat);
    case Words:
        return value.toStringList().isEmpty() ? tr("none") : value.toStringList().join(QStringLiteral("\n"));
    case Enumeration:
        return choiceWord(value.toString());
    case Reference:
        break;
    }
    return value.toString();
}

QString Words::ticket(const domain::Row &row)
{
    return tr("#%1 %2", "ticket number and subject")
        .arg(row.value("number").toLongLong())
        .arg(row.value("subject").toString());
}

// The reference that gives a record without a name of its own its name.
QByteArrayView namedBy(domain::Kind kind)
{
    switch (kind) {
    case domain::Kind::Membership:
    case domain::Kind::Seat:
        return "person";
    case domain::Kind::Agreement:
        return "community";
    case domain::Kind::Assignment:
        return "responsibility";
    default:
        return {};
    }
}

} // namespace

QString fieldTitle(const domain::Field &field)
{
    return QCoreApplication::translate("Field", field.title);
}

QString choiceWord(const QString &word)
{
    return tables::choiceText(word);
}

QString entityWord(domain::Kind kind)
{
    return QCoreApplication::translate("Entity", domain::entity(kind).singular);
}

QString recordName(const domain::State &state, domain::Ref ref)
{
    const std::optional<domain::Row> row = state.row(ref);
    return row ? recordName(state, *row) : Words::unknownRecord();
}

QString recordName(const domain::State &state, const domain::Row &row)
{
    if (row.ref.kind == domain::Kind::Ticket)
        return Words::ticket(row);
    if (const QByteArrayView reference = namedBy(row.ref.kind); !reference.isEmpty()) {
        const domain::Entity &entity = domain::entity(row.ref.kind);
        const int index = entity.indexOf(reference);
        return recordName(
            state,
            domain::Ref{entity.fields[static_cast<std::size_t>(index)].target, row.values.value(index).toLongLong()});
    }
    if (row.ref.kind == domain::Kind::Hub) {
        const std::int64_t cluster = row.value("cluster").toLongLong();
        const QString name = row.value("name").toString();
        return cluster == 0 ? name : recordName(state, domain::Ref{domain::Kind::Cluster, cluster}) + u'/' + name;
    }
    for (const char *column : {"display_name", "title", "name", "user_name", "label", "subject", "note", "token"}) {
        const QString name = row.value(column).toString();
        if (!name.isEmpty())
            return name;
    }
    return entityWord(row.ref.kind);
}

QString valueText(const domain::State &state, domain::Kind kind, const domain::Field &field, const QVariant &value)
{
    if (field.kind == domain::FieldKind::Reference && value.toLongLong() != 0)
        return recordName(state, domain::Ref{field.target, value.toLongLong()});
    return Words::of(kind, field, value);
}

QString notKnown()
{
    return tables::notKnownText();
}

QString breakable(const QString &text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (const QChar c : text) {
        result += c;
        if (QStringView(u"/.@-_:=,!").contains(c))
            result += QChar(0x200b);
    }
    return result;
}

QString ageText(const QDateTime &at, const QDateTime &now)
{
    return tables::ageText(at, now);
}

QString dateTimeText(const QDateTime &at)
{
    return tables::timeText(at);
}

} // namespace hubdesk::ui
