#pragma once
// What the program keeps about the file itself and shows in tables: read-only rows, written by the
// writer alone. They have no UUID of their own in ChangeSets.

#include "domain/records.h"

namespace hubdesk::domain {

/// One committed ChangeSet as the Activity table lists it; storage/journal.h has its changes.
struct JournalRecord {
    static constexpr Kind kKind = Kind::JournalEntry;
    std::int64_t number = 0;
    QDateTime at;
    QString who;
    QString label;
    std::int64_t reverts = 0;
    std::int64_t changes = 0;
};

/// One token of a hub as read on demand (personaccess.h); storage/kept.h replaces an owner's tokens as a whole.
struct HubTokenRecord {
    static constexpr Kind kKind = Kind::HubToken;
    HubId hub;
    BearerKind ownerKind = BearerKind::User;
    QString owner;
    QString token; ///< the hub's id of it, never the token itself
    QString note;
    QString client;
    std::optional<QStringList> scopes;
    std::optional<QStringList> roles;
    std::optional<QDateTime> createdAt;
    std::optional<QDateTime> expiresAt; ///< none: never
    std::optional<QDateTime> lastActivity; ///< none: never used
    QString warnings; ///< codes (hubs/findings.h), blank-separated
    QDateTime readAt;
};

enum class Severity { Note, Warning, Problem };
template <> struct WordsOf<Severity> {
    static constexpr const char *list[] = {"note", "warning", "problem"};
};

/// Something wrong or doubtful about a hub's roles, as found when it was last looked at; replaced as a whole.
struct FindingRecord {
    static constexpr Kind kKind = Kind::Finding;
    HubId hub;
    QString code; ///< hubs/findings.h
    Severity severity = Severity::Warning;
    QString about; ///< "role:teacher", "user:ada", "group:ta", "service:x", "token:a5"
    QString detail; ///< a name: the scope, the group ... by code
    QString file;
    std::optional<std::int64_t> line;
    QString fix; ///< staged operations that would mend it, JSON (staging.h); empty: none
};

} // namespace hubdesk::domain
