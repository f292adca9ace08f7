#pragma once
// Where a person can be: the seven pages and their views, as declarations. A view shows one table of
// models/tables/catalogue.cpp; a new view is a line here. Read-only, GUI thread.

#include "domain/ids.h"

#include <QString>

#include <span>

namespace hubdesk::ui {

enum class PageId { Home, Communities, Team, Roles, Tickets, Hubs, Activity };

struct ViewSpec {
    const char *table; ///< id in the catalogue; also the view's own
    const char *title; ///< untranslated, context "Place"
    const char *clause; ///< the grey words beside the title; untranslated, context "Place"
    bool counted = true; ///< the rail shows how many
};

struct PageSpec {
    PageId page;
    const char *id; ///< "tickets"; its action is "view.tickets"
    const char *title; ///< untranslated, context "Place"
    const char *icon;
    std::span<const ViewSpec> views; ///< empty: the page is not a table
};

[[nodiscard]] std::span<const PageSpec> pages();
[[nodiscard]] const PageSpec &pageSpec(PageId page);
/// The page of a view or a page by its id; null if there is none.
[[nodiscard]] const PageSpec *pageOf(QStringView id);
/// A view by its id; null if there is none.
[[nodiscard]] const ViewSpec *viewSpec(QStringView id);
/// The view that lists records of a kind; empty if none does.
[[nodiscard]] QLatin1StringView viewOf(domain::Kind kind);
[[nodiscard]] QString placeTitle(const char *title);

} // namespace hubdesk::ui
