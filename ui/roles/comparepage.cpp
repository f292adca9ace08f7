#include "ui/roles/comparepage.h"

#include "hubs/hubsession.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/comparerows.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/thingpicker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/statepage.h"
#include "ui/widgets/tableview.h"
#include "ui/window/errorwords.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::Moment;

namespace {

const AskKinds kHolders = AskThing::Person | AskThing::Group | AskThing::Service | AskThing::Token;

QString nameOf(const ThingPicker &picker)
{
    return picker.thing() ? picker.thing()->shown : QString();
}

} // namespace

ComparePage::ComparePage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_what(new Segments(this))
    , m_firstPerson(new ThingPicker(tr("First"), kHolders, this))
    , m_secondPerson(new ThingPicker(tr("Second"), kHolders, this))
    , m_firstRole(new ThingPicker(tr("First role"), AskThing::Role, this))
    , m_secondRole(new ThingPicker(tr("Second role"), AskThing::Role, this))
    , m_before(new QComboBox(this))
    , m_after(new QComboBox(this))
    , m_verdict(new TextLabel({}, Type::Lead, Ink::Text, this))
    , m_summary(new TextLabel({}, Type::Small, Ink::Second, this))
    , m_table(new TableView(this))
    , m_rows(new QStandardItemModel(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePage(this))
{
    const Metrics m = metrics();
    QPushButton *copy = makeButton(tr("Copy as text"), ButtonLook::Plain, u"copy"_s, this);
    copy->setObjectName(u"compare.copy"_s);
    connect(copy, &QPushButton::clicked, this, &ComparePage::copy);
    header().addWidget(copy);
    m_verdict->setObjectName(u"compare.verdict"_s);
    m_verdict->setWordWrap(true);
    m_summary->setObjectName(u"compare.summary"_s);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"compare.table"_s);
    m_table->setAccessibleName(tr("Comparison"));
    m_table->setModel(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);

    auto *answer = new QWidget(this);
    answer->setBackgroundRole(QPalette::Base);
    answer->setAutoFillBackground(true);
    auto *lines = new QVBoxLayout(answer);
    lines->setContentsMargins({});
    lines->setSpacing(0);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(m.inset(), 4 * m.u, m.inset(), 4 * m.u);
    words->setSpacing(m.u);
    words->addWidget(m_verdict);
    words->addWidget(m_summary);
    lines->addLayout(words);
    lines->addWidget(new Hairline(Qt::Horizontal, answer));
    lines->addWidget(m_table, 1);
    m_stack->addWidget(answer);
    m_stack->addWidget(m_state);
    body().addWidget(makeBar());
    body().addWidget(new Hairline(Qt::Horizontal, this));
    body().addWidget(m_stack, 1);

    connect(&session(), &hubs::HubSession::baseChanged, this, &ComparePage::takeBase);
    connect(&session(), &hubs::HubSession::operationsChanged, this, &ComparePage::takeBase);
    connect(&desk(), &RolesDesk::hubChanged, this, [this] {
        for (ThingPicker *picker : {m_firstPerson, m_secondPerson, m_firstRole, m_secondRole})
            picker->setThing(std::nullopt);
        takeBase();
    });
    takeBase();
}

ComparePage::~ComparePage() = default;

QWidget *ComparePage::makeBar()
{
    const Metrics m = metrics();
    auto *bar = new QWidget(this);
    bar->setBackgroundRole(QPalette::AlternateBase);
    bar->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(m.inset(), 3 * m.u, m.inset(), 3 * m.u);
    row->setSpacing(2 * m.u);
    m_what->setObjectName(u"compare.what"_s);
    m_what->setAccessibleName(tr("What is compared"));
    m_what->add(u"people"_s, tr("People"));
    m_what->add(u"roles"_s, tr("Roles"));
    m_what->add(u"moments"_s, tr("Moments"));
    row->addWidget(m_what);
    row->addSpacing(2 * m.u);
    m_firstPerson->setObjectName(u"compare.firstPerson"_s);
    m_secondPerson->setObjectName(u"compare.secondPerson"_s);
    m_firstRole->setObjectName(u"compare.firstRole"_s);
    m_secondRole->setObjectName(u"compare.secondRole"_s);
    m_firstPerson->setPlaceholder(tr("somebody"));
    m_secondPerson->setPlaceholder(tr("somebody else"));
    m_firstRole->setPlaceholder(tr("a role"));
    m_secondRole->setPlaceholder(tr("another role"));
    m_before->setObjectName(u"compare.before"_s);
    m_before->setAccessibleName(tr("Before"));
    m_after->setObjectName(u"compare.after"_s);
    m_after->setAccessibleName(tr("After"));
    for (QComboBox *box : {m_before, m_after}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    auto *with = new TextLabel(tr("with", "compare (something) with (something else)"), Type::Body, Ink::Second, bar);
    row->addWidget(m_firstPerson, 3);
    row->addWidget(m_firstRole, 3);
    row->addWidget(m_before, 3);
    row->addWidget(with);
    row->addWidget(m_secondPerson, 3);
    row->addWidget(m_secondRole, 3);
    row->addWidget(m_after, 3);
    row->addStretch(2);
    connect(m_what, &Segments::currentChanged, this, [this] {
        fit();
        compareNow();
    });
    for (ThingPicker *picker : {m_firstPerson, m_secondPerson, m_firstRole, m_secondRole})
        connect(picker, &ThingPicker::thingPicked, this, &ComparePage::compareNow);
    for (QComboBox *box : {m_before, m_after})
        connect(box, &QComboBox::activated, this, &ComparePage::compareNow);
    fit();
    return bar;
}

ComparePage::What ComparePage::what() const
{
    const QString chosen = m_what->current();
    return chosen == u"roles" ? What::Roles : chosen == u"moments" ? What::Moments : What::People;
}

void ComparePage::fit()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_firstPerson), static_cast<QWidget *>(m_secondPerson)})
        widget->setVisible(what() == What::People);
    for (QWidget *widget : {static_cast<QWidget *>(m_firstRole), static_cast<QWidget *>(m_secondRole)})
        widget->setVisible(what() == What::Roles);
    for (QWidget *widget : {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_after)})
        widget->setVisible(what() == What::Moments);
}

void ComparePage::takeBase()
{
    for (ThingPicker *picker : {m_firstPerson, m_secondPerson, m_firstRole, m_secondRole})
        picker->setAssignments(assignments());
    fillMoments();
    m_stale = true;
    if (isVisible())
        compareNow();
}

void ComparePage::activate()
{
    if (m_stale)
        compareNow();
}

void ComparePage::takeKeyboard()
{
    (what() == What::People      ? static_cast<QWidget *>(m_firstPerson)
         : what() == What::Roles ? static_cast<QWidget *>(m_firstRole)
                                 : static_cast<QWidget *>(m_before))
        ->setFocus(Qt::ShortcutFocusReason);
}

// What there is to compare with: now, what is staged, backups of the file, and the other hubs of it.
void ComparePage::fillMoments()
{
    const Moment before = momentOf(*m_before), after = momentOf(*m_after);
    const bool first = m_moments.isEmpty();
    QStringList words;
    m_moments.clear();
    const auto add = [&](const Moment &moment, const QString &text) {
        m_moments.append(moment);
        words.append(text);
    };
    add({Moment::What::Now, {}, {}}, tr("Now"));
    add({Moment::What::WithChanges, {}, {}}, tr("With %n staged", "changes", session().staged()));
    for (const BackupFacts &backup : context().document.backups())
        add({Moment::What::OtherFile, {}, backup.path},
            tr("Backup of %1").arg(QLocale().toString(backup.at.toLocalTime(), QLocale::ShortFormat)));
    for (const domain::HubId hub : desk().hubs()) {
        if (hub != desk().hub())
            add({Moment::What::OtherHub, hub, {}},
                tr("The hub %1").arg(recordName(context().document.state(), hub.ref())));
    }
    const auto fill = [&](QComboBox &box, const Moment &chosen, int otherwise) {
        const QSignalBlocker quiet(box);
        box.clear();
        box.addItems(words);
        const auto at = static_cast<int>(m_moments.indexOf(chosen));
        box.setCurrentIndex(first || at < 0 ? otherwise : at);
    };
    fill(*m_before, before, 0);
    fill(*m_after, after, 1);
}

Moment ComparePage::momentOf(const QComboBox &box) const
{
    return m_moments.value(box.currentIndex());
}

void ComparePage::compare(const hubs::Holder &first, const hubs::Holder &second)
{
    m_what->setCurrent(u"people"_s);
    fit();
    const auto put = [](ThingPicker &picker, const hubs::Holder &holder) {
        const AskThing::Kind kind = kindOf(holder.kind);
        picker.setThing(picker.named(kind, holder.name).value_or(AskThing{kind, holder.name, holder.name, {}}));
    };
    put(*m_firstPerson, first);
    put(*m_secondPerson, second);
    compareNow();
}

void ComparePage::compareNow()
{
    if (!assignments() || session().state() != hubs::HubSession::State::Ready)
        return;
    m_stale = false;
    switch (what()) {
    case What::People:
        if (!m_firstPerson->thing() || !m_secondPerson->thing())
            return showNothing(tr("Two people side by side"),
                               tr("Choose two people, groups, services or tokens: what only one of them may do comes "
                                  "first."));
        session().askComparison(
            holderOf(*m_firstPerson->thing()), holderOf(*m_secondPerson->thing()), true,
            [this](const hubs::Sides &sides) { showSides(sides, nameOf(*m_firstPerson), nameOf(*m_secondPerson)); });
        break;
    case What::Roles:
        if (!m_firstRole->thing() || !m_secondRole->thing())
            return showNothing(
                tr("Two roles side by side"),
                tr("Choose two roles: whether one contains the other, and what is in one of them only."));
        session().askRoleComparison(
            m_firstRole->thing()->name, m_secondRole->thing()->name, true,
            [this](const hubs::Sides &sides) { showSides(sides, nameOf(*m_firstRole), nameOf(*m_secondRole)); });
        break;
    case What::Moments:
        session().askMoments(momentOf(*m_before), momentOf(*m_after),
                             [this](const domain::Result<hubs::Moments> &moments) {
                                 if (moments)
                                     return showMoments(*moments);
                                 const ErrorWords error = errorWords(moments.error());
                                 showNothing(error.what, error.rest());
                             });
        break;
    }
}

void ComparePage::showNothing(const QString &title, const QString &text)
{
    m_rows->clear();
    m_verdict->setText({});
    m_state->setText({u"git-compare-arrows"_s, title, text});
    m_stack->setCurrentWidget(m_state);
}

void ComparePage::showTable(const QString &verdict, const QString &summary)
{
    m_verdict->setText(verdict);
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    m_stack->setCurrentIndex(0);
}

void ComparePage::showSides(const hubs::Sides &sides, const QString &first, const QString &second)
{
    fillSides(*m_rows, sides, first, second);
    m_table->setColumns({{u"right"_s, 90, true, true}, {u"scope"_s, 60, true, false, true}});
    showTable(sidesVerdict(sides, first, second),
              session().staged() > 0 ? tr("With %n staged changes", nullptr, session().staged()) : QString());
}

void ComparePage::showMoments(const hubs::Moments &moments)
{
    fillMomentRows(*m_rows, moments);
    m_table->setColumns({{u"who"_s, 56, true, false, true}, {u"what"_s, 90, true, true}});
    const auto shown = static_cast<int>(moments.changes.size());
    const int all = static_cast<int>(moments.people + moments.services + moments.tokens);
    QStringList says = {tr("%Ln unchanged", "people, services and tokens", static_cast<int>(moments.unchanged))};
    if (all > shown)
        says.append(tr("the first %Ln are shown", nullptr, shown));
    showTable(momentsVerdict(moments), QLocale().createSeparatedList(says));
}

void ComparePage::copy() const
{
    if (m_stack->currentIndex() != 0)
        return;
    QGuiApplication::clipboard()->setText(m_verdict->text() + u"\n\n"_s + rowsText(*m_rows));
    context().navigator.say(tr("The comparison is on the clipboard"));
}

} // namespace hubdesk::ui
