#include "tables/cataloguepages.h"

#include <QtGlobal>

// One column a line reads as a table.
// clang-format off
namespace hubdesk::tables {

using domain::Kind;

std::vector<TableSpec> roleDetailTables()
{
    TableSpec scopes;
    scopes.id = "roles.scopes";
    scopes.title = QT_TRANSLATE_NOOP("Table", "Custom scopes");
    scopes.singular = QT_TRANSLATE_NOOP("Table", "custom scope");
    scopes.plural = QT_TRANSLATE_NOOP("Table", "custom scopes");
    scopes.one = QT_TRANSLATE_N_NOOP("Table", "%Ln custom scope");
    scopes.many = QT_TRANSLATE_N_NOOP("Table", "%Ln custom scopes");
    scopes.icon = "shield";
    scopes.emptyTitle = QT_TRANSLATE_NOOP("Table", "No custom scopes known");
    scopes.emptyText = QT_TRANSLATE_NOOP("Table", "Scopes that a hub defines for its services come from its configuration.");
    scopes.query.kind = Kind::CustomScope;
    scopes.query.sort = {own(Kind::CustomScope, "name")};
    scopes.columns = {
        {.id = "scope", .title = QT_TRANSLATE_NOOP("Column", "Scope"), .path = own(Kind::CustomScope, "name"), .look = Look::Code, .width = 52, .searched = true},
        {.id = "description", .title = QT_TRANSLATE_NOOP("Column", "Description"), .path = own(Kind::CustomScope, "description"), .width = 60, .stretches = true, .searched = true, .editable = true},
        {.id = "contains", .title = QT_TRANSLATE_NOOP("Column", "Contains"), .path = own(Kind::CustomScope, "subscopes"), .look = Look::Words, .width = 44},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::CustomScope, "hub"), .look = Look::Code, .width = 32},
        {.id = "file", .title = QT_TRANSLATE_NOOP("Column", "File"), .path = own(Kind::CustomScope, "file"), .look = Look::Code, .width = 44, .shown = false},
        {.id = "line", .title = QT_TRANSLATE_NOOP("Column", "Line"), .path = own(Kind::CustomScope, "line"), .look = Look::Number, .width = 16, .shown = false},
    };

    TableSpec tokens;
    tokens.id = "roles.tokens";
    tokens.title = QT_TRANSLATE_NOOP("Table", "Tokens");
    tokens.singular = QT_TRANSLATE_NOOP("Table", "token");
    tokens.plural = QT_TRANSLATE_NOOP("Table", "tokens");
    tokens.one = QT_TRANSLATE_N_NOOP("Table", "%Ln token");
    tokens.many = QT_TRANSLATE_N_NOOP("Table", "%Ln tokens");
    tokens.icon = "key-round";
    tokens.emptyTitle = QT_TRANSLATE_NOOP("Table", "No tokens were read yet");
    tokens.emptyText = QT_TRANSLATE_NOOP("Table", "A hub tells a person's tokens when it is asked about that person.");
    tokens.query.kind = Kind::HubToken;
    tokens.query.sort = {own(Kind::HubToken, "owner"), own(Kind::HubToken, "created_at")};
    tokens.columns = {
        {.id = "owner", .title = QT_TRANSLATE_NOOP("Column", "Owner"), .path = own(Kind::HubToken, "owner"), .look = Look::Code, .width = 36, .searched = true},
        {.id = "note", .title = QT_TRANSLATE_NOOP("Column", "Note"), .path = own(Kind::HubToken, "note"), .width = 40, .searched = true},
        {.id = "scopes", .title = QT_TRANSLATE_NOOP("Column", "May do"), .path = own(Kind::HubToken, "scopes"), .look = Look::Words, .width = 32},
        {.id = "warnings", .title = QT_TRANSLATE_NOOP("Column", "Warnings"), .path = own(Kind::HubToken, "warnings"), .width = 52, .stretches = true, .searched = true},
        {.id = "expires", .title = QT_TRANSLATE_NOOP("Column", "Expires"), .path = own(Kind::HubToken, "expires_at"), .look = Look::Age, .width = 28},
        {.id = "used", .title = QT_TRANSLATE_NOOP("Column", "Last used"), .path = own(Kind::HubToken, "last_activity"), .look = Look::Age, .width = 28},
        {.id = "created", .title = QT_TRANSLATE_NOOP("Column", "Created"), .path = own(Kind::HubToken, "created_at"), .look = Look::Age, .width = 28, .shown = false},
        {.id = "roles", .title = QT_TRANSLATE_NOOP("Column", "Roles"), .path = own(Kind::HubToken, "roles"), .look = Look::Words, .shown = false},
        {.id = "client", .title = QT_TRANSLATE_NOOP("Column", "Client"), .path = own(Kind::HubToken, "client"), .look = Look::Code, .shown = false, .searched = true},
        {.id = "kind", .title = QT_TRANSLATE_NOOP("Column", "Kind"), .path = own(Kind::HubToken, "owner_kind"), .shown = false},
        {.id = "token", .title = QT_TRANSLATE_NOOP("Column", "Token"), .path = own(Kind::HubToken, "token"), .look = Look::Code, .shown = false, .searched = true},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::HubToken, "hub"), .look = Look::Code, .width = 32},
        {.id = "read", .title = QT_TRANSLATE_NOOP("Column", "Read"), .path = own(Kind::HubToken, "read_at"), .look = Look::Age, .width = 28, .shown = false},
    };

    TableSpec findings;
    findings.id = "roles.findings";
    findings.title = QT_TRANSLATE_NOOP("Table", "Findings");
    findings.singular = QT_TRANSLATE_NOOP("Table", "finding");
    findings.plural = QT_TRANSLATE_NOOP("Table", "findings");
    findings.one = QT_TRANSLATE_N_NOOP("Table", "%Ln finding");
    findings.many = QT_TRANSLATE_N_NOOP("Table", "%Ln findings");
    findings.icon = "triangle-alert";
    findings.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nothing found");
    findings.emptyText = QT_TRANSLATE_NOOP("Table", "Roles, groups and people of this hub look as they should.");
    findings.query.kind = Kind::Finding;
    findings.query.sort = {own(Kind::Finding, "severity"), own(Kind::Finding, "code")};
    findings.query.descending = {true, false};
    findings.nameColumn = 1;
    findings.columns = {
        {.id = "severity", .title = QT_TRANSLATE_NOOP("Column", "Severity"), .path = own(Kind::Finding, "severity"), .look = Look::Chip, .width = 26},
        {.id = "finding", .title = QT_TRANSLATE_NOOP("Column", "Finding"), .path = own(Kind::Finding, "code"), .width = 52, .stretches = true, .searched = true},
        {.id = "about", .title = QT_TRANSLATE_NOOP("Column", "About"), .path = own(Kind::Finding, "about"), .look = Look::Code, .width = 48, .searched = true},
        {.id = "detail", .title = QT_TRANSLATE_NOOP("Column", "Detail"), .path = own(Kind::Finding, "detail"), .look = Look::Code, .width = 44, .searched = true},
        {.id = "file", .title = QT_TRANSLATE_NOOP("Column", "File"), .path = own(Kind::Finding, "file"), .look = Look::Code, .width = 44, .searched = true},
        {.id = "line", .title = QT_TRANSLATE_NOOP("Column", "Line"), .path = own(Kind::Finding, "line"), .look = Look::Number, .width = 16},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::Finding, "hub"), .look = Look::Code, .width = 32, .shown = false},
    };

    TableSpec staged;
    staged.id = "roles.staged";
    staged.title = QT_TRANSLATE_NOOP("Table", "Staged changes");
    staged.singular = QT_TRANSLATE_NOOP("Table", "staged change");
    staged.plural = QT_TRANSLATE_NOOP("Table", "staged changes");
    staged.one = QT_TRANSLATE_N_NOOP("Table", "%Ln staged change");
    staged.many = QT_TRANSLATE_N_NOOP("Table", "%Ln staged changes");
    staged.icon = "layers";
    staged.emptyTitle = QT_TRANSLATE_NOOP("Table", "Nothing is staged");
    staged.emptyText = QT_TRANSLATE_NOOP("Table", "Changes to a hub are collected here and reviewed before anything is sent.");
    staged.query.kind = Kind::StagedOperation;
    staged.query.sort = {own(Kind::StagedOperation, "position")};
    staged.nameColumn = 1;
    staged.columns = {
        {.id = "position", .title = QT_TRANSLATE_NOOP("Column", "No."), .path = own(Kind::StagedOperation, "position"), .look = Look::Number, .width = 14},
        {.id = "change", .title = QT_TRANSLATE_NOOP("Column", "Change"), .path = own(Kind::StagedOperation, "kind"), .width = 40, .stretches = true},
        {.id = "whom", .title = QT_TRANSLATE_NOOP("Column", "Whom"), .path = own(Kind::StagedOperation, "subject"), .look = Look::Code, .width = 36, .searched = true},
        {.id = "what", .title = QT_TRANSLATE_NOOP("Column", "What"), .path = own(Kind::StagedOperation, "object"), .look = Look::Code, .width = 36, .searched = true},
        {.id = "channel", .title = QT_TRANSLATE_NOOP("Column", "Takes effect"), .path = own(Kind::StagedOperation, "channel"), .look = Look::Chip, .width = 30},
        {.id = "reason", .title = QT_TRANSLATE_NOOP("Column", "Reason"), .path = own(Kind::StagedOperation, "reason"), .width = 48, .searched = true, .editable = true},
        {.id = "state", .title = QT_TRANSLATE_NOOP("Column", "State"), .path = own(Kind::StagedOperation, "state"), .look = Look::Chip, .width = 26},
        {.id = "who", .title = QT_TRANSLATE_NOOP("Column", "Who"), .path = own(Kind::StagedOperation, "who"), .width = 30, .searched = true},
        {.id = "at", .title = QT_TRANSLATE_NOOP("Column", "When"), .path = own(Kind::StagedOperation, "at"), .look = Look::Age, .width = 28},
        {.id = "hub", .title = QT_TRANSLATE_NOOP("Column", "Hub"), .path = own(Kind::StagedOperation, "hub"), .look = Look::Code, .width = 32, .shown = false},
    };
    return {std::move(scopes), std::move(tokens), std::move(findings), std::move(staged)};
}

} // namespace hubdesk::tables
// clang-format on
