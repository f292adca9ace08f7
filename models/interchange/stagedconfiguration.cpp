#include "interchange/stagedconfiguration.h"

#include "domain/roledraft.h"

#include <algorithm>

namespace hubdesk::interchange {
namespace {

using domain::OperationKind;
using domain::StagedOperation;

DesiredRole &roleIn(DesiredConfiguration &desired, const QString &name)
{
    if (DesiredRole *role = desired.role(name))
        return *role;
    desired.roles.push_back({name, {}, {}, {}, {}, {}, {}});
    return desired.roles.back();
}

bool apply(DesiredConfiguration &desired, const StagedOperation &operation)
{
    switch (operation.kindOf) {
    case OperationKind::DefineRole: {
        const domain::RoleDraft draft = domain::roleDraft(operation.object, operation.payload);
        DesiredRole &role = roleIn(desired, draft.name);
        role.scopes = draft.scopes;
        role.description = draft.description.isEmpty() ? std::nullopt : std::optional(draft.description);
        return true;
    }
    case OperationKind::DeleteRole:
        return std::erase_if(desired.roles, [&](const DesiredRole &role) { return role.name == operation.object; }) > 0;
    case OperationKind::GiveRole: {
        // A role that nobody defined yet (a shipped one) gets an entry that only names its holder.
        std::optional<QStringList> *list = roleIn(desired, operation.object).bearers(operation.subjectKind);
        if (!list || list->value_or(QStringList()).contains(operation.subject))
            return false;
        *list = list->value_or(QStringList()) << operation.subject;
        return true;
    }
    case OperationKind::TakeRole: {
        DesiredRole *role = desired.role(operation.object);
        std::optional<QStringList> *list = role ? role->bearers(operation.subjectKind) : nullptr;
        return list && *list && (*list)->removeAll(operation.subject) > 0;
    }
    default:
        return false;
    }
}

} // namespace

int applyStaged(DesiredConfiguration &desired, const std::vector<StagedOperation> &operations)
{
    return static_cast<int>(std::count_if(operations.begin(), operations.end(),
                                          [&desired](const auto &operation) { return apply(desired, operation); }));
}

} // namespace hubdesk::interchange
