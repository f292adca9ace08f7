#pragma once
// What is wrong or doubtful about a hub's roles as they are live: each with what it is about, and where
// possible the operations that would mend it. On the model's thread. (What a configuration file says wrong in
// its own right comes from interchange's lint.)

#include "domain/kept.h"
#include "hubs/hubmodel.h"

namespace hubdesk::hubs {

enum class FindingCode : std::uint8_t {
    UnknownScope,
    DraftScope,
    UserWithoutSelf,
    AdminRedefined,
    BrokenRole,
    FilterNamesNobody,
    RoleWithoutScopes,
    RoleHeldByNobody,
    DuplicateGrant,
    WideScope,
    UnknownBearer,
    UndefinedRole,
    AdminFlagLeft,
    ManagedGroups,
    HardToReadName,
    GroupWithoutMembers,
    AdminListWithoutEffect,
    TokenNeverUsed,
    TokenWiderThanNeeded,
    TokenWithoutEnd,
    TokenOfFormerAdmin,
    ManagedRoles,
};
inline constexpr int kFindingCodes = 22;
/// "user-without-self"; in FindingRecord::code and in `hubdesk lint`.
[[nodiscard]] const char *codeWord(FindingCode code);
[[nodiscard]] std::optional<FindingCode> findingCode(QStringView word);

struct Finding {
    FindingCode code = FindingCode::UnknownScope;
    domain::Severity severity = domain::Severity::Warning;
    QString about; ///< "role:teacher", "user:ada" ...
    QString detail;
    QString file;
    std::int64_t line = 0;
    std::uint32_t count = 0; ///< further ones alike, not listed (duplicate grants of many people)
    QList<domain::Intent> fix;
};

/// What is doubtful about one token.
struct TokenWarnings {
    Holder token; ///< name: its id
    Holder owner;
    std::vector<FindingCode> codes;
    QString wider; ///< of TokenWiderThanNeeded: a scope that its owner lacks, or "inherit" of an administrator
};
/// Tokens with warnings alone, in the order of the state.
[[nodiscard]] std::vector<TokenWarnings> tokenWarnings(HubModel &model, bool withChanges);

/// Worst first. At most `mostAlike` of one code each; further ones are counted in the last.
[[nodiscard]] std::vector<Finding> findings(HubModel &model, bool withChanges, std::size_t mostAlike = 200);
[[nodiscard]] domain::FindingRecord recordOf(const Finding &finding, domain::HubId hub);

} // namespace hubdesk::hubs
