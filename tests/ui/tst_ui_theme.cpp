#include "support/testmain.h"
#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/palettes.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>

using namespace Qt::StringLiterals;
using namespace hubdesk::ui;

namespace {

const QList<Ink> kInks{Ink::Second,  Ink::Accent,    Ink::Danger,     Ink::Warning,
                       Ink::Success, Ink::Community, Ink::ServiceTeam};

// A platform's palette that is none of ours: warm paper, pale hues, a translucent placeholder.
QPalette foreign(bool dark)
{
    QPalette p;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        p.setColor(group, QPalette::Window, dark ? QColor(45, 40, 52) : QColor(230, 220, 200));
        p.setColor(group, QPalette::Base, dark ? QColor(60, 54, 68) : QColor(250, 244, 230));
        p.setColor(group, QPalette::AlternateBase, dark ? QColor(66, 60, 75) : QColor(244, 236, 220));
        p.setColor(group, QPalette::Button, dark ? QColor(70, 64, 80) : QColor(236, 228, 210));
        p.setColor(group, QPalette::Text, dark ? QColor(230, 226, 236) : QColor(60, 50, 40));
        p.setColor(group, QPalette::WindowText, dark ? QColor(230, 226, 236) : QColor(60, 50, 40));
        p.setColor(group, QPalette::PlaceholderText, dark ? QColor(230, 226, 236, 90) : QColor(60, 50, 40, 90));
        p.setColor(group, QPalette::Highlight, QColor(240, 140, 60));
        p.setColor(group, QPalette::HighlightedText, QColor(255, 255, 255));
        p.setColor(group, QPalette::Link, QColor(240, 140, 60));
    }
    return p;
}

QPalette blackOnWhite(bool dark)
{
    QPalette p;
    const QColor paper = dark ? QColor(0, 0, 0) : QColor(255, 255, 255);
    const QColor ink = dark ? QColor(255, 255, 255) : QColor(0, 0, 0);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button})
        p.setColor(role, paper);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(role, ink);
    p.setColor(QPalette::Highlight, dark ? QColor(0, 120, 215) : QColor(0, 60, 160));
    p.setColor(QPalette::HighlightedText, QColor(255, 255, 255));
    return p;
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void housePalettesHaveTheContrastOfTheLook_data();
    void housePalettesHaveTheContrastOfTheLook();
    void everyPairIsLegible_data();
    void everyPairIsLegible();
    void houseInksAreTheLooksOwn();
    void legibleMovesNoFurtherThanNeeded();
    void highContrastHasOutlinesForWashes();
    void placeholderOfAPlatformBecomesOpaque();
    void lightnessOfThePlatformChoosesThePalette();
    void paletteOnlyWidgetsFollowAChangeOfAppearance();
    void unitsFollowTheFont();
    void typeFallsBackWhereWeightsAreMissing();
    void everyIconRendersInItsInk();
    void directionalIconsAreMirrored();
    void iconsAreSharpAtTheDevicesRatio();
};

void TestTheme::housePalettesHaveTheContrastOfTheLook_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("ink");
    QTest::addColumn<double>("ratio");
    const auto add = [](const char *name, Ink ink, double light, double dark) {
        QTest::addRow("light %s", name) << false << static_cast<int>(ink) << light;
        QTest::addRow("dark %s", name) << true << static_cast<int>(ink) << dark;
    };
    add("ink", Ink::Text, 16.4, 12.9);
    add("second", Ink::Second, 6.3, 6.6);
    add("accent", Ink::Accent, 6.3, 7.7);
    add("danger", Ink::Danger, 6.6, 6.7);
    add("warning", Ink::Warning, 6.3, 8.4);
    add("success", Ink::Success, 6.2, 8.1);
    add("community", Ink::Community, 6.0, 7.9);
    add("service team", Ink::ServiceTeam, 7.1, 7.2);
}

void TestTheme::housePalettesHaveTheContrastOfTheLook()
{
    QFETCH(bool, dark);
    QFETCH(int, ink);
    QFETCH(double, ratio);
    const Tokens t = tokens(housePalette(dark));
    const double found = contrast(t.ink(static_cast<Ink>(ink)), t.base);
    QVERIFY2(qAbs(found - ratio) < 0.06, qPrintable(u"%1 instead of %2"_s.arg(found).arg(ratio)));
}

void TestTheme::everyPairIsLegible_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("house");
    QTest::newRow("house light") << housePalette(false) << true;
    QTest::newRow("house dark") << housePalette(true) << true;
    QTest::newRow("foreign light") << foreign(false) << false;
    QTest::newRow("foreign dark") << foreign(true) << false;
    QTest::newRow("black on white") << blackOnWhite(false) << false;
    QTest::newRow("white on black") << blackOnWhite(true) << false;
}

void TestTheme::everyPairIsLegible()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, house);
    const Tokens t = tokens(palette);
    const auto holds = [](const QColor &ink, const QColor &surface, double ratio, const char *what, int which) {
        const double found = contrast(ink, surface);
        QVERIFY2(found >= ratio - 0.005,
                 qPrintable(u"%1 of ink %2: %3"_s.arg(QLatin1String(what)).arg(which).arg(found)));
    };
    const double onWash = house ? 5.4 : 4.5;
    const double onRow = house ? 4.65 : 4.5;
    holds(t.text, t.base, 4.5, "text on lists", 0);
    for (const Ink ink : kInks) {
        const int which = static_cast<int>(ink);
        holds(t.ink(ink), t.base, 4.5, "on lists", which);
        holds(t.ink(ink), t.window, 4.5, "on bars", which);
        holds(t.ink(ink), t.hover, 4.5, "under the pointer", which);
        holds(t.ink(ink), t.selectedRow, onRow, "on a selected row", which);
        holds(t.ink(ink), t.unfocusedRow, 4.5, "on a selected row without focus", which);
        holds(t.ink(ink), t.wash(ink), ink == Ink::Second || ink == Ink::Accent ? 4.5 : onWash, "on its wash", which);
    }
    holds(t.text, t.selectedRow, 4.5, "text on a selected row", 0);
    holds(t.onAccent, t.accentFill, 4.5, "text on the filled button", 0);
    holds(t.line, t.base, 3.0, "line of fields on lists", 0);
    QVERIFY2(contrast(t.line, t.window) >= 2.7, "line of fields on bars");
    QVERIFY2(contrast(t.accent, t.base) >= 3.0, "focus ring");
    QVERIFY2(contrast(t.hairline, t.base) >= 1.15, "hairline");
}

void TestTheme::houseInksAreTheLooksOwn()
{
    const Tokens light = tokens(housePalette(false));
    QCOMPARE(light.danger, QColor(0xB3251E));
    QCOMPARE(light.accent, QColor(0x2A5DB8));
    QCOMPARE(light.second, QColor(0x57616B));
    QCOMPARE(tokens(housePalette(true)).serviceTeam, QColor(0xCC9BDD));
}

void TestTheme::legibleMovesNoFurtherThanNeeded()
{
    const QColor paper(255, 255, 255);
    const QColor pale(250, 200, 60);
    const QColor moved = legible(pale, paper, 4.5);
    QVERIFY(contrast(moved, paper) >= 4.5);
    QVERIFY(contrast(moved, paper) < 4.8);
    QVERIFY(qAbs(moved.hslHueF() - pale.hslHueF()) < 0.02F);
    QCOMPARE(legible(QColor(0x2A5DB8), paper, 4.5), QColor(0x2A5DB8));
}

void TestTheme::highContrastHasOutlinesForWashes()
{
    const Tokens t = tokens(blackOnWhite(false));
    QVERIFY(t.highContrast);
    QCOMPARE(t.wash(Ink::Danger), t.base);
    QVERIFY(contrast(t.hairline, t.base) >= 3.0);
    QVERIFY(!tokens(housePalette(false)).highContrast);
    QVERIFY(!tokens(housePalette(true)).highContrast);
}

void TestTheme::placeholderOfAPlatformBecomesOpaque()
{
    const QPalette p = repaired(foreign(false));
    const QColor hint = p.color(QPalette::PlaceholderText);
    QCOMPARE(hint.alpha(), 255);
    QVERIFY(contrast(hint, p.color(QPalette::Base)) >= 4.5);
}

void TestTheme::lightnessOfThePlatformChoosesThePalette()
{
    QVERIFY(isDark(housePalette(true)));
    QVERIFY(!isDark(housePalette(false)));
    QVERIFY(isDark(foreign(true)));
    QVERIFY(!isDark(foreign(false)));

    QApplication::setPalette(foreign(true));
    Theme theme(*qApp);
    theme.apply(Appearance::FollowSystem);
    QCOMPARE(QApplication::palette().color(QPalette::Base), housePalette(true).color(QPalette::Base));
    theme.apply(Appearance::Light);
    QVERIFY(!theme.isDark());
    theme.apply(Appearance::System);
    QCOMPARE(QApplication::palette().color(QPalette::Base), foreign(true).color(QPalette::Base));
    QApplication::setPalette(QPalette());
}

void TestTheme::paletteOnlyWidgetsFollowAChangeOfAppearance()
{
    Theme theme(*qApp);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.apply(Appearance::Light);
    QCOMPARE(QApplication::style()->objectName(), u"hubdesk"_s);
    const QImage light = icon(u"house"_s).pixmap(32, 32).toImage();
    theme.apply(Appearance::Dark);
    const QImage dark = icon(u"house"_s).pixmap(32, 32).toImage();
    QCOMPARE(changed.count(), 2);
    QVERIFY(light != dark);
    theme.apply(Appearance::Light);
}

void TestTheme::unitsFollowTheFont()
{
    QFont small = QApplication::font();
    small.setPointSizeF(10);
    QFont large = small;
    large.setPointSizeF(20);
    const int u = metrics(small).u;
    QCOMPARE(u, qRound(QFontMetrics(small).height() / 4.0));
    QVERIFY(metrics(large).u >= 2 * u - 1);
    QCOMPARE(metrics(small).control(), 7 * u);
}

void TestTheme::typeFallsBackWhereWeightsAreMissing()
{
    const QFont dejavu(u"DejaVu Sans"_s, 10);
    if (QFontInfo(dejavu).family() != u"DejaVu Sans"_s)
        QSKIP("DejaVu Sans is not installed");
    QCOMPARE(typeFont(Type::BodyName, dejavu).weight(), static_cast<int>(QFont::Normal));
    QCOMPARE(typeFont(Type::BodyStrong, dejavu).weight(), static_cast<int>(QFont::Bold));
    QVERIFY(typeFont(Type::Title, dejavu).pointSizeF() > 14);
    const QFont inter(u"Inter"_s, 10);
    if (QFontInfo(inter).family() == u"Inter"_s) {
        QCOMPARE(typeFont(Type::BodyName, inter).weight(), static_cast<int>(QFont::Medium));
        QCOMPARE(typeFont(Type::BodyStrong, inter).weight(), static_cast<int>(QFont::DemiBold));
    }
}

void TestTheme::everyIconRendersInItsInk()
{
    QVERIFY(hasIcon(u"house"_s)); // compiled in, though the library is static
    QVERIFY(!hasIcon(u"no-such-icon"_s));
    QVERIFY(icon(u"no-such-icon"_s).isNull());
    const QColor ink = tokens().danger;
    int seen = 0;
    QDirIterator files(u":/hubdesk/icons"_s);
    while (files.hasNext()) {
        const QString name = QFileInfo(files.next()).completeBaseName();
        if (name == u"hubdesk"_s)
            continue;
        ++seen;
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter p(&image);
        paintIcon(p, QRectF(0, 0, 32, 32), name, ink);
        p.end();
        int inked = 0;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() == 255 && pixel.rgb() == ink.rgb())
                    ++inked;
            }
        }
        QVERIFY2(inked > 4, qPrintable(name));
    }
    QVERIFY(seen >= 120);
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
}

void TestTheme::directionalIconsAreMirrored()
{
    const auto drawn = [](const QString &name, Qt::LayoutDirection direction) {
        QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter p(&image);
        p.setLayoutDirection(direction);
        paintIcon(p, QRectF(0, 0, 24, 24), name, QColor(0, 0, 0));
        p.end();
        return image;
    };
    QVERIFY(drawn(u"arrow-right"_s, Qt::LeftToRight) != drawn(u"arrow-right"_s, Qt::RightToLeft));
    QCOMPARE(drawn(u"search"_s, Qt::LeftToRight), drawn(u"search"_s, Qt::RightToLeft));
}

void TestTheme::iconsAreSharpAtTheDevicesRatio()
{
    QImage image(64, 64, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(2);
    image.fill(Qt::transparent);
    QPainter p(&image);
    icon(u"square"_s).paint(&p, QRect(0, 0, 32, 32));
    p.end();
    QImage twice(64, 64, QImage::Format_ARGB32_Premultiplied);
    twice.fill(Qt::transparent);
    QPainter q(&twice);
    icon(u"square"_s).paint(&q, QRect(0, 0, 64, 64));
    q.end();
    image.setDevicePixelRatio(1);
    QCOMPARE(image, twice);
}

HUBDESK_TEST_MAIN_WITH(QApplication, TestTheme)
#include "tst_ui_theme.moc"
