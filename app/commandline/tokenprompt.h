#pragma once
// Asks for a token on the terminal, without showing it.

#include <QByteArray>
#include <QString>

#include <optional>

namespace hubdesk::app {

/// None: standard input is no terminal, or nothing was typed.
[[nodiscard]] std::optional<QByteArray> promptForToken(const QString &question);

} // namespace hubdesk::app
