// Findings about tokens: never used, without end, wider than needed, of a former administrator.
#include "hubs/finder.h"

#include <algorithm>
#include <unordered_map>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using domain::Severity;

namespace {

constexpr qint64 kUnusedDays = 7; ///< a token as young as that may not have been needed yet

class TokenCheck final {
public:
    TokenCheck(const HubBase &base, access::Model &model)
        : m_base(base)
        , m_model(model)
    {
        for (std::size_t i = 0; i < base.tokens.size(); ++i)
            m_infos.emplace(base.state.names.text(base.state.tokens[i].id), &base.tokens[i]);
    }

    [[nodiscard]] TokenWarnings of(std::uint32_t token) const
    {
        const access::Model::Token &record = m_model.token(token);
        const std::string_view id = m_model.text(record.id);
        TokenWarnings made;
        if (isOfFormerAdministrator(token))
            made.codes.push_back(FindingCode::TokenOfFormerAdmin);
        made.wider = wider(token);
        if (!made.wider.isEmpty())
            made.codes.push_back(FindingCode::TokenWiderThanNeeded);
        if (const auto info = m_infos.find(id); info != m_infos.end())
            addAges(*info->second, made.codes);
        if (!made.codes.empty()) {
            made.token = {domain::BearerKind::Token, textOf(id)};
            made.owner = holderOf(m_model, m_model.ownerOf(token));
        }
        return made;
    }

private:
    static void addAges(const TokenInfo &known, std::vector<FindingCode> &codes)
    {
        const bool young = known.created && known.created->daysTo(known.readAt) < kUnusedDays;
        if (!known.lastActivity && !young)
            codes.push_back(FindingCode::TokenNeverUsed);
        // A server's own token goes with the server.
        if (!known.expires && !known.note.startsWith(u"Server at "))
            codes.push_back(FindingCode::TokenWithoutEnd);
    }

    // Asked for as an administrator would, held by somebody who is none.
    [[nodiscard]] bool isOfFormerAdministrator(std::uint32_t token) const
    {
        const Principal owner = m_model.ownerOf(token);
        if (owner.kind != PrincipalKind::User || m_model.isAdmin(owner))
            return false;
        for (const access::NameId scope : m_model.list(m_model.token(token).scopes)) {
            const std::string_view text = m_model.text(scope);
            if (text.starts_with("admin:") && text.find('!') == std::string_view::npos)
                return true;
        }
        return false;
    }

    // A hub tells what `inherit` amounts to, not the word.
    [[nodiscard]] bool isWhole(const std::vector<access::NameId> &scopes) const
    {
        constexpr std::string_view kSigns[] = {"admin:users", "admin:groups", "admin:servers"};
        return std::all_of(std::begin(kSigns), std::end(kSigns), [&](std::string_view sign) {
            return std::any_of(scopes.begin(), scopes.end(),
                               [&](access::NameId scope) { return m_model.text(scope) == sign; });
        });
    }

    // A scope asked for that its owner lacks: without effect now, but not for good.
    [[nodiscard]] QString wider(std::uint32_t token) const
    {
        const Principal owner = m_model.ownerOf(token);
        const auto &asked = m_model.list(m_model.token(token).scopes);
        if (m_model.isAdmin(owner) && (m_model.tokenInherits(token) || isWhole(asked)))
            return QStringLiteral("inherit");
        if (m_model.tokenInherits(token))
            return {};
        if (asked.empty() || !m_model.exists(owner))
            return {};
        const access::Resolution may = m_model.resolve({PrincipalKind::Token, token});
        if (may.failure)
            return {};
        for (const access::NameId scope : asked) {
            const std::string text(m_model.text(scope));
            const auto mark = text.find('!');
            const auto bit = access::Catalogue::bitOf(text.substr(0, mark));
            if (!bit || text == "inherit" || text == "self" || !m_model.catalogue().has(*bit))
                continue;
            if (access::holds(may.set, access::kUnfiltered, *bit))
                continue;
            if (mark != text.npos) {
                const std::string filter = text.substr(mark + 1);
                const access::Filter wanted = filter == "user"
                    ? access::Filter(access::FilterKind::User, m_model.nameOf(owner))
                    : m_model.expander().parseFilter(filter, m_model.names());
                if (filter == "server" || access::holds(may.set, wanted, *bit))
                    continue;
            }
            return textOf(text);
        }
        return {};
    }

    const HubBase &m_base;
    access::Model &m_model;
    std::unordered_map<std::string_view, const TokenInfo *> m_infos;
};

} // namespace

std::vector<TokenWarnings> tokenWarnings(HubModel &hub, bool withChanges)
{
    access::Model &model = hub.model(withChanges);
    const TokenCheck check(hub.hub(), model);
    std::vector<TokenWarnings> all;
    for (std::uint32_t token = 0; token < model.tokenCount(); ++token) {
        TokenWarnings one = check.of(token);
        if (!one.codes.empty())
            all.push_back(std::move(one));
    }
    return all;
}

void Finder::tokens()
{
    const TokenCheck check(m_base, m_model);
    for (std::uint32_t token = 0; token < m_model.tokenCount(); ++token) {
        const TokenWarnings one = check.of(token);
        for (const FindingCode code : one.codes) {
            const bool worse = code == FindingCode::TokenOfFormerAdmin || code == FindingCode::TokenWiderThanNeeded;
            const QString detail = code == FindingCode::TokenWiderThanNeeded ? one.wider : one.owner.name;
            add(code, worse ? Severity::Warning : Severity::Note, aboutOf("token", one.token.name), detail);
        }
    }
}

} // namespace hubdesk::hubs
