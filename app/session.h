#pragma once
// Which file is open: new, open, demonstration data, copies and backups, for the window's File menu.
// GUI thread; owns the demonstration copy only, the window owns its document. Failures are reported in the window,
// and the file that was open stays open.

#include "app/filedocument.h"
#include "app/instance.h"

#include <QObject>
#include <QSslCertificate>
#include <QTemporaryDir>

#include <memory>

namespace hubdesk::ui {
class MainWindow;
class Preferences;
}

namespace hubdesk::app {

class Session final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        const domain::Clock &clock;
        domain::UuidSource &uuids;
        domain::SecretStore &secrets;
        ui::Preferences &preferences;
    };

    /// `window` outlives it.
    Session(Parts parts, ui::MainWindow &window, QObject *parent = nullptr);
    ~Session() override; ///< closes the demonstration data, whose copy goes with it

    /// Opens the file asked for, else the one open last, else offers a first choice.
    /// False: another process has it open and was raised; this one has nothing to do.
    [[nodiscard]] bool start(const QString &file, bool demonstration);

    void open(const QString &path, bool create = false);
    void openDemonstration();
    void saveCopy(const QString &target);
    void restore(const ui::BackupFacts &backup);

private:
    [[nodiscard]] domain::Result<std::unique_ptr<storage::File>> openFile(const QString &path, bool create);
    void show(std::unique_ptr<storage::File> file, bool demonstration);
    [[nodiscard]] QList<QSslCertificate> authorities() const;

    Parts m_parts;
    ui::MainWindow &m_window;
    Instance m_instance;
    QList<QThread *> m_copiers; ///< one a copy being written
    std::unique_ptr<QTemporaryDir> m_demonstration; ///< goes with the copy in it
};

} // namespace hubdesk::app
