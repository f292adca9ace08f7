#pragma once
// One start of the real window in a process of its own, measured from inside. GUI thread; prints one line
// of `name value` pairs (milliseconds, megabytes, counts) for the parent process.

#include <QString>

namespace hubdesk::bench {

/// `startedAt`: milliseconds since 1970 just before this process was executed.
int measureWindow(int argc, char **argv, const QString &file, qint64 startedAt);

} // namespace hubdesk::bench
