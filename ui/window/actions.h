#pragma once
// Every action of the window, made once from one table (actiontable.cpp): menu, text, shortcut, icon, tool tip.
// Menus, the command palette and the shortcut sheet are built from it, so none can be forgotten.
// GUI thread, owned by the window. Does nothing itself: who can do it connects.

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <span>

namespace hubdesk::ui {

enum class MenuId { File, Edit, View, Hub, Role, Ticket, Tools, Window, Help };
inline constexpr int kMenus = 9;

struct ActionSpec {
    const char *id; ///< objectName: "file.open"; "-": a separator
    MenuId menu;
    const char *text = ""; ///< untranslated, context "Action"
    const char *shortcut = ""; ///< portable text, or the name of a standard key: "=Open"
    const char *icon = "";
    const char *tip = ""; ///< untranslated, context "Action"; what it does, when the text does not say
    char letter = 0; ///< acts alone while a list has the focus
    bool checkable = false;
};

[[nodiscard]] std::span<const ActionSpec> actionTable();
[[nodiscard]] const char *menuTitle(MenuId menu); ///< untranslated, context "Action"

class Actions final : public QObject {
    Q_OBJECT

public:
    explicit Actions(QWidget *window);

    [[nodiscard]] QAction *operator[](QLatin1StringView id) const;
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; }
    /// The action of a bare letter or sign; null if none.
    [[nodiscard]] QAction *ofLetter(const QString &text) const;
    /// The shortcuts as shown: "Ctrl+N", and the bare letter after it.
    [[nodiscard]] static QString shortcutText(const QAction &action);

    void applyIcons();

private:
    QList<QAction *> m_all;
    QHash<QString, QAction *> m_byId;
    QHash<QString, QAction *> m_byLetter;
};

} // namespace hubdesk::ui
