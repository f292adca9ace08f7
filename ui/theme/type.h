#pragma once
// The type scale: names for sizes and weights, as factors of the program's font.

#include <QFont>

namespace hubdesk::ui {

enum class Type {
    Figure, ///< numbers on Home, nowhere else
    Title, ///< of a page
    Lead, ///< verdict, name of the item
    Body,
    BodyName, ///< the name in a row
    BodyStrong, ///< head of a section
    Small, ///< second line, units, time
    SmallStrong, ///< chips, column heads
    Code ///< scopes, requests: the fixed font
};

/// Fonts without 500 or 600 (DejaVu Sans) fall to 400 and 700.
[[nodiscard]] QFont typeFont(Type type, const QFont &base);
/// Of QApplication's font.
[[nodiscard]] QFont typeFont(Type type);

} // namespace hubdesk::ui
