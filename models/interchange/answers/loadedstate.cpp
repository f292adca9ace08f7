#include "interchange/answers/loadedstate.h"

#include "interchange/states/statereader.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace hubdesk::answers {

using namespace access;

std::optional<Words> parseWords(const std::vector<std::string> &words, std::ostream &err)
{
    Words out;
    const std::pair<std::string_view, std::string *> valued[] = {{"--state", &out.state},
                                                                 {"--with", &out.with},
                                                                 {"--jupyterhub", &out.jupyterhub},
                                                                 {"--with-jupyterhub", &out.withJupyterhub},
                                                                 {"--on", &out.on},
                                                                 {"--from", &out.from},
                                                                 {"--to", &out.to},
                                                                 {"--flip-rule", &out.flipped}};
    bool options = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        std::string *value = nullptr;
        for (const auto &[name, target] : valued) {
            value = options && word == name ? target : value;
        }
        if (value != nullptr) {
            if (++i == words.size()) {
                err << word << " wants a value\n";
                return std::nullopt;
            }
            *value = words[i];
        } else if (options && word == "--") {
            options = false;
        } else if (options && word == "--json") {
            out.json = true;
        } else if (options && word == "--unfiltered") {
            out.unfiltered = true;
        } else if (options && word == "--graph") {
            out.graph = true;
        } else if (options && word.starts_with("--")) {
            err << "no option " << word << '\n';
            return std::nullopt;
        } else {
            out.plain.push_back(word);
        }
    }
    if (out.state.empty()) {
        err << "--state FILE is missing\n";
        return std::nullopt;
    }
    return out;
}

std::optional<Model> loadModel(const std::string &file, const std::string &version, const std::string &flippedRule,
                               const std::optional<std::string> &given, std::istream &in, std::ostream &err)
{
    std::string text;
    if (given) {
        text = *given;
    } else if (file == "-") {
        text.assign(std::istreambuf_iterator<char>(in), {});
    } else {
        std::ifstream stream(file, std::ios::binary);
        if (!stream) {
            err << file << ":1:1: cannot be read\n";
            return std::nullopt;
        }
        text.assign(std::istreambuf_iterator<char>(stream), {});
    }
    const auto name = file == "-" ? std::string("<stdin>") : file;
    const auto bad = [&](std::string_view of, std::size_t at, const std::string &what, std::size_t firstLine = 1) {
        err << name << ':' << states::lineAndColumn(of, at, firstLine) << ": " << what.substr(0, what.find('\n'))
            << '\n';
        return std::nullopt;
    };
    // One object over many lines, or one a line, of which the first counts.
    states::JsonDocument document;
    states::ReadState read;
    std::string_view used = text;
    std::size_t firstLine = 1;
    if (const auto wrong = document.read(text)) {
        if (wrong->what != "more after the value") {
            return bad(text, wrong->at, wrong->what);
        }
        while (!used.empty() && used.find_first_not_of(" \t\r") == used.find('\n')) {
            used.remove_prefix(used.find('\n') + 1);
            ++firstLine;
        }
        used = used.substr(0, used.find('\n'));
    }
    if (const auto wrong = states::readState(used, document, read)) {
        return bad(used, wrong->at, wrong->what, firstLine);
    }
    const auto wanted = version.empty() ? read.jupyterhub.value_or("") : version;
    const auto *catalogue = &Catalogue::newest();
    if (!wanted.empty()) {
        const auto parsed = parseVersion(wanted);
        catalogue = parsed ? Catalogue::find(*parsed) : nullptr;
        if (catalogue == nullptr) {
            if (version.empty()) {
                return bad(used, document.node(*document.find(0, "jupyterhub")).at, "no JupyterHub " + wanted,
                           firstLine);
            }
            err << "no JupyterHub " << wanted << '\n';
            return std::nullopt;
        }
    }
    auto rules = Rules::of(catalogue->version());
    if (!flippedRule.empty()) {
        const auto rule = Rules::find(flippedRule);
        if (!rule) {
            err << "no rule " << flippedRule << '\n';
            return std::nullopt;
        }
        rules = RuleSwitch::flipped(rules, *rule);
    }
    auto model = Model::build(std::move(read.state), *catalogue, rules);
    if (!model) {
        return bad(used, states::locate(document, model.error().place), model.error().detail, firstLine);
    }
    return std::move(*model);
}

std::optional<Object> parseObject(const Model &model, const std::string &text, std::ostream &err)
{
    if (text.empty()) {
        return Object{};
    }
    static constexpr std::pair<std::string_view, ObjectKind> kKinds[] = {{"user=", ObjectKind::User},
                                                                         {"server=", ObjectKind::Server},
                                                                         {"group=", ObjectKind::Group},
                                                                         {"service=", ObjectKind::Service}};
    for (const auto &[prefix, kind] : kKinds) {
        if (text.starts_with(prefix)) {
            return objectNamed(model, kind, std::string_view(text).substr(prefix.size()));
        }
    }
    err << "--on wants user=, server=, group= or service= and a name, not " << text << '\n';
    return std::nullopt;
}

} // namespace hubdesk::answers
