#include "ui/theme/type.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QHash>

#include <algorithm>

namespace hubdesk::ui {
namespace {

struct Weights {
    QFont::Weight medium = QFont::Normal;
    QFont::Weight strong = QFont::Bold;
};

// Which of 500 and 600 the family really has: fontconfig's nearest match for a missing one may be either side.
Weights weightsOf(const QFont &font)
{
    static QHash<QString, Weights> s_known; // GUI thread; grows by one entry a family
    const QString family = QFontInfo(font).family();
    const auto found = s_known.constFind(family);
    if (found != s_known.cend())
        return *found;
    Weights weights;
    const QStringList styles = QFontDatabase::styles(family);
    for (const QString &style : styles) {
        const int weight = QFontDatabase::weight(family, style);
        if (weight == QFont::Medium)
            weights.medium = QFont::Medium;
        if (weight == QFont::DemiBold)
            weights.strong = QFont::DemiBold;
    }
    s_known.insert(family, weights);
    return weights;
}

void scale(QFont &font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, qRound(font.pixelSize() * factor)));
}

} // namespace

QFont typeFont(Type type, const QFont &base)
{
    QFont font = base;
    switch (type) {
    case Type::Figure:
        scale(font, 1.9);
        font.setWeight(weightsOf(base).strong);
        break;
    case Type::Title:
        scale(font, 1.45);
        font.setWeight(weightsOf(base).strong);
        break;
    case Type::Lead:
        scale(font, 1.15);
        font.setWeight(weightsOf(base).strong);
        break;
    case Type::Body:
        font.setWeight(QFont::Normal);
        break;
    case Type::BodyName:
        font.setWeight(weightsOf(base).medium);
        break;
    case Type::BodyStrong:
        font.setWeight(weightsOf(base).strong);
        break;
    case Type::Small:
        scale(font, 0.9);
        font.setWeight(QFont::Normal);
        break;
    case Type::SmallStrong:
        scale(font, 0.9);
        font.setWeight(weightsOf(base).medium);
        break;
    case Type::Code: {
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (base.pointSizeF() > 0)
            font.setPointSizeF(base.pointSizeF());
        else
            font.setPixelSize(base.pixelSize());
        scale(font, 0.94);
        break;
    }
    }
    return font;
}

QFont typeFont(Type type)
{
    return typeFont(type, QApplication::font());
}

Metrics metrics(const QFont &font)
{
    return Metrics{std::max(2, qRound(QFontMetrics(font).height() / 4.0))};
}

Metrics metrics()
{
    return metrics(QApplication::font());
}

} // namespace hubdesk::ui
