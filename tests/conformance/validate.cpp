#include "validate.h"

#include "access/startup.h"
#include "interchange/states/jsonwriter.h"
#include "interchange/states/statereader.h"

#include <iostream>

namespace hubdesk::conformance {

using namespace access;
using states::JsonDocument;
using states::JsonKind;
using states::JsonWriter;

namespace {

using Node = std::uint32_t;

std::vector<std::string> textsOf(const JsonDocument &doc, Node node)
{
    std::vector<std::string> out;
    if (doc.node(node).kind == JsonKind::String) {
        // A bare text is read letter by letter.
        const std::string text(doc.text(node));
        for (const char c : text) {
            out.emplace_back(1, c);
        }
        return out;
    }
    forEachItem(doc, node, [&](Node item) { out.emplace_back(doc.text(item)); });
    return out;
}

std::optional<std::vector<std::string>> listOf(const JsonDocument &doc, Node object, std::string_view key)
{
    const auto at = doc.find(object, key);
    return at && doc.node(*at).kind != JsonKind::Null ? std::optional(textsOf(doc, *at)) : std::nullopt;
}

std::vector<Node> itemsOf(const JsonDocument &doc, Node array)
{
    std::vector<Node> out;
    forEachItem(doc, array, [&](Node item) { out.push_back(item); });
    return out;
}

RoleDefinition definitionOf(const JsonDocument &doc, Node node)
{
    RoleDefinition out;
    forEachMember(doc, node, [&](Node key, Node value) {
        const auto name = doc.text(key);
        const bool null = doc.node(value).kind == JsonKind::Null;
        if (name == "name") {
            out.name = std::string(doc.text(value));
        } else if (name == "description") {
            out.hasDescription = true;
            out.description = null ? std::nullopt : std::optional(std::string(doc.text(value)));
        } else if (name == "scopes") {
            out.hasScopes = true;
            out.scopesFirst = !out.hasDescription;
            out.scopes = null ? std::nullopt : std::optional(textsOf(doc, value));
        } else {
            out.hasOtherKeys = true;
        }
    });
    return out;
}

void writeError(JsonWriter &out, const DefinitionError &error)
{
    out.beginObject().key("error").value(error.error).key("message").value(error.message);
    if (!error.args.empty()) {
        out.key("args").beginArray();
        for (const auto &arg : error.args) {
            out.value(arg);
        }
        out.endArray();
    }
    out.endObject();
}

void writeTexts(JsonWriter &out, const std::vector<std::string> &texts)
{
    out.beginArray();
    for (const auto &text : texts) {
        out.value(text);
    }
    out.endArray();
}

void writeStored(JsonWriter &out, const StoredRole &role, bool list)
{
    const auto description = [&] { role.description ? out.value(*role.description) : out.null(); };
    const auto scopes = [&] {
        if (role.scopes) {
            writeTexts(out, *role.scopes);
        } else {
            out.null();
        }
    };
    if (list) {
        out.beginArray();
        description();
        scopes();
        out.endArray();
        return;
    }
    out.key("description");
    description();
    out.key("scopes");
    scopes();
}

class Validator {
public:
    Validator(const Catalogue &catalogue, const Rules &rules)
        : m_catalogue(catalogue)
        , m_rules(rules)
    {
    }

    void line(const JsonDocument &doc, JsonWriter &out)
    {
        out.beginObject();
        if (const auto role = doc.find(0, "create_role")) {
            create(doc, *role, out);
        } else if (const auto name = doc.find(0, "delete_role")) {
            erase(std::string(doc.text(*name)), out);
        } else if (doc.find(0, "custom_scopes")) {
            custom(doc, out);
        } else if (const auto given = doc.find(0, "starts")) {
            starts(doc, *given, out);
        }
        out.endObject();
    }

private:
    void create(const JsonDocument &doc, Node node, JsonWriter &out)
    {
        auto roles = shippedRoles(m_catalogue);
        const auto definition = definitionOf(doc, node);
        Names names;
        std::vector<std::string> log;
        const Expander expander(m_catalogue, m_rules, {});
        const auto wrong = createRole(roles, definition, expander, m_catalogue, m_rules, names, log);
        out.key("result");
        if (wrong) {
            writeError(out, *wrong);
        } else {
            out.beginObject().key("ok").beginObject().key("name").value(*definition.name);
            writeStored(out, roles.at(*definition.name), false);
            out.endObject().endObject();
        }
        out.key("log");
        writeTexts(out, log);
    }

    void erase(const std::string &name, JsonWriter &out)
    {
        auto roles = shippedRoles(m_catalogue);
        roles["role-x"] = {};
        out.key("result").beginObject();
        if (const auto wrong = deleteRole(roles, name, m_catalogue, m_rules)) {
            out.key("error").value(wrong->error).key("args").beginArray().value(wrong->message);
            for (const auto &arg : wrong->args) {
                out.value(arg);
            }
            out.endArray();
        } else {
            out.key("ok").value(true);
        }
        out.endObject();
    }

    void custom(const JsonDocument &doc, JsonWriter &out)
    {
        states::JsonDocument again;
        states::ReadState read;
        // The reader of states takes the same object under the same key.
        const auto text = m_line;
        if (states::readState(text, again, read)) {
            out.key("result").null();
            return;
        }
        static_cast<void>(doc);
        const auto verdict = checkCustomScopes(read.state, m_catalogue);
        out.key("result");
        if (verdict.error) {
            out.beginObject()
                .key("error")
                .value(verdict.error->error)
                .key("message")
                .value(verdict.error->message)
                .endObject();
        } else {
            out.beginObject().key("ok").value(true).endObject();
        }
        out.key("warnings");
        writeTexts(out, verdict.warnings);
    }

    void starts(const JsonDocument &doc, Node given, JsonWriter &out)
    {
        Database database;
        Configuration configuration;
        const auto hub = *doc.find(given, "hub");
        for (const auto &name : listOf(doc, hub, "admins").value_or(std::vector<std::string>())) {
            database.users.push_back({name, true, {}});
        }
        for (const auto &name : listOf(doc, hub, "users").value_or(std::vector<std::string>())) {
            database.users.push_back({name, false, {}});
        }
        if (const auto groups = doc.find(hub, "groups")) {
            forEachMember(doc, *groups, [&](Node key, Node value) {
                database.groups.push_back({std::string(doc.text(key)), false, {}});
                database.members[std::string(doc.text(key))] = textsOf(doc, value);
            });
        }
        for (const auto &name : listOf(doc, hub, "services").value_or(std::vector<std::string>())) {
            database.services.push_back({name, false, {}});
        }
        if (const auto tokens = doc.find(hub, "tokens")) {
            forEachMember(doc, *tokens, [&](Node key, Node value) {
                database.tokens.push_back({std::string(doc.text(key)), std::string(doc.text(value)), {"user"}});
            });
        }
        if (!database.tokens.empty()) {
            database.roles = shippedRoles(m_catalogue); // a first token makes the default roles
            for (const auto &role : m_catalogue.defaultRoles()) {
                database.roleOrder.emplace_back(role.name);
            }
        }
        configuration.allowedUsers = listOf(doc, hub, "allowed");
        configuration.adminUsers = listOf(doc, hub, "admin_users").value_or(std::vector<std::string>());
        std::vector<std::vector<std::string>> logs;
        // Either lists of roles, or whole configurations.
        const auto configs = doc.find(given, "configs");
        const auto flags = configs ? itemsOf(doc, *doc.find(given, "flags")) : std::vector<Node>();
        bool failed = false;
        out.key("results").beginArray();
        forEachItem(doc, configs ? *configs : *doc.find(given, "load_roles"), [&](Node config) {
            if (configs && failed) {
                return;
            }
            if (configs) {
                configuration.adminUsers = listOf(doc, config, "admin_users").value_or(std::vector<std::string>());
                configuration.allowedUsers = listOf(doc, config, "allowed_users");
            }
            configuration.loadRoles.clear();
            forEachItem(doc, configs ? *doc.find(config, "load_roles") : config, [&](Node entry) {
                LoadRole role;
                role.definition = definitionOf(doc, entry);
                role.users = listOf(doc, entry, "users");
                role.services = listOf(doc, entry, "services");
                role.groups = listOf(doc, entry, "groups");
                role.tokens = listOf(doc, entry, "tokens");
                configuration.loadRoles.push_back(std::move(role));
            });
            auto outcome = start(database, configuration, m_catalogue, m_rules);
            failed = outcome.error.has_value();
            if (failed) {
                writeError(out, *outcome.error);
            } else {
                if (logs.size() < flags.size()) {
                    forEachItem(doc, flags[logs.size()], [&](Node flag) {
                        const auto said = setAdminFlag(database, doc.text(flag + 1),
                                                       doc.node(flag + 2).kind == JsonKind::True, m_catalogue, m_rules);
                        outcome.log.insert(outcome.log.end(), said.begin(), said.end());
                    });
                }
                writeDatabase(out, database);
            }
            logs.push_back(std::move(outcome.log));
        });
        out.endArray().key("log").beginArray();
        for (const auto &log : logs) {
            writeTexts(out, log);
        }
        out.endArray();
    }

    static void writeDatabase(JsonWriter &out, const Database &database)
    {
        out.beginObject().key("ok").beginObject().key("roles").beginObject();
        for (const auto &[name, role] : database.roles) {
            out.key(name);
            writeStored(out, role, true);
        }
        out.endObject();
        const auto bearers = [&](const char *kind, const std::vector<Database::Bearer> &all) {
            out.key(kind).beginObject();
            for (const auto &bearer : all) {
                out.key(bearer.name);
                writeTexts(out, {bearer.roles.begin(), bearer.roles.end()});
            }
            out.endObject();
        };
        bearers("users", database.users);
        bearers("services", database.services);
        bearers("groups", database.groups);
        out.key("admins").beginArray();
        for (const auto *all : {&database.users, &database.services}) {
            for (const auto &bearer : *all) {
                if (bearer.admin) {
                    out.value(bearer.name);
                }
            }
        }
        out.endArray();
        out.key("tokens").beginObject();
        for (const auto &token : database.tokens) {
            out.key(token.value);
            writeTexts(out, {token.roles.begin(), token.roles.end()});
        }
        out.endObject().endObject().endObject();
    }

    const Catalogue &m_catalogue;
    const Rules &m_rules;

public:
    std::string m_line;
};

} // namespace

int runValidate(const std::vector<std::string> &words, std::istream &in, std::ostream &out, std::ostream &err)
{
    const auto version = words.empty() ? std::nullopt : parseVersion(words[0]);
    const auto *catalogue = version ? Catalogue::find(*version) : nullptr;
    if (catalogue == nullptr) {
        err << "usage: validate VERSION [RULE] < role-validation.jsonl\n";
        return 2;
    }
    auto rules = Rules::of(*version);
    if (words.size() > 1) {
        const auto rule = Rules::find(words[1]);
        if (!rule) {
            err << "no rule " << words[1] << '\n';
            return 2;
        }
        rules = RuleSwitch::flipped(rules, *rule);
    }
    Validator validator(*catalogue, rules);
    JsonDocument document;
    JsonWriter writer;
    for (std::string line; std::getline(in, line);) {
        if (document.read(line)) {
            err << "not JSON: " << line << '\n';
            return 2;
        }
        validator.m_line = line;
        writer.clear();
        validator.line(document, writer);
        out << writer.text() << '\n';
    }
    return 0;
}

} // namespace hubdesk::conformance
