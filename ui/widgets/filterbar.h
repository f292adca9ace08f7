#pragma once
// Filter field, segments or pickers, the exact count, and Columns. 11u high. What is typed arrives 30 ms
// after the last key; Escape empties the field, Down or Enter goes to the table.

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace hubdesk::ui {

class ElidedLabel;
class Segments;

class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setPlaceholder(const QString &text);
    /// Shown at the field's end, and the window's action sets the focus.
    void setShortcutHint(const QString &keys);
    [[nodiscard]] QString text() const;
    void setText(const QString &text); ///< says filterChanged at once
    void clear();
    void focusFilter();

    /// Left edge of the field, 5u at first: shared with the first column.
    void setInset(int pixels);
    void setCountText(const QString &text);
    void addWidget(QWidget *widget); ///< behind the field; takes it
    Segments *addSegments();
    /// The menu is filled each time it opens; null hides the button.
    /// `text`: what the columns are, where they are something more than columns ("Roles").
    void setColumnsMenu(QMenu *menu, const QString &text = {}, const QString &tip = {});

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filterChanged(const QString &text);
    void leftForTable();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();
    void arrange();
    void say();
    QLineEdit *m_field;
    ElidedLabel *m_count;
    QToolButton *m_columns;
    QHBoxLayout *m_row;
    QHBoxLayout *m_middle;
    QTimer m_pause;
    QString m_said;
    int m_inset = -1;
};

} // namespace hubdesk::ui
