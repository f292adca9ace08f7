#pragma once
// Roles people ask for again and again, made for one class or one hub and for its release. Pure; any thread.
// Names and descriptions are plain English identifiers for a configuration; the editor shows them for change.

#include "domain/roledraft.h"

namespace hubdesk::domain {

enum class RoleTemplate : std::uint8_t {
    CourseStaff, ///< start, stop and open the servers of one class, and change who is in it
    TeachingAssistant, ///< see, start and stop the servers of one class
    Auditor, ///< read everything, change nothing
    Representative, ///< see people and groups, manage the groups' members
    Culler, ///< the idle culler's service
    ConsoleToken, ///< what this program needs to read, and to change members
    Monitoring, ///< metrics only
};
inline constexpr RoleTemplate kRoleTemplates[] = {
    RoleTemplate::CourseStaff, RoleTemplate::TeachingAssistant, RoleTemplate::Auditor,   RoleTemplate::Representative,
    RoleTemplate::Culler,      RoleTemplate::ConsoleToken,      RoleTemplate::Monitoring};

/// Whether the template is for one class (a group).
[[nodiscard]] bool needsGroup(RoleTemplate which);
/// `group`: the class's students; scopes that the release lacks are replaced by what it had, or left out.
[[nodiscard]] RoleDraft fromTemplate(RoleTemplate which, const QString &group, const access::Catalogue &catalogue);
/// A copy under a name that is free: "ta-copy", "ta-copy-2".
[[nodiscard]] RoleDraft cloned(const RoleDraft &draft, const QStringList &taken);

} // namespace hubdesk::domain
