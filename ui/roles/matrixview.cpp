#include "ui/roles/matrixview.h"

#include "tables/matrixmodel.h"
#include "ui/roles/matrixhead.h"
#include "ui/theme/hints.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNames = 58; // u
constexpr int kNamesNarrow = 48; // u, in a narrow view
constexpr int kNarrow = 190; // u

void quieten(QHeaderView &heads)
{
    heads.setSectionsMovable(false);
    heads.setSectionsClickable(false);
    heads.setSortIndicatorShown(false);
    heads.setContextMenuPolicy(Qt::NoContextMenu);
}

} // namespace

MatrixView::MatrixView(tables::MatrixModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_names(new TableView(this))
    , m_cells(new TableView(this))
    , m_heads(new MatrixHead(m_cells))
    , m_foot(new QWidget(this))
{
    m_cells->setHorizontalHeader(m_heads);
    m_cells->setObjectName(u"table"_s);
    m_cells->setAccessibleName(tr("Who holds which role"));
    m_cells->setLeads(false);
    m_names->setObjectName(u"names"_s);
    m_names->setAccessibleName(tr("People and groups"));
    m_names->setFocusPolicy(Qt::NoFocus);
    m_names->setFocusProxy(m_cells); // the keyboard is in the cells; the names light up with them
    for (TableView *view : {m_names, m_cells}) {
        quieten(*view->horizontalHeader());
        view->setColumnLines(true);
        view->setModel(&model);
        view->setDragDropMode(QAbstractItemView::DragDrop);
        view->setDragDropOverwriteMode(true);
        view->setDropIndicatorShown(false);
        view->setDefaultDropAction(Qt::CopyAction);
        connect(view, &TableView::opened, this, &MatrixView::explained);
    }
    // A name is dragged onto a role; a mark off its role.
    connect(m_names, &QAbstractItemView::pressed, this, [this] { m_model.setDraggedFrom({}); });
    connect(m_cells, &QAbstractItemView::pressed, this, [this](const QModelIndex &index) {
        const hubs::Cell cell = m_model.cellAt(index);
        const bool held = cell.now == hubs::Holding::Direct || cell.now == hubs::Holding::Inherited;
        m_model.setDraggedFrom(held ? m_model.roleAt(index.column()) : QString());
    });
    m_names->setSelectionModel(m_cells->selectionModel());
    m_names->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setBackgroundRole(QPalette::Base);
    m_foot->setAutoFillBackground(true);
    m_foot->setFixedHeight(0);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_names, 1);
    column->addWidget(m_foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addLayout(column);
    row->addWidget(m_cells, 1);

    connect(m_cells->verticalScrollBar(), &QScrollBar::valueChanged, m_names->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_names->verticalScrollBar(), &QScrollBar::valueChanged, m_cells->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_cells->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int least, int most) {
        m_foot->setFixedHeight(most > least ? m_cells->horizontalScrollBar()->sizeHint().height() : 0);
    });
    connect(m_cells->selectionModel(), &QItemSelectionModel::currentChanged, this, &MatrixView::currentChanged);
    connect(&model, &tables::MatrixModel::modelAboutToBeReset, this, &MatrixView::keepPlace);
    connect(&model, &tables::MatrixModel::modelReset, this, &MatrixView::findPlace);
    connect(m_heads, &MatrixHead::dropped, this, [this](const QMimeData &dragged, int section, bool takes) {
        const auto now = m_model.assignments();
        if (now)
            Q_EMIT droppedOnRole(tables::MatrixModel::rowsFrom(dragged, *now), m_model.roleAt(section), takes);
    });
    m_cells->installEventFilter(this);
    measure();
    fitColumns();
}

void MatrixView::measure()
{
    const int u = metrics(font()).u;
    m_names->setFixedWidth((width() < kNarrow * u ? kNamesNarrow : kNames) * u);
    m_cells->setInset(2 * u); // marks stand in the middle of every column
    const int head = m_heads->headHeight();
    m_heads->setFixedHeight(head);
    m_names->horizontalHeader()->setFixedHeight(head);
}

void MatrixView::fitColumns()
{
    const int columns = m_model.columnCount();
    if (columns == m_columns)
        return;
    m_columns = columns;
    QList<ColumnDefault> names, cells;
    for (int i = 0; i < columns; ++i) {
        names.append({QString::number(i), 40, i == 0, i == 0, true});
        cells.append({QString::number(i), 20, i != 0, false, true});
    }
    m_names->setColumns(names);
    m_cells->setColumns(cells);
}

void MatrixView::setDensity(Density density)
{
    m_names->setDensity(density);
    m_cells->setDensity(density);
    measure();
}

void MatrixView::setContextMenu(std::function<void(QMenu &)> fill)
{
    for (TableView *view : {m_names, m_cells}) {
        view->setContextMenu([fill](QMenu &menu, const QModelIndex &index) {
            if (index.isValid())
                fill(menu);
        });
    }
}

QModelIndex MatrixView::current() const
{
    return m_cells->currentIndex();
}

QList<hubs::MatrixRow> MatrixView::chosen() const
{
    QList<hubs::MatrixRow> rows;
    for (const int row : m_cells->selectedRowNumbers()) {
        if (const auto at = m_model.rowAt(row))
            rows.append(*at);
    }
    if (rows.isEmpty()) {
        if (const auto at = m_model.rowAt(current().row()))
            rows.append(*at);
    }
    return rows;
}

void MatrixView::choose(domain::BearerKind kind, const QString &name, const QString &role)
{
    const int row = m_model.rowOf(kind, name);
    if (row < 0)
        return;
    const int column = std::max(1, m_model.columnOf(role));
    m_cells->selectionModel()->setCurrentIndex(m_model.index(row, column),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_cells->scrollTo(m_model.index(row, column));
}

void MatrixView::takeKeyboard()
{
    m_cells->setFocus(Qt::ShortcutFocusReason);
}

// The rows of the model have no Ref: who and which role is remembered by name.
void MatrixView::keepPlace()
{
    const auto now = m_model.assignments();
    const auto row = now ? m_model.rowAt(current().row()) : std::nullopt;
    if (!row)
        return;
    m_keptKind = row->kind;
    m_keptName = now->name(*row);
    m_keptRole = m_model.roleAt(current().column());
}

void MatrixView::findPlace()
{
    fitColumns();
    if (m_model.rowCount() == 0 || m_model.columnCount() < 2)
        return;
    if (!m_keptName.isEmpty())
        choose(m_keptKind, m_keptName, m_keptRole);
    if (current().isValid())
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.isBand(row))
            continue;
        m_cells->selectionModel()->setCurrentIndex(m_model.index(row, 1),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        break;
    }
}

bool MatrixView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_cells || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const Qt::KeyboardModifiers held = key.modifiers() & ~Qt::KeypadModifier;
    if (key.key() == Qt::Key_Space && (held == Qt::NoModifier || held == Qt::ShiftModifier)) {
        Q_EMIT toggled(held == Qt::ShiftModifier);
        return true;
    }
    if (key.key() == Qt::Key_Delete && held == Qt::NoModifier) {
        Q_EMIT removed();
        return true;
    }
    if (key.matches(QKeySequence::Paste)) {
        Q_EMIT pasted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MatrixView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    measure();
}

} // namespace hubdesk::ui
