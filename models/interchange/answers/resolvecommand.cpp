#include "interchange/answers/resolvecommand.h"

#include "access/catalogue.h"
#include "access/resolveall.h"
#include "interchange/answers/orderedlines.h"
#include "interchange/answers/resolveanswer.h"
#include "interchange/states/statereader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <memory>
#include <thread>

namespace hubdesk::answers {

using namespace access;

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Options {
    std::optional<Version> version;
    std::optional<Rule> flipped;
    bool timing = false;
    std::string file;
};

bool parse(const std::vector<std::string> &words, Options &out, std::ostream &err)
{
    bool options = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (options && word == "--") {
            options = false;
        } else if (options && (word == "--jupyterhub" || word == "--flip-rule")) {
            if (++i == words.size()) {
                err << word << " wants a value\n";
                return false;
            }
            if (word == "--jupyterhub") {
                out.version = parseVersion(words[i]);
                if (!out.version || Catalogue::find(*out.version) == nullptr) {
                    err << "no JupyterHub " << words[i] << '\n';
                    return false;
                }
            } else if (!(out.flipped = Rules::find(words[i]))) {
                err << "no rule " << words[i] << '\n';
                return false;
            }
        } else if (options && word == "--timing") {
            out.timing = true;
        } else if (options && word == "--json") {
            continue; // always JSON
        } else if (options && word.size() > 1 && word.front() == '-') {
            err << "no option " << word << '\n';
            return false;
        } else if (out.file.empty()) {
            out.file = word;
        } else {
            err << "one file of states, not two\n";
            return false;
        }
    }
    if (out.file.empty()) {
        err << "usage: resolve [--jupyterhub VERSION] [--timing] STATES.jsonl\n";
        return false;
    }
    return true;
}

// Times of the first run and the median of five, over all states of the input.
struct Timing {
    std::size_t principals = 0;
    std::array<double, 5> build{};
    std::array<double, 5> resolve{};

    void add(const HubState &state, const Catalogue &catalogue)
    {
        for (std::size_t run = 0; run < build.size(); ++run) {
            auto copy = state;
            const auto start = Clock::now();
            auto model = Model::build(std::move(copy), catalogue);
            build[run] += millisecondsSince(start);
            if (!model) {
                return;
            }
            const auto second = Clock::now();
            const auto all = resolveAll(*model);
            resolve[run] += millisecondsSince(second);
            if (run == 0) {
                principals += all.size();
            }
        }
    }

    static double median(std::array<double, 5> times)
    {
        std::sort(times.begin(), times.end());
        return times[2];
    }
};

void resolve(Line &line, const Options &options, Timing *timing, states::JsonDocument &document)
{
    if (line.text.find_first_not_of(" \t\r") == line.text.npos) {
        return;
    }
    const auto bad = [&](std::size_t at, const std::string &what) {
        line.wrong = states::lineAndColumn(line.text, at, line.number) + ": " + what.substr(0, what.find('\n'));
    };
    states::ReadState read;
    if (const auto wrong = states::readState(line.text, document, read)) {
        return bad(wrong->at, wrong->what);
    }
    auto version = options.version;
    if (!version && read.jupyterhub) {
        version = parseVersion(*read.jupyterhub);
        if (!version || Catalogue::find(*version) == nullptr) {
            const auto at = document.find(0, "jupyterhub");
            return bad(at ? document.node(*at).at : 0, "no JupyterHub " + *read.jupyterhub);
        }
    }
    const auto &catalogue = version ? *Catalogue::find(*version) : Catalogue::newest();
    const auto queries = std::move(read.state.queries);
    const auto id = read.state.id;
    if (timing != nullptr) {
        timing->add(read.state, catalogue);
    }
    auto rules = Rules::of(catalogue.version());
    if (options.flipped) {
        rules = RuleSwitch::flipped(rules, *options.flipped);
    }
    const auto model = Model::build(std::move(read.state), catalogue, rules);
    if (!model) {
        return bad(states::locate(document, model.error().place), model.error().detail);
    }
    writeResult(line.answer, *model, id, queries);
}

} // namespace

int runResolve(const std::vector<std::string> &words, std::istream &in, std::ostream &out, std::ostream &err)
{
    Options options;
    if (!parse(words, options, err)) {
        return 2;
    }
    constexpr std::size_t kBlock = 32768; // read and written at a time
    std::string room;
    std::unique_ptr<std::ifstream> file;
    std::istream *input = &in;
    if (options.file != "-") {
        file = std::make_unique<std::ifstream>();
        room.resize(kBlock);
        file->rdbuf()->pubsetbuf(room.data(), static_cast<std::streamsize>(room.size()));
        file->open(options.file, std::ios::binary);
        if (!*file) {
            err << options.file << ":1:1: cannot be read\n";
            return 2;
        }
        input = file.get();
    }
    const auto name = options.file == "-" ? std::string("<stdin>") : options.file;
    Timing timing;
    constexpr unsigned kMostThreads = 16;
    const auto threads = options.timing ? 1u : std::clamp(std::thread::hardware_concurrency(), 1u, kMostThreads);
    std::string block;
    const auto write = [&] {
        out.write(block.data(), static_cast<std::streamsize>(block.size()));
        block.clear();
    };
    bool good = true;
    OrderedLines lines(
        [&](Line &line, states::JsonDocument &document) {
            resolve(line, options, options.timing ? &timing : nullptr, document);
        },
        threads);
    lines.run(
        *input,
        [&](const Line &line) {
            good = line.wrong.empty();
            if (!good) {
                write();
                out.flush();
                err << name << ':' << line.wrong << '\n';
            } else if (!line.answer.text().empty()) {
                block += line.answer.text();
                block += '\n';
                if (block.size() > kBlock) {
                    write();
                }
            }
            return good;
        },
        [&] {
            write();
            out.flush();
        });
    if (!good) {
        return 2;
    }
    write();
    if (options.timing) {
        states::JsonWriter writer;
        writer.beginObject().key("timing").beginObject();
        writer.key("principals").value(static_cast<std::int64_t>(timing.principals));
        writer.key("build_ms")
            .value(Timing::median(timing.build))
            .key("resolve_ms")
            .value(Timing::median(timing.resolve));
        writer.key("first_build_ms").value(timing.build[0]).key("first_resolve_ms").value(timing.resolve[0]);
        writer.endObject().endObject();
        out << writer.text() << '\n';
    }
    out.flush();
    return out ? 0 : 2;
}

} // namespace hubdesk::answers
