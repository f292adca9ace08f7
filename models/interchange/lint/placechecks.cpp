// Lists whose place decides whether they count, and what replaces or manages them.
#include "domain/namehazards.h"
#include "interchange/lint/linter.h"

#include <algorithm>

namespace hubdesk::interchange {

void Linter::adminLists()
{
    const QString used = m_facts.authenticator ? m_facts.authenticator->text : QString();
    // Without a class in the file it may be given elsewhere (an encrypted file, a statement not understood).
    const bool known = m_facts.authenticator
        || (m_facts.form != ConfigurationFacts::Form::Values
            && std::none_of(m_facts.notes.begin(), m_facts.notes.end(), [](const Note &note) {
                   return note.code == u"not-understood"
                       && (note.about == u"JupyterHub.authenticator_class" || note.about.isEmpty());
               }));
    const auto check = [&](const std::vector<PlacedList> &lists, const PlacedList *effective) {
        for (const PlacedList &list : lists) {
            if (list.list.words.empty())
                continue;
            const QString section = list.path.section(u'.', 0, 0);
            if (section == u"JupyterHub") {
                if (effective && effective != &list)
                    add(Severity::Warning, "admin-list-without-effect", list.list.place, {list.path, effective->path});
                else
                    add(Severity::Note, "admin-list-deprecated", list.list.place, {list.path});
                continue;
            }
            if (!known && section != u"Authenticator")
                continue;
            if (classDepth(section, used) < 0) {
                add(Severity::Warning, "admin-list-without-effect", list.list.place,
                    {list.path, used.isEmpty() ? QStringLiteral("PAMAuthenticator") : used});
            } else if (effective && effective != &list) {
                QStringList lost;
                for (const Word &word : list.list.words) {
                    if (!effective->list.contains(word.text))
                        lost.append(word.text);
                }
                if (!lost.isEmpty())
                    add(Severity::Warning, "admin-list-overridden", list.list.place,
                        {list.path, effective->path, lost.join(u", ")});
            }
        }
    };
    check(m_facts.adminLists, m_admins);
    check(m_facts.allowedLists, m_allowed);
    for (const PlacedList &list : m_facts.adminGroups) {
        if (!list.list.words.empty() && known && classDepth(list.path.section(u'.', 0, 0), used) < 0)
            add(Severity::Warning, "admin-list-without-effect", list.list.place, {list.path, used});
    }
    if (const PlacedList *admins = m_admins) {
        QSet<QString> seen;
        for (const Word &word : admins->list.words) {
            if (word.text.isEmpty())
                add(Severity::Warning, "empty-name", word.place);
            else if (seen.contains(word.text.toLower()))
                add(Severity::Note, "admin-twice", word.place, {word.text}).fix = {
                    {Edit::Kind::RemoveAdmin, {}, word.text, {}, {}}};
            seen.insert(word.text.toLower());
        }
    }
}

// An entry `admin` makes its lists the only administrators.
void Linter::adminRole()
{
    const RoleFacts *admin = m_facts.role(QStringLiteral("admin"));
    const PlacedList *admins = m_admins;
    if (!admin || has(access::Rule::Draft))
        return;
    const bool named = admins && !admins->list.words.empty();
    if (named && admin->users)
        add(Severity::Warning, "admin-role-merged", admin->place, {admins->path}, admin->name);
    else if (named)
        add(Severity::Warning, "admin-role-demotes", admin->place, {admins->path}, admin->name);
    else if (admin->users)
        add(Severity::Note, "admin-role-authoritative", admin->place, {}, admin->name);
}

void Linter::managed()
{
    if (m_facts.manageRoles && m_facts.manageRoles->on) {
        if (!has(access::Rule::RoleValueErrors)) {
            add(Severity::Warning, "manage-roles-too-new", m_facts.manageRoles->place, {});
        } else {
            for (const RoleFacts &role : m_facts.roles) {
                for (const std::optional<WordList> *list : {&role.users, &role.groups}) {
                    if (*list && !(*list)->words.empty())
                        add(Severity::Error, "manage-roles-conflict", (*list)->place, {role.name}, role.name);
                }
            }
        }
    }
    if (m_facts.manageGroups && m_facts.manageGroups->on) {
        for (const GroupFacts &group : m_facts.groups) {
            if (group.users && !group.users->words.empty())
                add(Severity::Warning, "manage-groups-conflict", group.place, {group.name});
        }
    }
}

void Linter::staff()
{
    const StaffFacts &staff = m_facts.staff;
    if (!staff.add || !staff.add->on)
        return;
    if (!staff.kind) {
        add(Severity::Warning, "staff-kind-missing", staff.add->place);
        return;
    }
    const auto list = std::find_if(staff.lists.begin(), staff.lists.end(),
                                   [&staff](const PlacedList &l) { return l.path == staff.kind->text; });
    const bool charts = staff.kind->text == u"github" || staff.kind->text == u"google"; // lists of the chart's own
    if (list != staff.lists.end() ? list->list.words.empty() && list->list.whole : !charts)
        add(Severity::Warning, "staff-list-empty", staff.kind->place, {staff.kind->text});
}

void Linter::replaced()
{
    for (const Replacement &one : m_facts.replaced) {
        if (one.lost.isEmpty())
            continue;
        const QString where = QStringLiteral("%1:%2").arg(one.of.file).arg(one.of.line);
        const bool roles = one.path == u"hub.loadRoles";
        add(Severity::Warning, roles ? "roles-replaced" : "list-replaced", one.by.line > 0 ? one.by : one.of,
            {one.path, where, one.lost.mid(0, 20).join(u", ")});
    }
}

// Names that are not what they look like.
void Linter::names()
{
    const auto check = [this](const Word &word, const QString &role) {
        if (domain::deceptions(word.text))
            add(Severity::Warning, "suspicious-name", word.place, {word.text}, role);
    };
    for (const RoleFacts &role : m_facts.roles) {
        check({role.name, role.place}, role.name);
        for (const std::optional<WordList> *list : {&role.users, &role.groups, &role.services, &role.scopes}) {
            for (const Word &word : *list ? (*list)->words : std::vector<Word>())
                check(word, role.name);
        }
    }
    for (const PlacedList &list : m_facts.adminLists) {
        for (const Word &word : list.list.words)
            check(word, {});
    }
    for (const GroupFacts &group : m_facts.groups) {
        check({group.name, group.place}, {});
        for (const Word &word : group.users ? group.users->words : std::vector<Word>())
            check(word, {});
    }
}

} // namespace hubdesk::interchange
