#pragma once
// Arithmetic on colours: mixing, WCAG contrast, and moving a hue's lightness until it can be read.
// Pure functions on opaque sRGB colours; no palette, no literals.

#include <QColor>

namespace hubdesk::ui {

/// `from` with `part` (0..1) of `to` mixed in, in sRGB as painters blend.
[[nodiscard]] QColor mix(const QColor &from, const QColor &to, double part);
/// A translucent colour as it looks on `surface`.
[[nodiscard]] QColor flattened(const QColor &color, const QColor &surface);
/// Relative luminance by WCAG 2, 0 (black) to 1 (white).
[[nodiscard]] double luminance(const QColor &color);
/// Contrast ratio by WCAG 2, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// `hue`, lighter or darker by as little as gives `ratio` on `surface`; black or white where nothing else can.
[[nodiscard]] QColor legible(const QColor &hue, const QColor &surface, double ratio);

} // namespace hubdesk::ui
