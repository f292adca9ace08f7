#include "ui/widgets/loadingrows.h"

#include "ui/theme/color.h"
#include "ui/theme/paint.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace hubdesk::ui {

LoadingRows::LoadingRows(TableView &table)
    : QWidget(table.viewport())
    , m_table(table)
{
    setAccessibleName(tr("Reading"));
    hide();
}

void LoadingRows::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    const Tokens t = tokens();
    const Metrics m = metrics(m_table.font());
    p.fillRect(rect(), t.base);
    const int rowHeight = m_table.verticalHeader()->defaultSectionSize();
    const qint64 fitting = std::max(1, height() * 3 / 4 / rowHeight);
    const qint64 rows = m_expected >= 0 ? std::min(fitting, m_expected) : fitting;
    const QList<int> columns = m_table.shownColumns();
    for (int row = 0; row < rows; ++row) {
        const int top = row * rowHeight;
        // Paler towards the end: there is more than is drawn.
        const double part = 0.085 - 0.045 * row / static_cast<double>(std::max<qint64>(1, rows - 1));
        const QColor bar = mix(t.base, t.text, t.dark ? part * 1.3 : part);
        p.fillRect(0, top + rowHeight - 1, width(), 1, t.hairline);
        for (int i = 0; i < columns.size(); ++i) {
            const int logical = columns.at(i);
            const QRect cell(m_table.columnViewportPosition(logical), top, m_table.columnWidth(logical), rowHeight);
            const QRect inside = cell.adjusted(2 * m.u, 0, -2 * m.u, 0);
            const int lead = i == 0 ? m_table.inset() - 2 * m.u : 0;
            const Qt::Alignment align = m_table.model()
                ? Qt::Alignment(m_table.model()->headerData(logical, Qt::Horizontal, Qt::TextAlignmentRole).toInt())
                : Qt::Alignment();
            const bool trailing = align & (Qt::AlignRight | Qt::AlignTrailing);
            const int seed = (row * 7 + i * 5) % 9;
            const int whole = trailing ? std::min(inside.width(), 8 * m.u) : std::min(inside.width() - lead, 34 * m.u);
            const int length = std::max(4 * m.u, whole * (52 + 5 * seed) / 100);
            const QRect logicalBar(trailing ? inside.right() + 1 - length : inside.left() + lead,
                                   inside.center().y() - m.u + 1, length, 2 * m.u);
            paintPanel(p, QStyle::visualRect(layoutDirection(), inside, logicalBar), m.u, bar, Qt::transparent);
        }
    }
}

} // namespace hubdesk::ui
