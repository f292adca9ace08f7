#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace hubdesk::ui {

AboutDialog::AboutDialog(QWidget *parent)
    : Dialog(tr("About Hubdesk"), parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setLead(tr("A desktop console for the people who run managed JupyterHubs."));
    addText(tr("Version %1, with Qt %2").arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    addText(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."));
    auto *parts = new TextLabel(
        tr("Built on Qt (LGPL-3.0), SQLite (public domain), QtKeychain (BSD), yaml-cpp (MIT), ICU (Unicode). "
           "Icons by Lucide (ISC and MIT)."),
        Type::Small, Ink::Second, this);
    parts->setWordWrap(true);
    body().addWidget(parts);
    addAccept(tr("Close"));
    resize(110 * metrics(font()).u, sizeHint().height());
}

} // namespace hubdesk::ui
