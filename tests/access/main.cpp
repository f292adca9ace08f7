#include "testing.h"

#include <cstring>

// With words: only the tests whose names contain one of them.
int main(int argc, char **argv)
{
    int run = 0;
    for (const auto &test : hubdesk::testing::tests()) {
        bool wanted = argc < 2;
        for (int i = 1; i < argc; ++i) {
            wanted = wanted || std::strstr(test.name, argv[i]) != nullptr;
        }
        if (wanted) {
            const auto before = hubdesk::testing::failures();
            test.run();
            ++run;
            std::printf("%s %s\n", hubdesk::testing::failures() == before ? "ok  " : "FAIL", test.name);
        }
    }
    std::printf("%d tests, %d failures\n", run, hubdesk::testing::failures());
    return hubdesk::testing::failures() == 0 ? 0 : 1;
}
