#include "tables/cataloguepages.h"

#include <QtGlobal>

// One column a line reads as a table.
// clang-format off
namespace hubdesk::tables {

using domain::Kind;
using Compare = storage::Filter::Compare;
using Derived = storage::ColumnPath::Derived;

namespace {

storage::Filter ticketState(Compare compare, const char *word)
{
    return {own(Kind::Ticket, "state"), compare, QString::fromLatin1(word)};
}

TableSpec allTickets()
{
    TableSpec tickets;
    tickets.id = "tickets.all";
    tickets.title = QT_TRANSLATE_NOOP("Table", "Tickets");
    tickets.singular = QT_TRANSLATE_NOOP("Table", "ticket");
    tickets.plural = QT_TRANSLATE_NOOP("Table", "tickets");
    tickets.one = QT_TRANSLATE_N_NOOP("Table", "%Ln ticket");
    tickets.many = QT_TRANSLATE_N_NOOP("Table", "%Ln tickets");
    tickets.icon = "inbox";
    tickets.emptyTitle = QT_TRANSLATE_NOOP("Table", "No ticket yet");
    tickets.emptyText = QT_TRANSLATE_NOOP("Table", "Representatives file requests here; outages may be reported by anybody.");
    tickets.query.kind = Kind::Ticket;
    tickets.query.sort = {own(Kind::Ticket, "number")};
    tickets.query.descending = {true};
    tickets.nameColumn = 1;
    tickets.columns = {
        {.id = "number", .title = QT_TRANSLATE_NOOP("Column", "Number"), .path = own(Kind::Ticket, "number"), .look = Look::Number, .width = 18, .searched = true},
        {.id = "subject", .title = QT_TRANSLATE_NOOP("Column", "Subject"), .path = own(Kind::Ticket, "subject"), .look = Look::Name, .width = 72, .stretches = true, .searched = true, .editable = true},
        {.id = "type", .title = QT_TRANSLATE_NOOP("Column", "Type"), .path = own(Kind::Ticket, "type"), .width = 22, .editable = true},
        {.id = "state", .title = QT_TRANSLATE_NOOP("Column", "State"), .path = own(Kind::Ticket, "state"), .look = Look::Chip, .width = 36, .editable = true},
        {.id = "impact", .title = QT_TRANSLATE_NOOP("Column", "Impact"), .path = own(Kind::Ticket, "impact"), .width = 20, .editable = true},
        {.id = "community", .title = QT_TRANSLATE_NOOP("Column", "Community"), .path = own(Kind::Ticket, "community"), .width = 40, .searched = true, .editable = true},
        {.id = "requester", .title = QT_TRANSLATE_NOOP("Column", "Requester"), .path = own(Kind::Ticket, "requester"), .width = 36, .searched = true, .editable = true, .person = true},
        {.id = "agent", .title = QT_TRANSLATE_NOOP("Column", "Agent"), .path = own(Kind::Ticket, "agent"), .width = 36, .searched = true, .editable = true, .person = true},
        {.id = "due", .title = QT_TRANSLATE_NOOP("Column", "Answer due"), .path = own(Kind::Ticket, "due_at"), .look = Look::Clock, .width = 28},
        {.id = "created", .title = QT_TRANSLATE_NOOP("Column", "Created"), .path = own(Kind::Ticket, "created_at"), .look = Look::Age, .width = 26},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::Ticket, "hub"), .look = Look::Code, .width = 30, .shown = false, .searched = true, .editable = true},
        {.id = "responsibility", .title = QT_TRANSLATE_NOOP("Column", "Responsibility"), .path = own(Kind::Ticket, "responsibility"), .width = 44, .shown = false, .editable = true},
        {.id = "party", .title = QT_TRANSLATE_NOOP("Column", "Who acts"), .path = own(Kind::Ticket, "party"), .look = Look::Chip, .width = 28, .shown = false},
        {.id = "messages", .title = QT_TRANSLATE_NOOP("Column", "Messages"), .path = derived(Derived::TicketMessages), .look = Look::Number, .width = 20, .shown = false},
        {.id = "tracker", .title = QT_TRANSLATE_NOOP("Column", "Tracker issue"), .path = own(Kind::Ticket, "tracker"), .look = Look::Code, .width = 40, .shown = false, .searched = true, .editable = true},
        {.id = "answered", .title = QT_TRANSLATE_NOOP("Column", "First answer"), .path = own(Kind::Ticket, "answered_at"), .look = Look::Age, .width = 26, .shown = false},
        {.id = "resolved", .title = QT_TRANSLATE_NOOP("Column", "Resolved"), .path = own(Kind::Ticket, "resolved_at"), .look = Look::Age, .width = 26, .shown = false},
    };
    return tickets;
}

} // namespace

std::vector<TableSpec> ticketTables()
{
    TableSpec open = allTickets();
    open.id = "tickets.open";
    open.title = QT_TRANSLATE_NOOP("Table", "Open tickets");
    open.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nothing open");
    open.emptyText = QT_TRANSLATE_NOOP("Table", "Every ticket is resolved or closed.");
    open.query.filters = {ticketState(Compare::NotEqual, "resolved"), ticketState(Compare::NotEqual, "closed"), ticketState(Compare::NotEqual, "spam")};
    open.query.sort = {own(Kind::Ticket, "due_at")};
    open.query.descending = {false};

    TableSpec approval = allTickets();
    approval.id = "tickets.approval";
    approval.title = QT_TRANSLATE_NOOP("Table", "Tickets that need approval");
    approval.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nothing waits for approval");
    approval.emptyText = QT_TRANSLATE_NOOP("Table", "Requests of people who are not representatives wait here for one.");
    approval.query.filters = {ticketState(Compare::Equal, "needs-approval")};
    approval.query.sort = {own(Kind::Ticket, "created_at")};
    approval.query.descending = {false};

    TableSpec incidents = allTickets();
    incidents.id = "tickets.incidents";
    incidents.title = QT_TRANSLATE_NOOP("Table", "Incidents");
    incidents.emptyTitle = QT_TRANSLATE_NOOP("Table", "No incident");
    incidents.emptyText = QT_TRANSLATE_NOOP("Table", "Outages that somebody reported are listed here.");
    incidents.query.filters = {{own(Kind::Ticket, "type"), Compare::Equal, QStringLiteral("incident")}};
    return {allTickets(), std::move(open), std::move(approval), std::move(incidents)};
}

std::vector<TableSpec> roleTables()
{
    TableSpec roles;
    roles.id = "roles.definitions";
    roles.title = QT_TRANSLATE_NOOP("Table", "Role definitions");
    roles.singular = QT_TRANSLATE_NOOP("Table", "role");
    roles.plural = QT_TRANSLATE_NOOP("Table", "roles");
    roles.one = QT_TRANSLATE_N_NOOP("Table", "%Ln role");
    roles.many = QT_TRANSLATE_N_NOOP("Table", "%Ln roles");
    roles.icon = "key-round";
    roles.emptyTitle = QT_TRANSLATE_NOOP("Table", "No role yet");
    roles.emptyText = QT_TRANSLATE_NOOP("Table", "Roles come from a hub's configuration file; a pull shows the names that are in use.");
    roles.query.kind = Kind::Role;
    roles.query.also = {Kind::HubRole};
    roles.query.sort = {own(Kind::Role, "hub"), own(Kind::Role, "name")};
    roles.columns = {
        {.id = "role", .title = QT_TRANSLATE_NOOP("Column", "Role"), .path = own(Kind::Role, "name"), .look = Look::Code, .width = 36, .searched = true, .editable = true},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::Role, "hub"), .look = Look::Code, .width = 32, .searched = true, .editable = true},
        {.id = "scopes", .title = QT_TRANSLATE_NOOP("Column", "Scopes"), .path = own(Kind::Role, "scopes"), .look = Look::Words, .width = 60, .stretches = true, .searched = true, .editable = true},
        {.id = "bearers", .title = QT_TRANSLATE_NOOP("Column", "Held by"), .path = derived(Derived::RoleBearers), .look = Look::Number, .width = 18},
        {.id = "source", .title = QT_TRANSLATE_NOOP("Column", "Source"), .path = own(Kind::Role, "source"), .look = Look::Chip, .width = 32},
        {.id = "file", .title = QT_TRANSLATE_NOOP("Column", "File"), .path = own(Kind::Role, "file"), .look = Look::Code, .width = 44, .shown = false, .second = "line"},
        {.id = "line", .title = QT_TRANSLATE_NOOP("Column", "Line"), .path = own(Kind::Role, "line"), .look = Look::Number, .width = 14, .shown = false},
        {.id = "description", .title = QT_TRANSLATE_NOOP("Column", "Description"), .path = own(Kind::Role, "description"), .width = 60, .shown = false, .searched = true, .editable = true},
    };
    return {std::move(roles)};
}

std::vector<TableSpec> activityTables()
{
    TableSpec journal;
    journal.id = "activity.journal";
    journal.title = QT_TRANSLATE_NOOP("Table", "Activity");
    journal.singular = QT_TRANSLATE_NOOP("Table", "entry");
    journal.plural = QT_TRANSLATE_NOOP("Table", "entries");
    journal.one = QT_TRANSLATE_N_NOOP("Table", "%Ln entry");
    journal.many = QT_TRANSLATE_N_NOOP("Table", "%Ln entries");
    journal.icon = "history";
    journal.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nothing was changed yet");
    journal.emptyText = QT_TRANSLATE_NOOP("Table", "Every change is kept here with who, when, before and after.");
    journal.query.kind = Kind::JournalEntry;
    journal.query.sort = {own(Kind::JournalEntry, "number")};
    journal.query.descending = {true};
    journal.nameColumn = 1;
    journal.columns = {
        {.id = "at", .title = QT_TRANSLATE_NOOP("Column", "When"), .path = own(Kind::JournalEntry, "at"), .look = Look::Age, .width = 28},
        {.id = "label", .title = QT_TRANSLATE_NOOP("Column", "What"), .path = own(Kind::JournalEntry, "label"), .look = Look::Name, .width = 80, .stretches = true, .searched = true},
        {.id = "who", .title = QT_TRANSLATE_NOOP("Column", "Who"), .path = own(Kind::JournalEntry, "who"), .width = 36, .searched = true},
        {.id = "changes", .title = QT_TRANSLATE_NOOP("Column", "Records"), .path = own(Kind::JournalEntry, "changes"), .look = Look::Number, .width = 20},
        {.id = "number", .title = QT_TRANSLATE_NOOP("Column", "Number"), .path = own(Kind::JournalEntry, "number"), .look = Look::Number, .width = 18, .shown = false},
        {.id = "reverts", .title = QT_TRANSLATE_NOOP("Column", "Takes back"), .path = own(Kind::JournalEntry, "reverts"), .look = Look::Number, .width = 20, .shown = false},
    };
    return {std::move(journal)};
}

} // namespace hubdesk::tables
// clang-format on
