#include "ui/pages/beforeafter.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace hubdesk::ui {

BeforeAfter::BeforeAfter(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const int u = metrics(font()).u;
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(3 * u);
    m_grid->setVerticalSpacing(u);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 1);
    addCell(0, tr("Field"), false, true);
    addCell(1, tr("Before"), false, true);
    addCell(2, tr("After"), false, true);
    m_row = 1;
}

void BeforeAfter::addRow(const QString &field, const QString &before, const QString &after)
{
    m_grid->addWidget(new Hairline(Qt::Horizontal, this), m_row++, 0, 1, 3);
    addCell(0, field, false, true);
    addCell(1, before, !after.isEmpty(), false);
    addCell(2, after, false, false);
    ++m_row;
}

void BeforeAfter::addCell(int column, const QString &text, bool gone, bool head)
{
    auto *label = new TextLabel(breakable(text), head ? Type::Small : Type::Body,
                                head              ? Ink::Second
                                    : column == 1 ? Ink::Danger
                                                  : Ink::Success,
                                this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    if (gone) {
        QFont struck = label->font();
        struck.setStrikeOut(true);
        label->setFont(struck);
    }
    m_grid->addWidget(label, m_row, column);
}

} // namespace hubdesk::ui
