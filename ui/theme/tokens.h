#pragma once
// Every colour we paint with, computed from a palette, so that a platform's own palette works as the house
// palettes do. Values; GUI thread (tokens() remembers the last few palettes).

#include <QColor>
#include <QPalette>

namespace hubdesk::ui {

/// What text, strokes and icons are painted with.
enum class Ink { Text, Second, Disabled, Accent, OnAccent, Danger, Warning, Success, Community, ServiceTeam };

struct Tokens {
    bool dark = false;
    bool highContrast = false; ///< washes are outlines then, hairlines are lines

    // surfaces
    QColor window; ///< rails and bars
    QColor base; ///< lists and panes
    QColor band; ///< group bands
    QColor button; ///< plain buttons
    QColor field; ///< line edits
    QColor selectedRow; ///< ink stays as it is
    QColor unfocusedRow; ///< selected, but the keyboard is elsewhere
    QColor hover; ///< of a row
    QColor railSelected; ///< on window
    QColor staged; ///< the bar of staged changes
    QColor placeholderBar; ///< of a row that is not there yet

    // inks
    QColor text, second, disabled;
    QColor accent; ///< links, marks, focus
    QColor accentFill, onAccent;
    QColor danger, warning, success, community, serviceTeam;

    // lines
    QColor hairline; ///< between rows, around panels
    QColor line; ///< of fields and checks, 3:1
    QColor buttonLine; ///< of plain buttons and panels that can be pressed
    QColor dangerLine, stagedLine;
    QColor scrollHandle, scrollHandleHover;

    [[nodiscard]] QColor ink(Ink which) const;
    /// The tint behind a chip or strip in that ink; Text and Second give the neutral tint.
    [[nodiscard]] QColor wash(Ink which) const;
    /// The stronger tint of a wash's edge.
    [[nodiscard]] QColor washLine(Ink which) const;

    // the washes' own hues
    QColor dangerHue, warningHue, successHue, communityHue, serviceTeamHue;
};

[[nodiscard]] Tokens tokens(const QPalette &palette);
/// Of the application's palette: what every painter here uses.
[[nodiscard]] Tokens tokens();

} // namespace hubdesk::ui
