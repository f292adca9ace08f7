#pragma once

#include <QString>

namespace hubdesk::bench {

/// Prints a line a measurement of TableModel; returns how many missed their limit.
int measureOurs(const QString &path);
void measureQt(const QString &path);

} // namespace hubdesk::bench
