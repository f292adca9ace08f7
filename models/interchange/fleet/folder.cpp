#include "interchange/fleet/folder.h"
#include "interchange/yaml/document.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace hubdesk::interchange {

using domain::Error;
using domain::ErrorCode;

bool isEncryptedName(const QString &path)
{
    const QString name = path.section(u'/', -1);
    const QStringList parts = name.split(u'.');
    return name.startsWith(u"enc-") && parts.contains(QStringLiteral("secret"));
}

domain::Result<std::vector<InputFile>> readFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable())
        return Error{ErrorCode::FileUnreadable, QString(), {folder, 0, 0}};
    QStringList paths;
    QDirIterator files(folder,
                       {QStringLiteral("*.yaml"), QStringLiteral("*.yml"), QStringLiteral("*.py"),
                        QStringLiteral("*.yaml.j2"), QStringLiteral("*.yml.j2")},
                       QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next());
        if (paths.size() > kMostFiles)
            return Error{ErrorCode::InvalidValue, QStringLiteral("too-many-files"), {folder, 0, 0}};
    }
    paths.sort();
    std::vector<InputFile> result;
    result.reserve(static_cast<std::size_t>(paths.size()));
    for (const QString &path : std::as_const(paths)) {
        InputFile one{path, {}, isEncryptedName(path), std::nullopt};
        QFile file(path);
        if (!one.encrypted && file.open(QIODevice::ReadOnly))
            one.bytes = file.read(yaml::kMostBytes + 1);
        else if (!one.encrypted)
            one.error = Error{ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}};
        result.push_back(std::move(one));
    }
    return result;
}

} // namespace hubdesk::interchange
