#pragma once
// The pictures of the gallery: widgets as pages use them, with invented names and figures.

#include <QList>
#include <QString>

class QWidget;

namespace hubdesk::gallery {

[[nodiscard]] QWidget *kitScene();
[[nodiscard]] QWidget *statesScene();
[[nodiscard]] QWidget *hubsScene();
[[nodiscard]] QWidget *ticketsScene();
[[nodiscard]] QWidget *controlsScene();
[[nodiscard]] QWidget *editingScene();
[[nodiscard]] QWidget *ringScene();

} // namespace hubdesk::gallery
