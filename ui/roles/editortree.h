#pragma once
// The scopes of a release as a tree with check marks, headings as bands, risks as chips. Space ticks, the arrows
// open and close. Shows a tables::ScopeTreeModel; GUI thread.

#include <QStyledItemDelegate>
#include <QTreeView>

namespace hubdesk::tables {
class ScopeTreeModel;
}

namespace hubdesk::ui {

class EditorTree final : public QTreeView {
    Q_OBJECT

public:
    EditorTree(tables::ScopeTreeModel &model, QWidget *parent);

    [[nodiscard]] QString currentScope() const;
    void chooseScope(const QString &scope); ///< makes it current, opened
    void openFirst(); ///< headings open, the rest as needed to see what is chosen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void measure();
    void span(const QModelIndex &parent);

    tables::ScopeTreeModel &m_model;
};

class EditorDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace hubdesk::ui
