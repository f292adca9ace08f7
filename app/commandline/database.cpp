#include "app/commandline/database.h"

#include "storage/reader.h"
#include "ui/window/preferences.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

namespace hubdesk::app {

QString databasePath(const Arguments &arguments)
{
    if (arguments.has(QStringLiteral("database")))
        return arguments.value(QStringLiteral("database"));
    QSettings settings;
    const QStringList recent = ui::Preferences(settings).recentFiles();
    if (!recent.isEmpty())
        return recent.first();
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/hubdesk");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/hubdesk.sqlite");
}

Database::Database()
    : m_uuids(m_clock)
{
}

Database::~Database() = default;

domain::Result<domain::Done> Database::open(const QString &path, storage::Access access, bool create)
{
    storage::OpenOptions options;
    options.access = access;
    options.create = create;
    auto opened = storage::File::open(path, options, m_clock, m_uuids);
    if (!opened)
        return opened.error();
    m_file = std::move(opened).value();
    return domain::Done{};
}

} // namespace hubdesk::app
