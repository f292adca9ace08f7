#pragma once
// What one cell says to the one delegate of ui/widgets: item data roles and their value types.
// Words are Qt::DisplayRole; tones and marks are names that ui/theme turns into colours and shapes.

#include <QList>
#include <QMetaType>
#include <QString>
#include <QVariant>
#include <Qt>

namespace hubdesk::tables {

enum CellRole {
    RawRole = Qt::UserRole, ///< the field's value as stored, for sorting out, copying and tests
    RefRole, ///< domain::Ref of the row
    SecondTextRole, ///< QString: second line or grey words behind the first
    IconRole, ///< QString: name of an icon in resources/icons, before the text
    ToneRole, ///< Tone of the text or chip
    ChipRole, ///< bool: paint the text as a washed chip
    StrongRole, ///< bool: the row's name (weight 500)
    CodeRole, ///< bool: an identifier, fixed font
    MarkRole, ///< Mark, painted in the middle of the cell
    BandRole, ///< bool: this row is a group band; DisplayRole has its words, SecondTextRole its count
    NotKnownRole, ///< bool: the value is not known (DisplayRole says so in words)
    PendingRole, ///< bool: an edit that is not yet durable
    LoadingRole, ///< bool: the row's page is not there yet
    IconToneRole, ///< Tone of the icon, where it is not the text's (a green tick before a plain name)
    AvatarRole, ///< QString: a person's name; initials in a disc before the text
    ClockRole, ///< double: part of the time left, 0 to 1, as a pie in place of the icon
    ChoicesRole, ///< QList<Choice>: what the cell's editor offers
};

enum class Tone { Plain, Second, Accent, Danger, Warning, Success, Community, ServiceTeam };
/// One of the values a cell may take, and its words.
struct Choice {
    QVariant value;
    QString text;
};
enum class Mark { None, Direct, Inherited, Default, NoneHeld, StagedGives, StagedTakes, Yes, No };

} // namespace hubdesk::tables

Q_DECLARE_METATYPE(hubdesk::tables::Choice)
Q_DECLARE_METATYPE(hubdesk::tables::Tone)
Q_DECLARE_METATYPE(hubdesk::tables::Mark)
