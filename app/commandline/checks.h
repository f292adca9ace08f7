#pragma once
// The rules of the service that a file's records can break however they came in; a doctor's findings.

#include "domain/state.h"
#include "storage/doctor.h"

namespace hubdesk::app {

/// Codes: "representatives" (an active community has one or two), "community" (a ticket past triage has
/// one), "overrides" (a responsibility given to two parties in one agreement), "hub-name", "hub-domain"
/// (used twice).
[[nodiscard]] QList<storage::Finding> checkRecords(const domain::State &state);

/// A sentence about a finding of the file or its records.
[[nodiscard]] QString findingWords(const storage::Finding &finding);

} // namespace hubdesk::app
