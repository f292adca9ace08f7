// Against the hub as last pulled, and the start that the access engine tries on an empty database.
#include "access/startup.h"
#include "interchange/lint/linter.h"

#include <algorithm>

namespace hubdesk::interchange {
namespace {

constexpr std::size_t kMostTried = 2000; // roles; the trial's time grows with their square

std::vector<std::string> texts(const WordList &list)
{
    std::vector<std::string> result;
    for (const Word &word : list.words)
        result.push_back(word.text.toStdString());
    return result;
}

std::optional<std::vector<std::string>> texts(const std::optional<WordList> &list)
{
    return list ? std::optional(texts(*list)) : std::nullopt;
}

access::LoadRole loadRole(const RoleFacts &role)
{
    access::LoadRole made;
    made.definition.name = role.name.toStdString();
    made.definition.hasDescription = role.description.has_value();
    if (role.description)
        made.definition.description = role.description->text.toStdString();
    made.definition.hasScopes = role.hasScopes;
    made.definition.scopes = texts(role.scopes);
    made.definition.hasOtherKeys = role.users || role.groups || role.services || !role.otherKeys.empty();
    made.users = texts(role.users);
    made.groups = texts(role.groups);
    made.services = texts(role.services);
    made.tokens = texts(role.tokens);
    return made;
}

} // namespace

// Somebody who has the admin flag on the hub, though the configuration no longer names them: removing a name
// from admin_users takes nothing away.
void Linter::liveAdmins()
{
    if (!m_live)
        return;
    const PlacedList *admins = m_admins;
    const RoleFacts *role = m_facts.role(QStringLiteral("admin"));
    const bool whole = (!admins || admins->list.whole) && (!role || !role->users || role->users->whole);
    const bool staff = m_facts.staff.add && m_facts.staff.add->on; // named elsewhere
    if (!whole || staff || (!admins && !role))
        return;
    QSet<QString> named;
    for (const Word &word : admins ? admins->list.words : std::vector<Word>())
        named.insert(word.text.toLower());
    for (const Word &word : role && role->users ? role->users->words : std::vector<Word>())
        named.insert(word.text.toLower());
    const domain::Place place = admins ? admins->list.place : role->place;
    for (const access::UserRecord &user : m_live->users) {
        const std::string_view text = m_live->names.text(user.name);
        const QString name = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        if (user.admin && !named.contains(name.toLower()))
            add(Severity::Warning, "admin-flag-left", place, {name}).fix = {{Edit::Kind::AddAdmin, {}, {}, name, {}}};
    }
}

// What the parts above have not found: tried as a whole.
void Linter::start()
{
    const bool refused = std::any_of(m_found.begin(), m_found.end(),
                                     [](const Finding &finding) { return finding.severity == Severity::Error; });
    if (refused || has(access::Rule::Draft) || !m_facts.rolesWhole || !m_facts.customScopesWhole
        || m_facts.roles.size() > kMostTried)
        return;
    access::Configuration configuration;
    access::Database database;
    for (const RoleFacts &role : m_facts.roles) {
        if (role.open || (role.hasScopes && (!role.scopes || !role.scopes->whole)))
            return;
        configuration.loadRoles.push_back(loadRole(role));
        for (const std::string &service : configuration.loadRoles.back().services.value_or(std::vector<std::string>()))
            database.services.push_back({service, false, {}}); // said already where one is missing
    }
    if (m_admins)
        configuration.adminUsers = texts(m_admins->list);
    if (m_allowed)
        configuration.allowedUsers = texts(m_allowed->list);
    configuration.manageRoles = m_facts.manageRoles && m_facts.manageRoles->on;
    const access::StartOutcome outcome =
        access::start(database, configuration, m_catalogue, m_rules, m_expander.custom());
    if (outcome.error)
        add(Severity::Error, "start-refused",
            m_facts.roles.empty() ? domain::Place{m_facts.file, 1, 1} : m_facts.roles.front().place,
            {QString::fromStdString(outcome.error->message)});
}

} // namespace hubdesk::interchange
