#include "support/testmain.h"
#include "ui/fakemodel.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/loadingrows.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::ui;

class TestWidgets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void placeholdersComeOnlyAfterAMoment();
    void aQuickAnswerShowsNoPlaceholders();
    void statesSayWhatIsThereAndWhatNext();
    void aStatesWordsAreWholeAtAnyWidth();
    void errorsAreAStripAboveKeptRows();
    void typingIsSaidOnceAfterTheLastKey();
    void escapeEmptiesTheFilterAndDownLeavesIt();
    void labelsFollowPaletteAndFont();
    void elidedLabelsKeepTheirTextForReaders();
    void actionButtonsFollowTheirAction();
    void segmentsAreOneTabStopMovedByArrows();
    void linksAreFollowedByKeyboard();
    void detailsSayNotKnownForNothing();
    void longWordsNeverPushThePaneWide();
    void detailsCanBeFilledAgainAndAgain();
    void initialsAreOfFirstAndLastWord_data();
    void initialsAreOfFirstAndLastWord();
    void heightsAreMultiplesOfTheUnitAtAnyFont();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply(Appearance::Light);
    m_theme->setReducedMotion(true);
}

void TestWidgets::placeholdersComeOnlyAfterAMoment()
{
    TablePanel panel;
    panel.resize(500, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *loading = panel.findChild<LoadingRows *>();
    QElapsedTimer clock;
    clock.start();
    panel.setState(TablePanel::State::Loading, 171);
    QVERIFY(!loading->isVisible());
    QTRY_VERIFY(loading->isVisible());
    QVERIFY2(clock.elapsed() >= 140, qPrintable(QString::number(clock.elapsed())));
    panel.setState(TablePanel::State::Ready);
    QVERIFY(!loading->isVisible());
}

void TestWidgets::aQuickAnswerShowsNoPlaceholders()
{
    TablePanel panel;
    panel.show();
    auto *loading = panel.findChild<LoadingRows *>();
    panel.setState(TablePanel::State::Loading);
    panel.setState(TablePanel::State::Ready);
    QTest::qWait(170);
    QVERIFY(!loading->isVisible());
}

void TestWidgets::statesSayWhatIsThereAndWhatNext()
{
    TablePanel panel;
    panel.resize(500, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QAction connectHub(u"Connect hub…"_s);
    QSignalSpy triggered(&connectHub, &QAction::triggered);
    panel.setStateText(TablePanel::State::Empty, {u"server"_s, u"No hub yet"_s, u"Connect one."_s}, {&connectHub}, 0);
    panel.setState(TablePanel::State::Empty);
    auto *page = panel.findChild<StatePage *>();
    QVERIFY(page->isVisible());
    QCOMPARE(page->accessibleName(), u"No hub yet"_s);
    QCOMPARE(page->geometry(), panel.table()->viewport()->rect());
    auto *button = page->findChild<QPushButton *>();
    QVERIFY(button);
    QCOMPARE(lookOf(button), ButtonLook::Filled);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    panel.setState(TablePanel::State::Ready);
    QVERIFY(!page->isVisible());
}

void TestWidgets::aStatesWordsAreWholeAtAnyWidth()
{
    const QString text =
        u"It lacks the scope list:users. Hub administrators Wanjiru Kamau and Peter Ashdown can give it."_s;
    for (const int width : {280, 420, 1200}) {
        StatePage page;
        page.setText({u"lock"_s, u"This token may not list users"_s, text});
        page.resize(width, 500);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const QList<TextLabel *> labels = page.findChildren<TextLabel *>();
        for (const TextLabel *label : labels)
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(QString::number(width)));
    }
}

void TestWidgets::errorsAreAStripAboveKeptRows()
{
    TablePanel panel;
    test::ManyRows rows(10, 2);
    panel.table()->setModel(&rows);
    panel.resize(500, 300);
    panel.show();
    QSignalSpy asked(panel.strip(), &Strip::actionTriggered);
    panel.strip()->show(Ink::Danger, u"circle-x"_s, u"The disk is full"_s, u"Your changes are kept here"_s,
                        u"What to do…"_s);
    QTRY_COMPARE(panel.strip()->height(), panel.strip()->sizeHint().height());
    QVERIFY(panel.table()->isVisible());
    QCOMPARE(panel.table()->model()->rowCount(), 10);
    QTest::mouseClick(panel.strip()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    panel.strip()->dismiss();
    QTRY_VERIFY(!panel.strip()->isVisible());

    m_theme->setReducedMotion(false); // and sliding ends the same way
    panel.strip()->show(Ink::Second, u"wifi-off"_s, u"Offline"_s, u"3 changes wait"_s);
    QTRY_COMPARE(panel.strip()->height(), panel.strip()->sizeHint().height());
    panel.strip()->dismiss();
    QTRY_VERIFY(!panel.strip()->isVisible());
    m_theme->setReducedMotion(true);
    panel.table()->setModel(nullptr);
}

void TestWidgets::typingIsSaidOnceAfterTheLastKey()
{
    FilterBar bar;
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    QSignalSpy said(&bar, &FilterBar::filterChanged);
    QTest::keyClicks(bar.field(), u"kelp"_s);
    QTRY_COMPARE(said.count(), 1);
    QCOMPARE(said.first().first().toString(), u"kelp"_s);
}

void TestWidgets::escapeEmptiesTheFilterAndDownLeavesIt()
{
    FilterBar bar;
    bar.show();
    bar.setText(u"kelp"_s);
    QSignalSpy said(&bar, &FilterBar::filterChanged);
    QSignalSpy left(&bar, &FilterBar::leftForTable);
    QTest::keyClick(bar.field(), Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
    QCOMPARE(said.count(), 1);
    QTest::keyClick(bar.field(), Qt::Key_Down);
    QCOMPARE(left.count(), 1);
}

void TestWidgets::labelsFollowPaletteAndFont()
{
    QWidget window;
    TextLabel label(u"second line"_s, Type::Small, Ink::Second, &window);
    window.show();
    const QColor light = label.palette().color(QPalette::WindowText);
    const double size = label.font().pointSizeF();
    m_theme->apply(Appearance::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), tokens().second);
    QVERIFY(tokens().second != light);
    m_theme->apply(Appearance::Light);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), light);
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    QTRY_VERIFY(qAbs(label.font().pointSizeF() - 2 * size) < 0.1);
    QApplication::setFont(usual);
    QTRY_VERIFY(qAbs(label.font().pointSizeF() - size) < 0.1);
}

void TestWidgets::elidedLabelsKeepTheirTextForReaders()
{
    ElidedLabel label(u"a community with a long name and more"_s);
    label.resize(60, 20);
    QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    QCOMPARE(label.text(), u"a community with a long name and more"_s);
}

void TestWidgets::actionButtonsFollowTheirAction()
{
    QAction action(u"Pull"_s);
    action.setShortcut(QKeySequence(Qt::Key_F5));
    ActionButton button(action);
    QCOMPARE(button.text(), u"Pull"_s);
    QVERIFY(button.toolTip().contains(u"F5"_s));
    action.setEnabled(false);
    action.setText(u"Pulling…"_s);
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.text(), u"Pulling…"_s);
    const int plain = button.sizeHint().width();
    button.setKeysShown(true);
    QVERIFY(button.sizeHint().width() > plain);
}

void TestWidgets::segmentsAreOneTabStopMovedByArrows()
{
    Segments segments;
    segments.add(u"all"_s, u"All"_s);
    segments.add(u"people"_s, u"People"_s);
    segments.add(u"groups"_s, u"Groups"_s);
    segments.show();
    QVERIFY(QTest::qWaitForWindowActive(&segments));
    QCOMPARE(segments.current(), u"all"_s);
    QSignalSpy changed(&segments, &Segments::currentChanged);
    segments.findChild<QToolButton *>(u"all"_s)->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(segments.current(), u"people"_s);
    QCOMPARE(changed.count(), 1);
    int stops = 0;
    const QList<QToolButton *> buttons = segments.findChildren<QToolButton *>();
    for (const QToolButton *button : buttons)
        stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
    QCOMPARE(stops, 1);
}

void TestWidgets::linksAreFollowedByKeyboard()
{
    LinkLabel link(u"Kelp Forest Observatory"_s);
    QSignalSpy followed(&link, &LinkLabel::activated);
    QTest::keyClick(&link, Qt::Key_Return);
    QTest::mouseClick(&link, Qt::LeftButton, {}, QPoint(4, 4));
    QCOMPARE(followed.count(), 2);
}

void TestWidgets::detailsSayNotKnownForNothing()
{
    DetailsPane pane;
    pane.setHeading(u"kelp"_s);
    DetailsSection *section = pane.addSection(u"Here"_s);
    QCOMPARE(section->addRow(u"Owner"_s, QString())->text(), DetailsSection::tr("not known"));
    QCOMPARE(section->addRow(u"Files"_s, u"<b>3</b>"_s)->text(), u"<b>3</b>"_s);
    QCOMPARE(section->addRow(u"Files"_s, u"<b>3</b>"_s)->textFormat(), Qt::PlainText);
}

void TestWidgets::longWordsNeverPushThePaneWide()
{
    DetailsPane pane;
    pane.resize(240, 400);
    pane.setHeading(u"kelp"_s, u"https://staging.kelpline.hubs.example/services/configurator/with-a-long-path"_s);
    DetailsSection *section = pane.addSection(u"Last pull"_s);
    section->addText(u"The hub cannot be reached: https://staging.kelpline.hubs.example/hub/api/users?offset=200"_s,
                     Ink::Danger);
    section->addRow(u"Scope"_s, u"admin:auth_state!server=somebody/with-a-very-long-server-name"_s, true);
    section->addLink(u"Community"_s, u"Kelpline Institute of Marine Science and Neighbouring Disciplines"_s);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QCOMPARE(pane.widget()->width(), pane.viewport()->width());
    const auto *broken = pane.findChild<BreakingLabel *>();
    QVERIFY(broken && broken->height() >= broken->heightForWidth(broken->width()));
    QVERIFY(broken->heightForWidth(100) > broken->heightForWidth(600));
}

void TestWidgets::detailsCanBeFilledAgainAndAgain()
{
    DetailsPane pane;
    pane.resize(300, 300);
    pane.show();
    for (int i = 0; i < 50; ++i) {
        pane.clear();
        pane.setHeading(QString::number(i), u"second"_s);
        pane.addSection(u"A"_s)->addCheck(true, u"yes"_s);
        pane.addSection(u"B"_s)->addLink(u"Community"_s, u"Kelp"_s);
    }
    QCOMPARE(pane.findChildren<DetailsSection *>().size(), 2);
    pane.setPlaceholder(u"Nothing is chosen"_s);
    QCOMPARE(pane.findChildren<DetailsSection *>().size(), 0);
}

void TestWidgets::initialsAreOfFirstAndLastWord_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("two words") << u"Amara Okafor"_s << u"AO"_s;
    QTest::newRow("three") << u"Maria del Mar"_s << u"MM"_s;
    QTest::newRow("one") << u"hubdesk"_s << u"HU"_s;
    QTest::newRow("none") << u"  "_s << QString();
    QTest::newRow("combining") << u"A\u0308da Lovelace"_s << u"A\u0308L"_s;
}

void TestWidgets::initialsAreOfFirstAndLastWord()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QCOMPARE(initialsOf(name), initials);
}

void TestWidgets::heightsAreMultiplesOfTheUnitAtAnyFont()
{
    const QFont usual = QApplication::font();
    for (const double points : {8.0, 10.0, 13.0, 20.0}) {
        QFont font = usual;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        const int u = metrics().u;
        PageHeader header;
        FilterBar bar;
        QPushButton *button = makeButton(u"Review…"_s, ButtonLook::Filled, u"plus"_s);
        QCOMPARE(header.sizeHint().height(), 13 * u);
        QCOMPARE(bar.sizeHint().height(), 11 * u);
        QCOMPARE(button->sizeHint().height(), 7 * u);
        QVERIFY(bar.field()->sizeHint().height() <= bar.sizeHint().height());
        button->deleteLater();
    }
    QApplication::setFont(usual);
}

HUBDESK_TEST_MAIN_WITH(QApplication, TestWidgets)
#include "tst_ui_widgets.moc"
