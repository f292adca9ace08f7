#include "sync/jupyterhub/certificates.h"

#include <QCryptographicHash>
#include <QFile>

namespace hubdesk::sync::jupyterhub {

QString fingerprintOf(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

std::optional<QString> normalFingerprint(const QString &text)
{
    QByteArray digits;
    for (const QChar c : text) {
        if (c == u':' || c.isSpace())
            continue;
        const bool isHex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
        if (!isHex)
            return std::nullopt;
        digits.append(c.toLatin1());
    }
    if (digits.size() != 64)
        return std::nullopt;
    return QString::fromLatin1(QByteArray::fromHex(digits).toHex(':').toUpper());
}

domain::Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::Error{domain::ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}};
    QList<QSslCertificate> found = QSslCertificate::fromData(file.readAll(), QSsl::Pem);
    if (found.isEmpty())
        return domain::Error{domain::ErrorCode::FileDamaged, {}, {path, 0, 0}};
    return found;
}

QSslConfiguration verifying(const QList<QSslCertificate> &extra)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Setting any list turns off Qt's loading of the system's own on demand: name both.
    if (!extra.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + extra);
    return configuration;
}

} // namespace hubdesk::sync::jupyterhub
