#pragma once
// Where seeds put their records: storage's bulk loader in the program, memory in tests. One thread.

#include "domain/kept.h"
#include "domain/records.h"
#include "domain/result.h"
#include "domain/snapshot.h"
#include "domain/values.h"

namespace hubdesk::interchange::seeds {

/// What a hub's last pull found, as the hub's status shows it.
struct PullFacts {
    domain::HubId hub;
    QString version;
    QString identity;
    QStringList scopes;
    QStringList notVisible;
    QDateTime pulledAt;
    QDateTime triedAt;
    std::optional<domain::Error> lastError;
};

class SeedSink {
public:
    virtual ~SeedSink() = default;
    /// An owned record with its id and UUID. The teams and responsibilities are there already.
    [[nodiscard]] virtual domain::Result<domain::Done> add(const domain::Row &row) = 0;
    /// A hub's rows come between beginHub and endHub.
    [[nodiscard]] virtual domain::Result<domain::Done> beginHub(domain::HubId hub) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addUser(const domain::HubUser &user) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addGroup(const domain::HubGroup &group) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addService(const domain::HubService &service) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> addServer(const domain::HubServer &server) = 0;
    /// What was read of one owner's tokens.
    [[nodiscard]] virtual domain::Result<domain::Done> addToken(const domain::HubTokenRecord &token) = 0;
    [[nodiscard]] virtual domain::Result<domain::Done> endHub(const PullFacts &facts) = 0;
};

} // namespace hubdesk::interchange::seeds
