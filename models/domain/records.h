#pragma once
// What people own: the service's entities (communities, hubs, people, tickets ...) as plain values.
// Every member is described once, in records.cpp. References are row ids; absent optionals are
// "not known" or "none", never an empty list.

#include "domain/field.h"

namespace hubdesk::domain {

enum class CommunityStatus { Prospect, Onboarding, Active, Ending, Offboarded };
template <> struct WordsOf<CommunityStatus> {
    static constexpr const char *list[] = {"prospect", "onboarding", "active", "ending", "offboarded"};
};

enum class HubPurpose { Production, Staging, Workshop, Binder, Ephemeral };
template <> struct WordsOf<HubPurpose> {
    static constexpr const char *list[] = {"production", "staging", "workshop", "binder", "ephemeral"};
};

enum class TeamKind { CloudEngineering, CommunitySupport, Partnerships, CommunityLeadership };
template <> struct WordsOf<TeamKind> {
    static constexpr const char *list[] = {"cloud-engineering", "community-support", "partnerships",
                                           "community-leadership"};
};

enum class SeatStatus { Proposed, Confirmed, Active, Replaced, Left };
template <> struct WordsOf<SeatStatus> {
    static constexpr const char *list[] = {"proposed", "confirmed", "active", "replaced", "left"};
};

enum class GrantChannel { Configuration, AdminPage, StaffList, IdentityProvider, Representative };
template <> struct WordsOf<GrantChannel> {
    static constexpr const char *list[] = {"configuration", "admin-page", "staff-list", "identity-provider",
                                           "representative"};
};

enum class AdministratorState {
    Requested,
    Approved,
    InConfiguration,
    Confirmed,
    RemovalRequested,
    RemovedFromConfiguration,
    Removed
};
template <> struct WordsOf<AdministratorState> {
    static constexpr const char *list[] = {"requested", "approved",          "in-configuration",
                                           "confirmed", "removal-requested", "removed-from-configuration",
                                           "removed"};
};

enum class RoleSource { Configuration, Shipped, Hand };
template <> struct WordsOf<RoleSource> {
    static constexpr const char *list[] = {"configuration", "shipped", "hand"};
};

enum class BearerKind { User, Group, Service, Token };
template <> struct WordsOf<BearerKind> {
    static constexpr const char *list[] = {"user", "group", "service", "token"};
};

enum class TicketType { Incident, Change, Guidance, Workshop };
template <> struct WordsOf<TicketType> {
    static constexpr const char *list[] = {"incident", "change", "guidance", "workshop"};
};

enum class TicketState { New, NeedsApproval, Open, Pending, Waiting, Resolved, Closed, Spam };
template <> struct WordsOf<TicketState> {
    static constexpr const char *list[] = {"new",     "needs-approval", "open",   "pending",
                                           "waiting", "resolved",       "closed", "spam"};
};

enum class Impact { Low, Medium, High, Critical };
template <> struct WordsOf<Impact> {
    static constexpr const char *list[] = {"low", "medium", "high", "critical"};
};

enum class Party { Community, Shared, ServiceTeam };
template <> struct WordsOf<Party> {
    static constexpr const char *list[] = {"community", "shared", "service-team"};
};

enum class MessageKind { Public, Note, Event };
template <> struct WordsOf<MessageKind> {
    static constexpr const char *list[] = {"public", "note", "event"};
};

enum class Focus { Content, Community, Infrastructure };
template <> struct WordsOf<Focus> {
    static constexpr const char *list[] = {"content", "community", "infrastructure"};
};

/// What a staged operation does. The words are those of `hubdesk stage`.
enum class OperationKind {
    AddMember,
    RemoveMember,
    GiveRole,
    TakeRole,
    DefineRole,
    DeleteRole,
    DefineGroup,
    GrantAdmin,
    RevokeAdmin,
    DefineScope,
    DeleteScope
};
template <> struct WordsOf<OperationKind> {
    static constexpr const char *list[] = {"add-member",   "remove-member", "assign-role",  "withdraw-role",
                                           "define-role",  "delete-role",   "define-group", "grant-admin",
                                           "revoke-admin", "define-scope",  "delete-scope"};
};

/// How an operation reaches the hub: over REST, in force at once, or by the configuration and a restart.
enum class OperationChannel { Rest, Configuration };
template <> struct WordsOf<OperationChannel> {
    static constexpr const char *list[] = {"rest", "configuration"};
};

enum class OperationState { Staged, HandedOver, Done, Failed, Conflict };
template <> struct WordsOf<OperationState> {
    static constexpr const char *list[] = {"staged", "handed-over", "done", "failed", "conflict"};
};

/// A hub's community of practice.
struct Community {
    static constexpr Kind kKind = Kind::Community;
    QString name;
    QString displayName;
    QString kindOf;
    CommunityStatus status = CommunityStatus::Prospect;
    QString website;
    QString githubOrg;
    QString tier;
    std::optional<QDate> since;
    std::optional<QDate> until;
    QString mission;
    QString goals;
    QString success;
    QString notes;
};

/// Where hubs run.
struct Cluster {
    static constexpr Kind kKind = Kind::Cluster;
    QString name;
    QString provider;
    QString account;
    QString region;
    bool shared = false;
    QString notes;
};

/// One JupyterHub. What the hub itself said last is HubStatus and the Hub* records.
struct Hub {
    static constexpr Kind kKind = Kind::Hub;
    QString name;
    ClusterId cluster;
    CommunityId community;
    QString domain;
    QString displayName;
    QString provider;
    QString authenticator;
    HubPurpose purpose = HubPurpose::Production;
    QString version;
    QString url;
    std::optional<QStringList> adminUsers;
    QString fingerprint;
    std::optional<std::int64_t> refreshMinutes;
    QString notes;
};

/// Somebody this service knows by name.
struct Person {
    static constexpr Kind kKind = Kind::Person;
    QString name;
    QString email;
    QString github;
    QString orcid;
    QString timeZone;
    QString employer;
    bool active = false;
    QString notes;
};

/// One of the four teams that form the service team.
struct Team {
    static constexpr Kind kKind = Kind::Team;
    QString name;
    TeamKind kindOf = TeamKind::CloudEngineering;
    QString description;
};

/// A person in a team. Community Leadership is derived from seats.
struct Membership {
    static constexpr Kind kKind = Kind::Membership;
    PersonId person;
    TeamId team;
    QStringList roles;
    std::optional<QDate> since;
    std::optional<QDate> until;
};

/// A community representative's seat.
struct Seat {
    static constexpr Kind kKind = Kind::Seat;
    PersonId person;
    CommunityId community;
    SeatStatus status = SeatStatus::Proposed;
    std::optional<QDate> since;
    std::optional<QDate> until;
    bool technical = false;
    bool financial = false;
};

/// Somebody appointed administrator of a hub.
struct HubAdministrator {
    static constexpr Kind kKind = Kind::HubAdministrator;
    HubId hub;
    PersonId person;
    QString userName;
    PersonId grantedBy;
    std::optional<QDateTime> grantedAt;
    GrantChannel channel = GrantChannel::Configuration;
    AdministratorState state = AdministratorState::Requested;
    TicketId ticket;
};

/// A role definition of a hub. Absent scopes are not known (no configuration file was read).
struct Role {
    static constexpr Kind kKind = Kind::Role;
    HubId hub;
    QString name;
    QString description;
    std::optional<QStringList> scopes;
    RoleSource source = RoleSource::Configuration;
    QString file;
    std::optional<std::int64_t> line;
};

/// Somebody or something a role definition names as its holder.
struct Bearer {
    static constexpr Kind kKind = Kind::Bearer;
    RoleId role;
    BearerKind kindOf = BearerKind::User;
    QString name;
};

/// A group as the configuration defines it (load_groups).
struct GroupDefinition {
    static constexpr Kind kKind = Kind::GroupDefinition;
    HubId hub;
    QString name;
    std::optional<QStringList> users;
    QString properties;
    QString file;
    std::optional<std::int64_t> line;
};

/// A support ticket. The party is kept as it was when the ticket came in.
struct Ticket {
    static constexpr Kind kKind = Kind::Ticket;
    std::int64_t number = 0;
    QString subject;
    TicketType type = TicketType::Incident;
    TicketState state = TicketState::New;
    Impact impact = Impact::Low;
    CommunityId community;
    PersonId requester;
    PersonId agent;
    HubId hub;
    ResponsibilityId responsibility;
    std::optional<Party> party;
    QString tracker;
    QDateTime createdAt;
    std::optional<QDateTime> dueAt;
    std::optional<QDateTime> answeredAt;
    std::optional<QDateTime> resolvedAt;
};

/// One entry of a ticket's conversation.
struct Message {
    static constexpr Kind kKind = Kind::Message;
    TicketId ticket;
    PersonId author;
    MessageKind kindOf = MessageKind::Public;
    QString body;
    QDateTime at;
};

/// One of the thirteen, least to most technical.
struct Responsibility {
    static constexpr Kind kKind = Kind::Responsibility;
    std::int64_t number = 0;
    QString title;
    QString wording;
    Focus focus = Focus::Content;
    Party party = Party::Community;
    QString actor;
};

/// Which responsibilities fit a community, and at what fee. boundary: the number where the service team's part starts.
struct Agreement {
    static constexpr Kind kKind = Kind::Agreement;
    CommunityId community;
    std::optional<QDate> since;
    std::optional<QDate> until;
    std::int64_t boundary = 0;
    std::optional<double> baseFee;
    std::optional<double> feeAdjustment;
    QString currency;
    std::optional<double> supportHours;
    QString notes;
};

/// A responsibility that an agreement gives to another party than the boundary says.
struct Assignment {
    static constexpr Kind kKind = Kind::Assignment;
    AgreementId agreement;
    ResponsibilityId responsibility;
    Party party = Party::Community;
    QString reason;
    std::optional<double> costEffect;
};

/// A person's user name on a hub.
struct HubLink {
    static constexpr Kind kKind = Kind::HubLink;
    PersonId person;
    HubId hub;
    QString userName;
};

/// Part of a configuration file that was not understood, kept verbatim.
struct ConfigurationNote {
    static constexpr Kind kKind = Kind::ConfigurationNote;
    HubId hub;
    QString file;
    std::int64_t line = 0;
    std::int64_t column = 0;
    QString code;
    QString message;
    QString text;
};

/// One change wanted of a hub (staging.h). subject: who it concerns; object: the group, role or scope.
/// payload: of DefineRole, DefineGroup and DefineScope, JSON (roledraft.h). Applied in the order of `position`.
struct StagedOperation {
    static constexpr Kind kKind = Kind::StagedOperation;
    HubId hub;
    std::int64_t position = 0;
    OperationKind kindOf = OperationKind::AddMember;
    BearerKind subjectKind = BearerKind::User;
    QString subject;
    QString object;
    QString payload;
    QString reason;
    OperationChannel channel = OperationChannel::Rest;
    QString who;
    QDateTime at;
    OperationState state = OperationState::Staged;
};

/// A scope that a hub's configuration defines (custom_scopes).
struct CustomScope {
    static constexpr Kind kKind = Kind::CustomScope;
    HubId hub;
    QString name;
    QString description;
    std::optional<QStringList> subscopes;
    QString file;
    std::optional<std::int64_t> line;
};

} // namespace hubdesk::domain
