#pragma once
// What a screen reader sees of a TableView. Qt 6.4's own table crashes under AT-SPI: it follows null cells,
// dangling ids after a reset, and indexes that count hidden heads. Here a cell is (row, shown column), made on
// demand, forgotten on every reset, and a place outside the table is an empty cell, never null. GUI thread.

#include <QModelIndex>

namespace hubdesk::ui {

class TableView;

/// Once, before the first TableView is shown; later calls do nothing.
void installTableAccessibility();
/// Says which cell the keyboard is on. Cheap while no reader listens.
void announceCurrent(TableView &view, const QModelIndex &current);
/// Says that the selection changed.
void announceSelection(TableView &view);

} // namespace hubdesk::ui
