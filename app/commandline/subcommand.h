#pragma once
// One subcommand: its name, how it is used, and what runs it. A file of its own for each.

#include "app/commandline/arguments.h"

namespace hubdesk::app {

/// Exit statuses (commandline.h).
inline constexpr int kClean = 0;
inline constexpr int kFindings = 1;
inline constexpr int kBadUsage = 2;
inline constexpr int kRemoteFailed = 3;

struct Subcommand {
    const char *name;
    const char *usage; ///< untranslated; translate("CommandLine", usage); the first line is the call
    QStringList (*options)(); ///< "hub=" takes a value, "repair" is a flag; database, json and help are always there
    int (*run)(const Arguments &arguments);
};

[[nodiscard]] Subcommand seedCommand();
[[nodiscard]] Subcommand importCommand();
[[nodiscard]] Subcommand exportCommand();
[[nodiscard]] Subcommand lintCommand();
[[nodiscard]] Subcommand pullCommand();
[[nodiscard]] Subcommand doctorCommand();
[[nodiscard]] Subcommand ticketsCommand();
[[nodiscard]] Subcommand resolveCommand();
[[nodiscard]] Subcommand explainCommand();
[[nodiscard]] Subcommand whoCanCommand();
[[nodiscard]] Subcommand escalationsCommand();
[[nodiscard]] Subcommand compareCommand();

} // namespace hubdesk::app
