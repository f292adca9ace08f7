#include "ui/window/places.h"

#include "ui/roles/askpage.h"
#include "ui/roles/assignmentspage.h"
#include "ui/roles/comparepage.h"
#include "ui/roles/editorpage.h"
#include "ui/roles/escalationpage.h"
#include "ui/roles/findingspage.h"

#include <QCoreApplication>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
namespace {

// clang-format off
constexpr ViewSpec kCommunities[] = {
    {"communities.all", QT_TRANSLATE_NOOP("Place", "All"), QT_TRANSLATE_NOOP("Place", "Who is served, and who speaks for them")},
    {"communities.representatives", QT_TRANSLATE_NOOP("Place", "Representatives"), QT_TRANSLATE_NOOP("Place", "One or two people who speak for each community")},
    {"communities.agreements", QT_TRANSLATE_NOOP("Place", "Agreements"), QT_TRANSLATE_NOOP("Place", "What was agreed, and where the service team’s part starts")},
    {"communities.responsibilities", QT_TRANSLATE_NOOP("Place", "Responsibilities"), QT_TRANSLATE_NOOP("Place", "The thirteen, least technical first, with the usual party")},
};
constexpr ViewSpec kTeam[] = {
    {"team.members", QT_TRANSLATE_NOOP("Place", "Members"), QT_TRANSLATE_NOOP("Place", "Who runs the service, in four teams")},
    {"team.people", QT_TRANSLATE_NOOP("Place", "People"), QT_TRANSLATE_NOOP("Place", "Everybody this file knows by name")},
};
constexpr ViewSpec kRoles[] = {
    {"roles.assignments", QT_TRANSLATE_NOOP("Place", "Assignments"), QT_TRANSLATE_NOOP("Place", "Who holds which role"), false, &makePage<AssignmentsPage>},
    {"roles.definitions", QT_TRANSLATE_NOOP("Place", "Definitions"), QT_TRANSLATE_NOOP("Place", "What each role of a hub contains, and who holds it")},
    {"roles.ask", QT_TRANSLATE_NOOP("Place", "Ask"), QT_TRANSLATE_NOOP("Place", "A question about rights, answered with its reasons"), false, &makePage<AskPage>},
    {"roles.compare", QT_TRANSLATE_NOOP("Place", "Compare"), QT_TRANSLATE_NOOP("Place", "Two people, two roles, two states of a hub"), false, &makePage<ComparePage>},
    {"roles.escalation", QT_TRANSLATE_NOOP("Place", "Escalation"), QT_TRANSLATE_NOOP("Place", "Who could become administrator, and how"), false, &makePage<EscalationPage>},
    {"roles.findings", QT_TRANSLATE_NOOP("Place", "Findings"), QT_TRANSLATE_NOOP("Place", "What is wrong or doubtful, and what would mend it"), false, &makePage<FindingsPage>},
    {"roles.tokens", QT_TRANSLATE_NOOP("Place", "Tokens"), QT_TRANSLATE_NOOP("Place", "As far as they were read: what they may, whose they are, and how long")},
    {"roles.scopes", QT_TRANSLATE_NOOP("Place", "Custom scopes"), QT_TRANSLATE_NOOP("Place", "What hubs define for their services")},
    {"roles.editor", QT_TRANSLATE_NOOP("Place", "Role"), QT_TRANSLATE_NOOP("Place", "Role definition"), false, &makePage<EditorPage>, "roles.definitions"},
};
constexpr ViewSpec kTickets[] = {
    {"tickets.all", QT_TRANSLATE_NOOP("Place", "All"), QT_TRANSLATE_NOOP("Place", "Every request, newest first")},
    {"tickets.open", QT_TRANSLATE_NOOP("Place", "Open"), QT_TRANSLATE_NOOP("Place", "Not resolved yet")},
    {"tickets.approval", QT_TRANSLATE_NOOP("Place", "Needs approval"), QT_TRANSLATE_NOOP("Place", "Not asked by a representative, so one has to agree")},
    {"tickets.incidents", QT_TRANSLATE_NOOP("Place", "Incidents"), QT_TRANSLATE_NOOP("Place", "Outages, before anything else")},
};
constexpr ViewSpec kHubs[] = {
    {"hubs.all", QT_TRANSLATE_NOOP("Place", "All"), QT_TRANSLATE_NOOP("Place", "Every JupyterHub, and when it was read last")},
    {"hubs.users", QT_TRANSLATE_NOOP("Place", "Users"), QT_TRANSLATE_NOOP("Place", "As the hubs said last")},
    {"hubs.groups", QT_TRANSLATE_NOOP("Place", "Groups"), QT_TRANSLATE_NOOP("Place", "As the hubs said last")},
    {"hubs.services", QT_TRANSLATE_NOOP("Place", "Services"), QT_TRANSLATE_NOOP("Place", "As the hubs said last")},
    {"hubs.servers", QT_TRANSLATE_NOOP("Place", "Servers"), QT_TRANSLATE_NOOP("Place", "As the hubs said last")},
    {"hubs.administrators", QT_TRANSLATE_NOOP("Place", "Administrators"), QT_TRANSLATE_NOOP("Place", "Who was appointed, through which channel")},
};
constexpr ViewSpec kActivity[] = {
    {"activity.journal", QT_TRANSLATE_NOOP("Place", "Journal"), QT_TRANSLATE_NOOP("Place", "Every change, with what was before"), false},
};

constexpr PageSpec kPages[] = {
    {PageId::Home, "home", QT_TRANSLATE_NOOP("Place", "Home"), "house", {}},
    {PageId::Communities, "communities", QT_TRANSLATE_NOOP("Place", "Communities"), "users", kCommunities},
    {PageId::Team, "team", QT_TRANSLATE_NOOP("Place", "Team"), "contact", kTeam},
    {PageId::Roles, "roles", QT_TRANSLATE_NOOP("Place", "Roles"), "key-round", kRoles},
    {PageId::Tickets, "tickets", QT_TRANSLATE_NOOP("Place", "Tickets"), "inbox", kTickets},
    {PageId::Hubs, "hubs", QT_TRANSLATE_NOOP("Place", "Hubs"), "server", kHubs},
    {PageId::Activity, "activity", QT_TRANSLATE_NOOP("Place", "Activity"), "history", kActivity},
};
// clang-format on

} // namespace

std::span<const PageSpec> pages()
{
    return kPages;
}

const PageSpec &pageSpec(PageId page)
{
    return kPages[static_cast<std::size_t>(page)];
}

const PageSpec *pageOf(QStringView id)
{
    for (const PageSpec &page : kPages) {
        if (id == QLatin1StringView(page.id))
            return &page;
        for (const ViewSpec &view : page.views) {
            if (id == QLatin1StringView(view.table))
                return &page;
        }
    }
    return nullptr;
}

const ViewSpec *viewSpec(QStringView id)
{
    for (const PageSpec &page : pages()) {
        for (const ViewSpec &view : page.views) {
            if (id == QLatin1StringView(view.table))
                return &view;
        }
    }
    return nullptr;
}

QLatin1StringView viewOf(domain::Kind kind)
{
    switch (kind) {
    case domain::Kind::Community:
        return "communities.all"_L1;
    case domain::Kind::Seat:
        return "communities.representatives"_L1;
    case domain::Kind::Agreement:
        return "communities.agreements"_L1;
    case domain::Kind::Responsibility:
        return "communities.responsibilities"_L1;
    case domain::Kind::Membership:
        return "team.members"_L1;
    case domain::Kind::Person:
        return "team.people"_L1;
    case domain::Kind::Role:
        return "roles.definitions"_L1;
    case domain::Kind::Ticket:
        return "tickets.all"_L1;
    case domain::Kind::Hub:
        return "hubs.all"_L1;
    case domain::Kind::HubUser:
        return "hubs.users"_L1;
    case domain::Kind::HubGroup:
        return "hubs.groups"_L1;
    case domain::Kind::HubService:
        return "hubs.services"_L1;
    case domain::Kind::HubServer:
        return "hubs.servers"_L1;
    case domain::Kind::HubAdministrator:
        return "hubs.administrators"_L1;
    case domain::Kind::JournalEntry:
        return "activity.journal"_L1;
    default:
        return {};
    }
}

QString placeTitle(const char *title)
{
    return QCoreApplication::translate("Place", title);
}

} // namespace hubdesk::ui
