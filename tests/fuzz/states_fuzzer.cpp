// Fuzz target: any bytes as a line of states. Reads, builds and, where small, resolves and asks; nothing may crash.
#include "access/escalation.h"
#include "interchange/answers/resolveanswer.h"
#include "interchange/states/statereader.h"

#include <cstddef>

using namespace hubdesk;
using namespace hubdesk::access;

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
    return 0;
}
