#pragma once
// What a key, a drop, a menu or a dialog would stage: the same for all of them. Pure over hubs::Assignments,
// words included. GUI thread.

#include "hubs/assignments.h"

#include <QString>

namespace hubdesk::ui {

struct Wish {
    QList<domain::Intent> intents; ///< to be staged
    QList<domain::Ref> takeBack; ///< staged operations to be taken back instead
    QString label; ///< of the step, for Undo
    QString note; ///< why nothing, or what else it means; may be empty

    [[nodiscard]] bool isEmpty() const { return intents.isEmpty() && takeBack.isEmpty(); }
};

/// Each gets the role by the preferred way, or by the other one where there is one.
[[nodiscard]] Wish wishToGive(const hubs::Assignments &now, const QList<hubs::MatrixRow> &to, const QString &role,
                              bool otherWay);
/// Each loses it: their only source, with `otherWay` at the group that gives it, with `altogether` all sources.
[[nodiscard]] Wish wishToTake(const hubs::Assignments &now, const QList<hubs::MatrixRow> &from, const QString &role,
                              bool otherWay, bool altogether);
/// Space: takes back what is staged at the cell, else takes the role from who holds it, else gives it. The first
/// of `rows` decides for all.
[[nodiscard]] Wish wishToToggle(const hubs::Assignments &now, const QList<hubs::MatrixRow> &rows, const QString &role,
                                bool otherWay);
[[nodiscard]] Wish wishToAddMembers(const hubs::Assignments &now, const QStringList &users, const QString &group);

} // namespace hubdesk::ui
