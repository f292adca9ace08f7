#include "ui/window/problems.h"

namespace hubdesk::ui {

namespace {
constexpr qsizetype kKept = 100;
}

void Problems::add(const Problem &problem)
{
    m_all.prepend(problem);
    if (m_all.size() > kKept)
        m_all.removeLast();
    Q_EMIT changed();
}

void Problems::clear()
{
    m_all.clear();
    Q_EMIT changed();
}

} // namespace hubdesk::ui
