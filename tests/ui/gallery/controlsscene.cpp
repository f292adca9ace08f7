#include "ui/gallery/scenes.h"
#include "ui/theme/hints.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hubdesk::gallery {
namespace {

using namespace Qt::StringLiterals;
using namespace hubdesk::ui;

QWidget *form()
{
    auto *box = new QGroupBox(u"Connection"_s);
    auto *lines = new QFormLayout(box);
    lines->addRow(u"&Address"_s, new QLineEdit(u"https://kelp.northlight.example"_s));
    auto *off = new QLineEdit(u"not now"_s);
    off->setEnabled(false);
    lines->addRow(u"Disabled"_s, off);
    auto *kinds = new QComboBox;
    kinds->addItems({u"Every hour"_s, u"Every day"_s});
    lines->addRow(u"Refresh"_s, kinds);
    auto *editable = new QComboBox;
    editable->setEditable(true);
    editable->addItem(u"kelp-staging"_s);
    lines->addRow(u"Hub"_s, editable);
    auto *spin = new QSpinBox;
    spin->setValue(10);
    spin->setSuffix(u" copies"_s);
    lines->addRow(u"Backups"_s, spin);
    auto *date = new QDateEdit(QDate(2026, 12, 14));
    date->setCalendarPopup(true);
    lines->addRow(u"Until"_s, date);
    auto *partly = new QCheckBox(u"Some of these"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    lines->addRow(QString(), partly);
    auto *first = new QRadioButton(u"Follow the system"_s);
    first->setChecked(true);
    lines->addRow(QString(), first);
    lines->addRow(QString(), new QRadioButton(u"Dark"_s));
    auto *gone = new QCheckBox(u"Cannot be chosen"_s);
    gone->setEnabled(false);
    lines->addRow(QString(), gone);
    auto *bar = new QProgressBar;
    bar->setRange(0, 34);
    bar->setValue(21);
    lines->addRow(u"Support time"_s, bar);
    return box;
}

QWidget *lists()
{
    auto *tabs = new QTabWidget;
    auto *tree = new QTreeWidget;
    tree->setHeaderLabels({u"Scope"_s, u"Meaning"_s});
    auto *users = new QTreeWidgetItem(tree, {u"users"_s, u"Read and change people"_s});
    users->setCheckState(0, Qt::PartiallyChecked);
    auto *list = new QTreeWidgetItem(users, {u"list:users"_s, u"See who is there"_s});
    list->setCheckState(0, Qt::Checked);
    auto *del = new QTreeWidgetItem(users, {u"delete:users"_s, u"Remove people"_s});
    del->setCheckState(0, Qt::Unchecked);
    tree->expandAll();
    tree->setCurrentItem(list);
    tabs->addTab(tree, u"Scopes"_s);
    tabs->addTab(new QPlainTextEdit, u"Text"_s);
    tabs->addTab(new QWidget, icon(u"users"_s, Ink::Second), u"Holders"_s);
    return tabs;
}

QMenu *menuOf(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->addAction(icon(u"pencil"_s, Ink::Second), u"&Edit"_s)->setShortcut(QKeySequence(Qt::Key_F2));
    menu->addAction(icon(u"copy"_s, Ink::Second), u"&Copy"_s)->setShortcut(QKeySequence::Copy);
    QAction *checked = menu->addAction(u"Show &details"_s);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addSeparator();
    menu->addMenu(u"Copy &as"_s)->addAction(u"CSV"_s);
    QAction *off = menu->addAction(icon(u"trash-2"_s, Ink::Text), u"&Delete…"_s);
    off->setEnabled(false);
    off->setShortcut(QKeySequence::Delete);
    menu->setActiveAction(menu->actions().at(1));
    return menu;
}

} // namespace

QWidget *controlsScene()
{
    const Metrics m = metrics();
    auto *page = new QWidget;
    page->resize(260 * m.u, 150 * m.u);
    auto *row = new QHBoxLayout(page);
    row->addWidget(form(), 1);
    auto *middle = new QVBoxLayout;
    auto *segments = new Segments;
    segments->add(u"all"_s, u"All"_s);
    segments->add(u"rights"_s, u"Rights"_s);
    segments->add(u"people"_s, u"People"_s);
    segments->add(u"sync"_s, u"Sync"_s);
    auto *tools = new QHBoxLayout;
    tools->addWidget(segments);
    tools->addWidget(makeIconButton(u"arrow-up-down"_s, u"Sort"_s));
    QToolButton *pressed = makeIconButton(u"panel-right"_s, u"Details"_s);
    pressed->setCheckable(true);
    pressed->setChecked(true);
    tools->addWidget(pressed);
    QPushButton *group = makeButton(u"Group: cluster"_s, ButtonLook::Plain, u"rows-3"_s);
    group->setMenu(new QMenu(group));
    tools->addWidget(group);
    tools->addStretch(1);
    middle->addLayout(tools);
    middle->addWidget(lists(), 1);
    auto *popup = new QWidget;
    auto *inside = new QVBoxLayout(popup);
    QMenu *menu = menuOf(popup);
    menu->setWindowFlags(Qt::Widget); // as a picture in the page
    inside->addWidget(menu, 0, Qt::AlignLeading | Qt::AlignTop);
    middle->addWidget(popup, 1);
    row->addLayout(middle, 1);
    return page;
}

} // namespace hubdesk::gallery
