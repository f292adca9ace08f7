// The editing half of CellDelegate: which editor a cell gets, and when it may close.
#include "tables/cell.h"
#include "ui/theme/hints.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tableview.h"

#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

#include <algorithm>

namespace hubdesk::ui {

namespace {

bool sameValue(const QVariant &a, const QVariant &b)
{
    return a == b || (a.toString().isEmpty() && b.toString().isEmpty() && !a.canConvert<QDate>());
}

} // namespace

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    const auto choices = index.data(tables::ChoicesRole).value<QList<tables::Choice>>();
    QWidget *editor = nullptr;
    if (!choices.isEmpty()) {
        auto *combo = new QComboBox(parent);
        for (const tables::Choice &choice : choices)
            combo->addItem(choice.text, choice.value);
        auto *self = const_cast<CellDelegate *>(this); // Qt's factory is const, what it makes is not
        connect(combo, &QComboBox::activated, self, [self, combo] {
            if (self->commit(*combo))
                Q_EMIT self->closeEditor(combo);
        });
        QTimer::singleShot(0, combo, &QComboBox::showPopup);
        editor = combo;
    } else if (value.typeId() == QMetaType::QDate) {
        auto *date = new QDateEdit(parent);
        date->setCalendarPopup(true);
        editor = date;
    } else {
        editor = new QLineEdit(parent);
    }
    editor->setFont(m_body);
    editor->setAccessibleName(m_view.model()->headerData(index.column(), Qt::Horizontal).toString());
    editor->setAutoFillBackground(true);
    m_editor = editor;
    m_edited = index;
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(std::max(0, combo->findData(value)));
    } else if (auto *date = qobject_cast<QDateEdit *>(editor)) {
        date->setDate(value.toDate().isValid() ? value.toDate() : QDate::currentDate());
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        // A refresh of the row while somebody types must not take the text away.
        if (!line->isModified()) {
            line->setText(value.toString());
            line->selectAll();
        }
    }
}

QVariant CellDelegate::valueOf(const QWidget &editor) const
{
    if (const auto *combo = qobject_cast<const QComboBox *>(&editor))
        return combo->currentData();
    if (const auto *date = qobject_cast<const QDateEdit *>(&editor))
        return date->date();
    const auto *line = qobject_cast<const QLineEdit *>(&editor);
    return line ? line->text() : QVariant();
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QVariant value = valueOf(*editor);
    if (!sameValue(value, index.data(Qt::EditRole)))
        model->setData(index, value, Qt::EditRole);
}

void CellDelegate::setRefusal(const QString &reason)
{
    m_refusal = reason;
}

// True: taken, or nothing changed. False: refused, and the editor says why.
bool CellDelegate::commit(QWidget &editor)
{
    const QModelIndex index = m_edited;
    if (!index.isValid())
        return true;
    const QVariant value = valueOf(editor);
    m_refusal.clear();
    if (sameValue(value, index.data(Qt::EditRole)) || m_view.model()->setData(index, value, Qt::EditRole))
        return true;
    setInvalid(editor, true);
    if (!m_bubble)
        m_bubble = new Bubble(m_view.viewport());
    connect(&editor, &QObject::destroyed, m_bubble, &QWidget::hide, Qt::UniqueConnection);
    m_bubble->showBelow(editor, m_refusal.isEmpty() ? tr("This value cannot be taken") : m_refusal);
    return false;
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QRect inside = insideOf(option.rect, index.column());
    const int height = std::min(option.rect.height() - 1, m_m.control());
    QRect box = inside.adjusted(-2 * m_m.u, 0, 2 * m_m.u, 0);
    box.setTop(option.rect.top() + (option.rect.height() - 1 - height) / 2);
    box.setHeight(height);
    box.setWidth(std::max(box.width(), 20 * m_m.u));
    editor->setGeometry(box);
}

bool CellDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(watched);
    if (editor && editor == m_editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter || key == Qt::Key_Tab || key == Qt::Key_Backtab) {
            if (commit(*editor))
                Q_EMIT closeEditor(editor, enter ? NoHint : key == Qt::Key_Tab ? EditNextItem : EditPreviousItem);
            return true;
        }
        if (isInvalid(editor)) {
            setInvalid(*editor, false);
            if (m_bubble)
                m_bubble->hide();
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace hubdesk::ui
