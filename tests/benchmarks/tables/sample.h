#pragma once
// The file that is measured: one hub with many users; tickets (at most 100,000) with ten messages each.

#include <QString>

namespace hubdesk::bench {

void makeFile(const QString &path, int users);

} // namespace hubdesk::bench
