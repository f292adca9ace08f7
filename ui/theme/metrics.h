#pragma once
// Distances. Everything is a multiple of u, a quarter of the font's line height (4 at 10 pt), in logical pixels.

#include <QFont>

namespace hubdesk::ui {

enum class Density { Compact, Normal, Roomy };

struct Metrics {
    int u = 4;

    [[nodiscard]] int chip() const { return 5 * u; } ///< height of a chip
    [[nodiscard]] int control() const { return 7 * u; } ///< height of buttons and fields
    [[nodiscard]] int header() const { return 13 * u; } ///< a page's header
    [[nodiscard]] int bar() const { return 11 * u; } ///< filter bar, staged bar
    [[nodiscard]] int statusBar() const { return 6 * u; }
    [[nodiscard]] int inset() const { return 5 * u; } ///< of a page: title, filter and first column
    [[nodiscard]] int icon() const { return 4 * u; } ///< in rows and buttons
    [[nodiscard]] int row(Density density) const
    {
        return density == Density::Compact ? 6 * u : density == Density::Roomy ? 9 * u : 7 * u;
    }
    [[nodiscard]] int twoLineRow() const { return 14 * u; }
    [[nodiscard]] qreal chipRadius() const { return u; }
    [[nodiscard]] qreal controlRadius() const { return 1.25 * u; }
    [[nodiscard]] qreal panelRadius() const { return 1.5 * u; }
};

/// Of the program's base font: pass the widget's font, never one made smaller or larger for a heading.
[[nodiscard]] Metrics metrics(const QFont &font);
/// Of QApplication's font.
[[nodiscard]] Metrics metrics();

} // namespace hubdesk::ui
