#include "domain/changeset.h"

namespace hubdesk::domain {

std::vector<Change> inverse(const std::vector<Change> &changes)
{
    std::vector<Change> result;
    result.reserve(changes.size());
    for (auto it = changes.rbegin(); it != changes.rend(); ++it) {
        Change &change = result.emplace_back(*it);
        std::swap(change.before, change.after);
        if (change.action == Change::Action::Create)
            change.action = Change::Action::Remove;
        else if (change.action == Change::Action::Remove)
            change.action = Change::Action::Create;
    }
    return result;
}

} // namespace hubdesk::domain
