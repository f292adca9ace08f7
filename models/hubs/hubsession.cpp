#include "hubs/hubsession.h"

#include "hubs/hubloader.h"
#include "hubs/lookover.h"
#include "hubs/othermodel.h"
#include "storage/file.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "storage/writer.h"

#include <array>

namespace hubdesk::hubs {

using domain::Error;
using domain::ErrorCode;
using domain::HubId;
using domain::Kind;

namespace {

/// What can be asked at once: a newer question of a lane supersedes the running one.
enum Lane {
    Load,
    Rows,
    Ask,
    WhyNot,
    Who,
    Rights,
    Tokens,
    Compare,
    Changes,
    Preview,
    Ways,
    Cuts,
    WayChange,
    Lint,
    LaneCount
};

} // namespace

class HubSession::Private {
public:
    /// What the query thread works on; only its queries touch it.
    struct Engine {
        std::shared_ptr<const HubBase> base;
        std::unique_ptr<HubModel> model;
        std::optional<Error> error;
    };

    struct Found {
        std::vector<Finding> shown;
        Looked looked;
    };

    Private(HubSession *session, const storage::Reader &gui, storage::QueryThread &thread, storage::Writer *writes)
        : q(session)
        , reader(gui)
        , queries(thread)
        , writer(writes)
    {
    }

    [[nodiscard]] quintptr lane(Lane which) const
    {
        return reinterpret_cast<quintptr>(&m_lanes[static_cast<std::size_t>(which)]);
    }

    void load()
    {
        const HubId wanted = hub;
        auto fresh = std::make_shared<Engine>();
        queries.submit(lane(Load), [this, wanted, fresh](storage::Reader &from, const storage::StopToken &stop) {
            auto loaded = loadHub(from, wanted, stop);
            if (!loaded && loaded.error().code == ErrorCode::Cancelled)
                return;
            if (loaded)
                fresh->base = *loaded;
            else
                fresh->error = loaded.error();
            QMetaObject::invokeMethod(
                q, [this, fresh] { take(fresh); }, Qt::QueuedConnection);
        });
    }

    void take(const std::shared_ptr<Engine> &fresh)
    {
        if (fresh->error) {
            error = *fresh->error;
            setState(State::Error);
            return;
        }
        if (fresh->base->facts.hub != hub)
            return;
        engine = fresh;
        operations = domain::stagedOperations(reader, hub);
        assignments = Assignments::make(engine->base, operations);
        state = State::Ready;
        Q_EMIT q->stateChanged();
        Q_EMIT q->baseChanged();
        Q_EMIT q->operationsChanged();
    }

    void setState(State next)
    {
        if (state == next)
            return;
        state = next;
        Q_EMIT q->stateChanged();
    }

    [[nodiscard]] std::vector<domain::StagedOperation> wanted() const
    {
        std::vector<domain::StagedOperation> list;
        for (const domain::Row &row : operations)
            list.push_back(domain::record<domain::StagedOperation>(row));
        return list;
    }

    /// Runs f(model) on the query thread with the operations as they are now; `done` gets its answer here.
    template <class Answer, class Function>
    void ask(Lane which, Function f, std::function<void(Answer)> done, std::vector<domain::StagedOperation> list)
    {
        if (!engine)
            return;
        // The query's own stop token says nothing about an answer that is already on its way.
        const quint64 asked = ++m_asked[which];
        queries.submit(lane(which),
                       [this, which, asked, engine = engine, list = std::move(list), f = std::move(f),
                        done = std::move(done)](storage::Reader &, const storage::StopToken &stop) {
                           if (!engine->model && !build(engine))
                               return;
                           if (stop.stopRequested())
                               return;
                           engine->model->setOperations(list);
                           auto answer = std::make_shared<Answer>(f(*engine->model));
                           QMetaObject::invokeMethod(
                               q,
                               [this, which, asked, engine, answer, done] {
                                   // Superseded, or about a state that is gone.
                                   if (asked == m_asked[which] && engine == this->engine)
                                       done(std::move(*answer));
                               },
                               Qt::QueuedConnection);
                       });
    }

    /// On the query thread, with the first question.
    bool build(const std::shared_ptr<Engine> &of)
    {
        auto built = HubModel::build(of->base);
        if (built) {
            of->model = std::move(built).value();
            return true;
        }
        QMetaObject::invokeMethod(
            q,
            [this, failure = built.error()] {
                error = failure;
                setState(State::Error);
            },
            Qt::QueuedConnection);
        return false;
    }

    template <class Answer, class Function> void ask(Lane which, Function f, std::function<void(Answer)> done)
    {
        ask<Answer>(which, std::move(f), std::move(done), wanted());
    }

    HubSession *const q;
    const storage::Reader &reader;
    storage::QueryThread &queries;
    storage::Writer *const writer;
    HubId hub;
    State state = State::NoHub;
    Error error;
    std::shared_ptr<Engine> engine;
    std::shared_ptr<const Assignments> assignments;
    std::vector<domain::Row> operations;
    std::weak_ptr<const HubBase> kept; ///< of which state the findings are in the file
    std::array<char, LaneCount> m_lanes{}; // only their addresses count
    std::array<quint64, LaneCount> m_asked{};
};

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

void HubSession::ask(const Question &question, std::function<void(Answer)> done)
{
    d->ask<Answer>(
        Ask, [question](HubModel &model) { return can(model, question); }, std::move(done));
}

void HubSession::askWhyNot(const Question &question, std::function<void(std::vector<FixProposal>)> done)
{
    d->ask<std::vector<FixProposal>>(
        WhyNot, [question](HubModel &model) { return whyNot(model, question); }, std::move(done));
}

void HubSession::askWhoCan(const QString &scope, const Subject &on, bool withChanges, std::function<void(WhoCan)> done)
{
    d->ask<WhoCan>(
        Who, [scope, on, withChanges](HubModel &model) { return whoCan(model, scope, on, withChanges); },
        std::move(done));
}

void HubSession::askRights(const Holder &holder, bool withChanges, std::function<void(EffectiveRights)> done)
{
    d->ask<EffectiveRights>(
        Rights, [holder, withChanges](HubModel &model) { return effectiveRights(model, holder, withChanges); },
        std::move(done));
}

void HubSession::askToken(const QString &id, bool withChanges, std::function<void(TokenRights)> done)
{
    d->ask<TokenRights>(
        Tokens, [id, withChanges](HubModel &model) { return tokenMay(model, id, withChanges); }, std::move(done));
}

void HubSession::askComparison(const Holder &first, const Holder &second, bool withChanges,
                               std::function<void(Sides)> done)
{
    d->ask<Sides>(
        Compare,
        [first, second, withChanges](HubModel &model) { return compareHolders(model, first, second, withChanges); },
        std::move(done));
}

void HubSession::askRoleComparison(const QString &first, const QString &second, bool withChanges,
                                   std::function<void(Sides)> done)
{
    d->ask<Sides>(
        Compare,
        [first, second, withChanges](HubModel &model) { return compareRoles(model, first, second, withChanges); },
        std::move(done));
}

void HubSession::askMoments(const Moment &before, const Moment &after,
                            std::function<void(domain::Result<Moments>)> done)
{
    if (!d->engine)
        return;
    const quint64 asked = ++d->m_asked[Compare];
    const auto isOwn = [](const Moment &moment) {
        return moment.what == Moment::What::Now || moment.what == Moment::What::WithChanges;
    };
    d->queries.submit(d->lane(Compare),
                      [this, asked, engine = d->engine, list = d->wanted(), hub = d->hub, before, after, isOwn,
                       done = std::move(done)](storage::Reader &reader, const storage::StopToken &stop) {
                          if (!engine->model && !d->build(engine))
                              return;
                          engine->model->setOperations(list);
                          std::vector<std::unique_ptr<HubModel>> others;
                          std::optional<Error> failed;
                          const auto modelOf = [&](const Moment &moment) -> access::Model * {
                              if (isOwn(moment))
                                  return &engine->model->model(moment.what == Moment::What::WithChanges);
                              auto made = otherModel(reader, hub, moment, stop);
                              if (!made) {
                                  failed = made.error();
                                  return nullptr;
                              }
                              others.push_back(std::move(made).value());
                              return &others.back()->base();
                          };
                          access::Model *first = modelOf(before);
                          access::Model *second = failed ? nullptr : modelOf(after);
                          if (stop.stopRequested())
                              return;
                          auto answer = std::make_shared<domain::Result<Moments>>(
                              failed ? domain::Result<Moments>(*failed)
                                     : domain::Result<Moments>(compareMoments(*first, *second)));
                          QMetaObject::invokeMethod(
                              this,
                              [this, asked, engine, answer, done] {
                                  if (asked == d->m_asked[Compare] && engine == d->engine)
                                      done(std::move(*answer));
                              },
                              Qt::QueuedConnection);
                      });
}

void HubSession::askReview(std::function<void(std::shared_ptr<const Review>)> done)
{
    const std::vector<domain::Row> rows = d->operations;
    d->ask<std::shared_ptr<const Review>>(
        Changes,
        [rows](HubModel &model) {
            auto made = std::const_pointer_cast<Review>(review(model));
            for (std::size_t i = 0; i < made->operations.size() && i < rows.size(); ++i)
                made->operations[i].ref = rows[i].ref;
            return std::shared_ptr<const Review>(made);
        },
        std::move(done));
}

void HubSession::askPreview(const QList<domain::Intent> &intents,
                            std::function<void(std::shared_ptr<const Review>)> done)
{
    std::vector<domain::StagedOperation> list = d->wanted();
    for (const domain::Intent &intent : intents) {
        domain::StagedOperation operation;
        operation.hub = d->hub;
        operation.kindOf = intent.kind;
        operation.subjectKind = intent.subjectKind;
        operation.subject = intent.subject;
        operation.object = intent.object;
        operation.channel = intent.channel;
        operation.payload = intent.payload;
        // A definition takes the place of a staged one, as staging it would.
        std::erase_if(list, [&intent](const domain::StagedOperation &staged) {
            return domain::intentOf(staged).kind == intent.kind && domain::sameMatter(domain::intentOf(staged), intent);
        });
        list.push_back(std::move(operation));
    }
    d->ask<std::shared_ptr<const Review>>(
        Preview, [](HubModel &model) { return review(model); }, std::move(done), std::move(list));
}

void HubSession::askEscalation(const EscalationQuestion &question, std::function<void(EscalationGraph)> done)
{
    d->ask<EscalationGraph>(
        Ways, [question](HubModel &model) { return escalation(model, question); }, std::move(done));
}

void HubSession::askCuts(const Way &way, const EscalationQuestion &question,
                         std::function<void(std::vector<CutProposal>)> done)
{
    d->ask<std::vector<CutProposal>>(
        Cuts, [way, question](HubModel &model) { return cuts(model, way, question); }, std::move(done));
}

void HubSession::askEscalationChange(std::function<void(EscalationChange)> done)
{
    d->ask<EscalationChange>(
        WayChange, [](HubModel &model) { return escalationChange(model); }, std::move(done));
}

void HubSession::askFindings(bool withChanges, std::function<void(std::vector<Finding>)> done)
{
    // What is kept for the tables is about the hub as it is, staged changes left out; looked for once a state.
    const bool keep = d->writer && d->engine && d->kept.lock() != d->engine->base;
    d->ask<Private::Found>(
        Lint,
        [withChanges, keep](HubModel &model) {
            Private::Found found{findings(model, withChanges), {}};
            if (keep)
                found.looked = look(model);
            return found;
        },
        [this, keep, done = std::move(done)](Private::Found found) {
            if (keep) {
                d->kept = d->engine->base;
                hubs::keep(*d->writer, d->hub, std::move(found.looked));
            }
            if (done)
                done(std::move(found.shown));
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
