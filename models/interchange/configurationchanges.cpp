#include "interchange/configurationchanges.h"

#include <QSet>

namespace hubdesk::interchange {

using domain::Bearer;
using domain::BearerKind;
using domain::ConfigurationNote;
using domain::GroupDefinition;
using domain::Kind;
using domain::Role;
using domain::Row;

void ConfigurationChanges::addTo(domain::HubId hub)
{
    m_hub = hub;
    roles();
    groups();
    customScopes();
    notes();
}

void ConfigurationChanges::addNotesTo(domain::HubId hub)
{
    m_hub = hub;
    notes();
}

std::vector<Row> ConfigurationChanges::ofHub(Kind kind) const
{
    if (m_hub.value < 0)
        return {};
    return m_state.rowsWhere(kind, "hub", QVariant::fromValue<qlonglong>(m_hub.value));
}

void ConfigurationChanges::gather(const python::Configuration &file)
{
    for (const python::RoleDefinition &role : file.roles) {
        if (!m_roles.contains(role.name))
            m_roleOrder.append(role.name);
        m_roles.insert(role.name, role);
    }
    for (const python::GroupEntry &group : file.groups) {
        if (!m_groups.contains(group.name))
            m_groupOrder.append(group.name);
        m_groups.insert(group.name, group);
    }
    for (const CustomScopeFacts &scope : file.scopeDefinitions) {
        if (!m_scopes.contains(scope.name))
            m_scopeOrder.append(scope.name);
        m_scopes.insert(scope.name, scope);
    }
    m_scopesWhole = m_scopesWhole && file.scopesWhole;
    if (file.adminUsers)
        m_admins = file.adminUsers;
    if (!file.authenticator.isEmpty())
        m_authenticator = file.authenticator;
    m_notes.insert(m_notes.end(), file.notes.begin(), file.notes.end());
    for (domain::ConfigurationNote &note : domain::notesOf(file.said)) {
        note.file = file.file;
        std::erase_if(m_said, [&note](const ConfigurationNote &said) { return said.code == note.code; });
        m_said.push_back(std::move(note));
    }
}

void ConfigurationChanges::roles()
{
    QHash<QString, Row> existing;
    for (const Row &row : ofHub(Kind::Role)) {
        const Role role = domain::record<Role>(row);
        if (m_roles.contains(role.name)) {
            existing.insert(role.name, row);
        } else if (role.source == domain::RoleSource::Configuration) {
            removeBearers(row);
            m_builder.remove(row);
        }
    }
    for (const QString &name : std::as_const(m_roleOrder)) {
        const python::RoleDefinition &definition = m_roles[name];
        Role role;
        role.hub = m_hub;
        role.name = name;
        role.description = definition.description.value_or(QString());
        role.scopes = definition.scopes;
        role.source = domain::RoleSource::Configuration;
        role.file = definition.place.file;
        role.line = definition.place.line;
        domain::RoleId id;
        if (const auto row = existing.constFind(name); row != existing.constEnd()) {
            m_builder.update(*row, role);
            id.value = row->ref.id;
        } else {
            id.value = m_builder.create(role).id;
        }
        bearers(id, definition);
    }
}

void ConfigurationChanges::bearers(domain::RoleId role, const python::RoleDefinition &definition)
{
    QList<std::pair<BearerKind, QString>> wanted;
    QSet<std::pair<int, QString>> missing; // of those wanted
    const auto want = [&](BearerKind kind, const std::optional<QStringList> &names) {
        for (const QString &name : names.value_or(QStringList())) {
            const std::pair key(static_cast<int>(kind), name);
            if (name.isEmpty() || missing.contains(key))
                continue;
            missing.insert(key);
            wanted.append({kind, name});
        }
    };
    want(BearerKind::User, definition.users);
    want(BearerKind::Group, definition.groups);
    want(BearerKind::Service, definition.services);
    want(BearerKind::Token, definition.tokens);

    std::vector<Row> existing;
    if (role.value > 0)
        existing = m_state.rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(role.value));
    for (const Row &row : existing) {
        const Bearer bearer = domain::record<Bearer>(row);
        if (!missing.remove({static_cast<int>(bearer.kindOf), bearer.name}))
            m_builder.remove(row);
    }
    for (const auto &[kind, name] : std::as_const(wanted)) {
        if (!missing.contains({static_cast<int>(kind), name}))
            continue;
        Bearer bearer;
        bearer.role = role;
        bearer.kindOf = kind;
        bearer.name = name;
        m_builder.create(bearer);
    }
}

void ConfigurationChanges::removeBearers(const Row &role)
{
    for (const Row &row : m_state.rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(role.ref.id)))
        m_builder.remove(row);
}

void ConfigurationChanges::groups()
{
    QHash<QString, Row> existing;
    for (const Row &row : ofHub(Kind::GroupDefinition)) {
        const QString name = row.value("name").toString();
        if (m_groups.contains(name))
            existing.insert(name, row);
        else
            m_builder.remove(row);
    }
    for (const QString &name : std::as_const(m_groupOrder)) {
        const python::GroupEntry &entry = m_groups[name];
        GroupDefinition group;
        group.hub = m_hub;
        group.name = name;
        group.users = entry.users;
        group.properties = entry.properties;
        group.file = entry.place.file;
        group.line = entry.place.line;
        if (const auto row = existing.constFind(name); row != existing.constEnd())
            m_builder.update(*row, group);
        else
            m_builder.create(group);
    }
}

void ConfigurationChanges::customScopes()
{
    QHash<QString, Row> existing;
    for (const Row &row : ofHub(Kind::CustomScope)) {
        const QString name = row.value("name").toString();
        if (m_scopes.contains(name))
            existing.insert(name, row);
        else if (m_scopesWhole) // else it may be among those that could not be read
            m_builder.remove(row);
    }
    for (const QString &name : std::as_const(m_scopeOrder)) {
        const CustomScopeFacts &definition = m_scopes[name];
        domain::CustomScope scope;
        scope.hub = m_hub;
        scope.name = name;
        scope.description = definition.description ? definition.description->text : QString();
        if (definition.subscopes && definition.subscopes->whole)
            scope.subscopes = definition.subscopes->texts();
        else if (!definition.open && !definition.badSubscopes)
            scope.subscopes = QStringList();
        scope.file = definition.place.file;
        scope.line = definition.place.line;
        if (const auto row = existing.constFind(name); row != existing.constEnd())
            m_builder.update(*row, scope);
        else
            m_builder.create(scope);
    }
}

void ConfigurationChanges::notes()
{
    const auto keyOf = [](const ConfigurationNote &note) {
        return QStringList{note.file, QString::number(note.line), QString::number(note.column), note.code, note.message,
                           note.text};
    };
    QHash<QStringList, ConfigurationNote> wanted;
    QList<QStringList> order;
    const auto want = [&](const ConfigurationNote &note) {
        if (!wanted.contains(keyOf(note)))
            order.append(keyOf(note));
        wanted.insert(keyOf(note), note);
    };
    for (ConfigurationNote note : m_said) {
        note.hub = m_hub;
        want(note);
    }
    for (const Note &found : m_notes) {
        ConfigurationNote note;
        note.hub = m_hub;
        note.file = found.place.file;
        note.line = found.place.line;
        note.column = found.place.column;
        note.code = found.code;
        note.message = found.about;
        note.text = found.text;
        want(note);
    }
    for (const Row &row : ofHub(Kind::ConfigurationNote)) {
        if (wanted.remove(keyOf(domain::record<ConfigurationNote>(row))) == 0)
            m_builder.remove(row);
    }
    for (const QStringList &key : std::as_const(order)) {
        if (const auto note = wanted.constFind(key); note != wanted.constEnd())
            m_builder.create(*note);
    }
}

} // namespace hubdesk::interchange
