#pragma once
// Puts the lines of oauth_cases.py through access/oauth.h: what OAuth clients get when they ask. For tests; prints one
// JSON object a line.

#include <iosfwd>
#include <string>
#include <vector>

namespace hubdesk::conformance {

// words: a version, and a rule to turn over if one more.
[[nodiscard]] int runOAuth(const std::vector<std::string> &words, std::istream &in, std::ostream &out,
                           std::ostream &err);

} // namespace hubdesk::conformance
