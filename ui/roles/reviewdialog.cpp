#include "ui/roles/reviewdialog.h"

#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "ui/dialogs/dialog.h"
#include "ui/roles/reviewlanes.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/verdictband.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/window/errorwords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

ReviewDialog::ReviewDialog(RolesDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_worst(new VerdictBand(this))
    , m_changes(new TableView(this))
    , m_effects(new TableView(this))
    , m_changeRows(new QStandardItemModel(this))
    , m_effectRows(new QStandardItemModel(this))
    , m_meanwhile(new TextLabel({}, Type::Body, Ink::Text, this))
    , m_lanes(new ReviewLanes(this))
    , m_closed{groupKey(hubs::EffectGroup::Unchanged)}
    , m_unstage(makeButton(tr("Unstage this change"), ButtonLook::Plain, u"undo-2"_s, this))
    , m_close(makeButton(tr("Close"), ButtonLook::Plain, {}, this))
{
    setObjectName(u"reviewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setSizeGripEnabled(true);
    const Metrics m = metrics(font());
    m_changes->setObjectName(u"review.changes"_s);
    m_changes->setAccessibleName(tr("Changes"));
    m_changes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_effects->setObjectName(u"review.effects"_s);
    m_effects->setAccessibleName(tr("Who loses and gains what"));
    m_effects->setSelectionMode(QAbstractItemView::SingleSelection);
    m_meanwhile->setObjectName(u"review.meanwhile"_s);
    m_meanwhile->setWordWrap(true);
    m_changes->setModel(m_changeRows);
    m_effects->setModel(m_effectRows);
    m_changes->setInset(4 * m.u);
    m_effects->setInset(3 * m.u);
    m_changes->setTwoLines(true);
    for (TableView *view : {m_changes, m_effects}) {
        view->horizontalHeader()->setSectionsClickable(false);
        view->horizontalHeader()->setSectionsMovable(false);
        view->horizontalHeader()->setSortIndicatorShown(false);
        view->horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    }
    auto *lists = new QSplitter(Qt::Horizontal, this);
    lists->setChildrenCollapsible(false);
    lists->addWidget(m_changes);
    lists->addWidget(m_effects);
    lists->setStretchFactor(0, 3);
    lists->setStretchFactor(1, 5);
    lists->setSizes({105 * m.u, 170 * m.u});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_worst);
    layout->addWidget(lists, 1);
    layout->addWidget(makeFoot());

    connect(m_worst, &VerdictBand::showRequested, this, &ReviewDialog::showNames);
    connect(m_worst, &VerdictBand::unstageRequested, this, [this] {
        if (m_review && !m_review->consequences.empty())
            unstage(m_review->consequences.front().because);
    });
    connect(m_changes->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_unstage->setEnabled(currentChange() >= 0);
        if (m_review)
            markEffects(*m_effectRows, *m_review, currentChange());
    });
    connect(m_unstage, &QPushButton::clicked, this, [this] {
        if (currentChange() >= 0)
            unstage({static_cast<std::size_t>(currentChange())});
    });
    connect(m_effects, &TableView::opened, this, &ReviewDialog::toggle);
    connect(m_effects, &QAbstractItemView::clicked, this, &ReviewDialog::toggle);
    connect(m_lanes, &ReviewLanes::applyRequested, this, &ReviewDialog::apply);
    connect(m_lanes, &ReviewLanes::exportRequested, this, &ReviewDialog::exportRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&desk.session(), &hubs::HubSession::operationsChanged, this, &ReviewDialog::ask);
    connect(&desk.session(), &hubs::HubSession::baseChanged, this, &ReviewDialog::ask);
    connect(&desk, &QObject::destroyed, this, &QDialog::reject); // another file was opened
    const QSize room = parent != nullptr ? parent->size() : QSize(300 * m.u, 200 * m.u);
    resize(std::min(290 * m.u, room.width() - 8 * m.u), std::min(185 * m.u, room.height() - 12 * m.u));
    m_worst->tell(Ink::Second, tr("Looking at everybody on the hub"), {}, {}, {});
    m_close->setFocus();
    ask();
}

QWidget *ReviewDialog::makeFoot()
{
    const Metrics m = metrics(font());
    auto *foot = new QWidget(this);
    foot->setBackgroundRole(QPalette::Base);
    foot->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Hairline);
    auto *between = new QHBoxLayout;
    between->setContentsMargins(m.inset(), 2 * m.u, 4 * m.u, 2 * m.u);
    between->setSpacing(2 * m.u);
    between->addWidget(new IconLabel(u"info"_s, Ink::Second), 0, Qt::AlignTop);
    between->addWidget(new TextLabel(tr("Between applying and the restart:"), Type::BodyStrong), 0, Qt::AlignTop);
    between->addWidget(m_meanwhile, 1);
    column->addLayout(between);
    column->addWidget(new Hairline);
    m_unstage->setObjectName(u"review.unstage"_s);
    m_unstage->setAutoDefault(false);
    m_unstage->setEnabled(false);
    m_close->setObjectName(u"review.close"_s);
    m_close->setDefault(true);
    m_lanes->addButton(m_unstage);
    m_lanes->addButton(m_close);
    column->addWidget(m_lanes);
    return foot;
}

void ReviewDialog::ask()
{
    const int staged = m_desk.session().staged();
    if (staged == 0 && m_applied.empty()) { // the last change was taken back
        reject();
        return;
    }
    setWindowTitle(tr("Review of %Ln changes to %1", nullptr, staged).arg(isolated(m_desk.hubName())));
    m_ways.reset();
    m_desk.session().askReview([this](std::shared_ptr<const hubs::Review> review) { showReview(std::move(review)); });
    m_desk.session().askEscalationChange([this](const hubs::EscalationChange &ways) {
        m_ways = ways;
        if (m_review)
            showReview(m_review);
    });
}

void ReviewDialog::showReview(std::shared_ptr<const hubs::Review> review)
{
    const int chosen = currentChange();
    m_review = std::move(review);
    fillChanges(*m_changeRows, *m_review, m_applied);
    m_changes->setColumns(
        {{u"number"_s, 8, true, false, true}, {u"change"_s, 56, true, true}, {u"channel"_s, 30, true, false, true}});
    showEffects();
    showWorst();
    showFoot();
    for (int row = m_changeRows->rowCount() - 1; chosen >= 0 && row >= 0; --row) {
        const QVariant change = m_changeRows->index(row, 1).data(ChangeRole);
        if (!change.isValid() || change.toInt() > chosen)
            continue;
        m_changes->selectionModel()->setCurrentIndex(m_changeRows->index(row, 1),
                                                     QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        break;
    }
    m_unstage->setEnabled(currentChange() >= 0);
}

void ReviewDialog::showEffects()
{
    fillEffects(*m_effectRows, *m_review, m_ways ? &*m_ways : nullptr, m_closed);
    m_effects->setColumns(
        {{u"who"_s, 44, true, false, true}, {u"what"_s, 70, true, true}, {u"because"_s, 24, true, false, true}});
    markEffects(*m_effectRows, *m_review, currentChange());
}

void ReviewDialog::showWorst()
{
    if (m_desk.session().staged() == 0 && !m_applied.empty()) {
        const auto failed =
            std::count_if(m_applied.begin(), m_applied.end(), [](const AppliedChange &change) { return !change.done; });
        m_worst->tell(failed > 0 ? Ink::Danger : Ink::Success, tr("Nothing waits any more"),
                      tr("What acts at once was read back from the hub."), {}, {});
        return;
    }
    if (m_review->consequences.empty()) {
        m_worst->tell(Ink::Second, tr("Nobody gains or loses anything"), {}, {}, {});
        return;
    }
    const hubs::Consequence &worst = m_review->consequences.front();
    const auto people = static_cast<int>(worst.people);
    const QString show = people > 0 ? tr("Show the %Ln people", nullptr, people) : QString();
    const QString unstage = !worst.danger || worst.because.empty() ? QString()
        : worst.because.size() == 1
        ? tr("Unstage change %1").arg(QLocale().toString(static_cast<qulonglong>(worst.because.front() + 1)))
        : tr("Unstage %Ln changes", nullptr, static_cast<int>(worst.because.size()));
    m_worst->tell(worst.danger ? Ink::Danger : Ink::Second, tables::consequenceText(worst), consequenceReason(worst),
                  show, unstage);
}

void ReviewDialog::showFoot()
{
    m_meanwhile->setText(meanwhileText(*m_review));
    m_lanes->tell(*m_review, {});
}

void ReviewDialog::setExportOffered(bool offered)
{
    m_lanes->setExportOffered(offered);
    if (m_review)
        showFoot();
}

void ReviewDialog::toggle(const QModelIndex &index)
{
    const QVariant group = index.data(BandGroupRole);
    if (!group.isValid() || !m_review)
        return;
    if (const auto [at, added] = m_closed.insert(group.toInt()); !added)
        m_closed.erase(at);
    showEffects();
    for (int row = 0; row < m_effectRows->rowCount(); ++row) {
        if (m_effectRows->index(row, 0).data(BandGroupRole) == group) {
            m_effects->setCurrentIndex(m_effectRows->index(row, 0));
            return;
        }
    }
}

void ReviewDialog::apply()
{
    if (!m_review || !m_applying.empty())
        return;
    QList<domain::Ref> refs;
    for (const hubs::OperationEffect &effect : m_review->operations) {
        if (effect.operation.channel != domain::OperationChannel::Rest)
            continue;
        refs.append(effect.ref);
        m_applying.emplace(effect.ref, tables::operationText(effect.operation));
    }
    if (refs.isEmpty())
        return;
    m_applied.clear();
    m_lanes->setApplying(true);
    showFoot();
    const QPointer<ReviewDialog> self(this);
    m_desk.apply(
        refs,
        [self](const domain::OperationOutcome &outcome) {
            if (self)
                self->takeOutcome(outcome);
        },
        [self](const domain::Result<QList<domain::OperationOutcome>> &outcomes) {
            if (!self)
                return;
            self->m_applying.clear();
            self->m_lanes->setApplying(false);
            if (!outcomes) {
                const ErrorWords words = errorWords(outcomes.error());
                self->m_applied.push_back({{}, words.what, false, false, words.rest()});
            }
            if (self->m_review)
                self->showReview(self->m_review);
        });
}

void ReviewDialog::takeOutcome(const domain::OperationOutcome &outcome)
{
    if (outcome.state == domain::OperationState::Staged)
        return;
    AppliedChange change;
    change.ref = outcome.operation;
    change.words = m_applying[outcome.operation];
    change.done = outcome.state == domain::OperationState::Done;
    change.alreadySo = outcome.alreadySo;
    if (!change.done) {
        const ErrorWords words = errorWords(outcome.error);
        change.error = words.what;
    }
    m_applied.push_back(std::move(change));
    if (m_review)
        showReview(m_review);
}

void ReviewDialog::showNames()
{
    if (!m_review || m_review->consequences.empty())
        return;
    constexpr std::size_t kShown = 5000;
    const hubs::Consequence &worst = m_review->consequences.front();
    auto *dialog = new Dialog(tr("Whom it concerns"), this);
    dialog->setObjectName(u"review.names"_s);
    dialog->setLead(tables::consequenceText(worst));
    auto *list = new QListWidget(dialog);
    list->setAccessibleName(tr("Whom it concerns"));
    list->setUniformItemSizes(true);
    list->addItems(m_review->names(worst.classes, 0, kShown));
    dialog->body().addWidget(list, 1);
    if (worst.people > kShown)
        dialog->addText(tr("The first %Ln of them.", nullptr, static_cast<int>(kShown)));
    dialog->addCancel(tr("Close"));
    const int u = metrics(font()).u;
    dialog->resize(100 * u, 120 * u);
    dialog->open();
}

void ReviewDialog::unstage(const std::vector<std::size_t> &changes)
{
    QList<domain::Ref> refs;
    QString label;
    for (const std::size_t change : changes) {
        refs.append(m_review->operations[change].ref);
        label = tables::operationText(m_review->operations[change].operation);
    }
    m_desk.unstage(refs,
                   refs.size() == 1 ? tr("Unstage: %1").arg(label)
                                    : tr("Unstage %Ln changes", nullptr, static_cast<int>(refs.size())));
}

int ReviewDialog::currentChange() const
{
    const QVariant change = m_changes->currentIndex().data(ChangeRole);
    return change.isValid() ? change.toInt() : -1;
}

void ReviewDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_changes->hasFocus() && currentChange() >= 0) {
        unstage({static_cast<std::size_t>(currentChange())});
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace hubdesk::ui
