#pragma once
// Three columns: field, before, after. What was is struck out where something replaces it, so that it
// reads in greyscale too. GUI thread; texts are plain.

#include <QWidget>

class QGridLayout;

namespace hubdesk::ui {

class BeforeAfter final : public QWidget {
    Q_OBJECT

public:
    explicit BeforeAfter(QWidget *parent = nullptr);

    /// An empty side: the record was not there.
    void addRow(const QString &field, const QString &before, const QString &after);

private:
    void addCell(int column, const QString &text, bool gone, bool head);

    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace hubdesk::ui
