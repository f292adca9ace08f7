#include "ui/window/history.h"

namespace hubdesk::ui {

namespace {
constexpr std::size_t kKept = 200;
}

void History::visit(const Location &location)
{
    if (!m_visited.empty() && m_visited[m_at].place == location.place
        && (m_visited[m_at].row.isNull() || location.row.isNull() || m_visited[m_at].row == location.row)) {
        if (!location.row.isNull())
            m_visited[m_at].row = location.row;
        return;
    }
    if (!m_visited.empty())
        m_visited.resize(m_at + 1);
    m_visited.push_back(location);
    if (m_visited.size() > kKept)
        m_visited.erase(m_visited.begin());
    m_at = m_visited.size() - 1;
}

void History::note(domain::Ref row)
{
    if (!m_visited.empty())
        m_visited[m_at].row = row;
}

std::optional<Location> History::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_visited[--m_at];
}

std::optional<Location> History::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_visited[++m_at];
}

} // namespace hubdesk::ui
