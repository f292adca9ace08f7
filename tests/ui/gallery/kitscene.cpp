#include "ui/gallery/scenes.h"
#include "ui/theme/color.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/palettes.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace hubdesk::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace hubdesk::ui;

class Swatch final : public QWidget {
public:
    explicit Swatch(const QColor &color)
        : m_color(color)
    {
        setFixedSize(9 * metrics().u, 6 * metrics().u);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        paintPanel(p, rect(), metrics().chipRadius(), m_color, tokens().hairline);
    }

private:
    QColor m_color;
};

class Ground final : public QWidget {
public:
    Ground()
    {
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }
};

TextLabel *caption(const QString &text)
{
    return new TextLabel(text.toUpper(), Type::SmallStrong, Ink::Second);
}

QHBoxLayout *rowOf(const QList<QWidget *> &widgets, int gap)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gap);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

void addSwatches(QVBoxLayout &column, const QList<std::tuple<QColor, QString, QString>> &list)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * metrics().u);
    grid->setVerticalSpacing(metrics().u);
    int row = 0;
    for (const auto &[color, name, use] : list) {
        grid->addWidget(new Swatch(color), row, 0);
        grid->addWidget(new TextLabel(name, Type::BodyName), row, 1);
        grid->addWidget(new TextLabel(use, Type::Small, Ink::Second), row, 2);
        const QString ratio = QLocale().toString(contrast(color, tokens().base), 'f', 1) + u" : 1"_s;
        grid->addWidget(new TextLabel(ratio, Type::Small, Ink::Second), row++, 3, Qt::AlignTrailing);
    }
    grid->setColumnStretch(2, 1);
    column.addLayout(grid);
}

// One selected row and one under the pointer, painted as the delegate does.
class Rows final : public QWidget {
public:
    Rows() { setFixedHeight(14 * metrics().u); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter p(this);
        const Metrics m = metrics();
        const Tokens t = tokens();
        const int h = 7 * m.u;
        p.fillRect(0, 0, width(), h, t.selectedRow);
        p.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, h)), t.accent);
        p.fillRect(0, h, width(), h, t.hover);
        p.setPen(t.text);
        const QRect inside = rect().adjusted(22 * m.u, 0, -2 * m.u, 0);
        p.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(inside.left(), 0, inside.width(), h)),
                   Qt::AlignVCenter | Qt::AlignLeading, u"Selected row, text unchanged"_s);
        p.drawText(rect().adjusted(3 * m.u, h, -3 * m.u, 0), Qt::AlignVCenter | Qt::AlignLeading,
                   u"Row under the pointer"_s);
        QStyleOptionButton box;
        const QStyle::State states[]{QStyle::State_On, QStyle::State_NoChange, QStyle::State_Off};
        for (int i = 0; i < 3; ++i) {
            box.rect = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect((3 + 6 * i) * m.u, (h - m.icon()) / 2, m.icon(), m.icon()));
            box.state = QStyle::State_Enabled | states[i];
            style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &p, this);
        }
    }
};

QWidget *leftColumn()
{
    const Tokens t = tokens();
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * metrics().u);
    column->addWidget(new TextLabel(t.dark ? u"Dark"_s : u"Light"_s, Type::Title));
    column->addWidget(caption(u"Surfaces and ink (contrast on Base)"_s));
    addSwatches(*column,
                {{t.window, u"Window"_s, u"rails, bars"_s},
                 {t.base, u"Base"_s, u"lists, panes"_s},
                 {t.band, u"AlternateBase"_s, u"bands"_s},
                 {t.text, u"Text"_s, u"primary ink"_s},
                 {t.second, u"PlaceholderText"_s, u"secondary ink"_s},
                 {t.accentFill, u"Highlight"_s, u"accent fill"_s},
                 {t.accent, u"accent ink"_s, u"links, marks"_s},
                 {t.line, u"control line"_s, u"checks, boxes"_s}});
    column->addWidget(caption(u"Semantic ink"_s));
    addSwatches(*column,
                {{t.danger, u"danger"_s, u"loss, late, refused"_s},
                 {t.warning, u"warning"_s, u"soon, differs, risk"_s},
                 {t.success, u"success"_s, u"gain, verified"_s},
                 {t.community, u"community"_s, u"their part"_s},
                 {t.serviceTeam, u"service team"_s, u"our part"_s}});
    column->addWidget(caption(u"Type (× system font)"_s));
    column->addLayout(rowOf({new TextLabel(u"Figure 1.9"_s, Type::Figure), new TextLabel(u"Title 1.45"_s, Type::Title),
                             new TextLabel(u"Lead 1.15"_s, Type::Lead)},
                            4 * metrics().u));
    column->addLayout(
        rowOf({new TextLabel(u"Body 1.0"_s), new TextLabel(u"Body name"_s, Type::BodyName),
               new TextLabel(u"Body strong"_s, Type::BodyStrong),
               new TextLabel(u"Small 0.9"_s, Type::Small, Ink::Second), new TextLabel(u"scope:name"_s, Type::Code)},
              4 * metrics().u));
    column->addStretch(1);
    return side;
}

void addMarks(QVBoxLayout &column)
{
    column.addWidget(caption(u"Marks, four shapes and two staged"_s));
    auto *marks = new QGridLayout;
    marks->setVerticalSpacing(metrics().u);
    marks->addWidget(new ShapeLabel(MarkShape::Direct, u"Direct"_s), 0, 0);
    marks->addWidget(new ShapeLabel(MarkShape::NoneHeld, u"None"_s), 0, 1);
    marks->addWidget(new ShapeLabel(MarkShape::Inherited, u"Inherited"_s), 1, 0);
    marks->addWidget(new ShapeLabel(MarkShape::StagedGives, u"Staged, gives"_s), 1, 1);
    marks->addWidget(new ShapeLabel(MarkShape::Default, u"Default"_s), 2, 0);
    marks->addWidget(new ShapeLabel(MarkShape::StagedTakes, u"Staged, takes"_s), 2, 1);
    column.addLayout(marks);
    column.addWidget(caption(u"Parties, fill and word"_s));
    column.addLayout(
        rowOf({new ShapeLabel(PartyShape::Community, u"Community"_s), new ShapeLabel(PartyShape::Shared, u"Shared"_s),
               new ShapeLabel(PartyShape::ServiceTeam, u"Service team"_s)},
              4 * metrics().u));
}

void addChips(QVBoxLayout &column)
{
    const int gap = 2 * metrics().u;
    column.addWidget(caption(u"Clocks, shape and words"_s));
    Chip calm{u"11 h"_s, {}, Ink::Second};
    calm.clock = 0.5;
    Chip soon{u"3 h 10 min"_s, {}, Ink::Warning};
    soon.clock = 0.25;
    column.addLayout(rowOf({new ChipLabel(calm), new ChipLabel(soon),
                            new ChipLabel({u"1 h 20 min late"_s, u"triangle-alert"_s, Ink::Danger}),
                            new ChipLabel({u"Paused"_s, u"circle-pause"_s, Ink::Second})},
                           gap));
    column.addWidget(caption(u"Chips"_s));
    column.addLayout(rowOf({new ChipLabel({u"New"_s, u"circle-dashed"_s, Ink::Second}),
                            new ChipLabel({u"At once"_s, u"zap"_s, Ink::Accent}),
                            new ChipLabel({u"After restart"_s, u"rotate-cw"_s, Ink::Second}),
                            new ChipLabel({u"By hand"_s, u"hand"_s, Ink::Second})},
                           gap));
    column.addLayout(rowOf({new ChipLabel({u"High"_s, u"triangle-alert"_s, Ink::Danger}),
                            new ChipLabel({u"Medium"_s, u"circle-alert"_s, Ink::Warning}),
                            new ChipLabel({u"3 left"_s, u"git-compare-arrows"_s, Ink::Warning}),
                            new ChipLabel({u"Active"_s, u"circle-check"_s, Ink::Success}),
                            new ChipLabel({u"Cc"_s, {}, Ink::Second, true})},
                           gap));
}

void addButtons(QVBoxLayout &column, QWidget *&focused)
{
    const int gap = 2 * metrics().u;
    column.addWidget(caption(u"Buttons: one filled one per window"_s));
    QPushButton *review = makeButton(u"Review…"_s, ButtonLook::Filled);
    setShortcutHint(*review, u"Ctrl+Shift+R"_s);
    column.addLayout(rowOf({review, makeButton(u"Assign role…"_s, ButtonLook::Plain, u"plus"_s),
                            makeButton(u"Discard…"_s, ButtonLook::Text)},
                           gap));
    QPushButton *handOver = makeButton(u"Hand over text…"_s);
    handOver->setEnabled(false);
    QPushButton *close = makeButton(u"Close"_s);
    focused = close;
    column.addLayout(rowOf({makeButton(u"Report outage"_s, ButtonLook::Danger, u"siren"_s), handOver, close,
                            makeButton(u"All tickets"_s, ButtonLook::Link)},
                           gap));
}

void addFields(QVBoxLayout &column)
{
    const int gap = 2 * metrics().u;
    column.addWidget(caption(u"Fields"_s));
    auto *fields = new QGridLayout;
    fields->setSpacing(gap);
    auto *filter = new QLineEdit;
    filter->setPlaceholderText(u"Filter people and groups"_s);
    filter->addAction(icon(u"search"_s, Ink::Second), QLineEdit::LeadingPosition);
    setShortcutHint(*filter, u"Ctrl+F"_s);
    auto *typed = new QLineEdit(u"kelp"_s);
    typed->addAction(icon(u"search"_s, Ink::Second), QLineEdit::LeadingPosition);
    auto *combo = new QComboBox;
    combo->addItem(u"start the server"_s);
    auto *refused = new QLineEdit(u"Jordan Smith"_s);
    setInvalid(*refused, true);
    fields->addWidget(filter, 0, 0);
    fields->addWidget(typed, 0, 1);
    fields->addWidget(combo, 1, 0);
    fields->addWidget(refused, 1, 1);
    fields->setColumnStretch(0, 3);
    fields->setColumnStretch(1, 2);
    column.addLayout(fields);
    auto *why = new TextLabel(u"Not a user name of this hub"_s, Type::Small, Ink::Danger);
    auto *line = rowOf({}, metrics().u);
    line->addWidget(new IconLabel(u"circle-alert"_s, Ink::Danger, 3));
    line->addWidget(why);
    column.addLayout(line);
}

} // namespace

QWidget *kitScene()
{
    auto *page = new Ground;
    const Metrics m = metrics();
    page->setFixedSize(240 * m.u, 195 * m.u);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(8 * m.u, 5 * m.u, 8 * m.u, 5 * m.u);
    row->setSpacing(9 * m.u);
    row->addWidget(leftColumn(), 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(3 * m.u);
    right->addSpacing(8 * m.u);
    QWidget *focused = nullptr;
    addMarks(*right);
    addChips(*right);
    addButtons(*right, focused);
    addFields(*right);
    right->addWidget(caption(u"Rows and checks"_s));
    right->addWidget(new Rows);
    auto *checks = new QCheckBox(u"Only open ones"_s);
    checks->setChecked(true);
    right->addLayout(rowOf({checks, new QCheckBox(u"Also on other hubs"_s)}, 4 * m.u));
    right->addStretch(1);
    row->addLayout(right, 1);
    QTimer::singleShot(50, focused, [focused] { focused->setFocus(Qt::TabFocusReason); });
    return page;
}

} // namespace hubdesk::gallery
