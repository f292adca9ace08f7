#pragma once
// The four marks and the two staged ones with their words, below the matrix; and the keys, where there is room.
// GUI thread.

#include <QWidget>

namespace hubdesk::ui {

class Legend final : public QWidget {
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hubdesk::ui
