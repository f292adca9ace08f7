// A window with a table of a million rows for walk.py, told what to do by lines on standard input:
// "rows N" filters to N rows, "storm on|off" filters without pause, "model none|again", "quit".
#include "ui/fakemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QHeaderView>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace hubdesk;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"hubdesk-accessible-test"_s);
    ui::Theme theme(application);
    theme.apply(ui::Appearance::Light);

    constexpr int kAll = 1'000'000;
    test::ManyRows model(kAll, 4);
    ui::TablePanel panel;
    panel.setWindowTitle(u"Accessible table"_s);
    panel.filterBar()->setPlaceholder(u"Filter people"_s);
    ui::TableView *table = panel.table();
    table->setAccessibleName(u"People"_s);
    table->setColumns({{u"a"_s, 30, true, true}, {u"b"_s, 20}, {u"hidden"_s, 20, false}, {u"c"_s, 20}});
    table->setModel(&model);
    panel.resize(700, 500);
    panel.show();
    panel.activateWindow();
    table->setFocus();

    QTimer storm;
    int turn = 0;
    storm.setInterval(3);
    QObject::connect(&storm, &QTimer::timeout, &panel, [&] {
        const int counts[]{kAll, 0, 1, 17, 40'000};
        model.setShown(counts[++turn % 5]);
        if (model.rowCount() > 3)
            table->selectRow(turn % 3);
        table->horizontalHeader()->setSectionHidden(1, turn % 2 == 0);
    });
    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &panel, [&] {
        char buffer[256];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            return QApplication::exit(3);
        pending.append(buffer, got);
        while (pending.contains('\n')) {
            const QList<QByteArray> words = pending.left(pending.indexOf('\n')).split(' ');
            pending.remove(0, pending.indexOf('\n') + 1);
            if (words.first() == "rows") {
                model.setShown(words.value(1).toInt());
            } else if (words.first() == "storm") {
                words.value(1) == "on" ? storm.start() : storm.stop();
                table->horizontalHeader()->setSectionHidden(1, false);
                model.setShown(kAll);
            } else if (words.first() == "model") {
                table->setModel(words.value(1) == "none" ? nullptr : &model);
            } else if (words.first() == "quit") {
                QApplication::exit(0);
            }
            std::puts(("done " + words.first()).constData());
            std::fflush(stdout);
        }
    });
    QTimer::singleShot(120'000, &application, [] { QApplication::exit(4); }); // nobody is left waiting
    std::puts("ready");
    std::fflush(stdout);
    return QApplication::exec();
}
