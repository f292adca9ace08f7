#include "storage/snapshotmerge.h"

#include "domain/entities.h"
#include "storage/bulkstatement.h"
#include "storage/rawstatement.h"
#include "storage/sqlvalue.h"

#include <QSqlDatabase>

#include <algorithm>
#include <map>

namespace hubdesk::storage {

using domain::Error;
using domain::Kind;
using domain::Result;

namespace {

/// What of a kind is compared. Servers are not: they come and go all day, that is activity.
struct Compared {
    Kind kind;
    const char *part; ///< as in HubStatus::notVisible
    std::vector<const char *> columns;
};

const std::vector<Compared> &comparedKinds()
{
    static const std::vector<Compared> list{
        {Kind::HubUser, "users", {"admin", "groups", "roles"}},
        {Kind::HubGroup, "groups", {"roles", "properties"}},
        {Kind::HubService, "services", {"admin", "roles", "url", "display"}},
    };
    return list;
}

QByteArray tableOf(Kind kind)
{
    return domain::entity(kind).table;
}

class Planner {
public:
    Planner(sqlite3 *handle, domain::HubId hub, const GenerationView &before, const GenerationView &after,
            MergePlan &plan)
        : m_handle(handle)
        , m_hub(hub)
        , m_before(before)
        , m_after(after)
        , m_plan(plan)
    {
    }

    std::optional<Error> run()
    {
        countMembers();
        findRoles();
        if (m_before.generation == 0) {
            m_plan.added = m_plan.users + m_plan.groups + m_plan.services;
            return m_error;
        }
        for (const Compared &compared : comparedKinds()) {
            // What could not be seen in one of the two has neither come nor gone.
            if (m_before.sees(compared.part) && m_after.sees(compared.part)
                && m_before.reach(compared.part) == m_after.reach(compared.part))
                compare(compared);
        }
        compareRoles();
        return m_error;
    }

private:
    template <class RowHandler>
    void each(const QByteArray &sql, std::initializer_list<std::int64_t> values, const RowHandler &row)
    {
        BulkStatement statement(m_handle, sql.constData());
        for (const std::int64_t value : values)
            statement.integer(value);
        while (statement.next())
            row(statement);
        if (statement.failed() && !m_error)
            m_error = statement.error();
    }

    std::int64_t number(const QByteArray &sql)
    {
        std::int64_t result = 0;
        each(sql, {m_after.generation}, [&result](const BulkStatement &row) { result = row.integerAt(0); });
        return result;
    }

    void countMembers()
    {
        // Counted from the users, so known only if every user's groups are.
        if (!m_after.seesEvery("users")
            || number("SELECT EXISTS (SELECT 1 FROM snapshot_user WHERE generation = ? AND groups IS NULL)") != 0)
            return;
        each("SELECT g.id, (SELECT count(*) FROM snapshot_member m WHERE m.generation = g.generation "
             "AND m.group_id = g.id) FROM snapshot_group g WHERE g.generation = ?",
             {m_after.generation}, [this](const BulkStatement &row) {
                 m_plan.groupMembers.emplace_back(row.integerAt(0), row.integerAt(1));
             });
    }

    void findRoles()
    {
        struct Source {
            const char *part;
            Kind kind;
            std::optional<std::int64_t> domain::HubRole::*count;
        };
        static constexpr Source kSources[] = {{"users", Kind::HubUser, &domain::HubRole::users},
                                              {"groups", Kind::HubGroup, &domain::HubRole::groups},
                                              {"services", Kind::HubService, &domain::HubRole::services}};
        std::map<QByteArray, domain::HubRole> roles;
        std::vector<const Source *> known;
        for (const Source &source : kSources) {
            const QByteArray table = tableOf(source.kind);
            each("SELECT r.value, count(*) FROM " + table
                     + " t, json_each(t.roles) r WHERE t.generation = ? GROUP BY 1",
                 {m_after.generation}, [&](const BulkStatement &row) {
                     domain::HubRole &role = roles[row.textAt(0).toByteArray()];
                     role.*source.count = row.integerAt(1);
                 });
            if (m_after.seesEvery(source.part) && m_after.sees("roles")
                && number("SELECT EXISTS (SELECT 1 FROM " + table + " WHERE generation = ? AND roles IS NULL)") == 0)
                known.push_back(&source);
        }
        m_rolesKnown = known.size() == std::size(kSources);
        for (auto &[name, role] : roles) {
            role.hub = m_hub;
            role.name = QString::fromUtf8(name);
            for (const Source &source : kSources) {
                const bool isKnown = std::find(known.begin(), known.end(), &source) != known.end();
                role.*source.count = isKnown ? std::optional((role.*source.count).value_or(0)) : std::nullopt;
            }
            m_plan.roles.push_back(role);
        }
    }

    void record(PullDifference::What what, Kind kind, QByteArrayView name, const char *column = "",
                QByteArrayView before = {}, QByteArrayView after = {})
    {
        if (m_plan.differences.size() < kRecordedDifferences)
            m_plan.differences.push_back({what, kind, QString::fromUtf8(name), QString::fromLatin1(column),
                                          QString::fromUtf8(before), QString::fromUtf8(after)});
    }

    // Rows of `in` whose id is not in generation `notIn`.
    template <class RowHandler> void missing(Kind kind, std::int64_t in, std::int64_t notIn, const RowHandler &row)
    {
        const QByteArray table = tableOf(kind);
        each("SELECT a.id, a.name FROM " + table + " a WHERE a.generation = ? AND NOT EXISTS (SELECT 1 FROM " + table
                 + " b WHERE b.generation = ? AND b.id = a.id) ORDER BY a.id",
             {in, notIn}, row);
    }

    void compare(const Compared &compared)
    {
        missing(compared.kind, m_after.generation, m_before.generation, [&](const BulkStatement &row) {
            ++m_plan.added;
            record(PullDifference::What::Added, compared.kind, row.textAt(1));
        });
        compareColumns(compared);
        missing(compared.kind, m_before.generation, m_after.generation, [&](const BulkStatement &row) {
            ++m_plan.removed;
            m_plan.gone.push_back(row.integerAt(0));
            record(PullDifference::What::Removed, compared.kind, row.textAt(1));
        });
    }

    void compareColumns(const Compared &compared)
    {
        QByteArray columns;
        QByteArray differ;
        for (const char *column : compared.columns) {
            columns += QByteArray(", b.") + column + ", a." + column;
            // Null on one side: not visible then, or now. That is no change of the hub.
            differ += (differ.isEmpty() ? QByteArray() : QByteArray(" OR ")) + "b." + column + " <> a." + column;
        }
        const QByteArray table = tableOf(compared.kind);
        each("SELECT a.name" + columns + " FROM " + table + " a JOIN " + table
                 + " b ON b.generation = ? AND b.id = a.id WHERE a.generation = ? AND (" + differ + ") ORDER BY a.id",
             {m_before.generation, m_after.generation}, [&](const BulkStatement &row) {
                 ++m_plan.changed;
                 int place = 1;
                 for (const char *column : compared.columns) {
                     const QByteArrayView before = row.textAt(place++);
                     const QByteArrayView after = row.textAt(place++);
                     if (!before.isNull() && !after.isNull() && before != after)
                         record(PullDifference::What::Changed, compared.kind, row.textAt(0), column, before, after);
                 }
             });
    }

    // A name that nothing visible bears may well be borne by what could not be seen.
    void compareRoles()
    {
        if (!m_rolesKnown || !m_before.sees("roles") || !m_before.seesEvery("users") || !m_before.seesEvery("groups")
            || !m_before.seesEvery("services"))
            return;
        std::map<QByteArray, std::int64_t> before;
        each("SELECT name, id FROM snapshot_role WHERE generation = ?", {m_before.generation},
             [&before](const BulkStatement &row) { before.emplace(row.textAt(0).toByteArray(), row.integerAt(1)); });
        for (const domain::HubRole &role : m_plan.roles) {
            if (before.erase(role.name.toUtf8()) == 0) {
                ++m_plan.added;
                record(PullDifference::What::Added, Kind::HubRole, role.name.toUtf8());
            }
        }
        for (const auto &[name, id] : before) {
            ++m_plan.removed;
            m_plan.gone.push_back(id);
            record(PullDifference::What::Removed, Kind::HubRole, name);
        }
    }

    sqlite3 *m_handle;
    const domain::HubId m_hub;
    const GenerationView &m_before;
    const GenerationView &m_after;
    MergePlan &m_plan;
    bool m_rolesKnown = false;
    std::optional<Error> m_error;
};

} // namespace

QStringList GenerationView::reach(const char *part) const
{
    const QString scope = QStringLiteral("list:") + QLatin1StringView(part);
    QStringList found;
    for (const QString &held : scopes) {
        if (held == scope || held.startsWith(scope + u'!'))
            found.append(held);
    }
    if (found.contains(scope))
        return {scope}; // a filter beside it takes nothing away
    found.sort();
    return found;
}

bool GenerationView::seesEvery(const char *part) const
{
    const QString scope = QStringLiteral("list:") + QLatin1StringView(part);
    return sees(part) && (scopes.isEmpty() || scopes.contains(scope));
}

Result<MergePlan> countRows(const QSqlDatabase &database, std::int64_t generation)
{
    MergePlan plan;
    BulkStatement counts(sqliteHandle(database),
                         "SELECT (SELECT count(*) FROM snapshot_user WHERE generation = ?1), "
                         "(SELECT count(*) FROM snapshot_group WHERE generation = ?1), "
                         "(SELECT count(*) FROM snapshot_service WHERE generation = ?1), "
                         "(SELECT count(*) FROM snapshot_server WHERE generation = ?1), "
                         "(SELECT count(*) FROM snapshot_user WHERE generation = ?1 AND admin = 1)");
    counts.integer(generation);
    if (counts.next()) {
        plan.users = counts.integerAt(0);
        plan.groups = counts.integerAt(1);
        plan.services = counts.integerAt(2);
        plan.servers = counts.integerAt(3);
        plan.admins = counts.integerAt(4);
    }
    if (counts.failed())
        return counts.error();
    return plan;
}

Result<MergePlan> planMerge(const QSqlDatabase &database, domain::HubId hub, const GenerationView &before,
                            const GenerationView &after)
{
    Result<MergePlan> plan = countRows(database, after.generation);
    if (!plan)
        return plan;
    Planner planner(sqliteHandle(database), hub, before, after, *plan);
    if (const std::optional<Error> error = planner.run())
        return *error;
    return plan;
}

} // namespace hubdesk::storage
