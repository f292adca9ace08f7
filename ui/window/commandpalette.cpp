#include "ui/window/commandpalette.h"

#include "tables/tablemodel.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/labels.h"
#include "ui/window/actions.h"
#include "ui/window/document.h"
#include "ui/window/palettedelegate.h"
#include "ui/window/places.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kOfEach = 5;
constexpr int kOfOne = 40; // with a prefix there is room for many

bool matches(const QString &text, const QString &words)
{
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [&text](const QString &part) { return text.contains(part, Qt::CaseInsensitive); });
}

// What tells two records of the same name apart.
QString aboutRecord(const domain::State &state, const domain::Row &record)
{
    for (const char *column : {"email", "community", "hub", "status"}) {
        const int index = domain::entity(record.ref.kind).indexOf(column);
        if (index < 0 || record.values.value(index).toString().isEmpty())
            continue;
        return valueText(state, record.ref.kind,
                         domain::entity(record.ref.kind).fields[static_cast<std::size_t>(index)],
                         record.values.value(index));
    }
    return entityWord(record.ref.kind);
}

} // namespace

CommandPalette::CommandPalette(Actions &actions, Navigator &navigator, QWidget *window)
    : QFrame(window)
    , m_actions(actions)
    , m_navigator(navigator)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_count(new ElidedLabel({}, Type::Small, Ink::Second, this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(u"palette"_s);
    const Metrics m = metrics(font());
    m_field->setObjectName(u"palette.field"_s);
    m_field->setPlaceholderText(tr("An action, a list, a person, a hub, a ticket"));
    m_field->setAccessibleName(tr("Find a command or a record"));
    m_field->setClearButtonEnabled(true);
    setFrameless(*m_field, true);
    m_list->setObjectName(u"palette.list"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(4 * m.u, 2 * m.u, 4 * m.u, 2 * m.u);
    foot->addWidget(new ElidedLabel(tr("> actions   @ people   # tickets   : hubs and communities"), Type::Small,
                                    Ink::Second, this),
                    1);
    foot->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4 * m.u, 2 * m.u, 4 * m.u, 2 * m.u);
    head->setSpacing(2 * m.u);
    head->addWidget(new IconLabel(u"search"_s, Ink::Second, 5, this));
    head->addWidget(m_field, 1);
    layout->addLayout(head);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(foot);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::take);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setDocument(Document *document)
{
    if (document == m_document)
        return;
    qDeleteAll(m_tables);
    m_tables.clear();
    m_document = document;
    if (document == nullptr)
        return;
    for (const auto id :
         {"team.people"_L1, "hubs.all"_L1, "communities.all"_L1, "tickets.all"_L1, "roles.definitions"_L1}) {
        const tables::TableSpec *spec = tables::tableSpec(QString(id));
        if (spec == nullptr)
            continue;
        tables::TableModel *model = document->makeModel(*spec, this);
        connect(model, &tables::TableModel::stateChanged, &m_soon, qOverload<>(&QTimer::start));
        connect(model, &tables::TableModel::countsChanged, &m_soon, qOverload<>(&QTimer::start));
        m_tables.insert(QString(id), model);
    }
}

void CommandPalette::leave()
{
    // Before hiding, else the focus moves on to whatever comes next in the window.
    const QPointer<QWidget> before = m_before;
    m_before = nullptr;
    if (before != nullptr)
        before->setFocus(Qt::OtherFocusReason);
    hide();
}

void CommandPalette::openWith(const QString &text)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    place();
    show();
    raise();
    m_field->setText(text);
    m_field->setFocus(Qt::ShortcutFocusReason);
    search();
}

void CommandPalette::place()
{
    const int u = metrics(font()).u;
    const QSize room = parentWidget()->size();
    const QSize size = QSize(170 * u, 120 * u).boundedTo(room - QSize(8 * u, 24 * u));
    setGeometry(QRect(QPoint((room.width() - size.width()) / 2, std::min(30 * u, room.height() / 8)), size));
}

void CommandPalette::search()
{
    m_words = m_field->text().trimmed();
    m_prefix = {};
    if (!m_words.isEmpty() && u">@#:"_s.contains(m_words.at(0))) {
        m_prefix = m_words.at(0);
        m_words = m_words.mid(1).trimmed();
    }
    for (tables::TableModel *table : std::as_const(m_tables))
        table->setFilterText(m_words);
    fill();
}

void CommandPalette::fill()
{
    if (!isVisible())
        return;
    const QString kept = m_list->currentIndex().data(PaletteKeyRole).toString();
    m_model->clear();
    if (m_prefix.isNull() || m_prefix == u'>')
        addActions(m_words);
    if (m_prefix.isNull())
        addPlaces(m_words);
    // Records of an empty search would be just any.
    const bool records = !m_words.isEmpty() || !m_prefix.isNull();
    if (records && (m_prefix.isNull() || m_prefix == u'@'))
        addRecords(u"team.people"_s, tr("People"), u"user"_s);
    if (records && (m_prefix.isNull() || m_prefix == u':')) {
        addRecords(u"hubs.all"_s, tr("Hubs"), u"server"_s);
        addRecords(u"communities.all"_s, tr("Communities"), u"users"_s);
    }
    if (records && (m_prefix.isNull() || m_prefix == u'#'))
        addRecords(u"tickets.all"_s, tr("Tickets"), u"inbox"_s);
    if (records && m_prefix.isNull())
        addRecords(u"roles.definitions"_s, tr("Roles"), u"key-round"_s);
    m_count->setText(tr("%n results", nullptr, results()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!kept.isEmpty() && m_model->index(row, 0).data(PaletteKeyRole).toString() == kept) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
    moveTo(-1, 1);
}

int CommandPalette::results() const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        count += m_model->item(row)->isSelectable() ? 1 : 0;
    return count;
}

void CommandPalette::addHeading(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::ItemIsEnabled);
    item->setData(true, PaletteHeadingRole);
    m_model->appendRow(item);
}

void CommandPalette::addActions(const QString &words)
{
    bool headed = false;
    int shown = 0;
    for (QAction *action : m_actions.all()) {
        QString text = action->text();
        text.remove(u'&');
        if (!action->isEnabled() || action->menu() != nullptr || action->objectName() == u"tools.palette"
            || !matches(text + u' ' + action->statusTip(), words) || shown == (m_prefix.isNull() ? kOfEach : kOfOne))
            continue;
        if (!headed)
            addHeading(tr("Actions"));
        headed = true;
        ++shown;
        auto *item = new QStandardItem(text);
        item->setData(action->statusTip() == text ? QString() : action->statusTip(), PaletteSecondRole);
        item->setData(action->property("iconName"), PaletteIconRole);
        item->setData(Actions::shortcutText(*action), PaletteKeysRole);
        item->setData(action->objectName(), PaletteKeyRole);
        m_model->appendRow(item);
    }
}

void CommandPalette::addPlaces(const QString &words)
{
    bool headed = false;
    int shown = 0;
    for (const PageSpec &page : pages()) {
        for (const ViewSpec &view : page.views) {
            if (view.within != nullptr)
                continue;
            const QString text = tr("%1: %2", "page and view").arg(placeTitle(page.title), placeTitle(view.title));
            if ((view.make == nullptr && tables::tableSpec(QString::fromLatin1(view.table)) == nullptr)
                || !matches(text, words) || shown == kOfEach)
                continue;
            if (!headed)
                addHeading(tr("Lists"));
            headed = true;
            ++shown;
            auto *item = new QStandardItem(text);
            item->setData(placeTitle(view.clause), PaletteSecondRole);
            item->setData(QString::fromLatin1(page.icon), PaletteIconRole);
            item->setData(QString::fromLatin1(view.table), PalettePlaceRole);
            item->setData(QString::fromLatin1(view.table), PaletteKeyRole);
            m_model->appendRow(item);
        }
    }
}

void CommandPalette::addRecords(const QString &table, const QString &heading, const QString &icon)
{
    const tables::TableModel *model = m_tables.value(table);
    if (model == nullptr || model->rowCount() == 0)
        return;
    addHeading(heading);
    const int count = std::min(model->rowCount(), m_prefix.isNull() ? kOfEach : kOfOne);
    for (int row = 0; row < count; ++row) {
        const domain::Ref ref = model->refAt(row);
        const std::optional<domain::Row> record = m_document->state().row(ref);
        if (!record)
            continue;
        auto *item = new QStandardItem(recordName(m_document->state(), *record));
        item->setData(icon, PaletteIconRole);
        item->setData(aboutRecord(m_document->state(), *record), PaletteSecondRole);
        item->setData(QVariant::fromValue(ref), PaletteRefRole);
        item->setData(QStringLiteral("%1/%2").arg(static_cast<int>(ref.kind)).arg(ref.id), PaletteKeyRole);
        m_model->appendRow(item);
    }
}

void CommandPalette::take(const QModelIndex &index)
{
    if (!index.isValid() || index.data(PaletteHeadingRole).toBool())
        return;
    leave();
    const QVariant ref = index.data(PaletteRefRole);
    const QString placeId = index.data(PalettePlaceRole).toString();
    if (ref.isValid() && m_prefix == u':' && m_choose) {
        m_choose(ref.value<domain::Ref>());
    } else if (ref.isValid()) {
        m_navigator.goTo(ref.value<domain::Ref>());
    } else if (!placeId.isEmpty()) {
        m_navigator.goToView(placeId);
    } else {
        m_actions[QLatin1StringView(index.data(PaletteKeyRole).toString().toLatin1())]->trigger();
    }
}

void CommandPalette::moveTo(int row, int step)
{
    for (row += step; row >= 0 && row < m_model->rowCount(); row += step) {
        if (m_model->item(row)->isSelectable()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Down:
        moveTo(m_list->currentIndex().row(), 1);
        return true;
    case Qt::Key_Up:
        moveTo(m_list->currentIndex().row(), -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens t = tokens(palette());
    paintPanel(painter, rect(), 0, t.base, t.line);
}

} // namespace hubdesk::ui
