#include "sync/jupyterhub/exchange.h"
#include "sync/jupyterhub/certificates.h"
#include "sync/log.h"

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;

Exchange::Exchange(QNetworkReply *reply, const QString &pinned, const Limits &limits, const QByteArray &token,
                   Http::Done done, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_pinned(pinned)
    , m_limits(limits)
    , m_token(token)
    , m_done(std::move(done))
{
    connect(m_reply, &QNetworkReply::encrypted, this, &Exchange::onEncrypted);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::onTlsErrors);
    connect(m_reply, &QNetworkReply::metaDataChanged, this,
            [this] { onProgress(m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong()); });
    connect(m_reply, &QNetworkReply::downloadProgress, this, &Exchange::onProgress);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
    connect(&m_total, &QTimer::timeout, this, [this] { stop(ErrorCode::TimedOut); });
    m_total.setSingleShot(true);
    m_total.start(limits.totalMilliseconds);
}

void Exchange::stop(ErrorCode why)
{
    if (m_stopped || m_reply->isFinished())
        return;
    m_stopped = why;
    m_reply->abort();
}

bool Exchange::pinFits() const
{
    return fingerprintOf(m_reply->sslConfiguration().peerCertificate()) == m_pinned;
}

// Nothing of ours has been sent yet here: the network thread waits for this to return.
void Exchange::onEncrypted()
{
    if (m_pinned.isEmpty() || pinFits())
        return;
    m_shown = fingerprintOf(m_reply->sslConfiguration().peerCertificate());
    stop(ErrorCode::TlsFailed);
}

void Exchange::onTlsErrors(const QList<QSslError> &errors)
{
    if (!m_pinned.isEmpty() && pinFits()) {
        m_reply->ignoreSslErrors(errors);
        return;
    }
    m_shown = fingerprintOf(m_reply->sslConfiguration().peerCertificate());
    for (const QSslError &error : errors) {
        if (!m_tlsReasons.contains(error.errorString()))
            m_tlsReasons.append(error.errorString());
    }
}

void Exchange::onProgress(qint64 received)
{
    if (received > m_limits.bytes)
        stop(ErrorCode::RemoteFailed);
}

void Exchange::onFinished()
{
    m_total.stop();
    const domain::Result<HttpAnswer> result = answer();
    if (!result.ok())
        qCDebug(lcSync) << "request failed" << m_reply->url().host() << result.error().detail;
    const Http::Done done = std::move(m_done);
    m_reply->deleteLater();
    deleteLater();
    if (done)
        done(result);
}

HttpAnswer Exchange::read(int status) const
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = m_reply->readAll();
    answer.contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).toLower();
    answer.hubVersion = QString::fromLatin1(m_reply->rawHeader("X-JupyterHub-Version"));
    if (m_reply->hasRawHeader("Location"))
        answer.location = m_reply->url().resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
    bool isNumber = false;
    const int seconds = m_reply->rawHeader("Retry-After").toInt(&isNumber);
    if (isNumber && seconds >= 0)
        answer.retryAfter = seconds;
    answer.fingerprint = fingerprintOf(m_reply->sslConfiguration().peerCertificate());
    return answer;
}

domain::Result<HttpAnswer> Exchange::answer() const
{
    const QString host = m_reply->url().host();
    const QString said = redacted(m_reply->errorString(), m_token);
    if (m_stopped == ErrorCode::TlsFailed)
        return Error{ErrorCode::TlsFailed, m_shown + u'\n' + u"not the pinned certificate"_s, {}};
    if (m_stopped)
        return Error{*m_stopped, host, {}};
    if (m_reply->error() == QNetworkReply::OperationCanceledError) // the transfer time-out aborts
        return Error{ErrorCode::TimedOut, host, {}};
    if (m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return Error{
            ErrorCode::TlsFailed, m_shown + u'\n' + (m_tlsReasons.isEmpty() ? said : m_tlsReasons.join(u"; ")), {}};

    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Qt numbers errors of the connection below 100, of a proxy below 200; above, the server answered.
    const bool connectionBroke = m_reply->error() != QNetworkReply::NoError && m_reply->error() < 200;
    if (connectionBroke && status != 0)
        return Error{ErrorCode::RemoteFailed, said, {}};
    if (connectionBroke || status == 0)
        return Error{ErrorCode::Unreachable, said, {}};
    if (m_reply->bytesAvailable() > m_limits.bytes) // progress is told only now and then
        return Error{ErrorCode::RemoteFailed, host, {}};
    // A connection that was verified earlier is used again without a handshake: look once more.
    if (!m_pinned.isEmpty() && !pinFits())
        return Error{ErrorCode::TlsFailed, fingerprintOf(m_reply->sslConfiguration().peerCertificate()) + u'\n', {}};
    return read(status);
}

} // namespace hubdesk::sync::jupyterhub
