// The menu bar from the table of actions, and the menus that are filled when they open.

#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/window/actions.h"
#include "ui/window/commandpalette.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/rail.h"
#include "ui/window/statusitems.h"
#include "ui/window/twolinebutton.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHubsInMenu = 8; // Ctrl+2 to Ctrl+9
constexpr int kCommunitiesInMenu = 12;

// A name in a menu is not a mnemonic.
QString plainText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

void MainWindow::buildMenus()
{
    QList<QMenu *> menus;
    for (int i = 0; i < kMenus; ++i) {
        QMenu *menu = menuBar()->addMenu(QCoreApplication::translate("Action", menuTitle(static_cast<MenuId>(i))));
        menu->setToolTipsVisible(true);
        menus.append(menu);
    }
    for (const ActionSpec &spec : actionTable()) {
        QMenu *menu = menus[static_cast<int>(spec.menu)];
        if (QByteArrayView(spec.id) == "-")
            menu->addSeparator();
        else
            menu->addAction((*m_actions)[QLatin1StringView(spec.id)]);
    }

    m_recentMenu = new QMenu(this);
    (*m_actions)["file.recent"_L1]->setMenu(m_recentMenu);
    connect(&m_services.preferences, &Preferences::recentFilesChanged, this, &MainWindow::fillRecent);
    fillRecent();

    auto *densities = new QMenu(this);
    auto *group = new QActionGroup(densities);
    for (const auto &[density, text] :
         {std::pair(Density::Compact, tr("&Compact")), std::pair(Density::Normal, tr("&Normal")),
          std::pair(Density::Roomy, tr("&Roomy"))}) {
        QAction *action = densities->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_services.preferences.density() == density);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, d = density] { m_services.preferences.setDensity(d); });
        connect(&m_services.preferences, &Preferences::densityChanged, action,
                [this, action, d = density] { action->setChecked(m_services.preferences.density() == d); });
    }
    (*m_actions)["view.density"_L1]->setMenu(densities);

    m_focusMenu = new QMenu(this);
    (*m_actions)["window.focus"_L1]->setMenu(m_focusMenu);
    m_rail->focusChooser().setMenu(m_focusMenu);
    m_actingMenu = new QMenu(this);
    m_actingMenu->addAction((*m_actions)["window.actingAs"_L1]);
    m_rail->actingAs().setMenu(m_actingMenu);
    m_viewsMenu = new QMenu(this);
    connect(m_viewsMenu, &QMenu::aboutToShow, this, &MainWindow::fillViewsMenu);
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    const QStringList files = m_services.preferences.recentFiles();
    int number = 1;
    for (const QString &file : files) {
        QAction *action = m_recentMenu->addAction(
            tr("&%1  %2", "place in the list and file").arg(number++).arg(plainText(QFileInfo(file).fileName())));
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { Q_EMIT openRequested(file); });
    }
    if (files.isEmpty())
        return;
    m_recentMenu->addSeparator();
    QAction *clear = m_recentMenu->addAction(tr("&Clear this list"));
    connect(clear, &QAction::triggered, this, [this] { m_services.preferences.clearRecentFiles(); });
}

void MainWindow::fillViewsMenu()
{
    m_viewsMenu->clear();
    const PageSpec *page = pageOf(m_place);
    if (page == nullptr)
        return;
    for (const ViewSpec &view : page->views) {
        if (view.within != nullptr)
            continue;
        const QString id = QString::fromLatin1(view.table);
        const std::optional<std::int64_t> count = m_rail->count(id);
        const QString title = placeTitle(view.title);
        QAction *action = m_viewsMenu->addAction(
            count ? tr("%1\t%2", "view and its count").arg(title, QLocale().toString(*count)) : title);
        action->setCheckable(true);
        action->setChecked(id == m_place);
        connect(action, &QAction::triggered, this, [this, id] { goToView(id); });
    }
}

void MainWindow::fillFocusMenu()
{
    m_focusMenu->clear();
    const auto add = [this](const QString &text, const Focus &focus, int digit) {
        QAction *action = m_focusMenu->addAction(plainText(text));
        action->setCheckable(true);
        action->setChecked(m_focus == focus);
        if (digit > 0)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + digit)));
        connect(action, &QAction::triggered, this, [this, focus] { setFocus(focus); });
    };
    add(tr("All communities"), {}, 1);
    if (!m_document)
        return;
    m_focusMenu->addSection(tr("Hubs"));
    // Hubs that were read are the ones there is something to see of.
    QList<HubFacts> facts = m_document->hubs();
    std::sort(facts.begin(), facts.end(), [](const HubFacts &a, const HubFacts &b) { return a.hub < b.hub; });
    int digit = 2;
    for (qsizetype i = 0; i < facts.size() && i < kHubsInMenu; ++i)
        add(recordName(m_document->state(), facts[i].hub.ref()), {facts[i].hub, {}}, digit++);
    m_focusMenu->addSection(tr("Communities"));
    std::vector<domain::Row> communities = m_document->state().rows(domain::Kind::Community);
    for (std::size_t i = 0; i < communities.size() && i < kCommunitiesInMenu; ++i)
        add(recordName(m_document->state(), communities[i]), {{}, {communities[i].ref.id}}, 0);
    m_focusMenu->addSeparator();
    QAction *more = m_focusMenu->addAction(tr("Another hub or community…"));
    connect(more, &QAction::triggered, this, [this] {
        if (m_palette != nullptr)
            m_palette->openWith(u":"_s);
    });
}

void MainWindow::updateFocusChooser()
{
    TwoLineButton &chooser = m_rail->focusChooser();
    TwoLineButton &acting = m_rail->actingAs();
    fillFocusMenu();
    if (!m_document) {
        chooser.setIconName(u"circle-dashed"_s);
        chooser.setLines(tr("No file yet"), tr("choose one"));
        acting.setPerson({});
        acting.setLines(tr("Not chosen yet"), {});
        m_status->setHub({});
        return;
    }
    QString title = tr("All communities");
    QString second = tr("%n hubs", nullptr, static_cast<int>(m_document->state().rows(domain::Kind::Hub).size()));
    chooser.setIconName(u"globe"_s);
    if (!m_focus.hub.isNull()) {
        title = recordName(m_document->state(), m_focus.hub.ref());
        const std::optional<HubFacts> facts = m_document->hub(m_focus.hub);
        second =
            facts && facts->pulled ? tr("%n users", nullptr, static_cast<int>(facts->users)) : tr("not pulled yet");
        if (facts && !facts->version.isEmpty())
            second = tr("%1 · %2", "number of users and version").arg(second, facts->version);
        chooser.setIconName(u"server"_s);
    } else if (!m_focus.community.isNull()) {
        title = recordName(m_document->state(), m_focus.community.ref());
        second = tr("%n hubs", nullptr,
                    static_cast<int>(m_document->state()
                                         .rowsWhere(domain::Kind::Hub, "community",
                                                    QVariant::fromValue<qlonglong>(m_focus.community.value))
                                         .size()));
        chooser.setIconName(u"users"_s);
    }
    chooser.setLines(title, second);
    m_status->setHub(m_focus.isAll() ? QString() : title);
    const domain::PersonId person = actingAs();
    const std::optional<domain::Row> row = person.isNull() ? std::nullopt : m_document->state().row(person.ref());
    const QString name = row ? row->value("name").toString() : QString();
    acting.setPerson(name);
    acting.setLines(name.isEmpty() ? tr("Not chosen yet") : name,
                    name.isEmpty() ? tr("who are you here?") : tr("acting as"));
}

} // namespace hubdesk::ui
