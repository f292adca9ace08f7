#include "ui/widgets/tablepanel.h"

#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadingrows.h"
#include "ui/widgets/strip.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include <chrono>

namespace hubdesk::ui {

using namespace std::chrono_literals;

TablePanel::TablePanel(QWidget *parent)
    : QWidget(parent)
    , m_filter(new FilterBar)
    , m_strip(new Strip)
    , m_table(new TableView)
    , m_page(new StatePage(m_table->viewport()))
    , m_loading(new LoadingRows(*m_table))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_strip);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    m_page->hide();
    m_table->viewport()->installEventFilter(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, &TablePanel::showLoading);
    connect(m_filter, &FilterBar::leftForTable, this, [this] { m_table->setFocus(Qt::ShortcutFocusReason); });
    auto *columns = new QMenu(this);
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        m_table->fillColumnsMenu(*columns);
    });
    m_filter->setColumnsMenu(columns);
}

void TablePanel::setInset(int pixels)
{
    m_filter->setInset(pixels);
    m_strip->setInset(pixels);
    m_table->setInset(pixels);
}

void TablePanel::setStateText(State state, const StateText &text, const QList<QAction *> &actions, int filled)
{
    m_pages[static_cast<int>(state)] = {text, actions, filled};
    if (state == m_state && m_page->isVisible())
        setState(state);
}

void TablePanel::setState(State state, qint64 rows)
{
    m_state = state;
    m_loading->setExpected(rows);
    if (state == State::Loading) {
        // What is there stays for a moment: most answers come before anything needs to move.
        if (!m_loading->isVisible() && !m_patience.isActive())
            m_patience.start();
        return;
    }
    m_patience.stop();
    m_loading->hide();
    if (state == State::Ready) {
        m_page->hide();
        return;
    }
    const Page &page = m_pages[static_cast<int>(state)];
    m_page->setText(page.text);
    m_page->setActions(page.actions, page.filled);
    place();
    m_page->show();
    m_page->raise();
}

void TablePanel::showLoading()
{
    m_page->hide();
    place();
    m_loading->show();
    m_loading->raise();
}

void TablePanel::place()
{
    m_page->setGeometry(m_table->viewport()->rect());
    m_loading->setGeometry(m_table->viewport()->rect());
}

void TablePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool TablePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace hubdesk::ui
