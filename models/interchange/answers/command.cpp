#include "interchange/answers/command.h"

#include "interchange/answers/resolvecommand.h"

#include <ostream>

namespace hubdesk::answers {

int runCommand(const std::vector<std::string> &arguments, std::istream &in, std::ostream &out, std::ostream &err) {
    if (arguments.empty()) {
        err << "usage: resolve | explain | who-can | escalations | compare ...\n";
        return 2;
    }
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (arguments[0] == "resolve") {
        return runResolve(rest, in, out, err);
    }
    err << "no subcommand " << arguments[0] << '\n';
    return 2;
}

} // namespace hubdesk::answers
