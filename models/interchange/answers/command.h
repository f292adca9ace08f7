#pragma once
// The subcommands resolve, explain, who-can, escalations and compare as functions of words and streams, with the
// exit status of the contract: 0 done, 1 done with findings, 2 bad usage or unreadable input. One call at a time.
// Files are read here and nowhere deeper; a database is the application's to read.

#include "access/rules.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace hubdesk::answers {

// States that the caller read from elsewhere, in place of the files named by --state and --with.
struct GivenStates {
    std::optional<std::string> state, with;
};

// arguments: the subcommand, then its words.
[[nodiscard]] int runCommand(const std::vector<std::string> &arguments, std::istream &in, std::ostream &out,
                             std::ostream &err, const GivenStates &given = {});

} // namespace hubdesk::answers
