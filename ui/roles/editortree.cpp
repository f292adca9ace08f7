#include "ui/roles/editortree.h"

#include "access/catalogue.h"
#include "tables/scopetreemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using tables::ScopeTreeModel;

namespace {

QColor colorOf(tables::Tone tone, const Tokens &t)
{
    switch (tone) {
    case tables::Tone::Second:
        return t.second;
    case tables::Tone::Accent:
        return t.accent;
    case tables::Tone::Danger:
        return t.danger;
    case tables::Tone::Warning:
        return t.warning;
    case tables::Tone::Success:
        return t.success;
    default:
        return t.text;
    }
}

Ink inkOf(access::Risk risk)
{
    return risk >= access::Risk::High ? Ink::Danger : risk == access::Risk::Medium ? Ink::Warning : Ink::Second;
}

} // namespace

void EditorDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens t = tokens();
    if (index.data(tables::BandRole).toBool()) {
        option->font = typeFont(Type::BodyStrong);
        return;
    }
    if (index.data(tables::CodeRole).toBool())
        option->font = typeFont(Type::Code);
    const QColor ink = colorOf(index.data(tables::ToneRole).value<tables::Tone>(), t);
    for (const auto role : {QPalette::Text, QPalette::HighlightedText})
        option->palette.setColor(role, ink);
    // Ticked, but not here: grey, and it cannot be taken out here.
    if (index.data(tables::ContainedRole).toBool() && index.column() == ScopeTreeModel::Scope)
        option->state &= ~QStyle::State_Enabled;
    if (!index.data(tables::AvailableRole).toBool() && index.column() == ScopeTreeModel::Scope)
        option->state &= ~QStyle::State_Enabled;
}

QSize EditorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), metrics().row(Density::Normal)};
}

void EditorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics m = metrics();
    const Tokens t = tokens();
    const auto placed = [&option](const QRect &r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const QRect box = option.rect;
    painter->save();
    if (index.data(tables::BandRole).toBool()) {
        painter->setFont(typeFont(Type::BodyStrong));
        const int width = painter->fontMetrics().horizontalAdvance(index.data().toString());
        const auto align = int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        painter->setPen(t.text);
        painter->drawText(placed({box.left() + m.u, box.top(), width + m.u, box.height()}), align,
                          index.data().toString());
        painter->setFont(typeFont(Type::Small));
        painter->setPen(t.second);
        painter->drawText(
            placed({box.left() + width + 4 * m.u, box.top(), box.width() - width - 4 * m.u, box.height()}), align,
            index.data(tables::SecondTextRole).toString());
        painter->restore();
        return;
    }
    const auto risk = static_cast<access::Risk>(index.data(tables::RiskRole).toInt());
    const bool marked = index.column() == ScopeTreeModel::Risk && risk >= access::Risk::Medium
        && index.data(tables::AvailableRole).toBool();
    if (!marked) {
        QStyledItemDelegate::paint(painter, option, index);
        painter->restore();
        return;
    }
    // The word and a shape; a chip where the role has it.
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    const QString word = bare.text;
    bare.text.clear();
    const QWidget *widget = option.widget;
    (widget != nullptr ? widget->style() : QApplication::style())
        ->drawControl(QStyle::CE_ItemViewItem, &bare, painter, widget);
    Chip chip;
    chip.text = word;
    chip.icon = risk >= access::Risk::High ? u"triangle-alert"_s : u"circle-alert"_s;
    chip.ink = inkOf(risk);
    if (index.data(tables::ChipRole).toBool()) {
        const int width = std::min(chipWidth(chip, typeFont(Type::Body), m), box.width());
        paintChip(*painter, placed({box.left(), box.top(), width, box.height()}), chip, typeFont(Type::Body), m, t);
    } else {
        paintIcon(*painter, placed({box.left() + m.u, box.top(), m.icon(), box.height()}), chip.icon, t.ink(chip.ink));
        painter->setFont(typeFont(Type::Body));
        painter->setPen(t.ink(chip.ink));
        painter->drawText(placed({box.left() + m.icon() + 2 * m.u, box.top(), box.width() - m.icon(), box.height()}),
                          int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)), word);
    }
    painter->restore();
}

EditorTree::EditorTree(tables::ScopeTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setObjectName(u"editor.scopes"_s);
    setAccessibleName(tr("Scopes"));
    setModel(&model);
    setItemDelegate(new EditorDelegate(this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        expandAll();
        span({});
    });
    measure();
}

void EditorTree::measure()
{
    const int u = metrics().u;
    setIndentation(4 * u);
    header()->setSectionResizeMode(QHeaderView::Interactive);
    header()->setSectionResizeMode(ScopeTreeModel::Meaning, QHeaderView::Stretch);
    constexpr int kRoomy = 190; // u: from here on the deepest names are whole
    header()->resizeSection(ScopeTreeModel::Scope, (width() < kRoomy * u ? 54 : 72) * u);
    header()->resizeSection(ScopeTreeModel::Risk, 24 * u);
    header()->resizeSection(ScopeTreeModel::Objects, 40 * u);
    header()->resizeSection(ScopeTreeModel::Since, 14 * u);
}

void EditorTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        measure();
    // The meaning matters more than since when.
    setColumnHidden(ScopeTreeModel::Since, width() < 180 * metrics().u);
}

void EditorTree::span(const QModelIndex &parent)
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        setFirstColumnSpanned(row, parent, index.data(tables::BandRole).toBool());
    }
}

void EditorTree::openFirst()
{
    expandAll();
    span({});
}

QString EditorTree::currentScope() const
{
    return currentIndex().siblingAtColumn(0).data(tables::ScopeNameRole).toString();
}

void EditorTree::chooseScope(const QString &scope)
{
    const QModelIndex index = m_model.indexOf(scope);
    if (!index.isValid())
        return;
    for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
        expand(up);
    setCurrentIndex(index);
    scrollTo(index);
}

void EditorTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (m_model.rowCount(index.siblingAtColumn(0)) == 0)
        return;
    const int u = metrics().u;
    const QRect last = isRightToLeft()
        ? QRect(rect.left(), rect.top(), indentation(), rect.height())
        : QRect(rect.right() - indentation() + 1, rect.top(), indentation(), rect.height());
    const QString name = isExpanded(index) ? u"chevron-down"_s : u"chevron-right"_s;
    paintIcon(*painter, QRectF(last.center().x() - 1.5 * u, last.center().y() - 1.5 * u, 3 * u, 3 * u), name,
              tokens().second);
}

void EditorTree::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex scope = currentIndex().siblingAtColumn(ScopeTreeModel::Scope);
    if (event->key() == Qt::Key_Space && scope.isValid() && (scope.flags() & Qt::ItemIsUserCheckable)) {
        const QVariant now = scope.data(Qt::CheckStateRole);
        m_model.setData(scope, now == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    QTreeView::keyPressEvent(event);
}

void EditorTree::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        measure();
}

} // namespace hubdesk::ui
