#include "ui/window/rail.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/window/raildelegate.h"
#include "ui/window/twolinebutton.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace hubdesk::ui {

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_focus(new TwoLineButton(TwoLineButton::Frame::Outlined, this))
    , m_acting(new TwoLineButton(TwoLineButton::Frame::Flat, this))
    , m_tree(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("rail"));
    m_focus->setObjectName(QStringLiteral("rail.focus"));
    m_acting->setObjectName(QStringLiteral("rail.actingAs"));
    m_tree->setObjectName(QStringLiteral("rail.tree"));
    m_tree->setAccessibleName(tr("Pages and their views"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RailDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->header()->setMinimumSectionSize(1);
    // A hidden header does not stretch by itself: applyMetrics() says the width.
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::Fixed);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setItemsExpandable(false);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMouseTracking(true);
    m_tree->viewport()->setAutoFillBackground(false);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_focus);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_acting);

    fill();
    applyMetrics();
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT placeChosen(index.data(RailIdRole).toString());
    };
    connect(m_tree, &QTreeView::clicked, this, choose);
    connect(m_tree, &QTreeView::activated, this, choose);
}

void Rail::fill()
{
    for (const PageSpec &page : pages()) {
        const auto add = [this](QStandardItem *parent, const char *id, const QString &title, const char *icon) {
            auto *item = new QStandardItem(title);
            item->setData(QString::fromLatin1(id), RailIdRole);
            item->setData(QString::fromLatin1(icon), RailIconRole);
            item->setData(title, Qt::ToolTipRole);
            item->setEditable(false);
            parent->appendRow(item);
            m_items.insert(QString::fromLatin1(id), item);
            return item;
        };
        QStandardItem *top = add(m_model->invisibleRootItem(), page.id, placeTitle(page.title), page.icon);
        if (page.views.size() < 2)
            continue;
        for (const ViewSpec &view : page.views) {
            if (view.within == nullptr)
                add(top, view.table, placeTitle(view.title), "");
        }
    }
}

QStandardItem *Rail::item(const QString &id) const
{
    return m_items.value(id);
}

void Rail::setPlace(PageId page, const QString &view)
{
    const QString pageId = QString::fromLatin1(pageSpec(page).id);
    QStandardItem *top = item(pageId);
    const ViewSpec *spec = viewSpec(view);
    const QString listed = spec != nullptr && spec->within != nullptr ? QString::fromLatin1(spec->within) : view;
    QStandardItem *current = !m_narrow && item(listed) != nullptr ? item(listed) : top;
    for (QStandardItem *each : std::as_const(m_items))
        each->setData(each == current, RailCurrentRole);
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_tree->setExpanded(m_model->index(row, 0), !m_narrow && m_model->item(row) == top);
    m_tree->setCurrentIndex(current->index());
}

void Rail::setCount(const QString &view, std::optional<std::int64_t> count)
{
    QStandardItem *shown = item(view);
    if (shown == nullptr)
        return;
    shown->setData(count ? QVariant::fromValue<qlonglong>(*count) : QVariant(), RailCountRole);
    shown->setData(count ? tr("%1, %2", "view and its count").arg(shown->text(), QLocale().toString(*count))
                         : QVariant().toString(),
                   Qt::AccessibleTextRole);
}

std::optional<std::int64_t> Rail::count(const QString &view) const
{
    const QStandardItem *shown = item(view);
    const QVariant count = shown != nullptr ? shown->data(RailCountRole) : QVariant();
    return count.isValid() ? std::optional<std::int64_t>(count.toLongLong()) : std::nullopt;
}

void Rail::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    static_cast<RailDelegate *>(m_tree->itemDelegate())->setNarrow(narrow);
    if (narrow)
        m_tree->collapseAll();
    applyMetrics();
}

void Rail::takeFocus()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

void Rail::applyMetrics()
{
    const int u = metrics(font()).u;
    const int width = m_narrow ? 14 * u : 52 * u;
    setFixedWidth(width);
    layout()->setContentsMargins(0, 2 * u, 1, 0);
    m_focus->setContentsMargins(0, 0, 0, 0);
    auto *box = static_cast<QVBoxLayout *>(layout());
    box->setSpacing(2 * u);
    m_focus->setFixedWidth(width - 4 * u);
    box->setAlignment(m_focus, Qt::AlignHCenter);
    m_acting->setFixedWidth(width - 2 * u);
    box->setAlignment(m_acting, Qt::AlignHCenter);
    m_tree->setColumnWidth(0, width - 1);
    m_tree->doItemsLayout();
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMetrics();
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokens(palette());
    painter.fillRect(rect(), t.window);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(edge, 0, 1, height(), t.hairline);
    painter.fillRect(0, m_acting->y() - metrics(font()).u, width(), 1, t.hairline);
}

} // namespace hubdesk::ui
