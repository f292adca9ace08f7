#include "access/version.h"

#include <charconv>

namespace hubdesk::access {

namespace {

bool number(std::string_view &text, std::uint16_t &out)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{}) {
        return false;
    }
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool skip(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

} // namespace

std::optional<Version> parseVersion(std::string_view text)
{
    if (text == "2021-draft") {
        return kDraft2021;
    }
    Version out;
    if (!number(text, out.major) || !skip(text, ".") || !number(text, out.minor) || !skip(text, ".")
        || !number(text, out.patch) || out.major == 0) {
        return std::nullopt;
    }
    if (!text.empty()) {
        const bool candidate = text.starts_with("rc");
        if ((!skip(text, "rc") && !skip(text, "b")) || !number(text, out.stage) || out.stage > 99 || !text.empty()) {
            return std::nullopt;
        }
        out.stage = static_cast<std::uint16_t>(out.stage + (candidate ? 101 : 1));
    }
    return out;
}

std::string toText(const Version &version)
{
    if (version.isDraft()) {
        return "2021-draft";
    }
    auto out =
        std::to_string(version.major) + '.' + std::to_string(version.minor) + '.' + std::to_string(version.patch);
    if (version.stage < 101) {
        out += 'b' + std::to_string(version.stage - 1);
    } else if (version.stage < 999) {
        out += "rc" + std::to_string(version.stage - 101);
    }
    return out;
}

} // namespace hubdesk::access
