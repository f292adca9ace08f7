#pragma once
// The result of a state in the conformance format, as `hubdesk resolve` prints it. Pure: a model and its queries
// in, one JSON object out; on the model's thread.

#include "access/model.h"
#include "interchange/states/jsonwriter.h"

namespace hubdesk::answers {

void writeResult(states::JsonWriter &out, const access::Model &model, std::string_view id,
                 const access::Queries &queries);

} // namespace hubdesk::answers
