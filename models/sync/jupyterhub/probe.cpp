#include "sync/jupyterhub/probe.h"
#include "sync/jupyterhub/address.h"
#include "sync/log.h"

namespace hubdesk::sync::jupyterhub {

using domain::Error;
using domain::ErrorCode;

namespace {

constexpr int kMaxFollowed = 5;

QString originOf(const QUrl &url)
{
    return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

bool noOneThere(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::TlsFailed;
}

// What a person most needs to hear when several addresses were tried: the higher, the more.
int weight(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unreachable:
        return 0;
    case ErrorCode::TimedOut:
        return 1;
    case ErrorCode::NotAHub:
    case ErrorCode::TlsFailed:
        return 2;
    default:
        return 3;
    }
}

} // namespace

Probe::Probe(Http &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

void Probe::start(const QString &address, Done done)
{
    m_done = std::move(done);
    const domain::Result<QList<QUrl>> candidates = understandAddress(address);
    if (!candidates.ok())
        return end(candidates.error());
    m_candidates = candidates.value();
    next();
}

void Probe::end(domain::Result<domain::RemoteIdentity> result)
{
    const Done done = std::move(m_done);
    deleteLater();
    done(std::move(result));
}

void Probe::remember(const Error &error)
{
    if (!m_error || weight(error.code) > weight(m_error->code))
        m_error = error;
}

void Probe::next()
{
    while (!m_candidates.isEmpty()) {
        const QUrl api = m_candidates.takeFirst();
        if (m_tried.contains(api) || m_deadOrigins.contains(originOf(api)))
            continue;
        m_tried.insert(api);
        const QUrl root = QUrl::fromEncoded(api.toEncoded() + '/', QUrl::StrictMode);
        m_http.get(root, Http::With::Nothing,
                   [this, api](const domain::Result<HttpAnswer> &result) { look(api, result); });
        return;
    }
    end(*m_error);
}

void Probe::look(const QUrl &api, const domain::Result<HttpAnswer> &result)
{
    if (result.ok() && result.value().status >= 300 && result.value().status < 400)
        follow(api, result.value().location);

    const auto meaning = understand(result);
    if (const auto *answer = std::get_if<ApiAnswer>(&meaning)) {
        if (versionOf(*answer))
            return onHub(api);
        remember({ErrorCode::NotAHub, QStringLiteral("200 JSON"), {}});
        return next();
    }
    Error error = std::get<ApiFailure>(meaning).error;
    if (error.code == ErrorCode::Cancelled)
        return end(error);
    if (!result.ok() && noOneThere(error.code))
        m_deadOrigins.insert(originOf(api));
    if (error.code == ErrorCode::NotFound || error.code == ErrorCode::LacksScope) // JSON, but GET / needs no rights
        error = {
            ErrorCode::NotAHub, QString::number(std::get<ApiFailure>(meaning).status) + QStringLiteral(" JSON"), {}};
    remember(error);
    next();
}

// A redirect is never followed as such. Within the same origin it may tell the path under which the hub lives.
void Probe::follow(const QUrl &from, const QUrl &location)
{
    if (originOf(from) != originOf(location) || ++m_followed > kMaxFollowed)
        return;
    const domain::Result<QList<QUrl>> more = understandAddress(location.toString());
    if (more.ok())
        m_candidates = more.value() + m_candidates;
}

void Probe::onHub(const QUrl &api)
{
    qCInfo(lcSync) << "hub found at" << api.toString();
    auto *asker = new Api(m_http, api, this);
    auto *identify = new Identify(*asker, this);
    identify->start([this](std::variant<Identify::Known, ApiFailure> result) {
        if (auto *failure = std::get_if<ApiFailure>(&result))
            return end(failure->error);
        end(std::get<Identify::Known>(result).identity);
    });
}

} // namespace hubdesk::sync::jupyterhub
