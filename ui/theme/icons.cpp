#include "ui/theme/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QResource>
#include <QSet>
#include <QSvgRenderer>

#include <algorithm>
#include <memory>

static void initResources()
{
    // Resources of a static library are only linked in when they are asked for.
    static const bool s_done = [] {
        Q_INIT_RESOURCE(icons);
        return true;
    }();
    Q_UNUSED(s_done)
}

namespace hubdesk::ui {
namespace {

using namespace Qt::StringLiterals;

QString pathOf(const QString &name)
{
    return u":/hubdesk/icons/"_s + name + u".svg"_s;
}

bool hasDirection(const QString &name)
{
    static const QSet<QString> s_names{
        u"arrow-left"_s, u"arrow-right"_s, u"chevron-left"_s,   u"chevron-right"_s, u"undo-2"_s,
        u"redo-2"_s,     u"reply"_s,       u"forward"_s,        u"log-in"_s,        u"log-out"_s,
        u"panel-left"_s, u"panel-right"_s, u"send"_s,           u"external-link"_s, u"folder-input"_s,
        u"list"_s,       u"list-checks"_s, u"message-square"_s, u"file-text"_s,     u"rotate-cw"_s,
        u"rotate-ccw"_s,
    };
    return s_names.contains(name);
}

QByteArray svgOf(const QString &name)
{
    initResources();
    return QResource(pathOf(name)).uncompressedData();
}

// The strokes in `color`. Lucide draws with currentColor, which Qt's renderer would take for black.
QPixmap rendered(const QString &name, int pixels, const QColor &color, bool mirrored)
{
    const QString key = u"hubdesk/%1/%2/%3/%4"_s.arg(name).arg(pixels).arg(color.rgba()).arg(mirrored ? 1 : 0);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = svgOf(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    // A stroke of 2 in a grid of 24 is heavy beside text of weight 400 once there are pixels to draw it finer.
    svg.replace("stroke-width=\"2\"", pixels > 20 ? "stroke-width=\"1.75\"" : "stroke-width=\"1.9\"");
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mirrored) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    painter.setOpacity(static_cast<qreal>(color.alphaF()));
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine final : public QIconEngine {
public:
    TintedEngine(const QString &name, Ink ink)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int pixels = std::min(size.width(), size.height());
        return rendered(m_name, pixels, colorFor(mode), QApplication::isRightToLeft() && hasDirection(m_name));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return {side, side};
    }

    [[nodiscard]] QIconEngine *clone() const override { return std::make_unique<TintedEngine>(*this).release(); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QString key() const override { return u"hubdesk"_s; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        const Tokens t = tokens(QApplication::palette());
        return mode == QIcon::Disabled ? t.disabled : t.ink(m_ink);
    }

    QString m_name;
    Ink m_ink;
};

} // namespace

bool hasIcon(const QString &name)
{
    initResources();
    return QResource(pathOf(name)).isValid();
}

QIcon icon(const QString &name, Ink ink)
{
    if (!hasIcon(name))
        return {};
    return QIcon(std::make_unique<TintedEngine>(name, ink).release());
}

QIcon applicationIcon()
{
    initResources();
    QIcon result;
    QSvgRenderer renderer(svgOf(u"hubdesk"_s));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &color)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const qreal side = std::min(rect.width(), rect.height());
    const int pixels = std::max(1, qRound(side * ratio));
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft && hasDirection(name);
    const QPixmap pixmap = rendered(name, pixels, color, mirrored);
    if (pixmap.isNull())
        return;
    // On whole device pixels, else strokes blur.
    const qreal x = qRound((rect.center().x() - side / 2) * ratio) / ratio;
    const qreal y = qRound((rect.center().y() - side / 2) * ratio) / ratio;
    painter.drawPixmap(QRectF(x, y, pixels / ratio, pixels / ratio), pixmap, QRectF(0, 0, pixels, pixels));
}

} // namespace hubdesk::ui
