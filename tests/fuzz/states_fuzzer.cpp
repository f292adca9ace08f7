// Fuzz target: any bytes as a line of states. Reads, builds and, where small, resolves and asks; nothing may crash.
#include "access/escalation.h"
#include "access/oauth.h"
#include "interchange/answers/resolveanswer.h"
#include "interchange/states/statereader.h"

#include <algorithm>
#include <cstddef>

using namespace hubdesk;
using namespace hubdesk::access;

namespace {

// Each role's scopes, asked for by each client of the first user, where the first role's are allowed.
void askForTokens(const Model &model)
{
    constexpr std::size_t kMost = 8;
    if (model.userCount() == 0) {
        return;
    }
    const auto scopesOf = [&](const Model::Role &role) {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < std::min(role.scopes.size(), kMost); ++i) {
            out.emplace_back(model.text(role.scopes[i]));
        }
        return out;
    };
    const auto allowed = scopesOf(model.roles().front());
    for (std::uint32_t client = 0; client < std::min(model.clients().size(), kMost); ++client) {
        for (std::size_t role = 0; role < std::min(model.roles().size(), kMost); ++role) {
            static_cast<void>(oauthAnswer(model, {0, client, allowed, scopesOf(model.roles()[role])}));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // The first byte chooses the release, so that all rules are met.
    if (size == 0) {
        return 0;
    }
    const auto releases = Catalogue::all();
    const auto &catalogue = releases[data[0] % releases.size()];
    const std::string_view text(reinterpret_cast<const char *>(data) + 1, size - 1);
    states::JsonDocument document;
    states::ReadState read;
    if (const auto wrong = states::readState(text, document, read)) {
        static_cast<void>(states::lineAndColumn(text, wrong->at));
        return 0;
    }
    const auto queries = std::move(read.state.queries);
    auto model = Model::build(std::move(read.state), catalogue);
    if (!model) {
        static_cast<void>(states::lineAndColumn(text, states::locate(document, model.error().place)));
        return 0;
    }
    states::JsonWriter writer;
    answers::writeResult(writer, *model, "x", queries);
    // What was written must be readable.
    if (states::JsonDocument again; again.read(writer.text())) {
        __builtin_trap();
    }
    static_cast<void>(Escalation(*model).paths());
    askForTokens(*model);
    return 0;
}
