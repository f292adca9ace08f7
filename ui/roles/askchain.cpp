#include "ui/roles/askchain.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

int boxHeight()
{
    return 15 * metrics().u;
}
int arrowWidth()
{
    return 8 * metrics().u;
}

} // namespace

AskChain::AskChain(QList<BoxWords> boxes, QWidget *parent)
    : QWidget(parent)
    , m_boxes(std::move(boxes))
{
    setObjectName(u"ask.chain"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    QStringList said;
    for (const BoxWords &box : std::as_const(m_boxes))
        said.append(tr("%1 %2", "relation, name").arg(box.relation, box.name));
    setAccessibleName(said.join(u", "_s));
    setToolTip(said.join(u'\n'));
}

QList<QRect> AskChain::places(int width) const
{
    const Metrics m = metrics();
    const int least = 32 * m.u, most = 48 * m.u, arrow = arrowWidth(), gap = 4 * m.u;
    const int perRow = std::max(1, (width + arrow) / (least + arrow));
    const int count = std::min(perRow, static_cast<int>(m_boxes.size()));
    const int box = count == 0 ? 0 : std::min(most, (width + arrow) / count - arrow);
    QList<QRect> rects;
    for (int i = 0; i < m_boxes.size(); ++i) {
        rects.append({(i % perRow) * (box + arrow), (i / perRow) * (boxHeight() + gap), std::max(box, 1), boxHeight()});
    }
    return rects;
}

int AskChain::heightForWidth(int width) const
{
    const QList<QRect> rects = places(width);
    return rects.isEmpty() ? 0 : rects.last().bottom() + 1;
}

QSize AskChain::sizeHint() const
{
    return {160 * metrics().u, heightForWidth(160 * metrics().u)};
}

QSize AskChain::minimumSizeHint() const
{
    return {32 * metrics().u, boxHeight()};
}

void AskChain::paintBox(QPainter &p, const QRect &rect, const BoxWords &box) const
{
    const Metrics m = metrics();
    const Tokens t = tokens();
    const QRectF outline = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    p.setBrush(box.missing ? t.wash(Ink::Danger) : t.base);
    p.setPen(QPen(box.missing ? t.danger : t.buttonLine, 1, box.missing ? Qt::DashLine : Qt::SolidLine));
    p.drawRoundedRect(outline, m.panelRadius(), m.panelRadius());
    const QRect inside = rect.adjusted(3 * m.u, 2 * m.u, -2 * m.u, -2 * m.u);
    const auto placed = [this, &inside](const QRect &r) { return QStyle::visualRect(layoutDirection(), inside, r); };
    const int line = inside.height() / 2;
    paintIcon(p, placed({inside.left(), inside.top(), m.icon(), line}), box.icon, box.missing ? t.danger : t.second);
    const auto align = int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    p.setFont(typeFont(Type::Small));
    p.setPen(box.missing ? t.danger : t.second);
    const QRect first =
        placed({inside.left() + m.icon() + 2 * m.u, inside.top(), inside.width() - m.icon() - 2 * m.u, line});
    p.drawText(first, align, p.fontMetrics().elidedText(box.relation, Qt::ElideRight, first.width()));
    p.setFont(typeFont(Type::BodyStrong));
    p.setPen(box.missing ? t.danger : t.text);
    const QRect second = placed({inside.left(), inside.top() + line, inside.width(), line});
    p.drawText(second, align, p.fontMetrics().elidedText(box.name, Qt::ElideMiddle, second.width()));
}

void AskChain::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Metrics m = metrics();
    const Tokens t = tokens();
    const QList<QRect> rects = places(width());
    const auto placed = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    for (int i = 0; i < rects.size(); ++i) {
        paintBox(p, placed(rects[i]), m_boxes[i]);
        if (i + 1 >= rects.size())
            continue;
        const bool missing = m_boxes[i + 1].missing;
        const int y = rects[i].center().y();
        const int from = rects[i].right() + m.u;
        const bool wraps = rects[i + 1].top() != rects[i].top();
        const int to = wraps ? std::min(from + 5 * m.u, width() - 1) : rects[i + 1].left() - m.u;
        if (to - from < 2 * m.u)
            continue;
        const auto at = [this](int x) { return isRightToLeft() ? width() - x : x; };
        const int back = isRightToLeft() ? m.u : -m.u;
        p.setPen(QPen(missing ? t.danger : t.second, 1.2, missing ? Qt::DashLine : Qt::SolidLine));
        p.drawLine(QPointF(at(from), y), QPointF(at(to), y));
        p.setPen(QPen(missing ? t.danger : t.second, 1.2));
        p.drawLine(QPointF(at(to), y), QPointF(at(to) + back, y - m.u));
        p.drawLine(QPointF(at(to), y), QPointF(at(to) + back, y + m.u));
    }
}

} // namespace hubdesk::ui
