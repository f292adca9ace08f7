#pragma once
// What Helm values for JupyterHub (the chart zero-to-jupyterhub, alone or below another chart) say about
// rights: hub.loadRoles, hub.config, hub.services, hub.extraConfig, custom.*. Snippets of Python are read,
// never run. Pure; one thread a chain of documents.

#include "interchange/values/merged.h"

namespace hubdesk::interchange::values {

/// Where the chart's keys begin.
enum class ChartRoot { None, Jupyterhub, BasehubJupyterhub };

[[nodiscard]] std::optional<ChartRoot> rootOfChart(const QString &helmChart);
/// The root that the files use; none if they have nothing of JupyterHub's.
[[nodiscard]] std::optional<ChartRoot> detectRoot(const Merged &top);
[[nodiscard]] Merged underRoot(const Merged &top, ChartRoot root);

/// `root`: known from the chart's name, else found out. The documents' places name the files.
[[nodiscard]] ConfigurationFacts readValues(const Chain &chain, std::optional<ChartRoot> root = std::nullopt);

/// JupyterHub's own configuration as JSON (jupyterhub_config.json): {"JupyterHub": {"load_roles": [...]}, ...}. JSON is
/// YAML, so the document has the places.
[[nodiscard]] ConfigurationFacts readJson(const yaml::Document &document);

} // namespace hubdesk::interchange::values
