#pragma once
// Letters that act alone in lists, and where they must not: while text is being typed. GUI thread, pure.

#include <QString>

class QKeyEvent;
class QWidget;

namespace hubdesk::ui {

/// Whether keys are text for this widget: a field, an editor in a cell, a list that is typed into.
[[nodiscard]] bool takesText(const QWidget &widget);
/// The letter or sign of a press without Ctrl, Alt or Meta, in lower case; empty: it is none, or is text.
[[nodiscard]] QString bareLetter(const QKeyEvent &event, const QWidget &focus);

} // namespace hubdesk::ui
