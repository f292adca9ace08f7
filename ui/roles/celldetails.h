#pragma once
// The details of one cell of the matrix: where the role comes from, where it is changed at the source and whom
// that concerns, what giving it would take, and why not another way. Fills a DetailsPane; GUI thread, point reads.

#include "hubs/assignments.h"

#include <functional>

namespace hubdesk::ui {

class DetailsPane;

/// `stage`: called with what a button stands for and its label.
void fillCellDetails(DetailsPane &pane, const hubs::Assignments &now, hubs::MatrixRow row, const QString &role,
                     const std::function<void(const QList<domain::Intent> &, const QString &)> &stage);

} // namespace hubdesk::ui
