#pragma once
// What stands in the window while no file is open: the ways to get one. GUI thread.

#include <QWidget>

namespace hubdesk::ui {

class Actions;

class NoFilePage final : public QWidget {
    Q_OBJECT

public:
    explicit NoFilePage(Actions &actions, QWidget *parent = nullptr);
};

} // namespace hubdesk::ui
