#pragma once
// Placeholder bars in the columns of a table whose rows are still being counted. Laid over its viewport.

#include <QWidget>

namespace hubdesk::ui {

class TableView;

class LoadingRows final : public QWidget {
    Q_OBJECT

public:
    explicit LoadingRows(TableView &table);

    /// How many rows are expected; -1 not known: as many as fit.
    void setExpected(qint64 rows) { m_expected = rows; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TableView &m_table;
    qint64 m_expected = -1;
};

} // namespace hubdesk::ui
