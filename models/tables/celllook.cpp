#include "tables/celllook.h"

#include "storage/columnsql.h"
#include "tables/scopewords.h"
#include "tables/words.h"

#include <QCoreApplication>
#include <QHash>

namespace hubdesk::tables {

using domain::Field;
using domain::FieldKind;
using domain::Kind;
using Derived = storage::ColumnPath::Derived;

namespace {

constexpr double kClockSpan = 24 * 3600; // a full pie: a day
constexpr double kSoon = 4 * 3600;

// Colour only where somebody must look; a healthy page is nearly grey.
Tone toneOfChoice(const QString &word)
{
    static const QHash<QString, Tone> tones{
        {QStringLiteral("incident"), Tone::Danger},
        {QStringLiteral("critical"), Tone::Danger},
        {QStringLiteral("high"), Tone::Warning},
        {QStringLiteral("needs-approval"), Tone::Warning},
        {QStringLiteral("removal-requested"), Tone::Warning},
        {QStringLiteral("removed-from-configuration"), Tone::Warning},
        {QStringLiteral("ending"), Tone::Warning},
        {QStringLiteral("new"), Tone::Accent},
        {QStringLiteral("onboarding"), Tone::Accent},
        {QStringLiteral("requested"), Tone::Accent},
        {QStringLiteral("proposed"), Tone::Accent},
        {QStringLiteral("community"), Tone::Community},
        {QStringLiteral("service-team"), Tone::ServiceTeam},
        {QStringLiteral("resolved"), Tone::Second},
        {QStringLiteral("closed"), Tone::Second},
        {QStringLiteral("spam"), Tone::Second},
        {QStringLiteral("left"), Tone::Second},
        {QStringLiteral("replaced"), Tone::Second},
        {QStringLiteral("removed"), Tone::Second},
        {QStringLiteral("offboarded"), Tone::Second},
    };
    return tones.value(word, Tone::Plain);
}

QString iconOfChoice(const QString &word)
{
    static const QHash<QString, QString> icons{
        {QStringLiteral("incident"), QStringLiteral("siren")},
        {QStringLiteral("change"), QStringLiteral("wrench")},
        {QStringLiteral("guidance"), QStringLiteral("book-open")},
        {QStringLiteral("workshop"), QStringLiteral("calendar-days")},
        {QStringLiteral("needs-approval"), QStringLiteral("user-check")},
        {QStringLiteral("new"), QStringLiteral("circle-dashed")},
        {QStringLiteral("open"), QStringLiteral("circle-dot")},
        {QStringLiteral("pending"), QStringLiteral("circle-pause")},
        {QStringLiteral("waiting"), QStringLiteral("hourglass")},
        {QStringLiteral("resolved"), QStringLiteral("circle-check")},
        {QStringLiteral("closed"), QStringLiteral("circle-check")},
        {QStringLiteral("removal-requested"), QStringLiteral("user-minus")},
        {QStringLiteral("removed-from-configuration"), QStringLiteral("triangle-alert")},
        {QStringLiteral("ending"), QStringLiteral("hourglass")},
    };
    return icons.value(word);
}

void lookAtClock(const CellValue &cell, const domain::Row *record, const QDateTime &now, CellLook &look)
{
    const QDateTime due = cell.value.toDateTime();
    const QVariant answered = record ? record->value("answered_at") : QVariant();
    if (answered.isValid() && !answered.isNull()) {
        const bool late = answered.toDateTime() > due;
        look.text = late ? QCoreApplication::translate("Cell", "Answered late")
                         : QCoreApplication::translate("Cell", "Answered");
        look.tone = Tone::Second;
        look.icon = QStringLiteral("circle-check");
        look.iconTone = Tone::Second;
        return;
    }
    const auto left = static_cast<double>(now.secsTo(due));
    look.text = dueText(due, now);
    if (left < 0) {
        look.tone = look.iconTone = Tone::Danger;
        look.icon = QStringLiteral("triangle-alert");
        look.chip = true;
        return;
    }
    look.clock = std::min(1.0, left / kClockSpan);
    if (left < kSoon) {
        look.tone = look.iconTone = Tone::Warning;
        look.chip = true;
    }
}

void lookAtValue(const Column &column, const Field &field, const CellValue &cell, const domain::Row *record,
                 const QDateTime &now, CellLook &look)
{
    switch (column.look) {
    case Look::Age:
        look.text = ageText(cell.value.toDateTime(), now);
        look.tone = Tone::Second;
        return;
    case Look::Clock:
        lookAtClock(cell, record, now, look);
        return;
    case Look::YesNo:
        look.text = valueText(field, cell.value);
        look.mark = cell.value.toBool() ? Mark::Yes : Mark::No;
        return;
    default:
        break;
    }
    look.text = field.kind == FieldKind::Reference ? cell.name : valueText(field, cell.value);
    if (field.kind == FieldKind::Enumeration) {
        const QString word = cell.value.toString();
        look.tone = toneOfChoice(word);
        look.icon = iconOfChoice(word);
        look.iconTone = look.tone == Tone::Plain ? Tone::Second : look.tone;
        look.chip = column.look == Look::Chip;
    }
}

} // namespace

bool absentIsNotKnown(Kind owner, const Column &column, const Field &field)
{
    switch (column.path.derived) {
    case Derived::None:
        break;
    case Derived::PersonTeams:
    case Derived::HubPulledAt:
        return false;
    default:
        return true;
    }
    if (storage::isSnapshotKind(owner))
        return true;
    const QByteArrayView name(field.column);
    switch (owner) {
    case Kind::Role:
        return name == "scopes";
    case Kind::GroupDefinition:
        return name == "users";
    case Kind::Hub:
        return name == "admin_users" || name == "version";
    case Kind::Agreement:
        return name == "base_fee" || name == "support_hours";
    default:
        return false;
    }
}

CellLook lookOf(const Column &column, const Field &field, Kind owner, const CellValue &cell, const domain::Row *record,
                const QDateTime &now)
{
    CellLook look;
    const bool absent = !cell.value.isValid() || cell.value.isNull();
    if (!absent) {
        lookAtValue(column, field, cell, record, now, look);
        const QByteArrayView name(field.column);
        if (owner == Kind::HubToken && name == "warnings" && !look.text.isEmpty()) {
            look.text = tokenWarningText(look.text);
            look.tone = Tone::Warning;
        } else if (owner == Kind::Finding && name == "code" && record) {
            look.text = findingText(look.text, record->value("about").toString(), record->value("detail").toString());
        }
        return look;
    }
    look.tone = Tone::Second;
    const QByteArrayView absentName(field.column);
    if (column.path.derived == Derived::HubPulledAt
        || (owner == Kind::HubToken && (absentName == "expires_at" || absentName == "last_activity"))) {
        look.text = QCoreApplication::translate("Cell", "never");
    } else if (!cell.applies || absentIsNotKnown(owner, column, field)) {
        look.text = notKnownText();
        look.notKnown = true;
    }
    return look;
}

} // namespace hubdesk::tables
