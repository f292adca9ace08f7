#include "access/failure.h"

namespace hubdesk::access {

FailureText failureText(const Failure &failure, const Names &names)
{
    const auto name = failure.name == kNoName ? std::string() : std::string(names.text(failure.name));
    switch (failure.kind) {
    case FailureKind::None:
        break;
    case FailureKind::NullScopes:
        return {"TypeError", "'NoneType' object is not iterable"};
    case FailureKind::UnknownScope:
        return {"KeyError", name};
    case FailureKind::EmptyFilter:
        return {"ValueError", "Empty string is not a valid filter"};
    case FailureKind::Recursion:
        return {"RecursionError", "maximum recursion depth exceeded while calling a Python object"};
    case FailureKind::FrozenSet:
        return {"AttributeError", "'frozenset' object has no attribute 'add'"};
    case FailureKind::Unknown:
        return {"Unknown",
                name.empty() ? "part of the state is not known" : "the definition of role " + name + " is not known"};
    }
    return {};
}

void note(Failure &failure, const Failure &other)
{
    if (!failure || failure.kind == FailureKind::Unknown) {
        failure = other ? other : failure;
    }
}

} // namespace hubdesk::access
