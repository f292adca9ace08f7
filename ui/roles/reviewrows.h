#pragma once
// The two lists of the review as item models for TableView: the changes with their channel, and what comes of
// them in groups. GUI thread; made anew for each review.

#include "hubs/escalation.h"
#include "hubs/review.h"

#include <QString>

#include <set>
#include <vector>

class QStandardItemModel;

namespace hubdesk::ui {

enum ReviewRole {
    ChangeRole = Qt::UserRole + 300, ///< int: index of the operation
    EffectRole, ///< int: index of the effect
    BandGroupRole, ///< int: of a group's head, what setClosed() knows it by
};

/// What became of an operation that was carried out; it stands above those that wait.
struct AppliedChange {
    domain::Ref ref; ///< null: not one of them alone
    QString words;
    bool done = false;
    bool alreadySo = false;
    QString error; ///< of one that failed
};

/// Groups of effects that are shown as their head alone, by BandGroupRole.
using ClosedGroups = std::set<int>;
[[nodiscard]] int groupKey(hubs::EffectGroup group);

void fillChanges(QStandardItemModel &model, const hubs::Review &review, const std::vector<AppliedChange> &applied);
/// `ways` null: not known yet.
void fillEffects(QStandardItemModel &model, const hubs::Review &review, const hubs::EscalationChange *ways,
                 const ClosedGroups &closed);
/// Marks the effects in which the change has a part; -1 none.
void markEffects(QStandardItemModel &model, const hubs::Review &review, int change);

/// What the consequence rests on: "Change 7 takes it, and nothing else gives it. 3 people keep it."
[[nodiscard]] QString consequenceReason(const hubs::Consequence &consequence);
[[nodiscard]] QString meanwhileText(const hubs::Review &review);
[[nodiscard]] QString changesText(const std::vector<std::size_t> &changes); ///< "change 7", "changes 3, 5"

} // namespace hubdesk::ui
