#pragma once
// For which objects the current scope of a role is: everybody, or people, groups, servers and services chosen from
// those of the hub. GUI thread; changes the ScopeTreeModel, nothing else.

#include "ui/roles/asksearch.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;

namespace hubdesk::tables {
class ScopeTreeModel;
}

namespace hubdesk::ui {

class AskPicker;
class ElidedLabel;
class TextLabel;

class EditorFilter final : public QWidget {
    Q_OBJECT

public:
    EditorFilter(tables::ScopeTreeModel &model, QWidget *parent);

    void setAssignments(std::shared_ptr<const hubs::Assignments> assignments);
    void setScope(const QString &scope); ///< empty: none is current
    void refresh();

private:
    void clearChips();
    void add(const QString &id);
    void addChip(const QString &filter, const QString &words, bool removable);

    tables::ScopeTreeModel &m_model;
    AskSearch *m_search;
    AskPicker *m_picker;
    ElidedLabel *m_words;
    QHBoxLayout *m_chips;
    QHash<QString, AskThing> m_things;
    QString m_scope;
};

} // namespace hubdesk::ui
