#include "ui/roles/takebin.h"

#include "tables/matrixmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyle>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

TakeBin::TakeBin(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"assignments.bin"_s);
    setAcceptDrops(true);
    setToolTip(tr("Drag a mark off its role to here, or back to the names, to take the role"));
    setAccessibleName(tr("Drop here to take the role"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TakeBin::sizeHint() const
{
    const Metrics m = metrics(font());
    const int words = QFontMetrics(typeFont(Type::Small, font())).horizontalAdvance(tr("Drop to take"));
    return {words + m.icon() + 8 * m.u, 8 * m.u};
}

void TakeBin::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Metrics m = metrics(font());
    const Tokens t = tokens();
    p.fillRect(rect(), t.base);
    p.fillRect(0, 0, width(), 1, t.hairline);
    if (m_aimed)
        p.fillRect(rect(), t.wash(Ink::Danger));
    const QColor ink = m_aimed ? t.danger : t.second;
    const auto place = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int left = 2 * m.u;
    paintIcon(p, place({left, 0, m.icon(), height()}), u"user-minus"_s, ink);
    p.setFont(typeFont(Type::Small, font()));
    p.setPen(ink);
    const int start = left + m.icon() + 2 * m.u;
    p.drawText(place({start, 0, width() - start, height()}), Qt::AlignVCenter | Qt::TextSingleLine, tr("Drop to take"));
}

void TakeBin::setAimed(bool aimed)
{
    m_aimed = aimed;
    update();
}

void TakeBin::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasFormat(QString::fromLatin1(tables::MatrixModel::kRoleMime)))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setAimed(true);
}

void TakeBin::dragLeaveEvent(QDragLeaveEvent *)
{
    setAimed(false);
}

void TakeBin::dropEvent(QDropEvent *event)
{
    setAimed(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(*event->mimeData());
}

} // namespace hubdesk::ui
