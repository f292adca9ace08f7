#include "bareclient.h"

#include <QEventLoop>
#include <QNetworkReply>

namespace hubdesk::bench {

BareClient::BareClient(const QUrl &api, const QByteArray &token)
    : m_api(api)
    , m_token(token)
{
}

qint64 BareClient::get(const QByteArray &path)
{
    QNetworkRequest request(QUrl::fromEncoded(m_api.toEncoded() + '/' + path));
    request.setRawHeader("Authorization", "token " + m_token);
    request.setRawHeader("Accept", "application/jupyterhub-pagination+json, application/json");
    QNetworkReply *reply = m_manager.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    reply->deleteLater();
    return reply->error() == QNetworkReply::NoError ? reply->readAll().size() : -1;
}

qint64 BareClient::list(const QByteArray &path, int rows, int perPage)
{
    qint64 bytes = 0;
    for (int offset = 0; offset == 0 || offset + 1 < rows; offset += perPage - 1) {
        const qint64 came =
            get(path + "?offset=" + QByteArray::number(offset) + "&limit=" + QByteArray::number(perPage));
        if (came < 0)
            return -1;
        bytes += came;
    }
    return bytes;
}

qint64 BareClient::fetch(int users, int groups)
{
    qint64 bytes = 0;
    for (const QByteArray &path : {QByteArray(), QByteArray("user"), QByteArray("info"), QByteArray("services")}) {
        const qint64 came = get(path);
        if (came < 0)
            return -1;
        bytes += came;
    }
    const qint64 ofGroups = list("groups", groups, 50);
    const qint64 ofUsers = list("users", users, 200);
    return ofGroups < 0 || ofUsers < 0 ? -1 : bytes + ofGroups + ofUsers;
}

} // namespace hubdesk::bench
