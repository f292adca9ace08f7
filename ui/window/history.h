#pragma once
// Where a person has been: views and rows, back and forth like a browser. A value; GUI thread.

#include "domain/ids.h"

#include <QString>

#include <optional>
#include <vector>

namespace hubdesk::ui {

struct Location {
    QString place; ///< a page's or view's id
    domain::Ref row; ///< the current one; may be null

    friend bool operator==(const Location &, const Location &) = default;
};

class History final {
public:
    /// Forgets what lay ahead. The same place as now only moves its row along.
    void visit(const Location &location);
    /// The row one leaves or comes to in the current place.
    void note(domain::Ref row);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_visited.size(); }
    std::optional<Location> back();
    std::optional<Location> forward();

private:
    std::vector<Location> m_visited;
    std::size_t m_at = 0;
};

} // namespace hubdesk::ui
