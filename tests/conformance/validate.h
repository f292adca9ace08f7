#pragma once
// Puts the lines of role-validation files through the engine: what create_role, delete_role, define_custom_scopes
// and whole starts say and store. For tests; prints one JSON object a line.

#include <iosfwd>
#include <string>
#include <vector>

namespace hubdesk::conformance {

[[nodiscard]] int runValidate(const std::vector<std::string> &words, std::istream &in, std::ostream &out,
                              std::ostream &err);

} // namespace hubdesk::conformance
