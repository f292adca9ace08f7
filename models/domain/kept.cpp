#include "domain/kept.h"
#include "domain/entities.h"

#include <QtGlobal>

// One field a line reads as a table.
// clang-format off
namespace hubdesk::domain {
namespace {

using enum FieldKind;

constexpr Field kJournal[] = {
    field<&JournalRecord::number>("number", QT_TRANSLATE_NOOP("Field", "Number"), Integer, FieldFlag::None),
    field<&JournalRecord::at>("at", QT_TRANSLATE_NOOP("Field", "When"), Timestamp, FieldFlag::None),
    field<&JournalRecord::who>("who", QT_TRANSLATE_NOOP("Field", "Who"), Text, FieldFlag::Searched),
    field<&JournalRecord::label>("label", QT_TRANSLATE_NOOP("Field", "What"), Text, FieldFlag::Searched),
    field<&JournalRecord::reverts>("reverts", QT_TRANSLATE_NOOP("Field", "Takes back"), Integer, FieldFlag::None),
    field<&JournalRecord::changes>("changes", QT_TRANSLATE_NOOP("Field", "Records"), Integer, FieldFlag::None),
};

constexpr Field kHubToken[] = {
    field<&HubTokenRecord::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&HubTokenRecord::ownerKind>("owner_kind", QT_TRANSLATE_NOOP("Field", "Kind"), Enumeration, FieldFlag::None),
    field<&HubTokenRecord::owner>("owner", QT_TRANSLATE_NOOP("Field", "Owner"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubTokenRecord::token>("token", QT_TRANSLATE_NOOP("Field", "Token"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubTokenRecord::note>("note", QT_TRANSLATE_NOOP("Field", "Note"), Text, FieldFlag::Searched),
    field<&HubTokenRecord::client>("client", QT_TRANSLATE_NOOP("Field", "Client"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&HubTokenRecord::scopes>("scopes", QT_TRANSLATE_NOOP("Field", "Scopes"), Words, FieldFlag::Identifier),
    field<&HubTokenRecord::roles>("roles", QT_TRANSLATE_NOOP("Field", "Roles"), Words, FieldFlag::Identifier),
    field<&HubTokenRecord::createdAt>("created_at", QT_TRANSLATE_NOOP("Field", "Created"), Timestamp, FieldFlag::None),
    field<&HubTokenRecord::expiresAt>("expires_at", QT_TRANSLATE_NOOP("Field", "Expires"), Timestamp, FieldFlag::None),
    field<&HubTokenRecord::lastActivity>("last_activity", QT_TRANSLATE_NOOP("Field", "Last used"), Timestamp, FieldFlag::None),
    field<&HubTokenRecord::warnings>("warnings", QT_TRANSLATE_NOOP("Field", "Warnings"), Text, FieldFlag::Searched),
    field<&HubTokenRecord::readAt>("read_at", QT_TRANSLATE_NOOP("Field", "Read"), Timestamp, FieldFlag::None),
};

constexpr Field kFinding[] = {
    field<&FindingRecord::hub>("hub", QT_TRANSLATE_NOOP("Field", "Hub"), Reference, FieldFlag::None, Kind::Hub),
    field<&FindingRecord::code>("code", QT_TRANSLATE_NOOP("Field", "Finding"), Text, FieldFlag::Searched),
    field<&FindingRecord::severity>("severity", QT_TRANSLATE_NOOP("Field", "Severity"), Enumeration, FieldFlag::None),
    field<&FindingRecord::about>("about", QT_TRANSLATE_NOOP("Field", "About"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&FindingRecord::detail>("detail", QT_TRANSLATE_NOOP("Field", "Detail"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&FindingRecord::file>("file", QT_TRANSLATE_NOOP("Field", "File"), Text, FieldFlag::Searched | FieldFlag::Identifier),
    field<&FindingRecord::line>("line", QT_TRANSLATE_NOOP("Field", "Line"), Integer, FieldFlag::None),
    field<&FindingRecord::fix>("fix", QT_TRANSLATE_NOOP("Field", "Fix"), Multiline, FieldFlag::Identifier),
};

constexpr Entity kKept[] = {
    {Kind::JournalEntry, "journal", QT_TRANSLATE_NOOP("Entity", "journal entry"), "journal", false, kJournal, &defaultsOf<JournalRecord, kJournal>},
    {Kind::HubToken, "hub_token", QT_TRANSLATE_NOOP("Entity", "token"), "tokens", false, kHubToken, &defaultsOf<HubTokenRecord, kHubToken>},
    {Kind::Finding, "finding", QT_TRANSLATE_NOOP("Entity", "finding"), "findings", false, kFinding, &defaultsOf<FindingRecord, kFinding>},
};

} // namespace
// clang-format on

std::span<const Entity> keptEntities()
{
    return kKept;
}

} // namespace hubdesk::domain
