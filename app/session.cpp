#include "app/session.h"

#include "app/demonstration.h"
#include "storage/backup.h"
#include "sync/jupyterhub/certificates.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"

#include <QFileInfo>
#include <QThread>

namespace hubdesk::app {

using domain::Error;
using domain::Result;

Session::Session(Parts parts, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_window(window)
{
    connect(&window, &ui::MainWindow::newFileRequested, this, [this](const QString &path) { open(path, true); });
    connect(&window, &ui::MainWindow::openRequested, this, [this](const QString &path) { open(path); });
    connect(&window, &ui::MainWindow::demonstrationRequested, this, &Session::openDemonstration);
    connect(&window, &ui::MainWindow::copyRequested, this, &Session::saveCopy);
    connect(&window, &ui::MainWindow::restoreRequested, this, &Session::restore);
    connect(&m_instance, &Instance::raiseRequested, &window, &ui::MainWindow::comeToFront);
}

Session::~Session()
{
    for (QThread *copier : std::as_const(m_copiers)) { // a copy half written is no copy
        copier->disconnect(this);
        copier->wait();
        copier->deleteLater();
    }
    if (m_demonstration != nullptr)
        m_window.setDocument(nullptr);
}

bool Session::start(const QString &file, bool demonstration)
{
    if (demonstration) {
        openDemonstration();
        return true;
    }
    const QStringList recent = m_parts.preferences.recentFiles();
    const QString path = !file.isEmpty() ? file : recent.value(0);
    if (path.isEmpty() || (file.isEmpty() && !QFileInfo::exists(path))) {
        m_window.offerFirstChoice();
        return true;
    }
    if (Instance::raiseOther(path))
        return false;
    open(path, !QFileInfo::exists(path));
    return true;
}

Result<std::unique_ptr<storage::File>> Session::openFile(const QString &path, bool create)
{
    storage::OpenOptions options;
    options.create = create;
    return storage::File::open(path, options, m_parts.clock, m_parts.uuids);
}

void Session::open(const QString &path, bool create)
{
    if (m_window.document() != nullptr
        && QFileInfo(m_window.document()->path()).canonicalFilePath() == QFileInfo(path).canonicalFilePath()
        && QFileInfo::exists(path)) {
        m_window.comeToFront();
        return;
    }
    if (Instance::raiseOther(path))
        return;
    Result<std::unique_ptr<storage::File>> file = openFile(path, create);
    if (!file) {
        m_window.report(tr("Could not open %1").arg(QFileInfo(path).fileName()), file.error());
        if (m_window.document() == nullptr)
            m_window.offerFirstChoice();
        return;
    }
    m_parts.preferences.addRecentFile(QFileInfo(path).absoluteFilePath());
    show(std::move(*file), false);
}

void Session::openDemonstration()
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->filePath(QStringLiteral("demonstration.hubdesk"));
    const Result<domain::Done> made = makeDemonstration(path, m_parts.clock);
    if (!made) {
        m_window.report(tr("Could not make the demonstration data"), made.error());
        return;
    }
    Result<std::unique_ptr<storage::File>> file = openFile(path, false);
    if (!file) {
        m_window.report(tr("Could not open the demonstration data"), file.error());
        return;
    }
    show(std::move(*file), true);
    m_demonstration = std::move(folder);
}

// An institution's own authorities, beside the system's.
QList<QSslCertificate> Session::authorities() const
{
    const QString path = m_parts.preferences.authoritiesFile();
    if (path.isEmpty())
        return {};
    const Result<QList<QSslCertificate>> read = sync::jupyterhub::readAuthorities(path);
    if (!read)
        m_window.report(tr("Could not read the certificate authorities of the preferences"), read.error());
    return read ? *read : QList<QSslCertificate>();
}

void Session::show(std::unique_ptr<storage::File> file, bool demonstration)
{
    const QString path = file->path();
    auto document = std::make_unique<FileDocument>(
        std::move(file), FileDocument::Parts{m_parts.uuids, m_parts.secrets, m_parts.clock, authorities()},
        demonstration);
    m_instance.answerFor(path);
    m_window.setDocument(std::move(document));
}

void Session::saveCopy(const QString &target)
{
    auto *document = static_cast<FileDocument *>(m_window.document());
    if (document == nullptr)
        return;
    // A gigabyte takes seconds: the window stays usable meanwhile, and edits go on.
    m_window.say(tr("Writing a copy to %1…").arg(QFileInfo(target).fileName()));
    const auto copied = std::make_shared<Result<domain::Done>>(domain::Done{});
    auto *copier = QThread::create([path = document->path(), target, id = m_parts.uuids.next(), copied] {
        *copied = storage::copyFile(path, target, id);
    });
    connect(copier, &QThread::finished, this, [this, copier, target, copied] {
        m_copiers.removeOne(copier);
        copier->deleteLater();
        if (*copied)
            m_window.say(tr("Everything was written to %1").arg(QFileInfo(target).fileName()));
        else
            m_window.report(tr("Could not write the copy"), copied->error());
    });
    m_copiers.append(copier);
    copier->start();
}

void Session::restore(const ui::BackupFacts &backup)
{
    const QString path = m_window.document()->path();
    const bool demonstration = m_window.document()->isDemonstration();
    m_window.setDocument(nullptr);
    const Result<domain::Done> restored =
        storage::restoreBackup(path, {backup.path, backup.at, backup.schema, backup.bytes}, m_parts.clock.now());
    Result<std::unique_ptr<storage::File>> file = openFile(path, false);
    if (file)
        show(std::move(*file), demonstration);
    else
        m_window.report(tr("Could not open %1").arg(QFileInfo(path).fileName()), file.error());
    if (restored)
        m_window.say(tr("The backup is in place; what was there before is a backup now"));
    else
        m_window.report(tr("Could not restore the backup"), restored.error());
}

} // namespace hubdesk::app
