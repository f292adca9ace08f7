#include "interchange/answers/resolveanswer.h"

#include "access/creation.h"
#include "access/decide.h"

#include <algorithm>
#include <unordered_map>

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

void writeSet(JsonWriter &out, const Model &model, const Resolution &resolution)
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
    for (const auto &scope : scopeTexts(model, resolution.set)) {
        out.value(scope);
    }
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

struct Asked {
    std::vector<ScopeBit> bits;
    std::optional<ScopeBit> first;
    Object object;
    std::optional<Principal> principal;
};

Asked asked(const Model &model, const QueryRecord &query)
{
    Asked out;
    out.object = objectNamed(model, query.kind, query.name);
    out.principal = model.find(query.principal);
    for (const auto &scope : query.scopes) {
        const auto bit = model.expander().bitOf(scope, model.names());
        if (bit) {
            out.bits.push_back(*bit);
        }
        if (&scope == &query.scopes.front()) {
            out.first = bit;
        }
    }
    return out;
}

Decision decisionOf(const Access &access, bool draft, const Resolution &held, const Asked &about, bool postFilter)
{
    if (held.failure && held.failure.kind != FailureKind::Unknown) {
        return Decision::Unresolved;
    }
    const auto decision = draft
        ? (about.first ? access.decideDraft(held.set, *about.first, about.object, postFilter) : Decision::Forbidden)
        : access.decide(held.set, about.bits, about.object, postFilter);
    return held.failure && decision != Decision::Allow ? Decision::Unknown : decision;
}

std::optional<bool> filteredOf(const Access &access, bool draft, const Resolution &held, const Asked &about,
                               const QueryRecord &query)
{
    if (held.failure || about.object.kind == ObjectKind::None || !access.objectExists(about.object)) {
        return std::nullopt;
    }
    if (draft) {
        return about.first ? access.inFilterDraft(held.set, *about.first, query.scopes.front(), about.object)
                           : std::nullopt;
    }
    return about.first && access.inFilter(held.set, *about.first, about.object);
}

} // namespace

void writeResult(JsonWriter &out, const Model &model, std::string_view id, std::span<const QueryRecord> queries)
{
    const bool draft = model.rules().has(Rule::Draft);
    out.beginObject().key("id").value(id);

    std::unordered_map<std::string, Resolution> held;
    std::unordered_map<std::string_view, bool> wanted;
    for (const auto &query : queries) {
        wanted.emplace(query.principal, true);
    }
    out.key("resolved").beginObject();
    forEachPrincipal(model, true, [&](Principal principal) {
        auto resolution = model.resolve(principal);
        const auto name = model.textOf(principal);
        out.key(name);
        writeSet(out, model, resolution);
        if (wanted.contains(name)) {
            if (!draft) {
                normalise(resolution.set, model.names());
            }
            held.emplace(name, std::move(resolution));
        }
    });
    out.endObject();

    out.key("effective_roles").beginObject();
    forEachPrincipal(model, false, [&](Principal principal) {
        std::vector<std::string_view> names;
        for (const auto role : model.effectiveRoles(principal)) {
            names.push_back(model.text(model.roles()[role].name));
        }
        std::sort(names.begin(), names.end());
        out.key(model.textOf(principal)).beginArray();
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
            const std::string name(model.text(model.nameOf(owner)));
            out.key(model.textOf(principal)).beginArray();
            if (owner.kind == PrincipalKind::User) {
                out.value("read:users:groups!user=" + name).value("read:users:name!user=" + name);
            } else {
                out.value("read:services:name!service=" + name);
            }
            out.endArray();
        });
    }
    out.endObject();

    out.key("token_create").beginObject();
    for (std::uint32_t i = 0; i < model.tokenCount(); ++i) {
        out.key(model.text(model.token(i).id));
        const auto refusal = tokenRefusal(model, i);
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
    const Resolution nobody{{}, {FailureKind::NullScopes, kNoName}};
    const auto of = [&](const QueryRecord &query) -> const Resolution & {
        const auto at = held.find(query.principal);
        return at == held.end() ? nobody : at->second;
    };
    out.key("decisions").beginArray();
    for (const auto &query : queries) {
        writeDecision(out, decisionOf(access, draft, of(query), asked(model, query), query.postFilter));
    }
    out.endArray();
    out.key("filtered").beginArray();
    for (const auto &query : queries) {
        if (const auto answer = filteredOf(access, draft, of(query), asked(model, query), query)) {
            out.value(*answer);
        } else {
            out.null();
        }
    }
    out.endArray();

    if (draft) {
        out.key("code_resolved").beginObject();
        std::unordered_map<std::string, Resolution> acting;
        forEachPrincipal(model, true, [&](Principal principal) {
            if (principal.kind == PrincipalKind::Group) {
                return;
            }
            auto resolution = model.resolveAsCode(principal);
            const auto name = model.textOf(principal);
            out.key(name);
            writeSet(out, model, resolution);
            acting.emplace(name, std::move(resolution));
        });
        out.endObject();
        out.key("code_decisions").beginArray();
        for (const auto &query : queries) {
            const auto at = acting.find(query.principal);
            writeDecision(out,
                          decisionOf(access, draft, at == acting.end() ? nobody : at->second, asked(model, query),
                                     query.postFilter));
        }
        out.endArray();
    }
    out.endObject();
}

} // namespace hubdesk::answers
