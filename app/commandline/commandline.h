#pragma once
// The subcommands: without a display, results to standard output, words about the run to standard
// error. main() hands over with a QCoreApplication and the arguments after the program's name.

#include <QStringList>

namespace hubdesk::app {

/// Whether `word` names a subcommand that this version offers.
[[nodiscard]] bool isSubcommand(const QString &word);

/// Exit status: 0 done and clean; 1 done, with findings or refusals; 2 bad usage or unreadable input;
/// 3 a remote failed.
[[nodiscard]] int runCommandLine(const QStringList &arguments);

} // namespace hubdesk::app
