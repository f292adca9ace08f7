#include "ui/window/actions.h"

#include <QtGlobal>

// One action a line reads as a table.
// clang-format off
namespace hubdesk::ui {
namespace {

using enum MenuId;

constexpr ActionSpec separator(MenuId menu) { return {"-", menu}; }

constexpr ActionSpec kActions[] = {
    {"file.new", File, QT_TRANSLATE_NOOP("Action", "&New file…"), "=New", "file-plus", QT_TRANSLATE_NOOP("Action", "Make an empty Hubdesk file")},
    {"file.open", File, QT_TRANSLATE_NOOP("Action", "&Open…"), "=Open", "folder-open", QT_TRANSLATE_NOOP("Action", "Open another Hubdesk file")},
    {"file.recent", File, QT_TRANSLATE_NOOP("Action", "Open &recent"), "", "history", QT_TRANSLATE_NOOP("Action", "Files opened before")},
    {"file.demo", File, QT_TRANSLATE_NOOP("Action", "Open &demonstration data"), "", "play", QT_TRANSLATE_NOOP("Action", "Look around in a fresh copy of invented data")},
    separator(File),
    {"file.import", File, QT_TRANSLATE_NOOP("Action", "&Import configuration…"), "Ctrl+I", "download", QT_TRANSLATE_NOOP("Action", "Read what files say about roles, after showing what it would do; nothing in them is run")},
    {"file.example", File, QT_TRANSLATE_NOOP("Action", "Open e&xample"), "", "book-open", QT_TRANSLATE_NOOP("Action", "Configurations to try, with the two of the draft of 2021")},
    {"file.export", File, QT_TRANSLATE_NOOP("Action", "&Export configuration…"), "Ctrl+Shift+X", "upload", QT_TRANSLATE_NOOP("Action", "A hub's role definitions as a text, compared with the file they came from")},
    separator(File),
    {"file.copy", File, QT_TRANSLATE_NOOP("Action", "Save a &copy…"), "=SaveAs", "files", QT_TRANSLATE_NOOP("Action", "Write everything into a second file")},
    {"file.restore", File, QT_TRANSLATE_NOOP("Action", "Restore a &backup…"), "", "archive-restore", QT_TRANSLATE_NOOP("Action", "Go back to a backup of this file; what is there now becomes a backup first")},
    separator(File),
    {"file.quit", File, QT_TRANSLATE_NOOP("Action", "&Quit"), "Ctrl+Q", "log-out", QT_TRANSLATE_NOOP("Action", "Close Hubdesk; everything is on disk already")},

    {"edit.undo", Edit, QT_TRANSLATE_NOOP("Action", "&Undo"), "=Undo", "undo-2", QT_TRANSLATE_NOOP("Action", "Take back the last change")},
    {"edit.redo", Edit, QT_TRANSLATE_NOOP("Action", "&Redo"), "=Redo", "redo-2", QT_TRANSLATE_NOOP("Action", "Make the change again that was taken back")},
    separator(Edit),
    {"edit.new", Edit, QT_TRANSLATE_NOOP("Action", "&New record…"), "Ctrl+Shift+N", "plus", QT_TRANSLATE_NOOP("Action", "Make a record of the kind that the list shows")},
    {"edit.cell", Edit, QT_TRANSLATE_NOOP("Action", "&Edit cell"), "F2", "pencil", QT_TRANSLATE_NOOP("Action", "Change the current cell in place")},
    {"edit.bulk", Edit, QT_TRANSLATE_NOOP("Action", "Edit &field of selected rows…"), "Ctrl+Shift+E", "pencil", QT_TRANSLATE_NOOP("Action", "Set one field of all selected rows as one step")},
    {"edit.remove", Edit, QT_TRANSLATE_NOOP("Action", "Re&move…"), "=Delete", "trash-2", QT_TRANSLATE_NOOP("Action", "Remove the selected records, after asking once")},
    separator(Edit),
    {"edit.copy", Edit, QT_TRANSLATE_NOOP("Action", "&Copy"), "=Copy", "copy", QT_TRANSLATE_NOOP("Action", "Copy the selected rows as text")},
    {"edit.copyCsv", Edit, QT_TRANSLATE_NOOP("Action", "Copy as C&SV"), "Ctrl+Shift+C", "copy", QT_TRANSLATE_NOOP("Action", "Copy the selected rows with their heads for a spreadsheet")},
    {"edit.copyMarkdown", Edit, QT_TRANSLATE_NOOP("Action", "Copy as Mark&down"), "", "copy", QT_TRANSLATE_NOOP("Action", "Copy the selected rows as a table for a ticket or an issue")},
    {"edit.selectAll", Edit, QT_TRANSLATE_NOOP("Action", "Select &all"), "=SelectAll", "list-checks", QT_TRANSLATE_NOOP("Action", "Select every row that the filter leaves")},
    {"edit.find", Edit, QT_TRANSLATE_NOOP("Action", "F&ilter"), "=Find", "search", QT_TRANSLATE_NOOP("Action", "Search all rows of this list as you type"), '/'},
    separator(Edit),
    {"edit.preferences", Edit, QT_TRANSLATE_NOOP("Action", "&Preferences…"), "Ctrl+,", "settings", QT_TRANSLATE_NOOP("Action", "Appearance, language, density and shortcuts")},

    {"view.home", View, QT_TRANSLATE_NOOP("Action", "&Home"), "Alt+1", "house"},
    {"view.communities", View, QT_TRANSLATE_NOOP("Action", "&Communities"), "Alt+2", "users"},
    {"view.team", View, QT_TRANSLATE_NOOP("Action", "&Team"), "Alt+3", "contact"},
    {"view.roles", View, QT_TRANSLATE_NOOP("Action", "&Roles"), "Alt+4", "key-round"},
    {"view.tickets", View, QT_TRANSLATE_NOOP("Action", "T&ickets"), "Alt+5", "inbox"},
    {"view.hubs", View, QT_TRANSLATE_NOOP("Action", "Hu&bs"), "Alt+6", "server"},
    {"view.activity", View, QT_TRANSLATE_NOOP("Action", "&Activity"), "Alt+7", "history"},
    separator(View),
    {"view.back", View, QT_TRANSLATE_NOOP("Action", "Bac&k"), "Alt+Left", "arrow-left", QT_TRANSLATE_NOOP("Action", "To the list and row seen before")},
    {"view.forward", View, QT_TRANSLATE_NOOP("Action", "&Forward"), "Alt+Right", "arrow-right", QT_TRANSLATE_NOOP("Action", "To the list and row seen after")},
    {"view.next", View, QT_TRANSLATE_NOOP("Action", "&Next row"), "", "arrow-down", "", 'j'},
    {"view.previous", View, QT_TRANSLATE_NOOP("Action", "&Previous row"), "", "arrow-up", "", 'k'},
    separator(View),
    {"view.rail", View, QT_TRANSLATE_NOOP("Action", "Rai&l"), "Ctrl+B", "panel-left", QT_TRANSLATE_NOOP("Action", "Show or hide the list of pages at the side"), 0, true},
    {"view.details", View, QT_TRANSLATE_NOOP("Action", "&Details"), "F9", "panel-right", QT_TRANSLATE_NOOP("Action", "Show or hide what is known of the current row"), 0, true},
    {"view.columns", View, QT_TRANSLATE_NOOP("Action", "Col&umns…"), "", "columns-3", QT_TRANSLATE_NOOP("Action", "Choose the columns of this list")},
    {"view.density", View, QT_TRANSLATE_NOOP("Action", "Densit&y"), "", "rows-3", QT_TRANSLATE_NOOP("Action", "How much room a row takes")},
    separator(View),
    {"view.zoomIn", View, QT_TRANSLATE_NOOP("Action", "Lar&ger text"), "=ZoomIn"},
    {"view.zoomOut", View, QT_TRANSLATE_NOOP("Action", "&Smaller text"), "=ZoomOut"},
    {"view.zoomReset", View, QT_TRANSLATE_NOOP("Action", "Usual text si&ze"), "Ctrl+0"},

    {"hub.connect", Hub, QT_TRANSLATE_NOOP("Action", "&Connect hub…"), "Ctrl+Shift+H", "plug", QT_TRANSLATE_NOOP("Action", "Read a JupyterHub with a token; nothing is changed there")},
    {"hub.token", Hub, QT_TRANSLATE_NOOP("Action", "Change &token…"), "", "key", QT_TRANSLATE_NOOP("Action", "Connect the current hub again, with another token or address")},
    {"hub.pull", Hub, QT_TRANSLATE_NOOP("Action", "&Pull"), "=Refresh", "refresh-cw", QT_TRANSLATE_NOOP("Action", "Read the current hub again")},
    {"hub.pullAll", Hub, QT_TRANSLATE_NOOP("Action", "Pull &all connected hubs"), "Shift+F5", "refresh-cw", QT_TRANSLATE_NOOP("Action", "Read every hub that was read before")},
    {"hub.cancel", Hub, QT_TRANSLATE_NOOP("Action", "&Stop pulling"), "Ctrl+.", "square", QT_TRANSLATE_NOOP("Action", "Leave what is known as it is")},
    separator(Hub),
    {"hub.users", Hub, QT_TRANSLATE_NOOP("Action", "Show its &users"), "", "users"},
    {"hub.groups", Hub, QT_TRANSLATE_NOOP("Action", "Show its &groups"), "", "layers"},
    {"hub.copyAddress", Hub, QT_TRANSLATE_NOOP("Action", "Copy a&ddress"), "", "copy"},
    separator(Hub),
    {"hub.forget", Hub, QT_TRANSLATE_NOOP("Action", "&Forget this hub…"), "", "unplug", QT_TRANSLATE_NOOP("Action", "Remove its token and its people's data from this computer")},

    {"role.definitions", Role, QT_TRANSLATE_NOOP("Action", "Show &definitions"), "", "key-round"},
    {"role.assignments", Role, QT_TRANSLATE_NOOP("Action", "Show &assignments"), "", "table", QT_TRANSLATE_NOOP("Action", "Who holds which role")},
    {"role.review", Role, QT_TRANSLATE_NOOP("Action", "&Review…"), "Ctrl+Shift+R", "", QT_TRANSLATE_NOOP("Action", "See what the staged changes would do, before anything happens")},
    {"role.discard", Role, QT_TRANSLATE_NOOP("Action", "D&iscard…"), "", "undo-2", QT_TRANSLATE_NOOP("Action", "Take back every staged change of this hub, after asking once")},
    separator(Role),
    {"role.new", Role, QT_TRANSLATE_NOOP("Action", "&New role…"), "", "plus"},
    {"role.request", Role, QT_TRANSLATE_NOOP("Action", "As&k for the definitions…"), "", "send", QT_TRANSLATE_NOOP("Action", "A letter or a ticket to whoever runs the hub, for what the hub does not tell")},
    {"role.copyScopes", Role, QT_TRANSLATE_NOOP("Action", "&Copy scopes"), "", "copy", QT_TRANSLATE_NOOP("Action", "Copy the scopes of the current role, one a line")},

    {"ticket.new", Ticket, QT_TRANSLATE_NOOP("Action", "&New ticket…"), "", "plus", "", 'c'},
    separator(Ticket),
    {"ticket.all", Ticket, QT_TRANSLATE_NOOP("Action", "Show &all"), "", "inbox"},
    {"ticket.open", Ticket, QT_TRANSLATE_NOOP("Action", "Show &open"), "", "inbox"},
    {"ticket.approval", Ticket, QT_TRANSLATE_NOOP("Action", "Show those that need a&pproval"), "", "user-check"},
    {"ticket.incidents", Ticket, QT_TRANSLATE_NOOP("Action", "Show &incidents"), "", "siren"},

    {"tools.palette", Tools, QT_TRANSLATE_NOOP("Action", "&Commands…"), "Ctrl+K", "command", QT_TRANSLATE_NOOP("Action", "Find an action, a list or a record by typing")},
    {"tools.problems", Tools, QT_TRANSLATE_NOOP("Action", "&Problems…"), "", "triangle-alert", QT_TRANSLATE_NOOP("Action", "What did not work, with what is safe and what to do")},

    {"window.focus", Window, QT_TRANSLATE_NOOP("Action", "&Focus"), "", "globe", QT_TRANSLATE_NOOP("Action", "Show one hub or one community only")},
    {"window.actingAs", Window, QT_TRANSLATE_NOOP("Action", "&Acting as…"), "", "user", QT_TRANSLATE_NOOP("Action", "Say which of the people in this file you are")},
    separator(Window),
    {"window.nextPane", Window, QT_TRANSLATE_NOOP("Action", "&Next pane"), "F6", "", QT_TRANSLATE_NOOP("Action", "Rail, list, details, and round again")},
    {"window.previousPane", Window, QT_TRANSLATE_NOOP("Action", "&Previous pane"), "Shift+F6"},
    {"window.fullScreen", Window, QT_TRANSLATE_NOOP("Action", "F&ull screen"), "F11", "monitor", "", 0, true},

    {"help.shortcuts", Help, QT_TRANSLATE_NOOP("Action", "&Keyboard shortcuts"), "F1", "keyboard", QT_TRANSLATE_NOOP("Action", "Every shortcut of this window"), '?'},
    {"help.first", Help, QT_TRANSLATE_NOOP("Action", "&Where to start…"), "", "route", QT_TRANSLATE_NOOP("Action", "Demonstration data, a new file or a file that is there")},
    separator(Help),
    {"help.about", Help, QT_TRANSLATE_NOOP("Action", "&About Hubdesk"), "", "info"},
};

constexpr const char *kMenuTitles[] = {
    QT_TRANSLATE_NOOP("Action", "&File"), QT_TRANSLATE_NOOP("Action", "&Edit"), QT_TRANSLATE_NOOP("Action", "&View"),
    QT_TRANSLATE_NOOP("Action", "&Hub"), QT_TRANSLATE_NOOP("Action", "&Role"), QT_TRANSLATE_NOOP("Action", "&Ticket"),
    QT_TRANSLATE_NOOP("Action", "T&ools"), QT_TRANSLATE_NOOP("Action", "&Window"), QT_TRANSLATE_NOOP("Action", "He&lp"),
};

} // namespace
// clang-format on

std::span<const ActionSpec> actionTable()
{
    return kActions;
}

const char *menuTitle(MenuId menu)
{
    return kMenuTitles[static_cast<std::size_t>(menu)];
}

} // namespace hubdesk::ui
