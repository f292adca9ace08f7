// The questions of a session: each runs on the query thread over the model with what is staged now.
#include "hubs/hubsessionprivate.h"

#include "hubs/othermodel.h"

namespace hubdesk::hubs {

using domain::Error;

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

} // namespace hubdesk::hubs
