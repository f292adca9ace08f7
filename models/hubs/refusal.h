#pragma once
// A pasted 403 (or 404) of JupyterHub turned into the question behind it. Wordings of 2.0 to 6.1, of log
// lines too. Pure; any thread; never fails, at worst understands nothing.

#include "hubs/questions.h"

namespace hubdesk::hubs {

struct Refusal {
    enum class Kind : std::uint8_t {
        NotUnderstood,
        LacksScope, ///< "requires any of [...]": scopes
        BadCredentials, ///< "Missing or invalid credentials."; up to 3.1 the same text as LacksScope
        HiddenAsMissing, ///< "No access to resources or resources not found"
        TokenNotAllowed, ///< asked for a token for somebody: holder
        AdminsOnly, ///< "Only admins can grant admin permissions"
        GroupsAreManaged, ///< "Group management via API is disabled"
        NotAdminPage, ///< a page of the browser: /hub/admin
        TokenExceedsOwner, ///< "Not assigning requested scopes ..."
    };
    Kind kind = Kind::NotUnderstood;
    QStringList scopes; ///< any of them would do
    std::optional<Holder> who; ///< if the text names the requester
    QString method, path; ///< if named
    Subject on; ///< from the path
    std::vector<Question> questions; ///< one a scope; `who` empty where the text does not say it
};

[[nodiscard]] Refusal readRefusal(const QString &text);

} // namespace hubdesk::hubs
