#include "sync/jupyterhub/api.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;

namespace {

bool mayPass(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::RemoteFailed;
}

// What came instead, for a person who mistyped an address: the type, and a page's title.
QString whatCame(const HttpAnswer &answer)
{
    QString what = QString::number(answer.status) + u' ' + answer.contentType;
    if (answer.status >= 300 && answer.status < 400)
        return what + u' ' + answer.location.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    static const QRegularExpression title(u"<title[^>]*>([^<]{1,200})"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = title.match(QString::fromUtf8(answer.body.left(4096)));
    if (match.hasMatch())
        what += u' ' + match.captured(1).simplified();
    return what.trimmed();
}

// {"status": 403, "message": text or null}; HTML and plain text come too, from whatever stands in front.
QString messageOf(const QJsonDocument &json)
{
    return json.object().value("message"_L1).toString();
}

QString scopesNamed(const QString &message)
{
    static const QRegularExpression list(u"requires any of \\[([^\\]]*)\\]"_s);
    return list.match(message).captured(1).simplified();
}

ApiFailure refused(const HttpAnswer &answer, const QJsonDocument &json)
{
    ApiFailure failure{{ErrorCode::RemoteFailed, whatCame(answer), {}}, answer.status, false, {}};
    if (answer.retryAfter)
        failure.wait = std::chrono::seconds(*answer.retryAfter);
    const QString message = messageOf(json);
    switch (answer.status) {
    case 401: // never a hub's: a login page or a proxy in front of it
        failure.error = {ErrorCode::NotAHub, whatCame(answer), {}};
        break;
    case 403:
        if (json.isObject())
            failure.error = {ErrorCode::LacksScope, scopesNamed(message), {}};
        else
            failure.error = {ErrorCode::NotAHub, whatCame(answer), {}};
        break;
    case 404:
        failure.error = {json.isObject() ? ErrorCode::NotFound : ErrorCode::NotAHub,
                         json.isObject() ? message : whatCame(answer),
                         {}};
        break;
    case 408:
    case 425:
    case 429:
        failure.passing = true;
        break;
    default:
        failure.passing = answer.status >= 500;
        if (!message.isEmpty())
            failure.error.detail = QString::number(answer.status) + u' ' + message;
        if (answer.status < 400) // redirects included: to a login page, mostly
            failure.error = {ErrorCode::NotAHub, whatCame(answer), {}};
    }
    return failure;
}

} // namespace

std::variant<ApiAnswer, ApiFailure> understand(const domain::Result<HttpAnswer> &result)
{
    if (!result.ok())
        return ApiFailure{result.error(), 0, mayPass(result.error().code), {}};
    const HttpAnswer &answer = result.value();
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(answer.body, &problem);
    if (answer.status != 200)
        return refused(answer, json);
    if (problem.error == QJsonParseError::NoError && (json.isObject() || json.isArray()))
        return ApiAnswer{json, answer.hubVersion, answer.fingerprint};
    // From a hub it is torn and may be whole next time; from anything else it is another kind of server.
    if (answer.hubVersion.isEmpty())
        return ApiFailure{{ErrorCode::NotAHub, whatCame(answer), {}}, answer.status, false, {}};
    return ApiFailure{{ErrorCode::RemoteFailed, problem.errorString(), {}}, answer.status, true, {}};
}

Api::Api(Http &http, const QUrl &address, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_address(address)
{
}

QUrl Api::url(const QByteArray &path, const QByteArray &query) const
{
    QByteArray text = m_address.toEncoded(QUrl::StripTrailingSlash) + '/' + path;
    if (!query.isEmpty())
        text += '?' + query;
    return QUrl::fromEncoded(text, QUrl::StrictMode);
}

void Api::get(const QByteArray &path, const QByteArray &query, Done done)
{
    m_http.get(url(path, query), Http::With::Token,
               [done = std::move(done)](const domain::Result<HttpAnswer> &answer) { done(understand(answer)); });
}

void Api::send(const QByteArray &verb, const QByteArray &path, const QJsonObject &body, Done done)
{
    const QByteArray json = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_http.send(verb, url(path, {}), json,
                [done = std::move(done)](const domain::Result<HttpAnswer> &answer) { done(understand(answer)); });
}

void Api::getOpenly(const QByteArray &path, Done done)
{
    m_http.get(url(path, {}), Http::With::Nothing,
               [done = std::move(done)](const domain::Result<HttpAnswer> &answer) { done(understand(answer)); });
}

} // namespace hubdesk::sync::jupyterhub
