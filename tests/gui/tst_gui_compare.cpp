// Two people, two roles and two states of a hub side by side, asked through the window.

#include "domain/staging.h"
#include "gui/guifixture.h"
#include "hubs/hubsession.h"
#include "support/testmain.h"
#include "ui/roles/askpicker.h"
#include "ui/roles/comparepage.h"
#include "ui/roles/rolesdesk.h"
#include "ui/widgets/buttons.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace hubdesk;
using namespace Qt::StringLiterals;

class GuiCompare final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<test::GuiFixture>();
        m->open();
        m->window->goToView(u"roles.compare"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page() != nullptr && page()->desk().session().assignments() != nullptr, 20'000);
    }
    void cleanup()
    {
        m->close();
        m.reset();
    }
    void saysWhatOnlyOneOfTwoPeopleMay();
    void saysWhetherOneRoleContainsTheOther();
    void saysWhoLosesWhatBetweenNowAndTheStagedChanges();
    void comparesAHubWithAnother();

private:
    [[nodiscard]] ui::ComparePage *page() const { return m->find<ui::ComparePage>("page.roles.compare"); }
    void pick(const char *picker, const QString &text)
    {
        auto *button = m->find<ui::AskPicker>(picker);
        QVERIFY(button != nullptr);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Down);
        QVERIFY(button->field() != nullptr);
        button->field()->setText(text);
        QTRY_VERIFY(button->list()->currentIndex().isValid());
        QTest::keyClick(button->field(), Qt::Key_Return);
        QVERIFY(!button->chosen().id.isEmpty());
    }
    void choose(const char *what)
    {
        auto *segments = m->find<ui::Segments>("compare.what");
        QVERIFY(segments != nullptr);
        auto *button = segments->findChild<QAbstractButton *>(QString::fromLatin1(what));
        QVERIFY(button != nullptr);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] QString verdict() const { return m->find<QLabel>("compare.verdict")->text(); }
    [[nodiscard]] QStringList rows(int column = 0) const
    {
        QStringList list;
        const QAbstractItemModel *model = m->find<ui::TableView>("compare.table")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            list.append(model->index(row, column).data().toString());
        return list;
    }

    std::unique_ptr<test::GuiFixture> m;
};

void GuiCompare::saysWhatOnlyOneOfTwoPeopleMay()
{
    pick("compare.firstPerson", u"marit"_s);
    pick("compare.secondPerson", u"ilse"_s);
    QTRY_VERIFY_WITH_TIMEOUT(verdict().contains(u"each may do something"), 20'000);
    const QStringList scopes = rows(1);
    QVERIFY2(scopes.contains(u"groups"_s) && scopes.contains(u"access:servers"_s), qPrintable(scopes.join(u' ')));
    const QStringList words = rows();
    QVERIFY(words.indexOf(u"change members and properties of every group"_s) > 0
            || words.join(u' ').contains(u"every group"));
    QTest::mouseClick(m->find<QPushButton>("compare.copy"), Qt::LeftButton);
}

void GuiCompare::saysWhetherOneRoleContainsTheOther()
{
    choose("roles");
    pick("compare.firstRole", u"admin"_s);
    pick("compare.secondRole", u"help-desk"_s);
    QTRY_VERIFY_WITH_TIMEOUT(verdict().contains(u"may do all that"), 20'000);
    QVERIFY(verdict().indexOf(u"admin"_s) < verdict().indexOf(u"help-desk"_s));
}

void GuiCompare::saysWhoLosesWhatBetweenNowAndTheStagedChanges()
{
    choose("moments");
    QTRY_COMPARE_WITH_TIMEOUT(verdict(), u"Nobody gains or loses anything"_s, 20'000);
    page()->desk().stage({domain::takeRole(u"course-lead"_s, domain::BearerKind::Group, u"course-leads"_s)}, u"take"_s);
    QTRY_COMPARE(page()->desk().session().staged(), 1);
    QTRY_VERIFY2(verdict().startsWith(u"2 "), qPrintable(verdict()));
    QVERIFY(rows().join(u' ').contains(u"marit"));
    QCOMPARE(m->find<QComboBox>("compare.after")->currentText(), u"With 1 staged"_s);
}

void GuiCompare::comparesAHubWithAnother()
{
    choose("moments");
    auto *after = m->find<QComboBox>("compare.after");
    int other = -1;
    for (int i = 0; i < after->count(); ++i) {
        if (after->itemText(i).startsWith(u"The hub"))
            other = i;
    }
    QVERIFY(other > 0);
    after->setCurrentIndex(other);
    Q_EMIT after->activated(other);
    QTRY_VERIFY_WITH_TIMEOUT(!verdict().isEmpty() && verdict() != u"Nobody gains or loses anything", 20'000);
    QVERIFY(rows().size() > 2);
}

HUBDESK_TEST_MAIN_WITH(QApplication, GuiCompare)
#include "tst_gui_compare.moc"
