#pragma once
// hub.extraConfig: pieces of Python inside Helm values. Their facts join those of the values.

#include "interchange/values/merged.h"

namespace hubdesk::interchange::values {

/// Reads the pieces in the order in which the chart runs them (of their names).
void addSnippets(const Merged &extraConfig, ConfigurationFacts &facts);

} // namespace hubdesk::interchange::values
