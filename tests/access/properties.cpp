// What must hold for any state: reads states (or cases) from standard input, a line each, and checks that the quick
// ways through the engine give what the plain ones give. Status 1 and a line for each that does not.
#include "support.h"

#include "access/compare.h"
#include "access/escalation.h"
#include "access/resolveall.h"

#include <algorithm>
#include <iostream>

using namespace hubdesk;
using namespace hubdesk::access;

namespace {

int failures = 0;
std::size_t checks = 0;

void expect(bool good, const std::string &state, const std::string &what)
{
    ++checks;
    if (!good && ++failures <= 20) {
        std::cout << state << ": " << what << '\n';
    }
}

std::string text(const Model &model, const Resolution &set)
{
    return set.failure ? failureText(set.failure, model.names()).error : testing::joined(scopeTexts(model, set.set));
}

void resolvesAllAlike(const Model &model, const std::string &id)
{
    for (const unsigned threads : {1u, 3u}) {
        const auto all = resolveAll(model, threads);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto &item = all.item(i);
            const auto holder =
                item.principal.kind == PrincipalKind::Token ? model.ownerOf(item.principal.index) : item.principal;
            Resolution mine;
            mine.failure = item.failure;
            materialise(all.set(item), model.nameOf(holder), mine.set);
            expect(text(model, mine) == text(model, model.resolve(item.principal)), id,
                   "resolveAll differs for " + model.textOf(item.principal));
        }
    }
}

std::vector<Principal> askers(const Model &model)
{
    std::vector<Principal> out;
    for (std::uint32_t i = 0; i < model.userCount(); ++i) {
        out.push_back({PrincipalKind::User, i});
    }
    for (std::uint32_t i = 0; i < model.serviceCount(); ++i) {
        out.push_back({PrincipalKind::Service, i});
    }
    for (std::uint32_t i = 0; i < model.tokenCount(); ++i) {
        out.push_back({PrincipalKind::Token, i});
    }
    return out;
}

void answersAlike(Model &model, const std::string &id, const Queries &queries)
{
    const Checker checker(model);
    const Access access(model);
    const auto all = askers(model);
    for (const auto &query : std::span(queries.records).first(std::min<std::size_t>(queries.records.size(), 12))) {
        const auto bit = queries.scopesOf(query).empty()
            ? std::nullopt
            : model.expander().bitOf(model.text(queries.scopesOf(query)[0]), model.names());
        if (!bit) {
            continue;
        }
        const Object object{query.kind, query.name};
        const auto target = targetOf(model, object, query.postFilter || query.kind == ObjectKind::None);
        const auto asked =
            ' ' + std::string(model.text(queries.scopesOf(query)[0])) + " on " + std::string(model.text(query.name));
        std::vector<Principal> can;
        for (const auto principal : all) {
            const auto held = endpointSet(model, principal);
            const auto plain = held.failure ? Decision::Unresolved
                : model.rules().has(Rule::Draft)
                ? access.decideDraft(held.set, *bit, object, target.postFilter)
                : access.decide(held.set, std::span(&*bit, 1), object, target.postFilter);
            const auto quick = checker.check(principal, *bit, target);
            const auto about = model.textOf(principal) + asked;
            expect(plain == quick, id, "check differs: " + about);
            if (quick == Decision::Allow) {
                can.push_back(principal);
            }
            if (quick != Decision::Unresolved && !model.rules().has(Rule::Draft)) {
                const auto ways = derive(model, principal, *bit, target).ways;
                expect((quick == Decision::Allow) == !ways.empty(), id, "derivations do not say why: " + about);
                expect(quick == Decision::Allow || !missingLegs(model, principal, *bit, target).empty(), id,
                       "no leg is missing: " + about);
            }
        }
        auto quick = checker.whoCan(*bit, target);
        std::sort(quick.begin(), quick.end());
        expect(quick == can, id, "whoCan differs:" + asked);
    }
}

void fixesWork(Model &model, const std::string &id, const Queries &queries)
{
    std::string before;
    for (const auto principal : askers(model)) {
        before += text(model, model.resolve(principal)) + '\n';
    }
    for (const auto &query : std::span(queries.records).first(std::min<std::size_t>(queries.records.size(), 3))) {
        const auto principal = model.find(model.text(query.principal));
        const auto bit = queries.scopesOf(query).empty()
            ? std::nullopt
            : model.expander().bitOf(model.text(queries.scopesOf(query)[0]), model.names());
        const Object object{query.kind, query.name};
        if (!principal || !bit) {
            continue;
        }
        const auto scope = bit.value_or(0); // g++ 12 takes *bit for uninitialized here
        if (Checker(model).allows(*principal, scope, targetOf(model, object))) {
            continue;
        }
        for (const auto &fix : fixes(model, *principal, scope, object, true)) {
            for (const auto &operation : fix.operations) {
                const auto undo = apply(model, operation);
                expect(Checker(model).allows(*principal, scope, targetOf(model, object)), id,
                       "a fix does not help: " + fix.text);
                undo(model);
            }
        }
    }
    std::string after;
    for (const auto principal : askers(model)) {
        after += text(model, model.resolve(principal)) + '\n';
    }
    expect(before == after, id, "trying fixes left traces");
}

} // namespace

int main()
{
    states::JsonDocument document;
    std::size_t count = 0;
    for (std::string line; std::getline(std::cin, line); ++count) {
        states::ReadState read;
        if (const auto wrong = states::readState(line, document, read)) {
            std::cout << "unreadable: " << wrong->what << '\n';
            return 2;
        }
        const auto version = parseVersion(read.jupyterhub.value_or("6.1.1"));
        const auto queries = read.state.queries;
        const auto id = read.jupyterhub.value_or("6.1.1") + ' ' + read.state.id;
        auto again = read.state;
        auto model = Model::build(std::move(read.state), *Catalogue::find(*version));
        const auto other = Model::build(std::move(again), *Catalogue::find(*version));
        if (!model || !other) {
            std::cout << id << ": refused\n";
            return 2;
        }
        if (!model->rules().has(Rule::Draft)) {
            resolvesAllAlike(*model, id);
        }
        answersAlike(*model, id, queries);
        fixesWork(*model, id, queries);
        const auto same = compare(*model, *other);
        expect(same.changes.empty() && same.failing.empty(), id, "a state differs from itself");
    }
    std::cout << count << " states, " << checks << " checks, " << failures << " failures\n";
    return failures == 0 ? 0 : 1;
}
