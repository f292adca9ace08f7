// Times of the engine; prints a line of JSON a measurement. `hubdesk-access-benchmark
// [bench|stress|compare|escalate|growth|all]`.
#include "hubs.h"

#include "access/compare.h"
#include "access/escalation.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>

using namespace hubdesk::access;
using namespace hubdesk::benchmarks;

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::size_t residentKilobytes()
{
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("VmRSS:")) {
            return static_cast<std::size_t>(std::atoll(line.c_str() + 6));
        }
    }
    return 0;
}

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

void bench(const HubSize &size, const char *name, bool stress)
{
    std::vector<double> builds, resolves, processor;
    std::size_t principals = 0, scopes = 0;
    for (int run = 0; run < 5; ++run) {
        auto state = stress ? stressHub(size) : benchHub(size);
        const auto used = processorMilliseconds();
        const auto start = Clock::now();
        const auto model = Model::build(std::move(state), Catalogue::newest());
        builds.push_back(since(start));
        const auto second = Clock::now();
        const auto all = resolveAll(*model);
        resolves.push_back(since(second));
        processor.push_back(processorMilliseconds() - used);
        principals = all.size();
        scopes = all.scopes();
    }
    std::printf("{\"%s\": {\"users\": %zu, \"groups\": %zu, \"roles\": %zu, \"tokens\": %zu, \"principals\": %zu, "
                "\"scopes\": %zu, "
                "\"build_ms\": %.2f, \"resolve_ms\": %.2f, \"first_build_ms\": %.2f, \"first_resolve_ms\": %.2f, "
                "\"processor_ms\": %.2f}}\n",
                name, size.users, size.groups, size.roles, size.tokens, principals, scopes, median(builds),
                median(resolves), builds[0], resolves[0], median(processor));
}

// The best of several batches: what the code costs, not what a busy machine adds.
template <typename Function> double nanosecondsEach(std::size_t count, Function f)
{
    double best = 1e300;
    for (int batch = 0; batch < 9; ++batch) {
        const auto start = Clock::now();
        for (std::size_t i = 0; i < count; ++i) {
            f(i);
        }
        best = std::min(best, since(start) * 1e6 / static_cast<double>(count));
    }
    return best;
}

double g_processor = 0; // of the last milliseconds(): the median processor time, which neighbours do not change

template <typename Function> double milliseconds(Function f)
{
    std::vector<double> times, processor;
    for (int run = 0; run < 5; ++run) {
        const auto start = Clock::now();
        const auto used = processorMilliseconds();
        f();
        times.push_back(since(start));
        processor.push_back(processorMilliseconds() - used);
    }
    g_processor = median(processor);
    return median(times);
}

volatile std::size_t g_sink = 0;

void print(const char *what, double value, const char *unit)
{
    std::printf("{\"%s\": %.4g, \"unit\": \"%s\", \"processor_ms\": %.4g}\n", what, value, unit, g_processor);
    g_processor = 0;
    std::fflush(stdout);
}

void questions(Model &model)
{
    const auto servers = *Catalogue::bitOf("servers");
    const auto user = [&](std::size_t i) {
        return Principal{PrincipalKind::User, static_cast<UserIndex>(i * 7919 % model.userCount())};
    };
    const auto userTarget = [&](Principal p) { return targetOf(model, {ObjectKind::User, model.nameOf(p)}); };
    const Checker checker(model);
    // Warm: the same hundred questions again and again, on interned ids.
    std::vector<Target> targets;
    for (std::size_t i = 0; i < 100; ++i) {
        targets.push_back(userTarget(user(i + 1)));
    }
    print("check_warm",
          nanosecondsEach(20000,
                          [&](std::size_t i) {
                              g_sink = g_sink + (checker.allows(user(i % 100), servers, targets[i % 100]) ? 1 : 0);
                          }),
          "ns");
    print("check_spread",
          nanosecondsEach(
              50000,
              [&](std::size_t i) { g_sink = g_sink + (checker.allows(user(i), servers, targets[i % 100]) ? 1 : 0); }),
          "ns");
    if (model.tokenCount() > 0) {
        print("check_token_warm",
              nanosecondsEach(20000,
                              [&](std::size_t i) {
                                  g_sink = g_sink
                                      + (checker.allows({PrincipalKind::Token, static_cast<std::uint32_t>(i % 100)},
                                                        servers, targets[i % 100])
                                             ? 1
                                             : 0);
                              }),
              "ns");
    }
    print("check_with_target",
          nanosecondsEach(20000,
                          [&](std::size_t i) {
                              g_sink =
                                  g_sink + (checker.allows(user(i % 100), servers, userTarget(user(i % 97))) ? 1 : 0);
                          }),
          "ns");
    print("explain",
          nanosecondsEach(2000,
                          [&](std::size_t i) {
                              g_sink =
                                  g_sink + derive(model, user(i % 100), servers, targets[(i + 99) % 100]).ways.size();
                          })
              / 1000,
          "us");
    const auto own = *Catalogue::bitOf("read:users");
    print("explain_own",
          nanosecondsEach(2000,
                          [&](std::size_t i) {
                              g_sink = g_sink + derive(model, user(i % 100 + 1), own, targets[i % 100]).ways.size();
                          })
              / 1000,
          "us");
    std::vector<Principal> can;
    print("who_can", milliseconds([&] { checker.whoCan(servers, targets[3], can); }), "ms");
    std::printf("{\"who_can_answers\": %zu}\n", can.size());
    print("who_can_everybody", milliseconds([&] { checker.whoCan(own, targetOf(model, {}), can); }), "ms");
    std::printf("{\"who_can_everybody_answers\": %zu}\n", can.size());

    const auto edit = [&](const char *what, auto change) {
        std::size_t n = 0;
        print(what, milliseconds([&] {
                  change(n++);
                  g_sink = g_sink + (checker.allows(user(n), servers, targets[5]) ? 1 : 0);
              }),
              "ms");
    };
    const auto role = static_cast<RoleIndex>(model.roles().size() - 1);
    const auto userRole = *model.roleNamed(model.names().find("user"));
    edit("edit_role",
         [&](std::size_t n) { g_sink = g_sink + model.setRoleScopes(role, {n % 2 == 0 ? "servers" : "read:hub"}); });
    edit("edit_role_user", [&](std::size_t n) {
        g_sink = g_sink + model.setRoleScopes(userRole, {"self", n % 2 == 0 ? "servers" : "read:hub"});
    });
    edit("edit_member", [&](std::size_t n) {
        g_sink = g_sink + ((n % 2 == 0 ? model.addMember(3, 77) : model.removeMember(3, 77)) ? 1 : 0);
    });
    edit("edit_bearer", [&](std::size_t n) {
        n % 2 == 0 ? model.assignRole(role, {PrincipalKind::Group, 5})
                   : model.withdrawRole(role, {PrincipalKind::Group, 5});
    });
    g_sink = g_sink + model.setRoleScopes(userRole, {"self"});
}

} // namespace

int main(int argc, char **argv)
{
    const std::string what = argc > 1 ? argv[1] : "bench";
    const auto wants = [&](const char *name) { return what == name || what == "all"; };
    if (wants("bench")) {
        bench({}, "bench", false);
    }
    if (wants("compare")) {
        const HubSize size{100000, 2000, 400, 0, 3};
        auto before = Model::build(stressHub(size), Catalogue::newest());
        auto after = Model::build(stressHub(size), Catalogue::newest());
        g_sink = g_sink + after->setRoleScopes(static_cast<RoleIndex>(after->roles().size() - 1), {"shutdown"});
        print("compare_100000", milliseconds([&] { g_sink = g_sink + compare(*before, *after).changes.size(); }), "ms");
        g_sink = g_sink + after->setRoleScopes(*after->roleNamed(after->names().find("user")), {"self", "read:hub"});
        print("compare_100000_everyone",
              milliseconds([&] { g_sink = g_sink + compare(*before, *after).changes.size(); }), "ms");
    }
    if (wants("escalate")) {
        const auto model = Model::build(benchHub({}), Catalogue::newest());
        print("escalation_10000_all_paths", milliseconds([&] {
                  const Escalation graph(*model);
                  std::size_t steps = 0;
                  for (UserIndex user = 0; user < model->userCount(); ++user) {
                      steps += graph.distance({PrincipalKind::User, user}).value_or(0);
                  }
                  g_sink = g_sink + steps;
              }),
              "ms");
        const Escalation graph(*model);
        print("escalation_10000_texts", milliseconds([&] { g_sink = g_sink + graph.paths().size(); }), "ms");
    }
    if (wants("growth")) {
        for (const std::size_t n : {std::size_t{2500}, std::size_t{10000}, std::size_t{40000}, std::size_t{160000}}) {
            bench({n, 200, 50, n, 3}, "growth_users", false);
        }
        for (const std::size_t n : {std::size_t{50}, std::size_t{200}, std::size_t{800}, std::size_t{3200}}) {
            bench({10000, n, 50, 10000, 3}, "growth_groups", false);
        }
        for (const std::size_t n : {std::size_t{12}, std::size_t{50}, std::size_t{200}, std::size_t{800}}) {
            bench({10000, 200, n, 10000, 3}, "growth_roles", false);
        }
        for (const std::size_t n : {std::size_t{1}, std::size_t{4}, std::size_t{16}, std::size_t{64}}) {
            bench({10000, 200, 50, 10000, n}, "growth_filters", true);
        }
    }
    if (wants("stress")) {
        const HubSize size{1000000, 10000, 1000, 100000, 3};
        const auto before = residentKilobytes();
        auto start = Clock::now();
        auto state = stressHub(size);
        const auto fill = since(start);
        const auto records = residentKilobytes();
        start = Clock::now();
        auto model = Model::build(std::move(state), Catalogue::newest());
        const auto build = since(start);
        std::printf("{\"stress\": {\"fill_ms\": %.0f, \"build_ms\": %.0f, \"records_kb\": %zu, \"resident_kb\": %zu, "
                    "\"model_bytes\": %zu}}\n",
                    fill, build, records - before, residentKilobytes() - before, model->bytes());
        start = Clock::now();
        model->prepare();
        print("first_question_prepares", since(start), "ms");
        questions(*model);
        std::printf("{\"stress_after\": {\"resident_kb\": %zu}}\n", residentKilobytes() - before);
    }
    return 0;
}
