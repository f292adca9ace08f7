#pragma once
// A remote: something a file can be brought up to date from (a hub's REST API first). The general
// words only; models/sync/<remote>/ has the particulars. GUI thread; callbacks come there, later.

#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace hubdesk::domain {

/// Where and how to reach a remote. The token itself never leaves SecretStore and the sync thread.
struct RemoteAddress {
    QString url; ///< as pasted or normalised; understood by Remote::test
    QString fingerprint; ///< SHA-256 of a pinned certificate, upper-case hex pairs with colons; empty: none
};

/// One thing a person may want of a remote, and what it needs.
struct Ability {
    enum class What : std::uint8_t {
        ReadUsers,
        ReadGroups,
        ReadServices,
        ReadServers,
        ReadRoles,
        ReadTokens,
        ChangeMembers,
        CreateUsers,
        GrantAdmin,
        StartServers,
        ManageTokens,
        ShareServers,
    };
    What what = What::ReadUsers;
    bool allowed = false;
    bool partly = false; ///< only for some (a filter); `needs` names it
    QStringList needs; ///< scopes of which any would do
};

/// What a connection test or a pull found out about the other side.
struct RemoteIdentity {
    QString url; ///< normalised API address
    QString version;
    QString identity; ///< "user ada" or "service hubdesk"
    QStringList scopes;
    QList<Ability> abilities;
    std::optional<QDateTime> tokenExpires; ///< when known
    QString fingerprint; ///< of the certificate seen; empty over http
    QString authenticator; ///< class of the hub's sign-in; empty: not told
};

/// A token that ends within two weeks is said in time.
[[nodiscard]] inline bool expiresSoon(const std::optional<QDateTime> &expires, const QDateTime &now)
{
    return expires && *expires < now.addDays(14);
}

struct PullProgress {
    QString part; ///< "users", "groups", "services", "merge"
    std::int64_t done = 0;
    std::optional<std::int64_t> total;
};

struct PullSummary {
    std::int64_t users = 0, groups = 0, services = 0, servers = 0;
    std::int64_t added = 0, changed = 0, removed = 0; ///< rows against the last pull
    QStringList notVisible; ///< parts that the token may not read
    RemoteIdentity identity;
};

class Remote {
public:
    virtual ~Remote() = default;
    virtual void test(const RemoteAddress &address, const QByteArray &token,
                      std::function<void(Result<RemoteIdentity>)> done) = 0;
    /// One pull of a hub of this file; a second call for the same hub joins the running one.
    virtual void pull(HubId hub, std::function<void(const PullProgress &)> progress,
                      std::function<void(Result<PullSummary>)> done) = 0;
    virtual void cancel(HubId hub) = 0;
};

} // namespace hubdesk::domain
