#include "ui/dialogs/shortcutsdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hubdesk::ui {
namespace {

QString plain(QString text)
{
    return text.remove(u'&');
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions &actions, QWidget *parent)
    : Dialog(tr("Keyboard shortcuts"), parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setLead(tr("Single letters act in lists only, and can be turned off under Preferences."));
    const int u = metrics(font()).u;
    auto *sheet = new QWidget(this);
    auto *columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(0, 0, 2 * u, 0);
    columns->setSpacing(10 * u);
    QGridLayout *grids[2] = {new QGridLayout, new QGridLayout};
    for (QGridLayout *grid : grids) {
        grid->setHorizontalSpacing(6 * u);
        grid->setVerticalSpacing(u);
        grid->setColumnStretch(0, 1);
        columns->addLayout(grid, 1);
    }
    int rows[2] = {0, 0};
    for (int menu = 0; menu < kMenus; ++menu) {
        const int side = menu == 0 || menu == 2 || menu == 4 ? 0 : 1;
        bool headed = false;
        for (const ActionSpec &spec : actionTable()) {
            if (static_cast<int>(spec.menu) != menu || QByteArrayView(spec.id) == "-")
                continue;
            const QAction *action = actions[QLatin1StringView(spec.id)];
            const QString keys = Actions::shortcutText(*action);
            if (keys.isEmpty())
                continue;
            if (!headed) {
                grids[side]->addWidget(new TextLabel(plain(QCoreApplication::translate("Action", menuTitle(spec.menu))),
                                                     Type::BodyStrong, Ink::Text, sheet),
                                       rows[side]++, 0, 1, 2);
            }
            headed = true;
            grids[side]->addWidget(new TextLabel(plain(action->text()), Type::Body, Ink::Text, sheet), rows[side], 0);
            grids[side]->addWidget(new TextLabel(keys, Type::Small, Ink::Second, sheet), rows[side]++, 1,
                                   Qt::AlignTrailing);
        }
        if (headed)
            grids[side]->setRowMinimumHeight(rows[side]++, 3 * u);
    }
    for (const int side : {0, 1})
        grids[side]->setRowStretch(rows[side], 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(sheet);
    scroll->setAccessibleName(tr("Keyboard shortcuts"));
    body().addWidget(scroll, 1);
    addAccept(tr("Close"));
    resize(190 * u, 150 * u);
}

} // namespace hubdesk::ui
