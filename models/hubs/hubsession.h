#pragma once
// One hub open on the Roles page: loads it on the query thread, keeps its staged operations, answers questions
// there and hands the answers back. GUI thread; callbacks come there, later, and never after it is gone. Owned by the
// page (or the window). It changes nothing: what is to be staged goes as a ChangeSet to domain::ChangeStore.

#include "domain/result.h"
#include "hubs/comparison.h"
#include "hubs/escalation.h"
#include "hubs/findings.h"
#include "hubs/questions.h"
#include "hubs/review.h"

#include <QObject>

namespace hubdesk::storage {
class File;
class QueryThread;
class Reader;
class Writer;
struct CommitNotice;
}

namespace hubdesk::hubs {

class HubSession final : public QObject {
    Q_OBJECT

public:
    enum class State : std::uint8_t { NoHub, Loading, Ready, Error };
    Q_ENUM(State)

    explicit HubSession(storage::File &file, QObject *parent = nullptr);
    /// `writer` null: nothing changes. All outlive the session.
    HubSession(const storage::Reader &reader, storage::QueryThread &queries, storage::Writer *writer,
               QObject *parent = nullptr);
    ~HubSession() override;

    void setHub(domain::HubId hub); ///< null: none
    [[nodiscard]] domain::HubId hub() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] domain::Error error() const;
    /// Null until Ready. While a newer state is loading, the former one stays.
    [[nodiscard]] std::shared_ptr<const Assignments> assignments() const;
    [[nodiscard]] int staged() const; ///< operations

    /// The base for staging (staging.h): the GUI thread's reader.
    [[nodiscard]] const domain::State &records() const;

    // Questions. A newer one of the same kind supersedes the running one, whose callback is then never called.
    void rows(const RowQuery &query, std::function<void(std::vector<MatrixRow>)> done);
    void ask(const Question &question, std::function<void(Answer)> done);
    void askWhyNot(const Question &question, std::function<void(std::vector<FixProposal>)> done);
    void askWhoCan(const QString &scope, const Subject &on, bool withChanges, std::function<void(WhoCan)> done);
    void askRights(const Holder &holder, bool withChanges, std::function<void(EffectiveRights)> done);
    void askToken(const QString &id, bool withChanges, std::function<void(TokenRights)> done);
    void askComparison(const Holder &first, const Holder &second, bool withChanges, std::function<void(Sides)> done);
    void askRoleComparison(const QString &first, const QString &second, bool withChanges,
                           std::function<void(Sides)> done);
    /// Who differs between two states of this hub. Errors: those of loading the other one.
    void askMoments(const Moment &before, const Moment &after, std::function<void(domain::Result<Moments>)> done);
    void askReview(std::function<void(std::shared_ptr<const Review>)> done);
    /// The same as if these were staged too; nothing is stored. For a preview in the editor ("This edit").
    void askPreview(const QList<domain::Intent> &intents, std::function<void(std::shared_ptr<const Review>)> done);
    void askEscalation(const EscalationQuestion &question, std::function<void(EscalationGraph)> done);
    void askCuts(const Way &way, const EscalationQuestion &question,
                 std::function<void(std::vector<CutProposal>)> done);
    void askEscalationChange(std::function<void(EscalationChange)> done);
    /// Also kept in the file, with the warnings of tokens, for the tables (storage/kept.h). `done` may be empty.
    void askFindings(bool withChanges, std::function<void(std::vector<Finding>)> done);

    /// Called for the file's own writer.
    void takeNotice(const storage::CommitNotice &notice);
    void reload();

Q_SIGNALS:
    void stateChanged();
    void baseChanged(); ///< a new state of the hub: people, groups, definitions
    void operationsChanged(); ///< something was staged or taken back; assignments() is new already

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::hubs
