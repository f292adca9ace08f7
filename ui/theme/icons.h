#pragma once
// Icons of resources/icons (Lucide) by name, tinted with an ink of the palette of the moment at the device's
// pixel ratio; those with a direction are mirrored in right-to-left windows. GUI thread.

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace hubdesk::ui {

/// Text-coloured icons turn grey when disabled; the rest keep their ink. An unknown name gives an empty icon.
[[nodiscard]] QIcon icon(const QString &name, Ink ink = Ink::Text);
[[nodiscard]] QIcon applicationIcon();
[[nodiscard]] bool hasIcon(const QString &name);
/// The quick way for delegates: the icon in `color`, square and centred in `rect`.
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color);

} // namespace hubdesk::ui
