#pragma once
// A number of Home with what it counts; a click or Enter shows the rows behind it. Until the number is
// known it says so. GUI thread.

#include <QAbstractButton>

#include <optional>

namespace hubdesk::ui {

class Figure final : public QAbstractButton {
    Q_OBJECT

public:
    Figure(const QString &name, QWidget *parent = nullptr);

    void setValue(std::optional<std::int64_t> value);
    void setNote(const QString &note);
    [[nodiscard]] std::optional<std::int64_t> value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_name;
    QString m_note;
    std::optional<std::int64_t> m_value;
};

} // namespace hubdesk::ui
