// The Roles page's questions, findings, ways and role editor through the window: asked by pickers and out of a
// pasted 403, answered, and mended by staging.

#include "domain/staging.h"
#include "guifixture.h"
#include "hubs/hubsession.h"
#include "support/testmain.h"
#include "tables/scopetreemodel.h"
#include "ui/roles/askpicker.h"
#include "ui/roles/editortree.h"
#include "ui/roles/escalationview.h"
#include "ui/roles/findingsmodel.h"
#include "ui/window/palettedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardPaths>

using namespace hubdesk;
using namespace Qt::StringLiterals;

class AskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<test::GuiFixture>();
        m_gui->open();
    }
    void cleanup() { m_gui.reset(); }

    void aQuestionIsPutTogetherFromThreePickersAndItsSmallestChangeStaged();
    void aPasted403BecomesItsQuestion();
    void findingsAreFilteredFromTheKeyboard();
    void aFindingIsMendedByItsButton();
    void aRoleIsDefinedInTheEditorAndUndoneAsOneStep();
    void aRoleThatJupyterHubRefusesCannotBeStaged();
    void waysToAdministratorAreListed();
    void aWayIsClosedByAStagedCut();
    void theGraphIsWalkedByKeyboard();
    void withoutGraphvizTheListSaysItAll();
    void waysBeginWithThePersonWhoIsChosen();

private:
    [[nodiscard]] std::vector<domain::Row> staged() const
    {
        return m_gui->window->document()->state().rows(domain::Kind::StagedOperation);
    }
    // The hub whose configuration the demonstration data knows.
    void show(const char *view, const char *widget, QStringView called = u"baobab")
    {
        domain::HubId hub;
        for (const domain::Row &row : m_gui->window->document()->state().rows(domain::Kind::Hub)) {
            if (row.value("name").toString().contains(called))
                hub = domain::HubId{row.ref.id};
        }
        QVERIFY(!hub.isNull());
        m_gui->window->goToHubView(QString::fromLatin1(view), hub);
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->find<QWidget>(widget) != nullptr, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->find<QWidget>(widget)->isVisible(), 20'000);
    }
    void pick(const char *picker, const QString &text)
    {
        auto *button = m_gui->find<ui::AskPicker>(picker);
        QVERIFY(button != nullptr);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Down);
        if (button->field() == nullptr)
            QFAIL("the list did not open");
        // Typed at once: an open list fills when the hub arrives.
        button->field()->setText(text);
        const auto found = [button, text] {
            const QModelIndex current = button->list()->currentIndex();
            return current.isValid()
                && (current.data().toString() + current.data(ui::PaletteSecondRole).toString())
                       .contains(text, Qt::CaseInsensitive);
        };
        QTRY_VERIFY_WITH_TIMEOUT(found(), 20'000);
        QTest::keyClick(button->field(), Qt::Key_Return);
        QVERIFY(!button->chosen().id.isEmpty());
    }
    [[nodiscard]] QString words(const char *label) const
    {
        const auto *found = m_gui->find<QLabel>(label);
        return found != nullptr ? found->text() : QString();
    }

    std::unique_ptr<test::GuiFixture> m_gui;
};

void AskTest::aQuestionIsPutTogetherFromThreePickersAndItsSmallestChangeStaged()
{
    show("roles.ask", "ask.who");
    pick("ask.who", u"math-341::staff"_s);
    pick("ask.what", u"open the server"_s);
    pick("ask.on", u"thanh"_s);
    QTRY_COMPARE(words("ask.verdict"), u"No."_s);
    QTRY_VERIFY(m_gui->find<QPushButton>("ask.stage") != nullptr);
    QVERIFY(staged().empty());
    QTest::mouseClick(m_gui->find<QPushButton>("ask.stage"), Qt::LeftButton);
    QTRY_VERIFY(!staged().empty());
    // The answer now counts what is staged, and taking it back is one step.
    QTRY_COMPARE(words("ask.verdict"), u"Yes."_s);
    m_gui->trigger("edit.undo");
    QTRY_VERIFY(staged().empty());
    QTRY_COMPARE(words("ask.verdict"), u"No."_s);
}

void AskTest::aPasted403BecomesItsQuestion()
{
    show("roles.ask", "ask.who");
    pick("ask.who", u"math-341::staff"_s);
    auto *paste = m_gui->find<QLineEdit>("ask.paste");
    QVERIFY(paste != nullptr);
    paste->setText(u"403 : Action is not authorized with current scopes; requires any of [read:metrics]"_s);
    QTRY_COMPARE(m_gui->find<ui::AskPicker>("ask.what")->chosen().second, u"read:metrics"_s);
    QTRY_COMPARE(words("ask.verdict"), u"No."_s);
    paste->setText(u"hello"_s);
    QVERIFY(m_gui->find<QWidget>("ask.pasteNote")->isVisible());
}

void AskTest::findingsAreFilteredFromTheKeyboard()
{
    show("roles.findings", "findings", u"harbour-lang");
    QAbstractItemModel &model = *m_gui->find<ui::TableView>("findings")->model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 1, 20'000);
    const int all = model.rowCount();
    QTest::keyClick(m_gui->window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("nobody holds"));
    QTRY_VERIFY(model.rowCount() > 0 && model.rowCount() < all);
    QVERIFY(model.index(0, ui::FindingsModel::What).data().toString().startsWith(QStringLiteral("Nobody holds")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(model.rowCount(), all);
}

void AskTest::aFindingIsMendedByItsButton()
{
    show("roles.findings", "findings", u"harbour-lang"); // one administrator is in no list
    auto &table = *m_gui->find<ui::TableView>("findings");
    auto *model = qobject_cast<ui::FindingsModel *>(table.model());
    QVERIFY(model != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, 20'000);
    int row = 0;
    while (row < model->rowCount() && model->at(row).fix.isEmpty())
        ++row;
    QVERIFY2(row < model->rowCount(), "no finding of the demonstration data can be mended");
    const hubs::Finding finding = model->at(row);
    table.setCurrentIndex(model->index(row, ui::FindingsModel::What));
    QTRY_VERIFY(m_gui->find<QPushButton>("findings.stage") != nullptr);
    QTest::mouseClick(m_gui->find<QPushButton>("findings.stage"), Qt::LeftButton);
    QTRY_VERIFY(!staged().empty());
    QTRY_COMPARE(model->rowOf(finding), -1);
}

void AskTest::aRoleIsDefinedInTheEditorAndUndoneAsOneStep()
{
    show("roles.assignments", "page.roles.assignments");
    m_gui->trigger("role.new");
    QTRY_VERIFY_WITH_TIMEOUT(m_gui->find<QLineEdit>("editor.name") != nullptr, 20'000);
    auto *save = m_gui->find<QPushButton>("editor.save");
    auto *tree = m_gui->find<ui::EditorTree>("editor.scopes");
    QVERIFY(save != nullptr && tree != nullptr);
    QTRY_VERIFY(m_gui->find<QComboBox>("editor.template")->count() > 0); // the hub is loaded
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(m_gui->find<QLineEdit>("editor.name"), u"helpers"_s);
    tree->chooseScope(u"list:users"_s);
    QTest::keyClick(tree, Qt::Key_Space);
    QTRY_VERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(staged().size(), std::size_t(1));
    const domain::StagedOperation operation = domain::record<domain::StagedOperation>(staged().front());
    QCOMPARE(operation.object, u"helpers"_s);
    QCOMPARE(domain::roleDraft(operation.object, operation.payload).scopes, QStringList{u"list:users"_s});
    m_gui->window->goToView(u"roles.assignments"_s); // in a field of the editor, undo is the field's own
    QTRY_VERIFY(m_gui->enabled("edit.undo"));
    m_gui->trigger("edit.undo");
    QTRY_VERIFY(staged().empty());
}

void AskTest::aRoleThatJupyterHubRefusesCannotBeStaged()
{
    show("roles.editor", "editor.name");
    QTest::keyClicks(m_gui->find<QLineEdit>("editor.name"), u"Not A Role!"_s);
    QTRY_VERIFY(m_gui->find<QLabel>("editor.issue")->isVisible());
    QVERIFY(!m_gui->find<QPushButton>("editor.save")->isEnabled());
}

void AskTest::waysToAdministratorAreListed()
{
    show("roles.escalation", "escalation.ways", u"harbour-lang");
    auto *list = m_gui->find<QListView>("escalation.ways");
    QVERIFY(list != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= 3, 20'000);
    QStringList ways;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        ways.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QVERIFY2(ways.at(0).contains(u"course-leads"), qPrintable(ways.join(u'\n')));
    QVERIFY2(ways.at(1).contains(u"grade-sync"), qPrintable(ways.join(u'\n')));
    QVERIFY2(ways.at(2).contains(u"ilse.brandt") && ways.at(2).contains(u"condition"), qPrintable(ways.join(u'\n')));
    // The same as text, for a ticket.
    QTest::mouseClick(m_gui->find<QPushButton>("escalation.copy"), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"joins the group") && text.contains(u"hub-ops"), qPrintable(text));
}

void AskTest::aWayIsClosedByAStagedCut()
{
    show("roles.escalation", "escalation.ways", u"harbour-lang");
    auto *list = m_gui->find<QListView>("escalation.ways");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= 3, 20'000);
    const int before = list->model()->rowCount();
    QTRY_VERIFY_WITH_TIMEOUT(m_gui->find<QPushButton>("escalation.stage") != nullptr, 20'000);
    QTest::mouseClick(m_gui->find<QPushButton>("escalation.stage"), Qt::LeftButton);
    QTRY_COMPARE(staged().size(), std::size_t(1));
    QTRY_COMPARE(list->model()->rowCount(), before - 1);
    m_gui->trigger("edit.undo");
    QTRY_COMPARE(list->model()->rowCount(), before);
}

void AskTest::theGraphIsWalkedByKeyboard()
{
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        QSKIP("Graphviz is not installed");
    show("roles.escalation", "escalation.graph", u"harbour-lang");
    auto *view = m_gui->find<ui::EscalationView>("escalation.graph");
    auto *list = m_gui->find<QListView>("escalation.ways");
    QVERIFY(view != nullptr);
    view->setFocus();
    QTRY_VERIFY(view->hasFocus());
    QTRY_VERIFY(view->currentEdge().contains(u"course-leads") && view->currentEdge().contains(u"(role)"));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY2(view->currentEdge().contains(u"groups") && view->currentEdge().contains(u"hub-ops"),
             qPrintable(view->currentEdge()));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->currentEdge().contains(u"Administrator"));
    QTest::keyClick(view, Qt::Key_Right); // there is nothing beyond
    QVERIFY(view->currentEdge().contains(u"Administrator"));
    QTest::keyClick(view, Qt::Key_Down);
    QTRY_COMPARE(list->currentIndex().row(), 1);
    QVERIFY(view->currentEdge().contains(u"Administrator"));
    QTRY_VERIFY(m_gui->find<QPushButton>("escalation.stage") != nullptr);
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY(m_gui->find<QPushButton>("escalation.stage")->hasFocus());
}

void AskTest::withoutGraphvizTheListSaysItAll()
{
    // Looked for on the path, which here leads nowhere.
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(m_gui->folder.path()));
    show("roles.escalation", "escalation.ways", u"harbour-lang");
    auto *list = m_gui->find<QListView>("escalation.ways");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= 3, 20'000);
    QTRY_VERIFY(
        !m_gui->find<QWidget>("page.roles.escalation")->findChild<QWidget *>(u"escalation.graph"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_gui->find<QPushButton>("escalation.stage") != nullptr, 20'000);
    qputenv("PATH", path);
}

void AskTest::waysBeginWithThePersonWhoIsChosen()
{
    show("roles.escalation", "escalation.ways", u"harbour-lang");
    auto *list = m_gui->find<QListView>("escalation.ways");
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() >= 3, 20'000);
    pick("escalation.from", u"ilse"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(list->model()->index(0, 0).data().toString().contains(u"ilse"));
    pick("escalation.to", u"marit"_s);
    // Her own server does not run: the way to her leads through an administrator.
    QTRY_VERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"2 steps"));
    QCOMPARE(list->model()->rowCount(), 1);
    pick("escalation.from", u"anybody"_s);
    QTRY_VERIFY(list->model()->rowCount() > 0);
}

HUBDESK_TEST_MAIN_WITH(QApplication, AskTest)
#include "tst_gui_ask.moc"
