#pragma once
// What a jupyterhub_config.py says about roles, groups and administrators, read without running it.
// Absent optionals: the file does not say. What it says in a way that cannot be known is a Note.

#include "domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace hubdesk::interchange::python {

/// A part that was not taken over. Codes: "not-understood", "wrong-type", "no-name", "duplicate".
struct Note {
    domain::Place place;
    QString code;
    QString about; ///< which part: JupyterHub.load_roles[0].scopes
    QString text; ///< as written
};

struct RoleDefinition {
    QString name;
    std::optional<QString> description;
    std::optional<QStringList> scopes; ///< absent: not given, or not known (then a Note)
    std::optional<QStringList> users, groups, services, tokens;
    domain::Place place;
};

struct GroupEntry {
    QString name;
    std::optional<QStringList> users;
    QString properties; ///< a JSON object, empty: none given
    domain::Place place;
};

struct Configuration {
    QString file;
    std::vector<RoleDefinition> roles;
    std::vector<GroupEntry> groups;
    std::optional<QStringList> adminUsers;
    std::optional<QStringList> allowedUsers;
    std::optional<QStringList> services; ///< names
    std::optional<QStringList> customScopes; ///< names
    QString authenticator;
    std::vector<Note> notes; ///< in the order of the file
};

/// Error: Syntax, with a word of fault.h and the place; nothing is taken from such a file.
[[nodiscard]] domain::Result<Configuration> readConfiguration(const QByteArray &bytes, const QString &file);

} // namespace hubdesk::interchange::python
