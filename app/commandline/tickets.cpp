// hubdesk tickets: a list of tickets, filtered.
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/filesource.h"
#include "app/commandline/subcommand.h"
#include "domain/entities.h"
#include "domain/records.h"
#include "interchange/names.h"
#include "interchange/recordjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hubdesk::app {
namespace {

using domain::Kind;
using domain::Row;

/// One word of a query: a column and what it must be, or a piece of the subject.
struct Term {
    int field = -1;
    QString text;
};

/// KEY:VALUE or KEY:"SEVERAL WORDS", and words of the subject.
domain::Result<QList<Term>> parseQuery(const QString &query)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    for (const QChar c : query) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u' ' && !quoted)
            parts.append(std::exchange(part, QString()));
        else
            part.append(c);
    }
    parts.append(part);
    QList<Term> terms;
    for (const QString &word : std::as_const(parts)) {
        if (word.isEmpty())
            continue;
        const qsizetype colon = word.indexOf(u':');
        if (colon <= 0) {
            terms.append({-1, word});
            continue;
        }
        const QString key = word.left(colon) == u"status" ? QStringLiteral("state") : word.left(colon);
        const int field = domain::entity(Kind::Ticket).indexOf(key.toLatin1());
        if (field < 0)
            return domain::Error{domain::ErrorCode::InvalidValue, word.left(colon), {}};
        terms.append({field, word.mid(colon + 1)});
    }
    return terms;
}

bool matches(const Row &row, const QList<Term> &terms, const interchange::Names &names)
{
    for (const Term &term : terms) {
        if (term.field < 0) {
            if (!row.value("subject").toString().contains(term.text, Qt::CaseInsensitive))
                return false;
            continue;
        }
        const domain::Field &field = domain::entity(Kind::Ticket).fields[static_cast<std::size_t>(term.field)];
        const QVariant value = row.values.value(term.field);
        const bool reference = field.kind == domain::FieldKind::Reference;
        const QString text = reference ? names.of({field.target, value.toLongLong()}) : value.toString();
        // a hub is found by its name alone too
        const bool same = text.compare(term.text, Qt::CaseInsensitive) == 0
            || (field.target == Kind::Hub && text.section(u'/', 1).compare(term.text, Qt::CaseInsensitive) == 0);
        if (!same)
            return false;
    }
    return true;
}

QJsonObject toJson(const Row &row, const interchange::Names &names)
{
    QJsonObject object{{QStringLiteral("id"), static_cast<qint64>(row.ref.id)}};
    const auto fields = domain::entity(Kind::Ticket).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QVariant value = row.values.value(static_cast<qsizetype>(i));
        const QString name = names.of({fields[i].target, value.toLongLong()});
        object.insert(QString::fromLatin1(fields[i].column),
                      fields[i].kind != domain::FieldKind::Reference ? interchange::fieldJson(fields[i], value)
                          : name.isEmpty()                           ? QJsonValue(QJsonValue::Null)
                                                                     : QJsonValue(name));
    }
    return object;
}

int run(const Arguments &arguments)
{
    const domain::Result<QList<Term>> terms = parseQuery(arguments.value(QStringLiteral("query")));
    if (!terms || !arguments.words().isEmpty()) {
        complain(CommandLine::tr("%1 is not understood; a query is like \"status:open community:skerrymoor disk\"")
                     .arg(terms ? arguments.words().first() : terms.error().detail));
        return kBadUsage;
    }
    const QString path = databasePath(arguments);
    Database database;
    if (const auto opened = database.open(path, storage::Access::ReadOnly); !opened)
        return complain(opened.error(), path);
    const FileSource source(database.file().reader());
    const interchange::Names names(source.state());
    const bool json = arguments.has(QStringLiteral("json"));
    QJsonArray list;
    const auto done = source.each(Kind::Ticket, {}, [&](const Row &row) -> domain::Result<domain::Done> {
        if (!matches(row, *terms, names))
            return domain::Done{};
        if (json) {
            list.append(toJson(row, names));
            return domain::Done{};
        }
        print(QStringLiteral("#%1\t%2\t%3\t%4\t%5")
                  .arg(row.value("number").toString(), row.value("state").toString(), row.value("type").toString(),
                       names.of({Kind::Community, row.value("community").toLongLong()}),
                       row.value("subject").toString().simplified()));
        return domain::Done{};
    });
    if (!done)
        return complain(done.error(), path);
    if (json)
        printJson(list);
    return kClean;
}

} // namespace

Subcommand ticketsCommand()
{
    return {"tickets",
            QT_TRANSLATE_NOOP("CommandLine",
                              "hubdesk tickets [--database FILE] [--query \"status:open community:x\"] [--json]\n"
                              "    lists tickets; a query has COLUMN:VALUE and words of the subject"),
            [] { return QStringList{QStringLiteral("query=")}; }, &run};
}

} // namespace hubdesk::app
