#pragma once
// What a session keeps, and how it asks: its engine lives on the query thread, answers come back by queued calls.

#include "hubs/hubloader.h"
#include "hubs/hubsession.h"
#include "hubs/lookover.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "storage/writer.h"

#include <array>

namespace hubdesk::hubs {

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

class HubSession::Private {
public:
    /// What the query thread works on; only its queries touch it.
    struct Engine {
        std::shared_ptr<const HubBase> base;
        std::unique_ptr<HubModel> model;
        std::optional<domain::Error> error;
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
        const domain::HubId wanted = hub;
        auto fresh = std::make_shared<Engine>();
        queries.submit(lane(Load), [this, wanted, fresh](storage::Reader &from, const storage::StopToken &stop) {
            auto loaded = loadHub(from, wanted, stop);
            if (!loaded && loaded.error().code == domain::ErrorCode::Cancelled)
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
    domain::HubId hub;
    State state = State::NoHub;
    domain::Error error;
    std::shared_ptr<Engine> engine;
    std::shared_ptr<const Assignments> assignments;
    std::vector<domain::Row> operations;
    std::weak_ptr<const HubBase> kept; ///< of which state the findings are in the file
    std::array<char, LaneCount> m_lanes{}; // only their addresses count
    std::array<quint64, LaneCount> m_asked{};
};

} // namespace hubdesk::hubs
