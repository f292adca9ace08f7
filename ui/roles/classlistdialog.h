#pragma once
// A pasted class list: which of its lines are people of the hub, which are members already, which are not known;
// those found are added to one group. Hands the wish on, stages nothing itself. GUI thread.

#include "domain/classlist.h"
#include "hubs/assignments.h"
#include "ui/dialogs/dialog.h"
#include "ui/roles/wish.h"

#include <QTimer>

class QComboBox;
class QPlainTextEdit;
class QStandardItemModel;

namespace hubdesk::ui {

class BearerField;
class TableView;

class ClassListDialog final : public Dialog {
    Q_OBJECT

public:
    ClassListDialog(std::shared_ptr<const hubs::Assignments> now, QWidget *parent);

    void setGroup(const QString &group);
    void setText(const QString &text);
    void accept() override;

Q_SIGNALS:
    void chosen(const hubdesk::ui::Wish &wish);

private:
    void read();

    std::shared_ptr<const hubs::Assignments> m_now;
    domain::ClassList m_list;
    BearerField *m_group;
    QPlainTextEdit *m_text;
    QStandardItemModel *m_rows;
    TableView *m_table;
    TextLabel *m_says;
    QPushButton *m_accept;
    QTimer m_soon;
};

} // namespace hubdesk::ui
