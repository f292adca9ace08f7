#include "measured.h"

#include "app/composition.h"
#include "domain/entities.h"
#include "tables/matrixmodel.h"
#include "tables/tablemodel.h"
#include "ui/pages/tablepage.h"
#include "ui/roles/assignmentspage.h"
#include "ui/roles/matrixview.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tableview.h"
#include "ui/window/document.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace hubdesk::bench {
namespace {

using tables::TableModel;

void print(const char *name, double value)
{
    std::printf("%s %.2f\n", name, value);
    std::fflush(stdout);
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

// The longest time between two turns of the event loop, told by whatever turns it: a timer of its own would be put
// off while there is other work, which is not the same as being blocked. At most 5 ms of waiting count as well.
class Watchdog final {
public:
    Watchdog() { reset(); }
    [[nodiscard]] double longest() const { return m_longest; }
    void turned()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_since.nsecsElapsed()) / 1e6);
        m_since.restart();
    }
    void reset()
    {
        m_longest = 0;
        m_since.start();
    }

private:
    QElapsedTimer m_since;
    double m_longest = 0;
};

Watchdog &watchdog()
{
    static Watchdog dog;
    return dog;
}

void turnEventLoop(QEventLoop::ProcessEventsFlags flags = QEventLoop::AllEvents)
{
    QCoreApplication::processEvents(flags, 5);
    watchdog().turned();
}

// Notes when a widget was painted after it was asked to.
class PaintSeen final : public QObject {
public:
    explicit PaintSeen(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_paints;
        return false;
    }
    int m_paints = 0;
};

template <class Condition> bool waitUntil(const Condition &condition, int milliseconds = 60000)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > milliseconds)
            return false;
        turnEventLoop(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

bool settled(const TableModel &model)
{
    return model.state() != TableModel::State::Loading;
}

ui::MainWindow *mainWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget))
            return window;
    }
    return nullptr;
}

double openView(ui::MainWindow &window, const QString &view)
{
    QElapsedTimer timer;
    timer.start();
    window.goToView(view);
    ui::TablePage *page = window.tablePage();
    if (!waitUntil([page] { return settled(page->model()); }))
        return -1;
    page->table().viewport()->repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// The strings that bench_tables records, a third of them rare.
QStringList typedStrings()
{
    QFile file(QStringLiteral(STRINGS "/users.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

// A key pressed in the filter until the first screenful that answers it is painted. Rows that are still those of the
// question before do not count: only a reset or a new layout tells of an answer.
void measureTyping(ui::MainWindow &window)
{
    ui::TablePage *page = window.tablePage();
    TableModel &model = page->model();
    bool answered = false;
    const QObject context;
    const auto seen = [&answered] { answered = true; };
    QObject::connect(&model, &TableModel::modelReset, &context, seen);
    QObject::connect(&model, &TableModel::layoutChanged, &context, seen);
    QObject::connect(&model, &TableModel::rowsRemoved, &context, seen);
    std::vector<double> first, exact;
    for (const QString &text : typedStrings()) {
        answered = false;
        QElapsedTimer timer;
        timer.start();
        page->setFilter(text);
        waitUntil([&] { return answered || model.exact(); });
        page->table().viewport()->repaint();
        first.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        waitUntil([&model] { return model.exact(); });
        exact.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    print("typing_strings", static_cast<double>(first.size()));
    print("typing_first_p95", percentile(first, 0.95));
    print("typing_exact_p95", percentile(exact, 0.95));
    page->setFilter({});
    waitUntil([&] { return model.filterText().isEmpty() && settled(model) && model.exact(); });
}

void measureScrolling(ui::MainWindow &window)
{
    ui::TableView &table = window.tablePage()->table();
    QScrollBar *bar = table.verticalScrollBar();
    std::vector<double> frames;
    const int steps = 300;
    for (int i = 0; i < steps; ++i) {
        QElapsedTimer timer;
        timer.start();
        // Mostly a wheel's notch, now and then a jump into pages not yet read.
        bar->setValue(i % 20 == 19 ? static_cast<int>(static_cast<qint64>(bar->maximum()) * i / steps)
                                   : bar->value() + 3);
        table.viewport()->repaint();
        frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        turnEventLoop();
    }
    print("scroll_frame_p50", percentile(frames, 0.5));
    print("scroll_frame_p99", percentile(frames, 0.99));
}

void measureEdits(ui::MainWindow &window)
{
    ui::TablePage *page = window.tablePage();
    TableModel &model = page->model();
    int column = -1;
    for (int i = 0; i < model.columnCount() && column < 0; ++i) {
        const domain::Field *field = model.fieldOfColumn(i);
        if (field != nullptr && model.spec().columns[static_cast<std::size_t>(i)].editable
            && field->kind == domain::FieldKind::Text)
            column = i;
    }
    if (column < 0 || model.rowCount() == 0)
        return;
    const QModelIndex index = model.index(0, column);
    const QString before = index.data(Qt::EditRole).toString();
    std::vector<double> painted, durable;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer timer;
        timer.start();
        model.setData(model.index(0, column), before + QString::number(i));
        page->table().viewport()->repaint();
        painted.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        waitUntil([&window] { return window.document()->waiting() == 0; });
        durable.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    model.setData(model.index(0, column), before);
    waitUntil([&window] { return window.document()->waiting() == 0; });
    print("edit_painted_p95", percentile(painted, 0.95));
    print("edit_durable_p95", percentile(durable, 0.95));
}

// Everybody of the hub by its roles, scrolled in both directions; names and cells are two views over one model.
void measureMatrix(ui::MainWindow &window)
{
    QElapsedTimer timer;
    timer.start();
    window.goToView(u"roles.assignments"_s);
    auto *page = window.findChild<ui::AssignmentsPage *>();
    if (page == nullptr || !waitUntil([page] { return page->model().rowCount() > 0 && !page->model().isLoading(); }))
        return;
    ui::MatrixView &matrix = page->matrix();
    const auto paint = [&matrix] {
        for (ui::TableView *view : matrix.findChildren<ui::TableView *>())
            view->viewport()->repaint();
    };
    paint();
    print("matrix_open", static_cast<double>(timer.nsecsElapsed()) / 1e6);
    if (auto *beyond = page->findChild<QToolButton *>(u"assignments.beyond"_s))
        beyond->setChecked(false);
    waitUntil([page] { return !page->model().isLoading(); });
    print("matrix_rows", page->model().rowCount());
    QScrollBar *down = matrix.cells().verticalScrollBar(), *across = matrix.cells().horizontalScrollBar();
    std::vector<double> frames;
    const int steps = 200;
    for (int i = 0; i < steps; ++i) {
        timer.restart();
        if (i % 10 == 9)
            down->setValue(static_cast<int>(static_cast<qint64>(down->maximum()) * i / steps));
        else
            down->setValue(down->value() + 3);
        if (i % 25 == 24)
            across->setValue(across->value() + 5);
        paint();
        frames.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        turnEventLoop();
    }
    print("matrix_frame_p50", percentile(frames, 0.5));
    print("matrix_frame_p99", percentile(frames, 0.99));
}

} // namespace

int measureWindow(int argc, char **argv, const QString &file, qint64 startedAt)
{
    QCoreApplication::setApplicationName(u"hubdesk"_s);
    QApplication application(argc, argv);
    app::Composition composition(application);
    if (!composition.start({file, file.isEmpty()}))
        return 1;
    ui::MainWindow *window = mainWindow();
    if (window == nullptr)
        return 1;
    // The first input: a key that reaches the event loop once the window has been painted.
    PaintSeen seen(*window);
    waitUntil([&seen] { return seen.m_paints > 0; });
    struct KeySeen final : QObject {
        bool eventFilter(QObject *, QEvent *event) override
        {
            m_handled = m_handled || event->type() == QEvent::KeyPress;
            return false;
        }
        bool m_handled = false;
    } key;
    window->installEventFilter(&key);
    QCoreApplication::postEvent(window, new QKeyEvent(QEvent::KeyPress, Qt::Key_Shift, Qt::ShiftModifier));
    waitUntil([&key] { return key.m_handled; });
    print("start", static_cast<double>(QDateTime::currentMSecsSinceEpoch() - startedAt));
    window->removeEventFilter(&key);

    waitUntil([] { return false; }, 500);
    print("open_users", openView(*window, u"hubs.users"_s));
    print("users", static_cast<double>(window->tablePage()->model().total()));
    waitUntil([window] { return window->tablePage()->model().exact(); });
    watchdog().reset();
    measureTyping(*window);
    print("memory_users_open", residentMegabytes());
    measureScrolling(*window);
    print("open_tickets", openView(*window, u"tickets.all"_s));
    print("tickets", static_cast<double>(window->tablePage()->model().total()));
    print("open_communities", openView(*window, u"communities.all"_s));
    measureEdits(*window);
    print("longest_block", watchdog().longest());
    print("memory_end", residentMegabytes());
    measureMatrix(*window);
    return 0;
}

} // namespace hubdesk::bench
