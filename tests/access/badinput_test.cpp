// Bad input: a located error or JupyterHub's own result, in linear time; never a crash.
#include "support.h"
#include "testing.h"

#include "interchange/answers/command.h"

#include <algorithm>
#include <chrono>
#include <sstream>

using namespace hubdesk::access;
using namespace hubdesk::testing;

namespace {

struct Answer {
    int status = 0;
    std::string out, err;
};

Answer resolve(const std::string &text, const std::string &version = "6.1.1")
{
    std::istringstream in(text);
    std::ostringstream out, err;
    Answer answer;
    answer.status = hubdesk::answers::runCommand({"resolve", "--jupyterhub", version, "-"}, in, out, err);
    answer.out = out.str();
    answer.err = err.str();
    return answer;
}

void refuses(const std::string &text, const std::string &message)
{
    const auto answer = resolve(text);
    EXPECT_EQ(answer.status, 2);
    EXPECT_EQ(answer.err, message + "\n");
}

double seconds(const std::string &text)
{
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(resolve(text));
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

TEST(locatesWhatIsWrong)
{
    refuses(R"({"users": [{"name": "a", "groups": ["g"]}]})", R"(<stdin>:1:37: no group "g")");
    refuses(R"({"users": [{"name": "a"}, {"name": "a"}]})", R"(<stdin>:1:36: a second user "a")");
    refuses(R"({"users": [{"name": "a", "roles": ["ghost"]}]})", R"(<stdin>:1:36: no role "ghost")");
    refuses(R"({"roles": [{"name": "rrr", "scopes": ["self", "nope"]}]})",
            "<stdin>:1:47: Scope 'nope' for role rrr does not exist");
    refuses(R"({"users": [{"name": 5}]})", "<stdin>:1:21: name is a text");
    refuses(R"({"users": 5})", "<stdin>:1:11: users is a list");
    refuses("{\"users\": [{\"name\": \"\xff\"}]}", "<stdin>:1:22: not UTF-8");
    refuses(R"({"users": [)", "<stdin>:1:12: the text ends where a value should be");
    refuses("{}\n{\"users\": [}", "<stdin>:2:12: not a value");
    refuses(R"({"servers": ["ghost/"]})", R"(<stdin>:1:14: no user of server "ghost/")");
    refuses(R"({"tokens": [{"id": "t", "user": "x"}]})", R"(<stdin>:1:33: no user "x")");
    refuses(R"({"custom_scopes": {"custom:ab": {"description": "d"}}})",
            "<stdin>:1:20: Invalid scope name: 'custom:ab'.");
}

TEST(survivesADepthOfAMillion)
{
    const std::string deep(1000000, '[');
    refuses(deep, "<stdin>:1:1000001: the text ends where a value should be");
    const auto closed = deep + std::string(1000000, ']');
    EXPECT_EQ(resolve("{\"users\": " + closed + "}").status, 2);
    EXPECT_EQ(resolve("{\"other\": " + closed + "}").status, 0);
    EXPECT_EQ(resolve("{\"custom_scopes\": {\"custom:abc\": {\"description\": \"d\", \"subscopes\": " + closed + "}}}")
                  .status,
              2);
    std::string objects;
    for (int i = 0; i < 300000; ++i) {
        objects += "{\"a\":";
    }
    EXPECT_EQ(resolve(objects).status, 2);
}

TEST(takesNamesOfTenMegabytes)
{
    const std::string name(10 * 1000 * 1000, 'n');
    const auto answer = resolve("{\"users\": [{\"name\": \"" + name + "\"}]}");
    EXPECT_EQ(answer.status, 0);
    EXPECT(answer.out.size() > name.size());
}

TEST(reportsCustomScopesThatContainThemselves)
{
    const auto answer =
        resolve("{\"custom_scopes\": {\"custom:aaa\": {\"description\": \"d\", \"subscopes\": [\"custom:bbb\"]}, "
                "\"custom:bbb\": {\"description\": \"d\", \"subscopes\": [\"custom:aaa\"]}}, "
                "\"roles\": [{\"name\": \"rrr\", \"scopes\": [\"custom:aaa\"]}], \"users\": [{\"name\": \"a\", "
                "\"roles\": [\"rrr\"]}, {\"name\": \"b\"}]}");
    EXPECT_EQ(answer.status, 0);
    EXPECT(answer.out.find(R"("user:a":{"error":"RecursionError")") != std::string::npos);
    EXPECT(answer.out.find(R"("user:b":["access)") != std::string::npos);
}

TEST(keepsLoneSurrogatesAndOddNames)
{
    const auto answer = resolve(R"({"users": [{"name": "\ud800"}, {"name": ""}, {"name": "a!b=c"}]})");
    EXPECT_EQ(answer.status, 0);
    EXPECT(answer.out.find(R"("user:\ud800":["access:servers!user=\ud800")") != std::string::npos);
    EXPECT(answer.out.find(R"("access:servers!user=a!b=c")") != std::string::npos);
}

TEST(growsNoFasterThanTheInput)
{
    const auto chain = [](int n) {
        std::ostringstream out;
        out << R"({"custom_scopes": {)";
        for (int i = 0; i < n; ++i) {
            out << (i > 0 ? "," : "") << R"("custom:s)" << i << R"(x": {"description": "d", "subscopes": [)";
            if (i + 1 < n) {
                out << R"("custom:s)" << i + 1 << R"(x")";
            }
            out << "]}";
        }
        out << R"(}, "roles": [{"name": "rrr", "scopes": ["custom:s0x"]}], "users": [{"name": "a", "roles": ["rrr"]}]})";
        return out.str();
    };
    const auto users = [](int n) {
        std::ostringstream out;
        out << R"({"groups": [{"name": "g"}], "users": [)";
        for (int i = 0; i < n; ++i) {
            out << (i > 0 ? "," : "") << R"({"name": "u)" << i << R"(", "groups": ["g"]})";
        }
        out << "]}";
        return out.str();
    };
    // Eight times the input: eight times the time, with room for a busy machine; quadratic would be 64.
    EXPECT(seconds(chain(80000)) < 30 * (seconds(chain(10000)) + 0.01));
    EXPECT(seconds(users(40000)) < 30 * (seconds(users(5000)) + 0.01));
}

TEST(checksTheResultsOfACaseButDoesNotKeepThem)
{
    const auto good = resolve(
        R"({"state": {"id": "a", "users": [{"name": "ada"}]}, "expected": {"x": [1, {"y": "\u0041"}], "z": {}},)"
        R"( "jupyterhub": "4.1.6"})");
    EXPECT_EQ(good.status, 0);
    EXPECT(good.out.find("user:ada") != good.out.npos);
    refuses(R"({"state": {}, "expected": {"x": [1, }})", "<stdin>:1:37: not a value");
    refuses(R"({"state": {}, "expected": "\q"})", "<stdin>:1:29: no such escape");
}

TEST(answersManyLinesInOrderAndStopsAtTheFirstBadOne)
{
    std::string text;
    for (int i = 0; i < 3000; ++i) {
        text += R"({"id": "state )" + std::to_string(i) + R"(", "users": [{"name": "ada"}]})" + '\n';
    }
    auto answer = resolve(text);
    EXPECT_EQ(answer.status, 0);
    std::istringstream lines(answer.out);
    std::string line;
    for (int i = 0; i < 3000; ++i) {
        EXPECT(std::getline(lines, line) && line.starts_with(R"({"id":"state )" + std::to_string(i) + '"'));
    }
    EXPECT(!std::getline(lines, line));

    answer = resolve(text + "{]\n" + text + "{[\n");
    EXPECT_EQ(answer.status, 2);
    EXPECT_EQ(answer.err, "<stdin>:3001:2: expected a key\n");
    EXPECT_EQ(std::count(answer.out.begin(), answer.out.end(), '\n'), 3000);
}

TEST(refusesBadUsage)
{
    std::istringstream in;
    std::ostringstream out, err;
    const auto status = [&](const std::vector<std::string> &words) {
        return hubdesk::answers::runCommand(words, in, out, err);
    };
    EXPECT_EQ(status({}), 2);
    EXPECT_EQ(status({"resolve"}), 2);
    EXPECT_EQ(status({"resolve", "--jupyterhub", "9.9.9", "-"}), 2);
    EXPECT_EQ(status({"resolve", "/no/such/file"}), 2);
    EXPECT_EQ(status({"explain", "--state", "-", "user:a"}), 2);
    EXPECT_EQ(status({"who-can", "servers"}), 2);
    EXPECT_EQ(status({"compare", "--state", "-"}), 2);
}
