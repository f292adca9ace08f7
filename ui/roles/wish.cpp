#include "ui/roles/wish.h"

#include "tables/scopewords.h"
#include "ui/roles/stagedwords.h"

#include <QCoreApplication>

namespace hubdesk::ui {

using hubs::Assignments;
using hubs::MatrixRow;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Wish)

public:
    static QString give(const QString &role, int n)
    {
        return tr("Give %1 to %Ln bearers", nullptr, n).arg(tables::isolated(role));
    }
    static QString take(const QString &role, int n)
    {
        return tr("Take %1 from %Ln bearers", nullptr, n).arg(tables::isolated(role));
    }
    static QString takeBack(int n) { return tr("Take back %Ln staged changes", nullptr, n); }
    static QString addMembers(const QString &group, int n)
    {
        return tr("Add %Ln people to %1", nullptr, n).arg(tables::isolated(group));
    }
    static QString why(const QString &who, const QString &reason)
    {
        return tr("%1: %2", "a name, and why nothing can be done").arg(tables::isolated(who), reason);
    }
    static QString alsoGives(const QString &who, const QString &roles)
    {
        return tr("%1 gets %2 as well", "a name, and further roles")
            .arg(tables::isolated(who), tables::isolated(roles));
    }
    static QString severalWays(const QString &who, int n)
    {
        return tr("%1 holds it in %Ln ways: choose at the right which one to end, or press Delete for all", nullptr, n)
            .arg(tables::isolated(who));
    }
    static QString everybody() { return tr("Everybody has this role"); }
    static QString noOther() { return tr("There is no other way"); }
    static QString notHeld(const QString &who) { return tr("%1 does not hold it").arg(tables::isolated(who)); }
    static QString unknown(const QString &who)
    {
        return tr("It is not known whether %1 holds it").arg(tables::isolated(who));
    }
};

void add(QList<domain::Intent> &list, const domain::Intent &intent)
{
    if (!list.contains(intent))
        list.append(intent);
}

// One intent reads as what it does; several as how many.
QString labelOf(const QList<domain::Intent> &intents, const QString &several)
{
    return intents.size() == 1 ? tables::intentText(intents.front()) : several;
}

} // namespace

Wish wishToGive(const Assignments &now, const QList<MatrixRow> &to, const QString &role, bool otherWay)
{
    Wish wish;
    for (const MatrixRow row : to) {
        const hubs::GiveWays ways = now.giving(row, role);
        const std::optional<domain::Intent> &way = otherWay ? ways.alternative : ways.preferred;
        if (way) {
            add(wish.intents, *way);
            if (!otherWay && !ways.alsoGives.isEmpty())
                wish.note = Words::alsoGives(now.name(row), ways.alsoGives.join(QStringLiteral(", ")));
        } else if (otherWay && ways.preferred) {
            wish.note = Words::why(Words::noOther(), reasonText(ways.alternativeReason, ways.alsoGives));
        } else {
            wish.note = Words::why(now.name(row), reasonText(ways.reason, ways.alsoGives));
        }
    }
    wish.label = labelOf(wish.intents, Words::give(role, static_cast<int>(wish.intents.size())));
    return wish;
}

Wish wishToTake(const Assignments &now, const QList<MatrixRow> &from, const QString &role, bool otherWay,
                bool altogether)
{
    using Effect = hubs::Taking::Effect;
    Wish wish;
    for (const MatrixRow row : from) {
        const hubs::Taking taking = now.taking(row, role);
        if (taking.effect == Effect::IsDefault)
            wish.note = Words::everybody();
        else if (taking.effect == Effect::NotHeld)
            wish.note = Words::notHeld(now.name(row));
        else if (taking.effect == Effect::NotKnown)
            wish.note = Words::unknown(now.name(row));
        else if (altogether) {
            for (const domain::Intent &intent : taking.all)
                add(wish.intents, intent);
        } else if (taking.sources.size() != 1) {
            wish.note = Words::severalWays(now.name(row), static_cast<int>(taking.sources.size()));
        } else if (!otherWay) {
            add(wish.intents, taking.sources.front().remove);
        } else if (taking.sources.front().atSource) {
            add(wish.intents, *taking.sources.front().atSource);
        } else {
            wish.note = Words::noOther();
        }
    }
    wish.label = labelOf(wish.intents, Words::take(role, static_cast<int>(wish.intents.size())));
    return wish;
}

Wish wishToToggle(const Assignments &now, const QList<MatrixRow> &rows, const QString &role, bool otherWay)
{
    const auto index = now.roleNamed(role);
    if (rows.isEmpty() || !index)
        return {};
    Wish wish;
    for (const MatrixRow row : rows) {
        for (const std::size_t operation : now.operationsAt(row, *index)) {
            const domain::Ref ref = now.operations()[operation].ref;
            if (!wish.takeBack.contains(ref))
                wish.takeBack.append(ref);
        }
    }
    if (now.cell(rows.front(), *index).staged && !wish.takeBack.isEmpty()) {
        wish.label = Words::takeBack(static_cast<int>(wish.takeBack.size()));
        return wish;
    }
    const hubs::Holding held = now.cell(rows.front(), *index).now;
    if (held == hubs::Holding::None)
        return wishToGive(now, rows, role, otherWay);
    return wishToTake(now, rows, role, otherWay, false);
}

Wish wishToAddMembers(const Assignments &now, const QStringList &users, const QString &group)
{
    Wish wish;
    for (const QString &user : users) {
        const domain::Intent intent = domain::addMember(user, group);
        if (now.changesAnything(intent))
            add(wish.intents, intent);
    }
    wish.label = labelOf(wish.intents, Words::addMembers(group, static_cast<int>(wish.intents.size())));
    return wish;
}

} // namespace hubdesk::ui
