#pragma once
// From scope texts to sets of bits, as JupyterHub expands them: subscopes, bare filters, metascopes.
// Owned by a Model, on its thread; keeps what each text means. Reads no roles: it is given scope texts.

#include "access/customscopes.h"
#include "access/failure.h"
#include "access/rules.h"
#include "access/scopeset.h"

#include <deque>

namespace hubdesk::access {

// For whom a set is expanded.
enum class Owner : std::uint8_t { User, Service, Group, NamelessUser, Count };

// What an OAuth client stands for, as far as filters see it.
struct ClientMeaning {
    NameId service = kNoName;
    NameId server = kNoName;
};

struct Expanded {
    ScopeSet set;
    Failure failure;
};

class Expander {
public:
    Expander() = default;
    Expander(const Catalogue &catalogue, const Rules &rules, CustomScopes custom);

    // The union of the texts, expanded for an owner. `forToken`: 2.x, where self gives a token nothing.
    [[nodiscard]] Expanded expand(std::span<const NameId> texts, Owner owner, const ClientMeaning &client,
                                  bool forToken, Names &names) const;
    // The same into a set that is reused. Only reads if every text has been seen before (see learn()).
    void expand(std::span<const NameId> texts, Owner owner, const ClientMeaning &client, bool forToken, Names &names,
                Expanded &out) const;
    void learn(NameId text, Names &names) const { static_cast<void>(parse(text, names)); }
    // From now on raw() keeps the text's scope even if nothing defines it.
    void admit(NameId text, Names &names);
    // As given: each text under its filter, not expanded (shares, as a token's owner has them).
    [[nodiscard]] ScopeSet raw(std::span<const NameId> texts, Names &names) const;

    [[nodiscard]] std::optional<ScopeBit> bitOf(std::string_view base, const Names &names) const;
    [[nodiscard]] std::string_view nameOf(ScopeBit bit, const Names &names) const;
    [[nodiscard]] const CustomScopes &custom() const { return m_custom; }
    [[nodiscard]] bool usesCustom() const { return m_custom.size() > 0; }
    // The scope and all below it; empty if it contains itself.
    [[nodiscard]] std::vector<Entry> closure(ScopeBit bit) const;
    [[nodiscard]] Filter parseFilter(std::string_view text, Names &names) const;

private:
    enum class Bare : std::uint8_t { None, User, Service, Server };
    struct Parsed {
        bool known = false;
        bool serverPrefix = false; // the filter's text begins with "server"
        bool serverKey = false; // its key is "server"
        Bare bare = Bare::None;
        ScopeBit bit = 0;
        Filter filter;
        NameId serverUser = 0; // with serverKey: the text before the first slash
        NameId base = kNoName; // if not known
    };
    void appendCustom(std::vector<std::pair<Filter, ScopeBit>> &scopes, ScopeSet &out) const;
    [[nodiscard]] const Parsed &parse(NameId text, Names &names) const;
    [[nodiscard]] std::optional<Filter> filterFor(const Parsed &scope, Owner owner, const ClientMeaning &client) const;

    const Catalogue *m_catalogue = nullptr;
    Rules m_rules;
    CustomScopes m_custom;
    ScopeMask m_readsUsers = 0; // names that begin with read:user
    ScopeMask m_reads = 0; // names that begin with read:
    ScopeBit m_self = 0;
    ScopeBit m_readUserName = 0;
    static constexpr std::uint32_t kNotParsed = 0xffffffffu;
    mutable std::vector<std::uint32_t> m_parsedAt; // by text
    mutable std::deque<Parsed> m_parsed; // stay where they are while it grows
    mutable std::string m_text; // being parsed
};

// Key and value of a filter as JupyterHub parses them: "x" becomes "x=".
[[nodiscard]] Filter normalFilter(Filter filter, Names &names);
[[nodiscard]] std::string filterText(Filter filter, const Names &names);
void appendFilterText(std::string &out, Filter filter, const Names &names);

} // namespace hubdesk::access
