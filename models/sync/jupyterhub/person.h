#pragma once
// One person's tokens and shares: a request or a few, only when asked for. Sync thread; deletes itself.

#include "domain/personaccess.h"
#include "domain/services.h"
#include "sync/jupyterhub/api.h"
#include "sync/jupyterhub/parse.h"

namespace hubdesk::sync::jupyterhub {

class Person final : public QObject {
    Q_OBJECT

public:
    /// Error InvalidValue: a name that no path can carry ("..").
    Person(Api &api, const QString &user, const domain::Clock &clock, QObject *parent = nullptr);

    void readTokens(std::function<void(domain::Result<domain::PersonTokens>)> done);
    /// What the token may not read is absent; LacksScope only where it may read neither part.
    void readShares(std::function<void(domain::Result<domain::PersonShares>)> done);

private:
    using Shares = domain::Result<std::optional<QList<domain::HubShare>>>;
    void listShares(const QByteArray &path, QList<domain::HubShare> sofar, std::function<void(Shares)> done);

    Api &m_api;
    std::optional<QByteArray> m_user;
    QString m_name;
    const domain::Clock &m_clock;
};

} // namespace hubdesk::sync::jupyterhub
