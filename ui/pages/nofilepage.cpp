#include "ui/pages/nofilepage.h"

#include "ui/widgets/pageheader.h"
#include "ui/widgets/statepage.h"
#include "ui/window/actions.h"

#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

NoFilePage::NoFilePage(Actions &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"page.noFile"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *header = new PageHeader(this);
    header->setTitle(tr("Home"));
    auto *page = new StatePage(this);
    page->setText({u"file"_s, tr("No file is open"),
                   tr("Hubdesk keeps everything in one file. Make one, open one, or look around in invented data.")});
    page->setActions({actions["file.open"_L1], actions["file.demo"_L1]}, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(page, 1);
}

} // namespace hubdesk::ui
