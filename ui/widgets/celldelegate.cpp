#include "ui/widgets/celldelegate.h"

#include "tables/cell.h"
#include "tables/matrixmodel.h"
#include "ui/theme/color.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/bubble.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using tables::Mark;
using tables::Tone;

struct CellDelegate::Cell {
    QString text, second, icon, avatar;
    Qt::Alignment align = Qt::AlignLeading;
    Tone tone = Tone::Plain;
    Tone iconTone = Tone::Plain;
    Mark mark = Mark::None;
    double clock = -1;
    int check = -1;
    bool iconHasTone = false;
    bool chip = false, strong = false, code = false, band = false, notKnown = false, pending = false, loading = false;

    [[nodiscard]] bool trailing() const { return align & (Qt::AlignRight | Qt::AlignTrailing); }
    [[nodiscard]] bool plain() const
    {
        return second.isEmpty() && icon.isEmpty() && avatar.isEmpty() && mark == Mark::None && clock < 0 && check < 0
            && !chip && !pending;
    }
};

namespace {

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return Ink::Text;
    case Tone::Second:
        return Ink::Second;
    case Tone::Accent:
        return Ink::Accent;
    case Tone::Danger:
        return Ink::Danger;
    case Tone::Warning:
        return Ink::Warning;
    case Tone::Success:
        return Ink::Success;
    case Tone::Community:
        return Ink::Community;
    case Tone::ServiceTeam:
        return Ink::ServiceTeam;
    }
    return Ink::Text;
}

MarkShape shapeOf(Mark mark)
{
    return static_cast<MarkShape>(mark); // declared in the same order; asserted below
}
static_assert(static_cast<int>(MarkShape::No) == static_cast<int>(Mark::No)
              && static_cast<int>(MarkShape::StagedGives) == static_cast<int>(Mark::StagedGives));

} // namespace

CellDelegate::CellDelegate(TableView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
    , m_bodyFm(m_body)
    , m_nameFm(m_name)
    , m_strongFm(m_strong)
    , m_smallFm(m_small)
    , m_codeFm(m_code)
{
    refresh();
}

void CellDelegate::refresh()
{
    const QFont base = m_view.font();
    m_m = metrics(base);
    m_t = tokens();
    m_body = typeFont(Type::Body, base);
    m_name = typeFont(Type::BodyName, base);
    m_strong = typeFont(Type::BodyStrong, base);
    m_small = typeFont(Type::Small, base);
    m_code = typeFont(Type::Code, base);
    m_bodyFm = QFontMetrics(m_body);
    m_nameFm = QFontMetrics(m_name);
    m_strongFm = QFontMetrics(m_strong);
    m_smallFm = QFontMetrics(m_small);
    m_codeFm = QFontMetrics(m_code);
}

void CellDelegate::readCell(Cell &cell, const QModelIndex &index) const
{
    std::array<QModelRoleData, 18> roles{
        QModelRoleData(Qt::DisplayRole),      QModelRoleData(Qt::TextAlignmentRole),
        QModelRoleData(Qt::CheckStateRole),   QModelRoleData(tables::SecondTextRole),
        QModelRoleData(tables::IconRole),     QModelRoleData(tables::ToneRole),
        QModelRoleData(tables::ChipRole),     QModelRoleData(tables::StrongRole),
        QModelRoleData(tables::CodeRole),     QModelRoleData(tables::MarkRole),
        QModelRoleData(tables::BandRole),     QModelRoleData(tables::NotKnownRole),
        QModelRoleData(tables::PendingRole),  QModelRoleData(tables::LoadingRole),
        QModelRoleData(tables::IconToneRole), QModelRoleData(tables::AvatarRole),
        QModelRoleData(tables::ClockRole),    QModelRoleData(tables::TwiceRole),
    };
    index.multiData(roles);
    const auto at = [&roles](std::size_t i) -> const QVariant & { return roles[i].data(); };
    cell.text = at(0).toString();
    if (at(1).isValid())
        cell.align = at(1).typeId() == qMetaTypeId<Qt::Alignment>() ? at(1).value<Qt::Alignment>()
                                                                    : Qt::Alignment(at(1).toInt());
    if (at(2).isValid())
        cell.check = at(2).toInt();
    cell.second = at(3).toString();
    cell.icon = at(4).toString();
    if (at(5).isValid())
        cell.tone = at(5).value<Tone>();
    cell.chip = at(6).toBool();
    cell.strong = at(7).toBool();
    cell.code = at(8).toBool();
    if (at(9).isValid())
        cell.mark = at(9).value<Mark>();
    cell.band = at(10).toBool();
    cell.notKnown = at(11).toBool();
    cell.pending = at(12).toBool();
    cell.loading = at(13).toBool();
    cell.iconHasTone = at(14).isValid();
    if (cell.iconHasTone)
        cell.iconTone = at(14).value<Tone>();
    cell.avatar = at(15).toString();
    if (at(16).isValid())
        cell.clock = at(16).toDouble();
    if (cell.mark != Mark::None && at(17).toBool())
        cell.second = u"×2"_s;
    if (cell.notKnown && cell.tone == Tone::Plain)
        cell.tone = Tone::Second;
    if (cell.notKnown && cell.icon.isEmpty() && !cell.chip && !cell.text.isEmpty())
        cell.icon = u"circle-dashed"_s;
}

QRect CellDelegate::insideOf(const QRect &rect, int column) const
{
    const bool first = column == m_view.firstColumn();
    const QRect logical = rect.adjusted(first ? m_view.inset() : 2 * m_m.u, 0, -2 * m_m.u, -1);
    return QStyle::visualRect(m_view.layoutDirection(), rect, logical);
}

const QFont &CellDelegate::fontOf(const Cell &cell) const
{
    if (cell.code)
        return m_code;
    return cell.strong ? (m_view.twoLines() ? m_strong : m_name) : m_body;
}

const QFontMetrics &CellDelegate::measureOf(const Cell &cell) const
{
    if (cell.code)
        return m_codeFm;
    return cell.strong ? (m_view.twoLines() ? m_strongFm : m_nameFm) : m_bodyFm;
}

void CellDelegate::paintGround(QPainter &p, const QStyleOptionViewItem &option, const QModelIndex &index,
                               bool band) const
{
    const QRect r = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = m_view.hasFocus() || m_editor;
    QColor ground = m_t.base;
    if (selected)
        ground = focused ? m_t.selectedRow : m_t.unfocusedRow;
    else if (band)
        ground = m_t.band;
    else if (m_view.hoveredRow() == index.row())
        ground = m_t.hover;
    p.fillRect(r, ground);
    p.fillRect(r.left(), r.bottom(), r.width(), 1, m_t.hairline);
    if (m_view.hasColumnLines() && !band)
        p.fillRect(option.direction == Qt::RightToLeft ? r.left() : r.right(), r.top(), 1, r.height(), m_t.hairline);
    if (selected && m_view.leads() && index.column() == m_view.firstColumn()) {
        const int bar = std::max(3, 3 * m_m.u / 4);
        p.fillRect(QStyle::visualRect(option.direction, r, QRect(r.left(), r.top(), bar, r.height())),
                   focused ? m_t.accent : m_t.line);
    }
}

void CellDelegate::paintBand(QPainter &p, const QStyleOptionViewItem &option, const Cell &cell) const
{
    // One text over all columns: each cell paints its part of it, so that no column needs to span.
    const QRect row(0, option.rect.top(), m_view.viewport()->width(), option.rect.height() - 1);
    QRect inside = row.adjusted(m_view.inset(), 0, -2 * m_m.u, 0);
    p.save();
    p.setClipRect(option.rect);
    const auto place = [&](const QRect &logical) { return QStyle::visualRect(option.direction, row, logical); };
    if (!cell.icon.isEmpty()) {
        const int side = 3 * m_m.u + m_m.u / 2;
        paintIcon(p, place(QRect(inside.left(), inside.top(), side, inside.height())), cell.icon, m_t.second);
        inside.adjust(m_m.icon() + m_m.u / 2, 0, 0, 0);
    }
    const int width = m_strongFm.horizontalAdvance(cell.text);
    paintWords(p, place(inside), cell.text, m_strong, m_strongFm, m_t.text, false);
    inside.adjust(width + 2 * m_m.u, 0, 0, 0);
    if (!cell.second.isEmpty() && inside.width() > 0)
        paintWords(p, place(inside), cell.second, m_small, m_smallFm, m_t.second, false);
    p.restore();
}

void CellDelegate::paintLoading(QPainter &p, const QRect &inside, const QModelIndex &index, bool trailing) const
{
    // Lengths differ from row to row but not from paint to paint.
    const unsigned mixed =
        static_cast<unsigned>(index.row()) * 2654435761U + static_cast<unsigned>(index.column()) * 40503U;
    const int part = 45 + static_cast<int>((mixed >> 8) % 40);
    const int whole = std::min(inside.width(), (trailing ? 10 : 34) * m_m.u);
    const int width = std::min(std::max(4 * m_m.u, whole * part / 100), inside.width());
    const QRect bar(trailing ? inside.right() + 1 - width : inside.left(), inside.center().y() - m_m.u + 1, width,
                    2 * m_m.u);
    paintPanel(p, QStyle::visualRect(m_view.layoutDirection(), inside, bar), m_m.u, m_t.placeholderBar,
               Qt::transparent);
}

void CellDelegate::paintWords(QPainter &p, const QRect &box, const QString &text, const QFont &font,
                              const QFontMetrics &fm, const QColor &color, bool trailing) const
{
    if (text.isEmpty() || box.width() <= 0)
        return;
    const bool surelyFits = text.size() * fm.maxWidth() <= box.width();
    // Of an address or a path both ends tell it apart; of words, the beginning.
    const bool oneWord = &font == &m_code && !text.contains(u' ');
    const QString shown =
        surelyFits ? text : fm.elidedText(text, oneWord ? Qt::ElideMiddle : Qt::ElideRight, box.width());
    p.setFont(font);
    p.setPen(color);
    const bool right = trailing != (m_view.layoutDirection() == Qt::RightToLeft);
    p.drawText(box,
               static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (right ? Qt::AlignRight : Qt::AlignLeft))
                   | Qt::TextSingleLine,
               shown);
}

QRect CellDelegate::paintLeading(QPainter &p, const QRect &inside, const QRect &line, const Cell &cell) const
{
    QRect rest = inside;
    if (cell.trailing()) { // icon and text stay together at the end
        const int lead =
            std::max(0, inside.width() - leadWidth(cell) - measureOf(cell).horizontalAdvance(cell.text) - 1);
        rest = QStyle::visualRect(m_view.layoutDirection(), inside, inside.adjusted(lead, 0, 0, 0));
    }
    const auto take = [&](int width, int gap) {
        const QRect box =
            QStyle::visualRect(m_view.layoutDirection(), rest, QRect(rest.left(), line.top(), width, line.height()));
        rest = QStyle::visualRect(m_view.layoutDirection(), rest, rest.adjusted(width + gap, 0, 0, 0));
        return box;
    };
    const int gap = m_m.u + m_m.u / 2;
    if (cell.check >= 0) {
        QStyleOptionButton box;
        const QRect place = take(m_m.icon(), gap);
        box.rect = QRect(place.left(), place.center().y() - m_m.icon() / 2 + 1, m_m.icon(), m_m.icon());
        box.state = QStyle::State_Enabled
            | (cell.check == Qt::Checked         ? QStyle::State_On
                   : cell.check == Qt::Unchecked ? QStyle::State_Off
                                                 : QStyle::State_NoChange);
        m_view.style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &p, &m_view);
    }
    if (!cell.avatar.isEmpty())
        paintAvatar(p, take(5 * m_m.u, 2 * m_m.u), initialsOf(cell.avatar), m_body, m_t);
    if (cell.clock >= 0 && !cell.chip) {
        const QRect box = take(m_m.icon(), gap);
        const qreal side = 3.25 * m_m.u;
        paintClock(p, QRectF(QRectF(box).center() - QPointF(side / 2, side / 2), QSizeF(side, side)), cell.clock,
                   m_t.ink(inkOf(cell.tone)));
    } else if (!cell.icon.isEmpty() && !cell.chip
               && !(cell.notKnown // the words matter more than their mark
                    && leadWidth(cell) + measureOf(cell).horizontalAdvance(cell.text) > inside.width())) {
        const Tone tone = cell.iconHasTone ? cell.iconTone : cell.tone == Tone::Plain ? Tone::Second : cell.tone;
        paintIcon(p, take(m_m.icon(), gap), cell.icon, m_t.ink(inkOf(tone)));
    }
    return rest;
}

void CellDelegate::paintMarkCell(QPainter &p, const QRect &inside, const Cell &cell) const
{
    const QRect box(inside.center().x() - m_m.icon() / 2 + 1, inside.center().y() - m_m.icon() / 2 + 1, m_m.icon(),
                    m_m.icon());
    paintMark(p, box, shapeOf(cell.mark), m_t);
    if (!cell.second.isEmpty()) {
        const QRect behind(box.right() + m_m.u + 1, inside.top(), 8 * m_m.u, inside.height());
        paintWords(p, QStyle::visualRect(m_view.layoutDirection(), inside, behind), cell.second, m_small, m_smallFm,
                   m_t.second, false);
    }
}

void CellDelegate::paintChipCell(QPainter &p, const QRect &inside, const Cell &cell) const
{
    Chip chip;
    chip.text = cell.text;
    chip.icon = cell.icon;
    chip.ink = cell.tone == Tone::Plain ? Ink::Second : inkOf(cell.tone);
    chip.clock = cell.clock;
    const int width = std::min(chipWidth(chip, m_body, m_m), inside.width());
    const QRect box(cell.trailing() ? inside.right() + 1 - width : inside.left(), inside.top(), width, inside.height());
    paintChip(p, QStyle::visualRect(m_view.layoutDirection(), inside, box), chip, m_body, m_m, m_t);
}

void CellDelegate::paintContent(QPainter &p, QRect inside, const Cell &cell) const
{
    const QColor ink = m_t.ink(inkOf(cell.tone));
    if (cell.plain()) { // what most cells are: one text, one drawText
        paintWords(p, inside, cell.text, fontOf(cell), measureOf(cell), ink, cell.trailing());
        return;
    }
    if (cell.pending) {
        const QRect box(inside.right() + 1 - 3 * m_m.u, inside.top(), 3 * m_m.u, inside.height());
        paintIcon(p, QStyle::visualRect(m_view.layoutDirection(), inside, box), u"loader"_s, m_t.second);
        inside = QStyle::visualRect(m_view.layoutDirection(), inside, inside.adjusted(0, 0, -4 * m_m.u, 0));
    }
    if (cell.mark != Mark::None) {
        paintMarkCell(p, inside, cell);
        return;
    }
    if (cell.notKnown && cell.text.isEmpty()) { // among marks: a mark of its own
        const int side = m_m.icon();
        paintIcon(p, QRect(inside.center().x() - side / 2 + 1, inside.center().y() - side / 2 + 1, side, side),
                  u"circle-question-mark"_s, m_t.second);
        return;
    }
    if (cell.chip) {
        paintChipCell(p, inside, cell);
        return;
    }
    inside = paintLeading(p, inside, inside, cell);
    paintWords(p, inside, cell.text, fontOf(cell), measureOf(cell), ink, cell.trailing());
    if (!cell.second.isEmpty() && !cell.trailing()) {
        const int used = cell.text.isEmpty() ? 0 : measureOf(cell).horizontalAdvance(cell.text) + 2 * m_m.u;
        const QRect behind = QStyle::visualRect(m_view.layoutDirection(), inside, inside.adjusted(used, 0, 0, 0));
        if (behind.width() > 4 * m_m.u)
            paintWords(p, behind, cell.second, m_small, m_smallFm, m_t.second, false);
    }
}

void CellDelegate::paintTwoLines(QPainter &p, QRect inside, const Cell &cell) const
{
    const QRect upper(inside.left(), inside.top() + 2 * m_m.u, inside.width(), 5 * m_m.u);
    const QRect lower(inside.left(), upper.bottom() + 1, inside.width(), 5 * m_m.u);
    if (cell.mark != Mark::None) {
        paintMarkCell(p, inside, cell);
        return;
    }
    QRect rest = inside;
    if (cell.chip)
        paintChipCell(p, upper, cell);
    else
        rest = paintLeading(p, inside, upper, cell);
    const QRect first(rest.left(), upper.top(), rest.width(), upper.height());
    if (!cell.chip)
        paintWords(p, first, cell.text, fontOf(cell), measureOf(cell), m_t.ink(inkOf(cell.tone)), cell.trailing());
    // Under the text, not under the icon; figures at the end have the whole width.
    const QRect &under = cell.trailing() ? inside : rest;
    const QRect second(under.left(), lower.top(), under.width(), lower.height());
    paintWords(p, second, cell.second, m_small, m_smallFm, m_t.second, cell.trailing());
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QPainter &p = *painter;
    Cell cell;
    readCell(cell, index);
    paintGround(p, option, index, cell.band);
    if (cell.band) {
        Cell head;
        readCell(head, index.sibling(index.row(), m_view.firstColumn()));
        if (head.text.isEmpty())
            head = cell;
        paintBand(p, option, head);
        return;
    }
    if (cell.mark == Mark::StagedGives || cell.mark == Mark::StagedTakes)
        p.fillRect(option.rect.adjusted(1, 1, -1, -2),
                   m_t.wash(cell.mark == Mark::StagedGives ? Ink::Success : Ink::Danger));
    const QRect inside = insideOf(option.rect, index.column());
    if (cell.loading)
        paintLoading(p, inside, index, cell.trailing());
    else if (m_view.twoLines())
        paintTwoLines(p, inside, cell);
    else
        paintContent(p, inside, cell);
    if (m_view.showsRing() && index == m_view.currentIndex())
        paintFocusRing(p, QRectF(option.rect).adjusted(1, 0, -1, -1), 0.75 * m_m.u, m_t);
}

int CellDelegate::leadWidth(const Cell &cell) const
{
    const int gap = m_m.u + m_m.u / 2;
    int lead = 0;
    if (cell.check >= 0)
        lead += m_m.icon() + gap;
    if (!cell.avatar.isEmpty())
        lead += 7 * m_m.u;
    if (cell.clock >= 0 || !cell.icon.isEmpty())
        lead += m_m.icon() + gap;
    return lead;
}

int CellDelegate::naturalWidth(const Cell &cell) const
{
    if (cell.mark != Mark::None)
        return m_m.icon() + (cell.second.isEmpty() ? 0 : 2 * (m_smallFm.horizontalAdvance(cell.second) + m_m.u));
    if (cell.chip) {
        Chip chip;
        chip.text = cell.text;
        chip.icon = cell.icon;
        chip.clock = cell.clock;
        const int second = m_view.twoLines() ? m_smallFm.horizontalAdvance(cell.second) : 0;
        return std::max(chipWidth(chip, m_body, m_m), second);
    }
    const int lead = leadWidth(cell);
    const int first = measureOf(cell).horizontalAdvance(cell.text);
    const int second = cell.second.isEmpty() ? 0 : m_smallFm.horizontalAdvance(cell.second);
    if (m_view.twoLines())
        return lead + std::max(first, second);
    return lead + first + (second > 0 ? second + 2 * m_m.u : 0) + (cell.pending ? 4 * m_m.u : 0);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    Cell cell;
    readCell(cell, index);
    const int height = m_view.verticalHeader() ? m_view.verticalHeader()->defaultSectionSize() : 7 * m_m.u;
    if (cell.band || cell.loading)
        return {0, height};
    const int padding = (index.column() == m_view.firstColumn() ? m_view.inset() : 2 * m_m.u) + 2 * m_m.u;
    return {naturalWidth(cell) + padding + 1, height};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    Cell cell;
    readCell(cell, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && !cell.band && naturalWidth(cell) > insideOf(option.rect, index.column()).width())
        tip = cell.second.isEmpty() ? cell.text : cell.text + u'\n' + cell.second;
    // Plain text always: what people and hubs wrote is never markup.
    const QString escaped = tip.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    QToolTip::showText(event->globalPos(), tip.isEmpty() ? QString() : u"<qt>"_s + escaped + u"</qt>"_s, view);
    return true;
}

} // namespace hubdesk::ui
