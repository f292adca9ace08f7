// The five questions of the command line without the application, role-validation lists and OAuth requests, for tests.
#include "interchange/answers/command.h"
#include "oauth.h"
#include "validate.h"

#include <iostream>

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!arguments.empty() && arguments[0] == "validate") {
        return hubdesk::conformance::runValidate({arguments.begin() + 1, arguments.end()}, std::cin, std::cout,
                                                 std::cerr);
    }
    if (!arguments.empty() && arguments[0] == "oauth") {
        return hubdesk::conformance::runOAuth({arguments.begin() + 1, arguments.end()}, std::cin, std::cout, std::cerr);
    }
    return hubdesk::answers::runCommand(arguments, std::cin, std::cout, std::cerr);
}
