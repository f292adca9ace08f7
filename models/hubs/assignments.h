#pragma once
// Who holds which role, now and with what is staged: what the matrix shows, what a key or a drop would stage,
// what taking a role would do. An immutable value over a HubBase, remade in O(operations) when one is staged;
// any thread. Knows roles as names only: what they let people do is the engine's (hubmodel.h).

#include "domain/staging.h"
#include "hubs/hubbase.h"

#include <map>
#include <set>

namespace hubdesk::hubs {

/// A line of the matrix. Indices of the base; staged groups follow the base's.
struct MatrixRow {
    domain::BearerKind kind = domain::BearerKind::User; ///< User, Group or Service
    std::uint32_t index = 0;
    friend auto operator<=>(const MatrixRow &, const MatrixRow &) = default;
};

enum class Holding : std::uint8_t { None, Direct, Inherited, Default, NotKnown };

/// One cell. `now` counts what is staged; gives/takes: the two differ in whether the role is held.
struct Cell {
    Holding before = Holding::None;
    Holding now = Holding::None;
    bool twice = false; ///< held (now) directly and through a group, or through two groups
    bool gives = false;
    bool takes = false;
    bool staged = false; ///< some staged operation is about this very cell (also one that changes no holding)
    friend bool operator==(const Cell &, const Cell &) = default;
};

/// Why a way of giving was preferred, or why there is none.
enum class ChannelReason : std::uint8_t {
    OnlyWay,
    GroupHoldsJustThis, ///< membership acts at once and gives nothing else
    GroupHoldsMore, ///< a group would give further roles: direct is preferred
    TokenMayNotEdit, ///< the console's token lacks `groups` for that group
    GroupsAreManaged, ///< the sign-in manages groups
    AdminFlag, ///< the role admin of a person is the flag
    AlreadyHeld,
    UnknownBearer,
    UnknownRole,
};

struct GiveWays {
    std::optional<domain::Intent> preferred; ///< none: reason says why
    ChannelReason reason = ChannelReason::OnlyWay;
    std::optional<domain::Intent> alternative; ///< the other way, one key away
    ChannelReason alternativeReason = ChannelReason::OnlyWay;
    QStringList alsoGives; ///< further roles that the preferred way brings
};

/// What it would mean to take a role from somebody.
struct Taking {
    enum class Effect : std::uint8_t {
        Ends, ///< the holder no longer has the role
        NothingChanges, ///< it is still held: through `remaining`
        NotHeld,
        IsDefault, ///< everybody has it
        NotKnown,
    };
    struct Source {
        bool direct = false;
        QString group; ///< of an inherited one
        domain::Intent remove; ///< ends this source for the holder alone: membership or direct assignment
        std::optional<domain::Intent> atSource; ///< of a group: takes the role from the group itself
        std::uint32_t others = 0; ///< how many other people atSource takes it from (who hold it no other way)
        QStringList otherRoles; ///< that `remove` takes along (the group's other roles)
    };
    Effect effect = Effect::NotHeld;
    std::vector<Source> sources; ///< direct first; with one: `sources[0].remove` ends it
    QList<domain::Intent> all; ///< what ends it altogether, in one step
    QStringList remaining; ///< of NothingChanges: groups that still give it
};

struct RowQuery {
    bool people = true, groups = true, services = false;
    bool beyondUserOnly = true; ///< people who hold more than the role `user`, or are touched by what is staged
    bool stagedOnly = false;
    QString text; ///< every word must be in the user name, the person's name or the group's name
    QStringList roles; ///< only holders of one of these; empty: any
};

class Assignments final {
public:
    /// `operations`: StagedOperation rows in order; ones that name what is not there are kept in ignored().
    [[nodiscard]] static std::shared_ptr<const Assignments> make(std::shared_ptr<const HubBase> base,
                                                                 std::vector<domain::Row> operations);

    [[nodiscard]] const HubBase &base() const { return *m_base; }
    [[nodiscard]] const std::shared_ptr<const HubBase> &sharedBase() const { return m_base; }
    [[nodiscard]] const std::vector<domain::Row> &operations() const { return m_operations; }
    [[nodiscard]] const domain::StagedOperation &operation(std::size_t index) const { return m_records[index]; }
    [[nodiscard]] std::size_t atOnce() const; ///< operations over REST
    [[nodiscard]] std::size_t afterRestart() const;
    /// Operations that change nothing because the hub is so already, or name what is not there.
    [[nodiscard]] std::vector<std::size_t> ignored() const { return m_ignored; }

    // Roles: those of the base, then staged new ones.
    [[nodiscard]] std::size_t roleCount() const { return m_base->roles.size() + m_newRoles.size(); }
    [[nodiscard]] const RoleInfo &role(std::size_t index) const;
    [[nodiscard]] std::optional<std::size_t> roleNamed(const QString &name) const;
    [[nodiscard]] bool isDeleted(std::size_t role) const; ///< staged to be deleted
    /// The definition as staged, else as known; none: not known.
    [[nodiscard]] std::optional<domain::RoleDraft> definition(const QString &role) const;
    [[nodiscard]] std::uint32_t holders(std::size_t role) const; ///< people, with what is staged

    // Rows.
    [[nodiscard]] std::size_t count(domain::BearerKind kind) const; ///< staged groups included
    /// In the order shown: groups, then people, then services. O(n): on the query thread for large hubs.
    [[nodiscard]] std::vector<MatrixRow> rows(const RowQuery &query) const;
    [[nodiscard]] QString name(MatrixRow row) const; ///< the hub's name
    [[nodiscard]] QString personName(MatrixRow row) const; ///< the person's own, if known
    [[nodiscard]] std::optional<MatrixRow> rowNamed(domain::BearerKind kind, const QString &name) const;
    [[nodiscard]] bool isStagedNew(MatrixRow row) const;
    [[nodiscard]] std::uint32_t memberCount(std::uint32_t group, bool staged) const;
    [[nodiscard]] QStringList memberNames(std::uint32_t group, std::size_t most) const; ///< with what is staged
    [[nodiscard]] QStringList groupNames(std::uint32_t user, bool staged) const;
    [[nodiscard]] QStringList directRoles(MatrixRow row, bool staged) const;
    [[nodiscard]] bool isAdmin(MatrixRow row, bool staged) const;
    [[nodiscard]] bool beyondUser(MatrixRow row) const;

    // Cells.
    [[nodiscard]] Cell cell(MatrixRow row, std::size_t role) const;
    /// Groups through which a user holds the role, with what is staged.
    [[nodiscard]] QStringList through(MatrixRow row, std::size_t role, bool staged = true) const;
    /// Operations about this row and role.
    [[nodiscard]] std::vector<std::size_t> operationsAt(MatrixRow row, std::size_t role) const;

    // What a key, a drop or a dialog stages.
    [[nodiscard]] GiveWays giving(MatrixRow row, const QString &role) const;
    [[nodiscard]] Taking taking(MatrixRow row, const QString &role) const;
    /// Whether the console's token may change this group's members.
    [[nodiscard]] bool mayEdit(const QString &group) const;
    /// What an intent would change, and through which channel it can go; none: it changes nothing.
    [[nodiscard]] bool changesAnything(const domain::Intent &intent) const;

private:
    struct Touched {
        std::set<std::uint32_t> roles, groups; ///< as they will be
        bool admin = false;
    };
    using Roles = std::vector<std::uint32_t>;

    Assignments() = default;
    void apply(std::size_t operation);
    Touched &touch(MatrixRow row);
    [[nodiscard]] Touched before(MatrixRow row) const;
    [[nodiscard]] Roles rolesBefore(MatrixRow row) const;
    [[nodiscard]] bool known(MatrixRow row, bool groups) const;
    [[nodiscard]] bool holdsDirectly(MatrixRow row, std::uint32_t role, bool staged) const;
    template <typename Function> void forEachGroup(std::uint32_t user, bool staged, Function f) const;
    [[nodiscard]] Holding holding(MatrixRow row, std::uint32_t role, bool staged, int *ways) const;
    [[nodiscard]] bool isDefaultRole(MatrixRow row, std::uint32_t role) const;
    void countHolders();

    std::shared_ptr<const HubBase> m_base;
    std::vector<domain::Row> m_operations;
    std::vector<domain::StagedOperation> m_records;
    std::vector<std::size_t> m_ignored;
    std::vector<RoleInfo> m_newRoles;
    std::vector<QString> m_newGroups;
    std::map<QString, domain::RoleDraft> m_definitions;
    std::set<std::uint32_t> m_deletedRoles;
    std::map<MatrixRow, Touched> m_touched;
    std::map<std::uint32_t, std::set<std::uint32_t>> m_joined, m_left; ///< group -> users
    std::map<std::uint32_t, std::uint32_t> m_holders; ///< role -> people, where it changed
    std::uint32_t m_userRole = HubBase::kNone, m_adminRole = HubBase::kNone;
};

template <typename Function> void Assignments::forEachGroup(std::uint32_t user, bool staged, Function f) const
{
    if (staged) {
        if (const auto at = m_touched.find({domain::BearerKind::User, user}); at != m_touched.end()) {
            for (const std::uint32_t group : at->second.groups)
                f(group);
            return;
        }
    }
    for (const access::NameId name : m_base->state.list(m_base->state.users[user].groups)) {
        if (const auto group = m_base->groupOf(name); group != HubBase::kNone)
            f(group);
    }
}

/// The channel that the way needs on this hub's release.
[[nodiscard]] domain::OperationChannel channelOf(domain::OperationKind kind);

} // namespace hubdesk::hubs
