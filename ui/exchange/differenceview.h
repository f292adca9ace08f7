#pragma once
// Two texts compared, as lines: added and removed ones are coloured and marked with + and -, so that colour alone
// says nothing. Read-only, selectable; copying gives the lines as shown. GUI thread.

#include "ui/exchange/exchange.h"

#include <QPlainTextEdit>

namespace hubdesk::ui {

class DifferenceView final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    void setDifference(std::vector<DifferenceLine> lines);
    [[nodiscard]] int added() const { return m_added; }
    [[nodiscard]] int removed() const { return m_removed; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void paint();

    std::vector<DifferenceLine> m_lines;
    int m_added = 0, m_removed = 0;
};

} // namespace hubdesk::ui
