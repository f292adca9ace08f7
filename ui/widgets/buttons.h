#pragma once
// Buttons made of actions, segments, and the flat buttons of the status bar.

#include "ui/theme/hints.h"
#include "ui/theme/tokens.h"

#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include <vector>

class QAction;
class QButtonGroup;
class QHBoxLayout;

namespace hubdesk::ui {

/// A push button that is one of the window's actions: text, icon, keys, enabled state and tool tip follow it.
class ActionButton final : public QPushButton {
    Q_OBJECT

public:
    explicit ActionButton(QAction &action, ButtonLook look = ButtonLook::Plain, QWidget *parent = nullptr);
    /// The keys are said in the tool tip in any case; painted only where asked for.
    void setKeysShown(bool shown);

private:
    void follow();
    QAction &m_action;
    bool m_keysShown = false;
};

/// A push button with an icon of the theme.
[[nodiscard]] QPushButton *makeButton(const QString &text, ButtonLook look = ButtonLook::Plain,
                                      const QString &icon = {}, QWidget *parent = nullptr);
/// An icon-only tool button; `name` is its accessible name and tool tip.
[[nodiscard]] QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent = nullptr);

/// "All | People | Groups": exclusive, arrows move between them.
class Segments final : public QWidget {
    Q_OBJECT

public:
    explicit Segments(QWidget *parent = nullptr);
    /// `id` is stable and untranslated.
    void add(const QString &id, const QString &text, const QString &icon = {});
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &id);

Q_SIGNALS:
    void currentChanged(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QButtonGroup *m_group;
    QHBoxLayout *m_row;
};

/// A flat item of the status bar: icon and a few words; a click says more.
class StatusButton final : public QToolButton {
    Q_OBJECT

public:
    explicit StatusButton(const QString &icon, const QString &text = {}, QWidget *parent = nullptr);
    void setState(const QString &icon, const QString &text, Ink ink = Ink::Second);
    [[nodiscard]] Ink ink() const { return m_ink; }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    QString m_icon;
    Ink m_ink = Ink::Second;
};

} // namespace hubdesk::ui
