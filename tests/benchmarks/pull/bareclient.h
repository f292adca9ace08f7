#pragma once
// The least that fetches a hub's lists: one request after the other, bodies read and thrown away, offsets
// known beforehand. What a pull is compared with.

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QUrl>

namespace hubdesk::bench {

class BareClient final {
public:
    BareClient(const QUrl &api, const QByteArray &token);

    /// Fetches what a pull of so many users and groups fetches; the bytes that came, or -1 on an error.
    [[nodiscard]] qint64 fetch(int users, int groups);

private:
    [[nodiscard]] qint64 get(const QByteArray &path);
    [[nodiscard]] qint64 list(const QByteArray &path, int rows, int perPage);

    QNetworkAccessManager m_manager;
    QUrl m_api;
    QByteArray m_token;
};

} // namespace hubdesk::bench
