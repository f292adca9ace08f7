// Times of the engine; prints a line of JSON a measurement. `accessbenchmark [bench|stress|growth]`.
#include "hubs.h"

#include "access/resolveall.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>

using namespace hubdesk::access;
using namespace hubdesk::benchmarks;

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::size_t residentKilobytes() {
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("VmRSS:")) {
            return static_cast<std::size_t>(std::atoll(line.c_str() + 6));
        }
    }
    return 0;
}

void bench(const HubSize &size, const char *name, bool stress) {
    std::vector<double> builds, resolves;
    std::size_t principals = 0, scopes = 0;
    for (int run = 0; run < 5; ++run) {
        auto state = stress ? stressHub(size) : benchHub(size);
        const auto start = Clock::now();
        const auto model = Model::build(std::move(state), Catalogue::newest());
        builds.push_back(since(start));
        const auto second = Clock::now();
        const auto all = resolveAll(*model);
        resolves.push_back(since(second));
        principals = all.size();
        scopes = all.scopes();
    }
    std::printf("{\"%s\": {\"users\": %zu, \"groups\": %zu, \"roles\": %zu, \"tokens\": %zu, \"principals\": %zu, \"scopes\": %zu, "
                "\"build_ms\": %.2f, \"resolve_ms\": %.2f, \"first_build_ms\": %.2f, \"first_resolve_ms\": %.2f}}\n",
        name, size.users, size.groups, size.roles, size.tokens, principals, scopes, median(builds), median(resolves), builds[0], resolves[0]);
}

} // namespace

int main(int argc, char **argv) {
    const std::string what = argc > 1 ? argv[1] : "bench";
    if (what == "bench") {
        bench({}, "bench", false);
    } else if (what == "stress") {
        const HubSize size{1000000, 10000, 1000, 100000, 3};
        const auto before = residentKilobytes();
        auto start = Clock::now();
        auto state = stressHub(size);
        const auto fill = since(start);
        const auto records = residentKilobytes();
        start = Clock::now();
        auto model = Model::build(std::move(state), Catalogue::newest());
        const auto build = since(start);
        std::printf("{\"stress\": {\"fill_ms\": %.0f, \"build_ms\": %.0f, \"records_kb\": %zu, \"resident_kb\": %zu, \"model_bytes\": %zu}}\n",
            fill, build, records - before, residentKilobytes() - before, model->bytes());
    }
    return 0;
}
