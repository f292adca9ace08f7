// The five questions of the command line without the application, for tests: see command.h.
#include "interchange/answers/command.h"

#include <iostream>

int main(int argc, char **argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return hubdesk::answers::runCommand(arguments, std::cin, std::cout, std::cerr);
}
