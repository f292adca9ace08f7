#include "access/customscopes.h"

#include "access/pythontext.h"

#include <algorithm>

namespace hubdesk::access {

namespace {

// Python gives up at 1,000 frames; measured with 3.11 as the oracle runs: a chain of 989 resolves, of 990 fails.
constexpr std::uint32_t kDeepest = 989;

constexpr std::string_view kNameRules =
    "\n\nCustom scopes must start with `custom:`\n"
    "and contain only lowercase ascii letters, numbers, hyphen, underscore, colon, and asterisk (-_:*).\n"
    "The part after `custom:` must start with a letter or number.\n"
    "Scopes may not end with a hyphen or colon.\n"
    " and contain only lowercase ascii letters, numbers, hyphen, underscore, colon, and asterisk."
    " The part after `custom:` must start with a letter or number. Scopes may not end with a hyphen or colon.";

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool isCustomScopeName(std::string_view name)
{
    if (!name.empty() && name.back() == '\n') {
        name.remove_suffix(1); // `$` of the pattern lets one newline through
    }
    constexpr std::string_view prefix = "custom:";
    if (!name.starts_with(prefix)) {
        return false;
    }
    name.remove_prefix(prefix.size());
    if (name.size() < 3 || !(isLower(name.front()) || isDigit(name.front()))) {
        return false;
    }
    const char last = name.back();
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return isLower(c) || isDigit(c) || c == '_' || c == '-' || c == '*' || c == ':'; })
        && last != '-' && last != ':';
}

CustomScopeVerdict checkCustomScopes(const HubState &state, const Catalogue &catalogue)
{
    CustomScopeVerdict out;
    std::unordered_map<NameId, std::size_t> defined;
    for (std::size_t i = 0; i < state.customScopes.size(); ++i) {
        defined.emplace(state.customScopes[i].name, i);
    }
    const auto fail = [&](std::size_t entry, std::string text) {
        out.error = FailureText{"ValueError", std::move(text)};
        out.entry = entry;
    };
    for (std::size_t i = 0; i < state.customScopes.size(); ++i) {
        const auto &scope = state.customScopes[i];
        const std::string name(state.names.text(scope.name));
        const auto whole = [&] { return name + '=' + scope.definition; };
        const auto builtIn = [&](std::string_view text) {
            const auto bit = Catalogue::bitOf(text);
            return bit && catalogue.has(*bit);
        };
        if (builtIn(name)) {
            fail(i, "Cannot redefine scope " + whole() + ". Already have " + name + '=');
            return out;
        }
        if (!isCustomScopeName(name)) {
            fail(i, "Invalid scope name: " + pythonRepr(name) + '.' + std::string(kNameRules));
            return out;
        }
        if (!scope.hasDescription) {
            fail(i, "scope " + whole() + " missing key 'description'");
            return out;
        }
        if (scope.subscopes == CustomScopeRecord::Subscopes::Bad) {
            fail(i, "subscopes must be a list of scope strings, got " + scope.badSubscopes);
            return out;
        }
        for (const auto subscope : state.list(scope.subscopeNames)) {
            if (defined.contains(subscope)) {
                continue;
            }
            const std::string text(state.names.text(subscope));
            // Definitions already taken over count as existing, but they are of this set: found above.
            fail(i,
                 builtIn(text) ? "non-custom subscope " + text + " in " + whole()
                         + " is not allowed. Custom scopes may only have custom subscopes."
                           " Roles should be used to assign multiple scopes together."
                               : "subscope " + text + " in " + whole() + " not found. All scopes must be defined.");
            return out;
        }
        if (!scope.extraKeys.empty()) {
            std::string keys;
            for (const auto &key : scope.extraKeys) {
                keys += (keys.empty() ? "" : ", ") + key;
            }
            out.warnings.push_back("Ignoring unrecognized key(s) " + pythonRepr(keys) + " in " + whole());
        }
    }
    return out;
}

CustomScopes::CustomScopes(const HubState &state)
{
    for (const auto &scope : state.customScopes) {
        if (m_index.emplace(scope.name, static_cast<std::uint32_t>(m_names.size())).second) {
            m_names.push_back(scope.name);
            m_direct.emplace_back();
        }
    }
    for (const auto &scope : state.customScopes) {
        auto &direct = m_direct[m_index.at(scope.name)];
        direct.clear();
        for (const auto subscope : state.list(scope.subscopeNames)) {
            const auto at = m_index.find(subscope);
            if (at != m_index.end()) {
                direct.push_back(at->second);
            }
        }
    }
    m_closures.resize(m_names.size());
}

std::optional<ScopeBit> CustomScopes::bitOf(NameId name) const
{
    const auto at = m_index.find(name);
    return at == m_index.end() ? std::nullopt : std::optional(kFirstCustomBit + at->second);
}

ScopeBit CustomScopes::admit(NameId name)
{
    const auto [at, isNew] = m_admitted.emplace(name, static_cast<std::uint32_t>(m_names.size()));
    if (isNew) {
        m_names.push_back(name);
        m_direct.emplace_back();
        m_closures.emplace_back();
        m_measured = false;
    }
    return kFirstCustomBit + at->second;
}

std::optional<ScopeBit> CustomScopes::admitted(NameId name) const
{
    const auto at = m_admitted.find(name);
    return at == m_admitted.end() ? std::nullopt : std::optional(kFirstCustomBit + at->second);
}

std::vector<ScopeBit> CustomScopes::wayDown(ScopeBit from, ScopeBit to) const
{
    std::unordered_map<ScopeBit, ScopeBit> before{{from, from}};
    std::vector<ScopeBit> queue{from};
    for (std::size_t i = 0; i < queue.size() && !before.contains(to); ++i) {
        for (const auto child : m_direct[queue[i] - kFirstCustomBit]) {
            if (before.emplace(kFirstCustomBit + child, queue[i]).second) {
                queue.push_back(kFirstCustomBit + child);
            }
        }
    }
    std::vector<ScopeBit> out;
    if (before.contains(to)) {
        for (auto at = to; at != from; at = before.at(at)) {
            out.push_back(at);
        }
        out.push_back(from);
        std::reverse(out.begin(), out.end());
    }
    return out;
}

// Heights from the leaves upwards; who is never reached contains itself or something that does.
void CustomScopes::measure() const
{
    const auto count = m_names.size();
    m_heights.assign(count, 0);
    std::vector<std::uint32_t> starts(count + 1), waiting(count), ready;
    for (std::uint32_t scope = 0; scope < count; ++scope) {
        waiting[scope] = static_cast<std::uint32_t>(m_direct[scope].size());
        for (const auto child : m_direct[scope]) {
            ++starts[child + 1];
        }
        if (waiting[scope] == 0) {
            m_heights[scope] = 1;
            ready.push_back(scope);
        }
    }
    for (std::size_t i = 1; i < starts.size(); ++i) {
        starts[i] += starts[i - 1];
    }
    std::vector<std::uint32_t> parents(starts.back()), next(starts.begin(), starts.end() - 1);
    for (std::uint32_t scope = 0; scope < count; ++scope) {
        for (const auto child : m_direct[scope]) {
            parents[next[child]++] = scope;
        }
    }
    std::vector<std::uint32_t> highest(count, 0);
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const auto scope = ready[i];
        for (auto at = starts[scope]; at < starts[scope + 1]; ++at) {
            const auto parent = parents[at];
            highest[parent] = std::max(highest[parent], m_heights[scope]);
            if (--waiting[parent] == 0) {
                m_heights[parent] = highest[parent] + 1;
                ready.push_back(parent);
            }
        }
    }
    m_measured = true;
}

bool CustomScopes::fails(ScopeBit bit) const
{
    if (!m_measured) {
        measure();
    }
    const auto height = m_heights[bit - kFirstCustomBit];
    return height == 0 || height > kDeepest;
}

std::vector<Entry> CustomScopes::closureOf(std::span<const ScopeBit> roots) const
{
    std::vector<bool> seen(m_names.size());
    std::vector<std::uint32_t> found;
    for (const auto bit : roots) {
        if (const auto scope = bit - kFirstCustomBit; !seen[scope]) {
            seen[scope] = true;
            found.push_back(scope);
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const auto child : m_direct[found[i]]) {
            if (!seen[child]) {
                seen[child] = true;
                found.push_back(child);
            }
        }
    }
    std::sort(found.begin(), found.end());
    std::vector<Entry> out;
    for (const auto scope : found) {
        const auto custom = kFirstCustomBit + scope;
        if (out.empty() || out.back().word != custom / 64) {
            out.push_back({kUnfiltered, custom / 64, 0});
        }
        out.back().mask |= ScopeMask{1} << custom % 64;
    }
    return out;
}

const std::vector<Entry> *CustomScopes::closure(ScopeBit bit) const
{
    if (fails(bit)) {
        return nullptr;
    }
    auto &cached = m_closures[bit - kFirstCustomBit];
    if (cached.empty()) {
        cached = closureOf(std::span(&bit, 1));
    }
    return &cached;
}

} // namespace hubdesk::access
