#include "ui/theme/palettes.h"

#include "ui/theme/color.h"

namespace hubdesk::ui {
namespace {

struct House {
    QRgb window, base, band, ink, second, accentFill, accent, tip;
};

constexpr House kLight{0xF2F3F5, 0xFFFFFF, 0xF8F9FA, 0x1B2026, 0x57616B, 0x2A5DB8, 0x2A5DB8, 0x1B2026};
constexpr House kDark{0x16181B, 0x1D2023, 0x222529, 0xE2E5E8, 0x9CA6B0, 0x3E73CF, 0x8DB2F7, 0x34383D};

} // namespace

QPalette housePalette(bool dark)
{
    const House &h = dark ? kDark : kLight;
    const QColor window(h.window);
    const QColor base(h.base);
    const QColor ink(h.ink);
    const QColor white(0xFF, 0xFF, 0xFF);
    QPalette p;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const bool off = group == QPalette::Disabled;
        const QColor text = off ? mix(base, ink, 0.42) : ink;
        p.setColor(group, QPalette::Window, window);
        p.setColor(group, QPalette::Base, base);
        p.setColor(group, QPalette::AlternateBase, QColor(h.band));
        p.setColor(group, QPalette::Button, dark ? mix(base, ink, 0.045) : base);
        p.setColor(group, QPalette::WindowText, text);
        p.setColor(group, QPalette::Text, text);
        p.setColor(group, QPalette::ButtonText, text);
        p.setColor(group, QPalette::BrightText, white);
        p.setColor(group, QPalette::PlaceholderText, off ? text : QColor(h.second));
        p.setColor(group, QPalette::Highlight, off ? mix(base, ink, 0.25) : QColor(h.accentFill));
        p.setColor(group, QPalette::HighlightedText, white);
        p.setColor(group, QPalette::Link, QColor(h.accent));
        p.setColor(group, QPalette::LinkVisited, QColor(h.accent));
        p.setColor(group, QPalette::ToolTipBase, QColor(h.tip));
        p.setColor(group, QPalette::ToolTipText, dark ? ink : white);
        // What Fusion itself shades with, where our style leaves something to it.
        p.setColor(group, QPalette::Light, dark ? mix(window, ink, 0.12) : white);
        p.setColor(group, QPalette::Midlight, mix(window, ink, dark ? 0.09 : 0.03));
        p.setColor(group, QPalette::Mid, mix(base, ink, 0.20));
        p.setColor(group, QPalette::Dark, mix(base, ink, 0.40));
        p.setColor(group, QPalette::Shadow, dark ? QColor(0, 0, 0) : mix(base, ink, 0.60));
    }
    return p;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Window)) < 0.18;
}

bool isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::Active, QPalette::Text), palette.color(QPalette::Active, QPalette::Base))
        >= 20
        && contrast(palette.color(QPalette::Active, QPalette::WindowText),
                    palette.color(QPalette::Active, QPalette::Window))
        >= 20;
}

QPalette repaired(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor hint = flattened(palette.color(group, QPalette::PlaceholderText), base);
        palette.setColor(group, QPalette::PlaceholderText, legible(hint, base, 5.4));
    }
    return palette;
}

} // namespace hubdesk::ui
