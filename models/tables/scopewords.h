#pragma once
// Scopes, rights and findings in words, in the person's language. Pure; any thread. Names of hubs' things are set
// in Unicode isolates, and shown with what cannot be seen made visible.

#include "access/catalogue.h"
#include "hubs/escalation.h"
#include "hubs/findings.h"
#include "hubs/questions.h"
#include "hubs/review.h"

#include <QString>

namespace hubdesk::tables {

/// What a scope lets its holder do, in general: "start and stop servers".
[[nodiscard]] QString scopeMeaning(const QString &scope);
/// The same on something: "start and stop servers of members of class-A", "start and stop their own server".
[[nodiscard]] QString rightText(const hubs::Right &right);
/// A sentence with may: "may start and stop servers of members of class-A".
[[nodiscard]] QString scopeSentence(const hubs::Right &right);
/// The same for a scope as written: "servers!group=class-A".
[[nodiscard]] QString scopeSentence(const QString &scopeText);
/// What a filter reaches: "members of class-A", "everybody", "the group class-A".
[[nodiscard]] QString filterText(const QString &scope, const QString &filter);
[[nodiscard]] QString riskText(access::Risk risk);
/// A whole role in sentences: may ... (heads only), in the order of the scopes.
[[nodiscard]] QStringList roleSentences(const QStringList &scopes, const access::Catalogue &catalogue);

/// "start the server", for the pickers of the Ask page.
[[nodiscard]] QString actionText(const char *id);
/// "Add ada to class-A", "ta-ds8 loses admin:servers, gains groups" needs the review's own page; this is the first.
[[nodiscard]] QString operationText(const domain::StagedOperation &operation);
[[nodiscard]] QString intentText(const domain::Intent &intent);
[[nodiscard]] QString channelText(domain::OperationChannel channel); ///< "At once", "After restart"
[[nodiscard]] QString findingText(const QString &code, const QString &about, const QString &detail);
/// Codes of a token's warnings (HubTokenRecord::warnings) in a few words each.
[[nodiscard]] QString tokenWarningText(const QString &codes);
[[nodiscard]] QString consequenceText(const hubs::Consequence &consequence);
[[nodiscard]] QString issueText(const domain::RoleIssue &issue);
[[nodiscard]] QString cutText(const hubs::CutProposal &cut);
[[nodiscard]] QString stepText(const hubs::WayStep &step);
/// A name of the hub for a sentence: isolated, visible.
[[nodiscard]] QString isolated(const QString &name);

} // namespace hubdesk::tables
