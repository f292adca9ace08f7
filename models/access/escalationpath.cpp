// Shortest ways as steps that can be read, and as a graph; escalation.cpp finds them.
#include "access/escalation.h"

#include <algorithm>

namespace hubdesk::access {

EscalationStep Escalation::step(const Choice &choice, Principal actor, std::optional<GroupIndex> member) const
{
    EscalationStep out;
    out.by = m_rights.bitOf(choice.right);
    out.actor = actor;
    out.asMember = member;
    out.unfiltered = choice.filter == kUnfiltered;
    return out;
}

std::optional<EscalationPath> Escalation::path(Principal from, std::uint32_t most) const
{
    const auto start = m_rights.nodeOf(from);
    if (m_distance[start] >= kFar) {
        return std::nullopt;
    }
    EscalationPath out{from, m_model.textOf(from), {}, std::nullopt, 0};
    auto actor = from;
    std::optional<GroupIndex> member;
    const auto name = [&](Principal p) { return std::string(m_model.text(m_model.nameOf(p))); };
    const auto self = [&] { return m_model.textOf(actor); };
    const auto governs = [&](Node node) {
        const auto of = m_rights.classOf(node);
        return m_rights.has(of, Right::AdminUsers, kSelfUser)
            || m_rights.covers(of, Right::AdminUsers, m_model.nameOf(actor));
    };
    const auto userOf = [&](Node node) { return Object{ObjectKind::User, m_model.nameOf(m_rights.principalOf(node))}; };
    for (auto node = start; m_distance[node] != 0;) {
        const auto &choice = m_choice[node];
        auto make = [&](Right right, std::string becomes, std::string text, Object object) {
            auto s = step(choice, actor, member);
            s.by = m_rights.bitOf(right);
            s.becomes = std::move(becomes);
            s.text = std::move(text);
            s.object = object;
            out.steps.push_back(std::move(s));
        };
        const auto enter = [&](const Choice &how) {
            const auto who = name(m_rights.principalOf(how.target));
            const auto about = userOf(how.target);
            if (how.right == Right::Tokens) {
                make(Right::Tokens, "user:" + who,
                     "mints a token for " + who + ", with everything that " + who + " may do", about);
                return;
            }
            if (how.needsStart) {
                make(Right::Start, self(), "starts a server of " + who, about);
            }
            make(Right::Access, "user:" + who, "enters a server of " + who + " and runs code there as " + who, about);
        };
        const auto add = [&](GroupIndex group) {
            const auto who = name(m_rights.principalOf(choice.target));
            make(Right::Groups, self(),
                 "adds " + who + " to the group " + std::string(m_model.text(m_model.groupName(group)))
                     + ", so that its filter reaches " + who,
                 {ObjectKind::Group, m_model.groupName(group)});
        };
        const auto join = [&](GroupIndex group) {
            const auto user = actor.kind == PrincipalKind::Token ? m_model.ownerOf(actor.index) : actor;
            make(Right::Groups, self(),
                 "adds " + name(user) + " to the group " + std::string(m_model.text(m_model.groupName(group)))
                     + " and so has its roles",
                 {ObjectKind::Group, m_model.groupName(group)});
            member = group;
        };
        switch (choice.way) {
        case Way::None:
            return std::nullopt;
        case Way::Become:
            enter(choice);
            break;
        case Way::AddAndBecome:
            add(choice.group);
            enter(choice);
            break;
        case Way::CreateAddAndBecome: {
            const auto group = std::string(m_model.text(choice.name));
            const auto who = name(m_rights.principalOf(choice.target));
            make(Right::AdminGroups, self(), "creates the group " + group + ", which a filter already names", {});
            make(Right::Groups, self(), "adds " + who + " to " + group, {});
            enter(choice);
            break;
        }
        case Way::JoinAddAndBecome:
            join(choice.group);
            if (const auto group = m_model.groupNamed(choice.filter.name())) {
                add(*group);
            } else {
                make(Right::AdminGroups, self(), "creates the group " + std::string(m_model.text(choice.filter.name())),
                     {});
            }
            enter(choice);
            break;
        case Way::Join:
            join(choice.group);
            break;
        case Way::Flag:
            if (actor.kind == PrincipalKind::User && governs(node)) {
                make(Right::AdminUsers, self(), "grants itself the admin flag",
                     {ObjectKind::User, m_model.nameOf(actor)});
                out.to = self();
            } else {
                make(Right::AdminUsers, "user:new-admin", "creates a user with the admin flag", {});
                out.to = "user:new-admin";
            }
            break;
        case Way::Rename:
        case Way::DeleteAndRename: {
            const auto taken = std::string(m_model.text(choice.name));
            if (choice.way == Way::DeleteAndRename) {
                make(Right::DeleteUsers, self(), "deletes the user " + taken, {ObjectKind::User, choice.name});
            }
            make(Right::AdminUsers, "user:" + taken,
                 "renames itself to " + taken
                     + ", which admin_users makes an admin: works only after the hub's next restart",
                 {ObjectKind::User, m_model.nameOf(actor)});
            out.to = "user:" + taken;
            break;
        }
        }
        node = choice.target;
        if (node == m_rights.admin()) {
            if (m_distance[node] != 0) {
                continue;
            }
            break;
        }
        const auto becomes = m_rights.principalOf(node);
        if (becomes.kind != PrincipalKind::Group) {
            actor = becomes;
            member.reset();
        }
        out.to = m_model.textOf(actor);
        if (becomes.kind != PrincipalKind::Group && out.steps.size() >= most && m_distance[node] != 0) {
            out.goesOnAs = becomes;
            out.left = m_distance[node];
            break;
        }
    }
    return out;
}

std::vector<EscalationPath> Escalation::paths(std::uint32_t most) const
{
    std::vector<Node> nodes;
    for (Node node = 0; node < m_rights.admin(); ++node) {
        const auto principal = m_rights.principalOf(node);
        if (principal.kind != PrincipalKind::Group && m_distance[node] > 0 && m_distance[node] < kFar
            && m_model.exists(principal)) {
            nodes.push_back(node);
        }
    }
    std::stable_sort(nodes.begin(), nodes.end(), [&](Node a, Node b) { return m_distance[a] < m_distance[b]; });
    std::vector<EscalationPath> out;
    out.reserve(nodes.size());
    std::unordered_map<Node, std::size_t> places; // of those that longer ways go on as
    for (const auto node : nodes) {
        auto way = path(m_rights.principalOf(node), most);
        if (!way) {
            continue;
        }
        if (way->goesOnAs) {
            if (const auto at = places.find(m_rights.nodeOf(*way->goesOnAs)); at != places.end()) {
                way->to = out[at->second].to;
            }
        }
        places.emplace(node, out.size());
        out.push_back(std::move(*way));
    }
    return out;
}

std::string Escalation::graph(const std::vector<EscalationPath> &paths) const
{
    const auto quoted = [](const std::string &text) {
        std::string out = "\"";
        for (const char c : text) {
            out += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
        }
        return out + '"';
    };
    std::vector<std::string> edges;
    for (const auto &path : paths) {
        auto at = m_model.textOf(path.from);
        for (const auto &s : path.steps) {
            edges.push_back("  " + quoted(at) + " -> " + quoted(s.becomes) + " [label="
                            + quoted(std::string(m_model.expander().nameOf(s.by, m_model.names()))) + "];\n");
            at = s.becomes;
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::string out = "digraph escalations {\n  rankdir=LR;\n";
    for (const auto &edge : edges) {
        out += edge;
    }
    return out + "}\n";
}

} // namespace hubdesk::access
