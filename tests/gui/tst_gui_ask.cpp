// The Roles page's questions, findings, ways and role editor through the window: asked by pickers and out of a
// pasted 403, answered, and mended by staging.

#include "domain/staging.h"
#include "guifixture.h"
#include "hubs/hubsession.h"
#include "support/testmain.h"
#include "tables/scopetreemodel.h"
#include "ui/roles/askpicker.h"
#include "ui/roles/editortree.h"
#include "ui/roles/findingsmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

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
    void aFindingIsMendedByItsButton();
    void aRoleIsDefinedInTheEditorAndUndoneAsOneStep();
    void aRoleThatJupyterHubRefusesCannotBeStaged();
    void waysToAdministratorAreListed();

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
        // The hub may still be loading: whoever seeks types again.
        const auto found = [button, text] {
            if (button->list()->currentIndex().isValid())
                return true;
            button->field()->clear();
            button->field()->setText(text);
            return button->list()->currentIndex().isValid();
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
    show("roles.escalation", "escalation.ways");
    auto *list = m_gui->find<QListView>("escalation.ways");
    QVERIFY(list != nullptr);
    // Either ways are listed with the first one open, or the page says that there are none.
    QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0 || !m_gui->find<QWidget>("escalation.graph")->isVisible(),
                             20'000);
}

HUBDESK_TEST_MAIN_WITH(QApplication, AskTest)
#include "tst_gui_ask.moc"
