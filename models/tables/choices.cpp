#include "tables/words.h"

#include <QCoreApplication>
#include <QHash>

namespace hubdesk::tables {

namespace {

struct Word {
    const char *word;
    const char *text;
};

// Every choice of models/domain in plain words; a test holds the list to the field tables.
constexpr Word kWords[] = {
    {"add-member", QT_TRANSLATE_NOOP("Choice", "Add to a group")},
    {"remove-member", QT_TRANSLATE_NOOP("Choice", "Remove from a group")},
    {"assign-role", QT_TRANSLATE_NOOP("Choice", "Give a role")},
    {"withdraw-role", QT_TRANSLATE_NOOP("Choice", "Take a role")},
    {"define-role", QT_TRANSLATE_NOOP("Choice", "Define a role")},
    {"delete-role", QT_TRANSLATE_NOOP("Choice", "Delete a role")},
    {"define-group", QT_TRANSLATE_NOOP("Choice", "Create a group")},
    {"grant-admin", QT_TRANSLATE_NOOP("Choice", "Make an administrator")},
    {"revoke-admin", QT_TRANSLATE_NOOP("Choice", "Take the administrator's flag")},
    {"define-scope", QT_TRANSLATE_NOOP("Choice", "Define a scope")},
    {"delete-scope", QT_TRANSLATE_NOOP("Choice", "Delete a scope")},
    {"rest", QT_TRANSLATE_NOOP("Choice", "At once")},
    {"staged", QT_TRANSLATE_NOOP("Choice", "Staged")},
    {"handed-over", QT_TRANSLATE_NOOP("Choice", "Handed over")},
    {"done", QT_TRANSLATE_NOOP("Choice", "Done")},
    {"failed", QT_TRANSLATE_NOOP("Choice", "Failed")},
    {"conflict", QT_TRANSLATE_NOOP("Choice", "Conflict")},
    {"warning", QT_TRANSLATE_NOOP("Choice", "Warning")},
    {"problem", QT_TRANSLATE_NOOP("Choice", "Problem")},
    {"prospect", QT_TRANSLATE_NOOP("Choice", "Prospect")},
    {"onboarding", QT_TRANSLATE_NOOP("Choice", "Onboarding")},
    {"active", QT_TRANSLATE_NOOP("Choice", "Active")},
    {"ending", QT_TRANSLATE_NOOP("Choice", "Ending")},
    {"offboarded", QT_TRANSLATE_NOOP("Choice", "Offboarded")},
    {"production", QT_TRANSLATE_NOOP("Choice", "Production")},
    {"staging", QT_TRANSLATE_NOOP("Choice", "Staging")},
    {"workshop", QT_TRANSLATE_NOOP("Choice", "Workshop")},
    {"binder", QT_TRANSLATE_NOOP("Choice", "Binder")},
    {"ephemeral", QT_TRANSLATE_NOOP("Choice", "Ephemeral")},
    {"cloud-engineering", QT_TRANSLATE_NOOP("Choice", "Cloud engineering")},
    {"community-support", QT_TRANSLATE_NOOP("Choice", "Community support")},
    {"partnerships", QT_TRANSLATE_NOOP("Choice", "Partnerships")},
    {"community-leadership", QT_TRANSLATE_NOOP("Choice", "Community leadership")},
    {"proposed", QT_TRANSLATE_NOOP("Choice", "Proposed")},
    {"confirmed", QT_TRANSLATE_NOOP("Choice", "Confirmed")},
    {"replaced", QT_TRANSLATE_NOOP("Choice", "Replaced")},
    {"left", QT_TRANSLATE_NOOP("Choice", "Left")},
    {"configuration", QT_TRANSLATE_NOOP("Choice", "Configuration")},
    {"admin-page", QT_TRANSLATE_NOOP("Choice", "Admin page")},
    {"staff-list", QT_TRANSLATE_NOOP("Choice", "Staff list")},
    {"identity-provider", QT_TRANSLATE_NOOP("Choice", "Identity provider")},
    {"representative", QT_TRANSLATE_NOOP("Choice", "Representative")},
    {"requested", QT_TRANSLATE_NOOP("Choice", "Requested")},
    {"approved", QT_TRANSLATE_NOOP("Choice", "Approved")},
    {"in-configuration", QT_TRANSLATE_NOOP("Choice", "In configuration")},
    {"removal-requested", QT_TRANSLATE_NOOP("Choice", "Removal requested")},
    {"removed-from-configuration", QT_TRANSLATE_NOOP("Choice", "Removed from configuration")},
    {"removed", QT_TRANSLATE_NOOP("Choice", "Removed")},
    {"shipped", QT_TRANSLATE_NOOP("Choice", "Shipped")},
    {"hand", QT_TRANSLATE_NOOP("Choice", "By hand")},
    {"user", QT_TRANSLATE_NOOP("Choice", "User")},
    {"group", QT_TRANSLATE_NOOP("Choice", "Group")},
    {"service", QT_TRANSLATE_NOOP("Choice", "Service")},
    {"token", QT_TRANSLATE_NOOP("Choice", "Token")},
    {"incident", QT_TRANSLATE_NOOP("Choice", "Incident")},
    {"change", QT_TRANSLATE_NOOP("Choice", "Change")},
    {"guidance", QT_TRANSLATE_NOOP("Choice", "Guidance")},
    {"new", QT_TRANSLATE_NOOP("Choice", "New")},
    {"needs-approval", QT_TRANSLATE_NOOP("Choice", "Needs approval")},
    {"open", QT_TRANSLATE_NOOP("Choice", "Open")},
    {"pending", QT_TRANSLATE_NOOP("Choice", "Pending")},
    {"waiting", QT_TRANSLATE_NOOP("Choice", "Waiting")},
    {"resolved", QT_TRANSLATE_NOOP("Choice", "Resolved")},
    {"closed", QT_TRANSLATE_NOOP("Choice", "Closed")},
    {"spam", QT_TRANSLATE_NOOP("Choice", "Spam")},
    {"low", QT_TRANSLATE_NOOP("Choice", "Low")},
    {"medium", QT_TRANSLATE_NOOP("Choice", "Medium")},
    {"high", QT_TRANSLATE_NOOP("Choice", "High")},
    {"critical", QT_TRANSLATE_NOOP("Choice", "Critical")},
    {"community", QT_TRANSLATE_NOOP("Choice", "Community")},
    {"shared", QT_TRANSLATE_NOOP("Choice", "Shared")},
    {"service-team", QT_TRANSLATE_NOOP("Choice", "Service team")},
    {"public", QT_TRANSLATE_NOOP("Choice", "Public reply")},
    {"note", QT_TRANSLATE_NOOP("Choice", "Internal note")},
    {"event", QT_TRANSLATE_NOOP("Choice", "Event")},
    {"content", QT_TRANSLATE_NOOP("Choice", "Content")},
    {"infrastructure", QT_TRANSLATE_NOOP("Choice", "Infrastructure")},
};

} // namespace

QString choiceText(const QString &word)
{
    static const QHash<QString, const char *> texts = [] {
        QHash<QString, const char *> all;
        for (const Word &entry : kWords)
            all.insert(QString::fromLatin1(entry.word), entry.text);
        return all;
    }();
    const char *text = texts.value(word);
    return text ? QCoreApplication::translate("Choice", text) : word;
}

} // namespace hubdesk::tables
