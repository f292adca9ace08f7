#pragma once
// Search in long text: the trigram indexes ticket_search and message_search. The writer keeps them
// inside its own transaction, on real change only; the query thread asks them. Patterns of one or two
// characters are not in a trigram index: those are looked for in the text itself (idlistmatch.h).

#include "domain/changeset.h"
#include "domain/result.h"

class QSqlDatabase;

namespace hubdesk::storage {

/// Whether the change makes, removes or alters text that is indexed.
[[nodiscard]] bool touchesSearch(const domain::Change &change);
/// Before a touching Update or Remove is executed: the row's old text leaves the index.
[[nodiscard]] domain::Result<domain::Done> removeFromSearch(const QSqlDatabase &database, domain::Ref ref);
/// After a touching Create or Update was executed: the row's text enters the index. `ref` is final.
[[nodiscard]] domain::Result<domain::Done> addToSearch(const QSqlDatabase &database, domain::Ref ref);

/// Fills both indexes from the tables; after a bulk load or a repair.
[[nodiscard]] domain::Result<domain::Done> rebuildSearch(const QSqlDatabase &database);

} // namespace hubdesk::storage
