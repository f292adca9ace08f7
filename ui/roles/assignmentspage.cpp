#include "ui/roles/assignmentspage.h"

#include "hubs/hubsession.h"
#include "tables/matrixmodel.h"
#include "ui/roles/assigndialog.h"
#include "ui/roles/celldetails.h"
#include "ui/roles/classlistdialog.h"
#include "ui/roles/legend.h"
#include "ui/roles/matrixview.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/takebin.h"
#include "ui/roles/wish.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/preferences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

AssignmentsPage::AssignmentsPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_model(new tables::MatrixModel(session(), this))
    , m_matrix(new MatrixView(*m_model, this))
    , m_filter(new FilterBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_details(new DetailsPane(this))
    , m_bin(new TakeBin(this))
    , m_rolesMenu(new QMenu(this))
    , m_assign(new QAction(icon(u"plus"_s), tr("Assign role…"), this))
    , m_paste(new QAction(icon(u"clipboard-paste"_s), tr("Paste class list…"), this))
{
    m_paste->setObjectName(u"assignments.paste"_s);
    m_paste->setToolTip(tr("Add the people of a list to a group"));
    m_assign->setObjectName(u"assignments.assign"_s);
    m_assign->setToolTip(tr("Give a role to a person, a group or a service"));
    header().addAction(*m_paste)->setObjectName(u"assignments.pasteButton"_s);
    header().addAction(*m_assign)->setObjectName(u"assignments.assignButton"_s);
    connect(m_assign, &QAction::triggered, this, &AssignmentsPage::openAssign);
    connect(m_paste, &QAction::triggered, this, [this] { openClassList({}); });

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_matrix, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(0);
    foot->addWidget(new Legend(this), 1);
    foot->addWidget(m_bin);
    column->addLayout(foot);
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 0);
    const int u = metrics(font()).u;
    m_splitter->setSizes({226 * u, 84 * u});
    m_details->setObjectName(u"details"_s);
    m_details->setAccessibleName(tr("Details of the current cell"));
    body().addWidget(m_splitter, 1);
    m_matrix->setDensity(context.preferences.density());
    connect(&context.preferences, &Preferences::densityChanged, this,
            [this] { m_matrix->setDensity(this->context().preferences.density()); });
    buildFilters();
    connectMatrix();
    tellCounts();
    showDetails();
}

AssignmentsPage::~AssignmentsPage() = default;

void AssignmentsPage::buildFilters()
{
    m_filter->setPlaceholder(tr("Filter people and groups"));
    m_filter->setShortcutHint(context().actions["edit.find"_L1]->shortcut().toString(QKeySequence::NativeText));
    m_kinds = m_filter->addSegments();
    m_kinds->setObjectName(u"assignments.kinds"_s);
    m_kinds->add(u"all"_s, tr("All"));
    m_kinds->add(u"people"_s, tr("People"));
    m_kinds->add(u"groups"_s, tr("Groups"));
    m_kinds->add(u"services"_s, tr("Services"));
    m_kinds->setCurrent(u"all"_s);
    const auto toggle = [this](const QString &iconName, const QString &name, const QString &tip) {
        QToolButton *button = makeIconButton(iconName, name, this);
        button->setCheckable(true);
        button->setToolTip(tip);
        m_filter->addWidget(button);
        return button;
    };
    m_beyond = toggle(u"funnel"_s, tr("Beyond user only"), tr("Only people who hold more than the role user"));
    m_beyond->setObjectName(u"assignments.beyond"_s);
    m_beyond->setChecked(true);
    m_onlyStaged = toggle(u"layers"_s, tr("Staged only"), tr("Only whom a staged change is about"));
    m_onlyStaged->setObjectName(u"assignments.staged"_s);
    for (const QToolButton *button : {m_beyond, m_onlyStaged})
        connect(button, &QToolButton::toggled, this, &AssignmentsPage::ask);
    m_filter->setColumnsMenu(m_rolesMenu, tr("Roles"), tr("Choose the roles shown"));
    connect(m_rolesMenu, &QMenu::aboutToShow, this, [this] { fillRolesMenu(*m_rolesMenu); });
    connect(m_filter, &FilterBar::filterChanged, this, &AssignmentsPage::ask);
    connect(m_filter, &FilterBar::leftForTable, this, &AssignmentsPage::takeKeyboard);
    connect(m_kinds, &Segments::currentChanged, this, &AssignmentsPage::ask);
}

void AssignmentsPage::connectMatrix()
{
    m_detailsSoon.setSingleShot(true);
    m_detailsSoon.setInterval(0);
    connect(&m_detailsSoon, &QTimer::timeout, this, &AssignmentsPage::showDetails);
    connect(m_matrix, &MatrixView::currentChanged, &m_detailsSoon, qOverload<>(&QTimer::start));
    connect(m_model, &tables::MatrixModel::modelReset, &m_detailsSoon, qOverload<>(&QTimer::start));
    connect(&session(), &hubs::HubSession::operationsChanged, &m_detailsSoon, qOverload<>(&QTimer::start));
    connect(m_model, &tables::MatrixModel::countsChanged, this, &AssignmentsPage::tellCounts);
    connect(m_matrix, &MatrixView::toggled, this, &AssignmentsPage::toggle);
    connect(m_matrix, &MatrixView::removed, this, [this] { take(false, true); });
    connect(m_matrix, &MatrixView::explained, this, [this] {
        if (m_details->isVisible())
            m_details->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_matrix, &MatrixView::pasted, this, [this] { openClassList(QGuiApplication::clipboard()->text()); });
    connect(m_matrix, &MatrixView::droppedOnRole, this,
            [this](const QList<hubs::MatrixRow> &bearers, const QString &role, bool takes) {
                drop(bearers, role, {}, takes);
            });
    connect(m_model, &tables::MatrixModel::dropped, this,
            [this](const QList<hubs::MatrixRow> &bearers, const QString &role, const QString &group) {
                drop(bearers, role, group, false);
            });
    connect(m_model, &tables::MatrixModel::droppedBack, this,
            [this](const QList<hubs::MatrixRow> &bearers, const QString &role) { drop(bearers, role, {}, true); });
    connect(m_bin, &TakeBin::dropped, this, [this](const QMimeData &dragged) {
        if (const auto now = assignments())
            drop(tables::MatrixModel::rowsFrom(dragged, *now), tables::MatrixModel::roleFrom(dragged), {}, true);
    });
    m_matrix->setContextMenu([this](QMenu &menu) { fillContextMenu(menu); });
}

void AssignmentsPage::takeKeyboard()
{
    m_matrix->takeKeyboard();
}

void AssignmentsPage::focusFilter()
{
    m_filter->focusFilter();
}

void AssignmentsPage::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
}

void AssignmentsPage::applyFocus(const Focus &focus)
{
    Q_UNUSED(focus) // the desk follows it
}

void AssignmentsPage::ask()
{
    hubs::RowQuery query;
    const QString kind = m_kinds->current();
    query.people = kind == u"all" || kind == u"people";
    query.groups = kind == u"all" || kind == u"groups";
    query.services = kind == u"services";
    query.beyondUserOnly = m_beyond->isChecked();
    query.stagedOnly = m_onlyStaged->isChecked();
    query.text = m_filter->text();
    m_model->setQuery(query);
}

// Every role of the hub with a tick; the last one left cannot be taken away.
void AssignmentsPage::fillRolesMenu(QMenu &menu)
{
    menu.clear();
    const QStringList all = m_model->allRoles();
    const QStringList shown = m_model->roles();
    for (const QString &role : all) {
        QString text = role;
        QAction *action = menu.addAction(text.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(shown.contains(role));
        action->setEnabled(!(shown.size() == 1 && shown.contains(role)));
        connect(action, &QAction::toggled, this, [this, role, all](bool on) {
            QStringList wanted = m_model->roles();
            if (on)
                wanted.append(role);
            else
                wanted.removeAll(role);
            QStringList ordered;
            for (const QString &each : all) {
                if (wanted.contains(each))
                    ordered.append(each);
            }
            m_model->setRoles(ordered.size() == all.size() ? QStringList() : ordered);
            tellCounts();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("All roles")), &QAction::triggered, this, [this] {
        m_model->setRoles({});
        tellCounts();
    });
}

QString AssignmentsPage::currentRole() const
{
    return m_model->roleAt(m_matrix->current().column());
}

void AssignmentsPage::fillContextMenu(QMenu &menu)
{
    const auto now = assignments();
    const QString role = currentRole();
    const QList<hubs::MatrixRow> rows = m_matrix->chosen();
    if (!now || role.isEmpty() || rows.isEmpty())
        return;
    const auto offer = [this, &menu](const QString &text, const Wish &wish) {
        QAction *action = menu.addAction(text);
        action->setEnabled(!wish.isEmpty());
        action->setToolTip(wish.isEmpty() ? wish.note : wish.label);
        connect(action, &QAction::triggered, this, [this, wish] { carryOut(wish); });
    };
    menu.setToolTipsVisible(true);
    offer(tr("Give %1").arg(role), wishToGive(*now, rows, role, false));
    offer(tr("Give %1 the other way").arg(role), wishToGive(*now, rows, role, true));
    offer(tr("Take %1").arg(role), wishToTake(*now, rows, role, false, true));
    offer(tr("Take %1 at the source").arg(role), wishToTake(*now, rows, role, true, false));
    menu.addSeparator();
    menu.addAction(m_assign);
    menu.addAction(m_paste);
}

void AssignmentsPage::carryOut(const Wish &wish)
{
    if (!wish.intents.isEmpty())
        desk().stage(wish.intents, wish.label);
    else if (!wish.takeBack.isEmpty())
        desk().unstage(wish.takeBack, wish.label);
    if (!wish.note.isEmpty())
        context().navigator.say(wish.note);
    else if (!wish.isEmpty())
        context().navigator.say(tr("Staged: %1").arg(wish.label));
}

void AssignmentsPage::toggle(bool otherWay)
{
    if (const auto now = assignments(); now && !currentRole().isEmpty())
        carryOut(wishToToggle(*now, m_matrix->chosen(), currentRole(), otherWay));
}

void AssignmentsPage::take(bool otherWay, bool altogether)
{
    if (const auto now = assignments(); now && !currentRole().isEmpty())
        carryOut(wishToTake(*now, m_matrix->chosen(), currentRole(), otherWay, altogether));
}

void AssignmentsPage::drop(const QList<hubs::MatrixRow> &bearers, const QString &role, const QString &group, bool takes)
{
    const auto now = assignments();
    if (!now || bearers.isEmpty())
        return;
    if (group.isEmpty()) {
        carryOut(takes ? wishToTake(*now, bearers, role, false, true) : wishToGive(*now, bearers, role, false));
        return;
    }
    QStringList users;
    for (const hubs::MatrixRow row : bearers) {
        if (row.kind == domain::BearerKind::User)
            users.append(now->name(row));
    }
    carryOut(wishToAddMembers(*now, users, group));
}

void AssignmentsPage::openAssign()
{
    const auto now = assignments();
    if (!now)
        return;
    auto *dialog = new AssignDialog(now, this);
    const QList<hubs::MatrixRow> rows = m_matrix->chosen();
    if (!rows.isEmpty())
        dialog->setBearer(rows.front());
    if (!currentRole().isEmpty())
        dialog->setRole(currentRole());
    connect(dialog, &AssignDialog::chosen, this, &AssignmentsPage::carryOut);
    dialog->open();
}

void AssignmentsPage::openClassList(const QString &text)
{
    const auto now = assignments();
    if (!now)
        return;
    auto *dialog = new ClassListDialog(now, this);
    // The group of the current row, else one that gives the current role.
    const QList<hubs::MatrixRow> rows = m_matrix->chosen();
    if (!rows.isEmpty() && rows.front().kind == domain::BearerKind::Group) {
        dialog->setGroup(now->name(rows.front()));
    } else if (const auto role = now->roleNamed(currentRole())) {
        for (std::uint32_t i = 0; i < now->count(domain::BearerKind::Group); ++i) {
            const hubs::MatrixRow group{domain::BearerKind::Group, i};
            if (now->cell(group, *role).now == hubs::Holding::Direct) {
                dialog->setGroup(now->name(group));
                break;
            }
        }
    }
    dialog->setText(text);
    connect(dialog, &ClassListDialog::chosen, this, &AssignmentsPage::carryOut);
    dialog->open();
}

void AssignmentsPage::showDetails()
{
    const auto now = assignments();
    const auto row = m_model->rowAt(m_matrix->current().row());
    if (!now || !row || currentRole().isEmpty()) {
        m_details->setPlaceholder(tr("Nothing is chosen"));
        return;
    }
    fillCellDetails(*m_details, *now, *row, currentRole(),
                    [this](const QList<domain::Intent> &intents, const QString &label) {
                        carryOut({intents, {}, label, {}});
                    });
}

void AssignmentsPage::tellCounts()
{
    const QLocale locale;
    const int shown = m_model->shownPeople() + m_model->shownGroups();
    const int total = m_model->totalPeople() + m_model->totalGroups();
    m_filter->setCountText(
        m_model->isLoading() && shown == 0
            ? QString()
            : tr("%1 of %2", "rows shown, rows there are").arg(locale.toString(shown), locale.toString(total)));
}

} // namespace hubdesk::ui
