#include "ui/widgets/filterbar.h"

#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit)
    , m_count(new ElidedLabel({}, Type::Small, Ink::Second))
    , m_columns(new QToolButton)
    , m_row(new QHBoxLayout(this))
    , m_middle(new QHBoxLayout)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_field->setObjectName(u"filter"_s);
    m_field->setAccessibleName(tr("Filter"));
    m_field->addAction(icon(u"search"_s, Ink::Second), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setObjectName(u"count"_s);
    m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_columns->setObjectName(u"columns"_s);
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns shown"));
    m_columns->setIcon(icon(u"columns-3"_s, Ink::Second));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setFocusPolicy(Qt::TabFocus);
    m_columns->hide();

    m_row->addWidget(m_field, 3);
    m_row->addLayout(m_middle);
    m_row->addWidget(m_count, 1);
    m_row->addWidget(m_columns);
    m_pause.setSingleShot(true);
    m_pause.setInterval(30ms);
    connect(&m_pause, &QTimer::timeout, this, &FilterBar::say);
    connect(m_field, &QLineEdit::textChanged, &m_pause, QOverload<>::of(&QTimer::start));
    measure();
}

void FilterBar::measure()
{
    const Metrics m = metrics();
    m_row->setContentsMargins(m_inset >= 0 ? m_inset : m.inset(), 0, m_inset >= 0 ? m_inset : 4 * m.u, 0);
    m_row->setSpacing(2 * m.u + m.u / 2);
    m_middle->setSpacing(2 * m.u);
    m_field->setMinimumWidth(30 * m.u);
    updateGeometry();
}

void FilterBar::arrange()
{
    // Under 150u, or 200u beside segments, the word gives way to its icon; the tool tip and the accessible name
    // keep it.
    const bool narrow = width() < (m_middle->isEmpty() ? 150 : 200) * metrics().u;
    const bool alone = m_count->text().isEmpty() && m_columns->isHidden() && m_middle->isEmpty();
    m_field->setMaximumWidth(alone ? QWIDGETSIZE_MAX : 90 * metrics().u);
    m_count->setVisible(!alone); // empty, it still keeps the field at its edge
    m_columns->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void FilterBar::setPlaceholder(const QString &text)
{
    m_field->setPlaceholderText(text);
    m_field->setAccessibleName(text);
}

void FilterBar::setShortcutHint(const QString &keys)
{
    ui::setShortcutHint(*m_field, keys);
}

QString FilterBar::text() const
{
    return m_field->text();
}

void FilterBar::setText(const QString &text)
{
    m_field->setText(text);
    m_pause.stop();
    say();
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterBar::say()
{
    if (m_said == m_field->text())
        return;
    m_said = m_field->text();
    Q_EMIT filterChanged(m_said);
}

void FilterBar::setCountText(const QString &text)
{
    const bool appears = text.isEmpty() != m_count->text().isEmpty();
    m_count->setText(text);
    if (appears)
        arrange();
}

void FilterBar::setInset(int pixels)
{
    m_inset = pixels;
    measure();
}

void FilterBar::addWidget(QWidget *widget)
{
    m_middle->addWidget(widget);
    arrange();
}

Segments *FilterBar::addSegments()
{
    auto *segments = new Segments(this);
    m_middle->addWidget(segments);
    arrange();
    return segments;
}

void FilterBar::setColumnsMenu(QMenu *menu, const QString &text, const QString &tip)
{
    if (!text.isEmpty()) {
        m_columns->setText(text);
        m_columns->setToolTip(tip);
    }
    m_columns->setMenu(menu);
    m_columns->setVisible(menu != nullptr);
    arrange();
}

QSize FilterBar::sizeHint() const
{
    return {m_row->sizeHint().width(), metrics().bar()};
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_field->text().isEmpty()) {
            clear();
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_pause.stop();
            say();
            Q_EMIT leftForTable();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    p.fillRect(rect(), t.base);
    p.fillRect(0, height() - 1, width(), 1, t.hairline);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace hubdesk::ui
