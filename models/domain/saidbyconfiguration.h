#pragma once
// What a hub's configuration says besides the definitions that have records of their own: its services, who
// manages groups and roles, scopes of its servers. Kept as ConfigurationNote rows, one a matter, so that an
// import replaces them with the rest and undo takes them back. Pure; any thread.

#include "domain/records.h"

namespace hubdesk::domain {

struct SaidService {
    QString name;
    bool admin = false;
    std::optional<QStringList> scopes; ///< what its OAuth client may ask for
};

struct SaidByConfiguration {
    std::optional<std::vector<SaidService>> services; ///< none: not said
    bool servicesWhole = true; ///< false: there may be more
    std::optional<bool> managesGroups, managesRoles;
    std::optional<QStringList> serverTokenScopes, clientScopes; ///< of the spawner
};

/// Whether a note is one of these, and not about something that was not understood.
[[nodiscard]] bool isSaid(const ConfigurationNote &note);
/// Notes without hub and place.
[[nodiscard]] std::vector<ConfigurationNote> notesOf(const SaidByConfiguration &said);
/// Takes in one note; others are left alone.
void take(SaidByConfiguration &said, const ConfigurationNote &note);

} // namespace hubdesk::domain
