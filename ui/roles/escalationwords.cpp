#include "ui/roles/escalationwords.h"

#include "tables/scopewords.h"
#include "ui/roles/escalationpage.h"

#include <QLocale>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;

QString wayWho(const hubs::Way &way)
{
    if (!way.through.isEmpty())
        return EscalationPage::tr("Members of %1").arg(tables::isolated(way.through.front()));
    const int alike = int(way.people + way.services) - 1;
    return alike > 0 ? EscalationPage::tr("%1 and %Ln more", nullptr, alike).arg(tables::isolated(way.from.name))
                     : tables::isolated(way.from.name);
}

QString wayAbout(const hubs::Way &way)
{
    const QString who = way.from.kind == BearerKind::Token ? EscalationPage::tr("token")
        : way.services > 0 && way.people == 0 ? EscalationPage::tr("%Ln services", nullptr, int(way.services))
                                              : EscalationPage::tr("%Ln people", nullptr, int(way.people));
    const QString steps = EscalationPage::tr("%n steps", nullptr, int(way.steps.size()));
    return way.conditional ? EscalationPage::tr("%1 · %2 · only under a condition", "who, steps").arg(who, steps)
                           : EscalationPage::tr("%1 · %2", "who, steps").arg(who, steps);
}

QString stepReason(const hubs::WayStep &step)
{
    if (step.scope.isEmpty())
        return {};
    const QString scope = tables::isolated(step.scope), reach = tables::filterText(step.scope, step.filter);
    return step.roles.isEmpty() ? EscalationPage::tr("by %1, which reaches %2", "scope, whom").arg(scope, reach)
                                : EscalationPage::tr("by %1 of the role %2, which reaches %3", "scope, role, whom")
                                      .arg(scope, tables::isolated(step.roles.front()), reach);
}

QString stepCondition(const hubs::WayStep &step)
{
    return step.kind == hubs::WayStep::Kind::TakesName ? EscalationPage::tr("only after the hub’s next restart")
                                                       : EscalationPage::tr("only if a token or a session lies there");
}

QString waysCount(const hubs::EscalationGraph &graph)
{
    QStringList who;
    if (graph.people > 0 || graph.services + graph.tokens == 0)
        who.append(EscalationPage::tr("%Ln people", nullptr, int(graph.people)));
    if (graph.services > 0)
        who.append(EscalationPage::tr("%Ln services", nullptr, int(graph.services)));
    if (graph.tokens > 0)
        who.append(EscalationPage::tr("%Ln tokens", nullptr, int(graph.tokens)));
    const QString counts =
        EscalationPage::tr("%1 could", "how many people and services").arg(QLocale().createSeparatedList(who));
    return graph.notKnown
        ? EscalationPage::tr("%1; there may be more: some roles’ scopes are not known", "how many could").arg(counts)
        : graph.moreWays ? EscalationPage::tr("%1; the first ways are shown", "how many could").arg(counts)
                         : counts;
}

QString waysText(const hubs::EscalationGraph &graph)
{
    QStringList lines;
    int number = 1;
    for (const hubs::Way &way : graph.ways) {
        lines.append(EscalationPage::tr("%1. %2 (%3)", "number, who, how many and steps")
                         .arg(QLocale().toString(number++), wayWho(way), wayAbout(way)));
        for (const hubs::WayStep &step : way.steps) {
            lines.append(u"   "_s + tables::stepText(step));
            if (const QString reason = stepReason(step); !reason.isEmpty())
                lines.append(u"      "_s + reason);
            if (step.conditional)
                lines.append(u"      "_s + stepCondition(step));
        }
    }
    return lines.join(u'\n');
}

} // namespace hubdesk::ui
