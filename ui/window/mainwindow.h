#pragma once
// The frame: menu bar, rail, stack of pages, strip for what did not work, status bar. Shows one Document
// or none; asks app/ for files through signals and never touches them. GUI thread.

#include "ui/pages/pagecontext.h"
#include "ui/window/history.h"
#include "ui/window/places.h"
#include "ui/window/problems.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace hubdesk::ui {

class Actions;
class CommandPalette;
class Page;
class Pulls;
class Rail;
class RolesDesk;
class StagedBar;
class StatusItems;
class Strip;
class TablePage;
class UndoHistory;

class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT

public:
    struct Services {
        Preferences &preferences;
        const domain::Clock &clock;
        domain::SecretStore &secrets;
        /// Asks the person; null: dialogs of this window.
        domain::Prompter *prompter = nullptr;
    };

    explicit MainWindow(const Services &services);
    ~MainWindow() override;

    void setDocument(std::unique_ptr<Document> document); ///< null: no file is open
    [[nodiscard]] Document *document() const { return m_document.get(); }
    void offerFirstChoice();
    void comeToFront();
    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] TablePage *tablePage() const; ///< the current page, if it shows a table
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] const Problems &problems() const { return m_problems; }

    // Navigator
    void goTo(domain::Ref ref) override;
    void goToView(const QString &view) override;
    void goToHubView(const QString &view, domain::HubId hub) override;
    void report(const QString &what, const domain::Error &error) override;
    void say(const QString &text) override;
    [[nodiscard]] bool canShow(domain::Ref ref) const override;
    [[nodiscard]] domain::PersonId actingAs() const override;

Q_SIGNALS:
    void newFileRequested(const QString &path);
    void openRequested(const QString &path);
    void demonstrationRequested();
    void copyRequested(const QString &path);
    void restoreRequested(const hubdesk::ui::BackupFacts &backup);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void askToClose();
    // mainwindow.cpp
    void buildFrame();
    void show(const Location &location, bool remember);
    [[nodiscard]] Page *pageFor(const QString &place);
    Page *keep(const QString &place, Page *page);
    void dropPages();
    void restoreGeometryOrFit();
    void fitRail();
    void setFocus(const Focus &focus);
    void updateActions();
    void updateCounts();
    void showProblem();
    void onDocumentChanged(const Touched &touched);
    // windowactions.cpp: what each action does
    void connectActions();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectHubActions();
    void connectToolActions();
    // windowexchange.cpp
    void connectExchangeActions();
    void importConfiguration(const QStringList &paths, domain::HubId hub); ///< null: a new one
    void showDraft(const QString &path, const QString &title);
    void requestDefinitions();
    [[nodiscard]] domain::HubId exchangeHub() const;
    void askNewFile();
    void askOpen();
    void askCopy();
    void askRestore();
    void connectHub(bool again);
    void warnOfEndingTokens();
    void forgetHub();
    void discardStaged();
    void chooseActingAs();
    void nextPane(int step);
    [[nodiscard]] domain::HubId currentHub() const; ///< of the current row, else the focus
    // windowmenus.cpp
    void buildMenus();
    void fillRecent();
    void fillFocusMenu();
    void fillViewsMenu();
    void updateFocusChooser();

    Services m_services;
    std::unique_ptr<domain::Prompter> m_ownPrompter;
    domain::Prompter *m_prompter;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<UndoHistory> m_undo;
    std::unique_ptr<RolesDesk> m_roles;
    std::unique_ptr<PageContext> m_context;
    std::unique_ptr<Pulls> m_pulls;
    Actions *m_actions;
    Rail *m_rail;
    Strip *m_strip;
    QStackedWidget *m_stack;
    StagedBar *m_staged;
    StatusItems *m_status;
    CommandPalette *m_palette = nullptr;
    Problems m_problems;
    History m_history;
    Focus m_focus;
    QHash<QString, Page *> m_pages;
    QString m_place;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_focusMenu = nullptr;
    QMenu *m_actingMenu = nullptr;
    QMenu *m_viewsMenu = nullptr;
    bool m_postponed = false;
    bool m_closing = false; ///< asked to close; edits are still on their way to the disk
    bool m_closesAnyway = false;
};

} // namespace hubdesk::ui
