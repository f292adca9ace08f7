#pragma once
// A remote for GUI tests: answers are queued by the test and given from the event loop, as a real one does.

#include "domain/hubwriter.h"
#include "domain/personaccess.h"
#include "domain/remote.h"

#include <QCoreApplication>
#include <QTimer>

#include <deque>

namespace hubdesk::test {

class FakeRemote final : public domain::Remote, public domain::PersonAccess, public domain::HubWriter {
public:
    std::deque<domain::Result<domain::RemoteIdentity>> tests;
    std::deque<domain::Result<domain::PullSummary>> pulls;
    std::deque<domain::Result<domain::PersonTokens>> tokens;
    QList<domain::RemoteAddress> tested;
    QList<QByteArray> tokensSeen;
    QList<domain::HubId> pulled;
    QList<domain::HubId> cancelled;
    std::deque<QList<domain::OperationState>> applications; ///< what becomes of the operations of a call, in order
    QList<domain::Ref> applied;
    bool holdPulls = false; ///< a pull then only ends by cancel()

    void test(const domain::RemoteAddress &address, const QByteArray &token,
              std::function<void(domain::Result<domain::RemoteIdentity>)> done) override
    {
        tested.append(address);
        tokensSeen.append(token);
        if (!tests.empty())
            later(take(tests), std::move(done));
    }

    void pull(domain::HubId hub, std::function<void(const domain::PullProgress &)> progress,
              std::function<void(domain::Result<domain::PullSummary>)> done) override
    {
        pulled.append(hub);
        progress({QStringLiteral("users"), 200, 5000});
        if (holdPulls)
            m_held = std::move(done);
        else if (!pulls.empty())
            later(take(pulls), std::move(done));
    }

    void cancel(domain::HubId hub) override
    {
        cancelled.append(hub);
        if (m_held)
            later(domain::Result<domain::PullSummary>(domain::Error{domain::ErrorCode::Cancelled, {}, {}}),
                  std::move(m_held));
        m_held = {};
    }

    void apply(domain::HubId, const QList<domain::Ref> &operations,
               std::function<void(const domain::OperationOutcome &)> progress,
               std::function<void(domain::Result<QList<domain::OperationOutcome>>)> done) override
    {
        applied += operations;
        QList<domain::OperationOutcome> outcomes;
        const QList<domain::OperationState> states =
            applications.empty() ? QList<domain::OperationState>() : take(applications);
        for (qsizetype i = 0; i < operations.size(); ++i) {
            domain::OperationOutcome outcome{operations[i], states.value(i, domain::OperationState::Done), false, {}};
            if (outcome.state == domain::OperationState::Failed)
                outcome.error = {domain::ErrorCode::LacksScope, QStringLiteral("groups"), {}};
            outcomes.append(outcome);
            progress(outcome);
        }
        later(domain::Result<QList<domain::OperationOutcome>>(outcomes), std::move(done));
    }

    void readTokens(domain::HubId, const QString &,
                    std::function<void(domain::Result<domain::PersonTokens>)> done) override
    {
        if (tokens.empty())
            return;
        domain::Result<domain::PersonTokens> answer = take(tokens);
        if (answer)
            m_known = *answer;
        later(answer, std::move(done));
    }
    void readShares(domain::HubId, const QString &, std::function<void(domain::Result<domain::PersonShares>)>) override
    {
    }
    [[nodiscard]] std::optional<domain::PersonTokens> knownTokens(domain::HubId, const QString &) const override
    {
        return m_known;
    }
    [[nodiscard]] std::optional<domain::PersonShares> knownShares(domain::HubId, const QString &) const override
    {
        return std::nullopt;
    }

private:
    template <class T> static T take(std::deque<T> &queue)
    {
        T first = queue.front();
        queue.pop_front();
        return first;
    }
    template <class T> static void later(T answer, std::function<void(T)> done)
    {
        QTimer::singleShot(0, QCoreApplication::instance(), [answer, done = std::move(done)] { done(answer); });
    }

    std::function<void(domain::Result<domain::PullSummary>)> m_held;
    std::optional<domain::PersonTokens> m_known;
};

} // namespace hubdesk::test
