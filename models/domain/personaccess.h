#pragma once
// What a hub says about one person only when it is asked for: tokens and shares. A request or two a
// person, so nothing of it is read by a pull; until asked for it is not known. GUI thread; callbacks
// come there, later.

#include "domain/ids.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace hubdesk::domain {

/// One token of a person. Never the token itself: hubs do not tell it again.
struct HubToken {
    QString id;
    QString note;
    std::optional<QStringList> scopes; ///< from JupyterHub 3.0
    std::optional<QStringList> roles; ///< 2.x
    std::optional<QDateTime> created, lastActivity;
    std::optional<QDateTime> expires; ///< none: never
    QString client; ///< the OAuth client that got it
};

/// One server shared with somebody (JupyterHub 5.0 and newer).
struct HubShare {
    QString owner, server; ///< the default server's name is empty
    QString user, group; ///< with whom: one of them
    QStringList scopes;
    std::optional<QDateTime> created;
};

struct PersonTokens {
    QDateTime readAt;
    QList<HubToken> tokens;
};

/// Either part is absent where the token may not read it.
struct PersonShares {
    QDateTime readAt;
    std::optional<QList<HubShare>> given; ///< of the person's own servers
    std::optional<QList<HubShare>> received; ///< with the person, groups included
};

class PersonAccess {
public:
    virtual ~PersonAccess() = default;
    virtual void readTokens(HubId hub, const QString &user, std::function<void(Result<PersonTokens>)> done) = 0;
    virtual void readShares(HubId hub, const QString &user, std::function<void(Result<PersonShares>)> done) = 0;
    /// What was read in this session, with its time; none: not known.
    [[nodiscard]] virtual std::optional<PersonTokens> knownTokens(HubId hub, const QString &user) const = 0;
    [[nodiscard]] virtual std::optional<PersonShares> knownShares(HubId hub, const QString &user) const = 0;
};

} // namespace hubdesk::domain
