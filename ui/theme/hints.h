#pragma once
// What a widget tells HouseStyle beyond its style option: dynamic properties behind typed functions.

#include <QString>

class QAbstractButton;
class QHeaderView;
class QWidget;

namespace hubdesk::ui {

enum class ButtonLook {
    Plain,
    Filled, ///< one a window: the next sensible step
    Danger, ///< outlined in red
    Text, ///< no frame until hovered
    Link ///< accent ink, no frame
};

void setLook(QAbstractButton &button, ButtonLook look);
[[nodiscard]] ButtonLook lookOf(const QWidget *widget);

/// Keys shown in grey behind the text of a button or at the end of a line edit, "Ctrl+F".
void setShortcutHint(QWidget &widget, const QString &keys);
[[nodiscard]] QString shortcutHintOf(const QWidget *widget);

/// A field whose value is refused: its line turns red.
void setInvalid(QWidget &field, bool invalid);
[[nodiscard]] bool isInvalid(const QWidget *widget);

/// A frameless field or combo inside a frame of its own (the composer's, a sentence of pickers).
void setFrameless(QWidget &field, bool frameless);
[[nodiscard]] bool isFrameless(const QWidget *widget);

/// One of several exclusive QToolButtons that read as one control; the group draws the frame.
void setSegment(QAbstractButton &button, bool segment);
[[nodiscard]] bool isSegment(const QWidget *widget);

/// How far the first section's text stands in from the edge; in pixels, 0 for the usual padding.
void setLeadingInset(QHeaderView &header, int pixels);
[[nodiscard]] int leadingInsetOf(const QWidget *widget);

/// The section whose column the keyboard is in (its logical index); -1 none.
void setMarkedSection(QHeaderView &header, int logical);
[[nodiscard]] int markedSectionOf(const QWidget *widget);

} // namespace hubdesk::ui
