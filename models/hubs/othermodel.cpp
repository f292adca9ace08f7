#include "hubs/othermodel.h"

#include "hubs/hubloader.h"
#include "storage/reader.h"

namespace hubdesk::hubs {

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

Result<std::unique_ptr<HubModel>> modelOf(storage::Reader &reader, domain::HubId hub, const storage::StopToken &stop)
{
    auto loaded = loadHub(reader, hub, stop);
    if (!loaded)
        return loaded.error();
    return HubModel::build(*loaded);
}

} // namespace

Result<std::unique_ptr<HubModel>> otherModel(storage::Reader &reader, domain::HubId own, const Moment &moment,
                                             const storage::StopToken &stop)
{
    if (moment.what == Moment::What::OtherHub)
        return modelOf(reader, moment.hub, stop);
    const std::optional<domain::Row> known = reader.row(own.ref());
    auto other = storage::Reader::open(moment.path);
    if (!other)
        return other.error();
    // The same record, whatever its number is there.
    for (const domain::Row &row : (*other)->rows(domain::Kind::Hub)) {
        if (known && row.uuid == known->uuid)
            return modelOf(**other, domain::HubId{row.ref.id}, stop);
    }
    return Error{ErrorCode::NotFound, QStringLiteral("hub"), {}};
}

} // namespace hubdesk::hubs
