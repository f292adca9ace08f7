#pragma once
// What the views of the Roles page share: which hub they are about, its session, and the one way to stage.
// The hub is the window's focus, else the first of which something is known. It is loaded only once somebody
// looks (open()). GUI thread; owned by the window, one a file. Shows nothing.

#include "domain/staging.h"
#include "ui/pages/pagecontext.h"

#include <QObject>

#include <optional>
#include <utility>

namespace hubdesk::hubs {
class HubSession;
}

namespace hubdesk::ui {

/// What the role editor is to be opened with.
struct RoleEdit {
    QString role; ///< an existing role; empty: a new one
    domain::RoleDraft draft; ///< to begin with, where the hub's model does not know better
};

class RolesDesk final : public QObject {
    Q_OBJECT

public:
    /// All outlive the desk. `store`: the window's undo history.
    RolesDesk(Document &document, domain::ChangeStore &store, const domain::Clock &clock, Navigator &navigator,
              QObject *parent = nullptr);
    ~RolesDesk() override;

    [[nodiscard]] hubs::HubSession &session() const { return *m_session; }
    [[nodiscard]] domain::HubId hub() const { return m_hub; } ///< null: nothing is known of any hub
    [[nodiscard]] QString hubName() const;
    /// Hubs that were read, or whose configuration was; by name.
    [[nodiscard]] std::vector<domain::HubId> hubs() const;

    void setFocus(const Focus &focus);
    void open(); ///< loads the hub, and follows the focus from now on

    // Staging: one undoable step each; what was refused is reported by the window's strip.
    void stage(const QList<domain::Intent> &intents, const QString &label, const QString &reason = {});
    void unstage(const QList<domain::Ref> &operations, const QString &label);
    void discard();

    /// Carries out those of the staged operations that act at once, notes what is done, and reads the hub again.
    void apply(const QList<domain::Ref> &operations, std::function<void(const domain::OperationOutcome &)> progress,
               std::function<void(const domain::Result<QList<domain::OperationOutcome>> &)> done);

    /// Opens the role editor; `hub` null: the desk's own.
    void edit(const RoleEdit &what, domain::HubId hub = {});
    /// The editor takes what it was opened with, once.
    [[nodiscard]] std::optional<RoleEdit> takeEdit() { return std::exchange(m_edit, std::nullopt); }

Q_SIGNALS:
    void hubChanged();

private:
    void choose();
    void settle(domain::HubId hub, const QList<domain::OperationOutcome> &outcomes);
    void commit(domain::Result<domain::ChangeSet> set, const QString &label);

    Document &m_document;
    domain::ChangeStore &m_store;
    const domain::Clock &m_clock;
    Navigator &m_navigator;
    hubs::HubSession *m_session;
    Focus m_focus;
    domain::HubId m_hub;
    std::optional<RoleEdit> m_edit;
    bool m_open = false;
};

} // namespace hubdesk::ui
