#include "ui/fakemodel.h"
#include "ui/gallery/scenes.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"

#include <QLineEdit>
#include <QTest>
#include <QTimer>

namespace hubdesk::gallery {

using namespace Qt::StringLiterals;
using namespace hubdesk::ui;
using test::FakeModel;
using test::FakeRow;

// A refused edit in place, the marks of a matrix, and the ring of the keyboard's cell on another row.
QWidget *editingScene()
{
    const Metrics m = metrics();
    auto *panel = new TablePanel;
    panel->resize(190 * m.u, 90 * m.u);
    panel->filterBar()->setCountText(u"7 of 622 people"_s);
    auto *model =
        new FakeModel({u"Person or group"_s, u"user"_s, u"admin"_s, u"ta-ds8"_s, u"grader-ds8"_s, u"Scopes"_s}, panel);
    model->setEditable({0});
    model->setCheck([](const QVariant &) { return u"Not a user name of this hub"_s; });
    QObject::connect(model, &FakeModel::refused, panel->table(), &TableView::showRefusal);
    const auto mark = [](tables::Mark which, const QString &second = {}) {
        return test::FakeCell{{}, {{tables::MarkRole, QVariant::fromValue(which)}, {tables::SecondTextRole, second}}};
    };
    using tables::Mark;
    const auto person = [&](int id, const QString &name, const QString &login, Mark a, Mark b, Mark c,
                            const QString &times = {}) {
        return FakeRow{{domain::Kind::Person, id},
                       {{name, {{tables::AvatarRole, name}, {tables::SecondTextRole, login}}},
                        mark(Mark::Default),
                        mark(a),
                        mark(b, times),
                        mark(c),
                        {u"list:users"_s, {{tables::CodeRole, true}}}}};
    };
    model->setRows({{{domain::Kind::Band, 1},
                     {{u"People"_s, {{tables::SecondTextRole, u"615"_s}, {tables::IconRole, u"chevron-down"_s}}}},
                     true},
                    person(1, u"Amy Dobson"_s, u"adobson"_s, Mark::NoneHeld, Mark::Inherited, Mark::StagedGives),
                    person(2, u"Ben Archer"_s, u"barcher"_s, Mark::NoneHeld, Mark::NoneHeld, Mark::NoneHeld),
                    person(3, u"Chidi Eze"_s, u"ceze"_s, Mark::NoneHeld, Mark::Inherited, Mark::NoneHeld),
                    person(4, u"Emil Novak"_s, u"enovak"_s, Mark::NoneHeld, Mark::StagedTakes, Mark::NoneHeld),
                    person(5, u"Kwame Boateng"_s, u"kboateng"_s, Mark::Direct, Mark::Direct, Mark::NoneHeld, u"×2"_s)});
    panel->table()->setColumns({{u"person"_s, 60, true, true},
                                {u"user"_s, 20},
                                {u"admin"_s, 20},
                                {u"ta"_s, 20},
                                {u"grader"_s, 24},
                                {u"scopes"_s, 28}});
    panel->table()->setModel(model);
    QTimer::singleShot(50, panel, [panel, model] {
        panel->table()->setFocus(Qt::TabFocusReason);
        panel->table()->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(panel->table(), Qt::Key_F2);
        if (auto *editor = panel->table()->viewport()->findChild<QLineEdit *>()) {
            QTest::keyClicks(editor, u"Jordan Smith"_s);
            QTest::keyClick(editor, Qt::Key_Return);
        }
    });
    return panel;
}

QWidget *ringScene()
{
    QWidget *panel = editingScene();
    auto *table = static_cast<TablePanel *>(panel)->table();
    QTimer::singleShot(100, panel, [table] {
        if (auto *editor = table->viewport()->findChild<QLineEdit *>())
            QTest::keyClick(editor, Qt::Key_Escape);
        table->setCurrentIndex(table->model()->index(1, 3));
        QTest::mouseMove(table->viewport(), table->visualRect(table->model()->index(3, 1)).center());
    });
    return panel;
}

} // namespace hubdesk::gallery
