#include "support.h"
#include "testing.h"

#include <bit>

using namespace hubdesk::access;

namespace {

int count(const char *version)
{
    return std::popcount(Catalogue::find(*parseVersion(version))->known());
}

int adminExpandsTo(const char *version)
{
    const auto &catalogue = *Catalogue::find(*parseVersion(version));
    ScopeMask out = 0;
    for (const auto scope : catalogue.defaultRole("admin")->scopes) {
        out |= catalogue.closure(*Catalogue::bitOf(scope));
    }
    return std::popcount(out);
}

} // namespace

TEST(countsTheScopesOfEachRelease)
{
    EXPECT_EQ(count("2.0.0"), 38);
    EXPECT_EQ(count("2.1.0"), 39);
    EXPECT_EQ(count("2.3.1"), 39);
    EXPECT_EQ(count("3.0.0"), 40);
    EXPECT_EQ(count("4.1.6"), 40);
    EXPECT_EQ(count("5.5.4"), 47);
    EXPECT_EQ(count("6.1.1"), 48);
    EXPECT_EQ(count("2021-draft"), 21);
}

TEST(expandsAdminAsEachReleaseDoes)
{
    EXPECT_EQ(adminExpandsTo("2.0.0"), 35);
    EXPECT_EQ(adminExpandsTo("2.1.1"), 36);
    EXPECT_EQ(adminExpandsTo("3.1.1"), 37);
    EXPECT_EQ(adminExpandsTo("5.0.0"), 44);
    EXPECT_EQ(adminExpandsTo("6.1.1"), 45);
}

TEST(knowsTheNewestReleaseAndNoOther)
{
    EXPECT_EQ(Catalogue::newest().versionText(), std::string_view("6.1.1"));
    EXPECT(Catalogue::find(*parseVersion("2.0.0b1")) != nullptr);
    EXPECT(Catalogue::find(*parseVersion("7.0.0")) == nullptr);
    EXPECT(!parseVersion("6.1"));
    EXPECT(!parseVersion("six"));
    EXPECT(*parseVersion("6.0.0b2") < *parseVersion("6.0.0"));
    EXPECT(*parseVersion("2.0.0rc1") > *parseVersion("2.0.0b3"));
}

TEST(translatesTheDraftsNamesWithBothMeaningsOfAll)
{
    std::vector<std::string_view> all;
    for (const auto &renamed : Catalogue::renamed()) {
        if (renamed.draft == "all") {
            all.push_back(renamed.released);
        }
    }
    EXPECT_EQ(all.size(), 2u);
    EXPECT(all[0] == "self" && all[1] == "inherit");
}

TEST(describesEveryScope)
{
    for (const auto &scope : Catalogue::scopes()) {
        EXPECT(!scope.description.empty());
        EXPECT(parseVersion(scope.firstRelease).has_value());
    }
}
