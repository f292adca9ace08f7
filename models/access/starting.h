#pragma once
// What every start does, of a release or of the draft: roles defined, roles given and taken, with JupyterHub's log
// lines. Part of startup.cpp and startupdraft.cpp; nobody else includes it.

#include "access/startup.h"

namespace hubdesk::access {

// Authenticator.normalize_username: str.lower(), of ASCII here.
[[nodiscard]] std::string lowered(std::string text);

class Starting {
public:
    Starting(Database &database, const Configuration &configuration, const Catalogue &catalogue, const Rules &rules,
             const CustomScopes &custom);

    [[nodiscard]] StartOutcome take() { return std::move(m_out); }

protected:
    bool fail(std::string error, std::string message);
    void log(std::string line) { m_out.log.push_back(std::move(line)); }
    bool define(const RoleDefinition &definition);
    [[nodiscard]] static RoleDefinition shipped(const DefaultRole &role);
    void grant(Database::Bearer &bearer, const std::string &role, std::string_view kind);
    void strip(Database::Bearer &bearer, const std::string &role, std::string_view kind);
    void assignDefaults(Database::Bearer &bearer, bool user);

    Database &m_db;
    const Configuration &m_config;
    const Catalogue &m_catalogue;
    const Rules &m_rules;
    Expander m_expander;
    Names m_names;
    StartOutcome m_out;
};

// The draft's own way, section 8 of its rules.
[[nodiscard]] StartOutcome startDraft(Database &database, const Configuration &configuration,
                                      const Catalogue &catalogue, const Rules &rules);

} // namespace hubdesk::access
