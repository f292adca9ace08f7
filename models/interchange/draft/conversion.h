#pragma once
// From a configuration written for JupyterHub's draft of spring 2021 to one that a release accepts and that
// means the same as far as it can, with each difference named. What the text meant and what a release says
// to it come from the access engine. Pure; any thread.

#include "interchange/desired.h"
#include "interchange/trialstart.h"

namespace hubdesk::interchange {

struct DraftDifference {
    domain::Place place;
    /// "draft-scope-renamed" (role, old, new), "draft-scope-wider" (role, scope, what it contains now),
    /// "draft-all-self", "draft-all-inherit" (role), "draft-tokens-dropped" (role, number),
    /// "draft-service-needed" (role, name), "draft-users-made" (role, names), "draft-groups-made" (role, names),
    /// "draft-default-kept" (role), "draft-listing" (role, scope to add), "draft-admin-kept",
    /// "draft-bearers-replaced" (role), "draft-role-deleted".
    QString code;
    QStringList arguments;
};

struct DraftConversion {
    DesiredConfiguration converted;
    std::vector<DraftDifference> differences; ///< in the order of the file
    QStringList servicesNeeded; ///< to be defined before the release starts

    std::optional<access::DefinitionError> draftSays; ///< why the draft would not start on an empty database
    std::optional<access::DefinitionError> releaseSays; ///< why the release refuses the text as it is
    domain::Place releasePlace; ///< where
    /// What the release says to the result, its services defined; none: it starts.
    std::optional<access::DefinitionError> convertedSays;
};

/// Whether a text uses names or keys of the draft.
[[nodiscard]] bool looksLikeDraft(const ConfigurationFacts &facts);
[[nodiscard]] DraftConversion convertDraft(const ConfigurationFacts &facts, const access::Catalogue &release);

} // namespace hubdesk::interchange
