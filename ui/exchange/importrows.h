#pragma once
// An import's preview as rows and sentences. GUI thread; fills models that the dialog owns.

#include "ui/exchange/exchange.h"

class QStandardItemModel;

namespace hubdesk::ui {

enum ImportColumn { ImportWhat, ImportName, ImportDetail, ImportPlace, ImportColumns };

void fillWithLines(QStandardItemModel &rows, const ImportPreview &preview);
/// Worst first.
void fillWithFindings(QStandardItemModel &rows, const ImportPreview &preview);
/// "Makes 3 roles, changes 1; 2 problems stop the hub from starting."
[[nodiscard]] QString importSummary(const ImportPreview &preview);
/// Whether it would keep people out: the hub does not start, or nobody can start a server.
[[nodiscard]] bool isOutage(const ImportPreview &preview);
/// Why the files could not be read; `where`: the place in words.
[[nodiscard]] QString importFailure(const domain::Error &error, const QString &where);
/// "hub.values.yaml:12:5"
[[nodiscard]] QString placeText(const domain::Place &place);

} // namespace hubdesk::ui
