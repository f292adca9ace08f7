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

constexpr Entity kKept[] = {
    {Kind::JournalEntry, "journal", QT_TRANSLATE_NOOP("Entity", "journal entry"), "journal", false, kJournal, &defaultsOf<JournalRecord, kJournal>},
};

} // namespace
// clang-format on

std::span<const Entity> keptEntities()
{
    return kKept;
}

} // namespace hubdesk::domain
