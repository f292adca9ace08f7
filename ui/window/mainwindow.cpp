#include "ui/window/mainwindow.h"

#include "tables/tablespec.h"
#include "ui/dialogs/dialogprompter.h"
#include "ui/pages/recordwords.h"
#include "ui/pages/tablepage.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/stagedbar.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/strip.h"
#include "ui/window/actions.h"
#include "ui/window/barekeys.h"
#include "ui/window/commandpalette.h"
#include "ui/window/preferences.h"
#include "ui/window/pulls.h"
#include "ui/window/rail.h"
#include "ui/window/statusitems.h"
#include "ui/window/undohistory.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLayoutVersion = 1;

} // namespace

MainWindow::MainWindow(const Services &services)
    : m_services(services)
    , m_actions(new Actions(this))
    , m_rail(new Rail(this))
    , m_strip(new Strip(this))
    , m_stack(new QStackedWidget(this))
    , m_staged(new StagedBar(*(*m_actions)["role.discard"_L1], *(*m_actions)["role.review"_L1], this))
{
    if (services.prompter == nullptr)
        m_ownPrompter = std::make_unique<DialogPrompter>(*this);
    m_prompter = services.prompter != nullptr ? services.prompter : m_ownPrompter.get();
    setObjectName(u"window"_s);
    setWindowTitle(tr("Hubdesk"));
    m_status = new StatusItems(*statusBar(), *m_actions);
    buildFrame();
    buildMenus();
    connectActions();
    connect(&m_problems, &Problems::changed, this, &MainWindow::showProblem);
    qApp->installEventFilter(this);
    restoreGeometryOrFit();
    setDocument(nullptr);
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    if (m_palette != nullptr)
        m_palette->setDocument(nullptr);
    if (m_undo)
        m_undo->disconnect(this); // its stack says so when it goes, and there is nothing left to update
    dropPages();
    m_staged->disconnect(this);
    m_staged->setDesk(nullptr);
    m_pulls.reset();
    m_roles.reset();
}

void MainWindow::buildFrame()
{
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    m_strip->setObjectName(u"strip"_s);
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    column->addWidget(m_staged);
    row->addLayout(column, 1);
    setCentralWidget(central);
    const int u = metrics(font()).u;
    // Large text must not make a window that no screen can hold.
    setMinimumSize(std::min(200 * u, 800), std::min(120 * u, 480));
    connect(m_staged, &StagedBar::stagedChanged, this, &MainWindow::updateActions);
    connect(m_rail, &Rail::placeChosen, this, [this](const QString &id) { show({id, {}}, true); });
    connect(m_strip, &Strip::actionTriggered, (*m_actions)["tools.problems"_L1], &QAction::trigger);
}

void MainWindow::setDocument(std::unique_ptr<Document> document)
{
    if (m_palette != nullptr) {
        m_palette->hide();
        m_palette->setDocument(nullptr);
    }
    dropPages();
    m_pulls.reset();
    m_staged->setDesk(nullptr);
    m_roles.reset();
    m_undo.reset();
    m_context.reset();
    m_document = std::move(document);
    m_history = {};
    m_focus = {};
    m_postponed = false;
    m_strip->dismiss();
    if (!m_document) {
        m_status->setFile({}, {}, false);
        m_status->setPull({}, false, false);
        setWindowTitle(tr("Hubdesk"));
        show({u"home"_s, {}}, false);
        updateFocusChooser();
        updateActions();
        return;
    }
    m_undo = std::make_unique<UndoHistory>(m_document->store());
    m_roles = std::make_unique<RolesDesk>(*m_document, *m_undo, m_services.clock, *this);
    m_context =
        std::make_unique<PageContext>(PageContext{*m_document, *m_undo, *m_actions, m_services.preferences,
                                                  m_services.clock, *m_prompter, m_services.secrets, *this, *m_roles});
    m_staged->setDesk(m_roles.get());
    m_pulls = std::make_unique<Pulls>(*m_context);
    connect(m_undo.get(), &UndoHistory::moved, this, &MainWindow::updateActions);
    connect(m_undo.get(), &UndoHistory::refused, this,
            [this](const QString &label, const domain::Error &error) { report(label, error); });
    connect(m_pulls.get(), &Pulls::progressed, this, &MainWindow::updateActions);
    connect(m_pulls.get(), &Pulls::finished, this, &MainWindow::updateActions);
    connect(m_document.get(), &Document::changed, this, &MainWindow::onDocumentChanged);
    connect(m_document.get(), &Document::postponed, this, [this](const domain::Error &error, int waiting) {
        m_status->setWaiting(waiting);
        if (!m_postponed)
            report(tr("Your changes are not on disk yet"), error);
        m_postponed = true;
    });
    connect(m_document.get(), &Document::recovered, this, [this] {
        m_postponed = false;
        m_strip->dismiss();
        m_status->setWaiting(0);
        say(tr("Everything is on disk again"));
    });
    const QString name = QFileInfo(m_document->path()).fileName();
    const QString shown = m_document->isDemonstration() ? tr("Demonstration data") : name;
    setWindowTitle(tr("%1 – Hubdesk", "file and program").arg(shown));
    m_status->setFile(name, m_document->path(), m_document->isDemonstration());
    updateFocusChooser();
    show({u"home"_s, {}}, true);
    updateCounts();
    updateActions();
    warnOfEndingTokens();
}

void MainWindow::warnOfEndingTokens()
{
    const QDateTime now = m_services.clock.now();
    for (const HubFacts &facts : m_document->hubs()) {
        // Invented hubs have no token that could be renewed.
        if (m_document->isDemonstration() || !domain::expiresSoon(facts.tokenExpires, now))
            continue;
        const QString hub = isolated(recordName(m_document->state(), facts.hub.ref()));
        const QString end = dateTimeText(*facts.tokenExpires);
        m_problems.add({now,
                        tr("Token of %1").arg(hub),
                        {*facts.tokenExpires < now ? tr("It ended on %1.").arg(end) : tr("It ends on %1.").arg(end),
                         tr("What was read before stays readable."),
                         tr("Make a new one on the hub's page “Token”, then Hub, Change token.")},
                        true});
    }
}

void MainWindow::dropPages()
{
    for (Page *page : std::as_const(m_pages)) {
        m_stack->removeWidget(page);
        delete page;
    }
    m_pages.clear();
    while (m_stack->count() > 0) {
        QWidget *widget = m_stack->widget(0);
        m_stack->removeWidget(widget);
        delete widget;
    }
    m_place.clear();
}

void MainWindow::report(const QString &what, const domain::Error &error)
{
    m_problems.add({m_services.clock.now(), what, errorWords(error)});
}

void MainWindow::say(const QString &text)
{
    m_status->say(text);
}

void MainWindow::showProblem()
{
    m_status->setProblems(static_cast<int>(m_problems.all().size()));
    if (m_problems.all().isEmpty()) {
        m_strip->dismiss();
        return;
    }
    const Problem &latest = m_problems.all().first();
    m_strip->show(latest.warning ? Ink::Warning : Ink::Danger, latest.warning ? u"triangle-alert"_s : u"circle-x"_s,
                  tr("%1. %2", "what failed, and why").arg(latest.what, latest.words.what), latest.words.rest(),
                  tr("All problems…"));
}

void MainWindow::onDocumentChanged(const Touched &touched)
{
    Q_UNUSED(touched)
    m_status->setWaiting(m_document->waiting());
    if (m_closing && m_document->waiting() == 0)
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    updateCounts();
    updateFocusChooser();
    updateActions();
}

// Views that are open count themselves; the others are counted on the query thread.
void MainWindow::updateCounts()
{
    for (const PageSpec &page : pages()) {
        for (const ViewSpec &view : page.views) {
            const QString id = QString::fromLatin1(view.table);
            const tables::TableSpec *table = tables::tableSpec(id);
            if (!view.counted || table == nullptr || m_pages.contains(id))
                continue;
            storage::IdQuery query = table->query;
            if (!domain::entity(query.kind).owned)
                query.hub = m_focus.hub;
            if (domain::entity(query.kind).owned || m_focus.hub.isNull()) {
                for (const storage::Filter &filter : focusFilters(query.kind, m_focus))
                    query.filters.push_back(filter);
            }
            m_document->count(query, this, [this, id](std::int64_t n) {
                if (!m_pages.contains(id))
                    m_rail->setCount(id, n);
            });
        }
    }
}

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    QMainWindow::show();
    raise();
    activateWindow();
}

void MainWindow::restoreGeometryOrFit()
{
    const int u = metrics(font()).u;
    const bool restored = restoreGeometry(m_services.preferences.layout(u"window"_s));
    if (restored)
        restoreState(m_services.preferences.layout(u"windowState"_s), kLayoutVersion);
    // A screen that is gone, or a state that never was: back to a size that fits.
    const QRect room = screen()->availableGeometry();
    if (!restored || !room.intersects(frameGeometry()) || width() > room.width() || height() > room.height())
        resize(QSize(360 * u, 225 * u).boundedTo(room.size()));
    (*m_actions)["view.rail"_L1]->setChecked(true);
    (*m_actions)["view.details"_L1]->setChecked(m_services.preferences.layout(u"detailsHidden"_s).isEmpty());
    fitRail();
}

void MainWindow::fitRail()
{
    const bool narrow = width() < 300 * metrics(font()).u;
    if (narrow == m_rail->isNarrow())
        return;
    m_rail->setNarrow(narrow);
    if (!m_place.isEmpty())
        show({m_place, {}}, false);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_actions->applyIcons();
    if (event->type() == QEvent::FontChange)
        fitRail();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.preferences.setLayout(u"window"_s, saveGeometry());
    m_services.preferences.setLayout(u"windowState"_s, saveState(kLayoutVersion));
    if (m_document == nullptr || m_closesAnyway || m_document->waiting() == 0) {
        event->accept();
        return;
    }
    // Edits reach the disk within milliseconds, unless it is full or gone.
    event->ignore();
    if (m_closing)
        return;
    m_closing = true;
    say(tr("Closing once %n changes are on disk", nullptr, m_document->waiting()));
    constexpr auto kPatience = std::chrono::seconds(2);
    QTimer::singleShot(kPatience, this, &MainWindow::askToClose);
}

// Still not on disk: whoever closes now loses them, and says so.
void MainWindow::askToClose()
{
    if (!m_closing || m_document == nullptr || m_document->waiting() == 0)
        return;
    const int waiting = m_document->waiting();
    m_prompter->ask(
        {tr("Close and lose changes?"),
         tr("%n changes are not on disk yet. They are tried again as long as the window is open.", nullptr, waiting),
         tr("Everything before them is safe."), tr("Close and lose %n changes", nullptr, waiting), true},
        [self = QPointer(this)](bool yes) {
            if (!self)
                return;
            self->m_closing = false;
            self->m_closesAnyway = yes;
            if (yes)
                self->close();
        });
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_services.preferences.bareLetters()
        || QApplication::activeWindow() != this || QApplication::activePopupWidget() != nullptr)
        return QMainWindow::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || widget != QApplication::focusWidget())
        return QMainWindow::eventFilter(watched, event);
    const QString letter = bareLetter(*static_cast<QKeyEvent *>(event), *widget);
    QAction *action = letter.isEmpty() ? nullptr : m_actions->ofLetter(letter);
    if (action == nullptr || !action->isEnabled())
        return QMainWindow::eventFilter(watched, event);
    action->trigger();
    return true;
}

} // namespace hubdesk::ui
