#include "support.h"
#include "testing.h"

#include "access/escalation.h"

#include <algorithm>

using namespace hubdesk::access;
using namespace hubdesk::testing;

namespace {

std::string path(const Model &model, const char *from, std::optional<Principal> to = std::nullopt)
{
    const auto way = Escalation(model, to).path(who(model, from));
    if (!way) {
        return "no way";
    }
    std::string out;
    for (const auto &step : way->steps) {
        out += (out.empty() ? "" : ", ") + std::string(model.expander().nameOf(step.by, model.names())) + " > "
            + step.becomes;
    }
    return out;
}

std::string with(const char *scopes, const char *more = "")
{
    return std::string(
               R"({"users": [{"name": "eve", "roles": ["rrr"]}, {"name": "bob", "groups": ["g"]}, {"name": "root", "admin": true}],
        "groups": [{"name": "g"}, {"name": "ops", "roles": ["admin"]}], "servers": ["root/", "bob/"], "roles": [{"name": "rrr", "scopes": [)")
        + scopes + "]}]" + more + '}';
}

} // namespace

TEST(mintsATokenForAnAdmin)
{
    EXPECT_EQ(path(hub(with(R"("tokens")")), "user:eve"), "tokens > user:root");
    EXPECT_EQ(path(hub(with(R"("tokens!user=root")")), "user:eve"), "tokens > user:root");
    EXPECT_EQ(path(hub(with(R"("tokens!user=bob")")), "user:eve"), "no way");
    EXPECT_EQ(path(hub(with(R"("read:tokens")")), "user:eve"), "no way");
}

TEST(entersAnAdminsServer)
{
    EXPECT_EQ(path(hub(with(R"("access:servers!server=root/")")), "user:eve"), "access:servers > user:root");
    EXPECT_EQ(path(hub(with(R"("access:servers!group=g")")), "user:eve"), "no way");
}

TEST(grantsItselfTheFlagWhereThatIsNotGuarded)
{
    for (const auto &[version, way] :
         {std::pair{"2.3.1", "admin:users > user:eve"}, std::pair{"4.1.5", "admin:users > user:eve"},
          std::pair{"4.1.6", "no way"}, std::pair{"5.0.0", "admin:users > user:eve"}, std::pair{"5.1.0", "no way"},
          std::pair{"6.1.1", "no way"}}) {
        EXPECT_EQ(path(hub(with(R"("admin:users")"), version), "user:eve"), way);
    }
}

TEST(takesTheNameOfAConfiguredAdmin)
{
    const auto model = hub(with(R"("admin:users")", R"(, "admin_users": ["root"])"));
    EXPECT_EQ(path(model, "user:eve"), "delete:users > user:eve, admin:users > user:root");
    const auto way = Escalation(model).path(who(model, "user:eve"));
    EXPECT(way && way->steps.back().text.find("restart") != std::string::npos);
    EXPECT_EQ(path(hub(with(R"("admin:users!user=bob")", R"(, "admin_users": ["root"])")), "user:eve"), "no way");
}

TEST(joinsAGroupThatGivesAdmin)
{
    EXPECT_EQ(path(hub(with(R"("groups!group=ops")")), "user:eve"), "groups > user:eve");
    EXPECT_EQ(path(hub(with(R"("groups!group=g")")), "user:eve"), "no way");
}

TEST(movesAVictimIntoItsReach)
{
    EXPECT_EQ(path(hub(with(R"("groups!group=g", "tokens!group=g")")), "user:eve"),
              "groups > user:eve, tokens > user:root");
    EXPECT_EQ(path(hub(with(R"("admin:groups", "tokens!group=ghosts")")), "user:eve"), "groups > user:eve");
}

TEST(chainsThroughOthers)
{
    const auto model = hub(
        R"({"users": [{"name": "a", "roles": ["to-b"]}, {"name": "b", "roles": ["to-c"]}, {"name": "c", "admin": true}],
        "roles": [{"name": "to-b", "scopes": ["tokens!user=b"]}, {"name": "to-c", "scopes": ["access:servers!user=c"]}], "servers": ["c/"]})");
    EXPECT_EQ(path(model, "user:a"), "tokens > user:b, access:servers > user:c");
    EXPECT_EQ(path(model, "user:a", who(model, "user:b")), "tokens > user:b");
    EXPECT_EQ(path(model, "user:b", who(model, "user:a")), "access:servers > user:c, tokens > user:a");
}

TEST(readsAServicesTokenFilterAsOldReleasesDo)
{
    const auto *state =
        R"({"users": [{"name": "root", "admin": true}], "services": [{"name": "s", "roles": ["rrr"]}, {"name": "u", "roles": ["uuu"]}],
        "roles": [{"name": "rrr", "scopes": ["tokens!service=root"]}, {"name": "uuu", "scopes": ["tokens!user=root"]}]})";
    for (const auto &[version, confused] :
         {std::pair{"4.1.6", true}, std::pair{"5.5.2", true}, std::pair{"5.5.3", false}, std::pair{"6.0.1", true},
          std::pair{"6.1.1", false}}) {
        EXPECT_EQ(path(hub(state, version), "service:s") != "no way", confused);
        EXPECT_EQ(path(hub(state, version), "service:u") != "no way", !confused);
    }
}

TEST(cutsLeaveNoWay)
{
    auto model =
        hub(R"({"users": [{"name": "eve", "roles": ["via-self"], "groups": ["g"]}, {"name": "root", "admin": true}],
        "groups": [{"name": "g", "roles": ["via-group"]}],
        "roles": [{"name": "via-self", "scopes": ["tokens"]}, {"name": "via-group", "scopes": ["tokens!user=root"]}]})");
    const auto found = cuts(model, who(model, "user:eve"), std::nullopt);
    EXPECT_EQ(found.size(), 2u); // the role, and either the membership or the group's role
    for (const auto &cut : found) {
        EXPECT_EQ(cut.size(), 2u);
        std::vector<Undo> undos;
        for (const auto &operation : cut) {
            undos.push_back(apply(model, operation));
        }
        EXPECT_EQ(path(model, "user:eve"), "no way");
        for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo) {
            (*undo)(model);
        }
        EXPECT_EQ(path(model, "user:eve"), "tokens > user:root");
    }
}

namespace {

// u0 mints a token of u1, who mints one of u2, and so on to root.
std::string chain(int n)
{
    std::string users, roles;
    for (int i = 0; i < n; ++i) {
        const auto next = i + 1 < n ? 'u' + std::to_string(i + 1) : std::string("root");
        users += R"({"name": "u)" + std::to_string(i) + R"(", "roles": ["r)" + std::to_string(i) + "x\"]}, ";
        roles += std::string(i > 0 ? ", " : "") + R"({"name": "r)" + std::to_string(i)
            + R"(x", "scopes": ["tokens!user=)" + next + "\"]}";
    }
    return R"({"users": [)" + users + R"({"name": "root", "admin": true}], "roles": [)" + roles + "]}";
}

} // namespace

TEST(cutsLongWaysShortWhereAnothersPathIsTheRest)
{
    constexpr int kLength = 250;
    auto model = hub(chain(kLength));
    const Escalation graph(model);
    const auto paths = graph.paths();
    EXPECT_EQ(paths.size(), std::size_t{kLength});
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto &path = paths[i];
        EXPECT_EQ(path.steps.size() + path.left, i + 1); // shortest first
        EXPECT_EQ(path.to, "user:root");
        EXPECT_EQ(path.goesOnAs.has_value(), i >= Escalation::kWhole);
        if (path.goesOnAs) {
            EXPECT_EQ(path.steps.size(), std::size_t{Escalation::kWhole});
            const auto &rest = paths[i - Escalation::kWhole];
            EXPECT(rest.from == *path.goesOnAs);
            EXPECT_EQ(path.steps.back().becomes, model.textOf(rest.from));
        }
    }
    EXPECT_EQ(graph.path(who(model, "user:u0"))->steps.size(), std::size_t{kLength}); // asked for alone: whole
    EXPECT(graph.nearest() == who(model, "user:u249"));
    // One operation stops everybody: at the end of the chain.
    const auto found = cuts(model, std::nullopt, std::nullopt);
    EXPECT(found == std::vector<Cut>{{Operation{"withdraw-role", "r249x", "user=u249"}}});
}

TEST(leadsATokenThatInheritsToItsOwner)
{
    const auto model = hub(
        R"({"users": [{"name": "ada"}, {"name": "bob"}], "tokens": [{"id": "t", "user": "ada", "scopes": ["inherit"]}]})");
    EXPECT_EQ(path(model, "token:t", who(model, "user:ada")), "tokens > user:ada");
    EXPECT_EQ(path(model, "token:t", who(model, "user:bob")), "no way");
}

TEST(takesWhicheverGroupOpensTheWay)
{
    // The first group's filter reaches servers, of which there are none; the second's reaches tokens.
    EXPECT_EQ(
        path(hub(R"({"users": [{"name": "eve", "roles": ["rrr"]}, {"name": "bob"}, {"name": "root", "admin": true}],
        "servers": ["bob/"], "groups": [{"name": "g", "roles": ["enters"]}, {"name": "h", "roles": ["mints"]}],
        "roles": [{"name": "rrr", "scopes": ["groups"]}, {"name": "enters", "scopes": ["access:servers!group=g"]},
                  {"name": "mints", "scopes": ["tokens!group=g"]}]})"),
             "user:eve"),
        "groups > user:eve, groups > user:eve, tokens > user:root");
}
