#pragma once
// `resolve`: states in, results out, a line each. See command.h.

#include <iosfwd>
#include <string>
#include <vector>

namespace hubdesk::answers {

[[nodiscard]] int runResolve(const std::vector<std::string> &words, std::istream &in, std::ostream &out,
                             std::ostream &err);

} // namespace hubdesk::answers
