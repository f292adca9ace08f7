#pragma once
// How Python prints a text and a list of texts, for messages that JupyterHub makes that way. Pure, any thread.

#include <span>
#include <string>
#include <string_view>

namespace hubdesk::access {

// repr() of a str given in UTF-8 (a lone surrogate as three bytes). Letters that Python finds unprintable are
// escaped: controls, separators, format characters, surrogates, private use and unassigned planes.
[[nodiscard]] std::string pythonRepr(std::string_view text);
[[nodiscard]] std::string pythonRepr(std::span<const std::string_view> list);

} // namespace hubdesk::access
