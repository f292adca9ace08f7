#pragma once
// For which objects the current scope of a role is: everybody, or people, groups, servers and services chosen from
// those of the hub. GUI thread; changes the ScopeTreeModel, nothing else.

#include "hubs/assignments.h"

#include <QWidget>

class QHBoxLayout;

namespace hubdesk::tables {
class ScopeTreeModel;
}

namespace hubdesk::ui {

class ElidedLabel;
class TextLabel;
class ThingPicker;

class EditorFilter final : public QWidget {
    Q_OBJECT

public:
    EditorFilter(tables::ScopeTreeModel &model, QWidget *parent);

    void setAssignments(std::shared_ptr<const hubs::Assignments> assignments);
    void setScope(const QString &scope); ///< empty: none is current
    void refresh();

private:
    void clearChips();
    void add();
    void addChip(const QString &filter, const QString &words, bool removable);

    tables::ScopeTreeModel &m_model;
    ThingPicker *m_picker;
    ElidedLabel *m_words;
    QHBoxLayout *m_chips;
    QString m_scope;
};

} // namespace hubdesk::ui
