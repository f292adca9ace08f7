#pragma once
// Puts palette and style on the application and keeps them in step with the platform. GUI thread; owned by
// app's composition, which passes the preference. Changing it repaints everything at once.

#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace hubdesk::ui {

/// Whose colours, light or dark. FollowSystem: the house's, by the lightness of the platform's windows.
enum class Appearance { FollowSystem, Light, Dark, System };

class Theme final : public QObject {
    Q_OBJECT

public:
    /// Remembers the platform's palette and style; call before anything else sets one.
    explicit Theme(QApplication &application);

    void apply(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] bool isDark() const;
    /// Panes and strips may slide (120 ms) unless the platform or the person says otherwise.
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool reducedMotion() const { return m_reducedMotion; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    void applyColours();
    void announceFont();

    QApplication &m_application;
    QPalette m_platform;
    QString m_platformStyle;
    Appearance m_appearance = Appearance::FollowSystem;
    bool m_reducedMotion = false;
    bool m_applying = false;
};

} // namespace hubdesk::ui
