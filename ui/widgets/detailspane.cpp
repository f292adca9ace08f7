#include "ui/widgets/detailspane.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

bool hasLongWord(const QString &text)
{
    constexpr qsizetype kLong = 24; // about a third of the pane
    const QList<QStringView> words = QStringView(text).split(u' ');
    return std::any_of(words.cbegin(), words.cend(), [](QStringView word) { return word.size() > kLong; });
}

TextLabel *wrapped(const QString &text, Type type, Ink ink)
{
    if (hasLongWord(text))
        return new BreakingLabel(text, type, ink);
    auto *label = new TextLabel(text, type, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DetailsSection::DetailsSection(const QString &title, const QString &count, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    const Metrics m = metrics();
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(m.u + m.u / 2);
    if (title.isEmpty())
        return;
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * m.u);
    head->addWidget(new TextLabel(title, Type::BodyStrong));
    if (!count.isEmpty())
        head->addWidget(new TextLabel(count, Type::Body, Ink::Second));
    head->addStretch(1);
    m_column->addLayout(head);
}

QGridLayout *DetailsSection::grid()
{
    if (!m_grid) {
        const Metrics m = metrics();
        m_grid = new QGridLayout;
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(5 * m.u);
        m_grid->setVerticalSpacing(m.u + m.u / 4);
        m_grid->setColumnStretch(1, 1);
        m_grid->setColumnMinimumWidth(0, 18 * m.u);
        m_column->addLayout(m_grid);
    }
    return m_grid;
}

void DetailsSection::addText(const QString &text, Ink ink)
{
    addWidget(wrapped(text, Type::Small, ink));
}

TextLabel *DetailsSection::addRow(const QString &key, const QString &value, bool code)
{
    TextLabel *label = value.isEmpty() ? wrapped(tr("not known"), Type::Body, Ink::Second)
                                       : wrapped(value, code ? Type::Code : Type::Body, Ink::Text);
    addRow(key, label);
    return label;
}

void DetailsSection::addRow(const QString &key, QWidget *value)
{
    QGridLayout *rows = grid();
    const int row = rows->rowCount();
    auto *name = new TextLabel(key, Type::Body, Ink::Second);
    name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    name->setBuddy(value);
    rows->addWidget(name, row, 0, Qt::AlignTop);
    rows->addWidget(value, row, 1);
}

LinkLabel *DetailsSection::addLink(const QString &key, const QString &text)
{
    auto *link = new LinkLabel(text);
    link->setToolTip(text);
    addRow(key, link);
    return link;
}

void DetailsSection::addCheck(bool yes, const QString &text, const QString &note)
{
    const Metrics m = metrics();
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * m.u);
    row->addWidget(new IconLabel(yes ? u"circle-check"_s : u"circle-minus"_s, yes ? Ink::Success : Ink::Second), 0,
                   Qt::AlignTop);
    auto *words = new TextLabel(text, Type::Body, yes ? Ink::Text : Ink::Second);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    if (!note.isEmpty())
        row->addWidget(new TextLabel(note, Type::Code, Ink::Second));
    line->setAccessibleName(yes ? tr("Yes: %1").arg(text) : tr("No: %1").arg(text));
    addWidget(line);
}

void DetailsSection::addChips(const QList<Chip> &chips)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * metrics().u);
    for (const Chip &chip : chips)
        row->addWidget(new ChipLabel(chip));
    row->addStretch(1);
    addWidget(line);
}

void DetailsSection::addWidget(QWidget *widget)
{
    m_grid = nullptr;
    m_column->addWidget(widget);
}

void DetailsSection::addButtons(const QList<QPushButton *> &buttons)
{
    m_grid = nullptr;
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * metrics().u);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    m_column->addLayout(row);
}

DetailsPane::DetailsPane(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Details"));
    setFocusPolicy(Qt::NoFocus);
    begin();
}

void DetailsPane::begin()
{
    m_body = new QWidget;
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    m_column = new QVBoxLayout(m_body);
    const Metrics m = metrics();
    m_column->setContentsMargins(m.inset(), 4 * m.u, m.inset() - m.u, 4 * m.u);
    m_column->setSpacing(4 * m.u);
    m_column->addStretch(1);
    m_started = false;
    setWidget(m_body); // deletes the one before
    m_body->setMinimumWidth(0);
}

void DetailsPane::clear()
{
    begin();
}

void DetailsPane::setPlaceholder(const QString &text)
{
    begin();
    auto *line = new TextLabel(text, Type::Body, Ink::Second);
    line->setAlignment(Qt::AlignCenter);
    line->setWordWrap(true);
    m_column->insertWidget(0, line, 1);
}

void DetailsPane::setHeading(const QString &title, const QString &second, QPushButton *action, QWidget *avatar)
{
    const Metrics m = metrics();
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * m.u);
    if (avatar)
        row->addWidget(avatar, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(m.u / 2);
    words->addWidget(wrapped(title, Type::Lead, Ink::Text));
    if (!second.isEmpty())
        words->addWidget(wrapped(second, Type::Small, Ink::Second));
    row->addLayout(words, 1);
    if (action)
        row->addWidget(action, 0, Qt::AlignTop);
    m_column->insertWidget(m_column->count() - 1, line);
    m_started = true;
}

DetailsSection *DetailsPane::addSection(const QString &title, const QString &count)
{
    if (m_started && !title.isEmpty())
        m_column->insertWidget(m_column->count() - 1, new Hairline);
    auto *section = new DetailsSection(title, count, m_body);
    m_column->insertWidget(m_column->count() - 1, section);
    m_started = true;
    return section;
}

QSize DetailsPane::sizeHint() const
{
    return {80 * metrics().u, 100 * metrics().u};
}

void DetailsPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column) {
        const Metrics m = metrics();
        m_column->setContentsMargins(m.inset(), 4 * m.u, m.inset() - m.u, 4 * m.u);
        m_column->setSpacing(4 * m.u);
    }
}

} // namespace hubdesk::ui
