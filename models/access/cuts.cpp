// Cuts by trying: each way to the target must lose one of its supports, so the supports of one way are tried in turn,
// and what is left is looked at again. Exact for the sizes it searches; the model is as before afterwards.
#include "access/escalation.h"

#include <algorithm>
#include <set>

namespace hubdesk::access {

namespace {

class Cutter {
public:
    Cutter(Model &model, std::optional<Principal> from, std::optional<Principal> target, std::size_t most)
        : m_model(model)
        , m_from(from)
        , m_target(target)
        , m_most(most)
    {
    }

    std::vector<Cut> run()
    {
        if (!way()) {
            return {};
        }
        constexpr std::size_t kPatience = 200'000'000;
        m_allowed = std::max(kPatience, kLeast * m_size);
        constexpr std::size_t kDeepest = 6;
        for (std::size_t size = 1; size <= kDeepest; ++size) {
            // All of one or two; beyond that, the first of the smallest size, and less patience on a large hub.
            if (size > 2) {
                if (!m_found.empty() || isTired()) {
                    break;
                }
                constexpr std::size_t kBeyond = 8'000'000;
                m_allowed = m_work + std::max(kBeyond, kLeast * m_size);
            }
            m_limit = size;
            m_tried.clear();
            search();
            if (!isTired()) {
                m_searched = size;
            }
        }
        std::vector<Cut> out(m_found.begin(), m_found.end());
        std::stable_sort(out.begin(), out.end(), [](const Cut &a, const Cut &b) { return a.size() < b.size(); });
        return out;
    }

    [[nodiscard]] std::size_t searched() const { return m_searched; }

private:
    // However large the hub, so many looks at it.
    static constexpr std::size_t kLeast = 200;

    [[nodiscard]] bool isTired() const { return m_work >= m_allowed; }

    std::optional<EscalationPath> way()
    {
        const Escalation graph(m_model, m_target);
        m_size = graph.size();
        m_work += m_size;
        // Every cut must stop the shortest way too, and that has the fewest supports to try.
        const auto who = m_from ? m_from : graph.nearest();
        return who && !graph.isTarget(*who) ? graph.path(*who) : std::nullopt;
    }

    void search()
    {
        if (isTired() || m_found.size() >= m_most || (m_limit > 2 && !m_found.empty())) {
            return;
        }
        std::set<Operation> now(m_done.begin(), m_done.end());
        if (!m_tried.insert(now).second) {
            return;
        }
        const auto path = way();
        if (!path) {
            report();
            return;
        }
        if (m_done.size() == m_limit) {
            return;
        }
        for (const auto &operation : supports(*path)) {
            const auto undo = apply(m_model, operation);
            if (!undo) {
                continue;
            }
            m_done.push_back(operation);
            search();
            m_done.pop_back();
            undo(m_model);
        }
    }

    void report()
    {
        auto cut = m_done;
        std::sort(cut.begin(), cut.end());
        const bool larger = std::any_of(m_found.begin(), m_found.end(), [&](const Cut &known) {
            return known.size() < cut.size() && std::includes(cut.begin(), cut.end(), known.begin(), known.end());
        });
        if (!larger) {
            m_found.insert(std::move(cut));
        }
    }

    // Operations that take away what makes one step possible, by one of its derivations.
    std::vector<Operation> supports(const EscalationPath &path)
    {
        std::vector<Operation> out;
        const auto propose = [&](Operation operation) {
            if (std::find(out.begin(), out.end(), operation) == out.end()) {
                out.push_back(std::move(operation));
            }
        };
        std::set<std::pair<Principal, std::uint32_t>> joined;
        constexpr std::size_t kDerivation = 500; // one is worth so many nodes
        m_work += path.steps.size() * kDerivation;
        for (const auto &step : path.steps) {
            if (step.asMember) {
                memberSupports(step, propose);
                continue;
            }
            const auto target = targetOf(m_model, step.object, false);
            auto ways = derive(m_model, step.actor, step.by, target, 50).ways;
            if (ways.empty()) {
                ways = derive(m_model, step.actor, step.by, targetOf(m_model, {}, true), 50).ways;
            }
            for (const auto &way : ways) {
                derivationSupports(way, target, propose);
            }
        }
        return out;
    }

    template <typename Propose> void memberSupports(const EscalationStep &step, Propose propose)
    {
        // The right comes from a group joined on the way: its roles.
        const Principal group{PrincipalKind::Group, *step.asMember};
        for (const auto role : m_model.rolesIn(m_model.roleSet(group))) {
            if (!filtersOf(m_model.expandedRole(role, Owner::User).set, step.by).empty()) {
                propose(Operation{"withdraw-role", roleName(role), "group=" + name(group)});
            }
        }
    }

    template <typename Propose> void derivationSupports(const Derivation &way, const Target &target, Propose propose)
    {
        auto holder = way.front().principal;
        std::optional<Principal> group;
        for (const auto &step : way) {
            switch (step.kind) {
            case StepKind::Owner:
                holder = step.principal;
                break;
            case StepKind::Group:
                group = m_model.find(PrincipalKind::Group, m_model.text(step.id));
                if (holder.kind == PrincipalKind::User) {
                    propose(Operation{"remove-member", std::string(m_model.text(step.id)), name(holder)});
                }
                break;
            case StepKind::Role:
                roleSupport(step.id, holder, group, propose);
                break;
            case StepKind::Filter:
                // Whoever is reached through a group can leave it.
                if (step.filter.kind() == FilterKind::Group && target.user != kMaxNames
                    && m_model.groupNamed(step.filter.name())) {
                    propose(Operation{"remove-member", std::string(m_model.text(step.filter.name())),
                                      std::string(m_model.text(target.user))});
                }
                break;
            default:
                break;
            }
        }
    }

    template <typename Propose>
    void roleSupport(RoleIndex role, Principal holder, std::optional<Principal> group, Propose propose)
    {
        const auto named = roleName(role);
        if (group) {
            propose(Operation{"withdraw-role", named, "group=" + name(*group)});
        } else if (named == "admin" && holder.kind == PrincipalKind::User && m_model.isAdmin(holder)) {
            propose(Operation{"revoke-admin", name(holder)});
        } else if (named != "user" && holder.kind != PrincipalKind::Token) { // the role user comes back by itself
            propose(Operation{"withdraw-role", named,
                              (holder.kind == PrincipalKind::User ? "user=" : "service=") + name(holder)});
        }
    }

    std::string name(Principal principal) const { return std::string(m_model.text(m_model.nameOf(principal))); }
    std::string roleName(RoleIndex role) const { return std::string(m_model.text(m_model.roles()[role].name)); }

    Model &m_model;
    std::optional<Principal> m_from;
    std::optional<Principal> m_target;
    std::size_t m_most;
    std::size_t m_limit = 1;
    // In nodes and edges of the graphs looked at, some ten nanoseconds each.
    std::size_t m_size = 0;
    std::size_t m_work = 0;
    std::size_t m_allowed = 0;
    std::size_t m_searched = 0;
    Cut m_done;
    std::set<Cut> m_found;
    std::set<std::set<Operation>> m_tried;
};

} // namespace

std::vector<Cut> cuts(Model &model, std::optional<Principal> from, std::optional<Principal> target, std::size_t most,
                      std::size_t *searched)
{
    Cutter cutter(model, from, target, most);
    auto out = cutter.run();
    if (searched != nullptr) {
        *searched = cutter.searched();
    }
    return out;
}

} // namespace hubdesk::access
