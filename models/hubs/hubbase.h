#pragma once
// What one hub said last together with the role definitions that are known: an immutable value shared by
// everything in this library, and the only copy of a million names. Made on the query thread (hubloader.h),
// read from any thread. What is not known is said so and never filled in.

#include "access/catalogue.h"
#include "access/state.h"
#include "domain/saidbyconfiguration.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <memory>
#include <unordered_map>

namespace hubdesk::hubs {

/// What a state is about and how much of it is known. For "which answers are exact".
struct HubFacts {
    domain::HubId hub;
    QString name;
    std::int64_t generation = 0; ///< of the pull; 0: never pulled, people come from the configuration
    QString version; ///< as the hub said; empty: not known
    const access::Catalogue *catalogue = nullptr; ///< of that release; never null
    bool catalogueAssumed = false; ///< the release is not known (or too new): the nearest one is used
    std::optional<QDateTime> pulledAt;
    QString identity; ///< whose token the console uses: "user ada"
    QStringList tokenScopes; ///< exact
    QStringList notVisible; ///< "users", "groups", "services", "servers", "roles", "tokens"
    bool definitionsRead = false; ///< a configuration was imported: role definitions are known
    QStringList unknownRoles; ///< roles seen on the hub whose scopes nobody told
    bool groupsManaged = false; ///< the configuration says that the authenticator sets them at each sign-in
    bool rolesManaged = false; ///< the same of roles
    bool managesGroups = false; ///< not changeable here over REST (2.3 to 5.2); false also if not known
};

/// A role of the hub: defined in the configuration, shipped, or only seen.
struct RoleInfo {
    access::NameId name = access::kNoName;
    QString text;
    QString description;
    enum class Origin : std::uint8_t { Configuration, Shipped, SeenOnly, Staged } origin = Origin::SeenOnly;
    std::optional<QStringList> scopes; ///< none: not known
    domain::RoleId record; ///< of Configuration (or hand-made)
    QString file;
    std::int64_t line = 0;
    std::uint32_t holders = 0; ///< people who hold it, directly or through groups
    std::uint32_t groups = 0, services = 0; ///< holding it directly
    QString broken; ///< why JupyterHub would refuse the definition; it is then left out of the model
    std::vector<std::pair<domain::BearerKind, QString>> named; ///< holders that the configuration names
};

/// A group as the configuration defines it.
struct GroupInfo {
    QString name;
    bool withUsers = false; ///< its definition names members
    QString file;
    std::int64_t line = 0;
};

/// What a hub said of a token besides its rights.
struct TokenInfo {
    QString note;
    std::optional<QDateTime> created, expires, lastActivity; ///< without end; never used
    QDateTime readAt;
};

class HubBase final {
public:
    using Index = std::uint32_t;
    static constexpr Index kNone = 0xffffffffu;

    HubFacts facts;
    access::HubState state; ///< users in the order shown (by name, without regard to case)
    std::vector<RoleInfo> roles; ///< shipped first, then by name
    QHash<access::NameId, QString> people; ///< user name -> the person's own name, where linked
    std::vector<domain::CustomScope> customScopes;
    std::vector<GroupInfo> definedGroups;
    std::vector<TokenInfo> tokens; ///< of state.tokens, in its order; empty: not known
    domain::SaidByConfiguration said;

    [[nodiscard]] QString text(access::NameId name) const;
    [[nodiscard]] Index userNamed(const QString &name) const; ///< kNone: not there
    [[nodiscard]] Index groupNamed(const QString &name) const;
    [[nodiscard]] Index serviceNamed(const QString &name) const;
    [[nodiscard]] Index roleNamed(const QString &name) const;
    [[nodiscard]] Index userOf(access::NameId name) const;
    [[nodiscard]] Index groupOf(access::NameId name) const;
    [[nodiscard]] Index roleOf(access::NameId name) const;
    /// Users in a group, ascending.
    [[nodiscard]] std::span<const Index> members(Index group) const;
    /// Builds the look-ups and counts after state and roles were filled.
    void finish();
    [[nodiscard]] std::size_t bytes() const;

private:
    std::vector<Index> m_userOf; // by name
    std::unordered_map<access::NameId, Index> m_groupOf, m_serviceOf, m_roleOf;
    std::vector<std::uint32_t> m_memberFirst;
    std::vector<Index> m_members;
};

} // namespace hubdesk::hubs
