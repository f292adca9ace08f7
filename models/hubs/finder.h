#pragma once
// The inside of findings(), in parts: roles as defined (rolefindings.cpp), tokens (tokenfindings.cpp), the rest.
// Used on the stack of one call.

#include "hubs/findings.h"

#include <map>

namespace hubdesk::hubs {

class Finder final {
public:
    Finder(HubModel &hub, bool withChanges, std::size_t mostAlike)
        : m_base(hub.hub())
        , m_model(hub.model(withChanges))
        , m_most(mostAlike)
    {
    }

    std::vector<Finding> run();

private:
    Finding *add(FindingCode code, domain::Severity severity, const QString &what, const QString &detail = {});
    Finding *addRole(FindingCode code, domain::Severity severity, const RoleInfo &role, const QString &detail = {});
    [[nodiscard]] bool sees(const char *part) const; ///< users, groups, services: whether all are known

    // rolefindings.cpp
    void definitions();
    void fromIssue(const RoleInfo &role, const domain::RoleDraft &draft, const domain::RoleIssue &issue);
    void width(const RoleInfo &role);
    void bearers(const RoleInfo &role);
    // tokenfindings.cpp
    void tokens();

    void names();
    void hygiene();
    void managed();
    void administrators();

    const HubBase &m_base;
    access::Model &m_model;
    std::size_t m_most;
    std::map<FindingCode, std::size_t> m_counts;
    std::vector<Finding> m_found;
};

[[nodiscard]] QString aboutOf(const char *kind, const QString &name);
[[nodiscard]] QString textOf(std::string_view bytes);

} // namespace hubdesk::hubs
