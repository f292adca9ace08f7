#include "hubs/hubloader.h"

#include "domain/snapshot.h"
#include "hubs/hubloaderprivate.h"
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

} // namespace

HubLoader::HubLoader(storage::Reader &reader, domain::HubId hub, const storage::StopToken &stop)
    : m_reader(reader)
    , m_hub(hub)
    , m_stop(stop)
    , m_base(std::make_shared<HubBase>())
    , m_state(m_base->state)
{
}

Result<std::shared_ptr<const HubBase>> HubLoader::run()
{
    const auto row = m_reader.row(m_hub.ref());
    if (!row)
        return Error{ErrorCode::NotFound, QStringLiteral("hub"), {}};
    m_record = domain::record<domain::Hub>(*row);
    facts();
    said();
    definitions();
    groupDefinitions();
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

std::vector<Row> HubLoader::owned(Kind kind) const
{
    return m_reader.rowsWhere(kind, "hub", QVariant::fromValue<qlonglong>(m_hub.value));
}

NameId HubLoader::intern(const QString &name)
{
    return m_state.names.intern(name.toStdString());
}

NameList HubLoader::intern(const QStringList &names)
{
    NameList run{static_cast<std::uint32_t>(m_state.lists.size()), static_cast<std::uint32_t>(names.size())};
    for (const QString &name : names)
        m_state.lists.push_back(intern(name));
    return run;
}

void HubLoader::facts()
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

void HubLoader::seen(NameId role)
{
    m_seen.push_back(role);
}

std::optional<Error> HubLoader::snapshot()
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
            m_state.servers.push_back(m_state.names.intern(std::string(view(user)) + '/' + std::string(view(name))));
            return !m_stop.stopRequested();
        });
    }
    if (error && m_stop.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    return error;
}

/// By the number of the name.
std::vector<bool> HubLoader::users() const
{
    std::vector<bool> isUser(m_state.names.size());
    for (const access::UserRecord &user : m_state.users)
        isUser[user.name] = true;
    return isUser;
}

// `ids`: of the users read, ascending.
std::optional<Error> HubLoader::orderUsers(const storage::SnapshotScan &scan, const std::vector<std::int64_t> &ids)
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

void HubLoader::addUser(const ScannedUser &user)
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
NameList HubLoader::names(const std::optional<QByteArrayView> &json, bool roles)
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
std::optional<Error> HubLoader::configured()
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
        for (const auto &[kind, name] : role.named) {
            switch (kind) {
            case domain::BearerKind::User:
                users[name].first.append(role.text);
                break;
            case domain::BearerKind::Group:
                groups[name].append(role.text);
                break;
            case domain::BearerKind::Service:
                services[name].append(role.text);
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
    const domain::SaidByConfiguration &said = m_base->said;
    std::map<QString, bool> flags;
    for (const domain::SaidService &service : said.services.value_or(std::vector<domain::SaidService>())) {
        services[service.name];
        flags[service.name] = service.admin;
    }
    for (const auto &[name, roles] : services) {
        access::ServiceRecord record;
        record.name = intern(name);
        record.roles = intern(roles);
        record.admin = flags[name];
        m_state.services.push_back(record);
    }
    return std::nullopt;
}

void HubLoader::linkPeople()
{
    for (const Row &row : owned(Kind::HubLink)) {
        const auto link = domain::record<domain::HubLink>(row);
        const NameId user = m_state.names.find(link.userName.toStdString());
        const auto person = m_reader.row(link.person.ref());
        if (user != access::kNoName && person)
            m_base->people.insert(user, person->value("name").toString());
    }
}

void HubLoader::tokens()
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
        m_tokens.emplace_back(
            record, TokenInfo{token.note, token.createdAt, token.expiresAt, token.lastActivity, token.readAt});
    }
}

// Of owners that are there; a token's scopes that the release does not know would fail it, as they do on the hub.
void HubLoader::keepGoodTokens()
{
    const std::vector<bool> isUser = users();
    std::vector<bool> isService(m_state.names.size());
    for (const access::ServiceRecord &service : m_state.services)
        isService[service.name] = true;
    for (auto &[token, info] : m_tokens) {
        if (token.user != access::kNoName ? isUser[token.user] : isService[token.service]) {
            m_state.tokens.push_back(token);
            m_base->tokens.push_back(std::move(info));
        }
    }
}

Result<std::shared_ptr<const HubBase>> loadHub(storage::Reader &reader, domain::HubId hub,
                                               const storage::StopToken &stop)
{
    return HubLoader(reader, hub, stop).run();
}

} // namespace hubdesk::hubs
