#include "ui/theme/theme.h"

#include "ui/theme/housestyle.h"
#include "ui/theme/palettes.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

#include <memory>

namespace hubdesk::ui {

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_platform(QApplication::palette())
    , m_platformStyle(QApplication::style()->name())
{
    m_application.installEventFilter(this);
}

bool Theme::isDark() const
{
    return ui::isDark(QApplication::palette());
}

void Theme::setReducedMotion(bool reduced)
{
    m_reducedMotion = reduced;
    if (auto *style = qobject_cast<HouseStyle *>(QApplication::style()))
        style->setMotion(!reduced);
    m_application.setEffectEnabled(Qt::UI_AnimateMenu, !reduced);
    m_application.setEffectEnabled(Qt::UI_AnimateCombo, !reduced);
    m_application.setEffectEnabled(Qt::UI_AnimateTooltip, !reduced);
}

void Theme::apply(Appearance appearance)
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    const bool wasHouse = qobject_cast<HouseStyle *>(QApplication::style()) != nullptr;
    m_appearance = appearance;
    if (appearance == Appearance::System)
        QApplication::setStyle(QStyleFactory::create(m_platformStyle));
    else if (!wasHouse)
        QApplication::setStyle(std::make_unique<HouseStyle>().release()); // QApplication owns it
    setReducedMotion(m_reducedMotion);
    applyColours();
}

void Theme::applyColours()
{
    switch (m_appearance) {
    case Appearance::System:
        QApplication::setPalette(repaired(m_platform));
        break;
    case Appearance::Light:
        QApplication::setPalette(housePalette(false));
        break;
    case Appearance::Dark:
        QApplication::setPalette(housePalette(true));
        break;
    case Appearance::FollowSystem:
        // A high-contrast platform is followed to the letter: its person needs those colours.
        QApplication::setPalette(isHighContrast(m_platform) ? repaired(m_platform)
                                                            : housePalette(ui::isDark(m_platform)));
        break;
    }
    QToolTip::setPalette(QApplication::palette());
    Q_EMIT changed();
}

void Theme::announceFont()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent style(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &style);
    }
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // A window hears of the platform's new theme; ask what it is by taking our palette away for a moment.
    if (event->type() == QEvent::ThemeChange && !m_applying) {
        const QScopedValueRollback<bool> guard(m_applying, true);
        QApplication::setPalette(QPalette());
        const QPalette now = QApplication::palette();
        m_platform = now;
        applyColours();
    }
    // Qt tells only windows that the program's font is another; labels with a size of their own, and everything
    // measured in it, hear of it as a change of style.
    if (event->type() == QEvent::ApplicationFontChange && watched == &m_application)
        QMetaObject::invokeMethod(this, &Theme::announceFont, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace hubdesk::ui
