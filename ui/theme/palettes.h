#pragma once
// The two house palettes, and what makes a platform's palette fit for our painting.

#include <QPalette>

namespace hubdesk::ui {

[[nodiscard]] QPalette housePalette(bool dark);
/// By the lightness of the Window colour; Qt 6.4 has no colour scheme to ask.
[[nodiscard]] bool isDark(const QPalette &palette);
/// Near black on white or the reverse, everywhere: what platforms' high-contrast themes look like.
[[nodiscard]] bool isHighContrast(const QPalette &palette);
/// Fusion's placeholder colour is translucent and too pale: opaque and legible here, the rest unchanged.
[[nodiscard]] QPalette repaired(QPalette palette);

} // namespace hubdesk::ui
