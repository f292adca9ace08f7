#include "ui/pages/page.h"

#include "ui/widgets/pageheader.h"

namespace hubdesk::ui {

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new PageHeader(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
}

void Page::takeKeyboard()
{
    QWidget::setFocus(Qt::ShortcutFocusReason);
}

} // namespace hubdesk::ui
