#pragma once
// What a person chose to import, read: one hub's configuration (Python, JSON, values files as one chain), whole
// fleets, people. The same for the window and the command line. Blocks; any thread. Nothing in a file is run.

#include "domain/changeset.h"
#include "domain/services.h"
#include "domain/state.h"
#include "interchange/fleet/fleet.h"
#include "interchange/lint/lint.h"
#include "interchange/peopleimport.h"
#include "interchange/python/configuration.h"

#include <functional>

namespace hubdesk::interchange {

struct ImportSet {
    std::vector<python::Configuration> configurations; ///< of one hub, in the order given
    std::vector<Fleet> fleets;
    std::vector<CsvPeople> people;
    std::vector<InputFile> files; ///< of the configurations, in the order given
    QString hubName; ///< for a hub that has to be made
    bool isDraft = false; ///< something is written for the draft of 2021
};

/// After each file; false: stop.
using ImportProgress = std::function<bool(int done, int total)>;

/// Errors with their file: NotUnderstood (no kind of file that is known), FileUnreadable, Syntax, NotFound (a
/// folder without configurations), Cancelled.
[[nodiscard]] domain::Result<ImportSet> readImportSet(const QStringList &paths, const ImportProgress &progress = {});

/// One step for all of it. `hub` null: `hubName` (or the set's own) is made in the same step.
[[nodiscard]] domain::Result<domain::ChangeSet> changesOf(const domain::State &state, domain::UuidSource &uuids,
                                                          const ImportSet &set, domain::HubId hub,
                                                          const QString &hubName, const QString &label);

/// Notes of all parts, the same one (of a file that many hubs share) once.
[[nodiscard]] std::vector<Note> notesOf(const ImportSet &set);
/// What lint says of all of it: files of one hub together, fleets hub by hub.
[[nodiscard]] std::vector<Finding> lintSet(const ImportSet &set, const LintOptions &options);

} // namespace hubdesk::interchange
