#include "ui/roles/stagedwords.h"

#include "tables/scopewords.h"

#include <QCoreApplication>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(StagedWords)

public:
    static QString changes(int n) { return tr("%Ln changes staged", nullptr, n); }
    static QString atOnce(int n) { return tr("%Ln take effect at once", nullptr, n); }
    static QString afterRestart(int n) { return tr("%Ln after a restart of the hub", nullptr, n); }
    static QString both(const QString &first, const QString &second)
    {
        return tr("%1 · %2", "two counts beside each other").arg(first, second);
    }
    static QString reason(hubs::ChannelReason reason, const QStringList &alsoGives)
    {
        using Reason = hubs::ChannelReason;
        const QString more = tables::isolated(alsoGives.join(QStringLiteral(", ")));
        switch (reason) {
        case Reason::OnlyWay:
            return tr("No group that could be used gives this role.");
        case Reason::GroupHoldsJustThis:
            return tr("The group gives just this role, so joining it acts at once.");
        case Reason::GroupHoldsMore:
            return alsoGives.isEmpty() ? tr("The group would give further roles as well.")
                                       : tr("The group would give %1 as well.").arg(more);
        case Reason::TokenMayNotEdit:
            return tr("This console’s token may not change the members of the group.");
        case Reason::GroupsAreManaged:
            return tr("The hub’s sign-in manages the groups, so a change here would not last.");
        case Reason::AdminFlag:
            return tr("The role admin of a person is their administrator’s flag.");
        case Reason::AlreadyHeld:
            return tr("The role is held already.");
        case Reason::UnknownBearer:
            return tr("The hub does not know this name.");
        case Reason::UnknownRole:
            return tr("The hub does not know this role.");
        }
        return {};
    }
};

} // namespace

QString stagedCountText(std::size_t changes)
{
    return Words::changes(static_cast<int>(changes));
}

QString lanesText(std::size_t atOnce, std::size_t afterRestart)
{
    const QString first = Words::atOnce(static_cast<int>(atOnce));
    const QString second = Words::afterRestart(static_cast<int>(afterRestart));
    return atOnce == 0 ? second : afterRestart == 0 ? first : Words::both(first, second);
}

QString reasonText(hubs::ChannelReason reason, const QStringList &alsoGives)
{
    return Words::reason(reason, alsoGives);
}

} // namespace hubdesk::ui
