#pragma once
// Why a value was refused, right below the field it was typed in. One line of danger ink; goes with its field.

#include <QWidget>

namespace hubdesk::ui {

class Bubble final : public QWidget {
    Q_OBJECT

public:
    explicit Bubble(QWidget *parent);

    /// Below `field` (above it where there is no room), inside the parent. Said to screen readers as an alert.
    void showBelow(const QWidget &field, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace hubdesk::ui
