#include "oauth.h"

#include "access/oauth.h"
#include "interchange/states/jsonwriter.h"
#include "interchange/states/statereader.h"

#include <iostream>

namespace hubdesk::conformance {

using namespace access;
using states::JsonDocument;
using states::JsonWriter;

namespace {

std::vector<std::string> textsOf(const JsonDocument &doc, std::uint32_t object, std::string_view key)
{
    std::vector<std::string> out;
    forEachItem(doc, *doc.find(object, key), [&](std::uint32_t item) { out.emplace_back(doc.text(item)); });
    return out;
}

std::optional<std::uint32_t> clientNamed(const Model &model, std::string_view name)
{
    for (std::uint32_t i = 0; i < model.clients().size(); ++i) {
        if (model.text(model.clients()[i].identifier) == name) {
            return i;
        }
    }
    return std::nullopt;
}

void write(JsonWriter &out, const char *key, const std::vector<std::string> &texts)
{
    out.key(key).beginArray();
    for (const auto &text : texts) {
        out.value(text);
    }
    out.endArray();
}

void write(JsonWriter &out, const Model &model, const OAuthAnswer &answer)
{
    static constexpr std::string_view kRefusals[] = {"", "no such scope", "not allowed", "fails"};
    out.beginObject().key("refusal").value(kRefusals[static_cast<std::size_t>(answer.refusal)]);
    write(out, "refused", answer.refused);
    write(out, "granted", answer.granted);
    write(out, "withheld", answer.withheld);
    out.key("error").value(answer.failure ? failureText(answer.failure, model.names()).error : std::string());
    out.key("any_order").value(answer.anyOrder).endObject();
}

} // namespace

int runOAuth(const std::vector<std::string> &words, std::istream &in, std::ostream &out, std::ostream &err)
{
    const auto version = words.empty() ? std::nullopt : parseVersion(words[0]);
    const auto *catalogue = version ? Catalogue::find(*version) : nullptr;
    if (catalogue == nullptr) {
        err << "usage: oauth VERSION [RULE] < CASES\n";
        return 2;
    }
    auto rules = Rules::of(catalogue->version());
    if (const auto rule = words.size() > 1 ? Rules::find(words[1]) : std::nullopt) {
        rules = RuleSwitch::flipped(rules, *rule);
    }
    std::string line;
    while (std::getline(in, line)) {
        JsonDocument document;
        states::ReadState read;
        if (const auto wrong = states::readState(line, document, read)) {
            err << wrong->what << '\n';
            return 2;
        }
        const auto model = Model::build(std::move(read.state), *catalogue, rules);
        if (!model) {
            err << model.error().detail << '\n';
            return 2;
        }
        JsonWriter answers;
        answers.beginObject().key("answers").beginArray();
        forEachItem(document, *document.find(0, "requests"), [&](std::uint32_t item) {
            OAuthRequest request;
            const auto user = model->find(PrincipalKind::User, document.text(*document.find(item, "user")));
            const auto client = clientNamed(*model, document.text(*document.find(item, "client")));
            request.user = user->index;
            request.client = *client;
            request.allowed = textsOf(document, item, "allowed");
            request.requested = textsOf(document, item, "requested");
            write(answers, *model, oauthAnswer(*model, request));
        });
        out << answers.endArray().endObject().take() << '\n';
    }
    return 0;
}

} // namespace hubdesk::conformance
