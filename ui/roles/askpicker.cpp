#include "ui/roles/askpicker.h"

#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"
#include "ui/widgets/labels.h"
#include "ui/window/palettedelegate.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

class AskPicker::Popup final : public QFrame {
public:
    explicit Popup(QWidget *parent)
        : QFrame(parent, Qt::Popup)
        , note(new ElidedLabel({}, Type::Small, Ink::Second, this))
    {
        setAttribute(Qt::WA_DeleteOnClose);
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
    }
    ElidedLabel *note;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens t = tokens();
        paintPanel(painter, rect(), 0, t.base, t.line);
    }
};

AskPicker::AskPicker(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(name)
    , m_model(new QStandardItemModel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, [this] { openList(); });
    say();
}

AskPicker::~AskPicker()
{
    delete m_popup.data();
}

void AskPicker::setChosen(const PickItem &item)
{
    m_chosen = item;
    say();
    updateGeometry();
    update();
}

void AskPicker::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    say();
}

void AskPicker::say()
{
    const QString shown = m_chosen.text.isEmpty() ? m_placeholder : m_chosen.text;
    setText(shown);
    setToolTip(shown);
    setAccessibleName(tr("%1: %2", "what is picked, and its value").arg(m_name, shown));
}

void AskPicker::openList(const QString &text)
{
    if (m_popup != nullptr)
        return;
    const Metrics m = metrics();
    m_popup = new Popup(this);
    m_popup->setObjectName(objectName() + u".popup"_s);
    m_field = new QLineEdit(m_popup);
    m_field->setObjectName(objectName() + u".field"_s);
    m_field->setPlaceholderText(tr("Type to find"));
    m_field->setAccessibleName(m_name);
    m_field->setClearButtonEnabled(true);
    setFrameless(*m_field, true);
    m_list = new QListView(m_popup);
    m_list->setObjectName(objectName() + u".list"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(3 * m.u, m.u, 3 * m.u, m.u);
    head->setSpacing(2 * m.u);
    head->addWidget(new IconLabel(u"search"_s, Ink::Second, 4, m_popup));
    head->addWidget(m_field, 1);
    layout->addLayout(head);
    layout->addWidget(new Hairline(Qt::Horizontal, m_popup));
    layout->addWidget(m_list, 1);
    m_popup->note->setContentsMargins(3 * m.u, m.u, 3 * m.u, m.u);
    layout->addWidget(m_popup->note);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &AskPicker::searchChanged);
    connect(m_list, &QListView::clicked, this, &AskPicker::take);
    connect(m_popup, &QObject::destroyed, this, &AskPicker::closed);

    const QSize size(std::max(90 * m.u, width()), 84 * m.u);
    QPoint corner = mapToGlobal(QPoint(isRightToLeft() ? width() - size.width() : 0, height() + m.u));
    const QRect room = screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - size.width())));
    if (corner.y() + size.height() > room.bottom())
        corner.setY(std::max(room.top(), mapToGlobal(QPoint(0, 0)).y() - size.height() - m.u));
    m_popup->setGeometry(QRect(corner, size));
    m_popup->show();
    m_field->setFocus(Qt::PopupFocusReason);
    if (text.isEmpty())
        Q_EMIT searchChanged({});
    else
        m_field->setText(text);
}

void AskPicker::setItems(const QList<PickItem> &items, const QString &note)
{
    const QString kept = m_list != nullptr ? m_list->currentIndex().data(PaletteKeyRole).toString() : QString();
    m_model->clear();
    int current = -1, first = -1;
    for (const PickItem &item : items) {
        auto *row = new QStandardItem(item.text);
        if (item.id.isEmpty()) {
            row->setFlags(Qt::ItemIsEnabled);
            row->setData(true, PaletteHeadingRole);
        } else {
            row->setData(item.id, PaletteKeyRole);
            row->setData(item.second, PaletteSecondRole);
            row->setData(item.icon, PaletteIconRole);
            if (first < 0)
                first = m_model->rowCount();
            if (item.id == (kept.isEmpty() ? m_chosen.id : kept))
                current = m_model->rowCount();
        }
        m_model->appendRow(row);
    }
    if (m_list != nullptr && first >= 0)
        m_list->setCurrentIndex(m_model->index(current < 0 ? first : current, 0));
    if (m_popup != nullptr) {
        m_popup->note->setText(note);
        m_popup->note->setVisible(!note.isEmpty());
    }
}

void AskPicker::take()
{
    const QModelIndex index = m_list != nullptr ? m_list->currentIndex() : QModelIndex();
    const QString id = index.data(PaletteKeyRole).toString();
    if (id.isEmpty())
        return;
    setChosen({id, index.data().toString(), index.data(PaletteSecondRole).toString(),
               index.data(PaletteIconRole).toString()});
    if (m_popup != nullptr)
        m_popup->close();
    setFocus(Qt::PopupFocusReason);
    Q_EMIT picked(id);
}

void AskPicker::move(int step)
{
    if (m_list == nullptr)
        return;
    for (int row = m_list->currentIndex().row() + step; row >= 0 && row < m_model->rowCount(); row += step) {
        if (m_model->item(row)->isSelectable()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
}

bool AskPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QAbstractButton::eventFilter(watched, event);
    constexpr int kPage = 8;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_PageDown:
        for (int i = 0; i < kPage; ++i)
            move(1);
        return true;
    case Qt::Key_PageUp:
        for (int i = 0; i < kPage; ++i)
            move(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        m_popup->close();
        setFocus(Qt::PopupFocusReason);
        return true;
    default:
        return QAbstractButton::eventFilter(watched, event);
    }
}

void AskPicker::keyPressEvent(QKeyEvent *event)
{
    const QString text = event->text();
    const bool letter = !text.isEmpty() && text.at(0).isPrint() && text.at(0) != u' '
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (letter)
        openList(text);
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openList();
    else
        QAbstractButton::keyPressEvent(event);
}

QSize AskPicker::sizeHint() const
{
    const Metrics m = metrics();
    const int words = QFontMetrics(typeFont(Type::Body)).horizontalAdvance(text());
    return {std::clamp(words + 17 * m.u, 34 * m.u, 64 * m.u), 8 * m.u};
}

QSize AskPicker::minimumSizeHint() const
{
    const Metrics m = metrics();
    return {24 * m.u, 8 * m.u};
}

void AskPicker::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
}

void AskPicker::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Metrics m = metrics();
    const Tokens t = tokens();
    paintPanel(p, rect(), m.controlRadius(), t.field, isEnabled() ? t.line : t.hairline);
    const auto placed = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QColor ink = isEnabled() ? t.text : t.disabled;
    int left = 3 * m.u;
    if (!m_chosen.icon.isEmpty()) {
        paintIcon(p, placed({left, 0, m.icon(), height()}), m_chosen.icon, t.second);
        left += m.icon() + 2 * m.u;
    }
    const int chevron = 3 * m.u + m.icon();
    paintIcon(p, placed({width() - chevron, 0, m.icon(), height()}), u"chevron-down"_s, t.second);
    const QRect box = placed({left, 0, width() - left - chevron - m.u, height()});
    p.setFont(typeFont(Type::Body));
    p.setPen(m_chosen.text.isEmpty() ? t.second : ink);
    p.drawText(box, int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
               p.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
    if (hasFocus())
        paintFocusRing(p, rect(), m.controlRadius(), t);
}

} // namespace hubdesk::ui
