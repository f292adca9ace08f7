#pragma once
// One request of Http from sending to its end. Deletes itself when it is done.

#include "sync/jupyterhub/http.h"

#include <QNetworkReply>
#include <QTimer>

namespace hubdesk::sync::jupyterhub {

class Exchange final : public QObject {
    Q_OBJECT

public:
    Exchange(QNetworkReply *reply, const QString &pinned, const Limits &limits, const QByteArray &token,
             Http::Done done, QObject *parent);

    void stop(domain::ErrorCode why);

private:
    void onEncrypted();
    void onTlsErrors(const QList<QSslError> &errors);
    void onProgress(qint64 received);
    void onFinished();
    [[nodiscard]] bool pinFits() const;
    [[nodiscard]] domain::Result<HttpAnswer> answer() const;
    [[nodiscard]] HttpAnswer read(int status) const;

    QNetworkReply *m_reply;
    QString m_pinned;
    Limits m_limits;
    QByteArray m_token;
    Http::Done m_done;
    QTimer m_total;
    std::optional<domain::ErrorCode> m_stopped;
    QString m_shown; ///< fingerprint of a certificate that was refused
    QStringList m_tlsReasons;
};

} // namespace hubdesk::sync::jupyterhub
