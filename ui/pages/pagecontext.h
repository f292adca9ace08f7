#pragma once
// What every page gets: the open file, its undo, the window's actions, and the ways to speak and to go
// elsewhere. References outlive the page; the window owns all of it.

#include "domain/prompter.h"
#include "domain/result.h"
#include "domain/services.h"
#include "ui/window/document.h"

namespace hubdesk::ui {

class Actions;
class Preferences;
class RolesDesk;
class UndoHistory;

/// One hub or one community that a person works on; both null: all of them.
struct Focus {
    domain::HubId hub;
    domain::CommunityId community;

    [[nodiscard]] bool isAll() const { return hub.isNull() && community.isNull(); }
    friend bool operator==(const Focus &, const Focus &) = default;
};

class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void goTo(domain::Ref ref) = 0; ///< the view that lists it, with it as the current row
    virtual void goToView(const QString &view) = 0;
    virtual void goToHubView(const QString &view, domain::HubId hub) = 0;
    /// Something that did not work; shown in a strip and kept under Problems.
    virtual void report(const QString &what, const domain::Error &error) = 0;
    /// Something that worked, in the status bar.
    virtual void say(const QString &text) = 0;
    [[nodiscard]] virtual bool canShow(domain::Ref ref) const = 0;
    [[nodiscard]] virtual domain::PersonId actingAs() const = 0;
};

struct PageContext {
    Document &document;
    UndoHistory &history;
    Actions &actions;
    Preferences &preferences;
    const domain::Clock &clock;
    domain::Prompter &prompter;
    domain::SecretStore &secrets;
    Navigator &navigator;
    RolesDesk &roles; ///< the hub open on the Roles page, and its staged changes
};

} // namespace hubdesk::ui
