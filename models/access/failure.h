#pragma once
// Why JupyterHub itself fails to resolve something. Plain data, any thread; texts come from failureText().

#include "access/names.h"

#include <cstdint>
#include <string>

namespace hubdesk::access {

enum class FailureKind : std::uint8_t {
    None,
    NullScopes, // 2.x: a role defined without scopes
    UnknownScope, // a token's scope that does not exist; name: its base
    EmptyFilter, // from 5.0
    Recursion, // custom scopes that contain themselves
    FrozenSet, // 3.0.0 to 4.0.2
    Unknown, // not JupyterHub's: part of the state is not known; name: of the role, or none
};

struct Failure {
    FailureKind kind = FailureKind::None;
    NameId name = kNoName;

    [[nodiscard]] explicit operator bool() const { return kind != FailureKind::None; }
    friend bool operator==(const Failure &, const Failure &) = default;
};

struct FailureText {
    std::string error; // the class of the exception
    std::string message; // its text
};

[[nodiscard]] FailureText failureText(const Failure &failure, const Names &names);

// What JupyterHub raises comes before what we do not know, the first before later ones.
void note(Failure &failure, const Failure &other);

} // namespace hubdesk::access
