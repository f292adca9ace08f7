#pragma once
// Small hubs for tests, from JSON, and questions about them in one line. Not for production: it gives up at once.

#include "testing.h"

#include "access/creation.h"
#include "access/whynot.h"
#include "interchange/states/statereader.h"

#include <cstdlib>

namespace hubdesk::testing {

// The rules of a release; with HUBDESK_FLIP_RULE set, one of them turned over (tests/conformance/mutation.py).
inline access::Rules rulesOf(const access::Catalogue &catalogue)
{
    const auto rules = access::Rules::of(catalogue.version());
    const auto *name = std::getenv("HUBDESK_FLIP_RULE");
    const auto rule = name == nullptr ? std::nullopt : access::Rules::find(name);
    return rule ? access::RuleSwitch::flipped(rules, *rule) : rules;
}

inline access::Model hub(const std::string &json, const char *version = "6.1.1")
{
    states::JsonDocument document;
    states::ReadState read;
    if (const auto wrong = states::readState(json, document, read)) {
        std::printf("bad state: %s\n", wrong->what.c_str());
        std::abort();
    }
    const auto *catalogue = access::Catalogue::find(*access::parseVersion(version));
    auto model = access::Model::build(std::move(read.state), *catalogue, rulesOf(*catalogue));
    if (!model) {
        std::printf("FAIL %s has a bad state: %s\n", running(), model.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*model);
}

inline access::Principal who(const access::Model &model, const char *text)
{
    return *model.find(text);
}

inline access::ScopeBit scope(const access::Model &model, const char *name)
{
    return *model.expander().bitOf(name, model.names());
}

inline access::Target on(const access::Model &model, access::ObjectKind kind, const char *name)
{
    return access::targetOf(model, access::objectNamed(model, kind, name));
}

inline std::string joined(const std::vector<std::string> &texts)
{
    std::string out;
    for (const auto &text : texts) {
        out += (out.empty() ? "" : " ") + text;
    }
    return out;
}

// The resolved set of a principal, sorted, in one text; or "error: CLASS".
inline std::string resolved(const access::Model &model, const char *principal)
{
    const auto set = model.resolve(who(model, principal));
    if (set.failure) {
        return "error: " + access::failureText(set.failure, model.names()).error;
    }
    return joined(access::scopeTexts(model, set.set));
}

} // namespace hubdesk::testing
