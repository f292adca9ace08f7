// Fuzz target: any text as a scope of a role and of a token, in any release: checked, expanded, met with its owner's
// set, printed. A set that was printed and read again must be the same.
#include "access/creation.h"

#include <cstddef>

using namespace hubdesk::access;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto releases = Catalogue::all();
    const auto &catalogue = releases[data[0] % releases.size()];
    const auto rules = Rules::of(catalogue.version());
    // Lines: the first are a role's scopes, after an empty one a token's.
    std::vector<std::string> lists[2];
    std::string line;
    int which = 0;
    for (std::size_t i = 1; i <= size; ++i) {
        if (i < size && data[i] != '\n') {
            line += static_cast<char>(data[i]);
            continue;
        }
        if (line.empty()) {
            which = 1;
        } else {
            lists[which].push_back(line);
        }
        line.clear();
    }
    HubState state;
    const Expander expander(catalogue, rules, {});
    std::vector<std::string_view> legal;
    for (const auto &scope : lists[0]) {
        const std::string_view one = scope;
        if (!checkScopes(std::span(&one, 1), "role r", expander, rules, state.names)) {
            legal.push_back(one);
        }
    }
    RoleRecord role;
    role.name = state.names.intern("role-x");
    role.scopes = state.add(legal);
    role.hasScopes = true;
    state.roles.push_back(role);
    UserRecord user;
    user.name = state.names.intern("ada");
    user.roles = state.add({"role-x"});
    state.users.push_back(user);
    TokenRecord token;
    token.id = state.names.intern("t");
    token.user = user.name;
    token.scopes = state.add(lists[1]);
    state.tokens.push_back(token);
    const auto model = Model::build(std::move(state), catalogue, rules);
    if (!model) {
        return 0;
    }
    for (const auto principal : {Principal{PrincipalKind::User, 0}, Principal{PrincipalKind::Token, 0}}) {
        const auto resolved = model->resolve(principal);
        for (const auto &text : scopeTexts(*model, resolved.set)) {
            const auto mark = text.find('!');
            if (!Catalogue::bitOf(std::string_view(text).substr(0, mark))) {
                __builtin_trap();
            }
        }
    }
    static_cast<void>(tokenRefusal(*model, 0));
    return 0;
}
