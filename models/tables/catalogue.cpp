// communities.all, communities.representatives, communities.agreements, communities.responsibilities,
// team.members, team.people, roles.definitions, roles.scopes, roles.tokens, roles.findings, roles.staged, tickets.all,
// tickets.open, tickets.approval, tickets.incidents, hubs.all, hubs.users, hubs.groups, hubs.services, hubs.servers,
// hubs.administrators, activity.journal
#include "tables/cataloguepages.h"

#include <QCoreApplication>

#include <algorithm>

namespace hubdesk::tables {

using domain::Kind;
using storage::ColumnPath;

ColumnPath own(Kind kind, const char *column)
{
    const int field = domain::entity(kind).indexOf(column);
    Q_ASSERT_X(field >= 0, "own", column);
    return {{}, field, ColumnPath::Derived::None};
}

ColumnPath via(Kind kind, const char *reference, const char *column)
{
    const int step = domain::entity(kind).indexOf(reference);
    Q_ASSERT_X(step >= 0, "via", reference);
    const Kind target = domain::entity(kind).fields[static_cast<std::size_t>(step)].target;
    return {{step}, own(target, column).field, ColumnPath::Derived::None};
}

ColumnPath derived(ColumnPath::Derived value)
{
    return {{}, 0, value};
}

int TableSpec::columnOf(QByteArrayView columnId) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [columnId](const Column &column) { return columnId == QByteArrayView(column.id); });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

const std::vector<TableSpec> &catalogue()
{
    static const std::vector<TableSpec> tables = [] {
        std::vector<TableSpec> all;
        for (auto *page : {&communityTables, &teamTables, &roleTables, &roleDetailTables, &ticketTables, &hubTables,
                           &hubSnapshotTables, &activityTables}) {
            for (TableSpec &spec : page()) {
                for (const Column &column : spec.columns) {
                    if (column.searched)
                        spec.query.searched.push_back(column.path);
                }
                all.push_back(std::move(spec));
            }
        }
        return all;
    }();
    return tables;
}

const TableSpec *tableSpec(QStringView id)
{
    const auto &all = catalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [id](const TableSpec &spec) { return id == QLatin1StringView(spec.id); });
    return found == all.end() ? nullptr : &*found;
}

QString countText(const TableSpec &spec, std::int64_t count)
{
    return QCoreApplication::translate("Table", count == 1 ? spec.one : spec.many, nullptr, static_cast<int>(count));
}

} // namespace hubdesk::tables
