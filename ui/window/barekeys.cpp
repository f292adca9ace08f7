#include "ui/window/barekeys.h"

#include <QKeyEvent>
#include <QWidget>

namespace hubdesk::ui {

bool takesText(const QWidget &widget)
{
    if (widget.inherits("QLineEdit") || widget.inherits("QTextEdit") || widget.inherits("QPlainTextEdit")
        || widget.inherits("QAbstractSpinBox") || widget.inherits("QComboBox"))
        return true;
    // Input methods belong to whatever takes text that we do not know by name.
    return widget.testAttribute(Qt::WA_InputMethodEnabled) && !widget.inherits("QAbstractItemView");
}

QString bareLetter(const QKeyEvent &event, const QWidget &focus)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || takesText(focus))
        return {};
    const QString text = event.text().toLower();
    return text.size() == 1 && text.at(0).isPrint() && !text.at(0).isSpace() ? text : QString();
}

} // namespace hubdesk::ui
