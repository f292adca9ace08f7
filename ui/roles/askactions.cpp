// What can be asked about: what people ask for first, then every scope of the hub's release.
#include "ui/roles/askwords.h"

#include "tables/scopewords.h"

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::Subject;

bool isPlainAction(const AskedAction &action)
{
    return action.id.startsWith(u"action:");
}

QList<AskedAction> askedActions(const access::Catalogue &catalogue, const std::vector<domain::CustomScope> &custom)
{
    QList<AskedAction> all;
    for (const hubs::Action &action : hubs::actions(catalogue))
        all.append({u"action:"_s + QString::fromLatin1(action.id), tables::actionText(action.id),
                    QString::fromLatin1(action.scope), action.on});
    const auto scopes = access::Catalogue::scopes();
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        if (!catalogue.has(static_cast<access::ScopeBit>(i)))
            continue;
        const QString scope = QString::fromUtf8(scopes[i].name.data(), static_cast<qsizetype>(scopes[i].name.size()));
        if (scope == u"self" || scope == u"inherit" || scope == u"all" || scope.startsWith(u'('))
            continue; // no right of their own
        AskedAction action{u"scope:"_s + scope, tables::scopeMeaning(scope), scope, Subject::Kind::User};
        if (scope.contains(u"server") || scope == u"shares" || scope == u"read:shares")
            action.on = Subject::Kind::Server;
        else if (scope.contains(u"groups") && !scope.startsWith(u"read:users"))
            action.on = Subject::Kind::Group;
        else if (scope.contains(u"services"))
            action.on = Subject::Kind::Service;
        else if (scope == u"proxy" || scope == u"shutdown" || scope == u"read:hub" || scope == u"read:metrics"
                 || scope == u"admin-ui" || scope.startsWith(u"list:"))
            action.on = Subject::Kind::None;
        all.append(action);
    }
    for (const domain::CustomScope &scope : custom)
        all.append({u"scope:"_s + scope.name, tables::scopeMeaning(scope.name), scope.name, Subject::Kind::None});
    return all;
}

} // namespace hubdesk::ui
