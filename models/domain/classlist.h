#pragma once
// A pasted class list: one person a line, by user name, e-mail address or a line of a table, brought to
// user names of one hub. Pure; any thread.

#include "domain/namehazards.h"

#include <QList>
#include <QStringList>

#include <functional>
#include <optional>

namespace hubdesk::domain {

struct ClassListEntry {
    enum class State : std::uint8_t { Found, Unknown, Repeated, Already };
    int line = 0; ///< from 1
    QString text; ///< as pasted
    QString user; ///< of Found and Already; the best guess of a name otherwise
    State state = State::Unknown;
    NameHazards hazards;
};

struct ClassList {
    QList<ClassListEntry> entries;
    [[nodiscard]] QStringList found() const; ///< the users to add, once each
    [[nodiscard]] int count(ClassListEntry::State state) const;
};

/// `isUser`: whether the hub has a user of exactly this name. `isMember`: whether it is in the group already.
/// A line may have columns (tab, comma, semicolon); the first that names a user counts, an address also by
/// the part before the "@". Lower case is tried where the name as written is not there. Head lines are left out.
[[nodiscard]] ClassList readClassList(const QString &text, const std::function<bool(const QString &)> &isUser,
                                      const std::function<bool(const QString &)> &isMember);

} // namespace hubdesk::domain
