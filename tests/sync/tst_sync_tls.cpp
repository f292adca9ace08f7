// TLS against a server of our own: unknown authority, an institution's authority, a pinned certificate.
// The certificates are made by the openssl program in this test's own folder.
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/jupyterhub/certificates.h"
#include "sync/jupyterhub/http.h"
#include "sync/jupyterhub/probe.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using namespace hubdesk::sync::jupyterhub;
using domain::ErrorCode;
using test::FakeHub;

class TlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesWhatNobodyVouchesFor();
    void acceptsAnInstitutionsAuthority();
    void refusesAnotherHostsCertificate();
    void refusesAnExpiredCertificate();
    void acceptsExactlyThePinnedCertificate();
    void aPinRefusesEvenAVouchedForCertificate();
    void sendsNothingBeforeTheCertificateIsAccepted();
    void aTestTellsTheFingerprintEitherWay();
    void readsFingerprintsAsPasted();
    void readsAuthorityFiles();

private:
    void openssl(const QStringList &arguments);
    void makeLeaf(const QString &name, const QString &alternative, const QString &days);
    [[nodiscard]] std::unique_ptr<FakeHub> serve(const QString &name);
    [[nodiscard]] QSslCertificate certificate(const QString &name) const;
    domain::Result<HttpAnswer> ask(const FakeHub &hub, const Trust &trust);

    QTemporaryDir m_folder;
    QList<QSslCertificate> m_authority;
};

void TlsTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void TlsTest::makeLeaf(const QString &name, const QString &alternative, const QString &days)
{
    openssl({u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, name + ".key"_L1, u"-out"_s,
             name + ".csr"_L1, u"-subj"_s, u"/CN=hub"_s});
    QFile extension(m_folder.filePath(name + ".ext"_L1));
    QVERIFY(extension.open(QIODevice::WriteOnly));
    extension.write("subjectAltName=" + alternative.toLatin1() + "\n");
    extension.close();
    openssl({u"x509"_s, u"-req"_s, u"-in"_s, name + ".csr"_L1, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s,
             u"-CAcreateserial"_s, u"-out"_s, name + ".pem"_L1, u"-days"_s, days, u"-extfile"_s, name + ".ext"_L1});
}

void TlsTest::initTestCase()
{
    QVERIFY(QSslSocket::supportsSsl());
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
             u"ca.pem"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Our Institution"_s});
    makeLeaf(u"good"_s, u"IP:127.0.0.1"_s, u"30"_s);
    makeLeaf(u"other"_s, u"DNS:elsewhere.example.org"_s, u"30"_s);
    makeLeaf(u"expired"_s, u"IP:127.0.0.1"_s, u"-1"_s);
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"self.key"_s, u"-out"_s,
             u"self.pem"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=127.0.0.1"_s});
    const auto authority = readAuthorities(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(authority.ok());
    m_authority = *authority;
}

QSslCertificate TlsTest::certificate(const QString &name) const
{
    return QSslCertificate::fromPath(m_folder.filePath(name + ".pem"_L1)).first();
}

std::unique_ptr<FakeHub> TlsTest::serve(const QString &name)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate(name));
    QFile key(m_folder.filePath(name + ".key"_L1));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key");
    configuration.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(configuration);
    auto hub = std::make_unique<FakeHub>(std::move(server));
    hub->setScheme(u"https"_s);
    return hub;
}

domain::Result<HttpAnswer> TlsTest::ask(const FakeHub &hub, const Trust &trust)
{
    Http http(trust, {5'000, 10'000, 1'000'000});
    http.setToken(hub.token);
    std::optional<domain::Result<HttpAnswer>> got;
    http.get(QUrl(hub.api().toString() + "/user"_L1), Http::With::Token,
             [&got](const domain::Result<HttpAnswer> &result) { got = result; });
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 15'000))
        return domain::Error{ErrorCode::Internal, u"no answer"_s, {}};
    return *got;
}

void TlsTest::refusesWhatNobodyVouchesFor()
{
    for (const QString &name : {u"good"_s, u"self"_s}) {
        const auto hub = serve(name);
        const auto answer = ask(*hub, {});
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
        QCOMPARE(answer.error().detail.section(u'\n', 0, 0), fingerprintOf(certificate(name)));
        QVERIFY(!answer.error().detail.section(u'\n', 1).isEmpty());
    }
}

void TlsTest::acceptsAnInstitutionsAuthority()
{
    const auto hub = serve(u"good"_s);
    const auto answer = ask(*hub, {m_authority, {}});
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().detail));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->fingerprint, fingerprintOf(certificate(u"good"_s)));
}

void TlsTest::refusesAnotherHostsCertificate()
{
    const auto hub = serve(u"other"_s);
    const auto answer = ask(*hub, {m_authority, {}});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
}

void TlsTest::refusesAnExpiredCertificate()
{
    const auto hub = serve(u"expired"_s);
    const auto answer = ask(*hub, {m_authority, {}});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
}

void TlsTest::acceptsExactlyThePinnedCertificate()
{
    const auto hub = serve(u"self"_s);
    const QString pin = fingerprintOf(certificate(u"self"_s));
    const auto answer = ask(*hub, {{}, pin});
    QVERIFY2(answer.ok(), qPrintable(answer.ok() ? QString() : answer.error().detail));
    QCOMPARE(answer->status, 200);
    QCOMPARE(answer->fingerprint, pin);
    QVERIFY(ask(*hub, {{}, pin.toLower().remove(u':')}).ok());

    const auto another = ask(*hub, {{}, fingerprintOf(certificate(u"good"_s))});
    QVERIFY(!another.ok());
    QCOMPARE(another.error().code, ErrorCode::TlsFailed);
    QVERIFY(!ask(*hub, {{}, u"not a fingerprint"_s}).ok());
}

void TlsTest::aPinRefusesEvenAVouchedForCertificate()
{
    const auto hub = serve(u"good"_s);
    const auto answer = ask(*hub, {m_authority, fingerprintOf(certificate(u"self"_s))});
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::TlsFailed);
    QCOMPARE(answer.error().detail.section(u'\n', 0, 0), fingerprintOf(certificate(u"good"_s)));
    QVERIFY(hub->requests.isEmpty());
}

void TlsTest::sendsNothingBeforeTheCertificateIsAccepted()
{
    const auto hub = serve(u"self"_s);
    QVERIFY(!ask(*hub, {}).ok());
    QVERIFY(!ask(*hub, {{}, fingerprintOf(certificate(u"good"_s))}).ok());
    QVERIFY(hub->requests.isEmpty());
}

// What the connection dialog goes by: the first test refuses and shows, the second one is pinned.
void TlsTest::aTestTellsTheFingerprintEitherWay()
{
    const auto hub = serve(u"self"_s);
    const auto test = [&hub](const QString &pin) {
        Http http({{}, pin}, {5'000, 10'000, 1'000'000});
        http.setToken(hub->token);
        std::optional<domain::Result<domain::RemoteIdentity>> got;
        (new Probe(http, &http))->start(hub->address().toString() + "/hub/home"_L1, [&got](const auto &result) {
            got = result;
        });
        const bool came = QTest::qWaitFor([&got] { return got.has_value(); }, 15'000);
        return came ? *got : domain::Result<domain::RemoteIdentity>(domain::Error{});
    };
    const auto refused = test({});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::TlsFailed);
    const QString shown = refused.error().detail.section(u'\n', 0, 0);
    QVERIFY(hub->requests.isEmpty());
    const auto pinned = test(shown);
    QVERIFY2(pinned.ok(), qPrintable(pinned.ok() ? QString() : pinned.error().detail));
    QCOMPARE(pinned->fingerprint, shown);
    QCOMPARE(pinned->url, hub->api().toString());
}

void TlsTest::readsFingerprintsAsPasted()
{
    const QString pin = fingerprintOf(certificate(u"self"_s));
    QCOMPARE(pin.size(), 95);
    QCOMPARE(normalFingerprint(u' ' + pin.toLower().replace(u':', u' ')), std::optional(pin));
    QVERIFY(!normalFingerprint(pin.chopped(1)));
    QVERIFY(!normalFingerprint(u"zz"_s + pin.sliced(2)));
    QVERIFY(!normalFingerprint({}));
}

void TlsTest::readsAuthorityFiles()
{
    QCOMPARE(readAuthorities(m_folder.filePath(u"nothing.pem"_s)).error().code, ErrorCode::FileUnreadable);
    QCOMPARE(readAuthorities(m_folder.filePath(u"ca.key"_s)).error().code, ErrorCode::FileDamaged);
}

HUBDESK_TEST_MAIN(TlsTest)
#include "tst_sync_tls.moc"
