#include "ui/theme/color.h"

#include <algorithm>
#include <cmath>

namespace hubdesk::ui {
namespace {

int mixChannel(int from, int to, double part)
{
    return static_cast<int>(std::lround(from + (to - from) * part));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

QColor withLightness(const QColor &color, double lightness)
{
    const auto clamped = static_cast<float>(std::clamp(lightness, 0.0, 1.0));
    return QColor::fromHslF(color.hslHueF(), color.hslSaturationF(), clamped).toRgb();
}

} // namespace

QColor mix(const QColor &from, const QColor &to, double part)
{
    return QColor(mixChannel(from.red(), to.red(), part), mixChannel(from.green(), to.green(), part),
                  mixChannel(from.blue(), to.blue(), part));
}

QColor flattened(const QColor &color, const QColor &surface)
{
    QColor opaque = color.toRgb();
    opaque.setAlpha(255);
    return color.alpha() == 255 ? opaque : mix(surface, opaque, static_cast<double>(color.alphaF()));
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(static_cast<double>(color.redF())) + 0.7152 * linear(static_cast<double>(color.greenF()))
        + 0.0722 * linear(static_cast<double>(color.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor legible(const QColor &hue, const QColor &surface, double ratio)
{
    if (contrast(hue, surface) >= ratio)
        return hue;
    // Away from the surface, on the side where there is more room.
    const bool darker =
        contrast(QColor::fromRgb(0, 0, 0), surface) >= contrast(QColor::fromRgb(255, 255, 255), surface);
    double near = static_cast<double>(hue.lightnessF());
    double far = darker ? 0.0 : 1.0;
    if (contrast(withLightness(hue, far), surface) < ratio)
        return withLightness(hue, far);
    for (int step = 0; step < 12; ++step) {
        const double middle = (near + far) / 2;
        (contrast(withLightness(hue, middle), surface) >= ratio ? far : near) = middle;
    }
    return withLightness(hue, far);
}

} // namespace hubdesk::ui
