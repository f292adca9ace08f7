#include "ui/roles/celldetails.h"

#include "domain/namehazards.h"
#include "tables/scopewords.h"
#include "ui/roles/stagedwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using hubs::Assignments;
using hubs::Holding;
using hubs::MatrixRow;
using tables::isolated;

namespace {

using Stage = std::function<void(const QList<domain::Intent> &, const QString &)>;

class Words {
    Q_DECLARE_TR_FUNCTIONS(CellDetails)

public:
    static QString title(const QString &who, const QString &role, Holding held)
    {
        if (held == Holding::NotKnown)
            return tr("Does %1 hold %2?").arg(who, role);
        return held == Holding::None ? tr("%1 does not hold %2").arg(who, role) : tr("%1 holds %2").arg(who, role);
    }
    static QString state(const hubs::Cell &cell, int ways)
    {
        if (cell.gives)
            return tr("Staged: gives it");
        if (cell.takes)
            return tr("Staged: takes it");
        if (cell.twice)
            return tr("Held in %Ln ways", nullptr, ways);
        switch (cell.now) {
        case Holding::Direct:
            return tr("Direct, through the configuration");
        case Holding::Inherited:
            return tr("Inherited, through a group");
        case Holding::Default:
            return tr("Default: everybody has it");
        case Holding::NotKnown:
            return tr("The hub did not tell who holds which role");
        case Holding::None:
            break;
        }
        return tr("Not held");
    }
    static QString origin() { return tr("Where it comes from"); }
    static QString isIn(const QString &group) { return tr("is in %1").arg(group); }
    static QString people(int n) { return tr("group, %Ln people", nullptr, n); }
    static QString whichHolds(const QString &role) { return tr("which holds %1").arg(role); }
    static QString holds(const QString &role) { return tr("holds %1").arg(role); }
    static QString line(const QString &file, qint64 line)
    {
        return tr("%1, line %2", "a file and a line of it").arg(isolated(file), QLocale().toString(line));
    }
    static QString gives(int n) { return tr("which gives %Ln scopes", nullptr, n); }
    static QString notKnown() { return tr("what it contains is not known: no configuration was imported"); }
    static QString change() { return tr("Change"); }
    static QString give() { return tr("Give"); }
    static QString takeBack() { return tr("Take back what is staged"); }
    static QString removeDirect() { return tr("Take it directly"); }
    static QString leave() { return tr("Out of the group"); }
    static QString atSource() { return tr("Remove at source"); }
    static QString endAll() { return tr("End all of it"); }
    static QString sourceIs(const QString &group, int others)
    {
        return tr("The source is the group %1. Removing the role there takes it from %Ln other people too.", nullptr,
                  others)
            .arg(group);
    }
    static QString sourceAlone(const QString &group)
    {
        return tr("The source is the group %1. Nobody else holds the role through it.").arg(group);
    }
    static QString leaving(const QString &roles) { return tr("Leaving the group also takes %1.").arg(isolated(roles)); }
    static QString nothingChanges(const QString &groups)
    {
        return tr("Taking the direct one changes nothing: the role is still held through %1.").arg(isolated(groups));
    }
    static QString other(const QString &way) { return tr("The other way, with Shift+Space: %1.").arg(way); }
    static QString hazard(const QString &name)
    {
        return tr("This name has characters that cannot be seen or be told apart: %1").arg(isolated(name));
    }
    static QString channel(const QString &way, domain::OperationChannel channel)
    {
        return channel == domain::OperationChannel::Rest ? tr("%1. It acts at once.").arg(way)
                                                         : tr("%1. It acts after a restart of the hub.").arg(way);
    }
};

QString nameOf(const Assignments &now, MatrixRow row)
{
    const QString person = now.personName(row);
    return isolated(person.isEmpty() ? domain::visibleName(now.name(row)) : person);
}

// One link of the chain: a tile, what it is, and a grey line.
QWidget *chainLink(const QString &icon, const QString &text, const QString &second)
{
    const Metrics m = metrics();
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(3 * m.u);
    row->addWidget(new IconLabel(icon, Ink::Second, 5), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *first = new BreakingLabel(text);
    words->addWidget(first);
    if (!second.isEmpty()) {
        auto *below = new BreakingLabel(second, Type::Small, Ink::Second);
        words->addWidget(below);
    }
    row->addLayout(words, 1);
    line->setAccessibleName(text);
    line->setAccessibleDescription(second);
    return line;
}

QString iconOf(BearerKind kind)
{
    return kind == BearerKind::Group ? u"users"_s : kind == BearerKind::Service ? u"plug"_s : u"user"_s;
}

void addRoleLink(DetailsSection &section, const Assignments &now, const QString &role, bool ofGroup)
{
    const auto index = now.roleNamed(role);
    const hubs::RoleInfo *info = index ? &now.role(*index) : nullptr;
    const QString shown = isolated(role);
    section.addWidget(
        chainLink(u"key-round"_s, ofGroup ? Words::whichHolds(shown) : Words::holds(shown),
                  info != nullptr && !info->file.isEmpty() ? Words::line(info->file, info->line) : QString()));
    const std::optional<domain::RoleDraft> definition = now.definition(role);
    section.addWidget(
        definition
            ? chainLink(u"shield"_s, Words::gives(static_cast<int>(definition->scopes.size())),
                        definition->scopes.size() == 1 ? tables::scopeSentence(definition->scopes.front()) : QString())
            : chainLink(u"shield-question-mark"_s, Words::notKnown(), {}));
}

void addChain(DetailsPane &pane, const Assignments &now, MatrixRow row, const QString &role, const hubs::Taking &taking)
{
    DetailsSection *section = pane.addSection(Words::origin());
    const QString name = now.personName(row).isEmpty() ? QString() : domain::visibleName(now.name(row));
    section->addWidget(chainLink(iconOf(row.kind), nameOf(now, row), name));
    for (const hubs::Taking::Source &source : taking.sources) {
        if (!source.direct) {
            const auto group = now.rowNamed(BearerKind::Group, source.group);
            const int members = group ? static_cast<int>(now.memberCount(group->index, true)) : 0;
            section->addWidget(chainLink(u"users"_s, Words::isIn(isolated(source.group)), Words::people(members)));
        }
        addRoleLink(*section, now, role, !source.direct);
    }
    if (taking.sources.empty())
        addRoleLink(*section, now, role, false);
}

QPushButton *button(const QString &text, const QString &name, const QList<domain::Intent> &intents, const Stage &stage)
{
    QPushButton *made = makeButton(text);
    made->setObjectName(name);
    const QString label = intents.size() == 1 ? tables::intentText(intents.front()) : text;
    made->setToolTip(label);
    QObject::connect(made, &QPushButton::clicked, made, [intents, label, stage] { stage(intents, label); });
    return made;
}

void addTaking(DetailsPane &pane, const hubs::Cell &cell, const hubs::Taking &taking, const Stage &stage)
{
    if (taking.sources.empty())
        return;
    DetailsSection *section = pane.addSection(Words::change());
    if (cell.gives && taking.sources.size() == 1) { // not held yet: the opposite cancels what is staged
        section->addButtons({button(Words::takeBack(), u"cell.takeBack"_s, {taking.sources.front().remove}, stage)});
        return;
    }
    for (const hubs::Taking::Source &source : taking.sources) {
        const QString group = isolated(source.group);
        QList<QPushButton *> buttons;
        if (source.atSource)
            buttons.append(button(Words::atSource(), u"cell.atSource"_s, {*source.atSource}, stage));
        buttons.append(
            button(source.direct ? Words::removeDirect() : Words::leave(), u"cell.remove"_s, {source.remove}, stage));
        section->addButtons(buttons);
        if (!source.direct)
            section->addText(source.others > 0 ? Words::sourceIs(group, static_cast<int>(source.others))
                                               : Words::sourceAlone(group));
        if (!source.otherRoles.isEmpty())
            section->addText(Words::leaving(source.otherRoles.join(u", "_s)), Ink::Warning);
        if (source.direct && !taking.remaining.isEmpty())
            section->addText(Words::nothingChanges(taking.remaining.join(u", "_s)));
    }
    if (taking.sources.size() > 1 && !taking.all.isEmpty())
        section->addButtons({button(Words::endAll(), u"cell.all"_s, taking.all, stage)});
}

void addGiving(DetailsPane &pane, const hubs::GiveWays &ways, const Stage &stage)
{
    DetailsSection *section = pane.addSection(Words::give());
    if (ways.preferred) {
        section->addButtons({button(Words::give(), u"cell.give"_s, {*ways.preferred}, stage)});
        section->addText(Words::channel(tables::intentText(*ways.preferred), ways.preferred->channel));
        section->addText(reasonText(ways.reason, ways.alsoGives));
    } else {
        section->addText(reasonText(ways.reason, ways.alsoGives), Ink::Warning);
    }
    if (ways.alternative)
        section->addText(Words::other(tables::intentText(*ways.alternative)));
    if (ways.alternative || ways.alternativeReason != ways.reason)
        section->addText(reasonText(ways.alternativeReason, ways.alsoGives));
}

} // namespace

void fillCellDetails(DetailsPane &pane, const Assignments &now, MatrixRow row, const QString &role, const Stage &stage)
{
    const auto index = now.roleNamed(role);
    pane.clear();
    if (!index)
        return;
    const hubs::Cell cell = now.cell(row, *index);
    const hubs::Taking taking = now.taking(row, role);
    pane.setHeading(Words::title(nameOf(now, row), isolated(role), cell.now),
                    Words::state(cell, static_cast<int>(taking.sources.size())), nullptr,
                    new IconLabel(iconOf(row.kind), Ink::Second, 6));
    for (const QString &name : {now.name(row), role}) {
        if (domain::hazardsOf(name))
            pane.addSection()->addText(Words::hazard(domain::visibleName(name)), Ink::Warning);
    }
    if (cell.now == Holding::Direct || cell.now == Holding::Inherited || cell.now == Holding::Default)
        addChain(pane, now, row, role, taking);
    if (cell.now == Holding::None)
        addGiving(pane, now.giving(row, role), stage);
    else
        addTaking(pane, cell, taking, stage);
}

} // namespace hubdesk::ui
