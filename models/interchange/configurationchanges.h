#pragma once
// Lays what one hub's configuration says beside what the database has, and adds what differs to a step.
// Used by the imports of one hub and of a fleet. Pure; lives as long as one import.

#include "domain/records.h"
#include "domain/state.h"
#include "interchange/changebuilder.h"
#include "interchange/python/configuration.h"

#include <QHash>

namespace hubdesk::interchange {

class ConfigurationChanges final {
public:
    ConfigurationChanges(const domain::State &state, ChangeBuilder &builder)
        : m_state(state)
        , m_builder(builder)
    {
    }

    /// A later file's definition of a role or group replaces an earlier one.
    void gather(const python::Configuration &file);
    [[nodiscard]] const std::optional<QStringList> &admins() const { return m_admins; }
    [[nodiscard]] const QString &authenticator() const { return m_authenticator; }

    /// Roles, groups and notes of a hub (a negative id: one made in this step).
    void addTo(domain::HubId hub);
    void addNotesTo(domain::HubId hub); ///< the notes alone

private:
    void roles();
    void bearers(domain::RoleId role, const python::RoleDefinition &definition);
    void removeBearers(const domain::Row &role);
    void groups();
    void customScopes();
    void notes();
    [[nodiscard]] std::vector<domain::Row> ofHub(domain::Kind kind) const;

    const domain::State &m_state;
    ChangeBuilder &m_builder;
    domain::HubId m_hub;
    QList<QString> m_roleOrder;
    QHash<QString, python::RoleDefinition> m_roles;
    QList<QString> m_groupOrder;
    QHash<QString, python::GroupEntry> m_groups;
    QList<QString> m_scopeOrder;
    QHash<QString, CustomScopeFacts> m_scopes;
    bool m_scopesWhole = true;
    std::optional<QStringList> m_admins;
    QString m_authenticator;
    std::vector<domain::ConfigurationNote> m_said;
    std::vector<Note> m_notes;
};

} // namespace hubdesk::interchange
