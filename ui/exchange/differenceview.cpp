#include "ui/exchange/differenceview.h"

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using Kind = DifferenceLine::Kind;

DifferenceView::DifferenceView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"difference"_s);
    setAccessibleName(tr("What changes in the text"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    setFont(typeFont(Type::Code, font()));
}

void DifferenceView::setDifference(std::vector<DifferenceLine> lines)
{
    m_lines = std::move(lines);
    const auto count = [this](Kind kind) {
        return static_cast<int>(
            std::count_if(m_lines.begin(), m_lines.end(), [kind](const auto &line) { return line.kind == kind; }));
    };
    m_added = count(Kind::Added);
    m_removed = count(Kind::Removed);
    int last = 0;
    for (const DifferenceLine &line : m_lines)
        last = std::max({last, line.before, line.after});
    const auto width = QString::number(last).size();
    QStringList shown;
    for (const DifferenceLine &line : m_lines) {
        const int number = line.after > 0 ? line.after : line.before;
        const QChar sign = line.kind == Kind::Added ? u'+' : line.kind == Kind::Removed ? u'-' : u' ';
        shown.append(line.kind == Kind::Gap
                         ? QString(width, u' ') + u"   …"_s
                         : QString::number(number).rightJustified(width) + u' ' + sign + u' ' + line.text);
    }
    setPlainText(shown.join(u'\n'));
    paint();
    // The first change is what one came for.
    const auto first = std::find_if(m_lines.begin(), m_lines.end(), [](const DifferenceLine &line) {
        return line.kind == Kind::Added || line.kind == Kind::Removed;
    });
    if (first != m_lines.end()) {
        setTextCursor(QTextCursor(document()->findBlockByNumber(static_cast<int>(first - m_lines.begin()))));
        centerCursor();
    }
    horizontalScrollBar()->setValue(0);
}

void DifferenceView::paint()
{
    QList<QTextEdit::ExtraSelection> marks;
    const Tokens colors = tokens(palette());
    QTextBlock block = document()->firstBlock();
    for (const DifferenceLine &line : m_lines) {
        if (line.kind == Kind::Added || line.kind == Kind::Removed) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.format.setBackground(colors.wash(line.kind == Kind::Added ? Ink::Success : Ink::Danger));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks.append(mark);
        }
        block = block.next();
    }
    setExtraSelections(marks);
}

void DifferenceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paint();
}

} // namespace hubdesk::ui
