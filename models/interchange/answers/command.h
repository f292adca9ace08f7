#pragma once
// The subcommands resolve, explain, who-can, escalations and compare as functions of words and streams, with the
// exit status of the contract: 0 done, 1 done with findings, 2 bad usage or unreadable input. One call at a time.
// Files are read here and nowhere deeper; a database is the application's to read.

#include "access/rules.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace hubdesk::answers {

// arguments: the subcommand, then its words.
[[nodiscard]] int runCommand(const std::vector<std::string> &arguments, std::istream &in, std::ostream &out,
                             std::ostream &err);

} // namespace hubdesk::answers
