#pragma once
// The files of a folder that may hold a configuration, read in the order of their paths. Any thread;
// follows no links out of the folder and reads nothing whose name says it is encrypted.

#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace hubdesk::interchange {

struct InputFile {
    QString path; ///< as it is shown: the folder as given, and the way from there
    QByteArray bytes; ///< empty where it was not read
    bool encrypted = false; ///< by its name
    std::optional<domain::Error> error; ///< why it could not be read
};

inline constexpr int kMostFiles = 20'000;

/// .yaml, .yml and .py files. Error: FileUnreadable, TooMany.
[[nodiscard]] domain::Result<std::vector<InputFile>> readFolder(const QString &folder);
/// enc-*.secret.values.yaml and the like: encrypted by sops, left alone.
[[nodiscard]] bool isEncryptedName(const QString &path);

} // namespace hubdesk::interchange
