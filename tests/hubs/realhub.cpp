#include "hubs/realhub.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>

namespace hubdesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPrepareMilliseconds = 600'000; // pip, on a slow line
constexpr int kStartMilliseconds = 120'000;

// Where this folder is, and where the environments are; the build's own unless the environment says else.
QString sourceFolder()
{
    return qEnvironmentVariable("HUBDESK_HUBS_SOURCE", QStringLiteral(HUBDESK_HUBS_SOURCE_DEFAULT));
}

QString environmentsFolder()
{
    return qEnvironmentVariable("HUBDESK_HUBS_DIR", QStringLiteral(HUBDESK_HUBS_DIR_DEFAULT));
}

// A port that was free a moment ago. The hub says if it no longer is.
quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return 0;
    return server.serverPort();
}

} // namespace

RealHub::RealHub(const QString &version)
    : m_version(version)
{
}

RealHub::~RealHub()
{
    stop();
}

bool RealHub::prepare()
{
    if (!m_python.isEmpty())
        return true;
    QProcess process;
    process.start(u"python3"_s, {sourceFolder() + "/prepare.py"_L1, u"--folder"_s, environmentsFolder(), m_version});
    if (!process.waitForFinished(kPrepareMilliseconds) || process.exitCode() != 0) {
        m_problem = QString::fromLocal8Bit(process.readAllStandardError()) + process.errorString();
        return false;
    }
    m_python = QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
    return true;
}

bool RealHub::start(const QJsonObject &state, const QStringList &settings, bool fresh)
{
    if (!prepare())
        return false;
    QFile file(m_folder.filePath(u"state.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(state).toJson(QJsonDocument::Compact));
    file.close();
    m_settings = settings;
    m_port = freePort();
    return launch(fresh);
}

bool RealHub::startAgain()
{
    return launch(false);
}

bool RealHub::launch(bool fresh)
{
    QStringList arguments{sourceFolder() + "/test_hub.py"_L1,
                          u"--state"_s,
                          m_folder.filePath(u"state.json"_s),
                          u"--port"_s,
                          QString::number(m_port),
                          u"--token"_s,
                          QString::fromLatin1(token()),
                          u"--folder"_s,
                          m_folder.filePath(u"hub"_s)};
    if (fresh)
        arguments.append(u"--fresh"_s);
    for (const QString &setting : std::as_const(m_settings))
        arguments << u"--set"_s << setting;
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(m_python, arguments);
    const QDeadlineTimer deadline(kStartMilliseconds);
    QByteArray said;
    while (!said.contains("ready http://")) { // the port answers earlier: only this line counts
        if (m_process.state() == QProcess::NotRunning || deadline.hasExpired()) {
            QFile log(m_folder.filePath(u"hub/hub.log"_s));
            const bool hasLog = log.open(QIODevice::ReadOnly);
            m_problem = QString::fromUtf8(m_process.readAllStandardError())
                + (hasLog ? QString::fromUtf8(log.readAll().right(3000)) : QString());
            kill();
            return false;
        }
        m_process.waitForReadyRead(500);
        said += m_process.readAllStandardOutput();
    }
    return true;
}

void RealHub::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(20'000))
        kill();
}

void RealHub::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(20'000);
}

QUrl RealHub::address() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QUrl RealHub::api() const
{
    return QUrl(address().toString() + "/hub/api"_L1);
}

RealHub::Reply RealHub::request(const QByteArray &verb, const QByteArray &path, const QByteArray &body) const
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl::fromEncoded(api().toEncoded() + '/' + path));
    request.setRawHeader("Authorization", "token " + token());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply *reply = manager.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace hubdesk::test
