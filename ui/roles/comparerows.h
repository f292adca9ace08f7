#pragma once
// A comparison as rows for TableView, and its verdict in one sentence. Pure but for the model; GUI thread.

#include "hubs/comparison.h"

#include <QString>

class QStandardItemModel;

namespace hubdesk::ui {

/// Bands: only the first, only the second, both; then roles and groups.
void fillSides(QStandardItemModel &model, const hubs::Sides &sides, const QString &first, const QString &second);
/// "Amy may do all that Ben may, and more".
[[nodiscard]] QString sidesVerdict(const hubs::Sides &sides, const QString &first, const QString &second);

/// Bands: who loses, who gains.
void fillMomentRows(QStandardItemModel &model, const hubs::Moments &moments);
[[nodiscard]] QString momentsVerdict(const hubs::Moments &moments);

/// The rows as text, for the clipboard.
[[nodiscard]] QString rowsText(const QStandardItemModel &model);

} // namespace hubdesk::ui
