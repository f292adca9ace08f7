#pragma once
// What a jupyterhub_config.py says about roles, groups and administrators, read without running it.
// Absent optionals: the file does not say. What it says in a way that cannot be known is a Note.

#include "domain/saidbyconfiguration.h"
#include "interchange/facts.h"

#include <QByteArray>

namespace hubdesk::interchange::python {

using interchange::Note;

struct RoleDefinition {
    QString name;
    std::optional<QString> description;
    std::optional<QStringList> scopes; ///< absent: not given, or not known (then a Note)
    std::optional<QStringList> users, groups, services, tokens; ///< tokens: shown shortened (facts.h)
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
    std::vector<CustomScopeFacts> scopeDefinitions; ///< the same in full
    bool scopesWhole = true; ///< false: there may be more
    QString authenticator;
    domain::SaidByConfiguration said;
    std::vector<Note> notes; ///< in the order of the file
};

/// Error: Syntax, with a word of fault.h and the place; nothing is taken from such a file.
[[nodiscard]] domain::Result<ConfigurationFacts> readFacts(const QByteArray &bytes, const QString &file);
[[nodiscard]] domain::Result<Configuration> readConfiguration(const QByteArray &bytes, const QString &file);

/// The part of the facts that is kept in a database.
[[nodiscard]] Configuration configurationOf(const ConfigurationFacts &facts);

} // namespace hubdesk::interchange::python
