#pragma once
// One answer: verdict, three ticks, the chain, then what would allow it, or what would have to be known. Made
// anew for each answer; the fixes come later. GUI thread; asks nothing and stages nothing itself.

#include "ui/roles/askwords.h"
#include "ui/theme/paint.h"

#include <QWidget>

class QVBoxLayout;

namespace hubdesk::ui {

class AskAnswer final : public QWidget {
    Q_OBJECT

public:
    AskAnswer(const hubs::Answer &answer, const AskedAction &action, const NameWords &name, const QDateTime &now,
              QWidget *parent);

    /// Of a No; empty: nothing small would allow it.
    void setFixes(const std::vector<hubs::FixProposal> &fixes);
    [[nodiscard]] QString text() const; ///< the whole answer, for the clipboard

Q_SIGNALS:
    void stageRequested(const hubdesk::hubs::FixProposal &fix, const QString &words);
    void importRequested();
    void letterRequested();

private:
    void addVerdict(const QDateTime &now);
    void addLegs();
    void addNeeds();
    void addOtherWays();

    hubs::Answer m_answer;
    AskedAction m_action;
    NameWords m_name;
    QVBoxLayout *m_column;
    QWidget *m_fixes = nullptr;
    QStringList m_said;
};

/// A chip that says through which channel a change goes, and so when it takes effect.
[[nodiscard]] Chip channelChip(domain::OperationChannel channel);

} // namespace hubdesk::ui
