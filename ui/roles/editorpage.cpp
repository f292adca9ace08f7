#include "ui/roles/editorpage.h"

#include "access/catalogue.h"
#include "hubs/hubsession.h"
#include "tables/scopetreemodel.h"
#include "tables/scopewords.h"
#include "ui/roles/editorfilter.h"
#include "ui/roles/editortree.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/templatefield.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/window/actions.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using domain::RoleIssue;
using tables::ScopeTreeModel;

namespace {

// In a narrow field what a text begins with says more than its end.
void showFromStart(QLineEdit &field, const QString &text)
{
    field.setText(text);
    field.setCursorPosition(0);
}

constexpr auto kPreviewPause = std::chrono::milliseconds(150);

} // namespace

EditorPage::EditorPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_model(new ScopeTreeModel(this))
    , m_tree(new EditorTree(*m_model, this))
    , m_objects(new EditorFilter(*m_model, this))
    , m_filter(new FilterBar(this))
    , m_name(new QLineEdit(this))
    , m_description(new QLineEdit(this))
    , m_template(new TemplateField(this))
    , m_nameIssue(new TextLabel({}, Type::Small, Ink::Danger, this))
    , m_release(new TextLabel({}, Type::Small, Ink::Second, this))
    , m_side(new DetailsPane(this))
    , m_save(makeButton(tr("Stage this role"), ButtonLook::Filled, {}, this))
    , m_delete(makeButton(tr("Delete role"), ButtonLook::Danger, u"trash-2"_s, this))
{
    const Metrics m = metrics();
    m_delete->setObjectName(u"editor.delete"_s);
    m_delete->setToolTip(tr("Stages that the configuration no longer defines it"));
    connect(m_delete, &QPushButton::clicked, this, &EditorPage::removeRole);
    header().addWidget(m_delete);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonLook::Plain, {}, this);
    cancel->setObjectName(u"editor.cancel"_s);
    connect(cancel, &QPushButton::clicked, this, &EditorPage::leave);
    header().addWidget(cancel);
    m_save->setObjectName(u"editor.save"_s);
    m_save->setEnabled(false); // until the hub is known
    setShortcutHint(*m_save, QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText));
    connect(m_save, &QPushButton::clicked, this, &EditorPage::save);
    header().addWidget(m_save);
    auto *keys = new QShortcut(QKeySequence(u"Ctrl+Return"_s), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, [this] {
        if (m_save->isEnabled())
            save();
    });

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeFields());
    column->addWidget(new Hairline(Qt::Horizontal, left));
    m_filter->setPlaceholder(tr("Find a scope, or what it does"));
    m_filter->setShortcutHint(context.actions["edit.find"_L1]->shortcut().toString(QKeySequence::NativeText));
    m_which = m_filter->addSegments();
    m_which->setObjectName(u"editor.which"_s);
    m_which->add(u"all"_s, tr("All"));
    m_which->add(u"chosen"_s, tr("In this role"));
    connect(m_filter, &FilterBar::filterChanged, m_model, &ScopeTreeModel::setSearch);
    connect(m_filter, &FilterBar::leftForTable, m_tree, [this] { m_tree->setFocus(Qt::ShortcutFocusReason); });
    connect(m_which, &Segments::currentChanged, this,
            [this](const QString &which) { m_model->setOnlyChosen(which == u"chosen"); });
    column->addWidget(m_filter);
    column->addWidget(m_tree, 1);
    column->addWidget(new Hairline(Qt::Horizontal, left));
    column->addWidget(m_objects);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({220 * m.u, 84 * m.u});
    m_side->setObjectName(u"details"_s);
    m_side->setAccessibleName(tr("What this role means"));
    body().addWidget(splitter, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kPreviewPause);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (!isVisible() || !assignments() || m_name->text().isEmpty() || domain::hasError(m_issues)) {
            m_preview.reset();
            showSide();
            return;
        }
        session().askPreview({domain::defineRole(draft())}, [this](std::shared_ptr<const hubs::Review> review) {
            m_preview = std::move(review);
            showSide();
        });
    });
    connect(m_model, &ScopeTreeModel::scopesChanged, this, &EditorPage::changed);
    connect(m_name, &QLineEdit::textChanged, this, &EditorPage::changed);
    connect(m_description, &QLineEdit::textChanged, this, &EditorPage::changed);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_objects->setScope(m_tree->currentScope()); });
    connect(&session(), &hubs::HubSession::baseChanged, this, &EditorPage::takeBase);
    connect(&session(), &hubs::HubSession::stateChanged, this, &EditorPage::takeBase);
    m_waiting = true;
    takeBase();
}

EditorPage::~EditorPage() = default;

QWidget *EditorPage::makeFields()
{
    const Metrics m = metrics();
    auto *band = new QWidget(this);
    auto *grid = new QGridLayout(band);
    grid->setContentsMargins(m.inset(), 3 * m.u, m.inset(), 3 * m.u);
    grid->setHorizontalSpacing(4 * m.u);
    grid->setVerticalSpacing(m.u);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 6);
    grid->setColumnStretch(2, 3);
    const auto field = [&](int at, const QString &title, QWidget *widget, const QString &name) {
        auto *label = new TextLabel(title, Type::Small, Ink::Second, band);
        label->setBuddy(widget);
        grid->addWidget(label, 0, at);
        grid->addWidget(widget, 1, at);
        widget->setObjectName(name);
        widget->setAccessibleName(title);
    };
    field(0, tr("Name"), m_name, u"editor.name"_s);
    field(1, tr("Description"), m_description, u"editor.description"_s);
    field(2, tr("Template"), m_template, u"editor.templates"_s);
    m_nameIssue->setObjectName(u"editor.issue"_s);
    m_nameIssue->setWordWrap(true);
    m_nameIssue->hide();
    grid->addWidget(m_nameIssue, 2, 0, 1, 3);
    grid->addWidget(m_release, 3, 0, 1, 3);
    connect(m_template, &TemplateField::chosen, this, &EditorPage::useTemplate);
    return band;
}

void EditorPage::activate()
{
    if (std::optional<RoleEdit> edit = desk().takeEdit()) {
        m_role = edit->role;
        m_before = std::move(edit->draft);
        m_waiting = true;
        m_name->setModified(false);
        m_description->setModified(false);
    }
    takeBase();
}

void EditorPage::takeKeyboard()
{
    if (m_role.isEmpty())
        m_name->setFocus(Qt::ShortcutFocusReason);
    else
        m_tree->setFocus(Qt::ShortcutFocusReason);
}

void EditorPage::focusFilter()
{
    m_filter->focusFilter();
}

void EditorPage::setDetailsShown(bool shown)
{
    m_side->setVisible(shown);
}

void EditorPage::takeBase()
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    if (!known || session().state() != hubs::HubSession::State::Ready)
        return;
    const hubs::HubBase &base = known->base();
    m_objects->setAssignments(known);
    m_template->setAssignments(known);
    const QString version = base.facts.version.isEmpty()
        ? QString::fromUtf8(base.facts.catalogue->versionText().data(),
                            static_cast<qsizetype>(base.facts.catalogue->versionText().size()))
        : base.facts.version;
    m_release->setText(
        base.facts.catalogueAssumed
            ? tr("The scopes are those of JupyterHub %1, because the hub’s release is not known").arg(version)
            : tr("The scopes are those that JupyterHub %1 knows").arg(version));
    if (std::exchange(m_waiting, false)) {
        m_model->setCatalogue(base.facts.catalogue, base.customScopes);
        load({m_role, m_before});
    } else {
        changed();
    }
}

void EditorPage::load(const RoleEdit &edit)
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    m_role = edit.role;
    m_before = edit.draft;
    m_known = true;
    if (!m_role.isEmpty()) {
        if (const auto defined = known->definition(m_role)) {
            m_before = *defined;
        } else {
            m_before.name = m_role;
            m_known = !m_before.scopes.isEmpty();
        }
    }
    header().setTitle(m_role.isEmpty() ? tr("New role") : tables::isolated(m_role));
    header().setClause(m_role.isEmpty() ? tr("A role of this hub’s configuration") : tr("Role definition"));
    {
        // What somebody typed while the hub was being read stays.
        const QSignalBlocker quietName(m_name), quietDescription(m_description);
        if (!m_role.isEmpty() || !m_name->isModified())
            showFromStart(*m_name, m_before.name);
        if (!m_role.isEmpty() || !m_description->isModified())
            showFromStart(*m_description, m_before.description);
    }
    m_name->setReadOnly(!m_role.isEmpty());
    m_name->setToolTip(m_role.isEmpty() ? QString() : tr("A role is known by its name; clone it to have another one."));
    m_delete->setVisible(!m_role.isEmpty());
    m_template->setEnabled(m_role.isEmpty());
    m_template->reset();
    m_filter->clear();
    m_which->setCurrent(u"all"_s);
    m_model->setScopes(m_before.scopes);
    m_tree->openFirst();
    if (!m_before.scopes.isEmpty())
        m_tree->chooseScope(domain::scopeParts(m_before.scopes.front()).scope);
    m_preview.reset();
    changed();
}

void EditorPage::useTemplate(const domain::RoleDraft &made)
{
    showFromStart(*m_name, made.name);
    showFromStart(*m_description, made.description);
    m_model->setScopes(made.scopes);
    m_tree->openFirst();
    if (!made.scopes.isEmpty())
        m_tree->chooseScope(domain::scopeParts(made.scopes.front()).scope);
    changed();
}

domain::RoleDraft EditorPage::draft() const
{
    return {m_name->text().trimmed(), m_description->text().trimmed(), m_model->scopes()};
}

QStringList EditorPage::otherRoles() const
{
    QStringList names;
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    for (std::size_t i = 0; known && i < known->roleCount(); ++i) {
        // A role that JupyterHub brings may be defined anew; checkRole() says what that means.
        const hubs::RoleInfo &role = known->role(i);
        const bool onlyShipped = role.origin == hubs::RoleInfo::Origin::Shipped;
        if (role.text != m_role && !known->isDeleted(i) && !onlyShipped)
            names.append(role.text);
    }
    return names;
}

void EditorPage::changed()
{
    check();
    showCounts();
    m_objects->refresh();
    showSide();
    m_soon.start();
}

void EditorPage::check()
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    domain::RoleSurroundings around;
    if (known) {
        around.catalogue = known->base().facts.catalogue;
        for (const domain::CustomScope &scope : known->base().customScopes)
            around.customScopes.append(scope.name);
        around.exists = [known](const QString &kind, const QString &name) {
            if (kind == u"group")
                return known->rowNamed(BearerKind::Group, name).has_value();
            if (kind == u"service")
                return known->rowNamed(BearerKind::Service, name).has_value();
            const QString user = kind == u"server" ? name.section(u'/', 0, 0) : name;
            return known->rowNamed(BearerKind::User, user).has_value();
        };
    }
    around.otherRoles = otherRoles();
    m_issues = domain::checkRole(draft(), around);

    QString ofName;
    for (const RoleIssue &issue : std::as_const(m_issues)) {
        const bool about = issue.code == RoleIssue::Code::NameInvalid || issue.code == RoleIssue::Code::NameTaken
            || issue.code == RoleIssue::Code::AdminRedefined || issue.code == RoleIssue::Code::HardToRead;
        if (about && ofName.isEmpty())
            ofName = tables::issueText(issue);
    }
    const bool untouched = m_role.isEmpty() && m_name->text().isEmpty();
    setInvalid(*m_name, !ofName.isEmpty() && !untouched);
    m_nameIssue->setText(ofName);
    m_nameIssue->setVisible(!ofName.isEmpty() && !untouched);

    const bool same = draft() == m_before && !m_role.isEmpty();
    const bool error = domain::hasError(m_issues);
    m_save->setEnabled(known && !error && !same && !m_name->text().trimmed().isEmpty());
    m_save->setToolTip(error      ? tr("JupyterHub would refuse this role; the reasons are at the right.")
                           : same ? tr("Nothing is changed yet.")
                                  : tr("Adds it to the staged changes; the hub is not touched."));
}

void EditorPage::showCounts()
{
    if (auto *all = m_which->findChild<QAbstractButton *>(u"all"_s))
        all->setText(tr("All %1").arg(QLocale().toString(m_model->availableCount())));
    if (auto *chosen = m_which->findChild<QAbstractButton *>(u"chosen"_s))
        chosen->setText(tr("In this role %1").arg(QLocale().toString(m_model->chosenCount())));
}

void EditorPage::save()
{
    const domain::RoleDraft made = draft();
    if (domain::hasError(m_issues) || made.name.isEmpty())
        return;
    desk().stage({domain::defineRole(made)},
                 m_role.isEmpty() ? tr("Define the role %1").arg(made.name) : tr("Change the role %1").arg(made.name));
    context().navigator.say(tr("The role %1 is staged").arg(made.name));
    leave();
}

void EditorPage::removeRole()
{
    if (m_role.isEmpty())
        return;
    desk().stage({domain::deleteRole(m_role)}, tr("Delete the role %1").arg(m_role));
    leave();
}

void EditorPage::leave()
{
    context().navigator.goToView(u"roles.definitions"_s);
}

} // namespace hubdesk::ui
