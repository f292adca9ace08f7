#pragma once
// The first questions to a hub: is it one, whose token is this, what may it do, when does it expire.
// Used by the connection test and by every pull. Same thread as its Api.

#include "domain/remote.h"
#include "sync/jupyterhub/api.h"
#include "sync/jupyterhub/parse.h"

namespace hubdesk::sync::jupyterhub {

class Identify final : public QObject {
    Q_OBJECT

public:
    struct Known {
        domain::RemoteIdentity identity;
        Self self;
    };
    /// Errors beside Api's: NotAHub; BadToken (403 on /user, the one request that every good token may make).
    using Done = std::function<void(std::variant<Known, ApiFailure>)>;

    explicit Identify(Api &api, QObject *parent = nullptr);
    void start(Done done);

private:
    void askSelf();
    void askInfo();
    void askExpiry();
    void askOnlyToken(const QByteArray &user);
    void end(std::variant<Known, ApiFailure> result);

    Api &m_api;
    Done m_done;
    Known m_known;
};

/// The version of an answer to GET / if it is a hub's: header and JSON {"version"} both.
[[nodiscard]] std::optional<QString> versionOf(const ApiAnswer &answer);

} // namespace hubdesk::sync::jupyterhub
