#pragma once
// Two people, two roles, two moments or two hubs side by side. On the model's thread.

#include "hubs/hubmodel.h"
#include "hubs/rights.h"

namespace hubdesk::hubs {

struct Sides {
    enum class Relation : std::uint8_t { Equal, FirstContainsSecond, SecondContainsFirst, Overlap, Apart, NotKnown };
    Relation relation = Relation::Equal;
    std::vector<Right> onlyFirst, onlySecond; ///< heads
    std::vector<Right> both;
    QStringList rolesFirst, rolesSecond, rolesBoth; ///< of holders
    QStringList groupsFirst, groupsSecond, groupsBoth;
};

[[nodiscard]] Sides compareHolders(HubModel &model, const Holder &first, const Holder &second, bool withChanges);
/// Roles by name; scopes as a person holding them has them.
[[nodiscard]] Sides compareRoles(HubModel &model, const QString &first, const QString &second, bool withChanges);

/// One holder whose rights differ between two models.
struct HolderChange {
    Holder holder;
    bool gone = false;
    std::vector<Right> gained, lost; ///< heads
};
struct Moments {
    std::vector<HolderChange> changes; ///< at most `most`, by name
    std::uint32_t people = 0, services = 0, tokens = 0; ///< who differ
    std::uint32_t unchanged = 0;
};
/// Which state of a hub is meant.
struct Moment {
    enum class What : std::uint8_t {
        Now,
        WithChanges,
        OtherHub, ///< `hub` of the same file: a hub and its staging copy
        OtherFile, ///< the same hub in a backup or a copy of the file: `path`
    };
    What what = What::Now;
    domain::HubId hub;
    QString path;
    friend bool operator==(const Moment &, const Moment &) = default;
};

/// E.g. today and with the changes, or a hub and its copy.
[[nodiscard]] Moments compareMoments(access::Model &before, access::Model &after, std::size_t most = 1000);

} // namespace hubdesk::hubs
