#pragma once
// A few lines of test harness for code without Qt: TEST(sentence) { EXPECT(...); } and one main for all.
// Tests run one after the other on the main thread; a failed EXPECT is printed and counted, the test goes on.

#include <cstdio>
#include <sstream>
#include <string>
#include <vector>

namespace hubdesk::testing {

struct Test {
    const char *name;
    void (*run)();
};

inline std::vector<Test> &tests()
{
    static std::vector<Test> all;
    return all;
}

// The name of the test that runs.
inline const char *&running()
{
    static const char *name = "";
    return name;
}

inline int &failures()
{
    static int count = 0;
    return count;
}

struct Register {
    Register(const char *name, void (*run)()) { tests().push_back({name, run}); }
};

inline bool expect(bool good, const char *what, const char *file, int line)
{
    if (!good) {
        ++failures();
        std::printf("%s:%d: %s\n", file, line, what);
    }
    return good;
}

template <typename A, typename B> bool expectEqual(const A &a, const B &b, const char *what, const char *file, int line)
{
    if (a == b) {
        return true;
    }
    std::ostringstream text;
    text << what << ": " << a << " is not " << b;
    return expect(false, text.str().c_str(), file, line);
}

} // namespace hubdesk::testing

#define TEST(name)                                                                                                     \
    static void name();                                                                                                \
    static const ::hubdesk::testing::Register register_##name(#name, name);                                            \
    static void name()
#define EXPECT(...) ::hubdesk::testing::expect((__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)
#define EXPECT_EQ(a, b) ::hubdesk::testing::expectEqual(a, b, #a, __FILE__, __LINE__)
