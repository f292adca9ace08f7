#include "interchange/states/statereader.h"

#include <algorithm>

namespace hubdesk::states {

using namespace access;

namespace {

class StateReader {
public:
    StateReader(const JsonDocument &document, HubState &state)
        : m_doc(document)
        , m_state(state)
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
            && section("services", &StateReader::service) && section("roles", &StateReader::role) && servers()
            && customScopes() && section("oauth_clients", &StateReader::client)
            && section("tokens", &StateReader::token) && section("shares", &StateReader::share) && adminUsers()
            && section("queries", &StateReader::query);
    }

    InputError error;

private:
    using Node = std::uint32_t;
    using Read = bool (StateReader::*)(Node);

    bool fail(Node node, std::string what)
    {
        error = {std::move(what), m_doc.node(node).at};
        return false;
    }

    bool isNull(Node node) const { return m_doc.node(node).kind == JsonKind::Null; }

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
            good = good && (this->*readEntry)(item);
        });
        return good;
    }

    void reserve(std::string_view name, std::size_t count)
    {
        if (name == "users") {
            m_state.users.reserve(count);
            m_state.names.reserve(m_state.names.size() + count, count * 12);
            m_state.lists.reserve(count * 4);
        } else if (name == "tokens") {
            m_state.tokens.reserve(count);
        }
    }

    bool text(Node object, std::string_view key, NameId &out, bool required)
    {
        const auto at = m_doc.find(object, key);
        if (!at || (isNull(*at) && !required)) {
            return !required || fail(object, "no " + std::string(key));
        }
        if (m_doc.node(*at).kind != JsonKind::String) {
            return fail(*at, std::string(key) + " is a text");
        }
        out = m_state.names.intern(m_doc.text(*at));
        return true;
    }

    bool truth(Node object, std::string_view key, bool &out)
    {
        const auto at = present(object, key);
        if (!at) {
            return true;
        }
        const auto kind = m_doc.node(*at).kind;
        if (kind != JsonKind::True && kind != JsonKind::False) {
            return fail(*at, std::string(key) + " is true or false");
        }
        out = kind == JsonKind::True;
        return true;
    }

    // known: false where the key is there as null.
    bool texts(Node object, std::string_view key, NameList &out, bool *known = nullptr)
    {
        out = {static_cast<std::uint32_t>(m_state.lists.size()), 0};
        const auto at = m_doc.find(object, key);
        if (!at) {
            return true;
        }
        if (isNull(*at)) {
            if (known != nullptr) {
                *known = false;
            }
            return true;
        }
        if (m_doc.node(*at).kind != JsonKind::Array) {
            return fail(*at, std::string(key) + " is a list of texts");
        }
        bool good = true;
        forEachItem(m_doc, *at, [&](Node item) {
            if (good && m_doc.node(item).kind != JsonKind::String) {
                good = fail(item, "an item of " + std::string(key) + " is a text");
            }
            if (good) {
                m_state.lists.push_back(m_state.names.intern(m_doc.text(item)));
                ++out.count;
            }
        });
        return good;
    }

    bool user(Node node)
    {
        UserRecord record;
        if (!text(node, "name", record.name, true) || !truth(node, "admin", record.admin)
            || !texts(node, "roles", record.roles, &record.rolesKnown)
            || !texts(node, "groups", record.groups, &record.groupsKnown)
            || !truth(node, "default_roles", record.defaultRoles)) {
            return false;
        }
        if (const auto admin = m_doc.find(node, "admin"); admin && isNull(*admin)) {
            record.rolesKnown = false;
        }
        m_state.users.push_back(record);
        return true;
    }

    bool group(Node node)
    {
        GroupRecord record;
        if (!text(node, "name", record.name, true) || !texts(node, "roles", record.roles, &record.rolesKnown)) {
            return false;
        }
        m_state.groups.push_back(record);
        return true;
    }

    bool service(Node node)
    {
        ServiceRecord record;
        if (!text(node, "name", record.name, true) || !truth(node, "admin", record.admin)
            || !texts(node, "roles", record.roles, &record.rolesKnown)
            || !truth(node, "default_roles", record.defaultRoles)) {
            return false;
        }
        if (const auto admin = m_doc.find(node, "admin"); admin && isNull(*admin)) {
            record.rolesKnown = false;
        }
        m_state.services.push_back(record);
        return true;
    }

    bool role(Node node)
    {
        RoleRecord record;
        if (!text(node, "name", record.name, true)) {
            return false;
        }
        if (const auto at = m_doc.find(node, "description")) {
            record.hasDescription = true;
            if (m_doc.node(*at).kind == JsonKind::String) {
                record.description = std::string(m_doc.text(*at));
            }
        }
        if (const auto at = m_doc.find(node, "scopes")) {
            record.hasScopes = true;
            record.scopesNull = isNull(*at);
        }
        if (!texts(node, "scopes", record.scopes)) {
            return false;
        }
        m_state.roles.push_back(record);
        return true;
    }

    bool servers()
    {
        const auto at = present(m_root, "servers");
        if (!at) {
            return true;
        }
        NameList run;
        if (!texts(m_root, "servers", run)) {
            return false;
        }
        const auto names = m_state.list(run);
        m_state.servers.assign(names.begin(), names.end());
        return true;
    }

    bool adminUsers()
    {
        NameList run;
        if (!texts(m_root, "admin_users", run)) {
            return false;
        }
        const auto names = m_state.list(run);
        m_state.adminUsers.assign(names.begin(), names.end());
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
        if (!text(node, "identifier", record.identifier, true) || !text(node, "service", record.service, false)
            || !text(node, "server", record.server, false)) {
            return false;
        }
        m_state.clients.push_back(record);
        return true;
    }

    bool token(Node node)
    {
        TokenRecord record;
        if (!text(node, "id", record.id, true) || !text(node, "user", record.user, false)
            || !text(node, "service", record.service, false) || !text(node, "client", record.client, false)
            || !texts(node, "scopes", record.scopes) || !texts(node, "roles", record.roles)) {
            return false;
        }
        record.hasRoles = present(node, "roles").has_value();
        m_state.tokens.push_back(record);
        return true;
    }

    bool share(Node node)
    {
        ShareRecord record;
        if (!text(node, "server", record.server, true) || !text(node, "user", record.user, false)
            || !text(node, "group", record.group, false) || !texts(node, "scopes", record.scopes)) {
            return false;
        }
        record.hasScopes = present(node, "scopes").has_value();
        m_state.shares.push_back(record);
        return true;
    }

    bool query(Node node)
    {
        QueryRecord record;
        NameId text = 0;
        if (!this->text(node, "principal", text, true)) {
            return false;
        }
        record.principal = m_state.names.text(text);
        NameList run;
        if (!texts(node, "scopes", run) || !truth(node, "post_filter", record.postFilter)) {
            return false;
        }
        for (const auto scope : m_state.list(run)) {
            record.scopes.emplace_back(m_state.names.text(scope));
        }
        if (const auto kind = present(node, "kind")) {
            static constexpr std::pair<std::string_view, ObjectKind> kKinds[] = {{"user", ObjectKind::User},
                                                                                 {"server", ObjectKind::Server},
                                                                                 {"group", ObjectKind::Group},
                                                                                 {"service", ObjectKind::Service}};
            const auto *known = std::find_if(std::begin(kKinds), std::end(kKinds),
                                             [&](const auto &k) { return k.first == m_doc.text(*kind); });
            if (m_doc.node(*kind).kind != JsonKind::String || known == std::end(kKinds)) {
                return fail(*kind, "kind is user, server, group, service or null");
            }
            record.kind = known->second;
            if (!this->text(node, "name", text, true)) {
                return false;
            }
            record.name = m_state.names.text(text);
        }
        m_state.queries.push_back(std::move(record));
        return true;
    }

    const JsonDocument &m_doc;
    HubState &m_state;
    Node m_root = 0;
};

std::uint32_t stateNode(const JsonDocument &document)
{
    const auto inner = document.find(0, "state");
    return inner && document.node(*inner).kind == JsonKind::Object ? *inner : 0;
}

} // namespace

std::optional<InputError> readState(std::string_view text, JsonDocument &document, ReadState &out)
{
    if (const auto wrong = document.read(text)) {
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

std::size_t locate(const JsonDocument &document, const RecordPlace &place)
{
    auto at = stateNode(document);
    const auto section = document.find(at, place.section);
    if (!section) {
        return document.node(at).at;
    }
    at = *section;
    std::size_t number = 0;
    std::optional<std::uint32_t> entry;
    if (document.node(at).kind == JsonKind::Object) {
        forEachMember(document, at, [&](std::uint32_t key, std::uint32_t) {
            if (number++ == place.entry) {
                entry = key;
            }
        });
    } else {
        forEachItem(document, at, [&](std::uint32_t item) {
            if (number++ == place.entry) {
                entry = item;
            }
        });
    }
    if (!entry) {
        return document.node(at).at;
    }
    at = *entry;
    const auto list = place.list.empty() ? std::nullopt : document.find(at, place.list);
    if (!list) {
        return document.node(at).at;
    }
    at = *list;
    if (place.item && document.node(at).kind == JsonKind::Array) {
        number = 0;
        auto found = at;
        forEachItem(document, at, [&](std::uint32_t item) {
            if (number++ == *place.item) {
                found = item;
            }
        });
        at = found;
    }
    return document.node(at).at;
}

std::string lineAndColumn(std::string_view text, std::size_t at, std::size_t firstLine)
{
    at = std::min(at, text.size());
    const auto before = text.substr(0, at);
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const auto start = before.rfind('\n');
    const auto column = start == before.npos ? at + 1 : at - start;
    return std::to_string(firstLine + lines) + ':' + std::to_string(column);
}

} // namespace hubdesk::states
