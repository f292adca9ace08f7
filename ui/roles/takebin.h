#pragma once
// Where a mark is dropped that was dragged off a role: its holder is to lose the role. Lights up while something that
// fits is above it. GUI thread.

#include "hubs/assignments.h"

#include <QWidget>

class QMimeData;

namespace hubdesk::ui {

class TakeBin final : public QWidget {
    Q_OBJECT

public:
    explicit TakeBin(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void dropped(const QMimeData &dragged);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setAimed(bool aimed);
    bool m_aimed = false;
};

} // namespace hubdesk::ui
