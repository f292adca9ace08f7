#include "domain/records.h"
#include "domain/entities.h"

#include <QtGlobal>

// One field a line reads as a table.
// clang-format off
namespace hubdesk::domain {
namespace {

using enum FieldKind;

constexpr Field kCommunity[] = {
    field<&Community::name>("name", QT_TRANSLATE_NOOP("Field", "Short name"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&Community::displayName>("display_name", QT_TRANSLATE_NOOP("Field", "Name"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&Community::kindOf>("kind", QT_TRANSLATE_NOOP("Field", "Kind of community"), Text, FieldFlag::Editable),
    field<&Community::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Enumeration, FieldFlag::Editable),
    field<&Community::website>("website", QT_TRANSLATE_NOOP("Field", "Website"), Text, FieldFlag::Editable),
    field<&Community::githubOrg>("github_org", QT_TRANSLATE_NOOP("Field", "GitHub organisation"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Community::tier>("tier", QT_TRANSLATE_NOOP("Field", "Membership tier"), Text, FieldFlag::Editable),
    field<&Community::since>("since", QT_TRANSLATE_NOOP("Field", "Since"), Date, FieldFlag::Editable),
    field<&Community::until>("until", QT_TRANSLATE_NOOP("Field", "Until"), Date, FieldFlag::Editable),
    field<&Community::mission>("mission", QT_TRANSLATE_NOOP("Field", "Mission"), Multiline, FieldFlag::Editable),
    field<&Community::goals>("goals", QT_TRANSLATE_NOOP("Field", "Goals"), Multiline, FieldFlag::Editable),
    field<&Community::success>("success", QT_TRANSLATE_NOOP("Field", "What success means"), Multiline, FieldFlag::Editable),
    field<&Community::notes>("notes", QT_TRANSLATE_NOOP("Field", "Notes"), Multiline, FieldFlag::Editable),
};

constexpr Field kCluster[] = {
    field<&Cluster::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&Cluster::provider>("provider", QT_TRANSLATE_NOOP("Field", "Provider"), Text, FieldFlag::Editable),
    field<&Cluster::account>("account", QT_TRANSLATE_NOOP("Field", "Account or project"), Text, FieldFlag::Editable),
    field<&Cluster::region>("region", QT_TRANSLATE_NOOP("Field", "Region"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&Cluster::shared>("shared", QT_TRANSLATE_NOOP("Field", "Shared by communities"), Boolean, FieldFlag::Editable),
    field<&Cluster::notes>("notes", QT_TRANSLATE_NOOP("Field", "Notes"), Multiline, FieldFlag::Editable),
};

constexpr Field kHub[] = {
    field<&Hub::name>("name", QT_TRANSLATE_NOOP("Field", "Hub"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&Hub::cluster>("cluster", QT_TRANSLATE_NOOP("Field", "Cluster"), Reference, FieldFlag::Editable, Kind::Cluster),
    field<&Hub::community>("community", QT_TRANSLATE_NOOP("Field", "Community"), Reference, FieldFlag::Editable, Kind::Community),
    field<&Hub::domain>("domain", QT_TRANSLATE_NOOP("Field", "Domain"), Text, FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&Hub::displayName>("display_name", QT_TRANSLATE_NOOP("Field", "Display name"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&Hub::provider>("provider", QT_TRANSLATE_NOOP("Field", "Provider"), Text, FieldFlag::Editable),
    field<&Hub::authenticator>("authenticator", QT_TRANSLATE_NOOP("Field", "Sign-in"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Hub::purpose>("purpose", QT_TRANSLATE_NOOP("Field", "Purpose"), Enumeration, FieldFlag::Editable),
    field<&Hub::version>("version", QT_TRANSLATE_NOOP("Field", "Version"), Text, FieldFlag::Identifier),
    field<&Hub::url>("url", QT_TRANSLATE_NOOP("Field", "Address"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Hub::adminUsers>("admin_users", QT_TRANSLATE_NOOP("Field", "Configured administrators"), Words, FieldFlag::Identifier),
    field<&Hub::fingerprint>("fingerprint", QT_TRANSLATE_NOOP("Field", "Pinned certificate"), Text, FieldFlag::Identifier),
    field<&Hub::refreshMinutes>("refresh_minutes", QT_TRANSLATE_NOOP("Field", "Refresh every (minutes)"), Integer, FieldFlag::Editable),
    field<&Hub::notes>("notes", QT_TRANSLATE_NOOP("Field", "Notes"), Multiline, FieldFlag::Editable),
};

constexpr Field kPerson[] = {
    field<&Person::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), Text, FieldFlag::Required | FieldFlag::Searched | FieldFlag::Editable),
    field<&Person::email>("email", QT_TRANSLATE_NOOP("Field", "E-mail"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&Person::github>("github", QT_TRANSLATE_NOOP("Field", "GitHub name"), Text, FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&Person::orcid>("orcid", QT_TRANSLATE_NOOP("Field", "ORCID"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Person::timeZone>("time_zone", QT_TRANSLATE_NOOP("Field", "Time zone"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Person::employer>("employer", QT_TRANSLATE_NOOP("Field", "Organisation"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&Person::active>("active", QT_TRANSLATE_NOOP("Field", "Active"), Boolean, FieldFlag::Editable),
    field<&Person::notes>("notes", QT_TRANSLATE_NOOP("Field", "Notes"), Multiline, FieldFlag::Editable),
};

constexpr Field kTeam[] = {
    field<&Team::name>("name", QT_TRANSLATE_NOOP("Field", "Team"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Editable),
    field<&Team::kindOf>("kind", QT_TRANSLATE_NOOP("Field", "Kind"), Enumeration, FieldFlag::None),
    field<&Team::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), Multiline, FieldFlag::Editable),
};

constexpr Field kMembership[] = {
    field<&Membership::person>("person", QT_TRANSLATE_NOOP("Field", "Person"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Person),
    field<&Membership::team>("team", QT_TRANSLATE_NOOP("Field", "Team"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Team),
    field<&Membership::roles>("roles", QT_TRANSLATE_NOOP("Field", "Team roles"), Words, FieldFlag::Editable),
    field<&Membership::since>("since", QT_TRANSLATE_NOOP("Field", "Since"), Date, FieldFlag::Editable),
    field<&Membership::until>("until", QT_TRANSLATE_NOOP("Field", "Until"), Date, FieldFlag::Editable),
};

constexpr Field kSeat[] = {
    field<&Seat::person>("person", QT_TRANSLATE_NOOP("Field", "Representative"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Person),
    field<&Seat::community>("community", QT_TRANSLATE_NOOP("Field", "Community"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Community),
    field<&Seat::status>("status", QT_TRANSLATE_NOOP("Field", "Status"), Enumeration, FieldFlag::Editable),
    field<&Seat::since>("since", QT_TRANSLATE_NOOP("Field", "Since"), Date, FieldFlag::Editable),
    field<&Seat::until>("until", QT_TRANSLATE_NOOP("Field", "Until"), Date, FieldFlag::Editable),
    field<&Seat::technical>("technical", QT_TRANSLATE_NOOP("Field", "Decides on technology"), Boolean, FieldFlag::Editable),
    field<&Seat::financial>("financial", QT_TRANSLATE_NOOP("Field", "Decides on money"), Boolean, FieldFlag::Editable),
};

constexpr Field kHubAdministrator[] = {
    field<&HubAdministrator::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Hub),
    field<&HubAdministrator::person>("person", QT_TRANSLATE_NOOP("Field", "Person"), Reference, FieldFlag::Editable, Kind::Person),
    field<&HubAdministrator::userName>("user_name", QT_TRANSLATE_NOOP("Field", "User name"), Text, FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&HubAdministrator::grantedBy>("granted_by", QT_TRANSLATE_NOOP("Field", "Appointed by"), Reference, FieldFlag::Editable, Kind::Person),
    field<&HubAdministrator::grantedAt>("granted_at", QT_TRANSLATE_NOOP("Field", "Appointed"), Timestamp, FieldFlag::None),
    field<&HubAdministrator::channel>("channel", QT_TRANSLATE_NOOP("Field", "Channel"), Enumeration, FieldFlag::Editable),
    field<&HubAdministrator::state>("state", QT_TRANSLATE_NOOP("Field", "State"), Enumeration, FieldFlag::Editable),
    field<&HubAdministrator::ticket>("ticket", QT_TRANSLATE_NOOP("Field", "Ticket"), Reference, FieldFlag::Editable, Kind::Ticket),
};

constexpr Field kRole[] = {
    field<&Role::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Editable, Kind::Hub),
    field<&Role::name>("name", QT_TRANSLATE_NOOP("Field", "Role"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
    field<&Role::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&Role::scopes>("scopes", QT_TRANSLATE_NOOP("Field", "Scopes"), Words, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Role::source>("source", QT_TRANSLATE_NOOP("Field", "Source"), Enumeration, FieldFlag::None),
    field<&Role::file>("file", QT_TRANSLATE_NOOP("Field", "File"), Text, FieldFlag::Identifier),
    field<&Role::line>("line", QT_TRANSLATE_NOOP("Field", "Line"), Integer, FieldFlag::None),
};

constexpr Field kBearer[] = {
    field<&Bearer::role>("role", QT_TRANSLATE_NOOP("Field", "Role"), Reference, FieldFlag::Required, Kind::Role),
    field<&Bearer::kindOf>("kind", QT_TRANSLATE_NOOP("Field", "Kind"), Enumeration, FieldFlag::Required),
    field<&Bearer::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), Text, FieldFlag::Required | FieldFlag::Searched | FieldFlag::Identifier),
};

constexpr Field kGroupDefinition[] = {
    field<&GroupDefinition::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Required, Kind::Hub),
    field<&GroupDefinition::name>("name", QT_TRANSLATE_NOOP("Field", "Group"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Identifier),
    field<&GroupDefinition::users>("users", QT_TRANSLATE_NOOP("Field", "Members"), Words, FieldFlag::Identifier),
    field<&GroupDefinition::properties>("properties", QT_TRANSLATE_NOOP("Field", "Properties"), Multiline, FieldFlag::None),
    field<&GroupDefinition::file>("file", QT_TRANSLATE_NOOP("Field", "File"), Text, FieldFlag::Identifier),
    field<&GroupDefinition::line>("line", QT_TRANSLATE_NOOP("Field", "Line"), Integer, FieldFlag::None),
};

constexpr Field kTicket[] = {
    field<&Ticket::number>("number", QT_TRANSLATE_NOOP("Field", "Number"), Integer, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched),
    field<&Ticket::subject>("subject", QT_TRANSLATE_NOOP("Field", "Subject"), Text, FieldFlag::Required | FieldFlag::LongText | FieldFlag::Editable),
    field<&Ticket::type>("type", QT_TRANSLATE_NOOP("Field", "Type"), Enumeration, FieldFlag::Editable),
    field<&Ticket::state>("state", QT_TRANSLATE_NOOP("Field", "State"), Enumeration, FieldFlag::Editable),
    field<&Ticket::impact>("impact", QT_TRANSLATE_NOOP("Field", "Impact"), Enumeration, FieldFlag::Editable),
    field<&Ticket::community>("community", QT_TRANSLATE_NOOP("Field", "Community"), Reference, FieldFlag::Editable, Kind::Community),
    field<&Ticket::requester>("requester", QT_TRANSLATE_NOOP("Field", "Requester"), Reference, FieldFlag::Editable, Kind::Person),
    field<&Ticket::agent>("agent", QT_TRANSLATE_NOOP("Field", "Agent"), Reference, FieldFlag::Editable, Kind::Person),
    field<&Ticket::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Editable, Kind::Hub),
    field<&Ticket::responsibility>("responsibility", QT_TRANSLATE_NOOP("Field", "Responsibility"), Reference, FieldFlag::Editable, Kind::Responsibility),
    field<&Ticket::party>("party", QT_TRANSLATE_NOOP("Field", "Who acts"), Enumeration, FieldFlag::None),
    field<&Ticket::tracker>("tracker", QT_TRANSLATE_NOOP("Field", "Tracker issue"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Ticket::createdAt>("created_at", QT_TRANSLATE_NOOP("Field", "Created"), Timestamp, FieldFlag::None),
    field<&Ticket::dueAt>("due_at", QT_TRANSLATE_NOOP("Field", "Answer due"), Timestamp, FieldFlag::None),
    field<&Ticket::answeredAt>("answered_at", QT_TRANSLATE_NOOP("Field", "First answer"), Timestamp, FieldFlag::None),
    field<&Ticket::resolvedAt>("resolved_at", QT_TRANSLATE_NOOP("Field", "Resolved"), Timestamp, FieldFlag::None),
};

constexpr Field kMessage[] = {
    field<&Message::ticket>("ticket", QT_TRANSLATE_NOOP("Field", "Ticket"), Reference, FieldFlag::Required, Kind::Ticket),
    field<&Message::author>("author", QT_TRANSLATE_NOOP("Field", "Author"), Reference, FieldFlag::None, Kind::Person),
    field<&Message::kindOf>("kind", QT_TRANSLATE_NOOP("Field", "Kind"), Enumeration, FieldFlag::None),
    field<&Message::body>("body", QT_TRANSLATE_NOOP("Field", "Text"), Multiline, FieldFlag::LongText | FieldFlag::Editable),
    field<&Message::at>("at", QT_TRANSLATE_NOOP("Field", "When"), Timestamp, FieldFlag::None),
};

constexpr Field kResponsibility[] = {
    field<&Responsibility::number>("number", QT_TRANSLATE_NOOP("Field", "No."), Integer, FieldFlag::Required | FieldFlag::Unique),
    field<&Responsibility::title>("title", QT_TRANSLATE_NOOP("Field", "Responsibility"), Text, FieldFlag::Required | FieldFlag::Searched | FieldFlag::Editable),
    field<&Responsibility::wording>("wording", QT_TRANSLATE_NOOP("Field", "Founding wording"), Multiline, FieldFlag::Editable),
    field<&Responsibility::focus>("focus", QT_TRANSLATE_NOOP("Field", "About"), Enumeration, FieldFlag::None),
    field<&Responsibility::party>("party", QT_TRANSLATE_NOOP("Field", "Usual party"), Enumeration, FieldFlag::None),
    field<&Responsibility::actor>("actor", QT_TRANSLATE_NOOP("Field", "Usually done by"), Text, FieldFlag::Editable),
};

constexpr Field kAgreement[] = {
    field<&Agreement::community>("community", QT_TRANSLATE_NOOP("Field", "Community"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Community),
    field<&Agreement::since>("since", QT_TRANSLATE_NOOP("Field", "Valid from"), Date, FieldFlag::Editable),
    field<&Agreement::until>("until", QT_TRANSLATE_NOOP("Field", "Valid until"), Date, FieldFlag::Editable),
    field<&Agreement::boundary>("boundary", QT_TRANSLATE_NOOP("Field", "Boundary"), Integer, FieldFlag::Required | FieldFlag::Editable),
    field<&Agreement::baseFee>("base_fee", QT_TRANSLATE_NOOP("Field", "Base fee a month"), Real, FieldFlag::Editable),
    field<&Agreement::feeAdjustment>("fee_adjustment", QT_TRANSLATE_NOOP("Field", "Fee adjustment"), Real, FieldFlag::Editable),
    field<&Agreement::currency>("currency", QT_TRANSLATE_NOOP("Field", "Currency"), Text, FieldFlag::Editable | FieldFlag::Identifier),
    field<&Agreement::supportHours>("support_hours", QT_TRANSLATE_NOOP("Field", "Support hours a month"), Real, FieldFlag::Editable),
    field<&Agreement::notes>("notes", QT_TRANSLATE_NOOP("Field", "Notes"), Multiline, FieldFlag::Editable),
};

constexpr Field kAssignment[] = {
    field<&Assignment::agreement>("agreement", QT_TRANSLATE_NOOP("Field", "Agreement"), Reference, FieldFlag::Required, Kind::Agreement),
    field<&Assignment::responsibility>("responsibility", QT_TRANSLATE_NOOP("Field", "Responsibility"), Reference, FieldFlag::Required, Kind::Responsibility),
    field<&Assignment::party>("party", QT_TRANSLATE_NOOP("Field", "Party"), Enumeration, FieldFlag::Editable),
    field<&Assignment::reason>("reason", QT_TRANSLATE_NOOP("Field", "Reason"), Text, FieldFlag::Editable),
    field<&Assignment::costEffect>("cost_effect", QT_TRANSLATE_NOOP("Field", "Cost effect"), Real, FieldFlag::Editable),
};

constexpr Field kHubLink[] = {
    field<&HubLink::person>("person", QT_TRANSLATE_NOOP("Field", "Person"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Person),
    field<&HubLink::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Required | FieldFlag::Editable, Kind::Hub),
    field<&HubLink::userName>("user_name", QT_TRANSLATE_NOOP("Field", "User name"), Text, FieldFlag::Required | FieldFlag::Searched | FieldFlag::Editable | FieldFlag::Identifier),
};

constexpr Field kConfigurationNote[] = {
    field<&ConfigurationNote::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Required, Kind::Hub),
    field<&ConfigurationNote::file>("file", QT_TRANSLATE_NOOP("Field", "File"), Text, FieldFlag::Identifier),
    field<&ConfigurationNote::line>("line", QT_TRANSLATE_NOOP("Field", "Line"), Integer, FieldFlag::None),
    field<&ConfigurationNote::column>("column", QT_TRANSLATE_NOOP("Field", "Column"), Integer, FieldFlag::None),
    field<&ConfigurationNote::code>("code", QT_TRANSLATE_NOOP("Field", "Code"), Text, FieldFlag::Identifier),
    field<&ConfigurationNote::message>("message", QT_TRANSLATE_NOOP("Field", "Message"), Text, FieldFlag::None),
    field<&ConfigurationNote::text>("text", QT_TRANSLATE_NOOP("Field", "As written"), Multiline, FieldFlag::Identifier),
};

constexpr Field kStagedOperation[] = {
    field<&StagedOperation::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Required, Kind::Hub),
    field<&StagedOperation::position>("position", QT_TRANSLATE_NOOP("Field", "No."), Integer, FieldFlag::None),
    field<&StagedOperation::kindOf>("kind", QT_TRANSLATE_NOOP("Field", "Change"), Enumeration, FieldFlag::Required),
    field<&StagedOperation::subjectKind>("subject_kind", QT_TRANSLATE_NOOP("Field", "Kind"), Enumeration, FieldFlag::None),
    field<&StagedOperation::subject>("subject", QT_TRANSLATE_NOOP("Field", "Whom"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&StagedOperation::object>("object", QT_TRANSLATE_NOOP("Field", "What"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&StagedOperation::payload>("payload", QT_TRANSLATE_NOOP("Field", "Details"), Multiline, FieldFlag::Identifier),
    field<&StagedOperation::reason>("reason", QT_TRANSLATE_NOOP("Field", "Reason"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&StagedOperation::channel>("channel", QT_TRANSLATE_NOOP("Field", "Takes effect"), Enumeration, FieldFlag::None),
    field<&StagedOperation::who>("who", QT_TRANSLATE_NOOP("Field", "Who"), Text, FieldFlag::Searched),
    field<&StagedOperation::at>("at", QT_TRANSLATE_NOOP("Field", "When"), Timestamp, FieldFlag::None),
    field<&StagedOperation::state>("state", QT_TRANSLATE_NOOP("Field", "State"), Enumeration, FieldFlag::None),
};

constexpr Field kCustomScope[] = {
    field<&CustomScope::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::Required, Kind::Hub),
    field<&CustomScope::name>("name", QT_TRANSLATE_NOOP("Field", "Scope"), Text, FieldFlag::Required | FieldFlag::Unique | FieldFlag::Searched | FieldFlag::Identifier),
    field<&CustomScope::description>("description", QT_TRANSLATE_NOOP("Field", "Description"), Text, FieldFlag::Searched | FieldFlag::Editable),
    field<&CustomScope::subscopes>("subscopes", QT_TRANSLATE_NOOP("Field", "Contains"), Words, FieldFlag::Identifier),
    field<&CustomScope::file>("file", QT_TRANSLATE_NOOP("Field", "File"), Text, FieldFlag::Identifier),
    field<&CustomScope::line>("line", QT_TRANSLATE_NOOP("Field", "Line"), Integer, FieldFlag::None),
};

constexpr Entity kOwned[] = {
    {Kind::Community, "community", QT_TRANSLATE_NOOP("Entity", "community"), "communities", true, kCommunity, &defaultsOf<Community, kCommunity>},
    {Kind::Cluster, "cluster", QT_TRANSLATE_NOOP("Entity", "cluster"), "clusters", true, kCluster, &defaultsOf<Cluster, kCluster>},
    {Kind::Hub, "hub", QT_TRANSLATE_NOOP("Entity", "hub"), "hubs", true, kHub, &defaultsOf<Hub, kHub>},
    {Kind::Person, "person", QT_TRANSLATE_NOOP("Entity", "person"), "people", true, kPerson, &defaultsOf<Person, kPerson>},
    {Kind::Team, "team", QT_TRANSLATE_NOOP("Entity", "team"), "teams", true, kTeam, &defaultsOf<Team, kTeam>},
    {Kind::Membership, "membership", QT_TRANSLATE_NOOP("Entity", "membership"), "memberships", true, kMembership, &defaultsOf<Membership, kMembership>},
    {Kind::Seat, "seat", QT_TRANSLATE_NOOP("Entity", "representative's seat"), "seats", true, kSeat, &defaultsOf<Seat, kSeat>},
    {Kind::HubAdministrator, "administrator", QT_TRANSLATE_NOOP("Entity", "hub administrator"), "administrators", true, kHubAdministrator, &defaultsOf<HubAdministrator, kHubAdministrator>},
    {Kind::Role, "role", QT_TRANSLATE_NOOP("Entity", "role"), "roles", true, kRole, &defaultsOf<Role, kRole>},
    {Kind::Bearer, "bearer", QT_TRANSLATE_NOOP("Entity", "bearer"), "bearers", true, kBearer, &defaultsOf<Bearer, kBearer>},
    {Kind::GroupDefinition, "group_definition", QT_TRANSLATE_NOOP("Entity", "group definition"), "group_definitions", true, kGroupDefinition, &defaultsOf<GroupDefinition, kGroupDefinition>},
    {Kind::Ticket, "ticket", QT_TRANSLATE_NOOP("Entity", "ticket"), "tickets", true, kTicket, &defaultsOf<Ticket, kTicket>},
    {Kind::Message, "message", QT_TRANSLATE_NOOP("Entity", "message"), "messages", true, kMessage, &defaultsOf<Message, kMessage>},
    {Kind::Responsibility, "responsibility", QT_TRANSLATE_NOOP("Entity", "responsibility"), "responsibilities", true, kResponsibility, &defaultsOf<Responsibility, kResponsibility>},
    {Kind::Agreement, "agreement", QT_TRANSLATE_NOOP("Entity", "agreement"), "agreements", true, kAgreement, &defaultsOf<Agreement, kAgreement>},
    {Kind::Assignment, "assignment", QT_TRANSLATE_NOOP("Entity", "assignment"), "assignments", true, kAssignment, &defaultsOf<Assignment, kAssignment>},
    {Kind::HubLink, "hub_link", QT_TRANSLATE_NOOP("Entity", "hub link"), "hub_links", true, kHubLink, &defaultsOf<HubLink, kHubLink>},
    {Kind::ConfigurationNote, "configuration_note", QT_TRANSLATE_NOOP("Entity", "configuration note"), "configuration_notes", true, kConfigurationNote, &defaultsOf<ConfigurationNote, kConfigurationNote>},
    {Kind::StagedOperation, "staged_operation", QT_TRANSLATE_NOOP("Entity", "staged change"), "staged_operations", true, kStagedOperation, &defaultsOf<StagedOperation, kStagedOperation>},
    {Kind::CustomScope, "custom_scope", QT_TRANSLATE_NOOP("Entity", "custom scope"), "custom_scopes", true, kCustomScope, &defaultsOf<CustomScope, kCustomScope>},
};

} // namespace
// clang-format on

std::span<const Entity> ownedEntities()
{
    return kOwned;
}

} // namespace hubdesk::domain
