#pragma once
// Where a person can be: the seven pages and their views, as declarations. A view shows one table of
// models/tables/catalogue.cpp, or names the page that it makes (makePage<P>); a new view is a line in
// places.cpp. Read-only, GUI thread.

#include "domain/ids.h"

#include <QString>

#include <span>

class QWidget;

namespace hubdesk::ui {

class Page;
struct PageContext;
struct ViewSpec;

using PageMaker = Page *(*)(const ViewSpec &view, const PageContext &context, QWidget *parent);
/// For a view that is not a table: P is a Page made of the same three.
template <class P> Page *makePage(const ViewSpec &view, const PageContext &context, QWidget *parent)
{
    return new P(view, context, parent);
}

enum class PageId { Home, Communities, Team, Roles, Tickets, Hubs, Activity };

struct ViewSpec {
    const char *table; ///< the view's id; of a table also its id in the catalogue
    const char *title; ///< untranslated, context "Place"
    const char *clause; ///< the grey words beside the title; untranslated, context "Place"
    bool counted = true; ///< the rail shows how many
    PageMaker make = nullptr; ///< null: a TablePage over `table`
    const char *within = nullptr; ///< not listed: opened from this view, which the rail marks meanwhile
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
