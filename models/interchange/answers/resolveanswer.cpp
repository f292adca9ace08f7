#include "interchange/answers/resolveanswer.h"

#include "access/creation.h"
#include "access/decide.h"

#include <algorithm>

namespace hubdesk::answers {

using namespace access;
using states::JsonWriter;

namespace {

template <typename Function> void forEachPrincipal(const Model &model, bool tokens, Function f)
{
    const auto all = [&](PrincipalKind kind, std::size_t count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            f(Principal{kind, i});
        }
    };
    all(PrincipalKind::User, model.userCount());
    all(PrincipalKind::Group, model.groupCount());
    all(PrincipalKind::Service, model.serviceCount());
    if (tokens) {
        all(PrincipalKind::Token, model.tokenCount());
    }
}

// sorted: room that is used again.
void writeSet(JsonWriter &out, const Model &model, const Resolution &resolution, SortedScopes &sorted)
{
    if (resolution.failure.kind == FailureKind::Unknown) {
        out.null(); // never a guess
        return;
    }
    if (resolution.failure) {
        const auto text = failureText(resolution.failure, model.names());
        out.beginObject().key("error").value(text.error).key("message").value(text.message).endObject();
        return;
    }
    out.beginArray();
    sorted.sort(model, resolution.set);
    sorted.forEach([&](std::string_view name, std::string_view filter) { out.value(name, filter); });
    out.endArray();
}

void writeDecision(JsonWriter &out, Decision decision)
{
    switch (decision) {
    case Decision::Allow:
        out.value("allow");
        break;
    case Decision::Forbidden:
        out.value(std::int64_t{403});
        break;
    case Decision::NotFound:
        out.value(std::int64_t{404});
        break;
    case Decision::Unresolved:
        out.value("unresolved");
        break;
    case Decision::Unknown:
        out.value("unknown");
        break;
    case Decision::AnyOrder:
        out.null();
        break;
    }
}

// What a query asks, looked up once.
struct Asked {
    std::uint32_t firstBit = 0, bitCount = 0; // a run of the scopes of all queries
    std::optional<ScopeBit> first;
    Object object;
    std::optional<std::size_t> holder; // place of the principal among all
    NameId firstText = 0; // resolving adds names: their texts must be looked up when wanted
    bool postFilter = false;
};

// Users, groups, services, tokens: one number for each.
std::size_t placeOf(const Model &model, Principal principal)
{
    const std::size_t before[] = {0, model.userCount(), model.userCount() + model.groupCount(),
                                  model.userCount() + model.groupCount() + model.serviceCount()};
    return before[static_cast<std::size_t>(principal.kind)] + principal.index;
}

Asked asked(const Model &model, const Queries &queries, const QueryRecord &query, std::vector<ScopeBit> &bits)
{
    Asked out;
    out.object = {query.kind, query.kind == ObjectKind::None ? 0 : query.name};
    out.postFilter = query.postFilter;
    if (const auto principal = model.find(model.text(query.principal))) {
        out.holder = placeOf(model, *principal);
    }
    out.firstBit = static_cast<std::uint32_t>(bits.size());
    const auto scopes = queries.scopesOf(query);
    for (const auto scope : scopes) {
        const auto bit = model.expander().bitOf(model.text(scope), model.names());
        if (bit) {
            bits.push_back(*bit);
            ++out.bitCount;
        }
        if (scope == scopes.front()) {
            out.first = bit;
        }
    }
    if (!scopes.empty()) {
        out.firstText = scopes.front();
    }
    return out;
}

void writeKey(JsonWriter &out, const Model &model, Principal principal)
{
    static constexpr std::string_view kKinds[] = {"user:", "group:", "service:", "token:"};
    out.key(kKinds[static_cast<std::size_t>(principal.kind)], model.text(model.nameOf(principal)));
}

Decision decisionOf(const Access &access, bool draft, const Resolution &held, const Asked &about,
                    std::span<const ScopeBit> bits)
{
    if (held.failure && held.failure.kind != FailureKind::Unknown) {
        return Decision::Unresolved;
    }
    const auto decision = draft
        ? (about.first ? access.decideDraft(held.set, *about.first, about.object, about.postFilter)
                       : Decision::Forbidden)
        : access.decide(held.set, bits.subspan(about.firstBit, about.bitCount), about.object, about.postFilter);
    return held.failure && decision != Decision::Allow ? Decision::Unknown : decision;
}

std::optional<bool> filteredOf(const Model &model, const Access &access, bool draft, const Resolution &held,
                               const Asked &about)
{
    if (held.failure || about.object.kind == ObjectKind::None || !access.objectExists(about.object)) {
        return std::nullopt;
    }
    if (draft) {
        return about.first ? access.inFilterDraft(held.set, *about.first, model.text(about.firstText), about.object)
                           : std::nullopt;
    }
    return about.first && access.inFilter(held.set, *about.first, about.object);
}

} // namespace

void writeResult(JsonWriter &out, const Model &model, std::string_view id, const Queries &queries)
{
    const bool draft = model.rules().has(Rule::Draft);
    out.beginObject().key("id").value(id);

    std::vector<Asked> questions;
    std::vector<ScopeBit> bits;
    questions.reserve(queries.records.size());
    bits.reserve(queries.scopes.size());
    const Resolution nobody{{}, {FailureKind::NullScopes, kNoName}};
    std::vector<Resolution> held(model.userCount() + model.groupCount() + model.serviceCount() + model.tokenCount());
    std::vector<bool> wanted(held.size());
    for (const auto &query : queries.records) {
        questions.push_back(asked(model, queries, query, bits));
        if (questions.back().holder) {
            wanted[*questions.back().holder] = true;
        }
    }
    const auto of = [&](const Asked &about) -> const Resolution & {
        return about.holder ? held[*about.holder] : nobody;
    };
    SortedScopes sorted;
    TokenOwners owners(model);
    out.key("resolved").beginObject();
    forEachPrincipal(model, true, [&](Principal principal) {
        auto resolution =
            principal.kind == PrincipalKind::Token ? owners.resolve(principal.index) : model.resolve(principal);
        writeKey(out, model, principal);
        writeSet(out, model, resolution, sorted);
        if (const auto place = placeOf(model, principal); wanted[place]) {
            if (!draft) {
                normalise(resolution.set, model.names());
            }
            held[place] = std::move(resolution);
        }
    });
    out.endObject();

    out.key("effective_roles").beginObject();
    std::vector<std::string_view> names;
    forEachPrincipal(model, false, [&](Principal principal) {
        names.clear();
        for (const auto role : model.effectiveRoles(principal)) {
            names.push_back(model.text(model.roles()[role].name));
        }
        std::sort(names.begin(), names.end());
        writeKey(out, model, principal);
        out.beginArray();
        for (const auto name : names) {
            out.value(name);
        }
        out.endArray();
    });
    out.endObject();

    out.key("identify").beginObject();
    if (!draft) {
        forEachPrincipal(model, true, [&](Principal principal) {
            if (principal.kind == PrincipalKind::Group) {
                return;
            }
            const auto owner = principal.kind == PrincipalKind::Token ? model.ownerOf(principal.index) : principal;
            const auto name = model.text(model.nameOf(owner));
            writeKey(out, model, principal);
            out.beginArray();
            if (owner.kind == PrincipalKind::User) {
                out.value("read:users:groups!user=", name).value("read:users:name!user=", name);
            } else {
                out.value("read:services:name!service=", name);
            }
            out.endArray();
        });
    }
    out.endObject();

    out.key("token_create").beginObject();
    for (std::uint32_t i = 0; i < model.tokenCount(); ++i) {
        out.key(model.text(model.token(i).id));
        const auto refusal = tokenRefusal(model, i, owners);
        if (!refusal) {
            out.value("ok");
            continue;
        }
        out.beginObject().key("error").value(refusal->error).key("message").value(refusal->message);
        if (!refusal->args.empty()) {
            out.key("args").beginArray();
            for (const auto &arg : refusal->args) {
                out.value(arg);
            }
            out.endArray();
        }
        out.endObject();
    }
    out.endObject();

    const Access access(model);
    out.key("decisions").beginArray();
    for (const auto &about : questions) {
        writeDecision(out, decisionOf(access, draft, of(about), about, bits));
    }
    out.endArray();
    out.key("filtered").beginArray();
    for (const auto &about : questions) {
        if (const auto answer = filteredOf(model, access, draft, of(about), about)) {
            out.value(*answer);
        } else {
            out.null();
        }
    }
    out.endArray();

    if (draft) {
        out.key("code_resolved").beginObject();
        forEachPrincipal(model, true, [&](Principal principal) {
            auto &acting = held[placeOf(model, principal)];
            if (principal.kind == PrincipalKind::Group) {
                acting = nobody;
                return;
            }
            acting = model.resolveAsCode(principal);
            writeKey(out, model, principal);
            writeSet(out, model, acting, sorted);
        });
        out.endObject();
        out.key("code_decisions").beginArray();
        for (const auto &about : questions) {
            writeDecision(out, decisionOf(access, draft, of(about), about, bits));
        }
        out.endArray();
    }
    out.endObject();
}

} // namespace hubdesk::answers
