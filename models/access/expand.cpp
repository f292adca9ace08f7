#include "access/expand.h"

#include <algorithm>

namespace hubdesk::access {

Expander::Expander(const Catalogue &catalogue, const Rules &rules, CustomScopes custom)
    : m_catalogue(&catalogue)
    , m_rules(rules)
    , m_custom(std::move(custom))
{
    const auto scopes = Catalogue::scopes();
    for (ScopeBit bit = 0; bit < scopes.size(); ++bit) {
        if (scopes[bit].name.starts_with("read:user")) {
            m_readsUsers |= Catalogue::maskOf(bit);
        }
        if (scopes[bit].name.starts_with("read:")) {
            m_reads |= Catalogue::maskOf(bit);
        }
    }
    m_self = Catalogue::bitOf(rules.has(Rule::SelfAddsAndStays) ? "all" : "self").value_or(0);
    m_readUserName = Catalogue::bitOf("read:users:name").value_or(0);
}

std::optional<ScopeBit> Expander::bitOf(std::string_view base, const Names &names) const
{
    if (const auto bit = Catalogue::bitOf(base); bit && m_catalogue->has(*bit)) {
        return bit;
    }
    if (m_custom.size() == 0) {
        return std::nullopt;
    }
    const auto id = names.find(base);
    return id == kNoName ? std::nullopt : m_custom.bitOf(id);
}

std::string_view Expander::nameOf(ScopeBit bit, const Names &names) const
{
    return bit < kFirstCustomBit ? Catalogue::scopes()[bit].name : names.text(m_custom.nameOf(bit));
}

std::vector<Entry> Expander::closure(ScopeBit bit) const
{
    if (bit < kFirstCustomBit) {
        return {{kUnfiltered, 0, m_catalogue->closure(bit)}};
    }
    const auto *words = m_custom.closure(bit);
    return words == nullptr ? std::vector<Entry>() : *words;
}

Filter Expander::parseFilter(std::string_view text, Names &names) const
{
    if (text.empty()) {
        return m_rules.has(Rule::KeepBareMark) ? kBang : kUnfiltered;
    }
    static constexpr std::pair<std::string_view, FilterKind> kKinds[] = {{"user=", FilterKind::User},
                                                                         {"server=", FilterKind::Server},
                                                                         {"group=", FilterKind::Group},
                                                                         {"service=", FilterKind::Service}};
    for (const auto &[prefix, kind] : kKinds) {
        if (text.starts_with(prefix)) {
            return {kind, names.intern(text.substr(prefix.size()))};
        }
    }
    const auto equals = text.find('=');
    const bool empty = equals == text.npos || equals + 1 == text.size();
    return {empty ? FilterKind::OtherEmpty : FilterKind::Other, names.intern(text)};
}

const Expander::Parsed &Expander::parse(NameId id, Names &names) const
{
    if (id < m_parsedAt.size() && m_parsedAt[id] != kNotParsed) {
        return m_parsed[m_parsedAt[id]];
    }
    Parsed out;
    const auto &whole = m_text.assign(names.text(id)); // names may move while they grow
    const auto mark = whole.find('!');
    const auto base = std::string_view(whole).substr(0, mark);
    const auto text = mark == whole.npos ? std::string_view() : std::string_view(whole).substr(mark + 1);
    const auto bit = bitOf(base, names);
    out.known = bit.has_value();
    if (bit) {
        out.bit = *bit;
    } else {
        out.base = names.intern(base);
    }
    if (mark != whole.npos) {
        out.filter = parseFilter(text, names);
    }
    static_cast<void>(normalFilter(out.filter, names)); // so that it is found later, not added
    out.serverPrefix = text.starts_with("server");
    const auto key = text.substr(0, text.find('='));
    out.serverKey = key == "server";
    if (out.serverKey) {
        const auto value = text.size() > key.size() ? text.substr(key.size() + 1) : std::string_view();
        out.serverUser = names.intern(value.substr(0, value.find('/')));
    }
    const bool user = m_rules.has(Rule::BareUserMeansAnyOwner) || m_rules.has(Rule::BareUserMeansUser);
    if (text == "user" && user) {
        out.bare = Bare::User;
    } else if (text == "service" && m_rules.has(Rule::BareServiceAndServer)) {
        out.bare = Bare::Service;
    } else if (text == "server" && m_rules.has(Rule::BareServiceAndServer)) {
        out.bare = Bare::Server;
    }
    if (id >= m_parsedAt.size()) {
        m_parsedAt.resize(names.size(), kNotParsed);
    }
    m_parsedAt[id] = static_cast<std::uint32_t>(m_parsed.size());
    return m_parsed.emplace_back(out);
}

std::optional<Filter> Expander::filterFor(const Parsed &scope, Owner owner, const ClientMeaning &client) const
{
    switch (scope.bare) {
    case Bare::None:
        return scope.filter;
    case Bare::User:
        if (owner == Owner::User || owner == Owner::NamelessUser || m_rules.has(Rule::BareUserMeansAnyOwner)) {
            return kSelfUser;
        }
        return std::nullopt;
    case Bare::Service:
        if (client.service != kNoName) {
            return Filter{FilterKind::Service, client.service};
        }
        return owner == Owner::Service ? std::optional(kSelfService) : std::nullopt;
    case Bare::Server:
        if (client.service == kNoName && client.server != kNoName) {
            return Filter{FilterKind::Server, client.server};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

Expanded Expander::expand(std::span<const NameId> texts, Owner owner, const ClientMeaning &client, bool forToken,
                          Names &names) const
{
    Expanded out;
    expand(texts, owner, client, forToken, names, out);
    return out;
}

void Expander::expand(std::span<const NameId> texts, Owner owner, const ClientMeaning &client, bool forToken,
                      Names &names, Expanded &out) const
{
    out.set.clear();
    out.failure = {};
    out.set.entries().reserve(texts.size() + 2);
    std::vector<std::pair<Filter, ScopeBit>> custom;
    for (const auto id : texts) {
        const auto &scope = parse(id, names);
        if (!scope.known) {
            out.failure = {FailureKind::UnknownScope, scope.base};
            continue;
        }
        const bool builtIn = scope.bit < kFirstCustomBit;
        if (!builtIn && m_custom.fails(scope.bit)) {
            out.failure = {FailureKind::Recursion, kNoName};
            continue;
        }
        const auto mask = builtIn ? m_catalogue->closure(scope.bit) : 0;
        if (m_rules.has(Rule::ServerFilterNamesUser)
                ? scope.serverKey
                : m_rules.has(Rule::ServerFilterNamesUserIfItReads) && scope.serverKey && (mask & m_reads) != 0) {
            out.set.append(Filter{FilterKind::User, scope.serverUser}, m_readUserName);
        }
        const auto filter = filterFor(scope, owner, client);
        if (!filter) {
            continue;
        }
        if (builtIn) {
            const bool drops = scope.serverPrefix && m_rules.has(Rule::DropReadUserUnderServer);
            out.set.append({*filter, 0, drops ? mask & ~m_readsUsers : mask});
            continue;
        }
        custom.push_back({*filter, scope.bit});
    }
    appendCustom(custom, out.set);
    out.set.finish();
    if (holds(out.set, kUnfiltered, m_self) && m_rules.has(Rule::SelfExpands)) {
        if (m_rules.has(Rule::SelfAddsAndStays)) {
            if (owner != Owner::Group) {
                out.set.append({kSelfUser, 0, m_catalogue->self()});
            }
        } else {
            out.set.erase(kUnfiltered, m_self);
            const bool vanishes = forToken && m_rules.has(Rule::SelfVanishesForTokens);
            const bool nameless = owner == Owner::NamelessUser && m_rules.has(Rule::NamelessUserHasNoSelf);
            if ((owner == Owner::User || owner == Owner::NamelessUser) && !vanishes && !nameless) {
                out.set.append({kSelfUser, 0, m_catalogue->self()});
            }
        }
        out.set.finish();
    }
    if (m_rules.has(Rule::ReduceSets)) {
        out.set.reduce();
    }
}

// Scopes under one filter together: what lies below many of them is walked once.
void Expander::appendCustom(std::vector<std::pair<Filter, ScopeBit>> &scopes, ScopeSet &out) const
{
    constexpr std::size_t kMany = 4;
    std::sort(scopes.begin(), scopes.end());
    for (std::size_t first = 0, last = 0; first < scopes.size(); first = last) {
        const auto filter = scopes[first].first;
        while (last < scopes.size() && scopes[last].first == filter) {
            ++last;
        }
        const auto append = [&](const std::vector<Entry> &words) {
            for (const auto &entry : words) {
                out.append({filter, entry.word, entry.mask});
            }
        };
        if (last - first <= kMany) {
            for (auto i = first; i < last; ++i) {
                append(*m_custom.closure(scopes[i].second));
            }
            continue;
        }
        std::vector<ScopeBit> roots;
        for (auto i = first; i < last; ++i) {
            roots.push_back(scopes[i].second);
        }
        append(m_custom.closureOf(roots));
    }
}

void Expander::admit(NameId text, Names &names)
{
    if (const auto &scope = parse(text, names); !scope.known) {
        m_custom.admit(scope.base);
    }
}

ScopeSet Expander::raw(std::span<const NameId> texts, Names &names) const
{
    ScopeSet out;
    for (const auto id : texts) {
        const auto &scope = parse(id, names);
        if (const auto bit = scope.known ? std::optional(scope.bit) : m_custom.admitted(scope.base)) {
            out.append(scope.filter, *bit);
        }
    }
    out.finish();
    return out;
}

Filter normalFilter(Filter filter, Names &names)
{
    if (filter.kind() == FilterKind::Bang) {
        return kUnfiltered;
    }
    if (filter.kind() != FilterKind::OtherEmpty || names.text(filter.name()).find('=') != std::string_view::npos) {
        return filter;
    }
    return {FilterKind::OtherEmpty, names.intern(std::string(names.text(filter.name())) + '=')};
}

void appendFilterText(std::string &out, Filter filter, const Names &names)
{
    switch (filter.kind()) {
    case FilterKind::All:
    case FilterKind::Bang:
        return;
    case FilterKind::SelfUser:
        out += "user";
        return;
    case FilterKind::SelfService:
        out += "service";
        return;
    case FilterKind::User:
        out += "user=";
        break;
    case FilterKind::Server:
        out += "server=";
        break;
    case FilterKind::Group:
        out += "group=";
        break;
    case FilterKind::Service:
        out += "service=";
        break;
    case FilterKind::Other:
    case FilterKind::OtherEmpty:
        break;
    }
    out += names.text(filter.name());
}

std::string filterText(Filter filter, const Names &names)
{
    std::string out;
    appendFilterText(out, filter, names);
    return out;
}

} // namespace hubdesk::access
