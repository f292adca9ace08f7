// No Secret Service at all: secrets live for the session, and that is said.
#include "app/secrets/keychainstore.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace hubdesk;
using app::KeychainStore;
using domain::ErrorCode;
using Place = domain::SecretStore::Place;
using Read = domain::Result<std::optional<QByteArray>>;

namespace {

Read readWaiting(KeychainStore &store, const QString &key)
{
    std::optional<Read> got;
    store.read(key, [&got](const Read &result) { got = result; });
    if (got || !QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
        return domain::Error{ErrorCode::Internal, u"at once, or never"_s, {}};
    return *got;
}

} // namespace

class SecretsSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsSecretsForTheSessionAndSaysSo();
    void tellsThatThereIsNoStoreRatherThanNoSecret();
    void forgetsOnRemoval();
    void anotherSessionKnowsNothing();
};

void SecretsSessionTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
}

void SecretsSessionTest::keepsSecretsForTheSessionAndSaysSo()
{
    KeychainStore store;
    std::optional<Place> place;
    store.write(u"k"_s, "s3cret", [&place](Place where) { place = where; });
    QVERIFY(!place); // later, never within the call
    QTRY_VERIFY(place);
    QVERIFY(*place == Place::SessionOnly);
    const Read read = readWaiting(store, u"k"_s);
    QVERIFY(read.ok());
    QCOMPARE(*read.value(), QByteArray("s3cret"));
}

void SecretsSessionTest::tellsThatThereIsNoStoreRatherThanNoSecret()
{
    KeychainStore store;
    const Read read = readWaiting(store, u"other"_s);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::NoSecretStore);
}

void SecretsSessionTest::forgetsOnRemoval()
{
    KeychainStore store;
    bool written = false;
    store.write(u"k"_s, "s3cret", [&written](Place) { written = true; });
    QTRY_VERIFY(written);
    std::optional<domain::Result<domain::Done>> removed;
    store.remove(u"k"_s, [&removed](const domain::Result<domain::Done> &result) { removed = result; });
    QTRY_VERIFY(removed);
    QVERIFY(removed->ok());
    QVERIFY(!readWaiting(store, u"k"_s).ok());
    removed.reset();
    store.remove(u"k"_s, [&removed](const domain::Result<domain::Done> &result) { removed = result; });
    QTRY_VERIFY(removed);
    QCOMPARE(removed->error().code, ErrorCode::NoSecretStore);
}

void SecretsSessionTest::anotherSessionKnowsNothing()
{
    {
        KeychainStore store;
        bool written = false;
        store.write(u"k"_s, "s3cret", [&written](Place) { written = true; });
        QTRY_VERIFY(written);
    }
    KeychainStore later;
    QVERIFY(!readWaiting(later, u"k"_s).ok());
}

HUBDESK_TEST_MAIN(SecretsSessionTest)
#include "tst_secrets_session.moc"
