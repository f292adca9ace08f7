// An unlocked Secret Service: secrets outlive the store that wrote them. Run by with_keyring.sh; run
// without a keyring, everything is skipped.
#include "app/secrets/keychainstore.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using namespace hubdesk;
using app::KeychainStore;
using domain::ErrorCode;
using Place = domain::SecretStore::Place;
using Read = domain::Result<std::optional<QByteArray>>;

namespace {

const QString kService = u"hubdesk-test"_s;

Read readWaiting(const QString &key)
{
    KeychainStore store(kService); // a new one each time: nothing can come from its memory
    std::optional<Read> got;
    store.read(key, [&got](const Read &result) { got = result; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
        return domain::Error{ErrorCode::TimedOut, {}, {}};
    return *got;
}

std::optional<Place> writeWaiting(const QString &key, const QByteArray &secret)
{
    KeychainStore store(kService);
    std::optional<Place> place;
    store.write(key, secret, [&place](Place where) { place = where; });
    (void)QTest::qWaitFor([&place] { return place.has_value(); }, 20'000);
    return place;
}

std::optional<domain::Result<domain::Done>> removeWaiting(const QString &key)
{
    KeychainStore store(kService);
    std::optional<domain::Result<domain::Done>> removed;
    store.remove(key, [&removed](const domain::Result<domain::Done> &result) { removed = result; });
    (void)QTest::qWaitFor([&removed] { return removed.has_value(); }, 20'000);
    return removed;
}

} // namespace

class SecretsKeyringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingWhereNothingIs();
    void keepsASecretBeyondTheStore();
    void replacesASecret();
    void keepsBytesAsTheyAre();
    void removesForGood();
};

void SecretsKeyringTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet("HUBDESK_KEYRING"))
        QSKIP("no keyring of our own: see with_keyring.sh");
}

void SecretsKeyringTest::findsNothingWhereNothingIs()
{
    const Read read = readWaiting(u"nothing"_s);
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error().detail));
    QVERIFY(!read.value());
}

void SecretsKeyringTest::keepsASecretBeyondTheStore()
{
    QVERIFY(writeWaiting(u"file/hub"_s, "s3cret") == Place::Keychain);
    const Read read = readWaiting(u"file/hub"_s);
    QVERIFY(read.ok());
    QCOMPARE(*read.value(), QByteArray("s3cret"));
    QVERIFY(!readWaiting(u"file/other"_s).value());
}

void SecretsKeyringTest::replacesASecret()
{
    QVERIFY(writeWaiting(u"k"_s, "first") == Place::Keychain);
    QVERIFY(writeWaiting(u"k"_s, "second") == Place::Keychain);
    QCOMPARE(*readWaiting(u"k"_s).value(), QByteArray("second"));
}

void SecretsKeyringTest::keepsBytesAsTheyAre()
{
    const QByteArray bytes("a\0b\xff\n", 5);
    QVERIFY(writeWaiting(u"bytes"_s, bytes) == Place::Keychain);
    QCOMPARE(*readWaiting(u"bytes"_s).value(), bytes);
}

void SecretsKeyringTest::removesForGood()
{
    QVERIFY(writeWaiting(u"gone"_s, "s3cret") == Place::Keychain);
    QVERIFY(removeWaiting(u"gone"_s)->ok());
    const Read read = readWaiting(u"gone"_s);
    QVERIFY(read.ok());
    QVERIFY(!read.value());
    QVERIFY(removeWaiting(u"gone"_s)->ok()); // already gone is gone
}

HUBDESK_TEST_MAIN(SecretsKeyringTest)
#include "tst_secrets_keyring.moc"
