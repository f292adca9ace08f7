#include "access/oauth.h"

#include "access/roledefinitions.h"
#include "access/scopetexts.h"

#include <algorithm>
#include <set>

namespace hubdesk::access {

namespace {

using Texts = std::set<std::string>;

std::vector<std::string> listOf(const Texts &texts)
{
    return {texts.begin(), texts.end()};
}

// Sets of one user and one client.
class Requester {
public:
    Requester(const Model &model, UserIndex user, std::uint32_t client)
        : m_model(model)
        , m_user{PrincipalKind::User, user}
        , m_meaning(model.clients()[client].meaning)
    {
    }

    RequestedScopes split(const Texts &requested, const Texts &held, bool backwards)
    {
        Texts granted, refused;
        for (const auto &scope : requested) {
            (held.contains(scope) ? granted : refused).insert(scope);
        }
        RequestedScopes out;
        if (!refused.empty() && m_model.rules().has(Rule::RequestsAreExpanded)) {
            out.failure = resolve(granted, refused, held, backwards);
        }
        if (out.failure) {
            return out;
        }
        out.granted = listOf(granted);
        out.refused = listOf(refused);
        return out;
    }

private:
    Failure expand(const Texts &texts, ScopeSet &out) const
    {
        std::vector<NameId> ids;
        for (const auto &text : texts) {
            ids.push_back(m_model.names().intern(text));
        }
        const auto expanded =
            m_model.expander().expand(ids, m_model.ownerClass(m_user), m_meaning, false, m_model.names());
        if (expanded.failure) {
            return expanded.failure;
        }
        materialise(expanded.set, m_model.nameOf(m_user), out);
        normalise(out, m_model.names());
        if (m_model.rules().has(Rule::EmptyFilterFails) && hasEmptyFilter(out)) {
            return {FailureKind::EmptyFilter, kNoName};
        }
        return {};
    }

    // Each scope that is not held as written: whether all that it means is, or which parts.
    Failure resolve(Texts &granted, Texts &refused, const Texts &held, bool backwards) const
    {
        ScopeSet have, got;
        if (const auto failure = expand(granted, got)) {
            return failure;
        }
        if (const auto failure = expand(held, have)) {
            return failure;
        }
        auto order = listOf(refused);
        if (backwards) {
            std::reverse(order.begin(), order.end());
        }
        for (const auto &scope : order) {
            ScopeSet wanted, rest;
            if (const auto failure = expand({scope}, wanted)) {
                return failure;
            }
            for (const auto &entry : wanted.view()) {
                if (const auto mask = entry.mask & ~maskUnder(got, entry.filter, entry.word); mask != 0) {
                    rest.append({entry.filter, entry.word, mask});
                }
            }
            Intersection common;
            if (!rest.empty()) {
                intersect(rest, have, m_model, m_model.rules(), common);
            }
            if (common.crashed) {
                return {FailureKind::FrozenSet, kNoName};
            }
            if (common.set == rest) {
                granted.insert(scope);
                refused.erase(scope);
            } else if (!common.set.empty()) {
                for (auto &part : scopeTexts(m_model, common.set)) {
                    granted.insert(std::move(part));
                }
            } else {
                continue;
            }
            if (const auto failure = expand(granted, got)) {
                return failure;
            }
        }
        return {};
    }

    const Model &m_model;
    Principal m_user;
    ClientMeaning m_meaning;
};

RequestedScopes split(const Model &model, UserIndex user, std::uint32_t client, const Texts &requested,
                      const Texts &held)
{
    Requester requester(model, user, client);
    auto out = requester.split(requested, held, false);
    const auto other = requester.split(requested, held, true);
    out.anyOrder = out.granted != other.granted || out.refused != other.refused || out.failure != other.failure;
    return out;
}

// What a client always asks for: who the user is, and access to itself.
Texts required(const Model &model, std::uint32_t client)
{
    Texts out{"read:users:name!user", "read:users:groups!user"};
    const auto &meaning = model.clients()[client].meaning;
    if (client == 0) {
        return out;
    }
    if (meaning.server != kNoName) {
        out.insert("access:servers!server=" + std::string(model.text(meaning.server)));
    } else if (meaning.service != kNoName) {
        out.insert("access:services!service=" + std::string(model.text(meaning.service)));
    }
    return out;
}

void addRole(const Model &model, RoleIndex role, Texts &out)
{
    for (const auto scope : model.roles()[role].scopes) {
        out.emplace(model.text(scope));
    }
}

OAuthAnswer answerOfRoles(const OAuthRequest &request)
{
    constexpr std::string_view kIdentify = "identify"; // grants nothing
    const Texts allowed(request.allowed.begin(), request.allowed.end());
    const auto asked = request.requested.empty() ? allowed : Texts(request.requested.begin(), request.requested.end());
    OAuthAnswer out;
    out.asked = listOf(asked);
    for (const auto &role : asked) {
        if (allowed.contains(role)) {
            out.granted.push_back(role);
        } else if (role != kIdentify) {
            out.refused.push_back(role);
        }
    }
    if (!out.refused.empty()) {
        out.refusal = OAuthAnswer::Refusal::NotAllowed;
        out.granted.clear();
    }
    return out;
}

// The scopes asked for; roles, if some are no scopes but all are roles. None if neither.
std::optional<Texts> meant(const Model &model, Texts asked)
{
    asked.erase("identify");
    const std::vector<std::string_view> texts(asked.begin(), asked.end());
    if (!checkScopes(texts, {}, model.expander(), model.rules(), model.names())) {
        return asked;
    }
    Texts out;
    for (const auto &name : asked) {
        const auto id = model.names().find(name);
        const auto role = id == kNoName ? std::nullopt : model.roleNamed(id);
        if (!role) {
            return std::nullopt;
        }
        addRole(model, *role, out);
    }
    return out;
}

} // namespace

RequestedScopes requestedScopes(const Model &model, UserIndex user, std::uint32_t client,
                                const std::vector<std::string> &requested, const std::vector<std::string> &held)
{
    return split(model, user, client, {requested.begin(), requested.end()}, {held.begin(), held.end()});
}

OAuthAnswer oauthAnswer(const Model &model, const OAuthRequest &request)
{
    using Refusal = OAuthAnswer::Refusal;
    if (model.rules().has(Rule::TokensBearRoles)) {
        return answerOfRoles(request);
    }
    OAuthAnswer out;
    Texts allowed(request.allowed.begin(), request.allowed.end());
    auto asked =
        meant(model, request.requested.empty() ? allowed : Texts(request.requested.begin(), request.requested.end()));
    if (!asked) {
        out.refusal = Refusal::NoSuchScope;
        return out;
    }
    const auto always = required(model, request.client);
    asked->insert(always.begin(), always.end());
    allowed.insert(always.begin(), always.end());
    const auto byClient = split(model, request.user, request.client, *asked, allowed);
    out.asked = listOf(*asked);
    out.refused = byClient.refused;
    out.failure = byClient.failure;
    out.anyOrder = byClient.anyOrder;
    if (out.failure || !out.refused.empty()) {
        out.refusal = out.failure ? Refusal::Fails : Refusal::NotAllowed;
        return out;
    }
    auto held = always;
    held.insert("inherit");
    for (const auto role : model.effectiveRoles({PrincipalKind::User, request.user})) {
        addRole(model, role, held);
    }
    auto byUser = split(model, request.user, request.client, *asked, held);
    out.failure = byUser.failure;
    out.anyOrder = out.anyOrder || byUser.anyOrder;
    if (out.failure) {
        out.refusal = Refusal::Fails;
        return out;
    }
    out.granted = std::move(byUser.granted);
    out.withheld = std::move(byUser.refused);
    return out;
}

} // namespace hubdesk::access
