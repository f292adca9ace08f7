#include "ui/theme/tokens.h"

#include "ui/theme/color.h"
#include "ui/theme/palettes.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace hubdesk::ui {
namespace {

// The hues of states and parties, for light and dark surfaces; legible() adapts them to foreign palettes.
struct Hues {
    QRgb danger, warning, success, community, serviceTeam;
};
constexpr Hues kInkLight{0xB3251E, 0x8A5300, 0x1D6F42, 0x0A6F6B, 0x7A4091};
constexpr Hues kInkDark{0xF08A80, 0xE3B25C, 0x74C795, 0x5CC4BD, 0xCC9BDD};
constexpr Hues kWashLight{0xE0342A, 0xF0A400, 0x1FA35A, 0x0FA6A0, 0xA24CC4};

constexpr double kReadable = 4.5;

double washPart(const Tokens &t, Ink which)
{
    if (t.dark)
        return 0.13;
    return which == Ink::Warning ? 0.13 : 0.085;
}

const QColor &hueOf(const Tokens &t, Ink which)
{
    switch (which) {
    case Ink::Danger:
        return t.dangerHue;
    case Ink::Warning:
        return t.warningHue;
    case Ink::Success:
        return t.successHue;
    case Ink::Community:
        return t.communityHue;
    case Ink::ServiceTeam:
        return t.serviceTeamHue;
    case Ink::Accent:
    case Ink::OnAccent:
        return t.dark ? t.accent : t.accentFill;
    case Ink::Text:
    case Ink::Second:
    case Ink::Disabled:
        break;
    }
    return t.text;
}

// The ink for a hue: readable on lists, bars, its own wash and a selected row.
QColor readable(const Tokens &t, const QColor &hue, Ink which)
{
    QColor ink = legible(hue, t.base, kReadable);
    for (const QColor &surface : {t.window, t.selectedRow, t.unfocusedRow, t.hover, t.wash(which)})
        ink = legible(ink, surface, kReadable);
    return ink;
}

void setSurfaces(Tokens &t, const QPalette &p)
{
    const auto color = [&p](QPalette::ColorRole role) { return p.color(QPalette::Active, role); };
    t.dark = isDark(p);
    t.highContrast = isHighContrast(p);
    t.window = color(QPalette::Window);
    t.base = color(QPalette::Base);
    t.band = color(QPalette::AlternateBase);
    t.button = color(QPalette::Button);
    t.text = legible(flattened(color(QPalette::Text), t.base), t.base, kReadable);
    t.onAccent = color(QPalette::HighlightedText);
    t.accentFill = legible(color(QPalette::Highlight), t.onAccent, kReadable);
    t.field = t.dark ? mix(t.base, t.text, 0.03) : t.base;
    t.selectedRow = mix(t.base, t.accentFill, t.dark ? 0.30 : 0.12);
    t.unfocusedRow = mix(t.base, t.text, t.dark ? 0.12 : 0.085);
    t.hover = mix(t.base, t.text, 0.045);
    t.railSelected = mix(t.window, t.text, 0.09);
    t.staged = mix(t.base, t.accentFill, t.dark ? 0.20 : 0.085);
    t.placeholderBar = mix(t.base, t.text, 0.085);
}

void setLines(Tokens &t)
{
    const auto ofText = [&t](double part) { return mix(t.base, t.text, part); };
    t.hairline = ofText(t.highContrast ? 0.60 : 0.11);
    // 3:1 on the list and on the bars, whatever the palette: start at the house's mix and go on from there.
    t.line = legible(legible(ofText(t.dark ? 0.40 : 0.49), t.base, 3.05), t.window, 2.75);
    t.buttonLine = ofText(t.highContrast ? 0.80 : 0.20);
    t.scrollHandle = ofText(t.highContrast ? 0.60 : 0.28);
    t.scrollHandleHover = ofText(t.highContrast ? 0.80 : 0.45);
    t.stagedLine = mix(t.base, t.accentFill, t.dark ? 0.60 : 0.42);
    t.dangerLine = t.highContrast ? t.danger : mix(t.base, t.dangerHue, t.dark ? 0.35 : 0.42);
}

Tokens computed(const QPalette &p)
{
    Tokens t;
    setSurfaces(t, p);
    const Hues &ink = t.dark ? kInkDark : kInkLight;
    const Hues &hue = t.dark ? kInkDark : kWashLight;
    t.dangerHue = QColor(hue.danger);
    t.warningHue = QColor(hue.warning);
    t.successHue = QColor(hue.success);
    t.communityHue = QColor(hue.community);
    t.serviceTeamHue = QColor(hue.serviceTeam);

    t.accent = p.color(QPalette::Active, QPalette::Link);
    t.accent = readable(t, t.accent, Ink::Accent);
    t.danger = readable(t, QColor(ink.danger), Ink::Danger);
    t.warning = readable(t, QColor(ink.warning), Ink::Warning);
    t.success = readable(t, QColor(ink.success), Ink::Success);
    t.community = readable(t, QColor(ink.community), Ink::Community);
    t.serviceTeam = readable(t, QColor(ink.serviceTeam), Ink::ServiceTeam);
    t.second = readable(t, flattened(p.color(QPalette::Active, QPalette::PlaceholderText), t.base), Ink::Second);
    t.disabled = mix(t.base, t.text, 0.42);
    setLines(t);
    return t;
}

} // namespace

QColor Tokens::ink(Ink which) const
{
    switch (which) {
    case Ink::Text:
        return text;
    case Ink::Second:
        return second;
    case Ink::Disabled:
        return disabled;
    case Ink::Accent:
        return accent;
    case Ink::OnAccent:
        return onAccent;
    case Ink::Danger:
        return danger;
    case Ink::Warning:
        return warning;
    case Ink::Success:
        return success;
    case Ink::Community:
        return community;
    case Ink::ServiceTeam:
        return serviceTeam;
    }
    return text;
}

QColor Tokens::wash(Ink which) const
{
    if (highContrast)
        return base;
    if (which == Ink::Text || which == Ink::Second || which == Ink::Disabled)
        return mix(base, text, 0.06);
    return mix(base, hueOf(*this, which), washPart(*this, which));
}

QColor Tokens::washLine(Ink which) const
{
    if (highContrast)
        return ink(which);
    if (which == Ink::Text || which == Ink::Second || which == Ink::Disabled)
        return buttonLine;
    return mix(base, hueOf(*this, which), dark ? 0.35 : 0.42);
}

Tokens tokens(const QPalette &palette)
{
    // Painting asks for every widget and row; the answer changes only with the palette. GUI thread.
    static std::array<std::pair<QPalette, Tokens>, 4> s_known;
    static std::size_t s_next = 0;
    static std::size_t s_used = 0;
    for (std::size_t i = 0; i < s_used; ++i) {
        if (s_known[i].first.isCopyOf(palette) || s_known[i].first == palette)
            return s_known[i].second;
    }
    const Tokens result = computed(palette);
    s_known[s_next] = {palette, result};
    s_next = (s_next + 1) % s_known.size();
    s_used = std::max(s_used, s_next == 0 ? s_known.size() : s_next);
    return result;
}

Tokens tokens()
{
    return tokens(QGuiApplication::palette());
}

} // namespace hubdesk::ui
