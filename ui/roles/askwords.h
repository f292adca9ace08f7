#pragma once
// The Ask page's sentences: verdicts, ticks, boxes of the chain, fixes, what is not known. Pure, GUI thread; hub
// names are set in isolates by tables::isolated().

#include "hubs/questions.h"
#include "hubs/refusal.h"
#include "ui/theme/tokens.h"

#include <QString>

namespace hubdesk::ui {

/// What is asked in words: "open the server", and whether "of" somebody.
struct AskedAction {
    QString id; ///< "action:open-server" or "scope:read:users"
    QString text;
    QString scope;
    hubs::Subject::Kind on = hubs::Subject::Kind::None;
};

/// All that a release lets somebody do: what people ask for first, then every scope by its meaning.
[[nodiscard]] QList<AskedAction> askedActions(const access::Catalogue &catalogue,
                                              const std::vector<domain::CustomScope> &custom);
[[nodiscard]] bool isPlainAction(const AskedAction &action);

/// Names as people read them; the hub's where no other is known.
using NameWords = std::function<QString(domain::BearerKind kind, const QString &name)>;

struct VerdictWords {
    QString word; ///< "Yes."
    QString sentence;
    QString icon;
    Ink ink = Ink::Text;
    QString note; ///< smaller, below
};
[[nodiscard]] VerdictWords verdictWords(const hubs::Answer &answer, const AskedAction &action, const NameWords &name);

struct LegWords {
    QString title, detail;
    QString icon;
    Ink ink = Ink::Text;
};
[[nodiscard]] LegWords legWords(const hubs::AnswerLeg &leg, const hubs::Answer &answer, const NameWords &name);

struct BoxWords {
    QString relation; ///< "is in"
    QString name;
    QString icon;
    bool missing = false;
};
[[nodiscard]] BoxWords boxWords(const hubs::ChainLink &link, bool first, const hubs::Answer &answer,
                                const NameWords &name);

[[nodiscard]] QString fixWords(const hubs::FixProposal &fix, const hubs::Question &question, const NameWords &name);
/// "roles of group:ta" -> "which roles the group ta holds".
[[nodiscard]] QString needWords(const QString &need);
/// What a pasted refusal means beyond its question; empty: nothing to add.
[[nodiscard]] QString refusalWords(const hubs::Refusal &refusal);
/// A name for the role that a fix would define: "access-servers-ben".
[[nodiscard]] QString newRoleName(const hubs::Question &question);

} // namespace hubdesk::ui
