// The review says the worst before anything happens, groups what comes of the changes, applies those that act at once
// and leaves the rest to the configuration.

#include "domain/staging.h"
#include "gui/guifixture.h"
#include "hubs/hubsession.h"
#include "support/testmain.h"
#include "ui/roles/reviewrows.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/rolespage.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace hubdesk;
using namespace Qt::StringLiterals;
using domain::BearerKind;

namespace {

class GuiReview final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void reviewsTheLossOfSelfInRed();
    void unstagesTheWorstChangeFromTheReview();
    void groupsOpenAndClose();
    void appliesWhatActsAtOnceAndLeavesTheRest();
    void aChangeThatFailsStaysStaged();
    void asksForTheNumberBeforeSomethingDangerousIsApplied();

private:
    [[nodiscard]] ui::RolesPage *page() const { return m->find<ui::RolesPage>("page.roles.assignments"); }
    [[nodiscard]] QAbstractItemModel &rows(const char *table) const { return *m->find<ui::TableView>(table)->model(); }
    [[nodiscard]] int bandOf(int group) const
    {
        for (int row = 0; row < rows("review.effects").rowCount(); ++row) {
            const QVariant at = rows("review.effects").index(row, 0).data(ui::BandGroupRole);
            if (at.isValid() && at.toInt() == group)
                return row;
        }
        return -1;
    }
    static std::size_t admins(const hubs::Assignments &now)
    {
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < now.count(BearerKind::User); ++i)
            count += now.isAdmin({BearerKind::User, i}, false) ? 1U : 0U;
        return count;
    }
    void stage(const QList<domain::Intent> &intents)
    {
        const int before = m_session->staged();
        page()->desk().stage(intents, u"test"_s);
        QTRY_COMPARE(m_session->staged(), before + int(intents.size()));
    }
    void stageUserWithoutSelf();
    void openReview()
    {
        m->trigger("role.review");
        QTRY_VERIFY(m->find<QDialog>("reviewDialog") != nullptr);
        QTRY_VERIFY(rows("review.changes").rowCount() > 0);
    }

    std::unique_ptr<test::GuiFixture> m;
    hubs::HubSession *m_session = nullptr;
};

void GuiReview::init()
{
    m = std::make_unique<test::GuiFixture>();
    m->open();
    m->window->goToView(u"roles.assignments"_s);
    QVERIFY(page() != nullptr);
    QTRY_VERIFY(page()->desk().session().assignments() != nullptr);
    m_session = &page()->desk().session();
}

void GuiReview::cleanup()
{
    m->close();
    m.reset();
}

void GuiReview::stageUserWithoutSelf()
{
    page()->desk().stage({domain::defineRole({QStringLiteral("user"), {}, {QStringLiteral("list:users")}})},
                         QStringLiteral("user without self"));
    QTRY_COMPARE(m_session->staged(), 1);
}

void GuiReview::reviewsTheLossOfSelfInRed()
{
    stageUserWithoutSelf();
    m->trigger("role.review");
    QTRY_VERIFY(m->find<QDialog>("reviewDialog") != nullptr);
    QTRY_VERIFY(m->find<QPushButton>("review.close")->hasFocus());
    auto *worst = m->find<QLabel>("review.worst");
    QTRY_VERIFY(worst->text().contains(u"no longer be able to start their servers"));
    const auto now = m_session->assignments();
    const QString number = worst->text().section(u' ', 0, 0);
    const qulonglong people = QLocale().toULongLong(number);
    QVERIFY2(people > 0 && people <= now->count(BearerKind::User), qPrintable(worst->text()));
    QTRY_VERIFY(m->find<ui::TableView>("review.effects")->model()->rowCount() > 2);
    // The number is the hub's: everybody but the administrators.
    QCOMPARE(people, qulonglong(now->count(BearerKind::User) - admins(*now)));
    QCOMPARE(m->find<ui::TableView>("review.changes")->model()->rowCount(), 1);
    QTest::mouseClick(m->find<QPushButton>("review.showNames"), Qt::LeftButton);
    QTRY_VERIFY(m->find<QDialog>("review.names") != nullptr);
    QTest::keyClick(m->find<QDialog>("review.names"), Qt::Key_Escape);
    QTest::keyClick(m->find<QDialog>("reviewDialog"), Qt::Key_Escape);
    QTRY_VERIFY(m->find<QDialog>("reviewDialog") == nullptr);
    QCOMPARE(m_session->staged(), 1);
}

void GuiReview::unstagesTheWorstChangeFromTheReview()
{
    stageUserWithoutSelf();
    m->trigger("role.review");
    QTRY_VERIFY(m->find<QPushButton>("review.unstageWorst") != nullptr
                && m->find<QPushButton>("review.unstageWorst")->isVisible());
    QTest::mouseClick(m->find<QPushButton>("review.unstageWorst"), Qt::LeftButton);
    QTRY_COMPARE(m_session->staged(), 0);
    QTRY_VERIFY(m->find<QDialog>("reviewDialog") == nullptr);
}

void GuiReview::groupsOpenAndClose()
{
    // The second change is so already: it is counted, and shown only when its group is opened.
    stage({domain::addMember(u"ilse.brandt@harbour-lang.example"_s, u"course-leads"_s),
           domain::removeMember(u"marit.aune@harbour-lang.example"_s, u"course-leads"_s)});
    openReview();
    const int lost = ui::groupKey(hubs::EffectGroup::Lost);
    QTRY_VERIFY(bandOf(lost) >= 0);
    const int open = rows("review.effects").rowCount();
    auto *table = m->find<ui::TableView>("review.effects");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(rows("review.effects").index(bandOf(lost), 0)).center());
    QTRY_VERIFY(rows("review.effects").rowCount() < open);
    QVERIFY(rows("review.effects").index(bandOf(lost), 0).data(Qt::AccessibleTextRole).toString().contains(u"closed"));
    // By keyboard too: the head is current, Enter opens it.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(rows("review.effects").rowCount(), open);
}

void GuiReview::appliesWhatActsAtOnceAndLeavesTheRest()
{
    stage({domain::addMember(u"ilse.brandt@harbour-lang.example"_s, u"course-leads"_s),
           domain::takeRole(u"help-desk"_s, BearerKind::User, u"ilse.brandt@harbour-lang.example"_s)});
    m->remote.pulls.push_back(domain::PullSummary{});
    openReview();
    auto *apply = m->find<QPushButton>("review.apply");
    QVERIFY(apply != nullptr);
    if (auto *number = m->find<QLineEdit>("review.apply.number"); number->isVisible())
        QTest::keyClicks(number, u"1"_s);
    QTRY_VERIFY(apply->isEnabled());
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_COMPARE(m_session->staged(), 1); // what needs the configuration waits
    QCOMPARE(m->remote.applied.size(), 1);
    QTRY_COMPARE(m->remote.pulled.size(), 1); // the hub is read again
    QTRY_COMPARE(rows("review.changes").rowCount(), 2);
    QCOMPARE(rows("review.changes").index(0, 2).data().toString(), u"Applied"_s);
    QCOMPARE(rows("review.changes").index(1, 2).data().toString(), u"After restart"_s);
    QCOMPARE(m->onDisk(m->remote.applied.front(), "state").toString(), u"done"_s);
}

void GuiReview::aChangeThatFailsStaysStaged()
{
    stage({domain::removeMember(u"marit.aune@harbour-lang.example"_s, u"course-leads"_s)});
    m->remote.applications.push_back({domain::OperationState::Failed});
    openReview();
    QTRY_VERIFY(m->find<QPushButton>("review.apply")->isEnabled());
    QTest::mouseClick(m->find<QPushButton>("review.apply"), Qt::LeftButton);
    QTRY_COMPARE(rows("review.changes").rowCount(), 2);
    QCOMPARE(rows("review.changes").index(0, 2).data().toString(), u"Not applied"_s);
    QVERIFY(!rows("review.changes").index(0, 1).data(tables::SecondTextRole).toString().isEmpty());
    QCOMPARE(m_session->staged(), 1);
}

void GuiReview::asksForTheNumberBeforeSomethingDangerousIsApplied()
{
    stage({domain::grantAdmin(u"ilse.brandt@harbour-lang.example"_s)});
    openReview();
    auto *apply = m->find<QPushButton>("review.apply");
    auto *number = m->find<QLineEdit>("review.apply.number");
    QTRY_VERIFY(number->isVisible());
    QVERIFY(!apply->isEnabled());
    QTest::keyClicks(number, u"7"_s);
    QVERIFY(!apply->isEnabled());
    number->clear();
    QTest::keyClicks(number, u"1"_s);
    QVERIFY(apply->isEnabled());
}

} // namespace

HUBDESK_TEST_MAIN_WITH(QApplication, GuiReview)
#include "tst_gui_review.moc"
