// Edits as a person makes them, down to the disk and back through undo.

#include "gui/guifixture.h"
#include "storage/reader.h"
#include "support/testmain.h"
#include "ui/dialogs/recorddialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>

using namespace hubdesk;
using namespace Qt::StringLiterals;

class GuiEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void editsACellAndUndoesItOnDisk();
    void refusesAnEmptyNameAndSaysWhy();
    void editsAFieldOfSelectedRowsAsOneStep();
    void makesARecordAndTakesItBack();
    void namesTheFieldThatKeepsARecordFromBeingMade();
    void removesAfterAskingOnceWithTheCount();
    void keepsWhatIsStillReferredTo();
    void filtersAllRowsAndSaysHowMany();
    void sortsByAnyColumn();
    void copiesWhatIsSelected();
    void takesBackFromTheJournal();
    void closesOnceEditsAreOnDisk();
    void asksBeforeClosingLosesEdits();

private:
    class HeldFile;
    std::unique_ptr<test::GuiFixture> m;
};

void GuiEdit::init()
{
    m = std::make_unique<test::GuiFixture>();
    m->open();
}

void GuiEdit::cleanup()
{
    m->close();
    m.reset();
}

void GuiEdit::editsACellAndUndoesItOnDisk()
{
    m->go("team.people");
    const domain::Ref ref = m->model().refAt(0);
    const QVariant before = m->onDisk(ref, "email");
    m->choose(0, "email");
    QTest::keyClick(&m->table(), Qt::Key_F2);
    QTRY_VERIFY(QApplication::focusWidget() != nullptr && QApplication::focusWidget()->inherits("QLineEdit"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("new@address.example"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m->onDisk(ref, "email").toString(), QStringLiteral("new@address.example"));
    QTRY_VERIFY(m->enabled("edit.undo"));
    QVERIFY(m->window->actions()[QLatin1StringView("edit.undo")]->text().size() > QStringLiteral("&Undo ").size());
    QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m->onDisk(ref, "email"), before);
    QTRY_VERIFY(m->enabled("edit.redo"));
    QVERIFY(!m->enabled("edit.undo"));
    m->trigger("edit.redo");
    QTRY_COMPARE(m->onDisk(ref, "email").toString(), QStringLiteral("new@address.example"));
}

void GuiEdit::refusesAnEmptyNameAndSaysWhy()
{
    m->go("team.people");
    const domain::Ref ref = m->model().refAt(0);
    QVERIFY(!m->model().setData(m->model().index(0, m->column("name")), QString()));
    QCOMPARE(m->window->problems().all().size(), 1);
    QTRY_VERIFY(m->find<QWidget>("strip")->isVisible());
    QVERIFY(!m->onDisk(ref, "name").toString().isEmpty());
    QVERIFY(!m->enabled("edit.undo"));
}

void GuiEdit::editsAFieldOfSelectedRowsAsOneStep()
{
    m->go("team.people");
    QList<domain::Ref> refs;
    for (int row = 0; row < 3; ++row)
        refs.append(m->model().refAt(row));
    m->choose(0, "name");
    QTest::keyClick(&m->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&m->table(), Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(m->table().selectedCount(), 3);
    QVERIFY(m->enabled("edit.bulk"));
    m->trigger("edit.bulk");
    auto *which = m->find<QComboBox>("bulk.field");
    QVERIFY(which != nullptr);
    which->setCurrentIndex(which->findData(domain::entity(domain::Kind::Person).indexOf("employer")));
    auto *dialog = m->find<ui::BulkDialog>("bulkDialog");
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("employer"));
    QVERIFY(field != nullptr);
    field->setText(QStringLiteral("Northlight"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
    for (const domain::Ref &ref : refs)
        QTRY_COMPARE(m->onDisk(ref, "employer").toString(), QStringLiteral("Northlight"));
    QTRY_VERIFY(m->enabled("edit.undo"));
    m->trigger("edit.undo");
    for (const domain::Ref &ref : refs)
        QTRY_VERIFY(m->onDisk(ref, "employer").toString() != QStringLiteral("Northlight"));
    QTRY_VERIFY(!m->enabled("edit.undo"));
}

void GuiEdit::makesARecordAndTakesItBack()
{
    m->go("team.people");
    const std::int64_t before = m->model().total();
    m->trigger("edit.new");
    auto *dialog = m->find<ui::RecordDialog>("recordDialog");
    QVERIFY(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("Zora Quist"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m->model().total(), before + 1);
    QTRY_COMPARE(m->table().currentRef(), m->model().refAt(m->model().rowOf(m->table().currentRef())));
    QTRY_VERIFY(m->enabled("edit.undo"));
    m->trigger("edit.undo");
    QTRY_COMPARE(m->model().total(), before);
}

void GuiEdit::namesTheFieldThatKeepsARecordFromBeingMade()
{
    m->go("team.people");
    m->trigger("edit.new");
    auto *dialog = m->find<ui::RecordDialog>("recordDialog");
    QVERIFY(dialog != nullptr);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("name"))->accessibleDescription().isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(m->find<ui::RecordDialog>("recordDialog") == nullptr);
}

void GuiEdit::removesAfterAskingOnceWithTheCount()
{
    m->go("team.people");
    // Somebody nothing refers to, so that removing is possible.
    m->trigger("edit.new");
    auto *dialog = m->find<ui::RecordDialog>("recordDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("Zora Quist"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!m->table().currentRef().isNull()
                && m->cell(m->model().rowOf(m->table().currentRef()), "name") == u"Zora Quist");
    const domain::Ref ref = m->table().currentRef();
    m->prompter.answers = {false, true};
    m->trigger("edit.remove");
    QTRY_COMPARE(m->prompter.asked.size(), 1);
    QVERIFY(m->prompter.asked.first().text.contains(u"Zora Quist"));
    QVERIFY(m->prompter.asked.first().dangerous);
    QVERIFY(m->onDisk(ref, "name").isValid());
    m->trigger("edit.remove");
    QTRY_VERIFY(!m->onDisk(ref, "name").isValid());
    m->trigger("edit.undo");
    QTRY_COMPARE(m->onDisk(ref, "name").toString(), QStringLiteral("Zora Quist"));
}

void GuiEdit::keepsWhatIsStillReferredTo()
{
    m->go("communities.all");
    const domain::Ref ref = m->model().refAt(0);
    m->choose(0, "name");
    m->prompter.answers = {true};
    m->trigger("edit.remove");
    QTRY_COMPARE(m->window->problems().all().size(), 1);
    QVERIFY(m->onDisk(ref, "name").isValid());
}

void GuiEdit::filtersAllRowsAndSaysHowMany()
{
    m->go("team.people");
    const std::int64_t all = m->model().total();
    // Keys of a test are Latin letters only, so a name that has no others.
    QString name;
    for (int row = 0; row < m->model().rowCount() && name.isEmpty(); ++row) {
        const QString candidate = m->cell(row, "name");
        if (std::all_of(candidate.begin(), candidate.end(), [](QChar c) { return c.unicode() < 128; }))
            name = candidate;
    }
    QVERIFY(!name.isEmpty());
    QTest::keyClick(m->window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(QApplication::focusWidget() != nullptr && QApplication::focusWidget()->inherits("QLineEdit"));
    QTest::keyClicks(QApplication::focusWidget(), name);
    QTRY_VERIFY(m->model().matches() < all);
    QTRY_COMPARE(m->cell(0, "name"), name);
    QCOMPARE(m->model().total(), all);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("qqqq"));
    QTRY_COMPARE(m->model().state(), tables::TableModel::State::NoMatch);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(m->model().matches(), all);
}

void GuiEdit::sortsByAnyColumn()
{
    m->go("team.people");
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m->table().sortByColumn(m->column("email"), order);
        QTRY_COMPARE(m->model().sortOrder(), order);
        QTRY_VERIFY(m->model().state() == tables::TableModel::State::Ready);
        QTRY_VERIFY([&] {
            const QString first = m->model().index(0, m->column("email")).data(tables::RawRole).toString();
            const QString last =
                m->model().index(m->model().rowCount() - 1, m->column("email")).data(tables::RawRole).toString();
            return order == Qt::AscendingOrder ? first <= last : first >= last;
        }());
    }
}

void GuiEdit::copiesWhatIsSelected()
{
    m->go("team.people");
    m->choose(0, "name");
    QTest::keyClick(&m->table(), Qt::Key_Down, Qt::ShiftModifier);
    m->trigger("edit.copyCsv");
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].contains(m->cell(0, "name")));
    m->trigger("edit.copyMarkdown");
    QVERIFY(QApplication::clipboard()->text().startsWith(u'|'));
}

void GuiEdit::takesBackFromTheJournal()
{
    m->go("team.people");
    const domain::Ref ref = m->model().refAt(0);
    const QVariant before = m->onDisk(ref, "employer");
    QVERIFY(m->model().setData(m->model().index(0, m->column("employer")), QStringLiteral("Elsewhere")));
    QTRY_COMPARE(m->onDisk(ref, "employer").toString(), QStringLiteral("Elsewhere"));
    m->go("activity.journal");
    QTRY_VERIFY(m->model().rowCount() > 1);
    QTRY_VERIFY(m->table().currentRef().kind == domain::Kind::JournalEntry);
    QTRY_VERIFY(m->find<QPushButton>("journal.takeBack") != nullptr);
    QTest::mouseClick(m->find<QPushButton>("journal.takeBack"), Qt::LeftButton);
    QTRY_COMPARE(m->onDisk(ref, "employer"), before);
}

// Another program holds the file's write lock: what a full disk is to the writer, without filling one.
class GuiEdit::HeldFile final {
public:
    explicit HeldFile(const QString &path)
        : m_name(QStringLiteral("held"))
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        m_held = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~HeldFile() { letGo(); }
    [[nodiscard]] bool held() const { return m_held; }
    void letGo()
    {
        if (m_held)
            QSqlQuery(QSqlDatabase::database(m_name)).exec(QStringLiteral("ROLLBACK"));
        m_held = false;
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }

private:
    QString m_name;
    bool m_held = false;
};

void GuiEdit::closesOnceEditsAreOnDisk()
{
    m->go("team.people");
    const domain::Ref ref = m->model().refAt(0);
    const test::ExpectWarning mayBePostponed("commit postponed");
    HeldFile other(m->path);
    QVERIFY(other.held());
    QVERIFY(m->model().setData(m->model().index(0, m->column("email")), u"held@example.org"_s));
    QVERIFY(m->window->document()->waiting() > 0);
    m->window->close();
    QVERIFY(m->window->isVisible());
    other.letGo();
    QTRY_VERIFY_WITH_TIMEOUT(!m->window->isVisible(), 20000);
    QCOMPARE(m->onDisk(ref, "email").toString(), u"held@example.org"_s);
    QVERIFY(m->prompter.asked.isEmpty() || m->prompter.asked.size() == 1);
}

void GuiEdit::asksBeforeClosingLosesEdits()
{
    m->go("team.people");
    const domain::Ref ref = m->model().refAt(0);
    const QVariant before = m->onDisk(ref, "email");
    const test::ExpectWarning mayBePostponed("commit postponed");
    HeldFile other(m->path);
    QVERIFY(other.held());
    QVERIFY(m->model().setData(m->model().index(0, m->column("email")), u"lost@example.org"_s));
    m->prompter.answers = {false, true};
    m->window->close();
    QTRY_COMPARE_WITH_TIMEOUT(m->prompter.asked.size(), 1, 10000);
    QVERIFY(m->prompter.asked.front().dangerous);
    QVERIFY2(m->prompter.asked.front().accept.contains(u'1'), qPrintable(m->prompter.asked.front().accept));
    QTest::qWait(50);
    QVERIFY(m->window->isVisible()); // "no": it goes on waiting
    m->window->close();
    QTRY_COMPARE_WITH_TIMEOUT(m->prompter.asked.size(), 2, 10000);
    QTRY_VERIFY(!m->window->isVisible());
    QCOMPARE(m->onDisk(ref, "email"), before);
}

HUBDESK_TEST_MAIN_WITH(QApplication, GuiEdit)
#include "tst_gui_edit.moc"
