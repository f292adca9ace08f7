#pragma once
// What subcommands print. Results go to standard output, one line or one JSON value; what is wrong goes
// to standard error in one line: FILE:LINE:COLUMN: what is wrong.

#include "domain/result.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QString>

class QIODevice;

namespace hubdesk::app {

/// Gives subcommands tr() with one context.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void print(const QString &line);
void printJson(const QJsonValue &value);
void complain(const QString &line); ///< "hubdesk: line", to standard error
/// One line about `error`, to standard error; `file` is named where the error names none. Returns the
/// exit status: 3 for what a remote did, 2 for the rest.
int complain(const domain::Error &error, const QString &file = {});
/// The same as a line, without "hubdesk: ".
[[nodiscard]] QString errorLine(const domain::Error &error, const QString &file = {});
/// Words for a fault of a Python or CSV text (interchange/python/fault.h).
[[nodiscard]] QString syntaxWords(const QString &fault);

/// Standard output as a device, for exports.
[[nodiscard]] QIODevice &standardOutput();

} // namespace hubdesk::app
