#pragma once
// What an OAuth client gets when it asks for scopes in a user's name, by release: from 3.0 scopes (or roles, meaning
// their scopes), in 2.x roles. Two steps, as in the hub: what the client may ask for decides the whole request, then
// the user passes on what it holds of it. The token made of that is limited by its owner at each use like any other,
// and in 2.x its making is checked by tokenRefusal(). An API only: results in the conformance format have no place for
// it. Reads a Model, on its thread.

#include "access/model.h"

namespace hubdesk::access {

// Scopes asked for, against scopes held, both as written.
struct RequestedScopes {
    std::vector<std::string> granted; // what was asked for, or the parts of it that are held; sorted
    std::vector<std::string> refused; // what is not held, or not wholly; sorted
    Failure failure; // JupyterHub ends in an internal error
    // JupyterHub looks at what is asked for in the order of a hash set, and that matters here; this is the sorted
    // order.
    bool anyOrder = false;
};

[[nodiscard]] RequestedScopes requestedScopes(const Model &model, UserIndex user, std::uint32_t client,
                                              const std::vector<std::string> &requested,
                                              const std::vector<std::string> &held);

struct OAuthRequest {
    UserIndex user = 0;
    std::uint32_t client = 0; // of Model::clients()
    std::vector<std::string> allowed; // oauth_client_allowed_scopes; in 2.x oauth_roles
    std::vector<std::string> requested; // none: all that is allowed
};

struct OAuthAnswer {
    enum class Refusal : std::uint8_t { None, NoSuchScope, NotAllowed, Fails };
    Refusal refusal = Refusal::None;
    std::vector<std::string> refused; // NotAllowed: what the client may not ask for
    std::vector<std::string> asked; // what the request means, with what is always part of it
    std::vector<std::string> granted; // what the token is made with: scopes, in 2.x roles
    std::vector<std::string> withheld; // asked for, but not (wholly) held by the user
    Failure failure;
    bool anyOrder = false;
};

[[nodiscard]] OAuthAnswer oauthAnswer(const Model &model, const OAuthRequest &request);

} // namespace hubdesk::access
