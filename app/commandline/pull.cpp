// hubdesk pull: one pull of one hub. The token comes from a file, the keychain or a prompt.
#include "app/commandline/console.h"
#include "app/commandline/database.h"
#include "app/commandline/hubs.h"
#include "app/commandline/subcommand.h"
#include "app/commandline/tokenprompt.h"
#include "app/keptaccess.h"
#include "app/secrets/keychainstore.h"
#include "app/tokenaudit.h"
#include "domain/edit.h"
#include "interchange/names.h"
#include "storage/reader.h"
#include "storage/writer.h"
#include "sync/hubremote.h"
#include "sync/jupyterhub/certificates.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;

/// Waits for one answer of something that calls back later.
template <class T> class Awaited final {
public:
    std::function<void(Result<T>)> callback()
    {
        return [this](Result<T> result) {
            m_result = std::move(result);
            m_loop.quit();
        };
    }
    Result<T> wait()
    {
        if (!m_result)
            m_loop.exec();
        return *std::exchange(m_result, std::nullopt);
    }

private:
    QEventLoop m_loop;
    std::optional<Result<T>> m_result;
};

Result<QByteArray> tokenFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}};
    const QByteArray token = file.read(64 * 1024).trimmed();
    const bool one = std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (token.isEmpty() || !one || !file.atEnd())
        return Error{
            ErrorCode::FileUnreadable, CommandLine::tr("it does not hold one token and nothing else"), {path, 0, 0}};
    return token;
}

class Run final {
public:
    Run(const Arguments &arguments, Database &database, QList<QSslCertificate> authorities)
        : m_arguments(arguments)
        , m_database(database)
        , m_remote(database.file(), m_secrets, database.clock(), sync::HubRemote::Options{std::move(authorities), {}})
        , m_name(arguments.value(QStringLiteral("hub")))
    {
    }

    int run();

private:
    Result<QByteArray> token();
    Result<domain::Done> record(const domain::RemoteIdentity &identity);
    Result<domain::Done> commit(const Result<domain::ChangeSet> &set);
    void readTokens(const QStringList &scopes);
    int report(const domain::PullSummary &summary) const;

    const Arguments &m_arguments;
    Database &m_database;
    KeychainStore m_secrets;
    sync::HubRemote m_remote;
    QString m_name;
    std::optional<domain::Row> m_hub;
};

Result<QByteArray> Run::token()
{
    if (m_arguments.has(QStringLiteral("token-file")))
        return tokenFromFile(m_arguments.value(QStringLiteral("token-file")));
    if (m_hub) {
        Awaited<std::optional<QByteArray>> awaited;
        m_secrets.read(sync::secretKey(m_database.file().fileId(), m_hub->uuid), awaited.callback());
        const Result<std::optional<QByteArray>> kept = awaited.wait();
        if (kept && *kept && !(*kept)->isEmpty())
            return **kept;
    }
    if (std::optional<QByteArray> typed = promptForToken(CommandLine::tr("Token for %1: ").arg(m_name)))
        return *typed;
    return Error{ErrorCode::MissingValue, QStringLiteral("token"), {}};
}

Result<domain::Done> Run::commit(const Result<domain::ChangeSet> &set)
{
    if (!set)
        return set.error();
    if (set->isEmpty())
        return domain::Done{};
    const Result<domain::Receipt> receipt = m_database.file().writer().commitAndWait(*set);
    return receipt ? Result<domain::Done>(domain::Done{}) : Result<domain::Done>(receipt.error());
}

// Makes the hub's record, or gives it the address that answered.
Result<domain::Done> Run::record(const domain::RemoteIdentity &identity)
{
    const storage::Reader &state = m_database.file().reader();
    const QString label = CommandLine::tr("Connect %1").arg(m_name);
    if (m_hub)
        return commit(domain::editFields(
            state, {{m_hub->ref, domain::entity(domain::Kind::Hub).indexOf("url"), identity.url}}, label));
    domain::Hub hub;
    hub.name = m_name;
    hub.url = identity.url;
    if (const auto done =
            commit(domain::createRecord(state, m_database.uuids(), domain::Kind::Hub, domain::valuesOf(hub), label));
        !done)
        return done;
    const Result<domain::Row> made = interchange::hubNamed(state, m_name);
    if (!made)
        return made.error();
    m_hub = *made;
    return domain::Done{};
}

int Run::report(const domain::PullSummary &summary) const
{
    QStringList hidden = summary.notVisible;
    if (m_arguments.has(QStringLiteral("json"))) {
        printJson(QJsonObject{{QStringLiteral("hub"), m_name},
                              {QStringLiteral("url"), summary.identity.url},
                              {QStringLiteral("version"), summary.identity.version},
                              {QStringLiteral("identity"), summary.identity.identity},
                              {QStringLiteral("users"), static_cast<qint64>(summary.users)},
                              {QStringLiteral("groups"), static_cast<qint64>(summary.groups)},
                              {QStringLiteral("services"), static_cast<qint64>(summary.services)},
                              {QStringLiteral("servers"), static_cast<qint64>(summary.servers)},
                              {QStringLiteral("added"), static_cast<qint64>(summary.added)},
                              {QStringLiteral("changed"), static_cast<qint64>(summary.changed)},
                              {QStringLiteral("removed"), static_cast<qint64>(summary.removed)},
                              {QStringLiteral("not_visible"), QJsonArray::fromStringList(summary.notVisible)}});
    } else {
        print(CommandLine::tr("%1 (JupyterHub %2), as %3: %4 users, %5 groups, %6 services, %7 servers")
                  .arg(m_name, summary.identity.version, summary.identity.identity)
                  .arg(summary.users)
                  .arg(summary.groups)
                  .arg(summary.services)
                  .arg(summary.servers));
        print(CommandLine::tr("since the last pull: %1 added, %2 changed, %3 removed")
                  .arg(summary.added)
                  .arg(summary.changed)
                  .arg(summary.removed));
    }
    hidden.removeAll(QStringLiteral("tokens")); // read person by person, never by a pull
    if (hidden.isEmpty())
        return kClean;
    complain(CommandLine::tr("the token may not see: %1").arg(hidden.join(QStringLiteral(", "))));
    return kFindings;
}

int Run::run()
{
    if (const Result<domain::Row> known = interchange::hubNamed(m_database.file().reader(), m_name))
        m_hub = *known;
    else if (known.error().code == ErrorCode::Duplicate || !m_arguments.has(QStringLiteral("url")))
        return complainAboutHub(m_database.file().reader(), known.error(), m_name);
    const Result<QByteArray> token = this->token();
    if (!token) {
        if (token.error().code == ErrorCode::MissingValue)
            complain(CommandLine::tr("there is no token: give --token-file, or run this in a terminal to be asked"));
        else
            complain(token.error());
        return kBadUsage;
    }
    if (m_arguments.has(QStringLiteral("url"))) {
        const QString url = m_arguments.value(QStringLiteral("url"));
        Awaited<domain::RemoteIdentity> tested;
        m_remote.test({url, m_hub ? m_hub->value("fingerprint").toString() : QString()}, *token, tested.callback());
        const Result<domain::RemoteIdentity> identity = tested.wait();
        if (!identity)
            return complain(identity.error(), url);
        if (const auto done = record(*identity); !done)
            return complain(done.error(), m_database.file().path());
    }
    Awaited<domain::PullSummary> pulled;
    m_remote.pullWith({m_hub->ref.id}, *token, {}, pulled.callback());
    const Result<domain::PullSummary> summary = pulled.wait();
    if (!summary) {
        if (summary.error().code == ErrorCode::MissingValue) {
            complain(CommandLine::tr("%1 has no address: give --url").arg(m_name));
            return kBadUsage;
        }
        return complain(summary.error(), m_name);
    }
    readTokens(summary->identity.scopes);
    return report(*summary);
}

// As the window does after a pull. What cannot be read stays unknown.
void Run::readTokens(const QStringList &scopes)
{
    if (!mayReadTokens(scopes))
        return;
    KeptAccess access(m_remote, m_database.file());
    TokenAudit audit(access, m_database.file());
    QEventLoop loop;
    QObject::connect(&audit, &TokenAudit::finished, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(
        &audit, [&] { audit.start({m_hub->ref.id}, scopes); }, Qt::QueuedConnection);
    loop.exec();
}

void removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

int run(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("hub")) || !arguments.words().isEmpty()) {
        complain(CommandLine::tr("say which hub to pull with --hub NAME"));
        return kBadUsage;
    }
    QList<QSslCertificate> authorities;
    if (const QString file = arguments.value(QStringLiteral("authorities")); !file.isEmpty()) {
        Result<QList<QSslCertificate>> read = sync::jupyterhub::readAuthorities(file);
        if (!read)
            return complain(read.error(), file);
        authorities = std::move(*read);
    }
    const QString path = databasePath(arguments);
    const bool made = !QFileInfo::exists(path);
    bool empty = false;
    int status = kBadUsage;
    {
        Database database;
        if (const auto opened = database.open(path, storage::Access::ReadWrite, arguments.has(QStringLiteral("url")));
            !opened)
            return complain(opened.error(), path);
        status = Run(arguments, database, std::move(authorities)).run();
        empty = database.file().reader().rows(domain::Kind::Hub).empty();
    }
    if (made && empty)
        removeDatabase(path); // nothing came of it
    return status;
}

} // namespace

Subcommand pullCommand()
{
    return {
        "pull",
        QT_TRANSLATE_NOOP(
            "CommandLine",
            "hubdesk pull [--database FILE] --hub NAME [--url URL] [--token-file FILE] [--authorities FILE] [--json]\n"
            "    one pull; --url makes the hub's record where there is none; the token comes from a\n"
            "    file, the keychain or a prompt, never from the command line; --authorities: a PEM file\n"
            "    with an institution's own certificate authorities, beside the system's"),
        [] {
            return QStringList{QStringLiteral("hub="), QStringLiteral("url="), QStringLiteral("token-file="),
                               QStringLiteral("authorities=")};
        },
        &run};
}

} // namespace hubdesk::app
