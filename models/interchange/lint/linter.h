#pragma once
// The checks of lint.h, in parts. Used on the stack of one call.

#include "access/expand.h"
#include "access/roledefinitions.h"
#include "interchange/lint/lint.h"

#include <QSet>

namespace hubdesk::interchange {

class Linter final {
public:
    Linter(const ConfigurationFacts &facts, const LintOptions &options);

    [[nodiscard]] std::vector<Finding> run();

private:
    using BearerKind = domain::BearerKind;

    Finding &add(Severity severity, const char *code, const domain::Place &place, const QStringList &arguments = {},
                 const QString &role = {});
    [[nodiscard]] bool has(access::Rule rule) const { return m_rules.has(rule); }
    [[nodiscard]] bool isDefault(const QString &role) const;
    [[nodiscard]] bool exists(const QString &scope) const; ///< its base, in this release or as a custom scope
    [[nodiscard]] access::ScopeMask maskOf(const QString &base) const; ///< of a built-in scope and all below it

    // notes.cpp
    void notes();
    [[nodiscard]] Severity severityOf(const Note &note) const;
    // customscopechecks.cpp
    void customScopes();
    void scopeList(const std::optional<WordList> &list, const char *code);
    // scopechecks.cpp
    void scopes(const RoleFacts &role);
    void unknownScope(const RoleFacts &role, const Word &scope, const access::DefinitionError &error);
    void filter(const RoleFacts &role, const Word &scope, const QString &base, const QString &text);
    void contained(const RoleFacts &role);
    void defaults(const RoleFacts &role);
    void wide(const RoleFacts &role);
    // rolechecks.cpp
    void role(const RoleFacts &role);
    void keys(const RoleFacts &role);
    void bearers(const RoleFacts &role);
    void bearerList(const RoleFacts &role, const WordList &list, BearerKind kind);
    void duplicateGrants(const RoleFacts &role);
    void vanishing(const RoleFacts &role);
    // placechecks.cpp
    void adminLists();
    void managed();
    void staff();
    void replaced();
    void adminRole();
    void names();
    // livechecks.cpp
    void liveAdmins();
    void start();

    const ConfigurationFacts &m_facts;
    const access::Catalogue &m_catalogue;
    access::Rules m_rules;
    access::HubState m_custom; ///< the configuration's custom scopes
    access::Expander m_expander;
    const access::HubState *m_live;
    QSet<QString> m_liveUsers, m_liveGroups, m_liveServices;
    QSet<QString> m_services, m_groups; ///< of the configuration
    const PlacedList *m_admins; ///< the lists that count
    const PlacedList *m_allowed;
    QSet<QString> m_allowedNames; ///< in lower case, administrators too
    bool m_closed = false; ///< only those on the list are let in
    std::vector<Finding> m_found;
};

} // namespace hubdesk::interchange
