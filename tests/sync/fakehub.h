#pragma once
// A small hub for tests, in this process: serves the lists it is given, by JupyterHub's rules of paging,
// and whatever else a test makes it answer. Lives on the thread that made it (needs its event loop).

#include <QHash>
#include <QHostAddress>
#include <QJsonObject>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <optional>

namespace hubdesk::test {

class FakeHub final : public QObject {
    Q_OBJECT

public:
    struct Request {
        QByteArray verb;
        QByteArray path; ///< as sent, without the query
        QUrlQuery query;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
    };
    struct Answer {
        int status = 200;
        QByteArray body;
        QByteArray contentType = "application/json";
        QList<std::pair<QByteArray, QByteArray>> headers;
        bool withVersion = true; ///< X-JupyterHub-Version
        enum class How { Whole, Never, CutOff, Drop } how = How::Whole;
    };

    /// `server`: e.g. a QSslServer; none: plain TCP. Listens on 127.0.0.1.
    explicit FakeHub(std::unique_ptr<QTcpServer> server = nullptr, QObject *parent = nullptr);
    ~FakeHub() override;

    QString version = QStringLiteral("6.1.1");
    QByteArray base = "/"; ///< base_url
    QByteArray token = "good-token-0123456789";
    QJsonObject self; ///< GET /user; made with the scopes below if empty
    QStringList scopes;
    QList<QJsonObject> users, groups;
    QJsonObject services;
    int ceiling = 200; ///< api_page_max_limit
    /// Asked first; none: the hub answers as always.
    std::function<std::optional<Answer>(const Request &)> intercept;
    QList<Request> requests;

    [[nodiscard]] QUrl address() const; ///< of the server, without a path
    [[nodiscard]] QUrl api() const;
    void setScheme(const QString &scheme) { m_scheme = scheme; }
    void close(); ///< as a hub that dies: the port refuses from now on
    void reopen(); ///< on the same port
    void addUsers(int count);

    [[nodiscard]] static Answer json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static Answer refused(int status, const QString &message);

private:
    void onConnection();
    void onData(QTcpSocket *socket);
    [[nodiscard]] Answer answer(const Request &request);
    /// POST, PATCH and DELETE of members, groups and the admin flag.
    [[nodiscard]] Answer change(const Request &request, const QByteArray &path);
    [[nodiscard]] QJsonObject *named(QList<QJsonObject> &rows, const QByteArray &name) const;
    [[nodiscard]] Answer list(const QList<QJsonObject> &rows, const Request &request) const;
    void send(QTcpSocket *socket, const Answer &answer) const;

    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    QString m_scheme = QStringLiteral("http");
    QHash<QTcpSocket *, QByteArray> m_pending;
};

} // namespace hubdesk::test

Q_DECLARE_METATYPE(hubdesk::test::FakeHub::Answer)
