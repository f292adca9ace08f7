#pragma once
// HUBDESK_TEST_MAIN(TestClass): a QtTest main that runs with private folders and fails on Qt warnings.

#include <QTest>

namespace hubdesk::test {

/// Private XDG folders below the system's temporary folder; the platform's harmless notices filtered.
void prepare();
/// Warnings seen outside QTest::ignoreMessage since prepare(); the main turns them into a failure.
[[nodiscard]] int unexpectedWarnings();

/// Says that a warning containing `text` is meant to appear, for the life of this object.
class ExpectWarning final {
public:
    explicit ExpectWarning(const char *text);
    ~ExpectWarning();
    ExpectWarning(const ExpectWarning &) = delete;
    ExpectWarning &operator=(const ExpectWarning &) = delete;
};

} // namespace hubdesk::test

#define HUBDESK_TEST_MAIN_WITH(Application, TestClass)                                                                 \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        hubdesk::test::prepare();                                                                                      \
        Application application(argc, argv);                                                                           \
        TestClass test;                                                                                                \
        const int failed = QTest::qExec(&test, argc, argv);                                                            \
        return failed != 0 ? failed : hubdesk::test::unexpectedWarnings();                                             \
    }
#define HUBDESK_TEST_MAIN(TestClass) HUBDESK_TEST_MAIN_WITH(QCoreApplication, TestClass)
