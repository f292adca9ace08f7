#pragma once
// Ctrl+K: actions, places and records by typing. A frameless child of the window with a field and a list;
// '>' actions, '@' people, '#' tickets, ':' hubs and communities only. GUI thread; reads tables through
// their own models, so a search never blocks.

#include "domain/ids.h"

#include <QFrame>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace hubdesk::tables {
class TableModel;
}

namespace hubdesk::ui {

class Actions;
class Document;
class ElidedLabel;
class Navigator;

class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    CommandPalette(Actions &actions, Navigator &navigator, QWidget *window);
    ~CommandPalette() override;

    void setDocument(Document *document);
    void setFocusChooser(std::function<void(domain::Ref)> choose) { m_choose = std::move(choose); }
    void openWith(const QString &text);
    [[nodiscard]] int results() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void fill();
    void addActions(const QString &words);
    void addPlaces(const QString &words);
    void addRecords(const QString &table, const QString &heading, const QString &icon);
    void addHeading(const QString &text);
    void take(const QModelIndex &index);
    void moveTo(int row, int step);
    void place();
    void leave(); ///< hides, and gives the keyboard back

    Actions &m_actions;
    Navigator &m_navigator;
    Document *m_document = nullptr;
    std::function<void(domain::Ref)> m_choose;
    QLineEdit *m_field;
    QListView *m_list;
    ElidedLabel *m_count;
    QStandardItemModel *m_model;
    QHash<QString, tables::TableModel *> m_tables;
    QPointer<QWidget> m_before; ///< had the keyboard
    QTimer m_soon;
    QString m_words;
    QChar m_prefix;
};

} // namespace hubdesk::ui
