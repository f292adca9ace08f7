#pragma once
// Shapes that several painters share: chips, avatars, marks, parties, clocks, focus rings. Each paints
// into a rectangle with the tokens given; distances come from Metrics. No state.

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace hubdesk::ui {

struct Chip {
    QString text;
    QString icon; ///< name in resources/icons, or empty
    Ink ink = Ink::Second;
    bool outlined = false; ///< people and files; washed otherwise
    QColor on = {}; ///< the surface below if it is not a list's; the chip is then tinted from it
    double clock = -1; ///< 0..1: a clock's pie in place of the icon
};

/// Width of the chip as painted, in `font` made small.
[[nodiscard]] int chipWidth(const Chip &chip, const QFont &font, const Metrics &m);
/// Into the leading part of `rect` (height m.chip(), centred); elided when it does not fit.
void paintChip(QPainter &p, const QRectF &rect, const Chip &chip, const QFont &font, const Metrics &m, const Tokens &t);

/// Two letters for a name: first and last word's.
[[nodiscard]] QString initialsOf(const QString &name);
void paintAvatar(QPainter &p, const QRectF &rect, const QString &initials, const QFont &font, const Tokens &t);
/// A thing that is not a person: rounded square with an icon.
void paintTile(QPainter &p, const QRectF &rect, const QString &icon, const Metrics &m, const Tokens &t);

enum class MarkShape { None, Direct, Inherited, Default, NoneHeld, StagedGives, StagedTakes, Yes, No };
void paintMark(QPainter &p, const QRectF &rect, MarkShape mark, const Tokens &t);

enum class PartyShape { Community, Shared, ServiceTeam };
void paintParty(QPainter &p, const QRectF &rect, PartyShape party, const Tokens &t);

/// A pie of the time left (0..1) in a ring.
void paintClock(QPainter &p, const QRectF &rect, double left, const QColor &color);

/// Ring of 2 logical pixels just inside `rect`.
void paintFocusRing(QPainter &p, const QRectF &rect, qreal radius, const Tokens &t);
/// A filled rounded rectangle with a line of one logical pixel that lies on whole pixels.
void paintPanel(QPainter &p, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line,
                qreal lineWidth = 1);

} // namespace hubdesk::ui
