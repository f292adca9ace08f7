#include "sync/jupyterhub/address.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;

namespace {

constexpr qsizetype kMaxCandidates = 8;

QString unquoted(QString text)
{
    text = text.simplified();
    while (text.size() >= 2
           && ((text.startsWith(u'<') && text.endsWith(u'>')) || (text.startsWith(u'"') && text.endsWith(u'"'))
               || (text.startsWith(u'\'') && text.endsWith(u'\''))))
        text = text.sliced(1, text.size() - 2).trimmed();
    return text;
}

// The paths under which the hub may live, without a slash at the end; "" is the root.
QStringList basePaths(const QUrl &url)
{
    const QStringList parts = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    QStringList bases;
    const auto add = [&](qsizetype length) {
        const QString base = length == 0 ? QString() : u'/' + parts.first(length).join(u'/');
        if (!bases.contains(base))
            bases.append(base);
    };
    // Before a word that JupyterHub itself puts there: the last one first, as a sub-path may be such a word too.
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        if (parts[i] == u"hub")
            add(i);
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i] == u"user" || parts[i] == u"services")
            add(i);
    }
    for (qsizetype length = parts.size(); length >= 0; --length)
        add(length);
    return bases;
}

QList<QUrl> candidates(const QUrl &url)
{
    QList<QUrl> result;
    for (const QString &base : basePaths(url)) {
        QUrl api;
        api.setScheme(url.scheme());
        api.setHost(url.host());
        api.setPort(url.port());
        api.setPath(base + "/hub/api"_L1, QUrl::TolerantMode);
        result.append(api);
        if (result.size() == kMaxCandidates)
            break;
    }
    return result;
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

bool isSecure(const QUrl &url)
{
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopback(url));
}

domain::Result<QList<QUrl>> understandAddress(const QString &text)
{
    const QString given = unquoted(text);
    if (given.isEmpty())
        return Error{ErrorCode::MissingValue, {}, {}};
    const bool hasScheme = given.contains("://"_L1);
    const QUrl url(hasScheme ? given : "https://"_L1 + given, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return Error{ErrorCode::InvalidValue, QUrl(given).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery), {}};
    if (!isSecure(url))
        return Error{ErrorCode::InsecureAddress, url.host(), {}};

    QList<QUrl> result;
    if (!hasScheme && isLoopback(url)) { // a hub on this machine hardly ever has a certificate
        QUrl plain = url;
        plain.setScheme(u"http"_s);
        result = candidates(plain);
    }
    return result + candidates(url);
}

std::optional<QByteArray> pathSegment(const QString &segment)
{
    if (segment.isEmpty() || segment == u"." || segment == u"..")
        return std::nullopt;
    return QUrl::toPercentEncoding(segment);
}

} // namespace hubdesk::sync::jupyterhub
