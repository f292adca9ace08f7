#include "sync/jupyterhub/pagecursor.h"

#include <algorithm>

namespace hubdesk::sync::jupyterhub {

namespace {

std::size_t mark(const QString &name)
{
    constexpr std::size_t kSeed = 0x9e3779b97f4a7c15U;
    return qHash(name, kSeed);
}

} // namespace

PageCursor::PageCursor(std::int64_t limit)
    : m_limit(limit)
{
}

void PageCursor::resume(const QList<QString> &names)
{
    for (const QString &name : names)
        m_seen.insert(mark(name));
    m_offset = std::max<std::int64_t>(0, m_seen.size() - 1);
    m_overlaps = m_offset > 0;
}

void PageCursor::restart()
{
    m_offset = 0;
    m_overlaps = false;
    m_pages = 0;
}

bool PageCursor::isGap(const Page &page) const
{
    if (!m_overlaps)
        return false;
    if (page.names.isEmpty())
        return true; // so much was deleted that the end moved in front of the offset
    const std::optional<QString> &first = page.names.first();
    return !first || !m_seen.contains(mark(*first));
}

// Part of a page first, so that the page then read still brings new rows while others are deleted on and
// on; twice as far each time that is not enough.
void PageCursor::stepBack()
{
    ++m_stepsBack;
    m_step = m_step == 0 ? std::max<std::int64_t>(1, m_limit / 4) : 2 * m_step;
    m_offset = std::max<std::int64_t>(0, m_offset - m_step);
    m_overlaps = m_offset > 0;
}

// The next page begins with the last row of this one that can be recognised.
void PageCursor::moveOn(const Page &page)
{
    qsizetype last = page.names.size() - 1;
    while (last > 0 && !page.names[last])
        --last;
    m_overlaps = last > 0;
    m_offset += m_overlaps ? last : page.names.size();
}

PageCursor::Taken PageCursor::take(const Page &page)
{
    Taken taken;
    ++m_pages;
    m_total = page.total;
    if (page.limit > 0)
        m_limit = page.limit;
    const std::int64_t needed = page.total / std::max<std::int64_t>(1, m_limit - 1) + 1;
    if (m_pages > 3 * needed + 100) {
        taken.endless = true;
        return taken;
    }
    if (isGap(page)) {
        stepBack();
        return taken;
    }
    m_step = 0;
    for (qsizetype i = 0; i < page.names.size(); ++i) {
        if (!page.names[i]) {
            m_unusable.insert(m_offset + i);
        } else if (!m_seen.contains(mark(*page.names[i]))) {
            m_seen.insert(mark(*page.names[i]));
            taken.fresh.append(i);
        }
    }
    if (page.names.isEmpty() || m_offset + page.names.size() >= page.total)
        taken.done = true;
    else
        moveOn(page);
    return taken;
}

} // namespace hubdesk::sync::jupyterhub
