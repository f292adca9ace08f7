// Roles and custom scopes as the configuration defines them, and those that JupyterHub would refuse.
#include "hubs/hubloaderprivate.h"

#include "access/roledefinitions.h"
#include "storage/reader.h"

#include <algorithm>
#include <array>

namespace hubdesk::hubs {

using access::NameId;
using domain::Kind;
using domain::Row;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

// What the configuration says besides: services, who manages groups and roles.
void HubLoader::said()
{
    HubFacts &facts = m_base->facts;
    for (const Row &row : owned(Kind::ConfigurationNote))
        domain::take(m_base->said, domain::record<domain::ConfigurationNote>(row));
    facts.groupsManaged = m_base->said.managesGroups.value_or(false);
    facts.rolesManaged = m_base->said.managesRoles.value_or(false);
    // Later releases take changes over REST again, until the next sign-in.
    const auto version = access::parseVersion(facts.version.toStdString());
    const auto first = access::parseVersion("2.3"), after = access::parseVersion("5.3");
    facts.managesGroups = facts.groupsManaged && (!version || (!(*version < *first) && *version < *after));
}

void HubLoader::groupDefinitions()
{
    for (const Row &row : owned(Kind::GroupDefinition)) {
        const auto group = domain::record<domain::GroupDefinition>(row);
        m_base->definedGroups.push_back(
            {group.name, group.users && !group.users->isEmpty(), group.file, group.line.value_or(0)});
    }
}

// What is defined: shipped roles, then the configuration's.
void HubLoader::definitions()
{
    for (const access::DefaultRole &shipped : m_base->facts.catalogue->defaultRoles()) {
        RoleInfo role;
        role.text = text(shipped.name);
        role.name = intern(role.text);
        role.description = text(shipped.description);
        role.origin = RoleInfo::Origin::Shipped;
        role.scopes.emplace();
        for (const std::string_view scope : shipped.scopes)
            role.scopes->append(text(scope));
        m_base->roles.push_back(std::move(role));
    }
    m_shipped = m_base->roles.size();
    for (const Row &row : owned(Kind::Role)) {
        const auto record = domain::record<domain::Role>(row);
        m_base->facts.definitionsRead = true;
        RoleInfo role;
        role.text = record.name;
        role.name = intern(record.name);
        role.description = record.description;
        role.origin = RoleInfo::Origin::Configuration;
        role.scopes = record.scopes;
        role.record.value = row.ref.id;
        role.file = record.file;
        role.line = record.line.value_or(0);
        for (const Row &named : m_reader.rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(row.ref.id))) {
            const auto bearer = domain::record<domain::Bearer>(named);
            role.named.emplace_back(bearer.kindOf, bearer.name);
        }
        m_defined.push_back(std::move(role));
    }
}

// The definitions that JupyterHub would take go into the state; names without one are listed.
void HubLoader::roles()
{
    std::sort(m_defined.begin(), m_defined.end(),
              [](const RoleInfo &a, const RoleInfo &b) { return a.text.compare(b.text, Qt::CaseInsensitive) < 0; });
    access::Names &names = m_state.names;
    const access::Rules rules = access::Rules::of(m_base->facts.catalogue->version());
    for (RoleInfo &role : m_defined)
        define(role, rules);
    std::vector<bool> isRole(names.size());
    for (const RoleInfo &role : m_base->roles)
        isRole[role.name] = true;
    std::vector<RoleInfo> onlySeen;
    for (const NameId name : m_seen) {
        if (isRole[name])
            continue;
        isRole[name] = true;
        RoleInfo role;
        role.name = name;
        role.text = m_base->text(name);
        m_base->facts.unknownRoles.append(role.text);
        onlySeen.push_back(std::move(role));
    }
    for (RoleInfo &role : onlySeen)
        m_base->roles.push_back(std::move(role));
    std::sort(m_base->roles.begin() + static_cast<std::ptrdiff_t>(m_shipped), m_base->roles.end(),
              [](const RoleInfo &a, const RoleInfo &b) { return a.text.compare(b.text, Qt::CaseInsensitive) < 0; });
    m_base->facts.unknownRoles.sort();
    keepGoodTokens();
}

void HubLoader::define(RoleInfo &role, const access::Rules &rules)
{
    access::RoleRecord record;
    record.name = role.name;
    record.description = role.description.toStdString();
    record.hasDescription = !role.description.isEmpty();
    record.hasScopes = true;
    record.scopesNull = !role.scopes.has_value();
    role.broken = refusal(role, rules);
    if (!role.broken.isEmpty()) {
        record.scopesNull = true;
        m_unnamedRoles = true;
    } else if (role.scopes) {
        record.scopes = intern(*role.scopes);
    }
    if (record.scopesNull) {
        m_base->facts.unknownRoles.append(role.text);
        m_state.unknown.named.push_back("roles." + role.text.toStdString());
    }
    const auto shipped =
        std::find_if(m_base->roles.begin(), m_base->roles.begin() + static_cast<std::ptrdiff_t>(m_shipped),
                     [&role](const RoleInfo &other) { return other.name == role.name; });
    const bool isShipped = shipped != m_base->roles.begin() + static_cast<std::ptrdiff_t>(m_shipped);
    if (role.text == u"admin") {
        // No release lets it be redefined; its entry in a configuration names bearers.
        shipped->record = role.record;
        shipped->file = role.file;
        shipped->line = role.line;
        shipped->broken = role.broken;
        shipped->named = role.named;
        m_base->facts.unknownRoles.removeAll(role.text);
        return;
    }
    if (access::isRoleName(role.text.toStdString()))
        m_state.roles.push_back(record);
    if (isShipped) {
        if (!role.scopes)
            role.scopes = shipped->scopes;
        if (role.description.isEmpty())
            role.description = shipped->description;
        *shipped = std::move(role);
    } else {
        m_base->roles.push_back(std::move(role));
    }
}

QString HubLoader::refusal(const RoleInfo &role, const access::Rules &rules)
{
    const std::string name = role.text.toStdString();
    if (!access::isRoleName(name))
        return QStringLiteral("invalid role name");
    if (!role.scopes)
        return {};
    if (role.text == u"admin") {
        const auto *shipped = m_base->facts.catalogue->defaultRole("admin");
        QStringList own;
        for (const std::string_view scope : shipped->scopes)
            own.append(text(scope));
        return *role.scopes == own ? QString() : QStringLiteral("the role admin cannot be overridden");
    }
    if (!m_checker) {
        // Custom scopes count as known names here: checked on their own below.
        m_customBefore = readCustomScopes();
        m_checker.emplace(*m_base->facts.catalogue, rules, access::CustomScopes(m_customBefore));
    }
    for (const QString &scope : *role.scopes) {
        const std::string written = scope.toStdString();
        const std::array<std::string_view, 1> one{written};
        // The checker's numbers for names are its own: give it the names it was made with.
        if (const auto wrong = access::checkScopes(one, "role " + name, *m_checker, rules, m_customBefore.names))
            return QString::fromStdString(wrong->message);
    }
    return {};
}

access::HubState HubLoader::readCustomScopes()
{
    access::HubState state;
    if (!access::Rules::of(m_base->facts.catalogue->version()).has(access::Rule::CustomScopes))
        return state;
    for (const Row &row : owned(Kind::CustomScope))
        addCustomScope(state, domain::record<domain::CustomScope>(row));
    if (access::checkCustomScopes(state, *m_base->facts.catalogue).error)
        state.customScopes.clear();
    return state;
}

void HubLoader::addCustomScope(access::HubState &state, const domain::CustomScope &scope)
{
    access::CustomScopeRecord record;
    record.name = state.names.intern(scope.name.toStdString());
    record.hasDescription = !scope.description.isEmpty();
    if (scope.subscopes) {
        record.subscopes = access::CustomScopeRecord::Subscopes::List;
        std::vector<std::string> names;
        for (const QString &name : *scope.subscopes)
            names.push_back(name.toStdString());
        record.subscopeNames = state.add(names);
    }
    state.customScopes.push_back(std::move(record));
}

void HubLoader::customScopes()
{
    m_state.unknown.customScopes = !m_base->facts.definitionsRead;
    for (const Row &row : owned(Kind::CustomScope))
        m_base->customScopes.push_back(domain::record<domain::CustomScope>(row));
    if (m_customBefore.customScopes.empty() && !m_base->customScopes.empty())
        m_customBefore = readCustomScopes();
    if (m_customBefore.customScopes.empty())
        return;
    for (const domain::CustomScope &scope : m_base->customScopes)
        addCustomScope(m_state, scope);
}

} // namespace hubdesk::hubs
