// Large sets are asked through indexes: the same answers as piece by piece.
#include "support.h"
#include "testing.h"

#include "access/heldset.h"

#include <random>

using namespace hubdesk::access;
using namespace hubdesk::testing;

namespace {

constexpr int kUsers = 40, kGroups = 6;

Model crowd()
{
    std::string users, groups, servers;
    const auto add = [](std::string &list, const std::string &item) {
        list.append(list.empty() ? "" : ", ").append(item);
    };
    for (int g = 0; g < kGroups; ++g) {
        add(groups, R"({"name": "g)" + std::to_string(g) + "\"}");
    }
    for (int u = 0; u < kUsers; ++u) {
        const auto n = std::to_string(u);
        add(users,
            R"({"name": "u)" + n + R"(", "groups": ["g)" + std::to_string(u % kGroups) + R"(", "g)"
                + std::to_string(u % 4) + "\"]}");
        add(servers, R"("u)" + n + R"(/", "u)" + n + R"(/lab")");
    }
    return hub(R"({"users": [)" + users + R"(], "groups": [)" + groups + R"(], "servers": [)" + servers + "]}");
}

ScopeSet anySet(const Model &model, std::mt19937 &random, std::size_t size)
{
    ScopeSet out;
    const auto name = [&](const std::string &text) { return model.names().intern(text); };
    for (std::size_t i = 0; i < size; ++i) {
        const auto user = 'u' + std::to_string(random() % kUsers);
        const Filter filters[] = {kUnfiltered,
                                  {FilterKind::User, name(user)},
                                  {FilterKind::Server, name(user + "/")},
                                  {FilterKind::Server, name(user + "/lab")},
                                  {FilterKind::Group, name('g' + std::to_string(random() % kGroups))},
                                  kSelfUser};
        const auto kind = random() % 400; // few without a filter: those swallow the others
        out.append(
            {filters[kind == 0 ? 0 : 1 + kind % 5], 0, ScopeMask{1} << random() % 5 | ScopeMask{1} << random() % 5});
    }
    out.finish();
    out.reduce();
    return out;
}

} // namespace

TEST(asksALargeSetThroughIndexesForTheSame)
{
    const auto model = crowd();
    std::mt19937 random(20261125);
    std::size_t found = 0, large = 0;
    for (int round = 0; round < 300; ++round) {
        const auto held = anySet(model, random, 300);
        ScopeSet asked;
        const auto holder = model.names().find('u' + std::to_string(random() % kUsers));
        materialise(anySet(model, random, 1 + random() % 12), holder, asked);
        large += HeldSet(held).isLarge() ? 1u : 0u;
        Intersection whole;
        intersect(asked, HeldSet(held), holder, model, model.rules(), whole);
        // What a set of sets has in common with another is what each has in common with it.
        ScopeSet pieces;
        for (const auto &entry : held.view()) {
            ScopeSet piece, own;
            piece.append(entry);
            materialise(piece, holder, own);
            Intersection part;
            intersect(asked, own.view(), model, model.rules(), part);
            pieces.append(part.set.view());
        }
        pieces.finish();
        EXPECT(whole.set == pieces);
        found += whole.set.size();
    }
    EXPECT(found > 300 && large > 200);
}
