#pragma once
// Reads hub states in the conformance format: one JSON object a line, a case or a bare state. Iterative, linear
// time, any thread. Gives records (access::HubState); what they mean is checked by access::Model.

#include "access/model.h"
#include "interchange/states/json.h"

#include <functional>

namespace hubdesk::states {

struct InputError {
    std::string what;
    std::size_t at = 0; // byte offset in the text read
};

struct ReadState {
    access::HubState state;
    std::optional<std::string> jupyterhub; // a case's own release
};

// The document keeps the text's positions, for locate().
[[nodiscard]] std::optional<InputError> readState(std::string_view text, JsonDocument &document, ReadState &out);
// The node of the state: the outermost, or that of a case's state.
[[nodiscard]] std::uint32_t stateNode(const JsonDocument &document);
// Where the record lies that a Model refused.
[[nodiscard]] std::size_t locate(const JsonDocument &document, const access::RecordPlace &place);

// "LINE:COLUMN" of an offset; columns count bytes from 1. firstLine: the number of the text's first line.
[[nodiscard]] std::string lineAndColumn(std::string_view text, std::size_t at, std::size_t firstLine = 1);

} // namespace hubdesk::states
