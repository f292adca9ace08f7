#pragma once
// The connection test: finds the hub's API behind an address as pasted, then identifies token and hub.
// The token is sent only to what has shown itself to be a hub. Sync thread; deletes itself when done.

#include "sync/jupyterhub/identify.h"

#include <QSet>

namespace hubdesk::sync::jupyterhub {

class Probe final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(domain::Result<domain::RemoteIdentity>)>;

    explicit Probe(Http &http, QObject *parent = nullptr);
    void start(const QString &address, Done done);

private:
    void next();
    void look(const QUrl &api, const domain::Result<HttpAnswer> &result);
    void onHub(const QUrl &api);
    void follow(const QUrl &from, const QUrl &location);
    void remember(const domain::Error &error);
    void end(domain::Result<domain::RemoteIdentity> result);

    Http &m_http;
    Done m_done;
    QList<QUrl> m_candidates;
    QSet<QUrl> m_tried;
    QSet<QString> m_deadOrigins;
    int m_followed = 0;
    std::optional<domain::Error> m_error; ///< the one that says most
};

} // namespace hubdesk::sync::jupyterhub
