#include "ui/roles/reviewrows.h"

#include "tables/cell.h"
#include "tables/scopewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStandardItemModel>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::Effect;
using hubs::EffectGroup;
using hubs::HubModel;
using hubs::OperationEffect;
using hubs::Review;
using tables::isolated;
using tables::Tone;

namespace {

constexpr std::size_t kNamed = 3; // holders named in a row; beyond, their number

class Words {
    Q_DECLARE_TR_FUNCTIONS(Review)

public:
    static QString group(EffectGroup group)
    {
        switch (group) {
        case EffectGroup::Lost:
            return tr("Lost");
        case EffectGroup::Gained:
            return tr("Gained");
        case EffectGroup::Conditional:
            return tr("Conditional");
        case EffectGroup::Error:
            return tr("Errors");
        case EffectGroup::Unchanged:
            break;
        }
        return tr("Unchanged");
    }
    static QString people(int n) { return tr("%Ln people", nullptr, n); }
    static QString services(int n) { return tr("%Ln services", nullptr, n); }
    static QString tokens(int n) { return tr("%Ln tokens", nullptr, n); }
    static QString groups(int n) { return tr("%Ln groups", nullptr, n); }
    static QString rights(int n) { return tr("%Ln rights", nullptr, n); }
    static QString onRestart(const QString &right) { return tr("%1, once the hub was restarted").arg(right); }
    static QString notKnown(const QString &right, const QString &detail)
    {
        return tr("%1, if what is not known allows it: %2").arg(right, isolated(detail));
    }
    static QString change(const QString &number) { return tr("change %1").arg(number); }
    static QString changes(const QString &numbers) { return tr("changes %1").arg(numbers); }
    static QString gives(const QString &list) { return tr("gives %1").arg(isolated(list)); }
    static QString takes(const QString &list) { return tr("takes %1").arg(isolated(list)); }
    static QString both(const QString &gives, const QString &takes) { return tr("%1, %2").arg(gives, takes); }
    static QString band(const QString &text, const QString &count, bool closed)
    {
        return closed ? tr("%1, %2, closed", "a group's head, how many").arg(text, count)
                      : tr("%1, %2, open", "a group's head, how many").arg(text, count);
    }
    static QString applied(bool alreadySo) { return alreadySo ? tr("Was so already") : tr("Applied"); }
    static QString failed() { return tr("Not applied"); }
    static QString new_() { return tr("new"); }
    static QString before() { return tr("what it was before is not known"); }
    static QString noEffect() { return tr("nobody gains or loses anything by it"); }
    static QString already() { return tr("the hub is so already"); }
    static QString withoutEffect() { return tr("touched, without effect"); }
    static QString ways() { return tr("Ways to become administrator"); }
    static QString waysCount(int opened, int closed)
    {
        return tr("%1, %2").arg(tr("%Ln opened", nullptr, opened), tr("%Ln closed", nullptr, closed));
    }
    static QString waysSoon() { return tr("being looked for"); }
    static QString opened() { return tr("opened"); }
    static QString closed() { return tr("closed"); }
    static QString changeHead() { return tr("Change"); }
    static QString channelHead() { return tr("Takes effect"); }
    static QString who() { return tr("Who"); }
    static QString what() { return tr("What changes, in words"); }
    static QString because() { return tr("Because of"); }
    static QString reason(const QString &changes) { return tr("Because of %1.").arg(changes); }
    static QString keep(int n) { return tr("%Ln people keep it through something else.", nullptr, n); }
    static QString nobodyKeeps() { return tr("Nothing else lets them."); }
    static QString waiting(const QString &people, const QString &group, const QString &roles)
    {
        return tr("%1 are in %2 already, but it gives %3 only after the restart.")
            .arg(people, isolated(group), isolated(roles));
    }
    static QString more(int n)
    {
        return tr("%Ln people have rights meanwhile that they have neither before nor after.", nullptr, n);
    }
    static QString less(int n) { return tr("%Ln people lack meanwhile what they have before and after.", nullptr, n); }
    static QString quiet() { return tr("Nobody has or lacks anything that is not listed here."); }
};

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

void setIcon(QStandardItem &item, const QString &icon, Tone tone)
{
    item.setData(icon, tables::IconRole);
    item.setData(QVariant::fromValue(tone), tables::IconToneRole);
}

QString secondLine(const OperationEffect &effect)
{
    if (effect.outcome == HubModel::Outcome::Refused)
        return effect.detail;
    if (effect.definitionNotKnown)
        return Words::before();
    const QString gives = Words::gives(effect.gains.join(u", "_s));
    const QString takes = Words::takes(effect.loses.join(u", "_s));
    if (!effect.gains.isEmpty() && !effect.loses.isEmpty())
        return Words::both(gives, takes);
    if (!effect.gains.isEmpty())
        return gives;
    if (!effect.loses.isEmpty())
        return takes;
    return effect.people > 0                           ? Words::people(static_cast<int>(effect.people))
        : effect.isNew                                 ? Words::new_()
        : effect.outcome == HubModel::Outcome::Applied ? Words::noEffect()
                                                       : Words::already();
}

QString whoText(const Review &review, const Effect &effect)
{
    const std::uint32_t all = effect.people + effect.services + effect.tokens;
    if (all > 0 && all <= kNamed && !effect.classes.empty())
        return review.names(effect.classes, 0, kNamed).join(u", "_s);
    QStringList parts;
    if (effect.people > 0)
        parts.append(Words::people(static_cast<int>(effect.people)));
    if (effect.services > 0)
        parts.append(Words::services(static_cast<int>(effect.services)));
    if (effect.tokens > 0)
        parts.append(Words::tokens(static_cast<int>(effect.tokens)));
    if (parts.isEmpty() && effect.groups > 0)
        parts.append(Words::groups(static_cast<int>(effect.groups)));
    return parts.join(u", "_s);
}

QString whatText(const Effect &effect)
{
    const QString right = effect.right.scope.isEmpty() ? effect.detail : tables::rightText(effect.right);
    if (effect.group == EffectGroup::Error)
        return effect.detail.isEmpty() ? right : effect.detail;
    if (effect.group == EffectGroup::Unchanged && right.isEmpty())
        return Words::withoutEffect();
    if (effect.notKnown)
        return Words::notKnown(right, effect.detail);
    return effect.onRestart ? Words::onRestart(right) : right;
}

constexpr int kWaysGroup = 100;

void addBand(QStandardItemModel &model, int group, const QString &text, const QString &count, bool closed)
{
    QList<QStandardItem *> row{cell(text), cell({}), cell({})};
    for (QStandardItem *item : row) {
        item->setData(true, tables::BandRole);
        item->setData(group, BandGroupRole);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable); // it opens and closes
    }
    row.front()->setData(count, tables::SecondTextRole);
    row.front()->setData(closed ? u"chevron-right"_s : u"chevron-down"_s, tables::IconRole);
    row.front()->setData(Words::band(text, count, closed), Qt::AccessibleTextRole);
    model.appendRow(row);
}

void addWays(QStandardItemModel &model, const hubs::EscalationChange *ways, const ClosedGroups &closed)
{
    const bool isClosed = closed.contains(kWaysGroup);
    addBand(model, kWaysGroup, Words::ways(),
            ways == nullptr
                ? Words::waysSoon()
                : Words::waysCount(static_cast<int>(ways->opened.size()), static_cast<int>(ways->closed.size())),
            isClosed);
    if (ways == nullptr || isClosed)
        return;
    const auto add = [&model](const hubs::Way &way, bool opens) {
        QStringList steps;
        for (const hubs::WayStep &step : way.steps)
            steps.append(tables::stepText(step));
        QStandardItem *who =
            cell(way.people == 1 && !way.fromNames.isEmpty() ? way.fromNames.front()
                                                             : Words::people(static_cast<int>(way.people)));
        setIcon(*who, opens ? u"lock-open"_s : u"lock"_s, opens ? Tone::Danger : Tone::Success);
        who->setData(true, tables::StrongRole);
        model.appendRow({who, cell(steps.join(u" → "_s)), cell(opens ? Words::opened() : Words::closed())});
    };
    for (const hubs::Way &way : ways->opened)
        add(way, true);
    for (const hubs::Way &way : ways->closed)
        add(way, false);
}

void addApplied(QStandardItemModel &model, const AppliedChange &change)
{
    QStandardItem *number = cell({});
    setIcon(*number, change.done ? u"circle-check"_s : u"circle-x"_s, change.done ? Tone::Success : Tone::Danger);
    QStandardItem *what = cell(change.words);
    what->setData(change.done ? QString() : change.error, tables::SecondTextRole);
    QStandardItem *state = cell(change.done ? Words::applied(change.alreadySo) : Words::failed());
    state->setData(true, tables::ChipRole);
    state->setData(change.done ? u"check"_s : u"x"_s, tables::IconRole);
    state->setData(QVariant::fromValue(change.done ? Tone::Success : Tone::Danger), tables::ToneRole);
    model.appendRow({number, what, state});
}

} // namespace

QString changesText(const std::vector<std::size_t> &changes)
{
    QStringList numbers;
    for (const std::size_t change : changes)
        numbers.append(QLocale().toString(static_cast<qulonglong>(change + 1)));
    return changes.size() == 1 ? Words::change(numbers.front()) : Words::changes(numbers.join(u", "_s));
}

int groupKey(EffectGroup group)
{
    return static_cast<int>(group);
}

void fillChanges(QStandardItemModel &model, const Review &review, const std::vector<AppliedChange> &applied)
{
    model.clear();
    model.setHorizontalHeaderLabels({u"#"_s, Words::changeHead(), Words::channelHead()});
    for (const AppliedChange &change : applied)
        addApplied(model, change);
    for (std::size_t i = 0; i < review.operations.size(); ++i) {
        const OperationEffect &effect = review.operations[i];
        const bool isDone = std::any_of(applied.begin(), applied.end(), [&effect](const AppliedChange &change) {
            return change.done && change.ref == effect.ref;
        });
        if (isDone) // it stands above already
            continue;
        const auto hasPart = [i](const hubs::Consequence &c) {
            return c.danger && std::find(c.because.begin(), c.because.end(), i) != c.because.end();
        };
        const bool danger = effect.outcome == HubModel::Outcome::Refused
            || std::any_of(review.consequences.begin(), review.consequences.end(), hasPart);
        QStandardItem *number = cell(QLocale().toString(static_cast<qulonglong>(i + 1)));
        number->setData(QVariant::fromValue(Tone::Second), tables::ToneRole);
        QStandardItem *what = cell(tables::operationText(effect.operation));
        what->setData(secondLine(effect), tables::SecondTextRole);
        what->setData(true, tables::StrongRole);
        if (danger)
            what->setData(QVariant::fromValue(Tone::Danger), tables::ToneRole);
        QStandardItem *channel = cell(tables::channelText(effect.operation.channel));
        const bool atOnce = effect.operation.channel == domain::OperationChannel::Rest;
        channel->setData(true, tables::ChipRole);
        channel->setData(atOnce ? u"zap"_s : u"rotate-cw"_s, tables::IconRole);
        channel->setData(QVariant::fromValue(atOnce ? Tone::Accent : Tone::Second), tables::ToneRole);
        for (QStandardItem *item : {number, what, channel})
            item->setData(static_cast<int>(i), ChangeRole);
        model.appendRow({number, what, channel});
    }
}

void fillEffects(QStandardItemModel &model, const Review &review, const hubs::EscalationChange *ways,
                 const ClosedGroups &closed)
{
    model.clear();
    model.setHorizontalHeaderLabels({Words::who(), Words::what(), Words::because()});
    std::optional<EffectGroup> band;
    for (std::size_t i = 0; i < review.effects.size(); ++i) {
        const Effect &effect = review.effects[i];
        if (band != effect.group) {
            if (band && *band < EffectGroup::Unchanged && effect.group == EffectGroup::Unchanged)
                addWays(model, ways, closed);
            band = effect.group;
            const auto same = std::count_if(review.effects.begin(), review.effects.end(),
                                            [&](const Effect &other) { return other.group == effect.group; });
            addBand(model, groupKey(effect.group), Words::group(effect.group),
                    effect.group == EffectGroup::Lost         ? Words::people(static_cast<int>(review.losing))
                        : effect.group == EffectGroup::Gained ? Words::people(static_cast<int>(review.gaining))
                                                              : Words::rights(static_cast<int>(same)),
                    closed.contains(groupKey(effect.group)));
        }
        if (closed.contains(groupKey(effect.group)))
            continue;
        QStandardItem *who = cell(whoText(review, effect));
        who->setData(true, tables::StrongRole);
        switch (effect.group) {
        case EffectGroup::Lost:
            setIcon(*who, u"circle-minus"_s, Tone::Danger);
            break;
        case EffectGroup::Gained:
            setIcon(*who, u"circle-plus"_s, Tone::Success);
            break;
        case EffectGroup::Error:
            setIcon(*who, u"circle-x"_s, Tone::Danger);
            break;
        case EffectGroup::Conditional:
            setIcon(*who, u"circle-question-mark"_s, Tone::Second);
            break;
        case EffectGroup::Unchanged:
            setIcon(*who, u"equal"_s, Tone::Second);
            break;
        }
        QStandardItem *because = cell(changesText(effect.because));
        because->setData(QVariant::fromValue(Tone::Second), tables::ToneRole);
        QStandardItem *what = cell(whatText(effect));
        what->setToolTip(what->text());
        for (QStandardItem *item : {who, what, because})
            item->setData(static_cast<int>(i), EffectRole);
        model.appendRow({who, what, because});
    }
    if (!band || *band != EffectGroup::Unchanged)
        addWays(model, ways, closed);
}

void markEffects(QStandardItemModel &model, const Review &review, int change)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QVariant at = model.index(row, 0).data(EffectRole);
        if (!at.isValid())
            continue;
        const std::vector<std::size_t> &because = review.effects[static_cast<std::size_t>(at.toInt())].because;
        const bool part =
            change >= 0 && std::find(because.begin(), because.end(), static_cast<std::size_t>(change)) != because.end();
        model.item(row, 2)->setData(QVariant::fromValue(part ? Tone::Accent : Tone::Second), tables::ToneRole);
        model.item(row, 2)->setData(part, tables::ChipRole);
    }
}

QString consequenceReason(const hubs::Consequence &consequence)
{
    using Code = hubs::Consequence::Code;
    QStringList says;
    if (!consequence.because.empty())
        says.append(Words::reason(changesText(consequence.because)));
    if (consequence.code == Code::CannotStartServers || consequence.code == Code::CannotOpenServers)
        says.append(consequence.keep > 0 ? Words::keep(static_cast<int>(consequence.keep)) : Words::nobodyKeeps());
    return says.join(u' ');
}

QString meanwhileText(const Review &review)
{
    constexpr qsizetype kFew = 3;
    QStringList says;
    for (const hubs::Meanwhile::Waiting &waiting : review.meanwhile.waiting) {
        const QString who = waiting.count <= kFew && !waiting.people.isEmpty()
            ? isolated(waiting.people.join(u", "_s))
            : Words::people(static_cast<int>(waiting.count));
        says.append(Words::waiting(who, waiting.group, waiting.roles.join(u", "_s)));
    }
    if (review.meanwhile.peopleWithMore > 0)
        says.append(Words::more(static_cast<int>(review.meanwhile.peopleWithMore)));
    if (review.meanwhile.peopleWithLess > 0)
        says.append(Words::less(static_cast<int>(review.meanwhile.peopleWithLess)));
    if (review.meanwhile.peopleWithMore == 0 && review.meanwhile.peopleWithLess == 0)
        says.append(Words::quiet());
    return says.join(u' ');
}

} // namespace hubdesk::ui
