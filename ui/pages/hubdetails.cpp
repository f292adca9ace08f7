// What a hub said last: its pull, what changed, what this console may do there; its users and groups.

#include "ui/pages/details.h"

#include "ui/pages/abilities.h"
#include "ui/pages/recordwords.h"
#include "ui/pages/tokenlist.h"
#include "ui/theme/hints.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/window/actions.h"
#include "ui/window/errorwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubdesk::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDifferencesShown = 8;
constexpr int kMembersShown = 40;

class Words {
    Q_DECLARE_TR_FUNCTIONS(HubDetails)

public:
    static QString neverPulled() { return tr("Never pulled"); }
    static QString notConnected()
    {
        return tr("What people, groups and servers it has is not known until it is connected and pulled.");
    }
    static QString lastPull(const QString &when) { return tr("Last pull %1, complete").arg(when); }
    static QString counts(const HubFacts &facts)
    {
        const QLocale locale;
        return tr("%1 users, %2 groups, %3 services, %4 servers")
            .arg(locale.toString(facts.users), locale.toString(facts.groups), locale.toString(facts.services),
                 locale.toString(facts.servers));
    }
    static QString notVisible() { return tr("The token may not read:"); }
    static QString part(const QString &part)
    {
        if (part == u"users")
            return tr("users");
        if (part == u"groups")
            return tr("groups");
        if (part == u"services")
            return tr("services");
        if (part == u"servers")
            return tr("servers");
        if (part == u"roles")
            return tr("who holds which role");
        if (part == u"tokens")
            return tr("tokens");
        return part;
    }
    static QString changedHead() { return tr("Changed with the last pull"); }
    static QString nothingChanged() { return tr("Nothing"); }
    static QString difference(const HubDifference &d, const QString &kind)
    {
        switch (d.what) {
        case HubDifference::What::Added:
            return tr("New %1: %2").arg(kind, isolated(d.name));
        case HubDifference::What::Removed:
            return tr("Gone %1: %2").arg(kind, isolated(d.name));
        case HubDifference::What::Changed:
            break;
        }
        return tr("%1 %2: %3 was “%4”, is “%5”").arg(kind, isolated(d.name), d.column, d.before, d.after);
    }
    static QString more(std::int64_t n) { return tr("and %n more", nullptr, static_cast<int>(n)); }
    static QString mayDo() { return tr("What this console may do here"); }
    static QString holds(const HubFacts &facts)
    {
        return tr("Its token holds %n scopes, as %1", nullptr, static_cast<int>(facts.scopes.size()))
            .arg(facts.identity);
    }
    static QString until(const QDateTime &end) { return tr("The token ends %1").arg(dateTimeText(end)); }
    static QString ended(const QDateTime &end) { return tr("The token ended %1").arg(dateTimeText(end)); }
    static QString members() { return tr("Members"); }
    static QString membersUnknown() { return tr("not known"); }
};

void addPull(DetailsSection &section, const PageContext &context, const HubFacts &facts)
{
    if (facts.pulled && facts.pulledAt) {
        section.addCheck(true, Words::lastPull(ageText(*facts.pulledAt, context.clock.now())));
        section.addText(Words::counts(facts));
    } else {
        section.addText(Words::neverPulled());
    }
    if (facts.lastError) {
        const ErrorWords words = errorWords(*facts.lastError);
        section.addText(words.what, Ink::Danger);
        section.addText(words.rest());
    }
    if (!facts.notVisible.isEmpty()) {
        section.addText(Words::notVisible(), Ink::Warning);
        for (const QString &part : facts.notVisible)
            section.addCheck(false, Words::part(part));
    }
}

void addDifferences(DetailsPane &pane, const PageContext &context, const HubFacts &facts)
{
    const std::int64_t count = facts.added + facts.changed + facts.removed;
    DetailsSection *section = pane.addSection(Words::changedHead(), QLocale().toString(count));
    if (count == 0) {
        section->addText(Words::nothingChanged());
        return;
    }
    const QList<HubDifference> shown = context.document.differences(facts.hub, kDifferencesShown);
    for (const HubDifference &difference : shown)
        section->addText(Words::difference(difference, entityWord(difference.kind)), Ink::Text);
    if (count > shown.size())
        section->addText(Words::more(count - shown.size()));
}

void addAbilities(DetailsPane &pane, const PageContext &context, const HubFacts &facts)
{
    DetailsSection *section = pane.addSection(Words::mayDo());
    section->addText(Words::holds(facts));
    if (facts.tokenExpires) {
        const QDateTime now = context.clock.now();
        section->addText(*facts.tokenExpires < now ? Words::ended(*facts.tokenExpires)
                                                   : Words::until(*facts.tokenExpires),
                         domain::expiresSoon(facts.tokenExpires, now) ? Ink::Warning : Ink::Second);
    }
    for (const domain::Ability &ability : context.document.abilities(facts.hub))
        section->addCheck(ability.allowed, abilityText(ability), ability.allowed ? QString() : abilityNeeds(ability));
}

} // namespace

void addHubSections(DetailsPane &pane, const PageContext &context, const domain::Row &hub)
{
    const domain::HubId id{hub.ref.id};
    auto *pull = new ActionButton(*context.actions["hub.pull"_L1], ButtonLook::Plain, &pane);
    pull->setKeysShown(true);
    const QString url = hub.value("url").toString();
    pane.setHeading(recordName(context.document.state(), hub), url.isEmpty() ? hub.value("domain").toString() : url,
                    pull);
    const std::optional<HubFacts> facts = context.document.hub(id);
    DetailsSection *section = pane.addSection();
    if (!facts) {
        section->addText(Words::neverPulled(), Ink::Text);
        section->addText(Words::notConnected());
        return;
    }
    addPull(*section, context, *facts);
    if (!facts->pulled)
        return;
    addDifferences(pane, context, *facts);
    addAbilities(pane, context, *facts);
}

void addHubUserSections(DetailsPane &pane, const PageContext &context, const domain::Row &user)
{
    if (context.document.personAccess() == nullptr)
        return;
    pane.addSection()->addWidget(
        new TokenList(context, domain::HubId{user.value("hub").toLongLong()}, user.value("name").toString()));
}

void addHubGroupSections(DetailsPane &pane, const PageContext &context, const domain::Row &group)
{
    const QVariant count = group.value("members");
    DetailsSection *section =
        pane.addSection(Words::members(), count.isValid() ? QLocale().toString(count.toLongLong()) : QString());
    const QStringList members = context.document.groupMembers(group.ref, kMembersShown);
    if (!count.isValid() && members.isEmpty()) {
        section->addText(Words::membersUnknown());
        return;
    }
    for (const QString &member : members)
        section->addText(member, Ink::Text);
    if (count.toLongLong() > members.size())
        section->addText(Words::more(count.toLongLong() - members.size()));
}

} // namespace hubdesk::ui
