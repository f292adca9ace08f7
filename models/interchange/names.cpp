#include "interchange/names.h"

namespace hubdesk::interchange {

using domain::Kind;
using domain::Ref;

namespace {

constexpr qsizetype kMostKept = 20'000;

} // namespace

QString Names::of(Ref ref) const
{
    if (ref.isNull())
        return {};
    if (const auto found = m_known.constFind(ref); found != m_known.constEnd())
        return *found;
    const QString name = read(ref);
    if (m_known.size() >= kMostKept)
        m_known.clear(); // millions of messages refer to as many tickets
    m_known.insert(ref, name);
    return name;
}

QString Names::read(Ref ref) const
{
    const std::optional<domain::Row> row = m_state.row(ref);
    if (!row)
        return {};
    switch (ref.kind) {
    case Kind::Hub: {
        const QString cluster = of({Kind::Cluster, row->value("cluster").toLongLong()});
        const QString name = row->value("name").toString();
        return cluster.isEmpty() ? name : cluster + u'/' + name;
    }
    case Kind::Ticket:
    case Kind::Responsibility:
        return row->value("number").toString();
    case Kind::Agreement:
        return of({Kind::Community, row->value("community").toLongLong()});
    default:
        return row->value("name").toString();
    }
}

domain::Result<domain::Row> hubNamed(const domain::State &state, const QString &name)
{
    const Names names(state);
    std::vector<domain::Row> found;
    for (const domain::Row &hub : state.rows(Kind::Hub)) {
        if (names.of(hub.ref) == name)
            return hub;
        if (hub.value("name").toString() == name)
            found.push_back(hub);
    }
    if (found.size() == 1)
        return found.front();
    return domain::Error{found.empty() ? domain::ErrorCode::NotFound : domain::ErrorCode::Duplicate, name, {}};
}

} // namespace hubdesk::interchange
