#pragma once
// Fills a file that holds no records yet, for seeds and demonstration data: straight into the tables,
// indexes and search built at the end, one journal entry. It builds FILE.loading and puts it in the
// place of FILE in finish(); until then FILE is untouched. Used and destroyed in one thread; FILE
// must not be open (it is locked meanwhile).
//
// A new file already has the four teams (rows 1 to 4, in the order of TeamKind) and the thirteen
// responsibilities (rows 1 to 13, the number is the row): refer to them, do not add them.

#include "domain/kept.h"
#include "domain/records.h"
#include "domain/services.h"
#include "domain/snapshot.h"
#include "domain/values.h"
#include "storage/hubsnapshot.h"

#include <memory>

namespace hubdesk::storage {

class BulkLoader final {
public:
    /// Makes FILE.loading. Error: FileNotEmpty (FILE has records of its own), FileLocked, FileForeign,
    /// FileUnwritable, DiskFull ...
    [[nodiscard]] static domain::Result<std::unique_ptr<BulkLoader>>
    begin(const QString &file, const domain::Clock &clock, domain::UuidSource &uuids);
    ~BulkLoader(); ///< without finish(): FILE.loading is removed
    BulkLoader(const BulkLoader &) = delete;
    BulkLoader &operator=(const BulkLoader &) = delete;

    /// One record of an owned kind; `row.values` in field order, `row.ref.id` and `row.uuid` are taken as given.
    [[nodiscard]] domain::Result<domain::Done> add(const domain::Row &row);
    /// The same of a typed record.
    template <domain::Described R>
    [[nodiscard]] domain::Result<domain::Done> add(std::int64_t id, const QUuid &uuid, const R &record)
    {
        return add(domain::Row{{R::kKind, id}, uuid, domain::valuesOf(record)});
    }

    /// What a hub says. Call beginHub once a hub, then its rows in any order (memberships come from the
    /// users' groups), then endHub with the status to store; its counts and the generation are filled
    /// in, members of groups are counted and the hub's role names derived.
    [[nodiscard]] domain::Result<domain::Done> beginHub(domain::HubId hub);
    [[nodiscard]] domain::Result<domain::Done> addUser(const domain::HubUser &user);
    [[nodiscard]] domain::Result<domain::Done> addGroup(const domain::HubGroup &group);
    [[nodiscard]] domain::Result<domain::Done> addService(const domain::HubService &service);
    [[nodiscard]] domain::Result<domain::Done> addServer(const domain::HubServer &server);
    /// What was read of one owner's tokens; `warnings` are not stored, they are found anew.
    [[nodiscard]] domain::Result<domain::Done> addToken(const domain::HubTokenRecord &token);
    [[nodiscard]] domain::Result<domain::Done> endHub(HubStatus status);

    /// Writes the journal entry, builds indexes and search, and replaces FILE.
    [[nodiscard]] domain::Result<domain::Done> finish(const QString &who, const QString &label);

private:
    class Private;
    explicit BulkLoader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::storage
