#include "storage/namesearch.h"

#include "storage/searchtext.h"

#include <algorithm>

namespace hubdesk::storage {

namespace {
constexpr char kColumnEnd = '\x1f'; // never part of a search word
constexpr std::size_t kStopEvery = 4096;
}

void NameIndex::reserve(std::size_t rows)
{
    m_ids->reserve(rows);
    m_starts.reserve(rows + 1);
    m_text.reserve(static_cast<qsizetype>(rows) * 14);
}

void NameIndex::addColumn(QByteArrayView utf8)
{
    if (m_starts.size() == m_ids->size())
        m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    appendFolded(utf8, m_text);
    m_text.append(kColumnEnd);
}

void NameIndex::endRow(PackedRef ref)
{
    m_ids->push_back(ref);
}

void NameIndex::seal()
{
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    m_text.squeeze();
    m_starts.shrink_to_fit();
    m_ids->shrink_to_fit();
}

QByteArrayView NameIndex::rowText(std::size_t row) const
{
    return QByteArrayView(m_text).sliced(m_starts[row], m_starts[row + 1] - m_starts[row]);
}

// Hits come in order, and of a common word in the next row: look there before searching.
std::size_t NameIndex::rowAt(std::uint32_t position, std::size_t from) const
{
    if (position < m_starts[from + 1])
        return from;
    const auto after =
        std::upper_bound(m_starts.begin() + static_cast<std::ptrdiff_t>(from) + 1, m_starts.end(), position);
    return static_cast<std::size_t>(after - m_starts.begin()) - 1;
}

std::vector<std::uint32_t> NameIndex::matching(const QList<QByteArray> &words, const StopToken &stop) const
{
    std::vector<std::uint32_t> rows;
    if (words.isEmpty() || m_ids->empty())
        return rows;
    // The longest word is the rarest, as a rule: it leads, the others are looked for in its rows only.
    QList<QByteArray> others = words;
    const auto longest = std::max_element(others.begin(), others.end(),
                                          [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); });
    const QByteArray lead = *longest;
    others.erase(longest);
    std::size_t row = 0;
    std::size_t steps = 0;
    qsizetype position = 0;
    while ((position = findIn(m_text, lead, position)) >= 0) {
        if (++steps % kStopEvery == 0 && stop.stopRequested())
            return {};
        row = rowAt(static_cast<std::uint32_t>(position), row);
        const QByteArrayView text = rowText(row);
        if (std::all_of(others.begin(), others.end(),
                        [text](const QByteArray &word) { return findIn(text, word) >= 0; }))
            rows.push_back(static_cast<std::uint32_t>(row));
        if (++row >= m_ids->size())
            break;
        position = m_starts[row];
    }
    return rows;
}

} // namespace hubdesk::storage
