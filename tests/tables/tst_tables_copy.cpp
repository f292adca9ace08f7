// Rows as text, CSV and Markdown.

#include "support/testmain.h"
#include "table.h"

using namespace hubdesk;
using namespace hubdesk::tables;

class CopyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        {
            test::Filler filler(*m_desk);
            for (const char *name :
                 {"plain", "with, comma", "with \"quotes\"", "two\nlines", "=1+1", "-5", "@sum", "+49 30", "a|b <i>\\"})
                test::addPerson(filler, QString::fromLatin1(name), QStringLiteral("x@example.org"));
            QVERIFY(filler.finish());
        }
        QVERIFY(m_desk->open());
        m_table = std::make_unique<test::Table>(*m_desk, "team.people");
        QVERIFY(m_table->isListed());
        for (std::int64_t id = 1; id <= 9; ++id)
            m_rows.append(m_table->model.rowOf({domain::Kind::Person, id}));
    }
    void cleanup()
    {
        m_rows.clear();
        m_table.reset();
        m_desk.reset();
    }

    void writesCsvThatASpreadsheetDoesNotRun()
    {
        QCOMPARE(
            copyRows(m_table->model, m_rows, {m_table->column("name"), m_table->column("active")}, CopyFormat::Csv),
            QStringLiteral(
                "Name,Active\r\nplain,Yes\r\n\"with, comma\",Yes\r\n\"with \"\"quotes\"\"\",Yes\r\n"
                "\"two\nlines\",Yes\r\n'=1+1,Yes\r\n-5,Yes\r\n'@sum,Yes\r\n'+49 30,Yes\r\na|b <i>\\,Yes\r\n"));
    }

    void writesMarkdown()
    {
        QCOMPARE(copyRows(m_table->model, {m_rows[8], m_rows[3]}, {m_table->column("name")}, CopyFormat::Markdown),
                 QStringLiteral("| Name |\n| --- |\n| a\\|b &lt;i>\\\\ |\n| two<br>lines |\n"));
    }

    void writesOneLineARowAsText()
    {
        QCOMPARE(copyRows(m_table->model, {m_rows[3]}, {m_table->column("name"), m_table->column("email")},
                          CopyFormat::Text),
                 QStringLiteral("Name\tE-mail\ntwo lines\tx@example.org\n"));
    }

    void leavesBandsOut()
    {
        m_table->model.setGroup(m_table->column("active"));
        QVERIFY(m_table->isListed());
        QVERIFY(m_table->model.isBand(0));
        const QString text = copyRows(m_table->model, {0, 1}, {0}, CopyFormat::Text);
        QCOMPARE(text.count(u'\n'), 2);
    }

    void writesExactTimesAndPlainNumbers()
    {
        test::Table journal(*m_desk, "activity.journal");
        QVERIFY(journal.isListed());
        const QString text =
            copyRows(journal.model, {0}, {journal.column("at"), journal.column("number")}, CopyFormat::Csv);
        QCOMPARE(text, QStringLiteral("When,Number\r\n2025-06-15T15:06:40Z,1\r\n"));
    }

private:
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<test::Table> m_table;
    QList<int> m_rows;
};

HUBDESK_TEST_MAIN(CopyTest)
#include "tst_tables_copy.moc"
