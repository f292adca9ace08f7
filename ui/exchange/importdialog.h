#pragma once
// Chooses what to import, shows what it would define and what is wrong in it, and imports on request as one
// undoable step. GUI thread; reading goes on elsewhere with progress, and can be stopped. Nothing is run.

#include "ui/dialogs/dialog.h"
#include "ui/exchange/exchange.h"
#include "ui/pages/pagecontext.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QStandardItemModel;

namespace hubdesk::ui {

class Segments;
class TableView;

class ImportDialog final : public Dialog {
    Q_OBJECT

public:
    /// `hub`: chosen at first; null: a new one, or the only one.
    ImportDialog(const PageContext &context, domain::HubId hub, QWidget *parent);
    ~ImportDialog() override;

    void setPaths(const QStringList &paths);
    void accept() override;

Q_SIGNALS:
    void imported(hubdesk::domain::HubId hub); ///< null: a fleet, or several
    void draftChosen(const QString &path); ///< to be looked at as a text of the draft

private:
    void buildSources();
    void buildTarget(domain::HubId hub);
    void buildPreview();
    void setColumns(bool lines);
    void addFiles();
    void addFolder();
    void moveCurrent(int step);
    void removeCurrent();
    [[nodiscard]] QStringList paths() const;
    void look();
    void stop();
    void take(const domain::Result<ImportPreview> &preview);
    void fillLines();
    void fillFindings();
    void sayWhat();
    void saidOf(const domain::Receipt &receipt);

    PageContext m_context;
    QListWidget *m_sources;
    QPushButton *m_up, *m_down, *m_remove;
    QComboBox *m_hub;
    QLineEdit *m_name;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    TextLabel *m_says;
    Segments *m_which;
    TableView *m_table;
    QStandardItemModel *m_rows;
    QPushButton *m_draft;
    QPushButton *m_accept = nullptr;
    std::unique_ptr<ExchangeJob> m_job;
    std::optional<ImportPreview> m_preview;
    bool m_committing = false;
};

} // namespace hubdesk::ui
