// Assigning roles by key, by drop and by dialog ends in the same staged operations, and so does taking them; undo
// takes them back.

#include "domain/staging.h"
#include "gui/guifixture.h"
#include "hubs/hubsession.h"
#include "support/testmain.h"
#include "tables/matrixmodel.h"
#include "ui/roles/assignmentspage.h"
#include "ui/roles/matrixhead.h"
#include "ui/roles/matrixview.h"
#include "ui/roles/rolesdesk.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace hubdesk;
using domain::BearerKind;

namespace {

class GuiAssign final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stagesTheSameByKeyByDropAndByDialog();
    void takesAStagedGiftBackWithTheSameKey();
    void undoesAndRedoesWhatWasStaged();
    void asksBeforeItDiscards();
    void addsTheFoundOnesOfAPastedList();
    void saysHowMuchIsStagedOnEveryViewOfThePage();
    void explainsTheCurrentCell();
    void keepsThePlaceWhenRowsAreFilteredAnew();
    void takesARoleByDraggingItsMarkOff();

private:
    [[nodiscard]] ui::AssignmentsPage *page() const { return m->find<ui::AssignmentsPage>("page.roles.assignments"); }
    [[nodiscard]] tables::MatrixModel &model() const { return page()->model(); }
    [[nodiscard]] ui::TableView &cells() const { return page()->matrix().cells(); }
    [[nodiscard]] bool barShows() const
    {
        const auto *bar = m->window->findChild<QWidget *>(QStringLiteral("staged"));
        return bar != nullptr && bar->isVisible();
    }
    /// What is staged, without what differs from one time to the next.
    [[nodiscard]] QStringList staged() const;
    /// Someone who lacks a role that can be given, and that role.
    [[nodiscard]] std::pair<hubs::MatrixRow, QString> somebodyWithout() const;
    void stand(hubs::MatrixRow row, const QString &role);
    void discard();

    std::unique_ptr<test::GuiFixture> m;
    hubs::HubSession *m_session = nullptr;
};

void GuiAssign::init()
{
    m = std::make_unique<test::GuiFixture>();
    m->open();
    m->window->goToView(QStringLiteral("roles.assignments"));
    QVERIFY(page() != nullptr);
    QTRY_VERIFY(page()->desk().session().assignments() != nullptr);
    m_session = &page()->desk().session();
    QTRY_VERIFY(model().rowCount() > 0 && !model().isLoading());
}

void GuiAssign::cleanup()
{
    m->close();
    m.reset();
}

QStringList GuiAssign::staged() const
{
    QStringList list;
    for (const domain::Row &row : domain::stagedOperations(m->window->document()->state(), page()->desk().hub())) {
        list.append(QStringList{row.value("kind").toString(), row.value("subject_kind").toString(),
                                row.value("subject").toString(), row.value("object").toString(),
                                row.value("channel").toString()}
                        .join(u' '));
    }
    return list;
}

std::pair<hubs::MatrixRow, QString> GuiAssign::somebodyWithout() const
{
    const auto now = m_session->assignments();
    for (int column = 1; column < model().columnCount(); ++column) {
        for (int row = 0; row < model().rowCount(); ++row) {
            const auto at = model().rowAt(row);
            if (!at || at->kind != BearerKind::User
                || model().cellAt(model().index(row, column)).now != hubs::Holding::None)
                continue;
            const hubs::GiveWays ways = now->giving(*at, model().roleAt(column));
            if (ways.preferred)
                return {*at, model().roleAt(column)};
        }
    }
    return {};
}

void GuiAssign::stand(hubs::MatrixRow row, const QString &role)
{
    page()->matrix().choose(row.kind, m_session->assignments()->name(row), role);
    QCOMPARE(model().roleAt(cells().currentIndex().column()), role);
    page()->takeKeyboard();
    QTRY_VERIFY(cells().hasFocus());
}

void GuiAssign::discard()
{
    m->prompter.answers = {true};
    m->trigger("role.discard");
    QTRY_COMPARE(m_session->staged(), 0);
}

void GuiAssign::stagesTheSameByKeyByDropAndByDialog()
{
    const auto [who, role] = somebodyWithout();
    QVERIFY(!role.isEmpty());
    const QString name = m_session->assignments()->name(who);

    stand(who, role);
    QTest::keyClick(&cells(), Qt::Key_Space);
    QTRY_COMPARE(m_session->staged(), 1);
    const QStringList byKey = staged();
    QCOMPARE(byKey.size(), 1);
    discard();

    // A drop of the row on the role's head.
    const int row = model().rowOf(who.kind, name);
    const std::unique_ptr<QMimeData> dragged(model().mimeData({model().index(row, 0)}));
    ui::MatrixHead &heads = page()->matrix().heads();
    cells().scrollTo(model().index(row, model().columnOf(role)));
    const int section = model().columnOf(role);
    QVERIFY(heads.height() > 2 * QFontMetrics(heads.font()).height()); // also where the page came before the hub
    const QPoint at(heads.sectionViewportPosition(section) + heads.sectionSize(section) / 2, heads.height() / 2);
    QDragEnterEvent enter(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(heads.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(heads.viewport(), &drop);
    QTRY_COMPARE(m_session->staged(), 1);
    QCOMPARE(staged(), byKey);
    discard();

    // The same on the cells below the head.
    QVERIFY(model().dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, model().index(row, section)));
    QTRY_COMPARE(m_session->staged(), 1);
    QCOMPARE(staged(), byKey);
    discard();

    QTest::mouseClick(m->find<QPushButton>("assignments.assignButton"), Qt::LeftButton);
    QTRY_VERIFY(m->find<QDialog>("assignDialog") != nullptr);
    m->find<QComboBox>("assign.role")->setCurrentText(role);
    QLineEdit *field = m->find<QLineEdit>("assign.name");
    field->clear();
    m->find<QComboBox>("assign.kind")->setCurrentIndex(0);
    QTest::keyClicks(field, name);
    QTRY_VERIFY(m->find<QPushButton>("accept")->isEnabled());
    QVERIFY(!m->find<QLabel>("assign.says")->text().isEmpty());
    QTest::mouseClick(m->find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_COMPARE(m_session->staged(), 1);
    QCOMPARE(staged(), byKey);
}

void GuiAssign::takesAStagedGiftBackWithTheSameKey()
{
    const auto [who, role] = somebodyWithout();
    stand(who, role);
    QTest::keyClick(&cells(), Qt::Key_Space);
    QTRY_COMPARE(m_session->staged(), 1);
    const QModelIndex cell = cells().currentIndex();
    QCOMPARE(cell.data(tables::MarkRole).value<tables::Mark>(), tables::Mark::StagedGives);
    QTest::keyClick(&cells(), Qt::Key_Space);
    QTRY_COMPARE(m_session->staged(), 0);
    QVERIFY(staged().isEmpty());
}

void GuiAssign::undoesAndRedoesWhatWasStaged()
{
    const auto [who, role] = somebodyWithout();
    stand(who, role);
    QTest::keyClick(&cells(), Qt::Key_Space);
    QTRY_COMPARE(m_session->staged(), 1);
    const QStringList before = staged();
    QTRY_VERIFY(m->enabled("edit.undo"));
    m->trigger("edit.undo");
    QTRY_COMPARE(m_session->staged(), 0);
    m->trigger("edit.redo");
    QTRY_COMPARE(m_session->staged(), 1);
    QCOMPARE(staged(), before);
}

void GuiAssign::asksBeforeItDiscards()
{
    const auto [who, role] = somebodyWithout();
    QVERIFY(!m->enabled("role.discard"));
    stand(who, role);
    QTest::keyClick(&cells(), Qt::Key_Space);
    QTRY_VERIFY(m->enabled("role.discard"));
    m->prompter.answers = {false};
    m->trigger("role.discard");
    QTRY_COMPARE(m->prompter.asked.size(), 1);
    QCOMPARE(m_session->staged(), 1);
    discard();
    QVERIFY(!barShows());
}

void GuiAssign::addsTheFoundOnesOfAPastedList()
{
    const auto now = m_session->assignments();
    std::optional<hubs::MatrixRow> group;
    for (std::uint32_t i = 0; i < now->count(BearerKind::Group) && !group; ++i) {
        if (now->memberCount(i, false) < now->count(BearerKind::User))
            group = hubs::MatrixRow{BearerKind::Group, i};
    }
    QVERIFY(group);
    const QStringList members = now->memberNames(group->index, 100000);
    QStringList others;
    for (std::uint32_t i = 0; i < now->count(BearerKind::User) && others.size() < 2; ++i) {
        if (!members.contains(now->name({BearerKind::User, i})))
            others.append(now->name({BearerKind::User, i}));
    }
    QCOMPARE(others.size(), 2);
    stand(*group, model().roleAt(1));
    QGuiApplication::clipboard()->setText(others.join(u'\n') + QStringLiteral("\nnobody-of-this-name\n")
                                          + others.front());
    QTest::keyClick(&cells(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(m->find<QDialog>("classListDialog") != nullptr);
    QCOMPARE(m->find<QLineEdit>("classList.group")->text(), now->name(*group));
    QCOMPARE(m->find<ui::TableView>("classList.table")->model()->rowCount(), 4);
    QTest::mouseClick(m->find<QPushButton>("accept"), Qt::LeftButton);
    QTRY_COMPARE(m_session->staged(), 2);
    for (const QString &operation : staged())
        QVERIFY(operation.contains(now->name(*group)));
}

void GuiAssign::saysHowMuchIsStagedOnEveryViewOfThePage()
{
    const auto [who, role] = somebodyWithout();
    stand(who, role);
    QVERIFY(!barShows());
    QTest::keyClick(&cells(), Qt::Key_Space);
    QTRY_VERIFY(barShows());
    QVERIFY(m->find<QLabel>("staged.count")->text().startsWith(u'1'));
    m->go("roles.definitions");
    QVERIFY(barShows());
    m->go("tickets.all");
    QVERIFY(!barShows());
}

void GuiAssign::explainsTheCurrentCell()
{
    const auto now = m_session->assignments();
    for (int column = 1; column < model().columnCount(); ++column) {
        for (int row = 0; row < model().rowCount(); ++row) {
            const auto at = model().rowAt(row);
            if (!at || at->kind != BearerKind::User
                || model().cellAt(model().index(row, column)).now != hubs::Holding::Inherited)
                continue;
            stand(*at, model().roleAt(column));
            QTRY_VERIFY(m->find<QPushButton>("cell.atSource") != nullptr);
            QTest::mouseClick(m->find<QPushButton>("cell.atSource"), Qt::LeftButton);
            QTRY_COMPARE(m_session->staged(), 1);
            QVERIFY(staged().front().startsWith(QStringLiteral("withdraw-role group")));
            return;
        }
    }
    QFAIL("nobody inherits a role in the demonstration data");
}

void GuiAssign::keepsThePlaceWhenRowsAreFilteredAnew()
{
    const auto [who, role] = somebodyWithout();
    const QString name = m_session->assignments()->name(who);
    stand(who, role);
    auto *beyond = m->find<QToolButton>("assignments.beyond");
    const int before = model().rowCount();
    QTest::mouseClick(beyond, Qt::LeftButton);
    QTRY_VERIFY(model().rowCount() > before);
    QCOMPARE(m_session->assignments()->name(*model().rowAt(cells().currentIndex().row())), name);
    QCOMPARE(model().roleAt(cells().currentIndex().column()), role);
}

void GuiAssign::takesARoleByDraggingItsMarkOff()
{
    const auto now = m_session->assignments();
    for (int column = 1; column < model().columnCount(); ++column) {
        for (int row = 0; row < model().rowCount(); ++row) {
            const QModelIndex cell = model().index(row, column);
            const auto at = model().rowAt(row);
            if (!at || at->kind != BearerKind::User || model().cellAt(cell).now != hubs::Holding::Direct
                || model().roleAt(column) == u"admin")
                continue;
            const QString role = model().roleAt(column);
            stand(*at, role);
            QTest::keyClick(&cells(), Qt::Key_Delete);
            QTRY_COMPARE(m_session->staged(), 1);
            const QStringList byKey = staged();
            discard();

            // The mark is pressed and let go above the bin.
            cells().scrollTo(cell);
            QTest::mouseClick(cells().viewport(), Qt::LeftButton, {}, cells().visualRect(cell).center());
            const std::unique_ptr<QMimeData> dragged(model().mimeData({cell}));
            QCOMPARE(tables::MatrixModel::roleFrom(*dragged), role);
            auto *bin = m->find<QWidget>("assignments.bin");
            QVERIFY(bin != nullptr);
            QDragEnterEvent enter(bin->rect().center(), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(bin, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(bin->rect().center(), Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(bin, &drop);
            QTRY_COMPARE(m_session->staged(), 1);
            QCOMPARE(staged(), byKey);
            discard();

            // The same back on the name.
            QVERIFY(model().canDropMimeData(dragged.get(), Qt::CopyAction, -1, -1, model().index(row, 0)));
            QVERIFY(model().dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, model().index(row, 0)));
            QTRY_COMPARE(m_session->staged(), 1);
            QCOMPARE(staged(), byKey);
            return;
        }
    }
    QFAIL("nobody holds a role directly in the demonstration data");
}

} // namespace

HUBDESK_TEST_MAIN_WITH(QApplication, GuiAssign)
#include "tst_gui_assign.moc"
