#include "hubs/hubsessionprivate.h"

#include "storage/file.h"

namespace hubdesk::hubs {

using domain::Error;
using domain::HubId;
using domain::Kind;

HubSession::HubSession(storage::File &file, QObject *parent)
    : HubSession(file.reader(), file.queries(), &file.writer(), parent)
{
}

HubSession::HubSession(const storage::Reader &reader, storage::QueryThread &queries, storage::Writer *writer,
                       QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, reader, queries, writer))
{
    if (writer)
        connect(writer, &storage::Writer::committed, this, &HubSession::takeNotice);
}

HubSession::~HubSession()
{
    for (int which = 0; which < LaneCount; ++which)
        d->queries.cancel(d->lane(static_cast<Lane>(which)));
}

void HubSession::setHub(HubId hub)
{
    if (hub == d->hub)
        return;
    d->hub = hub;
    d->engine.reset();
    d->assignments.reset();
    d->operations.clear();
    d->setState(hub.isNull() ? State::NoHub : State::Loading);
    if (!hub.isNull())
        d->load();
    Q_EMIT baseChanged();
}

HubId HubSession::hub() const
{
    return d->hub;
}

HubSession::State HubSession::state() const
{
    return d->state;
}

Error HubSession::error() const
{
    return d->error;
}

std::shared_ptr<const Assignments> HubSession::assignments() const
{
    return d->assignments;
}

int HubSession::staged() const
{
    return static_cast<int>(d->operations.size());
}

const domain::State &HubSession::records() const
{
    return d->reader;
}

void HubSession::rows(const RowQuery &query, std::function<void(std::vector<MatrixRow>)> done)
{
    if (!d->assignments)
        return;
    const quint64 asked = ++d->m_asked[Rows];
    d->queries.submit(d->lane(Rows),
                      [this, asked, assignments = d->assignments, query,
                       done = std::move(done)](storage::Reader &, const storage::StopToken &) {
                          auto rows = std::make_shared<std::vector<MatrixRow>>(assignments->rows(query));
                          QMetaObject::invokeMethod(
                              this,
                              [this, asked, assignments, rows, done] {
                                  if (asked == d->m_asked[Rows] && d->assignments
                                      && assignments->sharedBase() == d->assignments->sharedBase())
                                      done(std::move(*rows));
                              },
                              Qt::QueuedConnection);
                      });
}

void HubSession::takeNotice(const storage::CommitNotice &notice)
{
    if (d->hub.isNull())
        return;
    const auto concerns = [&notice](Kind kind) {
        const auto of = [kind](const domain::Ref &ref) { return ref.kind == kind; };
        return std::any_of(notice.created.begin(), notice.created.end(), of)
            || std::any_of(notice.updated.begin(), notice.updated.end(), of)
            || std::any_of(notice.removed.begin(), notice.removed.end(), of)
            || std::find(notice.replaced.begin(), notice.replaced.end(), kind) != notice.replaced.end();
    };
    // Warnings about single tokens come from here.
    const bool tokensReplaced =
        std::find(notice.replaced.begin(), notice.replaced.end(), Kind::HubToken) != notice.replaced.end();
    static constexpr Kind kBase[] = {Kind::Role,       Kind::Bearer,   Kind::GroupDefinition, Kind::CustomScope,
                                     Kind::Hub,        Kind::HubLink,  Kind::HubUser,         Kind::HubGroup,
                                     Kind::HubService, Kind::HubServer};
    if (tokensReplaced || std::any_of(std::begin(kBase), std::end(kBase), concerns)) {
        d->load();
        return;
    }
    if (concerns(Kind::StagedOperation) && d->engine) {
        d->operations = domain::stagedOperations(d->reader, d->hub);
        d->assignments = Assignments::make(d->engine->base, d->operations);
        Q_EMIT operationsChanged();
    }
}

void HubSession::reload()
{
    if (!d->hub.isNull())
        d->load();
}

} // namespace hubdesk::hubs
