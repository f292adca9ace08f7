// Times, choices and values as words.

#include "domain/entities.h"
#include "support/testmain.h"
#include "tables/celllook.h"
#include "tables/words.h"

using namespace hubdesk;
using namespace hubdesk::tables;
using domain::Kind;

class WordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysHowLongAgo_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("now") << qint64(20) << "just now";
        QTest::newRow("a clock a little behind") << qint64(-30) << "just now";
        QTest::newRow("minutes") << qint64(4 * 60 + 59) << "4 min ago";
        QTest::newRow("hours") << qint64(3 * 3600) << "3 h ago";
        QTest::newRow("yesterday") << qint64(18 * 3600) << "yesterday 18:00";
        QTest::newRow("date") << qint64(10 * 86400) << "15/06/2025";
    }
    void saysHowLongAgo()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        const QDateTime now(QDate(2025, 6, 25), QTime(12, 0), Qt::UTC);
        QCOMPARE(ageText(now.addSecs(-seconds), now), words);
    }

    void saysWhatIsDue_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("minutes") << qint64(18 * 60) << "in 18 min";
        QTest::newRow("hours and minutes") << qint64(3 * 3600 + 600) << "in 3 h 10 min";
        QTest::newRow("hours") << qint64(19 * 3600 + 120) << "in 19 h";
        QTest::newRow("late") << qint64(-80 * 60) << "1 h 20 min late";
        QTest::newRow("days") << qint64(5 * 86400) << "30/06/2025";
        QTest::newRow("days late") << qint64(-5 * 86400) << "late since 20/06/2025";
    }
    void saysWhatIsDue()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        const QDateTime now(QDate(2025, 6, 25), QTime(12, 0), Qt::UTC);
        QCOMPARE(dueText(now.addSecs(seconds), now), words);
    }

    void clocksTurnToWarningAndDanger()
    {
        const QDateTime now(QDate(2025, 6, 25), QTime(12, 0), Qt::UTC);
        const Column column{.id = "due", .title = "", .path = {}, .look = Look::Clock};
        const domain::Entity &ticket = domain::entity(Kind::Ticket);
        const domain::Field &due = ticket.fields[static_cast<std::size_t>(ticket.indexOf("due_at"))];
        domain::Row row{{Kind::Ticket, 1}, {}, ticket.defaults()};
        const auto look = [&](qint64 seconds) {
            return lookOf(column, due, Kind::Ticket, {now.addSecs(seconds), {}, true}, &row, now);
        };
        QCOMPARE(look(12 * 3600).tone, Tone::Plain);
        QCOMPARE(*look(12 * 3600).clock, 0.5);
        QVERIFY(look(3600).chip);
        QCOMPARE(look(3600).tone, Tone::Warning);
        QCOMPARE(look(-60).tone, Tone::Danger);
        QVERIFY(!look(-60).icon.isEmpty()); // a shape too
        row.values[ticket.indexOf("answered_at")] = now.addSecs(-100);
        QCOMPARE(look(3600).text, QStringLiteral("Answered"));
        QCOMPARE(look(-3600).text, QStringLiteral("Answered late"));
    }

    void writesValues()
    {
        const domain::Entity &agreement = domain::entity(Kind::Agreement);
        const auto field = [&](const char *column) -> const domain::Field & {
            return agreement.fields[static_cast<std::size_t>(agreement.indexOf(column))];
        };
        QCOMPARE(valueText(field("base_fee"), 1234.5), QStringLiteral("1,234.50"));
        QCOMPARE(valueText(field("base_fee"), 1234.0), QStringLiteral("1,234"));
        QCOMPARE(valueText(field("since"), QDate(2025, 6, 25)), QStringLiteral("25/06/2025"));
        QCOMPARE(valueText(field("since"), {}), QString());
        QCOMPARE(choiceText(QStringLiteral("needs-approval")), QStringLiteral("Needs approval"));
        QCOMPARE(choiceText(QStringLiteral("unheard-of")), QStringLiteral("unheard-of"));
    }
};

HUBDESK_TEST_MAIN(WordsTest)
#include "tst_tables_words.moc"
