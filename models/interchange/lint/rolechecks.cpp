// The rest of a role: its name, its keys, who bears it.
#include "interchange/lint/linter.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace hubdesk::interchange {
namespace {

struct Bearers {
    domain::BearerKind kind;
    const std::optional<WordList> *list;
};

std::array<Bearers, 3> bearersOf(const RoleFacts &role)
{
    return {Bearers{domain::BearerKind::User, &role.users}, Bearers{domain::BearerKind::Group, &role.groups},
            Bearers{domain::BearerKind::Service, &role.services}};
}

} // namespace

void Linter::role(const RoleFacts &role)
{
    const bool draft = has(access::Rule::Draft);
    if (!draft && (!access::isRoleName(role.name.toStdString()) || role.name.endsWith(u'\n')))
        add(Severity::Error, "role-name", role.place, {role.name}, role.name);
    const access::DefaultRole *shipped = m_catalogue.defaultRole(role.name.toStdString());
    if (role.name == u"admin" && shipped) {
        QStringList scopes;
        for (const std::string_view scope : shipped->scopes)
            scopes.append(QString::fromUtf8(scope.data(), static_cast<qsizetype>(scope.size())));
        const QString description =
            QString::fromUtf8(shipped->description.data(), static_cast<qsizetype>(shipped->description.size()));
        const bool otherScopes = role.hasScopes && (!role.scopes || role.scopes->texts() != scopes);
        const bool otherDescription = role.description && role.description->text != description;
        const bool unknown = role.scopes && !role.scopes->whole;
        if ((otherScopes && !unknown) || otherDescription)
            add(Severity::Error, "admin-redefined", role.place, {}, role.name).fix = {
                {Edit::Kind::KeepMembersOnly, role.name, {}, {}, {}}};
    } else {
        scopes(role);
    }
    keys(role);
    bearers(role);
}

void Linter::keys(const RoleFacts &role)
{
    if (role.tokens && !role.tokens->words.empty() && !has(access::Rule::Draft))
        add(Severity::Warning, "tokens-ignored", role.tokens->place, {}, role.name).fix = {
            {Edit::Kind::RemoveKey, role.name, QStringLiteral("tokens"), {}, {}}};
    for (const Word &key : role.otherKeys) {
        if (isSingular(key.text)) {
            Finding &found = add(Severity::Warning, "singular-key", key.place, {key.text, key.text + u's'}, role.name);
            const BearerKind kind = key.text == u"user" ? BearerKind::User
                : key.text == u"group"                  ? BearerKind::Group
                                                        : BearerKind::Service;
            for (const PlacedList &list : role.misnamed) {
                for (const Word &word : list.path == key.text ? list.list.words : std::vector<Word>())
                    found.fix.push_back({Edit::Kind::AddBearer, role.name, {}, word.text, kind});
            }
            found.fix.push_back({Edit::Kind::RemoveKey, role.name, key.text, {}, {}});
        } else {
            add(Severity::Warning, "unknown-key", key.place, {key.text, role.name}, role.name).fix = {
                {Edit::Kind::RemoveKey, role.name, key.text, {}, {}}};
        }
    }
}

void Linter::bearers(const RoleFacts &role)
{
    bool known = !role.open && role.bearersKnown;
    bool any = role.tokens && !role.tokens->words.empty() && has(access::Rule::Draft);
    for (const Bearers &bearers : bearersOf(role)) {
        const std::optional<WordList> &list = *bearers.list;
        if (!list)
            continue;
        known = known && list->whole;
        any = any || !list->words.empty();
        bearerList(role, *list, bearers.kind);
    }
    const bool managed = m_facts.manageRoles && m_facts.manageRoles->on;
    if (known && !any && !managed && !isDefault(role.name) && role.misnamed.empty())
        add(Severity::Warning, "held-by-nobody", role.place, {role.name}, role.name).fix = {
            {Edit::Kind::RemoveRole, role.name, {}, {}, {}}};
    const bool template_ = role.name == u"server" || role.name == u"token";
    if (any && isDefault(role.name) && template_)
        add(Severity::Warning, "bearer-of-template", role.place, {role.name}, role.name);
    if (role.name == u"user" && role.users && !role.users->words.empty() && has(access::Rule::UsersAlwaysHoldUser))
        add(Severity::Note, "bearer-without-effect", role.users->place, {role.users->texts().join(u", ")}, role.name);
    duplicateGrants(role);
    vanishing(role);
}

void Linter::bearerList(const RoleFacts &role, const WordList &list, BearerKind kind)
{
    QSet<QString> seen;
    const bool released = !has(access::Rule::Draft);
    for (const Word &word : list.words) {
        const QString name = kind == BearerKind::User ? word.text.toLower() : word.text;
        if (seen.contains(name))
            add(Severity::Note, "bearer-twice", word.place, {word.text, role.name}, role.name).fix = {
                {Edit::Kind::RemoveBearer, role.name, word.text, {}, kind}};
        seen.insert(name);
        if (name.isEmpty()) {
            add(kind == BearerKind::User ? Severity::Error : Severity::Warning, "empty-name", word.place, {},
                role.name);
            continue;
        }
        if (kind == BearerKind::Service && !m_services.contains(name) && m_facts.servicesWhole) {
            // A chart defines services of its own, of which the values need not speak.
            const bool values = m_facts.form == ConfigurationFacts::Form::Values;
            if (values && name == u"jupyterhub-idle-culler")
                continue;
            const bool sure = !values || (m_facts.chartRoot && m_facts.chartRoot->text.isEmpty());
            if (!(m_live && m_liveServices.contains(name)))
                add(sure ? Severity::Error : Severity::Warning, "unknown-service", word.place, {name, role.name},
                    role.name)
                    .fix = {{Edit::Kind::RemoveBearer, role.name, word.text, {}, kind}};
        }
        if (kind == BearerKind::User) {
            if (m_closed && !m_allowedNames.contains(name))
                add(has(access::Rule::AllowedUsersChecked) ? Severity::Error : Severity::Warning, "user-not-allowed",
                    word.place, {word.text, role.name}, role.name)
                    .fix = {{Edit::Kind::RemoveBearer, role.name, word.text, {}, kind}};
            else if (m_live && !m_liveUsers.contains(name))
                add(Severity::Warning, "unknown-user", word.place, {word.text, role.name}, role.name);
        }
        if (kind == BearerKind::Group) {
            const bool managed = m_facts.manageGroups && m_facts.manageGroups->on;
            const bool inFile = m_groups.contains(name);
            const bool closed = !m_groups.isEmpty() && m_facts.groupsWhole && !managed;
            if (!inFile && (m_live ? !m_liveGroups.contains(name) : (closed && released)))
                add(Severity::Warning, "unknown-group", word.place, {word.text, role.name}, role.name);
        }
    }
}

// A person who has the role directly and through a group of the configuration.
void Linter::duplicateGrants(const RoleFacts &role)
{
    if (!role.users || !role.groups)
        return;
    QHash<QString, QString> through;
    for (const GroupFacts &group : m_facts.groups) {
        if (!role.groups->contains(group.name) || !group.users)
            continue;
        for (const Word &member : group.users->words)
            through.insert(member.text.toLower(), group.name);
    }
    for (const Word &user : role.users->words) {
        if (const auto group = through.constFind(user.text.toLower()); group != through.constEnd())
            add(Severity::Note, "duplicate-grant", user.place, {user.text, role.name, *group}, role.name).fix = {
                {Edit::Kind::RemoveBearer, role.name, user.text, {}, BearerKind::User}};
    }
}

// Scopes that mean nothing for whoever bears the role: self of a service, !server of a user.
void Linter::vanishing(const RoleFacts &role)
{
    if (!role.scopes || isDefault(role.name) || has(access::Rule::Draft))
        return;
    const auto borne = [](const std::optional<WordList> &list) { return list && !list->words.empty(); };
    const bool users = borne(role.users) || borne(role.groups);
    const bool services = borne(role.services);
    if (!users && !services)
        return;
    const bool bare = has(access::Rule::BareServiceAndServer);
    for (const Word &scope : role.scopes->words) {
        const bool self = scope.text == u"self";
        const bool ofUser = self || (bare && scope.text.endsWith(u"!user"));
        const bool ofService = bare && scope.text.endsWith(u"!service");
        const bool ofServer = bare && scope.text.endsWith(u"!server");
        if ((ofUser && !users) || (ofService && !services) || ofServer)
            add(Severity::Warning, "scope-vanishes", scope.place, {scope.text, role.name}, role.name).fix = {
                {Edit::Kind::RemoveScope, role.name, scope.text, {}, {}}};
        else if (scope.text == u"inherit" || scope.text == u"(no_scope)")
            add(Severity::Warning, "inert-scope", scope.place, {scope.text}, role.name);
    }
}

} // namespace hubdesk::interchange
