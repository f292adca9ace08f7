#pragma once
// Checks a configuration by the rules of one release: JupyterHub's own checks (the access engine runs
// them), and what starts but is not meant. Pure; any thread.

#include "access/catalogue.h"
#include "access/state.h"
#include "interchange/fleet/fleet.h"
#include "interchange/lint/finding.h"

namespace hubdesk::interchange {

struct LintOptions {
    const access::Catalogue *catalogue = nullptr; ///< null: the newest
    const access::HubState *live = nullptr; ///< the hub as last pulled, if there is one
};

/// Sorted by place; the same finding once.
[[nodiscard]] std::vector<Finding> lint(const ConfigurationFacts &facts, const LintOptions &options = {});

/// A file by its name and content: Python or YAML. Never fails: a file that does not parse is a finding.
[[nodiscard]] std::vector<Finding> lintFile(const InputFile &file, const LintOptions &options = {});
/// Several values files as one ordered chain.
[[nodiscard]] std::vector<Finding> lintChain(const std::vector<InputFile> &files, const LintOptions &options = {});
/// Its hubs one by one, what is wrong in its cluster.yaml files, and files that no hub names.
[[nodiscard]] std::vector<Finding> lintFleet(const Fleet &fleet, const LintOptions &options = {});
/// A folder's files: a fleet by its cluster.yaml files, other files each for itself.
[[nodiscard]] std::vector<Finding> lintFiles(const std::vector<InputFile> &files, const LintOptions &options = {});

} // namespace hubdesk::interchange
