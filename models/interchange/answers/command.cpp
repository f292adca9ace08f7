#include "interchange/answers/command.h"

#include "interchange/answers/loadedstate.h"
#include "interchange/answers/questions.h"
#include "interchange/answers/resolvecommand.h"

#include <ostream>

namespace hubdesk::answers {

using namespace access;

namespace {

constexpr int kDone = 0;
constexpr int kBad = 2;

std::optional<Principal> principalOf(const Model &model, const std::string &text, const std::string &file,
                                     std::ostream &err)
{
    auto out = model.find(text);
    if (!out) {
        err << file << ":1:1: no " << (text.find(':') == text.npos ? "principal " : "") << text << " in this state\n";
    }
    return out;
}

// A scope's name, or with a filter as in a role: the filter then says on what.
struct Asked {
    ScopeBit scope = 0;
    Object object;
};

std::optional<Asked> askedOf(const Model &model, const std::string &text, const std::string &on, std::ostream &err)
{
    const auto mark = text.find('!');
    const auto bit = model.expander().bitOf(std::string_view(text).substr(0, mark), model.names());
    if (!bit) {
        err << "no scope " << text << " in JupyterHub " << model.catalogue().versionText();
        for (const auto &renamed : Catalogue::renamed()) {
            if (renamed.draft == text) {
                err << "; the draft's " << text << " is now " << renamed.released;
            }
        }
        err << '\n';
        return std::nullopt;
    }
    const auto filter = mark == text.npos ? std::string() : text.substr(mark + 1);
    const auto object = parseObject(model, on.empty() ? filter : on, err);
    return object ? std::optional(Asked{*bit, *object}) : std::nullopt;
}

int runExplain(const Words &words, Model &model, std::ostream &out, std::ostream &err)
{
    if (words.plain.size() != 2 || (words.unfiltered && !words.on.empty())) {
        err << "usage: explain --state FILE PRINCIPAL SCOPE [--on KIND=NAME | --unfiltered]\n";
        return kBad;
    }
    const auto principal = principalOf(model, words.plain[0], words.state, err);
    const auto asked = principal ? askedOf(model, words.plain[1], words.on, err) : std::nullopt;
    if (!asked) {
        return kBad;
    }
    out << explain(model, *principal, asked->scope, asked->object, words.unfiltered, words.json);
    return kDone;
}

int runWhoCan(const Words &words, const Model &model, std::ostream &out, std::ostream &err)
{
    if (words.plain.size() != 1) {
        err << "usage: who-can --state FILE SCOPE [--on KIND=NAME]\n";
        return kBad;
    }
    const auto asked = askedOf(model, words.plain[0], words.on, err);
    if (!asked) {
        return kBad;
    }
    out << whoCan(model, asked->scope, asked->object, words.json);
    return kDone;
}

int runEscalations(const Words &words, Model &model, std::ostream &out, std::ostream &err)
{
    if (!words.plain.empty()) {
        err << "usage: escalations --state FILE [--from PRINCIPAL] [--to PRINCIPAL]\n";
        return kBad;
    }
    std::optional<Principal> from, to;
    if (!words.from.empty() && !(from = principalOf(model, words.from, words.state, err))) {
        return kBad;
    }
    if (!words.to.empty() && words.to != "admin" && !(to = principalOf(model, words.to, words.state, err))) {
        return kBad;
    }
    out << escalations(model, from, to, words.json, words.graph);
    return kDone;
}

int runCompare(const Words &words, const Model &model, std::istream &in, std::ostream &out, std::ostream &err,
               const std::optional<std::string> &given)
{
    if (words.with.empty() || !words.plain.empty()) {
        err << "usage: compare --state FILE --with FILE [--jupyterhub VERSION] [--with-jupyterhub VERSION]\n";
        return kBad;
    }
    // One version asked for counts for both states.
    const auto version = words.withJupyterhub.empty() ? words.jupyterhub : words.withJupyterhub;
    const auto with = loadModel(words.with, version, words.flipped, given, in, err);
    if (!with) {
        return kBad;
    }
    out << compare(model, *with, words.json);
    return kDone;
}

} // namespace

int runCommand(const std::vector<std::string> &arguments, std::istream &in, std::ostream &out, std::ostream &err,
               const GivenStates &given)
{
    const auto command = arguments.empty() ? std::string() : arguments[0];
    const std::vector<std::string> rest(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
    if (command == "resolve") {
        return runResolve(rest, in, out, err);
    }
    if (command != "explain" && command != "who-can" && command != "escalations" && command != "compare") {
        err << "usage: resolve | explain | who-can | escalations | compare ...\n";
        return kBad;
    }
    const auto words = parseWords(rest, err);
    if (!words) {
        return kBad;
    }
    auto model = loadModel(words->state, words->jupyterhub, words->flipped, given.state, in, err);
    if (!model) {
        return kBad;
    }
    if (command == "explain") {
        return runExplain(*words, *model, out, err);
    }
    if (command == "who-can") {
        return runWhoCan(*words, *model, out, err);
    }
    return command == "escalations" ? runEscalations(*words, *model, out, err)
                                    : runCompare(*words, *model, in, out, err, given.with);
}

} // namespace hubdesk::answers
