#include "sync/jupyterhub/http.h"
#include "sync/jupyterhub/address.h"
#include "sync/jupyterhub/certificates.h"
#include "sync/jupyterhub/exchange.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QTimer>

namespace hubdesk::sync::jupyterhub {

using domain::Error;
using domain::ErrorCode;

namespace {

// From JupyterHub 4.1 a cookie beside a bad token would answer for the cookie's user: keep none at all.
class NoCookies final : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

} // namespace

Http::Http(const Trust &trust, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_ssl(verifying(trust.authorities))
    , m_pinned(normalFingerprint(trust.pinned).value_or(trust.pinned))
    , m_limits(limits)
{
    m_manager.setCookieJar(new NoCookies(&m_manager));
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

bool Http::mayReach(const QUrl &url, const Done &done)
{
    if (isSecure(url))
        return true;
    QTimer::singleShot(0, this, [url, done] { done(Error{ErrorCode::InsecureAddress, url.host(), {}}); });
    return false;
}

QNetworkRequest Http::request(const QUrl &url, With with) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(m_ssl);
    request.setTransferTimeout(m_limits.idleMilliseconds);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", "application/jupyterhub-pagination+json, application/json");
    request.setRawHeader("User-Agent", "Hubdesk");
    if (with == With::Token && !m_token.isEmpty())
        request.setRawHeader("Authorization", "token " + m_token);
    return request;
}

void Http::get(const QUrl &url, With with, Done done)
{
    if (mayReach(url, done))
        new Exchange(m_manager.get(request(url, with)), m_pinned, m_limits, m_token, std::move(done), this);
}

void Http::send(const QByteArray &verb, const QUrl &url, const QByteArray &json, Done done)
{
    if (!mayReach(url, done))
        return;
    QNetworkRequest asked = request(url, With::Token);
    if (!json.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    new Exchange(m_manager.sendCustomRequest(asked, verb, json), m_pinned, m_limits, m_token, std::move(done), this);
}

void Http::cancel()
{
    const QList<Exchange *> running = findChildren<Exchange *>(Qt::FindDirectChildrenOnly);
    for (Exchange *exchange : running)
        exchange->stop(ErrorCode::Cancelled);
}

} // namespace hubdesk::sync::jupyterhub
