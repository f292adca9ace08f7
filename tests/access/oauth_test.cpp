// What OAuth clients get; tests/conformance/live.py compares the same with JupyterHub's own provider.
#include "support.h"
#include "testing.h"

#include "access/oauth.h"

using namespace hubdesk::access;
using namespace hubdesk::testing;

namespace {

constexpr auto kHub =
    R"({"users": [{"name": "ada", "roles": ["teach"], "groups": ["g"]}, {"name": "bob", "groups": ["g"]}],
    "groups": [{"name": "g"}], "servers": ["ada/", "ada/lab"], "services": [{"name": "grades"}],
    "roles": [{"name": "teach", "scopes": ["admin:servers!group=g", "list:users"]}],
    "oauth_clients": [{"identifier": "c-grades", "service": "grades"}, {"identifier": "c-lab", "server": "ada/lab"}]})";
constexpr std::uint32_t kGrades = 1, kLab = 2;

OAuthAnswer ask(const char *version, std::uint32_t client, std::vector<std::string> allowed,
                std::vector<std::string> requested)
{
    const auto model = hub(kHub, version);
    return oauthAnswer(model, {who(model, "user:ada").index, client, std::move(allowed), std::move(requested)});
}

constexpr auto kOfGrades = "access:services!service=grades read:users:groups!user read:users:name!user";

} // namespace

TEST(givesAClientWhoTheUserIsAndAccessToItself)
{
    EXPECT_EQ(joined(ask("6.1.1", kGrades, {}, {}).granted), kOfGrades);
    EXPECT_EQ(joined(ask("6.1.1", kGrades, {}, {"identify"}).granted), kOfGrades);
    EXPECT_EQ(joined(ask("6.1.1", kLab, {}, {}).granted),
              "access:servers!server=ada/lab read:users:groups!user read:users:name!user");
}

TEST(comparesWhatIsAskedForExpandedFrom3_1)
{
    // A server of the user's, where all of the user's are allowed.
    for (const auto *version : {"3.1.0", "4.1.6", "6.1.1"}) {
        EXPECT(ask(version, kLab, {"access:servers!user"}, {"access:servers!server"}).refusal
               == OAuthAnswer::Refusal::None);
        EXPECT(ask(version, kGrades, {"admin:servers"}, {"servers!group=g"}).refusal == OAuthAnswer::Refusal::None);
    }
    const auto written = ask("3.0.0", kLab, {"access:servers!user"}, {"access:servers!server"});
    EXPECT(written.refusal == OAuthAnswer::Refusal::NotAllowed);
    EXPECT_EQ(joined(written.refused), "access:servers!server");
}

TEST(refusesTheWholeRequestForOneScopeThatTheClientMayNotAskFor)
{
    const auto answer = ask("6.1.1", kGrades, {"servers!user"}, {"servers!user", "read:hub"});
    EXPECT(answer.refusal == OAuthAnswer::Refusal::NotAllowed);
    EXPECT_EQ(joined(answer.refused), "read:hub");
    EXPECT(answer.granted.empty());
    // A part of it is not enough.
    EXPECT_EQ(joined(ask("6.1.1", kGrades, {"servers!user"}, {"servers"}).refused), "servers");
}

TEST(passesOnWhatTheUserHoldsOfIt)
{
    const auto answer = ask("6.1.1", kGrades, {"servers", "read:hub"}, {"servers", "read:hub"});
    EXPECT(answer.refusal == OAuthAnswer::Refusal::None);
    EXPECT_EQ(joined(answer.withheld), "read:hub servers");
    EXPECT(joined(answer.granted).find("servers!group=g") != std::string::npos);
    EXPECT(joined(answer.granted).find("read:hub") == std::string::npos);
}

TEST(takesRolesForTheirScopes)
{
    EXPECT(ask("6.1.1", kGrades, {"admin:servers", "list:users"}, {"teach"}).withheld.empty());
    EXPECT(ask("6.1.1", kGrades, {"admin:servers", "list:users"}, {"teach", "ghost"}).refusal
           == OAuthAnswer::Refusal::NoSuchScope);
    EXPECT(ask("6.1.1", kGrades, {"list:users"}, {"teach", "list:users"}).refusal == OAuthAnswer::Refusal::NoSuchScope);
}

TEST(asksForRolesIn2)
{
    EXPECT_EQ(joined(ask("2.3.1", kGrades, {"teach", "user"}, {}).granted), "teach user");
    EXPECT_EQ(joined(ask("2.3.1", kGrades, {"teach", "user"}, {"teach", "identify"}).granted), "teach");
    const auto refused = ask("2.3.1", kGrades, {"teach"}, {"teach", "admin"});
    EXPECT(refused.refusal == OAuthAnswer::Refusal::NotAllowed);
    EXPECT_EQ(joined(refused.refused), "admin");
}

TEST(failsAnOAuthRequestWhereJupyterHubDoes)
{
    const auto failing = ask("6.1.1", kGrades, {"servers!user="}, {"servers!user=", "read:hub"});
    EXPECT(failing.refusal == OAuthAnswer::Refusal::Fails);
    EXPECT(failing.failure.kind == FailureKind::EmptyFilter);
}
