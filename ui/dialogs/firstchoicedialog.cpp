#include "ui/dialogs/firstchoicedialog.h"

#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace hubdesk::ui {

FirstChoiceDialog::FirstChoiceDialog(bool fileIsOpen, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("firstChoice"));
    setWindowTitle(tr("Welcome to Hubdesk"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    const int u = metrics(font()).u;

    auto *side = new QWidget(this);
    side->setBackgroundRole(QPalette::Window);
    side->setAutoFillBackground(true);
    side->setFixedWidth(72 * u);
    auto *about = new QVBoxLayout(side);
    about->setContentsMargins(7 * u, 8 * u, 6 * u, 7 * u);
    about->setSpacing(2 * u);
    about->addWidget(new TextLabel(tr("Welcome to Hubdesk"), Type::Title, Ink::Text, side));
    auto *what = new TextLabel(tr("Who may do what, who is responsible for what, what waits for whom."), Type::Body,
                               Ink::Second, side);
    what->setWordWrap(true);
    about->addWidget(what);
    about->addStretch(1);
    auto *where =
        new TextLabel(tr("Everything stays in one file on this computer. You can open this again under Help."),
                      Type::Small, Ink::Second, side);
    where->setWordWrap(true);
    about->addWidget(where);

    auto *main = new QWidget(this);
    main->setBackgroundRole(QPalette::Base);
    main->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(9 * u, 8 * u, 8 * u, 7 * u);
    column->setSpacing(5 * u);
    column->addWidget(new TextLabel(tr("Where do you want to start?"), Type::Title, Ink::Text, main));
    const auto offer = [&](const char *name, const QString &icon, const QString &title, const QString &text,
                           const QString &button, ButtonLook look, auto signal) {
        auto *row = new QHBoxLayout;
        row->setSpacing(4 * u);
        row->addWidget(new IconLabel(icon, Ink::Second, 6, main), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(u);
        words->addWidget(new TextLabel(title, Type::BodyStrong, Ink::Text, main));
        auto *second = new TextLabel(text, Type::Small, Ink::Second, main);
        second->setWordWrap(true);
        words->addWidget(second);
        row->addLayout(words, 1);
        QPushButton *choose = makeButton(button, look, {}, main);
        choose->setObjectName(QString::fromLatin1(name));
        choose->setAccessibleDescription(text);
        choose->setAutoDefault(look == ButtonLook::Filled);
        choose->setDefault(look == ButtonLook::Filled);
        row->addWidget(choose, 0, Qt::AlignVCenter);
        connect(choose, &QPushButton::clicked, this, [this, signal] {
            accept();
            Q_EMIT(this->*signal)();
        });
        column->addLayout(row);
        return choose;
    };
    offer("first.demo", QStringLiteral("play"), tr("Look around"),
          tr("Invented communities, people, hubs and tickets. Nothing you do there can hurt."),
          tr("Open demonstration data"), ButtonLook::Filled, &FirstChoiceDialog::demonstrationChosen)
        ->setFocus();
    offer("first.new", QStringLiteral("file-plus"), tr("Begin with an empty file"),
          tr("For your own communities and hubs. It holds everything, and backups are made by itself."),
          tr("New file…"), ButtonLook::Plain, &FirstChoiceDialog::newFileChosen);
    offer("first.open", QStringLiteral("folder-open"), tr("Open a file that is there"),
          tr("One that you or a colleague made with Hubdesk."), tr("Open…"), ButtonLook::Plain,
          &FirstChoiceDialog::openChosen);
    QPushButton *hub =
        offer("first.connect", QStringLiteral("plug"), tr("Connect a hub"),
              fileIsOpen ? tr("Hubdesk reads first and changes nothing there.")
                         : tr("As soon as a file is open. Hubdesk reads first and changes nothing there."),
              tr("Connect hub…"), ButtonLook::Plain, &FirstChoiceDialog::connectChosen);
    hub->setEnabled(fileIsOpen);
    hub->setToolTip(fileIsOpen ? QString() : tr("Open or make a file first"));
    column->addStretch(1);
    QPushButton *later = makeButton(tr("Not now"), ButtonLook::Text, {}, main);
    later->setObjectName(QStringLiteral("first.later"));
    later->setAutoDefault(false);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(later, 0, Qt::AlignTrailing);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addWidget(main, 1);
    resize(235 * u, 105 * u);
}

} // namespace hubdesk::ui
