#pragma once
// What readers' connections know beyond SQLite: hubdesk_contains(value, foldedWord) and the orders
// hubdesk_text and hubdesk_version. Used in queries only, never in the schema, so that any SQLite can
// read the file.

struct sqlite3;

namespace hubdesk::storage {

void registerFunctions(sqlite3 *handle);

} // namespace hubdesk::storage
