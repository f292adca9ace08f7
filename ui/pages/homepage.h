#pragma once
// Home: what this file knows at a glance. Counts of tables that can be clicked, open tickets, the hubs'
// last pulls. Nothing that the program cannot know. GUI thread.

#include "tables/tablespec.h"
#include "ui/pages/page.h"

#include <QHash>

class QBoxLayout;
class QSplitter;

namespace hubdesk::tables {
class TableModel;
}

namespace hubdesk::ui {

class DetailsPane;
class Figure;
class TablePanel;

class HomePage final : public Page {
    Q_OBJECT

public:
    HomePage(const PageContext &context, QWidget *parent);

    void activate() override;
    void applyFocus(const Focus &focus) override;
    void takeKeyboard() override;
    void setDetailsShown(bool shown) override;

private:
    void addFigures(QBoxLayout *row);
    void count();
    void showPulls();

    QHash<QString, Figure *> m_figures;
    TablePanel *m_panel;
    tables::TableSpec m_spec; ///< of the tickets shown; before the model, which keeps a reference
    tables::TableModel *m_tickets = nullptr;
    DetailsPane *m_side;
    QSplitter *m_splitter;
    Focus m_focus;
};

} // namespace hubdesk::ui
