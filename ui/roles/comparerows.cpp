#include "ui/roles/comparerows.h"

#include "tables/cell.h"
#include "tables/scopewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardItemModel>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::HolderChange;
using hubs::Right;
using hubs::Sides;
using tables::isolated;
using tables::Tone;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)

public:
    static QString only(const QString &name) { return tr("Only %1", "a person or a role").arg(isolated(name)); }
    static QString both() { return tr("Both"); }
    static QString roles() { return tr("Roles"); }
    static QString groups() { return tr("Groups"); }
    static QString rights(int n) { return tr("%Ln rights", nullptr, n); }
    static QString right() { return tr("What it lets one do"); }
    static QString scope() { return tr("Scope"); }
    static QString who() { return tr("Who"); }
    static QString what() { return tr("What changes, in words"); }
    static QString lost() { return tr("Lost"); }
    static QString gained() { return tr("Gained"); }
    static QString gone() { return tr("no longer on the hub"); }
    static QString people(int n) { return tr("%Ln people", nullptr, n); }
    static QString services(int n) { return tr("%Ln services", nullptr, n); }
    static QString tokens(int n) { return tr("%Ln tokens", nullptr, n); }
    static QString equal(const QString &a, const QString &b)
    {
        return tr("%1 and %2 may do the same").arg(isolated(a), isolated(b));
    }
    static QString contains(const QString &a, const QString &b)
    {
        return tr("%1 may do all that %2 may, and more").arg(isolated(a), isolated(b));
    }
    static QString overlap(const QString &a, const QString &b)
    {
        return tr("%1 and %2 each may do something that the other may not").arg(isolated(a), isolated(b));
    }
    static QString apart(const QString &a, const QString &b)
    {
        return tr("%1 and %2 have nothing in common").arg(isolated(a), isolated(b));
    }
    static QString notKnown() { return tr("Not known: some of the roles’ scopes are missing"); }
    static QString nobody() { return tr("Nobody gains or loses anything"); }
    static QString differs(const QString &who) { return tr("%1 gain or lose something", "how many people").arg(who); }
};

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

void addBand(QStandardItemModel &model, const QString &text, const QString &count)
{
    QList<QStandardItem *> row;
    for (int i = 0; i < model.columnCount(); ++i)
        row.append(cell(i == 0 ? text : QString()));
    for (QStandardItem *item : std::as_const(row)) {
        item->setData(true, tables::BandRole);
        item->setFlags(Qt::ItemIsEnabled);
    }
    row.front()->setData(count, tables::SecondTextRole);
    row.front()->setData(u"%1, %2"_s.arg(text, count), Qt::AccessibleTextRole);
    model.appendRow(row);
}

void setIcon(QStandardItem &item, const QString &icon, Tone tone)
{
    item.setData(icon, tables::IconRole);
    item.setData(QVariant::fromValue(tone), tables::IconToneRole);
}

void addRights(QStandardItemModel &model, const QString &head, const std::vector<Right> &rights, const QString &icon,
               Tone tone)
{
    if (rights.empty())
        return;
    addBand(model, head, Words::rights(static_cast<int>(rights.size())));
    for (const Right &right : rights) {
        QStandardItem *words = cell(tables::rightText(right));
        words->setToolTip(words->text());
        setIcon(*words, icon, tone);
        QStandardItem *scope = cell(hubs::scopeText(right));
        scope->setData(true, tables::CodeRole);
        model.appendRow({words, scope});
    }
}

void addNames(QStandardItemModel &model, const QString &head, const QString &first, const QString &second,
              const QStringList &onlyFirst, const QStringList &onlySecond, const QStringList &both)
{
    const qsizetype all = onlyFirst.size() + onlySecond.size() + both.size();
    if (all == 0)
        return;
    addBand(model, head, QLocale().toString(all));
    const auto add = [&model](const QStringList &names, const QString &whose) {
        for (const QString &name : names) {
            QStandardItem *item = cell(isolated(name));
            QStandardItem *of = cell(whose);
            of->setData(QVariant::fromValue(Tone::Second), tables::ToneRole);
            model.appendRow({item, of});
        }
    };
    add(onlyFirst, Words::only(first));
    add(onlySecond, Words::only(second));
    add(both, Words::both());
}

void addChanges(QStandardItemModel &model, const hubs::Moments &moments, bool lost)
{
    std::vector<const HolderChange *> changes;
    for (const HolderChange &change : moments.changes) {
        if (lost ? change.gone || !change.lost.empty() : !change.gained.empty())
            changes.push_back(&change);
    }
    if (changes.empty())
        return;
    addBand(model, lost ? Words::lost() : Words::gained(), QLocale().toString(static_cast<qulonglong>(changes.size())));
    for (const HolderChange *change : changes) {
        QStringList rights;
        for (const Right &right : lost ? change->lost : change->gained)
            rights.append(tables::rightText(right));
        QStandardItem *who = cell(isolated(change->holder.name));
        who->setData(true, tables::StrongRole);
        setIcon(*who, lost ? u"circle-minus"_s : u"circle-plus"_s, lost ? Tone::Danger : Tone::Success);
        if (lost && change->gone)
            rights.prepend(Words::gone());
        QStandardItem *what = cell(QLocale().createSeparatedList(rights));
        what->setToolTip(rights.join(u'\n'));
        model.appendRow({who, what});
    }
}

} // namespace

void fillSides(QStandardItemModel &model, const Sides &sides, const QString &first, const QString &second)
{
    model.clear();
    model.setHorizontalHeaderLabels({Words::right(), Words::scope()});
    addRights(model, Words::only(first), sides.onlyFirst, u"circle-plus"_s, Tone::Accent);
    addRights(model, Words::only(second), sides.onlySecond, u"circle-plus"_s, Tone::Accent);
    addRights(model, Words::both(), sides.both, u"equal"_s, Tone::Second);
    addNames(model, Words::roles(), first, second, sides.rolesFirst, sides.rolesSecond, sides.rolesBoth);
    addNames(model, Words::groups(), first, second, sides.groupsFirst, sides.groupsSecond, sides.groupsBoth);
}

QString sidesVerdict(const Sides &sides, const QString &first, const QString &second)
{
    using Relation = Sides::Relation;
    switch (sides.relation) {
    case Relation::Equal:
        return Words::equal(first, second);
    case Relation::FirstContainsSecond:
        return Words::contains(first, second);
    case Relation::SecondContainsFirst:
        return Words::contains(second, first);
    case Relation::Overlap:
        return Words::overlap(first, second);
    case Relation::Apart:
        return Words::apart(first, second);
    case Relation::NotKnown:
        break;
    }
    return Words::notKnown();
}

void fillMomentRows(QStandardItemModel &model, const hubs::Moments &moments)
{
    model.clear();
    model.setHorizontalHeaderLabels({Words::who(), Words::what()});
    addChanges(model, moments, true);
    addChanges(model, moments, false);
}

QString momentsVerdict(const hubs::Moments &moments)
{
    QStringList who;
    if (moments.people > 0)
        who.append(Words::people(static_cast<int>(moments.people)));
    if (moments.services > 0)
        who.append(Words::services(static_cast<int>(moments.services)));
    if (moments.tokens > 0)
        who.append(Words::tokens(static_cast<int>(moments.tokens)));
    return who.isEmpty() ? Words::nobody() : Words::differs(QLocale().createSeparatedList(who));
}

QString rowsText(const QStandardItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QStandardItem *first = model.item(row, 0);
        if (first->data(tables::BandRole).toBool()) {
            lines.append(u"%1 (%2)"_s.arg(first->text(), first->data(tables::SecondTextRole).toString()));
            continue;
        }
        lines.append(u"  %1  %2"_s.arg(first->text(), model.item(row, 1)->text()));
    }
    return lines.join(u'\n');
}

} // namespace hubdesk::ui
