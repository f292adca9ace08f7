#include "app/commandline/filesource.h"

#include "storage/hubsnapshot.h"
#include "storage/idlist.h"

#include <QSqlDatabase>

#include <algorithm>

namespace hubdesk::app {
namespace {

constexpr std::size_t kPage = 512;
constexpr int kNames = 1000;

} // namespace

FileSource::FileSource(storage::Reader &reader)
    : m_reader(reader)
{
    m_reader.database().transaction();
}

FileSource::~FileSource()
{
    m_reader.database().rollback();
}

domain::Result<domain::Done> FileSource::each(domain::Kind kind, domain::HubId hub, const Each &each) const
{
    storage::IdQuery query;
    query.kind = kind;
    query.hub = hub;
    const storage::StopToken never(std::make_shared<std::atomic_bool>(false));
    const domain::Result<storage::IdList> list = storage::allIds(m_reader, query, never);
    if (!list)
        return list.error();
    std::vector<std::int64_t> ids;
    ids.reserve(kPage);
    for (std::size_t from = 0; from < list->ids.size(); from += kPage) {
        ids.clear();
        for (std::size_t i = from; i < std::min(from + kPage, list->ids.size()); ++i)
            ids.push_back(storage::unpack(list->ids[i]).id);
        for (const domain::Row &row : m_reader.page(kind, ids)) {
            if (const domain::Result<domain::Done> done = each(row); !done)
                return done;
        }
    }
    return domain::Done{};
}

domain::Result<domain::Done> FileSource::members(domain::Ref group, const EachName &each) const
{
    for (int offset = 0;; offset += kNames) {
        const QStringList names = storage::groupMembers(m_reader, group, kNames, offset);
        for (const QString &name : names) {
            if (const domain::Result<domain::Done> done = each(name); !done)
                return done;
        }
        if (names.size() < kNames)
            return domain::Done{};
    }
}

FileSource::HubFacts FileSource::facts(domain::HubId hub) const
{
    HubFacts facts;
    if (const std::optional<storage::HubStatus> status = storage::hubStatus(m_reader, hub)) {
        facts.pulled = status->generation > 0;
        facts.version = status->version;
        facts.notVisible = status->notVisible;
        facts.pulledAt = status->pulledAt;
    }
    return facts;
}

} // namespace hubdesk::app
