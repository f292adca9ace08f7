#include "hubs/hubloader.h"

#include "access/roledefinitions.h"
#include "domain/snapshot.h"
#include "storage/hubsnapshot.h"
#include "storage/kept.h"
#include "storage/reader.h"
#include "storage/snapshotscan.h"

#include <algorithm>
#include <array>
#include <map>

namespace hubdesk::hubs {

using access::NameId;
using access::NameList;
using domain::Error;
using domain::ErrorCode;
using domain::Kind;
using domain::Result;
using domain::Row;
using storage::ScannedUser;

namespace {

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

const access::Catalogue *catalogueFor(const QString &version, bool &assumed)
{
    assumed = false;
    const auto parsed = access::parseVersion(version.toStdString());
    if (parsed) {
        if (const auto *exact = access::Catalogue::find(*parsed))
            return exact;
    }
    assumed = true;
    const access::Catalogue *nearest = nullptr;
    for (const access::Catalogue &catalogue : access::Catalogue::all()) {
        if (catalogue.version().isDraft() || (parsed && *parsed < catalogue.version()))
            continue;
        nearest = &catalogue;
    }
    return nearest ? nearest : &access::Catalogue::newest();
}

class Loader {
public:
    Loader(storage::Reader &reader, domain::HubId hub, const storage::StopToken &stop)
        : m_reader(reader)
        , m_hub(hub)
        , m_stop(stop)
        , m_base(std::make_shared<HubBase>())
        , m_state(m_base->state)
    {
    }

    Result<std::shared_ptr<const HubBase>> run()
    {
        const auto row = m_reader.row(m_hub.ref());
        if (!row)
            return Error{ErrorCode::NotFound, QStringLiteral("hub"), {}};
        m_record = domain::record<domain::Hub>(*row);
        facts();
        definitions();
        const bool pulled = m_base->facts.generation > 0;
        if (const auto error = pulled ? snapshot() : configured())
            return *error;
        linkPeople();
        tokens();
        roles();
        customScopes();
        m_state.unknown.roleDefinitions = !m_base->facts.unknownRoles.isEmpty() || m_unnamedRoles;
        m_state.unknown.clients = m_state.unknown.shares = true; // a pull does not read them
        m_base->finish();
        if (m_stop.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        return std::shared_ptr<const HubBase>(m_base);
    }

private:
    [[nodiscard]] std::vector<Row> owned(Kind kind) const
    {
        return m_reader.rowsWhere(kind, "hub", QVariant::fromValue<qlonglong>(m_hub.value));
    }

    NameId intern(const QString &name) { return m_state.names.intern(name.toStdString()); }

    NameList intern(const QStringList &names)
    {
        NameList run{static_cast<std::uint32_t>(m_state.lists.size()), static_cast<std::uint32_t>(names.size())};
        for (const QString &name : names)
            m_state.lists.push_back(intern(name));
        return run;
    }

    void facts()
    {
        HubFacts &facts = m_base->facts;
        facts.hub = m_hub;
        facts.name = m_record.displayName.isEmpty() ? m_record.name : m_record.displayName;
        facts.version = m_record.version;
        if (const auto status = storage::hubStatus(m_reader, m_hub)) {
            facts.generation = status->generation;
            facts.pulledAt = status->pulledAt;
            facts.identity = status->identity;
            facts.tokenScopes = status->scopes;
            facts.notVisible = status->notVisible;
            if (!status->version.isEmpty())
                facts.version = status->version;
        }
        facts.catalogue = catalogueFor(facts.version, facts.catalogueAssumed);
        for (const QString &name : m_record.adminUsers.value_or(QStringList()))
            m_state.adminUsers.push_back(intern(name));
        m_state.id = facts.name.toStdString();
    }

    // What is defined: shipped roles, then the configuration's.
    void definitions()
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
            m_defined.push_back(std::move(role));
        }
    }

    void seen(NameId role) { m_seen.push_back(role); }

    std::optional<Error> snapshot()
    {
        const auto scan = storage::SnapshotScan(m_reader, m_hub, m_base->facts.generation);
        std::optional<Error> error = scan.groups([this](const storage::ScannedGroup &group) {
            access::GroupRecord record;
            record.name = m_state.names.intern(view(group.name));
            record.rolesKnown = group.roles.has_value();
            record.roles = names(group.roles, true);
            m_state.groups.push_back(record);
            m_knownGroups.emplace(record.name, true);
            return !m_stop.stopRequested();
        });
        if (!error) {
            m_state.names.reserve(static_cast<std::size_t>(scan.userCount()) + 1024,
                                  static_cast<std::size_t>(scan.userCount()) * 12);
            m_state.users.reserve(static_cast<std::size_t>(scan.userCount()));
            std::vector<std::int64_t> ids;
            ids.reserve(m_state.users.capacity());
            error = scan.users([&](const ScannedUser &user) {
                ids.push_back(user.id);
                addUser(user);
                return !m_stop.stopRequested();
            });
            if (!error)
                error = orderUsers(scan, ids);
        }
        if (!error) {
            error = scan.services([this](const storage::ScannedService &service) {
                access::ServiceRecord record;
                record.name = m_state.names.intern(view(service.name));
                record.admin = service.admin.value_or(false);
                record.rolesKnown = service.roles.has_value() && service.admin.has_value();
                record.roles = names(service.roles, true);
                record.defaultRoles = false; // a hub lists what a service holds, the default role too
                m_state.services.push_back(record);
                return !m_stop.stopRequested();
            });
        }
        if (!error) {
            const std::vector<bool> isUser = users();
            error = scan.servers([&](QByteArrayView user, QByteArrayView name) {
                const NameId owner = m_state.names.find(view(user));
                if (owner >= isUser.size() || !isUser[owner])
                    return true;
                m_state.servers.push_back(
                    m_state.names.intern(std::string(view(user)) + '/' + std::string(view(name))));
                return !m_stop.stopRequested();
            });
        }
        if (error && m_stop.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        return error;
    }

    /// By the number of the name.
    [[nodiscard]] std::vector<bool> users() const
    {
        std::vector<bool> isUser(m_state.names.size());
        for (const access::UserRecord &user : m_state.users)
            isUser[user.name] = true;
        return isUser;
    }

    // `ids`: of the users read, ascending.
    std::optional<Error> orderUsers(const storage::SnapshotScan &scan, const std::vector<std::int64_t> &ids)
    {
        std::vector<access::UserRecord> ordered;
        ordered.reserve(m_state.users.size());
        auto error = scan.userOrder([&](std::int64_t id) {
            const auto at = std::lower_bound(ids.begin(), ids.end(), id);
            if (at != ids.end() && *at == id)
                ordered.push_back(m_state.users[static_cast<std::size_t>(at - ids.begin())]);
            return !m_stop.stopRequested();
        });
        if (!error && ordered.size() == m_state.users.size())
            m_state.users = std::move(ordered);
        return error;
    }

    void addUser(const ScannedUser &user)
    {
        access::UserRecord record;
        record.name = m_state.names.intern(view(user.name));
        record.admin = user.admin.value_or(false);
        record.rolesKnown = user.roles.has_value() && user.admin.has_value();
        record.groupsKnown = user.groups.has_value();
        record.roles = names(user.roles, true);
        record.groups = names(user.groups, false);
        for (std::uint32_t i = 0; i < record.groups.count; ++i) {
            const NameId group = m_state.lists[record.groups.first + i];
            // Named by a member only: the token sees no groups.
            if (m_knownGroups.emplace(group, false).second)
                m_state.groups.push_back({group, {}, false});
        }
        // A hub lists what a user holds, the default role too; where roles are not visible, the default ones are known.
        record.defaultRoles = !user.roles.has_value();
        m_state.users.push_back(record);
    }

    // A JSON list of words as names; the same text is read once.
    NameList names(const std::optional<QByteArrayView> &json, bool roles)
    {
        if (!json)
            return {};
        auto &known = roles ? m_roleLists : m_groupLists;
        if (known.worthIt()) {
            const auto at = known.map.find(view(*json));
            if (at != known.map.end()) {
                ++known.hits;
                return at->second;
            }
        }
        NameList run{static_cast<std::uint32_t>(m_state.lists.size()), 0};
        storage::forEachWord(*json, [&](QByteArrayView word) {
            const NameId name = m_state.names.intern(view(word));
            m_state.lists.push_back(name);
            ++run.count;
            if (roles)
                seen(name);
        });
        if (known.worthIt())
            known.map.emplace(std::string(view(*json)), run);
        return run;
    }

    // Never pulled: the people, groups and services that the configuration names.
    std::optional<Error> configured()
    {
        std::map<QString, std::pair<QStringList, QStringList>> users; // roles, groups
        std::map<QString, QStringList> groups, services;
        for (const Row &row : owned(Kind::GroupDefinition)) {
            const auto group = domain::record<domain::GroupDefinition>(row);
            groups[group.name];
            for (const QString &user : group.users.value_or(QStringList()))
                users[user].second.append(group.name);
        }
        for (const RoleInfo &role : m_defined) {
            for (const Row &row :
                 m_reader.rowsWhere(Kind::Bearer, "role", QVariant::fromValue<qlonglong>(role.record.value))) {
                const auto bearer = domain::record<domain::Bearer>(row);
                switch (bearer.kindOf) {
                case domain::BearerKind::User:
                    users[bearer.name].first.append(role.text);
                    break;
                case domain::BearerKind::Group:
                    groups[bearer.name].append(role.text);
                    break;
                case domain::BearerKind::Service:
                    services[bearer.name].append(role.text);
                    break;
                case domain::BearerKind::Token:
                    break;
                }
            }
        }
        const QStringList admins = m_record.adminUsers.value_or(QStringList());
        for (const QString &admin : admins)
            users[admin];
        for (const auto &[name, roles] : groups)
            m_state.groups.push_back({intern(name), intern(roles), true});
        for (const auto &[name, held] : users) {
            access::UserRecord record;
            record.name = intern(name);
            record.roles = intern(held.first);
            record.groups = intern(held.second);
            record.admin = admins.contains(name);
            m_state.users.push_back(record);
        }
        for (const auto &[name, roles] : services) {
            access::ServiceRecord record;
            record.name = intern(name);
            record.roles = intern(roles);
            m_state.services.push_back(record);
        }
        return std::nullopt;
    }

    void linkPeople()
    {
        for (const Row &row : owned(Kind::HubLink)) {
            const auto link = domain::record<domain::HubLink>(row);
            const NameId user = m_state.names.find(link.userName.toStdString());
            const auto person = m_reader.row(link.person.ref());
            if (user != access::kNoName && person)
                m_base->people.insert(user, person->value("name").toString());
        }
    }

    void tokens()
    {
        m_state.unknown.tokens = true;
        for (const domain::HubTokenRecord &token : storage::knownTokens(m_reader, m_hub)) {
            access::TokenRecord record;
            record.id = intern(token.token);
            const NameId owner = intern(token.owner);
            const bool service = token.ownerKind == domain::BearerKind::Service;
            (service ? record.service : record.user) = owner;
            if (token.scopes)
                record.scopes = intern(*token.scopes);
            if (token.roles) {
                record.roles = intern(*token.roles);
                record.hasRoles = true;
            }
            m_tokens.push_back(record);
        }
    }

    // The definitions that JupyterHub would take go into the state; names without one are listed.
    void roles()
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

    void define(RoleInfo &role, const access::Rules &rules)
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

    QString refusal(const RoleInfo &role, const access::Rules &rules)
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

    access::HubState readCustomScopes()
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

    static void addCustomScope(access::HubState &state, const domain::CustomScope &scope)
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

    void customScopes()
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

    // Of owners that are there; a token's scopes that the release does not know would fail it, as they do on the hub.
    void keepGoodTokens()
    {
        const std::vector<bool> isUser = users();
        std::vector<bool> isService(m_state.names.size());
        for (const access::ServiceRecord &service : m_state.services)
            isService[service.name] = true;
        for (const access::TokenRecord &token : m_tokens) {
            if (token.user != access::kNoName ? isUser[token.user] : isService[token.service])
                m_state.tokens.push_back(token);
        }
    }

    static constexpr std::size_t kLists = 20'000;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    /// Lists by their text; given up where nearly every one is different.
    struct Lists {
        std::unordered_map<std::string, NameList, Hash, std::equal_to<>> map;
        std::size_t hits = 0;
        [[nodiscard]] bool worthIt() const { return map.size() < kLists || hits > map.size(); }
    };

    storage::Reader &m_reader;
    const domain::HubId m_hub;
    const storage::StopToken &m_stop;
    std::shared_ptr<HubBase> m_base;
    access::HubState &m_state;
    domain::Hub m_record;
    std::vector<RoleInfo> m_defined;
    std::size_t m_shipped = 0;
    std::vector<NameId> m_seen;
    std::unordered_map<NameId, bool> m_knownGroups;
    Lists m_roleLists, m_groupLists;
    std::vector<access::TokenRecord> m_tokens;
    std::optional<access::Expander> m_checker;
    access::HubState m_customBefore;
    bool m_unnamedRoles = false;
};

} // namespace

Result<std::shared_ptr<const HubBase>> loadHub(storage::Reader &reader, domain::HubId hub,
                                               const storage::StopToken &stop)
{
    return Loader(reader, hub, stop).run();
}

} // namespace hubdesk::hubs
