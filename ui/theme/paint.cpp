#include "ui/theme/paint.h"

#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/type.h"

#include <QFontMetrics>
#include <QPainterPath>
#include <QStyle>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace hubdesk::ui {
namespace {

using namespace Qt::StringLiterals;

class Saved final {
public:
    explicit Saved(QPainter &p)
        : m_painter(p)
    {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Saved(const Saved &) = delete;
    Saved &operator=(const Saved &) = delete;

private:
    QPainter &m_painter;
};

QRectF squareIn(const QRectF &rect)
{
    const qreal side = std::min(rect.width(), rect.height());
    return {rect.center().x() - side / 2, rect.center().y() - side / 2, side, side};
}

int chipGlyph(const Chip &chip, const Metrics &m)
{
    return chip.icon.isEmpty() && chip.clock < 0 ? 0 : 3 * m.u + m.u;
}

QPen roundPen(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintCheck(QPainter &p, const QRectF &r, const QColor &color, qreal width)
{
    p.setPen(roundPen(color, width));
    p.setBrush(Qt::NoBrush);
    const qreal s = r.width();
    const QPointF points[]{r.topLeft() + QPointF(0.30 * s, 0.52 * s), r.topLeft() + QPointF(0.44 * s, 0.66 * s),
                           r.topLeft() + QPointF(0.71 * s, 0.37 * s)};
    p.drawPolyline(points, 3);
}

void paintArrowDown(QPainter &p, const QRectF &r)
{
    const qreal s = r.width();
    const QPointF o = r.topLeft();
    p.drawLine(o + QPointF(0.5 * s, 0.28 * s), o + QPointF(0.5 * s, 0.70 * s));
    const QPointF head[]{o + QPointF(0.32 * s, 0.53 * s), o + QPointF(0.5 * s, 0.71 * s),
                         o + QPointF(0.68 * s, 0.53 * s)};
    p.drawPolyline(head, 3);
}

void paintStaged(QPainter &p, const QRectF &r, bool gives, const QColor &color)
{
    const qreal s = r.width();
    QPen dashed(color, s * 0.095, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({2.6, 1.5});
    p.setPen(dashed);
    p.drawEllipse(r.adjusted(0.07 * s, 0.07 * s, -0.07 * s, -0.07 * s));
    p.setPen(roundPen(color, s * 0.11));
    p.drawLine(r.center() - QPointF(0.19 * s, 0), r.center() + QPointF(0.19 * s, 0));
    if (gives)
        p.drawLine(r.center() - QPointF(0, 0.19 * s), r.center() + QPointF(0, 0.19 * s));
}

} // namespace

int chipWidth(const Chip &chip, const QFont &font, const Metrics &m)
{
    const QFontMetrics fm(typeFont(Type::SmallStrong, font));
    return 3 * m.u + chipGlyph(chip, m) + fm.horizontalAdvance(chip.text);
}

void paintChip(QPainter &p, const QRectF &rect, const Chip &chip, const QFont &font, const Metrics &m, const Tokens &t)
{
    const Saved saved(p);
    const qreal width = std::min<qreal>(chipWidth(chip, font, m), rect.width());
    const QRect whole = rect.toAlignedRect();
    const QRect frame = QStyle::alignedRect(p.layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter,
                                            QSize(qRound(width), m.chip()), whole);
    const bool line = chip.outlined || t.highContrast;
    QColor fill = chip.outlined ? QColor(Qt::transparent) : t.wash(chip.ink);
    if (!chip.outlined && chip.on.isValid() && !t.highContrast)
        fill = mix(chip.on, chip.ink == Ink::Second || chip.ink == Ink::Text ? t.text : t.ink(chip.ink), 0.10);
    const QColor edge = chip.outlined ? t.buttonLine : t.ink(chip.ink);
    paintPanel(p, frame, m.chipRadius(), fill, line ? edge : QColor(Qt::transparent));

    const QColor ink = t.ink(chip.outlined && chip.ink == Ink::Second ? Ink::Text : chip.ink);
    const int pad = (3 * m.u) / 2;
    QRect inside = frame.adjusted(pad, 0, -pad, 0);
    const int glyph = chipGlyph(chip, m);
    if (glyph > 0) {
        const QRect box = QStyle::visualRect(p.layoutDirection(), inside,
                                             QRect(inside.left(), inside.top(), 3 * m.u, inside.height()));
        if (chip.clock >= 0)
            paintClock(p, squareIn(box), chip.clock, ink);
        else
            paintIcon(p, box, chip.icon, ink);
        inside = QStyle::visualRect(p.layoutDirection(), inside, inside.adjusted(glyph, 0, 0, 0));
    }
    const QFont small = typeFont(Type::SmallStrong, font);
    p.setFont(small);
    p.setPen(ink);
    const QString text = QFontMetrics(small).elidedText(chip.text, Qt::ElideRight, inside.width() + 1);
    p.drawText(inside.adjusted(0, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, text);
}

QString initialsOf(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto first = [](const QString &word) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        const qsizetype end = finder.toNextBoundary();
        return word.left(end > 0 ? end : 1).toUpper();
    };
    if (words.isEmpty())
        return {};
    return words.size() == 1 ? words.first().left(2).toUpper() : first(words.first()) + first(words.last());
}

void paintAvatar(QPainter &p, const QRectF &rect, const QString &initials, const QFont &font, const Tokens &t)
{
    const Saved saved(p);
    const QRectF disc = squareIn(rect);
    p.setPen(t.highContrast ? QPen(t.text) : QPen(Qt::NoPen));
    p.setBrush(mix(t.base, t.text, t.highContrast ? 0.0 : 0.10));
    p.drawEllipse(disc);
    QFont letters = typeFont(Type::BodyStrong, font);
    letters.setPixelSize(std::max(6, static_cast<int>(std::lround(disc.height() * 0.40))));
    p.setFont(letters);
    p.setPen(t.second);
    p.drawText(disc, Qt::AlignCenter | Qt::TextSingleLine, initials);
}

void paintTile(QPainter &p, const QRectF &rect, const QString &icon, const Metrics &m, const Tokens &t)
{
    const QRectF tile = squareIn(rect);
    paintPanel(p, tile, m.chipRadius(), mix(t.base, t.text, t.highContrast ? 0.0 : 0.08),
               t.highContrast ? t.text : QColor(Qt::transparent));
    const qreal inset = tile.width() * 0.18;
    paintIcon(p, tile.adjusted(inset, inset, -inset, -inset), icon, t.second);
}

void paintMark(QPainter &p, const QRectF &rect, MarkShape mark, const Tokens &t)
{
    const Saved saved(p);
    const QRectF r = squareIn(rect);
    const qreal s = r.width();
    p.setBrush(Qt::NoBrush);
    switch (mark) {
    case MarkShape::None:
        break;
    case MarkShape::Direct:
        p.setPen(Qt::NoPen);
        p.setBrush(t.accent);
        p.drawEllipse(r.adjusted(0.02 * s, 0.02 * s, -0.02 * s, -0.02 * s));
        paintCheck(p, r, t.dark ? t.base : t.onAccent, s * 0.12);
        break;
    case MarkShape::Inherited:
        p.setPen(roundPen(t.accent, s * 0.095));
        p.drawEllipse(r.adjusted(0.06 * s, 0.06 * s, -0.06 * s, -0.06 * s));
        paintArrowDown(p, r);
        break;
    case MarkShape::Default: {
        p.setPen(roundPen(t.second, s * 0.095));
        const qreal h = 0.36 * s;
        const QPointF c = r.center();
        const QPointF diamond[]{c - QPointF(0, h), c + QPointF(h, 0), c + QPointF(0, h), c - QPointF(h, 0)};
        p.drawPolygon(diamond, 4);
        p.setPen(Qt::NoPen);
        p.setBrush(t.second);
        p.drawEllipse(c, 0.09 * s, 0.09 * s);
        break;
    }
    case MarkShape::NoneHeld:
        p.setPen(Qt::NoPen);
        p.setBrush(t.line);
        p.drawEllipse(r.center(), 0.075 * s, 0.075 * s);
        break;
    case MarkShape::StagedGives:
        paintStaged(p, r, true, t.success);
        break;
    case MarkShape::StagedTakes:
        paintStaged(p, r, false, t.danger);
        break;
    case MarkShape::Yes:
        paintCheck(p, r, t.text, s * 0.12);
        break;
    case MarkShape::No:
        p.setPen(roundPen(t.second, s * 0.11));
        p.drawLine(r.center() - QPointF(0.2 * s, 0), r.center() + QPointF(0.2 * s, 0));
        break;
    }
}

void paintParty(QPainter &p, const QRectF &rect, PartyShape party, const Tokens &t)
{
    const Saved saved(p);
    const QRectF r = squareIn(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = r.width() * 0.18;
    QPainterPath outline;
    outline.addRoundedRect(r, radius, radius);
    const auto diagonals = [&](const QRectF &part) {
        p.save();
        p.setClipPath(outline);
        p.setClipRect(part, Qt::IntersectClip);
        p.setPen(QPen(t.serviceTeam, 1.1));
        const qreal step = r.width() / 3.2;
        for (qreal x = -r.height(); x < r.width() + 1; x += step)
            p.drawLine(QPointF(r.left() + x, r.bottom()), QPointF(r.left() + x + r.height(), r.top()));
        p.restore();
    };
    if (party == PartyShape::Community) {
        p.fillPath(outline, t.community);
        return;
    }
    if (party == PartyShape::ServiceTeam) {
        diagonals(r);
    } else {
        const bool mirrored = p.layoutDirection() == Qt::RightToLeft;
        QRectF leading = r;
        leading.setWidth(r.width() / 2);
        QRectF trailing = leading.translated(r.width() / 2, 0);
        if (mirrored)
            std::swap(leading, trailing);
        diagonals(trailing);
        p.setPen(QPen(t.serviceTeam, 1.1));
        p.drawPath(outline);
        p.setClipRect(leading.adjusted(-1, -1, mirrored ? 1 : 0, 1));
        p.fillPath(outline, t.community);
        p.setPen(QPen(t.community, 1.1));
        p.drawPath(outline);
        return;
    }
    p.setPen(QPen(t.serviceTeam, 1.1));
    p.setBrush(Qt::NoBrush);
    p.drawPath(outline);
}

void paintClock(QPainter &p, const QRectF &rect, double left, const QColor &color)
{
    const Saved saved(p);
    const QRectF r = squareIn(rect);
    const qreal s = r.width();
    p.setPen(QPen(color, s * 0.09));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(r.adjusted(0.08 * s, 0.08 * s, -0.08 * s, -0.08 * s));
    p.setPen(Qt::NoPen);
    p.setBrush(color);
    // What is left, clockwise from twelve: it shrinks as the hour hand runs.
    const int span = static_cast<int>(std::lround(std::clamp(left, 0.0, 1.0) * 360 * 16));
    p.drawPie(r.adjusted(0.23 * s, 0.23 * s, -0.23 * s, -0.23 * s), 90 * 16, -span);
}

void paintFocusRing(QPainter &p, const QRectF &rect, qreal radius, const Tokens &t)
{
    const Saved saved(p);
    p.setPen(QPen(t.accent, 2));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

void paintPanel(QPainter &p, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line, qreal lineWidth)
{
    const Saved saved(p);
    const bool hasLine = line.alpha() > 0 && lineWidth > 0;
    const qreal half = hasLine ? lineWidth / 2 : 0;
    p.setPen(hasLine ? QPen(line, lineWidth) : QPen(Qt::NoPen));
    p.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    p.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
}

} // namespace hubdesk::ui
