#include "domain/entities.h"

#include <array>

namespace hubdesk::domain {

const Entity &entity(Kind kind)
{
    for (const auto list : {ownedEntities(), snapshotEntities(), keptEntities()}) {
        for (const Entity &candidate : list) {
            if (candidate.kind == kind)
                return candidate;
        }
    }
    static constexpr Entity kNone{Kind::None, "", "", "", false, {}, [] { return QList<QVariant>(); }};
    return kNone;
}

const Entity *entityByName(QByteArrayView name)
{
    for (const auto list : {ownedEntities(), snapshotEntities()}) {
        for (const Entity &candidate : list) {
            if (name == QByteArrayView(candidate.plural) || name == QByteArrayView(candidate.table))
                return &candidate;
        }
    }
    return nullptr;
}

} // namespace hubdesk::domain
