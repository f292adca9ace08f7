#pragma once
// The chain of an answer in reading direction: boxes with arrows, the missing link dashed. Wraps where the page is
// narrow, turns round in right-to-left windows; read aloud as one sentence. GUI thread.

#include "ui/roles/askwords.h"

#include <QWidget>

namespace hubdesk::ui {

class AskChain final : public QWidget {
    Q_OBJECT

public:
    explicit AskChain(QList<BoxWords> boxes, QWidget *parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QList<QRect> places(int width) const;
    void paintBox(QPainter &p, const QRect &rect, const BoxWords &box) const;

    QList<BoxWords> m_boxes;
};

} // namespace hubdesk::ui
