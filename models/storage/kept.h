#pragma once
// What the program keeps about a hub besides its snapshot: tokens read on demand, findings. Rows are replaced
// as a whole; no journal, no undo. Writing returns at once (writer thread).

#include "domain/kept.h"
#include "domain/personaccess.h"
#include "domain/result.h"

#include <QHash>

#include <functional>
#include <optional>
#include <vector>

namespace hubdesk::storage {

class Reader;
class Writer;

using KeptDone = std::function<void(domain::Result<domain::Done>)>;

/// What a hub said of one owner's tokens, in the place of what it said before.
void keepTokens(Writer &writer, domain::HubId hub, domain::BearerKind kind, const QString &owner,
                const domain::PersonTokens &tokens, KeptDone done = {});
[[nodiscard]] std::vector<domain::HubTokenRecord> knownTokens(const Reader &reader, domain::HubId hub);

/// The same of one owner; without any: not known, or none.
[[nodiscard]] std::optional<domain::PersonTokens> knownTokens(const Reader &reader, domain::HubId hub,
                                                              domain::BearerKind kind, const QString &owner);

/// Codes by the hub's id of a token.
using TokenCodes = QHash<QString, QString>;
/// What is doubtful about a hub's tokens, in the place of what was; tokens that are not named are in order.
/// Writes those that differ, and tells of these rows alone.
void keepTokenWarnings(Writer &writer, domain::HubId hub, TokenCodes codes, KeptDone done = {});

/// Tokens and findings of a hub: gone.
void forgetKept(Writer &writer, domain::HubId hub, KeptDone done = {});

/// A hub's findings, in the place of the former ones. Does nothing to the file if they are the same.
void keepFindings(Writer &writer, domain::HubId hub, std::vector<domain::FindingRecord> findings, KeptDone done = {});

} // namespace hubdesk::storage
