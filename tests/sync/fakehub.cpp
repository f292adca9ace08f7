#include "sync/fakehub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

namespace hubdesk::test {

using namespace Qt::StringLiterals;

FakeHub::FakeHub(std::unique_ptr<QTcpServer> server, QObject *parent)
    : QObject(parent)
    , m_server(server ? std::move(server) : std::make_unique<QTcpServer>())
{
    scopes = {u"list:groups"_s, u"list:services"_s, u"list:users"_s, u"read:groups"_s,  u"read:hub"_s,
              u"read:roles"_s,  u"read:servers"_s,  u"read:users"_s, u"read:services"_s};
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FakeHub::onConnection);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("the fake hub cannot listen");
    m_port = m_server->serverPort();
}

FakeHub::~FakeHub()
{
    for (auto socket = m_pending.begin(); socket != m_pending.end(); ++socket)
        socket.key()->disconnect(this); // the server deletes them, and they would say goodbye
}

QUrl FakeHub::address() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_scheme).arg(m_port));
}

QUrl FakeHub::api() const
{
    return QUrl(address().toString() + QString::fromLatin1(base) + "hub/api"_L1);
}

void FakeHub::close()
{
    m_server->close();
    const QList<QTcpSocket *> sockets = m_pending.keys();
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void FakeHub::reopen()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port))
        qFatal("the fake hub cannot listen again");
}

void FakeHub::addUsers(int count)
{
    for (int i = 0; i < count; ++i) {
        const QString name = u"user-%1"_s.arg(static_cast<int>(users.size()), 6, 10, QLatin1Char('0'));
        users.append({{u"kind"_s, u"user"_s},
                      {u"name"_s, name},
                      {u"admin"_s, false},
                      {u"groups"_s, QJsonArray{u"all"_s}},
                      {u"roles"_s, QJsonArray{u"user"_s}},
                      {u"server"_s, QJsonValue::Null},
                      {u"pending"_s, QJsonValue::Null},
                      {u"created"_s, u"2026-01-02T03:04:05.678901Z"_s},
                      {u"last_activity"_s, u"2026-02-03T04:05:06Z"_s},
                      {u"servers"_s, QJsonObject()}});
    }
}

void FakeHub::onConnection()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_pending.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { onData(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_pending.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            onData(socket);
    }
}

void FakeHub::onData(QTcpSocket *socket)
{
    QByteArray &data = m_pending[socket];
    data += socket->readAll();
    for (qsizetype end = data.indexOf("\r\n\r\n"); end >= 0; end = data.indexOf("\r\n\r\n")) {
        const QList<QByteArray> lines = data.first(end).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        Request request;
        const QUrl url = QUrl::fromEncoded(first.value(1), QUrl::StrictMode);
        request.path = url.path(QUrl::FullyEncoded).toLatin1();
        request.query = QUrlQuery(url);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (data.size() < end + 4 + length)
            return; // the body is still on its way
        request.verb = first.value(0);
        request.body = data.sliced(end + 4, length);
        data.remove(0, end + 4 + length);
        requests.append(request);
        std::optional<Answer> given = intercept ? intercept(request) : std::nullopt;
        send(socket, given ? *given : answer(request));
        if (!m_pending.contains(socket))
            return;
    }
}

void FakeHub::send(QTcpSocket *socket, const Answer &answer) const
{
    if (answer.how == Answer::How::Never)
        return;
    if (answer.how == Answer::How::Drop)
        return socket->abort();
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " x\r\n";
    if (answer.withVersion)
        head += "X-Jupyterhub-Version: " + version.toLatin1() + "\r\n";
    if (!answer.contentType.isEmpty())
        head += "Content-Type: " + answer.contentType + "\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    if (answer.how == Answer::How::CutOff) {
        socket->write(head + answer.body.first(answer.body.size() / 2));
        socket->flush();
        socket->disconnectFromHost();
        return;
    }
    socket->write(head + answer.body);
}

FakeHub::Answer FakeHub::json(const QJsonObject &object, int status)
{
    return {status, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json", {}, true, {}};
}

FakeHub::Answer FakeHub::refused(int status, const QString &message)
{
    return json({{u"status"_s, status}, {u"message"_s, message.isNull() ? QJsonValue() : QJsonValue(message)}}, status);
}

FakeHub::Answer FakeHub::list(const QList<QJsonObject> &rows, const Request &request) const
{
    const qsizetype offset = request.query.queryItemValue(u"offset"_s).toLongLong();
    const qsizetype asked = request.query.queryItemValue(u"limit"_s).toLongLong();
    const qsizetype limit = std::clamp<qsizetype>(asked, 1, ceiling);
    QJsonArray items;
    for (qsizetype i = offset; i < std::min(offset + limit, rows.size()); ++i)
        items.append(rows[i]);
    if (!request.headers.value("accept").contains("application/jupyterhub-pagination+json"))
        return {200, QJsonDocument(items).toJson(QJsonDocument::Compact), "application/json", {}, true, {}};
    return json(
        {{u"items"_s, items},
         {u"_pagination"_s,
          QJsonObject{
              {u"offset"_s, offset}, {u"limit"_s, limit}, {u"total"_s, rows.size()}, {u"next"_s, QJsonValue::Null}}}});
}

QJsonObject *FakeHub::named(QList<QJsonObject> &rows, const QByteArray &name) const
{
    const QString wanted = QUrl::fromPercentEncoding(name);
    for (QJsonObject &row : rows) {
        if (row.value(u"name"_s).toString() == wanted)
            return &row;
    }
    return nullptr;
}

FakeHub::Answer FakeHub::change(const Request &request, const QByteArray &path)
{
    const QList<QByteArray> parts = path.split('/');
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (parts.value(1) == "groups" && parts.size() == 3 && request.verb == "POST") {
        if (named(groups, parts[2]) != nullptr)
            return refused(409, u"Group exists"_s);
        groups.append({{u"name"_s, QUrl::fromPercentEncoding(parts[2])}, {u"users"_s, QJsonArray()}});
        return json(groups.last(), 201);
    }
    if (parts.value(1) == "groups" && parts.value(3) == "users") {
        QJsonObject *group = named(groups, parts[2]);
        if (group == nullptr)
            return refused(404, QString());
        if (!scopes.contains(u"groups"_s))
            return refused(403, u"Action is not authorized with current scopes; requires any of [groups]"_s);
        QJsonArray members = group->value(u"users"_s).toArray();
        const QJsonArray asked = body.value(u"users"_s).toArray();
        for (const QJsonValue &name : asked) {
            QJsonObject *user = named(users, name.toString().toUtf8());
            if (user == nullptr)
                return refused(400, u"No such user: %1"_s.arg(name.toString()));
            QJsonArray own = user->value(u"groups"_s).toArray();
            const QJsonValue groupName = group->value(u"name"_s);
            for (QJsonArray *list : {&members, &own}) {
                const QJsonValue what = list == &members ? name : groupName;
                for (qsizetype i = list->size() - 1; i >= 0; --i) {
                    if (list->at(i) == what)
                        list->removeAt(i);
                }
                if (request.verb == "POST")
                    list->append(what);
            }
            user->insert(u"groups"_s, own);
        }
        group->insert(u"users"_s, members);
        return json(*group);
    }
    if (parts.value(1) == "users" && parts.size() == 3 && request.verb == "PATCH") {
        QJsonObject *user = named(users, parts[2]);
        if (user == nullptr)
            return refused(404, QString());
        user->insert(u"admin"_s, body.value(u"admin"_s));
        return json(*user);
    }
    return refused(405, QString());
}

FakeHub::Answer FakeHub::answer(const Request &request)
{
    const QByteArray root = base + "hub/api";
    if (!request.path.startsWith(root))
        return {200, "<html><head><title>A web page</title></head></html>", "text/html", {}, false, {}};
    const QByteArray path = request.path.sliced(root.size());
    if (path == "/")
        return json({{u"version"_s, version}});
    if (request.headers.value("authorization") != "token " + token)
        return refused(403, QString());
    if (request.verb != "GET")
        return change(request, path);
    for (const auto &[list, root_] : {std::pair{&users, QByteArray("/users/")}, {&groups, QByteArray("/groups/")}}) {
        if (!path.startsWith(root_) || path.sliced(root_.size()).contains('/'))
            continue;
        if (const QJsonObject *row = named(*list, path.sliced(root_.size())))
            return json(*row);
        return refused(404, QString());
    }
    if (path == "/user") {
        QJsonObject me = self.isEmpty() ? QJsonObject{{u"kind"_s, u"service"_s}, {u"name"_s, u"hubdesk"_s}} : self;
        me.insert(u"scopes"_s, QJsonArray::fromStringList(scopes));
        return json(me);
    }
    if (path == "/info")
        return json({{u"version"_s, version}, {u"authenticator"_s, QJsonObject{{u"class"_s, u"dummy"_s}}}});
    if (path == "/users")
        return list(users, request);
    if (path == "/groups")
        return list(groups, request);
    if (path == "/services")
        return json(services);
    return refused(404, QString());
}

} // namespace hubdesk::test
