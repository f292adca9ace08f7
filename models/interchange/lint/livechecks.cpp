// Against the hub as last pulled, and the start that the access engine tries on an empty database.
#include "interchange/lint/linter.h"
#include "interchange/trialstart.h"

#include <algorithm>

namespace hubdesk::interchange {
namespace {

constexpr std::size_t kMostTried = 2000; // roles; the trial's time grows with their square

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
    access::Database database;
    for (const RoleFacts &role : m_facts.roles) {
        if (role.open || (role.hasScopes && (!role.scopes || !role.scopes->whole)))
            return;
        for (const Word &scope : role.scopes ? role.scopes->words : std::vector<Word>()) {
            if (scope.text.startsWith(u"custom:"))
                return; // the trial knows none; they were checked with the others
        }
        for (const Word &service : role.services ? role.services->words : std::vector<Word>())
            database.services.push_back({service.text.toStdString(), false, {}}); // a missing one was said already
    }
    const Trial trial = tryStart(m_facts, m_catalogue, std::move(database));
    if (trial.refusal)
        add(Severity::Error, "start-refused",
            m_facts.roles.empty() ? domain::Place{m_facts.file, 1, 1} : m_facts.roles.front().place,
            {QString::fromStdString(trial.refusal->message)});
}

} // namespace hubdesk::interchange
