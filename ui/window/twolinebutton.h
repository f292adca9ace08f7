#pragma once
// A button of two lines with a menu: the focus chooser above the rail and "acting as" below it.
// Shrinks to its icon or initials when it is narrow. GUI thread.

#include <QAbstractButton>

class QMenu;

namespace hubdesk::ui {

class TwoLineButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Frame { Outlined, Flat };

    explicit TwoLineButton(Frame frame, QWidget *parent = nullptr);

    void setLines(const QString &title, const QString &second);
    [[nodiscard]] QString title() const { return m_title; }
    void setIconName(const QString &name);
    /// A grey disc with the person's initials, or "?" for an empty name.
    void setPerson(const QString &name);
    void setMenu(QMenu *menu);
    void showMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Frame m_frame;
    QString m_title;
    QString m_second;
    QString m_icon;
    QString m_initials;
    QMenu *m_menu = nullptr;
};

} // namespace hubdesk::ui
