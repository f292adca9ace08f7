#include "interchange/states/statereader.h"

#include "interchange/states/recordfields.h"

#include <algorithm>

namespace hubdesk::states {

using namespace access;

namespace {

class StateReader final : public RecordFields {
public:
    StateReader(const JsonDocument &document, HubState &state)
        : RecordFields(document, state)
    {
    }

    bool read(std::uint32_t root)
    {
        m_root = root;
        if (m_doc.node(root).kind != JsonKind::Object) {
            return fail(root, "a state is an object");
        }
        if (const auto id = m_doc.find(root, "id"); id && m_doc.node(*id).kind == JsonKind::String) {
            m_state.id = m_doc.text(*id);
        }
        return unknown() && section("users", &StateReader::user) && section("groups", &StateReader::group)
            && section("services", &StateReader::service) && section("roles", &StateReader::role)
            && names("servers", m_state.servers) && customScopes() && section("oauth_clients", &StateReader::client)
            && section("tokens", &StateReader::token) && section("shares", &StateReader::share)
            && names("admin_users", m_state.adminUsers) && section("queries", &StateReader::query);
    }

private:
    using Read = bool (StateReader::*)(Node);

    std::optional<Node> present(Node object, std::string_view key) const
    {
        const auto at = m_doc.find(object, key);
        return at && !isNull(*at) ? at : std::nullopt;
    }

    bool unknown()
    {
        const auto at = present(m_root, "unknown");
        if (!at) {
            return true;
        }
        if (m_doc.node(*at).kind != JsonKind::Array) {
            return fail(*at, "unknown is a list of names");
        }
        auto &parts = m_state.unknown;
        forEachItem(m_doc, *at, [&](Node item) {
            if (m_doc.node(item).kind == JsonKind::String) {
                const std::string name(m_doc.text(item));
                parts.named.push_back(name);
                const auto says = [&](const char *what) { return name.find(what) != name.npos; };
                parts.customScopes = parts.customScopes || says("custom");
                parts.clients = parts.clients || says("client");
                parts.tokens = parts.tokens || says("token");
                parts.shares = parts.shares || says("share");
                parts.roleDefinitions = parts.roleDefinitions || says("role") || says("definition");
            }
        });
        return true;
    }

    bool section(const char *name, Read readEntry)
    {
        const auto at = m_doc.find(m_root, name);
        if (!at) {
            return true;
        }
        if (isNull(*at)) {
            if (std::string_view(name) == "roles") {
                m_state.unknown.roleDefinitions = true;
                m_state.unknown.named.emplace_back(name);
            }
            return true;
        }
        if (m_doc.node(*at).kind != JsonKind::Array) {
            return fail(*at, std::string(name) + " is a list");
        }
        reserve(name, m_doc.node(*at).size);
        bool good = true;
        forEachItem(m_doc, *at, [&](Node item) {
            if (good && m_doc.node(item).kind != JsonKind::Object) {
                good = fail(item, std::string("an entry of ") + name + " is an object");
            }
            if (good) {
                findKeys(item);
                good = (this->*readEntry)(item);
            }
        });
        return good;
    }

    void reserve(std::string_view name, std::size_t count)
    {
        if (name == "users") {
            m_state.users.reserve(count);
            m_state.names.reserve(m_state.names.size() + count, count * 12);
            m_state.lists.reserve(count * 4);
        } else if (name == "groups") {
            m_state.groups.reserve(count);
        } else if (name == "roles") {
            m_state.roles.reserve(count);
        } else if (name == "tokens") {
            m_state.tokens.reserve(count);
        } else if (name == "queries") {
            m_state.queries.records.reserve(count);
        }
    }

    bool names(std::string_view key, std::vector<NameId> &out)
    {
        NameList run;
        if (!textsAt(m_doc.find(m_root, key).value_or(0), key, run)) {
            return false;
        }
        const auto names = m_state.list(run);
        out.assign(names.begin(), names.end());
        return true;
    }

    bool user(Node node)
    {
        UserRecord record;
        if (!text(node, Name, record.name, true) || !truth(Admin, record.admin)
            || !texts(Roles, record.roles, &record.rolesKnown) || !texts(Groups, record.groups, &record.groupsKnown)
            || !truth(DefaultRoles, record.defaultRoles)) {
            return false;
        }
        record.rolesKnown = record.rolesKnown && adminKnown();
        m_state.users.push_back(record);
        return true;
    }

    bool group(Node node)
    {
        GroupRecord record;
        if (!text(node, Name, record.name, true) || !texts(Roles, record.roles, &record.rolesKnown)) {
            return false;
        }
        m_state.groups.push_back(record);
        return true;
    }

    bool service(Node node)
    {
        ServiceRecord record;
        if (!text(node, Name, record.name, true) || !truth(Admin, record.admin)
            || !texts(Roles, record.roles, &record.rolesKnown) || !truth(DefaultRoles, record.defaultRoles)) {
            return false;
        }
        record.rolesKnown = record.rolesKnown && adminKnown();
        m_state.services.push_back(record);
        return true;
    }

    bool role(Node node)
    {
        RoleRecord record;
        if (!text(node, Name, record.name, true)) {
            return false;
        }
        if (const auto at = valueOf(Description); at != 0) {
            record.hasDescription = true;
            if (m_doc.node(at).kind == JsonKind::String) {
                record.description = std::string(m_doc.text(at));
            }
        }
        record.hasScopes = valueOf(Scopes) != 0;
        record.scopesNull = record.hasScopes && isNull(valueOf(Scopes));
        if (!texts(Scopes, record.scopes)) {
            return false;
        }
        m_state.roles.push_back(std::move(record));
        return true;
    }

    bool customScopes()
    {
        const auto at = present(m_root, "custom_scopes");
        if (!at) {
            return true;
        }
        if (m_doc.node(*at).kind != JsonKind::Object) {
            return fail(*at, "custom_scopes is an object");
        }
        bool good = true;
        forEachMember(m_doc, *at, [&](Node key, Node value) { good = good && customScope(key, value); });
        return good;
    }

    bool customScope(Node key, Node value)
    {
        if (m_doc.node(value).kind != JsonKind::Object) {
            return fail(value, "a custom scope is defined by an object");
        }
        CustomScopeRecord record;
        record.name = m_state.names.intern(m_doc.text(key));
        // Only messages quote the definition: a long one is not worth its copy.
        constexpr std::uint32_t kQuoted = 20000;
        record.definition = m_doc.node(value).end - value > kQuoted ? std::string("{...}") : pythonText(m_doc, value);
        forEachMember(m_doc, value, [&](Node k, Node v) {
            const auto name = m_doc.text(k);
            if (name == "description") {
                record.hasDescription = true;
            } else if (name == "subscopes") {
                subscopes(v, record);
            } else {
                record.extraKeys.emplace_back(name);
            }
        });
        m_state.customScopes.push_back(std::move(record));
        return true;
    }

    void subscopes(Node node, CustomScopeRecord &record)
    {
        bool good = m_doc.node(node).kind == JsonKind::Array;
        NameList run{static_cast<std::uint32_t>(m_state.lists.size()), 0};
        if (good) {
            forEachItem(m_doc, node, [&](Node item) {
                good = good && m_doc.node(item).kind == JsonKind::String;
                if (good) {
                    m_state.lists.push_back(m_state.names.intern(m_doc.text(item)));
                    ++run.count;
                }
            });
        }
        record.subscopes = good ? CustomScopeRecord::Subscopes::List : CustomScopeRecord::Subscopes::Bad;
        record.subscopeNames = good ? run : NameList{};
        record.badSubscopes = good ? std::string() : pythonText(m_doc, node);
    }

    bool client(Node node)
    {
        ClientRecord record;
        if (!text(node, Identifier, record.identifier, true) || !text(node, Service, record.service, false)
            || !text(node, Server, record.server, false)) {
            return false;
        }
        m_state.clients.push_back(record);
        return true;
    }

    bool token(Node node)
    {
        TokenRecord record;
        if (!text(node, Id, record.id, true) || !text(node, User, record.user, false)
            || !text(node, Service, record.service, false) || !text(node, Client, record.client, false)
            || !texts(Scopes, record.scopes) || !texts(Roles, record.roles)) {
            return false;
        }
        record.hasRoles = valueOf(Roles) != 0 && !isNull(valueOf(Roles));
        m_state.tokens.push_back(record);
        return true;
    }

    bool share(Node node)
    {
        ShareRecord record;
        if (!text(node, Server, record.server, true) || !text(node, User, record.user, false)
            || !text(node, Group, record.group, false) || !texts(Scopes, record.scopes)) {
            return false;
        }
        record.hasScopes = valueOf(Scopes) != 0 && !isNull(valueOf(Scopes));
        m_state.shares.push_back(record);
        return true;
    }

    bool query(Node node)
    {
        QueryRecord record;
        NameList run;
        if (!text(node, Principal, record.principal, true) || !texts(Scopes, run)
            || !truth(PostFilter, record.postFilter)) {
            return false;
        }
        const auto scopes = m_state.list(run);
        auto &all = m_state.queries.scopes;
        record.firstScope = static_cast<std::uint32_t>(all.size());
        record.scopeCount = run.count;
        all.insert(all.end(), scopes.begin(), scopes.end());
        if (const auto kind = valueOf(Kind); kind != 0 && !isNull(kind)) {
            static constexpr std::pair<std::string_view, ObjectKind> kKinds[] = {{"user", ObjectKind::User},
                                                                                 {"server", ObjectKind::Server},
                                                                                 {"group", ObjectKind::Group},
                                                                                 {"service", ObjectKind::Service}};
            const auto *known = std::find_if(std::begin(kKinds), std::end(kKinds),
                                             [&](const auto &k) { return k.first == m_doc.text(kind); });
            if (m_doc.node(kind).kind != JsonKind::String || known == std::end(kKinds)) {
                return fail(kind, "kind is user, server, group, service or null");
            }
            record.kind = known->second;
            if (!text(node, Name, record.name, true)) {
                return false;
            }
        }
        m_state.queries.records.push_back(record);
        return true;
    }

    Node m_root = 0;
};

} // namespace

std::uint32_t stateNode(const JsonDocument &document)
{
    const auto inner = document.find(0, "state");
    return inner && document.node(*inner).kind == JsonKind::Object ? *inner : 0;
}

std::optional<InputError> readState(std::string_view text, JsonDocument &document, ReadState &out)
{
    // A case's results are as long as its state; nobody here asks for them.
    if (const auto wrong = document.read(text, "expected")) {
        return InputError{wrong->what, wrong->at};
    }
    const auto root = stateNode(document);
    if (const auto version = document.find(0, "jupyterhub");
        version && document.node(*version).kind == JsonKind::String) {
        out.jupyterhub = std::string(document.text(*version));
    }
    StateReader reader(document, out.state);
    if (!reader.read(root)) {
        return reader.error;
    }
    return std::nullopt;
}

} // namespace hubdesk::states
