#include "sync/jupyterhub/person.h"
#include "sync/jupyterhub/address.h"

#include <QJsonArray>

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;

Person::Person(Api &api, const QString &user, const domain::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_user(pathSegment(user))
    , m_name(user)
    , m_clock(clock)
{
}

void Person::readTokens(std::function<void(domain::Result<domain::PersonTokens>)> done)
{
    if (!m_user) {
        deleteLater();
        return done(Error{ErrorCode::InvalidValue, m_name, {}});
    }
    m_api.get("users/" + *m_user + "/tokens", {},
              [this, done = std::move(done)](const std::variant<ApiAnswer, ApiFailure> &result) {
                  deleteLater();
                  if (const auto *failure = std::get_if<ApiFailure>(&result))
                      return done(failure->error);
                  const QJsonValue list = std::get<ApiAnswer>(result).json.object().value("api_tokens"_L1);
                  if (!list.isArray())
                      return done(Error{ErrorCode::RemoteFailed, u"tokens"_s, {}});
                  domain::PersonTokens tokens{m_clock.now(), {}};
                  const QJsonArray items = list.toArray();
                  for (const QJsonValue &item : items)
                      tokens.tokens.append(parseToken(item.toObject()));
                  done(tokens);
              });
}

void Person::readShares(std::function<void(domain::Result<domain::PersonShares>)> done)
{
    if (!m_user) {
        deleteLater();
        return done(Error{ErrorCode::InvalidValue, m_name, {}});
    }
    listShares("shares/" + *m_user, {}, [this, done = std::move(done)](const Shares &given) {
        if (!given.ok()) {
            deleteLater();
            return done(given.error());
        }
        listShares("users/" + *m_user + "/shared", {}, [this, given, done](const Shares &received) {
            deleteLater();
            if (!received.ok())
                return done(received.error());
            if (!given.value() && !received.value())
                return done(Error{ErrorCode::LacksScope, u"read:shares, read:users:shares"_s, {}});
            done(domain::PersonShares{m_clock.now(), given.value(), received.value()});
        });
    });
}

void Person::listShares(const QByteArray &path, QList<domain::HubShare> sofar, std::function<void(Shares)> done)
{
    const QByteArray query = "limit=200&offset=" + QByteArray::number(sofar.size());
    m_api.get(path, query, [=, this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (const auto *failure = std::get_if<ApiFailure>(&result)) {
            if (failure->error.code == ErrorCode::LacksScope)
                return done(std::optional<QList<domain::HubShare>>());
            return done(failure->error);
        }
        const std::optional<ListPage> page = parsePage(std::get<ApiAnswer>(result).json);
        if (!page)
            return done(Error{ErrorCode::RemoteFailed, u"shares"_s, {}});
        QList<domain::HubShare> shares = sofar;
        for (const QJsonObject &item : page->items)
            shares.append(parseShare(item));
        if (page->items.isEmpty() || shares.size() >= page->total)
            return done(std::optional(shares));
        listShares(path, shares, done);
    });
}

} // namespace hubdesk::sync::jupyterhub
