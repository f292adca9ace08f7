#include "interchange/answers/questions.h"

#include "access/creation.h"
#include "interchange/states/jsonwriter.h"

#include <algorithm>
#include <map>

namespace hubdesk::answers {

using namespace access;
using states::JsonWriter;

namespace {

std::string objectText(const Model &model, Object object)
{
    static constexpr std::string_view kKinds[] = {"", "user=", "server=", "group=", "service="};
    return std::string(kKinds[static_cast<std::size_t>(object.kind)]) + std::string(model.text(object.name));
}

std::string_view legName(LegKind kind)
{
    return kind == LegKind::Scope ? "scope" : kind == LegKind::Role ? "role" : "filter";
}

void writeOn(JsonWriter &out, const Model &model, Object object)
{
    out.key("on");
    if (object.kind == ObjectKind::None) {
        out.null();
    } else {
        out.value(objectText(model, object));
    }
}

void writeOperation(JsonWriter &out, const Operation &operation)
{
    out.beginArray();
    for (const auto &word : operation) {
        out.value(word);
    }
    out.endArray();
}

struct Explained {
    Decision decision = Decision::Forbidden;
    Failure failure;
    Derivations because;
    std::vector<std::string> needs;
    std::vector<Leg> missing;
    std::vector<Fix> fixes;
};

Explained explained(Model &model, Principal principal, ScopeBit scope, Object object, bool unfiltered)
{
    Explained out;
    const auto target = targetOf(model, object, !unfiltered);
    out.decision = Checker(model).check(principal, scope, target);
    if (out.decision == Decision::Unresolved) {
        out.failure = model.resolve(principal).failure;
        return out;
    }
    if (out.decision == Decision::Allow) {
        constexpr std::size_t kMost = 200;
        out.because = derive(model, principal, scope, target, kMost);
        return out;
    }
    if (out.decision == Decision::Unknown) {
        out.needs = needsToKnow(model, principal);
    }
    out.missing = missingLegs(model, principal, scope, target);
    out.fixes = fixes(model, principal, scope, object, !unfiltered);
    return out;
}

std::string derivationText(const Model &model, const Derivation &way)
{
    std::string out;
    for (const auto &step : way) {
        out += (out.empty() ? "" : " -> ")
            + (step.kind == StepKind::Principal || step.kind == StepKind::Owner
                   ? std::string()
                   : std::string(stepKindName(step.kind)) + ' ')
            + stepName(model, step);
    }
    return out;
}

std::string explainText(const Model &model, Principal principal, ScopeBit scope, Object object, const Explained &answer)
{
    std::string out = model.textOf(principal) + ' ' + std::string(model.expander().nameOf(scope, model.names()));
    if (object.kind != ObjectKind::None) {
        out += " on " + objectText(model, object);
    }
    switch (answer.decision) {
    case Decision::Allow:
        out += ": allowed\n";
        break;
    case Decision::NotFound:
        out += ": refused (404)\n";
        break;
    case Decision::Unknown:
        out += ": unknown\n";
        break;
    default:
        out += ": refused (403)\n";
    }
    if (answer.failure) {
        const auto text = failureText(answer.failure, model.names());
        out += "  JupyterHub fails here: " + text.error + ": " + text.message + '\n';
    }
    for (const auto &way : answer.because.ways) {
        out += "  because  " + derivationText(model, way) + '\n';
    }
    for (const auto &need : answer.needs) {
        out += "  unknown  " + need + '\n';
    }
    for (const auto &leg : answer.missing) {
        out += "  missing  " + std::string(legName(leg.kind)) + ": " + leg.text + '\n';
    }
    for (const auto &fix : answer.fixes) {
        out += "  would do " + fix.text + (fix.channel == Channel::Rest ? " (now" : " (configuration, restart")
            + "; also grants " + std::to_string(fix.alsoGrants) + ")\n";
    }
    return out;
}

} // namespace

std::string explain(Model &model, Principal principal, ScopeBit scope, Object object, bool unfiltered, bool json)
{
    const auto answer = explained(model, principal, scope, object, unfiltered);
    if (!json) {
        return explainText(model, principal, scope, object, answer);
    }
    JsonWriter out;
    out.beginObject().key("principal").value(model.textOf(principal));
    out.key("scope").value(model.expander().nameOf(scope, model.names()));
    writeOn(out, model, object);
    out.key("allowed");
    if (answer.decision == Decision::Unknown) {
        out.null();
    } else {
        out.value(answer.decision == Decision::Allow);
    }
    out.key("decision");
    switch (answer.decision) {
    case Decision::Allow:
        out.value("allow");
        break;
    case Decision::NotFound:
        out.value(std::int64_t{404});
        break;
    case Decision::Unknown:
    case Decision::AnyOrder:
        out.value("unknown");
        break;
    default:
        out.value(std::int64_t{403});
    }
    if (answer.failure) {
        const auto text = failureText(answer.failure, model.names());
        out.key("error").beginObject().key("error").value(text.error).key("message").value(text.message).endObject();
    }
    out.key("needs").beginArray();
    for (const auto &need : answer.needs) {
        out.value(need);
    }
    out.endArray().key("because").beginArray();
    for (const auto &way : answer.because.ways) {
        out.beginArray();
        for (const auto &step : way) {
            out.beginObject()
                .key("kind")
                .value(stepKindName(step.kind))
                .key("name")
                .value(stepName(model, step))
                .endObject();
        }
        out.endArray();
    }
    out.endArray().key("missing").beginArray();
    for (const auto &leg : answer.missing) {
        out.beginObject().key("leg").value(legName(leg.kind)).key("text").value(leg.text).endObject();
    }
    out.endArray().key("fixes").beginArray();
    for (const auto &fix : answer.fixes) {
        out.beginObject().key("text").value(fix.text).key("operations").beginArray();
        for (const auto &operation : fix.operations) {
            writeOperation(out, operation);
        }
        out.endArray().key("channel").value(fix.channel == Channel::Rest ? "rest" : "configuration");
        out.key("also_grants").value(static_cast<std::int64_t>(fix.alsoGrants));
        if (fix.defines) {
            // As an entry of load_roles.
            const auto &role = *fix.defines;
            const auto bearer = role.bearer.kind == PrincipalKind::User ? "users"
                : role.bearer.kind == PrincipalKind::Service            ? "services"
                                                                        : "groups";
            out.key("defines").beginArray().beginObject().key("name").value(role.name);
            out.key("scopes").beginArray().value(role.scope).endArray().key(bearer).beginArray();
            out.value(model.text(model.nameOf(role.bearer))).endArray().endObject().endArray();
        }
        out.endObject();
    }
    out.endArray().endObject();
    return out.take() + '\n';
}

std::string whoCan(const Model &model, ScopeBit scope, Object object, bool json)
{
    const Checker checker(model);
    const auto target = targetOf(model, object);
    const auto texts = [&](const std::vector<Principal> &principals) {
        std::vector<std::string> out;
        for (const auto principal : principals) {
            out.push_back(model.textOf(principal));
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    const auto can = texts(checker.whoCan(scope, target)), might = texts(checker.whoMight(scope, target));
    if (!json) {
        std::string out;
        for (const auto &principal : can) {
            out += principal + '\n';
        }
        for (const auto &principal : might) {
            out += principal + " (unknown)\n";
        }
        return out;
    }
    JsonWriter out;
    out.beginObject().key("scope").value(model.expander().nameOf(scope, model.names()));
    writeOn(out, model, object);
    out.key("principals").beginArray();
    for (const auto &principal : can) {
        out.value(principal);
    }
    out.endArray();
    if (!might.empty()) {
        out.key("unknown").beginArray();
        for (const auto &principal : might) {
            out.value(principal);
        }
        out.endArray();
    }
    return out.endObject().take() + '\n';
}

std::string escalations(Model &model, std::optional<Principal> from, std::optional<Principal> to, bool json, bool graph)
{
    const Escalation all(model, to);
    std::vector<EscalationPath> paths;
    if (!from) {
        paths = all.paths();
    } else if (auto way = all.path(*from); way && !way->steps.empty()) {
        paths.push_back(std::move(*way));
    }
    if (graph) {
        return all.graph(paths);
    }
    constexpr std::size_t kMostCuts = 200;
    std::size_t searched = 0;
    const auto found = paths.empty() ? std::vector<Cut>() : cuts(model, from, to, kMostCuts, &searched);
    if (!json) {
        std::string out;
        for (const auto &path : paths) {
            out += model.textOf(path.from) + " can become " + path.to + " in "
                + std::to_string(path.steps.size() + path.left) + ":\n";
            for (const auto &step : path.steps) {
                out += "  by " + std::string(model.expander().nameOf(step.by, model.names())) + ": " + step.text + '\n';
            }
            if (path.goesOnAs) {
                out += "  and on as " + model.textOf(*path.goesOnAs) + '\n';
            }
        }
        for (const auto &cut : found) {
            out += "cut:";
            for (const auto &operation : cut) {
                out += (&operation == &cut.front() ? " " : "; ") + describe(operation);
            }
            out += '\n';
        }
        if (found.empty() && !paths.empty()) {
            out += "no cut of up to " + std::to_string(searched) + (searched == 1 ? " change\n" : " changes\n");
        }
        return out.empty() ? "no way\n" : out;
    }
    JsonWriter out;
    out.beginObject().key("paths").beginArray();
    for (const auto &path : paths) {
        out.beginObject().key("from").value(model.textOf(path.from)).key("to").value(path.to).key("steps").beginArray();
        for (const auto &step : path.steps) {
            out.beginObject()
                .key("by")
                .value(model.expander().nameOf(step.by, model.names()))
                .key("becomes")
                .value(step.becomes);
            out.key("text").value(step.text).endObject();
        }
        out.endArray();
        if (path.goesOnAs) {
            // Longer than anybody's: the rest is the path of that principal, which came before.
            out.key("goes_on_as").value(model.textOf(*path.goesOnAs));
            out.key("requests").value(static_cast<std::int64_t>(path.steps.size() + path.left));
        }
        out.endObject();
    }
    out.endArray().key("cuts").beginArray();
    for (const auto &cut : found) {
        out.beginArray();
        for (const auto &operation : cut) {
            out.beginObject().key("operation");
            writeOperation(out, operation);
            out.key("text").value(describe(operation)).endObject();
        }
        out.endArray();
    }
    // Beyond this number of changes not every cut was looked at.
    out.endArray().key("cuts_searched").value(static_cast<std::int64_t>(searched));
    return out.endObject().take() + '\n';
}

std::string compare(const Model &before, const Model &after, bool json)
{
    const auto comparison = access::compare(before, after);
    std::map<std::string, std::vector<std::string>> gained, lost;
    for (const auto &change : comparison.changes) {
        const auto name = (change.gone ? before : after).textOf(change.principal);
        auto gains = scopeTexts(after, change.gained), losses = scopeTexts(after, change.lost);
        losses.insert(losses.end(), change.lostNames.begin(), change.lostNames.end());
        std::sort(losses.begin(), losses.end());
        if (!gains.empty()) {
            gained.emplace(name, std::move(gains));
        }
        if (!losses.empty()) {
            lost.emplace(name, std::move(losses));
        }
    }
    std::map<std::string, std::string> failing;
    for (const auto &[principal, failure] : comparison.failing) {
        const auto text = failureText(failure, after.names());
        failing.emplace(after.textOf(principal), text.error + ": " + text.message);
    }
    if (!json) {
        std::string out;
        const auto print = [&](const auto &changes, char sign) {
            for (const auto &[name, scopes] : changes) {
                for (const auto &scope : scopes) {
                    out += std::string(1, sign) + ' ' + name + ' ' + scope + '\n';
                }
            }
        };
        print(gained, '+');
        print(lost, '-');
        for (const auto &[name, message] : failing) {
            out += "! " + name + ' ' + message + '\n';
        }
        return out + std::to_string(comparison.unchanged) + " unchanged\n";
    }
    JsonWriter out;
    out.beginObject();
    const auto print = [&](const char *key, const auto &changes) {
        out.key(key).beginObject();
        for (const auto &[name, scopes] : changes) {
            out.key(name).beginArray();
            for (const auto &scope : scopes) {
                out.value(scope);
            }
            out.endArray();
        }
        out.endObject();
    };
    print("gained", gained);
    print("lost", lost);
    out.key("failing").beginObject();
    for (const auto &[name, message] : failing) {
        out.key(name).value(message);
    }
    out.endObject().key("unchanged").value(static_cast<std::int64_t>(comparison.unchanged)).endObject();
    return out.take() + '\n';
}

} // namespace hubdesk::answers
