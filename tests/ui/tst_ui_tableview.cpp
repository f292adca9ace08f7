#include "support/testmain.h"
#include "ui/fakemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

#include <algorithm>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::ui;
using test::FakeModel;
using test::FakeRow;
using test::ManyRows;

namespace {

domain::Ref person(int id)
{
    return {domain::Kind::Person, id};
}

QList<FakeRow> people(const QStringList &names)
{
    QList<FakeRow> rows;
    for (int i = 0; i < names.size(); ++i)
        rows.append({person(i + 1), {{names.at(i)}, {u"team %1"_s.arg(i)}, {QString::number(i)}}});
    return rows;
}

FakeRow band(const QString &name)
{
    return {{domain::Kind::Band, 900}, {{name}}, true};
}

} // namespace

class TestTableView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void keepsSelectionWhenRowsArrive();
    void takesTheSelectionUpAgainWhenAFilterGoes();
    void alwaysHasACurrentCellWhenThereAreRows();
    void countsASelectionOfAMillionRowsAtOnce();
    void selectAllLeavesBandsOut();
    void arrowsStepOverBands();
    void homeAndEndGoToTheEndsOfTheList();
    void enterEditsAndSaysWhyAValueIsRefused();
    void escapeReverts();
    void choicesAreOfferedInACombo();
    void aRefreshDoesNotTakeTypedTextAway();
    void controlCAsksForACopy();
    void lettersAreLeftToTheWindow();
    void sortsByHeads();
    void columnsAreChosenMovedAndRemembered();
    void aLayoutThatHidesEverythingIsNotTaken();
    void theColumnThatMattersStretches();
    void columnsAreAsWideAsTheirFirstRowsAsk();
    void menuKeyOpensTheContextMenu();
    void paintsAPageInTenMilliseconds_data();
    void paintsAPageInTenMilliseconds();

private:
    void show(QAbstractItemModel *model);
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<TableView> m_view;
    std::unique_ptr<FakeModel> m_model;
};

void TestTableView::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply(Appearance::Light);
}

void TestTableView::init()
{
    m_model = std::make_unique<FakeModel>(QStringList{u"Name"_s, u"Team"_s, u"Number"_s});
    m_view = std::make_unique<TableView>();
    m_view->setColumns({{u"name"_s, 30, true, true}, {u"team"_s, 20}, {u"number"_s, 10}});
    m_view->resize(600, 400);
    m_view->setRowFinder([this](domain::Ref ref) { return m_model->rowOf(ref); });
}

void TestTableView::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void TestTableView::show(QAbstractItemModel *model)
{
    m_view->setModel(model);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void TestTableView::keepsSelectionWhenRowsArrive()
{
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setRows(people({u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dan"_s}));
    show(m_model.get());
    QSignalSpy said(m_view.get(), &TableView::currentRefChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(1, 0)).center());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      m_view->visualRect(m_model->index(3, 0)).center());
    QCOMPARE(m_view->selectedRefs(), (QList<domain::Ref>{person(2), person(4)}));
    said.clear();

    QList<FakeRow> rows = people({u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dan"_s});
    rows.prepend({person(77), {{u"Zoe"_s}}});
    std::swap(rows[1], rows[4]);
    m_model->setRows(rows);
    QCOMPARE(m_view->selectedRowNumbers(), (QList<int>{1, 2}));
    QCOMPARE(m_view->currentRef(), person(4));
    QCOMPARE(said.count(), 0); // the same record is current: nobody has to be told
}

void TestTableView::takesTheSelectionUpAgainWhenAFilterGoes()
{
    m_model->setRows(people({u"Ada"_s, u"Ben"_s, u"Cleo"_s}));
    show(m_model.get());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(2, 0)).center());
    m_model->setRows({}); // being read anew
    QCOMPARE(m_view->selectedCount(), 0);
    m_model->setRows(people({u"Ada"_s, u"Ben"_s})); // filtered
    QCOMPARE(m_view->selectedCount(), 0);
    QCOMPARE(m_view->currentRef(), person(1));
    m_model->setRows(people({u"Ada"_s, u"Ben"_s, u"Cleo"_s}));
    QCOMPARE(m_view->selectedRefs(), (QList<domain::Ref>{person(3)}));
    QCOMPARE(m_view->currentRef(), person(3));
}

void TestTableView::alwaysHasACurrentCellWhenThereAreRows()
{
    QList<FakeRow> rows = people({u"Ada"_s, u"Ben"_s});
    rows.prepend(band(u"Late"_s));
    m_model->setRows(rows);
    show(m_model.get());
    QVERIFY(m_view->currentIndex().isValid());
    QCOMPARE(m_view->currentIndex().row(), 1); // not the band
    QCOMPARE(m_view->selectedCount(), 0);
}

void TestTableView::countsASelectionOfAMillionRowsAtOnce()
{
    ManyRows many(1'000'000, 6);
    show(&many);
    QElapsedTimer clock;
    clock.start();
    m_view->selectAll();
    QCOMPARE(m_view->selectedCount(), 1'000'000);
    QVERIFY2(clock.elapsed() < 400, qPrintable(QString::number(clock.elapsed())));
    m_view->setModel(nullptr);
}

void TestTableView::selectAllLeavesBandsOut()
{
    QList<FakeRow> rows = people({u"Ada"_s, u"Ben"_s, u"Cleo"_s});
    rows.insert(1, band(u"Others"_s));
    m_model->setRows(rows);
    show(m_model.get());
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QCOMPARE(m_view->selectedRowNumbers(), (QList<int>{0, 2, 3}));
    QCOMPARE(m_view->selectedCount(), 3);
}

void TestTableView::arrowsStepOverBands()
{
    QList<FakeRow> rows = people({u"Ada"_s, u"Ben"_s});
    rows.insert(1, band(u"Others"_s));
    m_model->setRows(rows);
    show(m_model.get());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentRef(), person(2));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->currentRef(), person(1));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(1, 0)).center());
    QVERIFY(!m_view->selectionModel()->isRowSelected(1));
}

void TestTableView::homeAndEndGoToTheEndsOfTheList()
{
    m_model->setRows(people({u"Ada"_s, u"Ben"_s, u"Cleo"_s}));
    show(m_model.get());
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentIndex().row(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentIndex().row(), 0);
    QVERIFY(m_view->showsRing());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(m_model->index(1, 0)).center());
    QVERIFY(!m_view->showsRing());
}

void TestTableView::enterEditsAndSaysWhyAValueIsRefused()
{
    m_model->setEditable({0});
    m_model->setCheck(
        [](const QVariant &value) { return value.toString().isEmpty() ? u"A name is needed"_s : QString(); });
    connect(m_model.get(), &FakeModel::refused, m_view.get(), &TableView::showRefusal);
    m_model->setRows(people({u"Ada"_s, u"Ben"_s}));
    show(m_model.get());
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    auto *editor = m_view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"Ada"_s);
    editor->clear();
    QTest::keyClick(editor, Qt::Key_Return);
    const auto *bubble = m_view->viewport()->findChild<Bubble *>();
    QVERIFY(bubble && bubble->isVisible());
    QCOMPARE(bubble->accessibleName(), u"A name is needed"_s);
    QVERIFY(editor->isVisible()); // still open, nothing lost
    QTest::keyClicks(editor, u"Ida"_s);
    QVERIFY(!bubble->isVisible());
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Ida"_s);
    QTRY_VERIFY(m_view->hasFocus());
}

void TestTableView::escapeReverts()
{
    m_model->setEditable({0});
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    auto *editor = m_view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Nobody"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Ada"_s);
    QTRY_VERIFY(!m_view->viewport()->findChild<QLineEdit *>());
}

void TestTableView::choicesAreOfferedInACombo()
{
    m_model->setEditable({1});
    QList<FakeRow> rows = people({u"Ada"_s});
    rows[0].cells[1].roles.insert(
        tables::ChoicesRole,
        QVariant::fromValue(QList<tables::Choice>{{u"open"_s, u"Open"_s}, {u"closed"_s, u"Closed"_s}}));
    m_model->setRows(rows);
    show(m_model.get());
    m_view->setCurrentIndex(m_model->index(0, 1));
    const test::ExpectWarning offscreenPopup("grabbing the keyboard");
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    auto *combo = m_view->viewport()->findChild<QComboBox *>();
    QVERIFY(combo);
    QCOMPARE(combo->count(), 2);
    combo->hidePopup();
    combo->setCurrentIndex(1);
    QTest::keyClick(combo, Qt::Key_Return);
    QCOMPARE(m_model->index(0, 1).data().toString(), u"closed"_s);
}

void TestTableView::aRefreshDoesNotTakeTypedTextAway()
{
    m_model->setEditable({0});
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QTest::keyClick(m_view.get(), Qt::Key_F2);
    auto *editor = m_view->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Adele"_s);
    m_model->setData(m_model->index(0, 0), u"Other"_s, Qt::EditRole); // a pull came in between
    QCOMPARE(editor->text(), u"Adele"_s);
}

void TestTableView::controlCAsksForACopy()
{
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QGuiApplication::clipboard()->setText(u"untouched"_s);
    QSignalSpy asked(m_view.get(), &TableView::copyRequested);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"untouched"_s);
}

void TestTableView::lettersAreLeftToTheWindow()
{
    m_model->setRows(people({u"Ada"_s, u"Ben"_s}));
    show(m_model.get());
    QTest::keyClick(m_view.get(), Qt::Key_B);
    QCOMPARE(m_view->currentIndex().row(), 0); // no search through rows by letter
}

void TestTableView::sortsByHeads()
{
    m_model->setRows(people({u"Cleo"_s, u"Ada"_s, u"Ben"_s}));
    show(m_model.get());
    QCOMPARE(m_view->horizontalHeader()->sortIndicatorSection(), -1);
    const int x = m_view->horizontalHeader()->sectionViewportPosition(0) + 30;
    QTest::mouseClick(m_view->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(x, 8));
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Ada"_s);
    QTest::mouseClick(m_view->horizontalHeader()->viewport(), Qt::LeftButton, {}, QPoint(x, 8));
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Cleo"_s);
}

void TestTableView::columnsAreChosenMovedAndRemembered()
{
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QSignalSpy edited(m_view.get(), &TableView::layoutEdited);
    QMenu menu;
    m_view->fillColumnsMenu(menu);
    QCOMPARE(menu.actions().at(1)->text(), u"Team"_s);
    menu.actions().at(1)->setChecked(false);
    QCOMPARE(m_view->shownColumns(), (QList<int>{0, 2}));
    QCOMPARE(edited.count(), 1);
    m_view->horizontalHeader()->moveSection(2, 0);
    m_view->horizontalHeader()->resizeSection(2, 123);
    const QByteArray layout = m_view->saveLayout();

    TableView other;
    QVERIFY(other.restoreLayout(layout)); // before its columns are known: kept
    other.setColumns({{u"name"_s, 30, true, true}, {u"team"_s, 20}, {u"number"_s, 10}});
    other.setModel(m_model.get());
    QCOMPARE(other.shownColumns(), (QList<int>{2, 0}));
    QCOMPARE(other.firstColumn(), 2);
    QVERIFY(qAbs(other.columnWidth(2) - 123) <= 1);
    other.resetColumns();
    QCOMPARE(other.shownColumns(), (QList<int>{0, 1, 2}));
}

void TestTableView::aLayoutThatHidesEverythingIsNotTaken()
{
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QVERIFY(!m_view->restoreLayout("not JSON"));
    m_view->restoreLayout(
        R"({"columns":[{"id":"name","shown":false},{"id":"team","shown":false},{"id":"number","shown":false}]})");
    QCOMPARE(m_view->shownColumns().size(), 3);
}

void TestTableView::theColumnThatMattersStretches()
{
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QCOMPARE(m_view->horizontalHeader()->length(), m_view->viewport()->width());
    m_view->resize(800, 400);
    QCOMPARE(m_view->horizontalHeader()->length(), m_view->viewport()->width());
    m_view->resize(200, 400);
    QVERIFY(m_view->columnWidth(0) >= 30 * metrics(m_view->font()).u); // never squeezed: it scrolls
}

void TestTableView::columnsAreAsWideAsTheirFirstRowsAsk()
{
    const int u = metrics(m_view->font()).u;
    const QString wide = u"a team of the North Sea"_s;
    m_view->setColumns({{u"name"_s, 30, true, true}, {u"team"_s, 36, true, false, true}, {u"number"_s, 40}});
    show(m_model.get());
    QCOMPARE(m_view->columnWidth(1), 36 * u); // as declared: nothing is known of the rows yet
    m_model->setRows({{person(1), {{u"Ada"_s}, {wide}, {u"1"_s}}}});
    const int asked = m_view->sizeHintForIndex(m_model->index(0, 1)).width();
    QVERIFY(asked > 36 * u && asked < 54 * u);
    QVERIFY(m_view->columnWidth(1) >= asked);
    const int before = m_view->columnWidth(1);
    m_model->setRows({{person(1), {{u"Ada"_s}, {u"x"_s}, {u"1"_s}}}}); // a filter does not make columns jump
    QCOMPARE(m_view->columnWidth(1), before);
    m_view->resize(100 * u, 400);
    QVERIFY(m_view->columnWidth(1) >= asked); // the others give way
}

void TestTableView::menuKeyOpensTheContextMenu()
{
    m_model->setRows(people({u"Ada"_s}));
    show(m_model.get());
    QModelIndex asked;
    m_view->setContextMenu([&asked](QMenu &menu, const QModelIndex &index) {
        asked = index;
        menu.addAction(u"Open"_s);
    });
    const test::ExpectWarning offscreenPopup("grabbing the keyboard");
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0), QPoint(0, 0));
    QApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(asked, m_view->currentIndex());
    QVERIFY(QApplication::activePopupWidget());
    QApplication::activePopupWidget()->close();
}

void TestTableView::paintsAPageInTenMilliseconds_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("hundred thousand rows") << 100'000;
    QTest::newRow("a million rows") << 1'000'000;
}

void TestTableView::paintsAPageInTenMilliseconds()
{
    QFETCH(int, rows);
    ManyRows many(rows, 10);
    m_view->setColumns({});
    m_view->resize(1200, 800);
    show(&many);
    QImage page(m_view->viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QList<qint64> times;
    for (int i = 0; i < 30; ++i) {
        m_view->verticalScrollBar()->setValue(i * 997);
        // Of the processor, not of the clock on the wall: other tests run beside this one.
        const std::clock_t before = std::clock();
        m_view->viewport()->render(&page);
        times.append(qint64{std::clock() - before} * 1'000'000 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    qInfo("%d rows: median %lld us, worst %lld us", rows, static_cast<long long>(times.at(15)),
          static_cast<long long>(times.last()));
#ifdef QT_NO_DEBUG
    QVERIFY(times.at(15) < 10'000);
#else
    QVERIFY(times.at(15) < 40'000); // not optimised: only that nothing is badly wrong
#endif
    m_view->setModel(nullptr);
}

HUBDESK_TEST_MAIN_WITH(QApplication, TestTableView)
#include "tst_ui_tableview.moc"
