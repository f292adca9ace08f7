#include "app/composition.h"

#include "app/language.h"
#include "app/secrets/keychainstore.h"
#include "app/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"

#include <QApplication>
#include <QSettings>

namespace hubdesk::app {

class Composition::Private {
public:
    explicit Private(QApplication &application)
        : baseFont(QApplication::font())
        , theme(application)
        , preferences(settings)
        , uuids(clock)
    {
    }

    void applyAppearance()
    {
        QFont font = baseFont;
        // A tenth a step: eight steps are what 200 per cent needs.
        font.setPointSizeF(baseFont.pointSizeF() * (1.0 + 0.125 * preferences.zoom()));
        if (QApplication::font() != font)
            QApplication::setFont(font);
        theme.apply(preferences.appearance());
    }

    QFont baseFont;
    ui::Theme theme;
    QSettings settings;
    ui::Preferences preferences;
    domain::SystemClock clock;
    domain::RandomUuids uuids;
    KeychainStore secrets;
    std::unique_ptr<ui::MainWindow> window;
    std::unique_ptr<Session> session;
};

Composition::Composition(QApplication &application)
    : d(std::make_unique<Private>(application))
{
    QApplication::setWindowIcon(ui::applicationIcon());
    installTranslations(application, d->preferences.language());
    d->applyAppearance();
    QObject::connect(&d->preferences, &ui::Preferences::appearanceChanged, &application,
                     [this] { d->applyAppearance(); });
    d->window =
        std::make_unique<ui::MainWindow>(ui::MainWindow::Services{d->preferences, d->clock, d->secrets, nullptr});
    d->session = std::make_unique<Session>(Session::Parts{d->clock, d->uuids, d->secrets, d->preferences}, *d->window);
}

Composition::~Composition()
{
    d->window->setDocument(nullptr);
    d->session.reset();
}

bool Composition::start(const WindowOptions &options)
{
    if (!d->session->start(options.database, options.demonstration))
        return false;
    d->window->QMainWindow::show();
    return true;
}

} // namespace hubdesk::app
