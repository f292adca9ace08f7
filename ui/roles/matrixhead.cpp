#include "ui/roles/matrixhead.h"

#include "tables/matrixmodel.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumn = 20; // u
constexpr int kHead = 15; // u: two lines, a line of small, and air

} // namespace

MatrixHead::MatrixHead(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
    setHighlightSections(false);
}

int MatrixHead::headHeight() const
{
    return kHead * metrics(font()).u;
}

QSize MatrixHead::sectionSizeFromContents(int section) const
{
    Q_UNUSED(section)
    return {kColumn * metrics(font()).u, headHeight()};
}

// Names of roles have no spaces: they break behind a hyphen, a dot or an underscore.
QStringList MatrixHead::linesOf(const QString &name, int width) const
{
    const QFontMetrics fm(typeFont(Type::SmallStrong, font()));
    if (fm.horizontalAdvance(name) <= width)
        return {name};
    qsizetype at = -1;
    for (qsizetype i = 1; i < name.size() - 1; ++i) {
        if (u"-_.:"_s.contains(name[i]) && fm.horizontalAdvance(name.left(i + 1)) <= width)
            at = i + 1;
    }
    if (at < 0)
        return {fm.elidedText(name, Qt::ElideMiddle, width)};
    return {name.left(at), fm.elidedText(name.mid(at), Qt::ElideRight, width)};
}

void MatrixHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    QPainter &p = *painter;
    const Metrics m = metrics(font());
    const Tokens t = tokens();
    const auto said = [this, section](int role) { return model()->headerData(section, Qt::Horizontal, role); };
    const bool marked = markedSectionOf(this) == section;
    p.save();
    p.fillRect(rect, m_aimed == section ? t.wash(Ink::Accent) : t.base);
    p.fillRect(rect.left(), rect.bottom(), rect.width(), 1, t.hairline);
    p.fillRect(isRightToLeft() ? rect.left() : rect.right(), rect.top(), 1, rect.height(), t.hairline);
    if (marked || m_aimed == section)
        p.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, t.accent);
    const QFont strong = typeFont(Type::SmallStrong, font());
    const QFont small = typeFont(Type::Small, font());
    const QFontMetrics strongFm(strong), smallFm(small);
    const QStringList lines = linesOf(said(Qt::DisplayRole).toString(), rect.width() - 2 * m.u);
    const int gap = m.u;
    const int high = static_cast<int>(lines.size()) * strongFm.height() + gap + smallFm.height();
    int y = rect.top() + (rect.height() - high) / 2;
    p.setFont(strong);
    p.setPen(marked ? t.accent : said(tables::StagedRole).toBool() ? t.success : t.text);
    for (const QString &line : lines) {
        p.drawText(QRect(rect.left(), y, rect.width(), strongFm.height()), Qt::AlignCenter | Qt::TextSingleLine, line);
        y += strongFm.height();
    }
    p.setFont(small);
    p.setPen(t.second);
    p.drawText(QRect(rect.left(), y + gap, rect.width(), smallFm.height()), Qt::AlignCenter | Qt::TextSingleLine,
               said(tables::SecondTextRole).toString());
    if (said(tables::HazardRole).toBool())
        paintIcon(p, QRectF(rect.left() + m.u, rect.top() + m.u, 3 * m.u, 3 * m.u), u"triangle-alert"_s, t.warning);
    p.restore();
}

void MatrixHead::aim(int section)
{
    if (m_aimed == section)
        return;
    m_aimed = section;
    viewport()->update();
}

bool MatrixHead::takesDrop(QEvent &event)
{
    auto &drop = static_cast<QDropEvent &>(event);
    const int section = logicalIndexAt(drop.position().toPoint());
    const bool fits = drop.mimeData() != nullptr
        && drop.mimeData()->hasFormat(QString::fromLatin1(tables::MatrixModel::kMime)) && section > 0;
    aim(fits && event.type() != QEvent::Drop ? section : -1);
    if (!fits) {
        drop.ignore();
        return true;
    }
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event.type() == QEvent::Drop)
        Q_EMIT dropped(*drop.mimeData(), section, drop.modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

bool MatrixHead::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return takesDrop(*event);
    case QEvent::DragLeave:
        aim(-1);
        return true;
    default:
        return QHeaderView::viewportEvent(event);
    }
}

} // namespace hubdesk::ui
