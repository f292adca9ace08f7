#include "app/instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalSocket>

namespace hubdesk::app {
namespace {

constexpr int kWaitMs = 500;
constexpr QByteArrayView kRaise("raise\n");

QString socketName(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("hubdesk-") + QString::fromLatin1(hash.left(24));
}

} // namespace

bool Instance::raiseOther(const QString &file)
{
    QLocalSocket socket;
    socket.connectToServer(socketName(file), QIODevice::ReadWrite);
    if (!socket.waitForConnected(kWaitMs))
        return false;
    socket.write(kRaise.toByteArray());
    socket.waitForBytesWritten(kWaitMs);
    socket.disconnectFromServer();
    return true;
}

void Instance::answerFor(const QString &file)
{
    if (!m_connected) {
        m_connected = true;
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket *socket = m_server.nextPendingConnection()) {
                connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
                    if (socket->readLine() == kRaise)
                        Q_EMIT raiseRequested();
                });
                connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }
    m_server.close();
    const QString name = socketName(file);
    if (!m_server.listen(name)) {
        // Left behind by a process that died: nobody answered raiseOther() before we came here.
        QLocalServer::removeServer(name);
        m_server.listen(name);
    }
}

} // namespace hubdesk::app
