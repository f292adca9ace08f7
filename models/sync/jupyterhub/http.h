#pragma once
// Requests to one server: no cookies, no redirects, no cache, TLS never waved through. Any answer
// with a status is an answer; what it means is Api's business. Lives on the thread that made it (the
// sync thread); callbacks come there, later. The token goes into the Authorization header and nowhere
// else.

#include "domain/result.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <functional>
#include <optional>

namespace hubdesk::sync::jupyterhub {

/// Whom to believe. With a pin exactly that certificate is accepted, however signed, and no other.
struct Trust {
    QList<QSslCertificate> authorities; ///< an institution's own, beside the system's
    QString pinned; ///< as fingerprintOf() writes it; empty: none
};

struct Limits {
    int idleMilliseconds = 60'000; ///< nothing arrives for so long
    int totalMilliseconds = 300'000; ///< the whole answer, against a server that drips
    qint64 bytes = 64 * 1024 * 1024; ///< of one answer
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QString contentType; ///< lower case, without parameters
    QString hubVersion; ///< X-JupyterHub-Version; empty: not a hub, or something in front of it
    QUrl location; ///< of a redirect, made absolute
    std::optional<int> retryAfter; ///< seconds
    QString fingerprint; ///< of the server's certificate; empty over http
};

class Http final : public QObject {
    Q_OBJECT

public:
    /// Errors: Unreachable, TimedOut, InsecureAddress, Cancelled, RemoteFailed (too large, or broken off),
    /// TlsFailed (detail: the fingerprint that was shown, a line feed, the library's reasons).
    using Done = std::function<void(domain::Result<HttpAnswer>)>;

    explicit Http(const Trust &trust, const Limits &limits = {}, QObject *parent = nullptr);

    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] const QByteArray &token() const { return m_token; }

    enum class With { Nothing, Token };
    void get(const QUrl &url, With with, Done done);
    /// POST, PATCH, PUT or DELETE with the token and a JSON body (empty: none).
    void send(const QByteArray &verb, const QUrl &url, const QByteArray &json, Done done);
    /// Every request that is under way ends with Cancelled.
    void cancel();

private:
    [[nodiscard]] QNetworkRequest request(const QUrl &url, With with) const;
    /// False: the address is not one to send anything to, and `done` will say so.
    [[nodiscard]] bool mayReach(const QUrl &url, const Done &done);

    QNetworkAccessManager m_manager;
    QSslConfiguration m_ssl;
    QString m_pinned;
    Limits m_limits;
    QByteArray m_token;
};

} // namespace hubdesk::sync::jupyterhub
