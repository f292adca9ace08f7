#include "storage/changeapplier.h"

#include "domain/entities.h"
#include "storage/connection.h"
#include "storage/search.h"
#include "storage/sqlvalue.h"

#include <QSet>
#include <QSqlError>

#include <algorithm>

namespace hubdesk::storage {

using domain::Change;
using domain::Done;
using domain::Entity;
using domain::Error;
using domain::ErrorCode;
using domain::Field;
using domain::FieldFlag;
using domain::FieldKind;
using domain::FieldValues;
using domain::Kind;
using domain::Ref;
using domain::Result;

namespace {

enum Statement { LastId, Select, Insert, Update, Delete, Exists, Park, RefersTo };

const Field &fieldOf(const Change &change, int index)
{
    return domain::entity(change.ref.kind).fields[static_cast<std::size_t>(index)];
}

quint64 maskOf(const FieldValues &values)
{
    quint64 mask = 0;
    for (const auto &[index, value] : values)
        mask |= Q_UINT64_C(1) << index;
    return mask;
}

QString joined(const Entity &entity, const FieldValues &values, const QString &suffix)
{
    QStringList parts;
    for (const auto &[index, value] : values)
        parts.append(quoted(entity.fields[static_cast<std::size_t>(index)].column) + suffix);
    return parts.join(QStringLiteral(", "));
}

Result<Done> run(QSqlQuery &query)
{
    if (!query.exec())
        return sqlError(query.lastError());
    return Done{};
}

bool touchesUnique(const Change &change)
{
    return std::any_of(change.after.begin(), change.after.end(),
                       [&](const auto &entry) { return fieldOf(change, entry.first).is(FieldFlag::Unique); });
}

// Order matters only where a record occurs twice; else removals make room before anything is made.
std::vector<Change *> workingOrder(std::vector<Change> &changes)
{
    std::vector<Change *> order;
    order.reserve(changes.size());
    QSet<Ref> seen;
    for (Change &change : changes) {
        order.push_back(&change);
        seen.insert(change.ref);
    }
    if (static_cast<std::size_t>(seen.size()) != changes.size())
        return order;
    const auto rank = [](const Change *change) {
        return change->action == Change::Action::Remove ? 0 : change->action == Change::Action::Update ? 1 : 2;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&rank](const Change *a, const Change *b) { return rank(a) < rank(b); });
    return order;
}

} // namespace

ChangeApplier::ChangeApplier(Statements &statements)
    : m_statements(statements)
{
}

Result<Done> ChangeApplier::apply(std::vector<Change> &changes)
{
    m_ids.clear();
    m_made.clear();
    if (auto done = assignIds(changes); !done)
        return done;
    std::vector<const Change *> blocked;
    for (Change *change : workingOrder(changes)) {
        if (auto done = resolveReferences(*change); !done)
            return done;
        if (change->action != Change::Action::Create) {
            if (auto done = checkBefore(*change); !done)
                return done;
        } else if (!blocked.empty()) {
            // A new record may need the name that a blocked update gives up.
            if (auto done = writeParked(std::exchange(blocked, {})); !done)
                return done;
        }
        const auto done = write(*change);
        if (done)
            continue;
        if (done.error().code != ErrorCode::Duplicate || change->action != Change::Action::Update
            || !touchesUnique(*change))
            return done;
        blocked.push_back(change);
    }
    return writeParked(blocked);
}

Result<Done> ChangeApplier::assignIds(Changes &changes)
{
    QHash<Kind, std::int64_t> last;
    for (Change &change : changes) {
        const Entity &entity = domain::entity(change.ref.kind);
        if (!entity.owned)
            return Error{ErrorCode::Internal, QStringLiteral("kind %1").arg(static_cast<int>(change.ref.kind)), {}};
        if (change.action != Change::Action::Create || change.ref.id > 0)
            continue;
        if (!last.contains(change.ref.kind)) {
            const auto query = m_statements.prepared({LastId, Kind::None, 0}, [] {
                return QStringLiteral("SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = ?");
            });
            if (!query)
                return query.error();
            (*query)->bindValue(0, QString::fromLatin1(entity.table));
            if (auto done = run(**query); !done)
                return done;
            last.insert(change.ref.kind, (*query)->next() ? (*query)->value(0).toLongLong() : 0);
            (*query)->finish();
        }
        const std::int64_t id = ++last[change.ref.kind];
        if (m_ids.contains(change.ref))
            return Error{ErrorCode::Internal, QStringLiteral("id %1 twice").arg(change.ref.id), {}};
        m_ids.insert(change.ref, id);
        m_made.emplace_back(change.ref.id, id);
    }
    return Done{};
}

Result<Done> ChangeApplier::resolveReferences(Change &change)
{
    if (change.ref.id < 0) {
        const auto made = m_ids.constFind(change.ref);
        if (made == m_ids.constEnd())
            return Error{ErrorCode::NotFound, QStringLiteral("id"), {}};
        change.ref.id = *made;
    }
    for (auto &[index, value] : change.after) {
        const Field &field = fieldOf(change, index);
        if (field.kind != FieldKind::Reference || value.toLongLong() >= 0)
            continue;
        const auto made = m_ids.constFind({field.target, value.toLongLong()});
        if (made == m_ids.constEnd())
            return Error{ErrorCode::NotFound, QString::fromLatin1(field.column), {}};
        value = QVariant::fromValue<qlonglong>(*made);
    }
    if (change.action == Change::Action::Create) {
        const QList<QVariant> defaults = domain::entity(change.ref.kind).defaults();
        for (int i = 0; i < defaults.size(); ++i)
            change.after.try_emplace(i, defaults[i]);
    }
    return Done{};
}

Result<Done> ChangeApplier::checkBefore(Change &change)
{
    const Entity &entity = domain::entity(change.ref.kind);
    const auto query = m_statements.prepared({Select, change.ref.kind, maskOf(change.before)}, [&] {
        const QString columns =
            change.before.empty() ? QString() : QStringLiteral(", ") + joined(entity, change.before, {});
        return QStringLiteral("SELECT uuid%1 FROM %2 WHERE id = ?").arg(columns, quoted(entity.table));
    });
    if (!query)
        return query.error();
    QSqlQuery &row = **query;
    row.bindValue(0, QVariant::fromValue<qlonglong>(change.ref.id));
    if (auto done = run(row); !done)
        return done;
    if (!row.next()) {
        row.finish();
        return Error{ErrorCode::Stale, QStringLiteral("id"), {}};
    }
    Result<Done> result = Done{};
    change.uuid = QUuid::fromRfc4122(row.value(0).toByteArray());
    int column = 1;
    for (const auto &[index, value] : change.before) {
        const Field &field = fieldOf(change, index);
        if (!domain::sameValue(field, value, fromSql(field, row.value(column++)))) {
            result = Error{ErrorCode::Stale, QString::fromLatin1(field.column), {}};
            break;
        }
    }
    row.finish();
    return result;
}

// The search index is told the old text before the row loses it, the new one after.
Result<Done> ChangeApplier::write(const Change &change)
{
    const bool searched = touchesSearch(change);
    const bool creates = change.action == Change::Action::Create;
    const bool removes = change.action == Change::Action::Remove;
    if (searched && !creates) {
        if (auto done = removeFromSearch(m_statements.database(), change.ref); !done)
            return done;
    }
    const auto done = creates ? create(change) : removes ? remove(change) : update(change);
    if (!searched || (removes && done) || (creates && !done))
        return done;
    const auto added = addToSearch(m_statements.database(), change.ref);
    return done ? added : done;
}

Result<Done> ChangeApplier::create(const Change &change)
{
    const Entity &entity = domain::entity(change.ref.kind);
    const auto query = m_statements.prepared({Insert, change.ref.kind, 0}, [&entity] {
        QString marks;
        for (std::size_t i = 0; i < entity.fields.size(); ++i)
            marks += u", ?";
        return QStringLiteral("INSERT INTO %1 (id, uuid, %2) VALUES (?, ?%3)")
            .arg(quoted(entity.table), columnList(entity), marks);
    });
    if (!query)
        return query.error();
    (*query)->bindValue(0, QVariant::fromValue<qlonglong>(change.ref.id));
    (*query)->bindValue(1, toSql(change.uuid));
    for (const auto &[index, value] : change.after)
        (*query)->bindValue(index + 2, toSql(fieldOf(change, index), value));
    return run(**query);
}

Result<Done> ChangeApplier::update(const Change &change)
{
    if (change.after.empty())
        return Done{};
    const Entity &entity = domain::entity(change.ref.kind);
    const auto query = m_statements.prepared({Update, change.ref.kind, maskOf(change.after)}, [&] {
        return QStringLiteral("UPDATE %1 SET %2 WHERE id = ?")
            .arg(quoted(entity.table), joined(entity, change.after, QStringLiteral(" = ?")));
    });
    if (!query)
        return query.error();
    int position = 0;
    for (const auto &[index, value] : change.after)
        (*query)->bindValue(position++, toSql(fieldOf(change, index), value));
    (*query)->bindValue(position, QVariant::fromValue<qlonglong>(change.ref.id));
    return run(**query);
}

Result<Done> ChangeApplier::remove(const Change &change)
{
    if (change.ref.kind == domain::Kind::Hub) {
        // What was found about it goes with it; what it said itself does not (InUse).
        const auto found = m_statements.prepared({Delete, domain::Kind::Finding, 1},
                                                 [] { return QStringLiteral("DELETE FROM finding WHERE hub = ?"); });
        if (!found)
            return found.error();
        (*found)->bindValue(0, QVariant::fromValue<qlonglong>(change.ref.id));
        if (auto done = run(**found); !done)
            return done;
    }
    const auto query = m_statements.prepared({Delete, change.ref.kind, 0}, [&change] {
        return QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(quoted(domain::entity(change.ref.kind).table));
    });
    if (!query)
        return query.error();
    (*query)->bindValue(0, QVariant::fromValue<qlonglong>(change.ref.id));
    return run(**query);
}

// Gives the unique fields of a row values that nothing else has, so that two rows can exchange names.
Result<Done> ChangeApplier::park(const Change &change)
{
    for (const auto &[index, value] : change.after) {
        const Field &field = fieldOf(change, index);
        if (!field.is(FieldFlag::Unique))
            continue;
        const auto query = m_statements.prepared({Park, change.ref.kind, Q_UINT64_C(1) << index}, [&] {
            const QString unique = field.kind == FieldKind::Text ? QStringLiteral("char(1) || id")
                                                                 : QStringLiteral("-9000000000000000 - id");
            return QStringLiteral("UPDATE %1 SET %2 = %3 WHERE id = ?")
                .arg(quoted(domain::entity(change.ref.kind).table), quoted(field.column), unique);
        });
        if (!query)
            return query.error();
        (*query)->bindValue(0, QVariant::fromValue<qlonglong>(change.ref.id));
        if (auto done = run(**query); !done)
            return done;
    }
    return Done{};
}

Result<Done> ChangeApplier::writeParked(const std::vector<const Change *> &blocked)
{
    for (const Change *change : blocked) {
        if (auto done = park(*change); !done)
            return done;
    }
    for (const Change *change : blocked) {
        if (auto done = write(*change); !done)
            return done;
    }
    return Done{};
}

bool ChangeApplier::exists(Ref ref)
{
    const auto query = m_statements.prepared({Exists, ref.kind, 0}, [ref] {
        return QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(quoted(domain::entity(ref.kind).table));
    });
    if (!query)
        return true;
    (*query)->bindValue(0, QVariant::fromValue<qlonglong>(ref.id));
    const bool found = (*query)->exec() && (*query)->next();
    (*query)->finish();
    return found;
}

Error ChangeApplier::explainReferences(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        for (const auto &[index, value] : change.after) {
            const Field &field = fieldOf(change, index);
            if (field.kind == FieldKind::Reference && value.toLongLong() > 0
                && !exists({field.target, value.toLongLong()}))
                return {ErrorCode::NotFound, QString::fromLatin1(field.column), {}};
        }
    }
    for (const Change &change : changes) {
        if (change.action != Change::Action::Remove || exists(change.ref))
            continue;
        for (const Entity &other : domain::ownedEntities()) {
            for (std::size_t i = 0; i < other.fields.size(); ++i) {
                const Field &field = other.fields[i];
                if (field.kind != FieldKind::Reference || field.target != change.ref.kind)
                    continue;
                const auto query = m_statements.prepared({RefersTo, other.kind, i}, [&] {
                    return QStringLiteral("SELECT 1 FROM %1 WHERE %2 = ? LIMIT 1")
                        .arg(quoted(other.table), quoted(field.column));
                });
                if (!query)
                    return query.error();
                (*query)->bindValue(0, QVariant::fromValue<qlonglong>(change.ref.id));
                const bool found = (*query)->exec() && (*query)->next();
                (*query)->finish();
                if (found)
                    return {ErrorCode::InUse, QString::fromLatin1(other.singular), {}};
            }
        }
    }
    return {ErrorCode::InUse, QStringLiteral("snapshot"), {}}; // of a hub: what it said last refers to it
}

} // namespace hubdesk::storage
