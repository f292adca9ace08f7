#include "ui/roles/legend.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStyle>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"legend"_s);
    setAccessibleName(tr("What the marks mean"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Legend::sizeHint() const
{
    const int u = metrics(font()).u;
    return {100 * u, 8 * u};
}

QSize Legend::minimumSizeHint() const
{
    const int u = metrics(font()).u;
    return {40 * u, 8 * u};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Metrics m = metrics(font());
    const Tokens t = tokens();
    p.fillRect(rect(), t.base);
    p.fillRect(0, 0, width(), 1, t.hairline);
    const QFont small = typeFont(Type::Small, font());
    const QFontMetrics fm(small);
    p.setFont(small);
    p.setPen(t.second);
    const std::pair<MarkShape, QString> marks[] = {
        {MarkShape::Direct, tr("Direct")},     {MarkShape::Inherited, tr("Inherited")},
        {MarkShape::Default, tr("Default")},   {MarkShape::NoneHeld, tr("None")},
        {MarkShape::StagedGives, tr("Gives")}, {MarkShape::StagedTakes, tr("Takes")},
    };
    const auto place = [this](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    int x = m.inset();
    for (const auto &[mark, text] : marks) {
        const int words = fm.horizontalAdvance(text) + 1;
        if (x + m.icon() + words > width())
            return;
        paintMark(p, place(QRect(x, (height() - m.icon()) / 2, m.icon(), m.icon())), mark, t);
        x += m.icon() + m.u + m.u / 2;
        p.drawText(place(QRect(x, 0, words, height())), Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += words + 4 * m.u;
    }
    const QString keys = tr("Space gives or takes · Enter says why");
    const int words = fm.horizontalAdvance(keys) + 1;
    if (x + words + 3 * m.u < width())
        p.drawText(place(QRect(width() - words - 3 * m.u, 0, words, height())), Qt::AlignVCenter | Qt::TextSingleLine,
                   keys);
}

} // namespace hubdesk::ui
