#include "tables/cataloguepages.h"

#include <QtGlobal>

// One column a line reads as a table.
// clang-format off
namespace hubdesk::tables {

using domain::Kind;
using Derived = storage::ColumnPath::Derived;

std::vector<TableSpec> communityTables()
{
    TableSpec communities;
    communities.id = "communities.all";
    communities.title = QT_TRANSLATE_NOOP("Table", "Communities");
    communities.singular = QT_TRANSLATE_NOOP("Table", "community");
    communities.plural = QT_TRANSLATE_NOOP("Table", "communities");
    communities.one = QT_TRANSLATE_N_NOOP("Table", "%Ln community");
    communities.many = QT_TRANSLATE_N_NOOP("Table", "%Ln communities");
    communities.icon = "building-2";
    communities.emptyTitle = QT_TRANSLATE_NOOP("Table", "No community yet");
    communities.emptyText = QT_TRANSLATE_NOOP("Table", "A community owns hubs and has one or two representatives.");
    communities.query.kind = Kind::Community;
    communities.query.sort = {own(Kind::Community, "display_name")};
    communities.columns = {
        {.id = "name", .title = QT_TRANSLATE_NOOP("Column", "Community"), .path = own(Kind::Community, "display_name"), .look = Look::Name, .width = 52, .stretches = true, .searched = true, .editable = true},
        {.id = "short_name", .title = QT_TRANSLATE_NOOP("Column", "Short name"), .path = own(Kind::Community, "name"), .look = Look::Code, .width = 32, .searched = true, .editable = true},
        {.id = "status", .title = QT_TRANSLATE_NOOP("Column", "Status"), .path = own(Kind::Community, "status"), .look = Look::Chip, .editable = true},
        {.id = "representatives", .title = QT_TRANSLATE_NOOP("Column", "Representatives"), .path = derived(Derived::CommunityRepresentatives), .look = Look::Number, .width = 26},
        {.id = "hubs", .title = QT_TRANSLATE_NOOP("Column", "Hubs"), .path = derived(Derived::CommunityHubs), .look = Look::Number, .width = 16},
        {.id = "tier", .title = QT_TRANSLATE_NOOP("Column", "Membership tier"), .path = own(Kind::Community, "tier"), .width = 28, .editable = true},
        {.id = "since", .title = QT_TRANSLATE_NOOP("Column", "Since"), .path = own(Kind::Community, "since"), .look = Look::DateOnly, .editable = true},
        {.id = "until", .title = QT_TRANSLATE_NOOP("Column", "Until"), .path = own(Kind::Community, "until"), .look = Look::DateOnly, .shown = false, .editable = true},
        {.id = "kind", .title = QT_TRANSLATE_NOOP("Column", "Kind of community"), .path = own(Kind::Community, "kind"), .width = 32, .shown = false, .editable = true},
        {.id = "website", .title = QT_TRANSLATE_NOOP("Column", "Website"), .path = own(Kind::Community, "website"), .width = 48, .shown = false, .editable = true},
        {.id = "github_org", .title = QT_TRANSLATE_NOOP("Column", "GitHub organisation"), .path = own(Kind::Community, "github_org"), .look = Look::Code, .width = 32, .shown = false, .editable = true},
        {.id = "mission", .title = QT_TRANSLATE_NOOP("Column", "Mission"), .path = own(Kind::Community, "mission"), .width = 60, .shown = false, .editable = true},
    };

    TableSpec seats;
    seats.id = "communities.representatives";
    seats.title = QT_TRANSLATE_NOOP("Table", "Representatives");
    seats.singular = QT_TRANSLATE_NOOP("Table", "representative");
    seats.plural = QT_TRANSLATE_NOOP("Table", "representatives");
    seats.one = QT_TRANSLATE_N_NOOP("Table", "%Ln representative");
    seats.many = QT_TRANSLATE_N_NOOP("Table", "%Ln representatives");
    seats.icon = "user-check";
    seats.emptyTitle = QT_TRANSLATE_NOOP("Table", "No representative yet");
    seats.emptyText = QT_TRANSLATE_NOOP("Table", "An active community has one or two representatives.");
    seats.query.kind = Kind::Seat;
    seats.query.sort = {own(Kind::Seat, "community"), own(Kind::Seat, "person")};
    seats.columns = {
        {.id = "person", .title = QT_TRANSLATE_NOOP("Column", "Representative"), .path = own(Kind::Seat, "person"), .look = Look::Name, .width = 48, .stretches = true, .searched = true, .editable = true, .person = true},
        {.id = "community", .title = QT_TRANSLATE_NOOP("Column", "Community"), .path = own(Kind::Seat, "community"), .width = 48, .searched = true, .editable = true},
        {.id = "status", .title = QT_TRANSLATE_NOOP("Column", "Status"), .path = own(Kind::Seat, "status"), .look = Look::Chip, .editable = true},
        {.id = "since", .title = QT_TRANSLATE_NOOP("Column", "Since"), .path = own(Kind::Seat, "since"), .look = Look::DateOnly, .editable = true},
        {.id = "until", .title = QT_TRANSLATE_NOOP("Column", "Until"), .path = own(Kind::Seat, "until"), .look = Look::DateOnly, .editable = true},
        {.id = "technical", .title = QT_TRANSLATE_NOOP("Column", "Technology"), .path = own(Kind::Seat, "technical"), .look = Look::YesNo, .width = 20, .editable = true},
        {.id = "financial", .title = QT_TRANSLATE_NOOP("Column", "Money"), .path = own(Kind::Seat, "financial"), .look = Look::YesNo, .width = 16, .editable = true},
        {.id = "email", .title = QT_TRANSLATE_NOOP("Column", "E-mail"), .path = via(Kind::Seat, "person", "email"), .width = 48, .shown = false, .searched = true},
    };

    TableSpec agreements;
    agreements.id = "communities.agreements";
    agreements.title = QT_TRANSLATE_NOOP("Table", "Agreements");
    agreements.singular = QT_TRANSLATE_NOOP("Table", "agreement");
    agreements.plural = QT_TRANSLATE_NOOP("Table", "agreements");
    agreements.one = QT_TRANSLATE_N_NOOP("Table", "%Ln agreement");
    agreements.many = QT_TRANSLATE_N_NOOP("Table", "%Ln agreements");
    agreements.icon = "handshake";
    agreements.emptyTitle = QT_TRANSLATE_NOOP("Table", "No agreement yet");
    agreements.emptyText = QT_TRANSLATE_NOOP("Table", "An agreement says which responsibilities a community has, and at what fee.");
    agreements.query.kind = Kind::Agreement;
    agreements.query.sort = {own(Kind::Agreement, "community"), own(Kind::Agreement, "since")};
    agreements.query.descending = {false, true};
    agreements.columns = {
        {.id = "community", .title = QT_TRANSLATE_NOOP("Column", "Community"), .path = own(Kind::Agreement, "community"), .look = Look::Name, .width = 52, .stretches = true, .searched = true, .editable = true},
        {.id = "since", .title = QT_TRANSLATE_NOOP("Column", "Valid from"), .path = own(Kind::Agreement, "since"), .look = Look::DateOnly, .editable = true},
        {.id = "until", .title = QT_TRANSLATE_NOOP("Column", "Valid until"), .path = own(Kind::Agreement, "until"), .look = Look::DateOnly, .editable = true},
        {.id = "boundary", .title = QT_TRANSLATE_NOOP("Column", "Boundary"), .path = own(Kind::Agreement, "boundary"), .look = Look::Number, .width = 20, .editable = true},
        {.id = "base_fee", .title = QT_TRANSLATE_NOOP("Column", "Base fee"), .path = own(Kind::Agreement, "base_fee"), .look = Look::Number, .width = 22, .editable = true},
        {.id = "fee_adjustment", .title = QT_TRANSLATE_NOOP("Column", "Adjustment"), .path = own(Kind::Agreement, "fee_adjustment"), .look = Look::Number, .width = 22, .editable = true},
        {.id = "currency", .title = QT_TRANSLATE_NOOP("Column", "Currency"), .path = own(Kind::Agreement, "currency"), .width = 18, .editable = true},
        {.id = "support_hours", .title = QT_TRANSLATE_NOOP("Column", "Support hours"), .path = own(Kind::Agreement, "support_hours"), .look = Look::Number, .width = 24, .editable = true},
    };

    TableSpec responsibilities;
    responsibilities.id = "communities.responsibilities";
    responsibilities.title = QT_TRANSLATE_NOOP("Table", "Responsibilities");
    responsibilities.singular = QT_TRANSLATE_NOOP("Table", "responsibility");
    responsibilities.plural = QT_TRANSLATE_NOOP("Table", "responsibilities");
    responsibilities.one = QT_TRANSLATE_N_NOOP("Table", "%Ln responsibility");
    responsibilities.many = QT_TRANSLATE_N_NOOP("Table", "%Ln responsibilities");
    responsibilities.icon = "list-checks";
    responsibilities.emptyTitle = QT_TRANSLATE_NOOP("Table", "No responsibilities");
    responsibilities.emptyText = QT_TRANSLATE_NOOP("Table", "The thirteen come with a new file.");
    responsibilities.query.kind = Kind::Responsibility;
    responsibilities.query.sort = {own(Kind::Responsibility, "number")};
    responsibilities.nameColumn = 1;
    responsibilities.columns = {
        {.id = "number", .title = QT_TRANSLATE_NOOP("Column", "No."), .path = own(Kind::Responsibility, "number"), .look = Look::Number, .width = 12},
        {.id = "title", .title = QT_TRANSLATE_NOOP("Column", "Responsibility"), .path = own(Kind::Responsibility, "title"), .look = Look::Name, .width = 72, .stretches = true, .searched = true, .editable = true},
        {.id = "party", .title = QT_TRANSLATE_NOOP("Column", "Usual party"), .path = own(Kind::Responsibility, "party"), .look = Look::Chip, .width = 28},
        {.id = "actor", .title = QT_TRANSLATE_NOOP("Column", "Usually done by"), .path = own(Kind::Responsibility, "actor"), .width = 44, .searched = true, .editable = true},
        {.id = "focus", .title = QT_TRANSLATE_NOOP("Column", "About"), .path = own(Kind::Responsibility, "focus"), .width = 26},
        {.id = "wording", .title = QT_TRANSLATE_NOOP("Column", "Founding wording"), .path = own(Kind::Responsibility, "wording"), .width = 80, .shown = false, .editable = true},
    };
    return {std::move(communities), std::move(seats), std::move(agreements), std::move(responsibilities)};
}

std::vector<TableSpec> teamTables()
{
    TableSpec members;
    members.id = "team.members";
    members.title = QT_TRANSLATE_NOOP("Table", "Members");
    members.singular = QT_TRANSLATE_NOOP("Table", "member");
    members.plural = QT_TRANSLATE_NOOP("Table", "members");
    members.one = QT_TRANSLATE_N_NOOP("Table", "%Ln member");
    members.many = QT_TRANSLATE_N_NOOP("Table", "%Ln members");
    members.icon = "contact";
    members.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nobody in a team yet");
    members.emptyText = QT_TRANSLATE_NOOP("Table", "The service team has four teams; a person may be in several.");
    members.query.kind = Kind::Membership;
    members.query.sort = {own(Kind::Membership, "team"), own(Kind::Membership, "person")};
    members.columns = {
        {.id = "person", .title = QT_TRANSLATE_NOOP("Column", "Person"), .path = own(Kind::Membership, "person"), .look = Look::Name, .width = 44, .stretches = true, .searched = true, .editable = true, .person = true},
        {.id = "team", .title = QT_TRANSLATE_NOOP("Column", "Team"), .path = own(Kind::Membership, "team"), .width = 36, .searched = true, .editable = true},
        {.id = "roles", .title = QT_TRANSLATE_NOOP("Column", "Team roles"), .path = own(Kind::Membership, "roles"), .look = Look::Words, .width = 44, .searched = true, .editable = true},
        {.id = "since", .title = QT_TRANSLATE_NOOP("Column", "Since"), .path = own(Kind::Membership, "since"), .look = Look::DateOnly, .editable = true},
        {.id = "until", .title = QT_TRANSLATE_NOOP("Column", "Until"), .path = own(Kind::Membership, "until"), .look = Look::DateOnly, .editable = true},
        {.id = "email", .title = QT_TRANSLATE_NOOP("Column", "E-mail"), .path = via(Kind::Membership, "person", "email"), .width = 48, .shown = false, .searched = true},
        {.id = "time_zone", .title = QT_TRANSLATE_NOOP("Column", "Time zone"), .path = via(Kind::Membership, "person", "time_zone"), .width = 32, .shown = false},
    };

    TableSpec people;
    people.id = "team.people";
    people.title = QT_TRANSLATE_NOOP("Table", "People");
    people.singular = QT_TRANSLATE_NOOP("Table", "person");
    people.plural = QT_TRANSLATE_NOOP("Table", "people");
    people.one = QT_TRANSLATE_N_NOOP("Table", "%Ln person");
    people.many = QT_TRANSLATE_N_NOOP("Table", "%Ln people");
    people.icon = "users";
    people.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nobody yet");
    people.emptyText = QT_TRANSLATE_NOOP("Table", "Everybody whom this service knows by name.");
    people.query.kind = Kind::Person;
    people.query.sort = {own(Kind::Person, "name")};
    people.columns = {
        {.id = "name", .title = QT_TRANSLATE_NOOP("Column", "Name"), .path = own(Kind::Person, "name"), .look = Look::Name, .width = 44, .stretches = true, .searched = true, .editable = true, .person = true},
        {.id = "email", .title = QT_TRANSLATE_NOOP("Column", "E-mail"), .path = own(Kind::Person, "email"), .width = 52, .searched = true, .editable = true},
        {.id = "employer", .title = QT_TRANSLATE_NOOP("Column", "Organisation"), .path = own(Kind::Person, "employer"), .width = 40, .searched = true, .editable = true},
        {.id = "teams", .title = QT_TRANSLATE_NOOP("Column", "Teams"), .path = derived(Derived::PersonTeams), .width = 40},
        {.id = "github", .title = QT_TRANSLATE_NOOP("Column", "GitHub name"), .path = own(Kind::Person, "github"), .look = Look::Code, .width = 30, .searched = true, .editable = true},
        {.id = "active", .title = QT_TRANSLATE_NOOP("Column", "Active"), .path = own(Kind::Person, "active"), .look = Look::YesNo, .width = 16, .editable = true},
        {.id = "time_zone", .title = QT_TRANSLATE_NOOP("Column", "Time zone"), .path = own(Kind::Person, "time_zone"), .width = 32, .shown = false, .editable = true},
        {.id = "orcid", .title = QT_TRANSLATE_NOOP("Column", "ORCID"), .path = own(Kind::Person, "orcid"), .look = Look::Code, .width = 36, .shown = false, .editable = true},
    };
    return {std::move(members), std::move(people)};
}

} // namespace hubdesk::tables
// clang-format on
