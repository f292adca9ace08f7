// The order of names: the table for ASCII agrees with the locale, and everything is one order.

#include "storage/textorder.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace hubdesk::storage;

class TextOrderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English);
        QTest::newRow("German") << QLocale(QLocale::German);
        QTest::newRow("Czech") << QLocale(QLocale::Czech); // ch is a letter
        QTest::newRow("Swedish") << QLocale(QLocale::Swedish); // å after z
        QTest::newRow("none") << QLocale::c();
    }
    void agreesWithTheLocale()
    {
        QFETCH(QLocale, locale);
        const TextOrder order(locale);
        QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        collator.setNumericMode(true);
        QRandomGenerator random(3);
        const QString alphabet = QString::fromUtf8("aAbBcChHzZ019 -_.åéø中");
        const auto text = [&] {
            QString result;
            for (int i = random.bounded(0, 7); i > 0; --i)
                result += alphabet[random.bounded(alphabet.size())];
            return result;
        };
        const auto sign = [](int value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
        for (int i = 0; i < 20'000; ++i) {
            const QString a = text();
            const QString b = text();
            const int expected = sign(collator.compare(a, b));
            const QByteArray what = QStringLiteral("%1 against %2").arg(a, b).toUtf8();
            QVERIFY2(sign(order.compare(a.toUtf8(), b.toUtf8())) == expected, what.constData());
            QVERIFY2(sign(order.compare(b.toUtf8(), a.toUtf8())) == -expected, what.constData());
        }
    }

    void ordersNumbersByTheirValue()
    {
        const TextOrder order{QLocale(QLocale::English)};
        QVERIFY(order.compare("user 9", "user 10") < 0);
        QVERIFY(order.compare("user 010", "user 10") == 0);
        QVERIFY(order.compare("99999999999999999999999", "100000000000000000000000") < 0);
    }

    void ordersVersions_data()
    {
        QTest::addColumn<QByteArray>("less");
        QTest::addColumn<QByteArray>("more");
        QTest::newRow("numbers") << QByteArray("4.1.6") << QByteArray("10.0");
        QTest::newRow("longer") << QByteArray("5.2") << QByteArray("5.2.1");
        QTest::newRow("before a release") << QByteArray("5.0.0b1") << QByteArray("5.0.0");
        QTest::newRow("alpha, beta") << QByteArray("5.0.0a2") << QByteArray("5.0.0b1");
        QTest::newRow("candidates") << QByteArray("5.0.0rc9") << QByteArray("5.0.0rc10");
        QTest::newRow("development") << QByteArray("6.0.0.dev") << QByteArray("6.0.0");
        QTest::newRow("development of the next") << QByteArray("5.9.9") << QByteArray("6.0.0.dev");
        QTest::newRow("patch after beta") << QByteArray("5.0.0b1") << QByteArray("5.0.1");
    }
    void ordersVersions()
    {
        QFETCH(QByteArray, less);
        QFETCH(QByteArray, more);
        QVERIFY(compareVersions(less, more) < 0);
        QVERIFY(compareVersions(more, less) > 0);
        QCOMPARE(compareVersions(less, less), 0);
    }
};

HUBDESK_TEST_MAIN(TextOrderTest)
#include "tst_storage_read_textorder.moc"
