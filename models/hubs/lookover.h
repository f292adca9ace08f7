#pragma once
// A hub looked over for the tables: its findings, and the warnings of its tokens, as it is (staged changes left
// out), kept in the file. look() on the model's thread; lookOver() from the GUI thread, done in the background.

#include "hubs/findings.h"
#include "storage/kept.h"

namespace hubdesk::storage {
class File;
}

namespace hubdesk::hubs {

struct Looked {
    std::vector<domain::FindingRecord> findings;
    storage::TokenCodes codes;
};
[[nodiscard]] Looked look(HubModel &model);
void keep(storage::Writer &writer, domain::HubId hub, Looked looked); ///< GUI thread

/// Hubs with more people are looked over only when somebody asks (HubSession::askFindings).
inline constexpr std::int64_t kMostPeople = 50'000;
/// One after the other on the query thread; others' questions come in between.
void lookOver(storage::File &file, const std::vector<domain::HubId> &hubs);

} // namespace hubdesk::hubs
