// Custom scopes, and lists of scopes outside of roles.
#include "access/customscopes.h"
#include "interchange/lint/linter.h"

#include <numeric>

namespace hubdesk::interchange {

void Linter::customScopes()
{
    if (m_facts.customScopes.empty())
        return;
    if (!has(access::Rule::CustomScopes)) {
        add(Severity::Warning, "custom-scopes-too-new", m_facts.customScopes.front().place, {});
        return;
    }
    // JupyterHub stops at the first; each is taken for mended here, so that all are said.
    access::HubState state = m_custom;
    std::vector<std::size_t> entries(state.customScopes.size());
    std::iota(entries.begin(), entries.end(), std::size_t(0));
    for (std::size_t left = entries.size(); left > 0; --left) {
        const access::CustomScopeVerdict verdict = access::checkCustomScopes(state, m_catalogue);
        if (!verdict.error || verdict.entry >= entries.size())
            break;
        const CustomScopeFacts &wrong = m_facts.customScopes[entries[verdict.entry]];
        if (!wrong.open)
            add(Severity::Error, "custom-scope", wrong.place,
                {wrong.name, QString::fromStdString(verdict.error->message)});
        const auto at = static_cast<std::ptrdiff_t>(verdict.entry);
        access::CustomScopeRecord &entry = state.customScopes[verdict.entry];
        const bool named = access::isCustomScopeName(state.names.text(entry.name));
        const bool plain = entry.hasDescription && entry.subscopes == access::CustomScopeRecord::Subscopes::None;
        if (named && !plain) {
            entry.hasDescription = true;
            entry.subscopes = access::CustomScopeRecord::Subscopes::None;
            entry.subscopeNames = {};
        } else {
            state.customScopes.erase(state.customScopes.begin() + at);
            entries.erase(entries.begin() + at);
        }
    }
    for (const CustomScopeFacts &scope : m_facts.customScopes) {
        for (const Word &key : scope.otherKeys)
            add(Severity::Warning, "unknown-key", key.place, {key.text, scope.name});
        const auto bit = m_expander.bitOf(scope.name.toStdString(), m_custom.names);
        if (bit && *bit >= access::kFirstCustomBit && !m_expander.custom().closure(*bit))
            add(Severity::Warning, "custom-scope-cycle", scope.place, {scope.name});
    }
}

// Of clients and tokens: a scope that does not exist is refused when it is asked for, not at the start.
void Linter::scopeList(const std::optional<WordList> &list, const char *code)
{
    if (!list || !m_facts.customScopesWhole)
        return;
    for (const Word &word : list->words) {
        const std::string text = word.text.toStdString();
        const std::string_view view = text;
        const auto error = access::checkScopes({&view, 1}, "token", m_expander, m_rules, m_custom.names);
        if (error)
            add(Severity::Warning, "unknown-client-scope", word.place, {word.text, QString::fromLatin1(code)});
    }
}

} // namespace hubdesk::interchange
