#pragma once
// Filter bar, strip, table and the state pages in one: the centre of a list page. It is told the state; it
// decides what shows: placeholders after 150 ms, a page over the table, or a strip above kept rows.

#include "ui/theme/tokens.h"
#include "ui/widgets/statepage.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QAction;

namespace hubdesk::ui {

class FilterBar;
class Strip;
class TableView;
class LoadingRows;

class TablePanel final : public QWidget {
    Q_OBJECT

public:
    enum class State { Ready, Loading, Empty, NoMatch, NotAllowed };
    Q_ENUM(State)

    explicit TablePanel(QWidget *parent = nullptr);

    [[nodiscard]] FilterBar *filterBar() const { return m_filter; }
    [[nodiscard]] Strip *strip() const { return m_strip; }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] State state() const { return m_state; }

    /// One left edge for filter, strip and first column; 5u at first.
    void setInset(int pixels);

    /// What a page state says and offers; set once, or each time before setState.
    void setStateText(State state, const StateText &text, const QList<QAction *> &actions = {}, int filled = -1);
    /// `rows`: how many are expected, for the placeholders; -1 not known.
    void setState(State state, qint64 rows = -1);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Page {
        StateText text;
        QList<QAction *> actions;
        int filled = -1;
    };
    void place();
    void showLoading();

    FilterBar *m_filter;
    Strip *m_strip;
    TableView *m_table;
    StatePage *m_page;
    LoadingRows *m_loading;
    QTimer m_patience;
    Page m_pages[5];
    State m_state = State::Ready;
};

} // namespace hubdesk::ui
