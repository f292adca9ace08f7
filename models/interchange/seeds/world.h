#pragma once
// What the generators of one seed share: the sink, the dice, running ids, and what was made so far.
// A failure of the sink is kept and ends the generators at their next look.

#include "interchange/seeds/dice.h"
#include "interchange/seeds/seed.h"

#include <array>
#include <map>
#include <optional>

namespace hubdesk::interchange::seeds {

struct PersonInfo {
    std::int64_t id = 0;
    QString name;
    QString first;
    QString email;
    QString github;
};

struct CommunityInfo {
    std::int64_t id = 0;
    QString slug;
    QString display;
    QString kind;
    domain::CommunityStatus status = domain::CommunityStatus::Active;
    QDate since;
    std::vector<PersonInfo> representatives;
    std::vector<PersonInfo> members; ///< others of the community that the service knows
    std::int64_t boundary = 7;
    std::map<int, domain::Party> overrides;
    std::vector<std::size_t> hubs; ///< indexes in World::hubs
};

/// Roles and people of a hub beyond what its courses bring.
struct ExtraRole {
    QString name;
    QString description;
    std::optional<QStringList> scopes; ///< none: only bearers of a role that JupyterHub ships
    QStringList users, groups, services; ///< bearers
};
struct ExtraPerson {
    QString name; ///< as the hub has it
    QStringList groups;
    bool works = false; ///< an administrator whose server runs
};

struct HubInfo {
    std::int64_t id = 0;
    QString name;
    QString cluster;
    QString domain;
    QString version;
    QString authenticator;
    domain::HubPurpose purpose = domain::HubPurpose::Production;
    std::size_t community = 0; ///< index in World::communities
    QStringList admins; ///< user names
    std::vector<PersonInfo> people; ///< with an account on it
    QStringList courses;
    std::vector<ExtraRole> extraRoles;
    std::vector<ExtraPerson> extraPeople; ///< administrators among them: further groups
};

class World final {
public:
    World(SeedSink &sink, const QDateTime &moment, std::uint64_t seed)
        : dice(seed)
        , now(moment.toUTC())
        , m_sink(sink)
        , m_uuids(moment, seed)
    {
    }

    template <domain::Described R> std::int64_t put(const R &record)
    {
        std::int64_t &last = m_last[static_cast<std::size_t>(R::kKind)];
        keep(m_sink.add(domain::Row{{R::kKind, ++last}, m_uuids.next(), domain::valuesOf(record)}));
        return last;
    }
    template <domain::Described R> [[nodiscard]] std::int64_t count() const
    {
        return m_last[static_cast<std::size_t>(R::kKind)];
    }
    [[nodiscard]] SeedSink &sink() { return m_sink; }
    void keep(const domain::Result<domain::Done> &done)
    {
        if (!done && !m_error)
            m_error = done.error();
    }
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] domain::Result<domain::Done> result() const
    {
        return m_error ? domain::Result<domain::Done>(*m_error) : domain::Result<domain::Done>(domain::Done{});
    }

    Dice dice;
    const QDateTime now;
    std::vector<PersonInfo> engineers;
    std::vector<PersonInfo> support;
    std::vector<PersonInfo> partnerships;
    std::vector<CommunityInfo> communities;
    std::vector<HubInfo> hubs;

private:
    SeedSink &m_sink;
    SeedUuids m_uuids;
    std::array<std::int64_t, 128> m_last{};
    std::optional<domain::Error> m_error;
};

/// Who owns responsibility `number` of a community: the override, else by the boundary.
[[nodiscard]] domain::Party partyOf(const CommunityInfo &community, int number);

/// The parts of a seed. makeService: people, communities, clusters, hubs, agreements, administrators, roles.
struct ServicePlan {
    struct Community {
        QString slug, display, kind, tier;
        domain::CommunityStatus status = domain::CommunityStatus::Active;
    };
    struct Cluster {
        QString name, provider, region;
        int hubs = 1;
        bool shared = false;
    };
    std::vector<Community> communities;
    std::vector<Cluster> clusters;
    int engineers = 5;
    int support = 4;
    int partnerships = 2;
    int administrators = 60;
};

[[nodiscard]] ServicePlan demoPlan();
[[nodiscard]] ServicePlan fleetPlan(int times); ///< 1: today
void makeService(World &world, const ServicePlan &plan);
/// Gives one hub of the demonstration ways to administrator that nobody meant; before its roles and snapshot.
void makeOpenings(World &world);
void makeRoles(World &world);
/// Snapshots of hubs as if pulled: about `users` users in all, on `percent` of the hubs.
void makeSnapshots(World &world, int users, int percent);
/// `count` tickets with their conversations; `messages` in all, or 0 for as many as come.
void makeTickets(World &world, int count, int messages);
/// One token of a user, as many hubs' most are.
[[nodiscard]] domain::HubTokenRecord plainToken(World &world, const domain::HubUser &user, int number);
/// A user's tokens, with dice of their own; `number` counts them.
[[nodiscard]] std::vector<domain::HubTokenRecord> tokensOf(const domain::HubUser &user, Dice &dice, int &number,
                                                           const QDateTime &now);
/// One hub of a million.
void makeMillion(World &world);

} // namespace hubdesk::interchange::seeds
