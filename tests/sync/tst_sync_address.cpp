// What people paste as a hub's address.
#include "support/testmain.h"
#include "sync/jupyterhub/address.h"

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;

class AddressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void triesTheRightPlaceFirst_data();
    void triesTheRightPlaceFirst();
    void triesAllPlacesThatMayBeMeant_data();
    void triesAllPlacesThatMayBeMeant();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void dropsNamePasswordAndQuery();
    void encodesNamesAndRefusesDots();
};

void AddressTest::triesTheRightPlaceFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("first");
    const auto row = [](const char *text, const char *first) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(first);
    };
    row("https://hub.example.org", "https://hub.example.org/hub/api");
    row("hub.example.org", "https://hub.example.org/hub/api");
    row("  <https://hub.example.org/>  ", "https://hub.example.org/hub/api");
    row("\"hub.example.org/hub/home\"", "https://hub.example.org/hub/api");
    row("https://x.org/y/hub/home?next=%2Fy%2Fhub%2Fadmin", "https://x.org/y/hub/api");
    row("https://hub.example.org/hub", "https://hub.example.org/hub/api");
    row("https://hub.example.org/hub/", "https://hub.example.org/hub/api");
    row("https://hub.example.org/hub/admin#/", "https://hub.example.org/hub/api");
    row("https://hub.example.org/hub/api", "https://hub.example.org/hub/api");
    row("https://hub.example.org/hub/api/users?limit=2", "https://hub.example.org/hub/api");
    row("https://hub.example.org/user/ada/lab/tree/a.ipynb", "https://hub.example.org/hub/api");
    row("https://x.org/jupyter/user/ada/lab", "https://x.org/jupyter/hub/api");
    row("https://x.org/services/grader/", "https://x.org/hub/api");
    row("https://x.org/hub/user/ada/", "https://x.org/hub/api");
    row("https://x.org/jupyter", "https://x.org/jupyter/hub/api");
    row("https://x.org:8443/j/hub/login", "https://x.org:8443/j/hub/api");
    row("hub.example.org:8443", "https://hub.example.org:8443/hub/api");
    row("HTTPS://Hub.Example.ORG/hub/spawn", "https://hub.example.org/hub/api");
    row("localhost:8000", "http://localhost:8000/hub/api");
    row("http://127.0.0.1:8000/hub/token", "http://127.0.0.1:8000/hub/api");
    row("http://[::1]:8000", "http://[::1]:8000/hub/api");
    row("https://x.org/a b/hub/home", "https://x.org/a%20b/hub/api");
    row("https://bücher.example/hub", "https://xn--bcher-kva.example/hub/api");
}

void AddressTest::triesTheRightPlaceFirst()
{
    QFETCH(QString, text);
    QFETCH(QString, first);
    const auto result = understandAddress(text);
    QVERIFY(result.ok());
    QCOMPARE(QString::fromLatin1(result.value().first().toEncoded()), first);
}

void AddressTest::triesAllPlacesThatMayBeMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("among");
    QTest::newRow("a sub-path called hub") << u"https://x.org/hub/hub/home"_s << u"https://x.org/hub/hub/api"_s;
    QTest::newRow("the same, at the root") << u"https://x.org/hub/hub/home"_s << u"https://x.org/hub/api"_s;
    QTest::newRow("a page below an unknown path") << u"https://x.org/j/lab/tree"_s << u"https://x.org/j/hub/api"_s;
    QTest::newRow("this machine with a certificate") << u"localhost:8000"_s << u"https://localhost:8000/hub/api"_s;
}

void AddressTest::triesAllPlacesThatMayBeMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, among);
    const auto result = understandAddress(text);
    QVERIFY(result.ok());
    QVERIFY(result.value().contains(QUrl(among)));
    QVERIFY(result.value().size() <= 16);
}

void AddressTest::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<domain::ErrorCode>("code");
    QTest::newRow("nothing") << u"  "_s << domain::ErrorCode::MissingValue;
    QTest::newRow("another scheme") << u"ftp://x.org/hub"_s << domain::ErrorCode::InvalidValue;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << domain::ErrorCode::InvalidValue;
    QTest::newRow("no host") << u"https:///hub/home"_s << domain::ErrorCode::InvalidValue;
    QTest::newRow("words") << u"our hub please"_s << domain::ErrorCode::InvalidValue;
    QTest::newRow("plain http") << u"http://hub.example.org/hub"_s << domain::ErrorCode::InsecureAddress;
    QTest::newRow("looks like this machine")
        << u"http://127.0.0.1.example.org/"_s << domain::ErrorCode::InsecureAddress;
    QTest::newRow("another machine of the network")
        << u"http://192.168.1.2:8000"_s << domain::ErrorCode::InsecureAddress;
}

void AddressTest::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    QFETCH(domain::ErrorCode, code);
    const auto result = understandAddress(text);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, code);
}

void AddressTest::dropsNamePasswordAndQuery()
{
    const auto result = understandAddress(u"https://ada:secret@x.org/hub/home?token=abcdef#part"_s);
    QVERIFY(result.ok());
    for (const QUrl &url : result.value()) {
        QVERIFY(url.userInfo().isEmpty());
        QVERIFY(!url.hasQuery());
        QVERIFY(!url.hasFragment());
    }
    const auto refused = understandAddress(u"ftp://ada:secret@x.org/?token=abcdef"_s);
    QVERIFY(!refused.error().detail.contains(u"secret"));
    QVERIFY(!refused.error().detail.contains(u"abcdef"));
}

void AddressTest::encodesNamesAndRefusesDots()
{
    QCOMPARE(*pathSegment(u"a/b ü%"_s), QByteArray("a%2Fb%20%C3%BC%25"));
    QVERIFY(!pathSegment(u".."_s));
    QVERIFY(!pathSegment(u"."_s));
    QVERIFY(!pathSegment(QString()));
}

HUBDESK_TEST_MAIN(AddressTest)
#include "tst_sync_address.moc"
