#pragma once
// One hub's REST API: what an answer's status and form mean. Above Http, below Pull, Probe and Applier;
// same thread. Paths are relative to the API ("users"); JSON comes parsed.

#include "sync/jupyterhub/http.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <variant>

namespace hubdesk::sync::jupyterhub {

struct ApiAnswer {
    QJsonDocument json;
    QString hubVersion;
    QString fingerprint;
};

struct ApiFailure {
    domain::Error error;
    int status = 0; ///< 0: no answer
    bool passing = false; ///< may well work later: no connection, 5xx, 429, broken off
    std::optional<std::chrono::seconds> wait; ///< as the hub asked
};

class Api final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(std::variant<ApiAnswer, ApiFailure>)>;

    Api(Http &http, const QUrl &address, QObject *parent = nullptr);

    [[nodiscard]] const QUrl &address() const { return m_address; }
    /// GET path?query with the token. `path` is already percent-encoded.
    void get(const QByteArray &path, const QByteArray &query, Done done);
    /// POST, PATCH or DELETE with the token; an empty object is no body.
    void send(const QByteArray &verb, const QByteArray &path, const QJsonObject &body, Done done);
    /// The same without the token, for the root that tells a hub from other servers.
    void getOpenly(const QByteArray &path, Done done);
    void cancel() { m_http.cancel(); }

private:
    [[nodiscard]] QUrl url(const QByteArray &path, const QByteArray &query) const;

    Http &m_http;
    QUrl m_address;
};

/// What an HTTP answer to an API request means; separate for tests.
[[nodiscard]] std::variant<ApiAnswer, ApiFailure> understand(const domain::Result<HttpAnswer> &answer);

} // namespace hubdesk::sync::jupyterhub
