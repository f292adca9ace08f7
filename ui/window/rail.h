#pragma once
// The rail: focus chooser, the seven pages, below the current one its views with their counts, at the
// foot whom one acts as. Shrinks to icons under 300u of window; the views are a menu at the page's title then.
// GUI thread; shows where one is and asks to go elsewhere, decides nothing.

#include "ui/window/places.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace hubdesk::ui {

class TwoLineButton;

class Rail final : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setPlace(PageId page, const QString &view);
    void setCount(const QString &view, std::optional<std::int64_t> count);
    [[nodiscard]] std::optional<std::int64_t> count(const QString &view) const;
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    [[nodiscard]] TwoLineButton &focusChooser() { return *m_focus; }
    [[nodiscard]] TwoLineButton &actingAs() { return *m_acting; }
    void takeFocus();

Q_SIGNALS:
    void placeChosen(const QString &id); ///< a page's or a view's

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void applyMetrics();
    [[nodiscard]] QStandardItem *item(const QString &id) const;

    TwoLineButton *m_focus;
    TwoLineButton *m_acting;
    QTreeView *m_tree;
    QStandardItemModel *m_model;
    QHash<QString, QStandardItem *> m_items;
    bool m_narrow = false;
};

} // namespace hubdesk::ui
