// How many of what: the demonstration by hand, the fleets by rule.
#include "interchange/seeds/words.h"
#include "interchange/seeds/world.h"

#include <array>

namespace hubdesk::interchange::seeds {
namespace {

using domain::CommunityStatus;

struct DemoCommunity {
    const char *slug;
    const char *display;
    const char *kind;
    const char *tier;
    CommunityStatus status;
};

constexpr DemoCommunity kDemo[] = {
    {"skerrymoor", "Skerrymoor Observatory", "observatory", "standard", CommunityStatus::Active},
    {"tallgrass", "Tallgrass Field Station", "field station", "standard", CommunityStatus::Active},
    {"lumenford", "Lumenford College", "college", "education", CommunityStatus::Active},
    {"harbour-lang", "Harbour Language Lab", "language lab", "small", CommunityStatus::Active},
    {"kelpline", "Kelpline Institute of Marine Science", "research institute", "research", CommunityStatus::Active},
    {"northmere", "Northmere University, Statistics", "department", "education", CommunityStatus::Active},
    {"highfold", "Highfold Genomics Centre", "research institute", "research", CommunityStatus::Active},
    {"ridgeline", "Ridgeline Seismology Network", "network", "standard", CommunityStatus::Active},
    {"baobab", "Baobab Data School", "training programme", "small", CommunityStatus::Active},
    {"saltmarsh", "Saltmarsh Conservation Trust", "conservation trust", "small", CommunityStatus::Ending},
    {"verdane", "Verdane Agronomy Extension", "extension service", "standard", CommunityStatus::Onboarding},
    {"quillmere", "Quillmere Public Library", "library", "small", CommunityStatus::Prospect},
};

constexpr std::array<const char *, 3> kTiers = {"small", "standard", "research"};
constexpr std::array<std::pair<const char *, const char *>, 5> kRegions = {{{"aws", "us-west-2"},
                                                                            {"aws", "eu-central-1"},
                                                                            {"gcp", "us-central1"},
                                                                            {"gcp", "europe-west4"},
                                                                            {"aws", "af-south-1"}}};

} // namespace

ServicePlan demoPlan()
{
    ServicePlan plan;
    for (const DemoCommunity &one : kDemo)
        plan.communities.push_back({QString::fromLatin1(one.slug), QString::fromUtf8(one.display),
                                    QString::fromLatin1(one.kind), QString::fromLatin1(one.tier), one.status});
    const auto word = [](const char *text) { return QString::fromLatin1(text); };
    plan.clusters = {
        {word("commons"), word("aws"), word("us-west-2"), 9, true},
        {word("kelpline"), word("gcp"), word("europe-west4"), 3, false},
        {word("northmere"), word("aws"), word("eu-central-1"), 3, false},
        {word("highfold"), word("aws"), word("us-east-2"), 3, false},
        {word("ridgeline"), word("gcp"), word("us-central1"), 2, false},
    };
    return plan;
}

// 30 clusters a time, one of them shared by 95 hubs; 171 hubs, 500 administrators.
ServicePlan fleetPlan(int times)
{
    ServicePlan plan;
    plan.engineers = 8 * times;
    plan.support = 4 * times;
    plan.partnerships = 3 * times;
    plan.administrators = 500 * times;
    for (int i = 0; i < 130 * times; ++i) {
        const CommunityName name = communityName(i);
        const CommunityStatus status = i % 65 == 63 ? CommunityStatus::Ending
            : i % 65 == 62                          ? CommunityStatus::Onboarding
                                                    : CommunityStatus::Active;
        plan.communities.push_back({name.slug, name.display, name.kind,
                                    QString::fromLatin1(kTiers[static_cast<std::size_t>(i) % kTiers.size()]), status});
    }
    for (int time = 0; time < times; ++time) {
        int left = 171 - 95;
        for (int i = 0; i < 30; ++i) {
            const auto &[provider, region] = kRegions[static_cast<std::size_t>(i) % kRegions.size()];
            ServicePlan::Cluster cluster{clusterWord(time * 30 + i), QString::fromLatin1(provider),
                                         QString::fromLatin1(region), 95, i == 0};
            if (i > 0) {
                const int clustersLeft = 30 - i;
                cluster.hubs = i == 29 ? left
                    : i < 3            ? 5
                    : i < 5            ? 4
                    : i > 27           ? 1
                                       : (left + clustersLeft / 2) / clustersLeft;
                left -= cluster.hubs;
            }
            plan.clusters.push_back(cluster);
        }
    }
    return plan;
}

} // namespace hubdesk::interchange::seeds
