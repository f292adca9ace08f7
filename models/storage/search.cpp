#include "storage/search.h"

#include "domain/entities.h"
#include "storage/connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace hubdesk::storage {

using namespace Qt::StringLiterals;

using domain::Change;
using domain::Done;
using domain::Kind;
using domain::Ref;
using domain::Result;

namespace {

/// How one kind's text gets into its index. The delete command must name the text that was indexed.
struct Indexed {
    Kind kind;
    const char *add;
    const char *remove;
};

constexpr Indexed kIndexed[] = {
    {Kind::Ticket, "INSERT INTO ticket_search (rowid, subject) SELECT id, subject FROM ticket",
     "INSERT INTO ticket_search (ticket_search, rowid, subject) SELECT 'delete', id, subject FROM ticket"},
    {Kind::Message, "INSERT INTO message_search (rowid, body) SELECT (ticket << 32) | id, body FROM message",
     "INSERT INTO message_search (message_search, rowid, body) "
     "SELECT 'delete', (ticket << 32) | id, body FROM message"},
};

const Indexed *indexed(Kind kind)
{
    const auto *found = std::find_if(std::begin(kIndexed), std::end(kIndexed),
                                     [kind](const Indexed &candidate) { return candidate.kind == kind; });
    return found == std::end(kIndexed) ? nullptr : found;
}

Result<Done> runFor(const QSqlDatabase &database, const char *sql, Ref ref)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromLatin1(sql) + u" WHERE id = ?"_s))
        return sqlError(query.lastError());
    query.addBindValue(QVariant::fromValue<qlonglong>(ref.id));
    if (!query.exec())
        return sqlError(query.lastError());
    return Done{};
}

} // namespace

bool touchesSearch(const Change &change)
{
    if (!indexed(change.ref.kind))
        return false;
    if (change.action != Change::Action::Update)
        return true;
    const domain::Entity &described = domain::entity(change.ref.kind);
    return std::any_of(change.after.begin(), change.after.end(), [&](const auto &entry) {
        const domain::Field &field = described.fields[static_cast<std::size_t>(entry.first)];
        const bool keyed = change.ref.kind == Kind::Message && field.target == Kind::Ticket;
        return field.is(domain::FieldFlag::LongText) || keyed;
    });
}

Result<Done> removeFromSearch(const QSqlDatabase &database, Ref ref)
{
    const Indexed *kind = indexed(ref.kind);
    return kind ? runFor(database, kind->remove, ref) : Result<Done>(Done{});
}

Result<Done> addToSearch(const QSqlDatabase &database, Ref ref)
{
    const Indexed *kind = indexed(ref.kind);
    return kind ? runFor(database, kind->add, ref) : Result<Done>(Done{});
}

Result<Done> rebuildSearch(const QSqlDatabase &database)
{
    for (const char *table : {"ticket_search", "message_search"}) {
        const QString name = QString::fromLatin1(table);
        if (Result<Done> done =
                execute(database, QStringLiteral("INSERT INTO %1 (%1) VALUES ('delete-all')").arg(name));
            !done)
            return done;
    }
    for (const Indexed &kind : kIndexed) {
        if (Result<Done> done = execute(database, QString::fromLatin1(kind.add) + u" ORDER BY 1"_s); !done)
            return done;
    }
    return Done{};
}

} // namespace hubdesk::storage
