#include "sync/jupyterhub/identify.h"
#include "sync/jupyterhub/abilities.h"
#include "sync/jupyterhub/address.h"

#include <QJsonArray>

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::ErrorCode;

std::optional<QString> versionOf(const ApiAnswer &answer)
{
    const QString version = answer.json.object().value("version"_L1).toString();
    if (version.isEmpty() || answer.hubVersion.isEmpty())
        return std::nullopt;
    return version;
}

Identify::Identify(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void Identify::end(std::variant<Known, ApiFailure> result)
{
    const Done done = std::move(m_done);
    deleteLater();
    done(std::move(result));
}

void Identify::start(Done done)
{
    m_done = std::move(done);
    m_known.identity.url = m_api.address().toString();
    m_api.getOpenly({}, [this](const std::variant<ApiAnswer, ApiFailure> &result) {
        const auto *answer = std::get_if<ApiAnswer>(&result);
        if (!answer)
            return end(std::get<ApiFailure>(result));
        const std::optional<QString> version = versionOf(*answer);
        if (!version)
            return end(ApiFailure{{ErrorCode::NotAHub, u"200 JSON"_s, {}}, 200, false, {}});
        m_known.identity.version = *version;
        m_known.identity.fingerprint = answer->fingerprint;
        askSelf();
    });
}

void Identify::askSelf()
{
    m_api.get("user", {}, [this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (const auto *failure = std::get_if<ApiFailure>(&result)) {
            ApiFailure told = *failure;
            if (told.error.code == ErrorCode::LacksScope)
                told.error = {ErrorCode::BadToken, {}, {}};
            return end(told);
        }
        const std::optional<Self> self = parseSelf(std::get<ApiAnswer>(result).json);
        if (!self) // up to JupyterHub 1.x there are no scopes
            return end(ApiFailure{{ErrorCode::NotAHub, m_known.identity.version, {}}, 200, false, {}});
        m_known.self = *self;
        const bool isUser = self->kind == Self::Kind::User;
        m_known.identity.identity = (isUser ? u"user "_s : u"service "_s) + self->name;
        m_known.identity.scopes = self->scopes;
        m_known.identity.abilities = abilitiesOf(*self, QVersionNumber::fromString(m_known.identity.version));
        askInfo();
    });
}

void Identify::askInfo()
{
    if (reachOf(m_known.self.scopes, {u"read:hub"_s}) == Reach::None)
        return askExpiry();
    m_api.get("info", {}, [this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (const auto *answer = std::get_if<ApiAnswer>(&result))
            m_known.identity.authenticator =
                answer->json.object().value("authenticator"_L1).toObject().value("class"_L1).toString();
        askExpiry(); // nothing that a hub must tell: not told is not known
    });
}

// A service's tokens cannot be listed; a user's can, where the token may read itself.
void Identify::askExpiry()
{
    const std::optional<QByteArray> user = pathSegment(m_known.self.name);
    if (m_known.self.kind != Self::Kind::User || !user
        || reachOf(m_known.self.scopes, {u"read:tokens"_s}) == Reach::None)
        return end(m_known);
    const std::optional<QByteArray> id = pathSegment(m_known.self.tokenId);
    if (!id)
        return askOnlyToken(*user);
    m_api.get("users/" + *user + "/tokens/" + *id, {}, [this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (const auto *answer = std::get_if<ApiAnswer>(&result))
            m_known.identity.tokenExpires = parseToken(answer->json.object()).expires;
        end(m_known);
    });
}

// Before 5.0 a token does not know its id: it is certain only where there is no other.
void Identify::askOnlyToken(const QByteArray &user)
{
    m_api.get("users/" + user + "/tokens", {}, [this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (const auto *answer = std::get_if<ApiAnswer>(&result)) {
            const QJsonArray tokens = answer->json.object().value("api_tokens"_L1).toArray();
            if (tokens.size() == 1)
                m_known.identity.tokenExpires = parseToken(tokens.first().toObject()).expires;
        }
        end(m_known);
    });
}

} // namespace hubdesk::sync::jupyterhub
