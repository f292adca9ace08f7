#include "interchange/splice/textedits.h"

#include <algorithm>

namespace hubdesk::interchange::splice {
namespace {

constexpr qsizetype kMostCompared = 2'000'000; // pairs of items

} // namespace

QString TextEdits::applied() const
{
    std::vector<Edit> sorted = m_edits;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Edit &a, const Edit &b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end < b.range.end;
    });
    QString result;
    qsizetype at = 0;
    for (const Edit &edit : sorted) {
        if (edit.range.begin < at)
            continue;
        result += QStringView(m_text).mid(at, edit.range.begin - at);
        result += edit.by;
        at = edit.range.end;
    }
    result += QStringView(m_text).mid(at);
    return result;
}

qsizetype TextEdits::lineStart(qsizetype at) const
{
    return at <= 0 ? 0 : m_text.lastIndexOf(u'\n', at - 1) + 1;
}

qsizetype TextEdits::lineEnd(qsizetype at) const
{
    const qsizetype found = m_text.indexOf(u'\n', at);
    return found < 0 ? m_text.size() : found;
}

QString TextEdits::indentAt(qsizetype at) const
{
    const qsizetype start = lineStart(at);
    qsizetype end = start;
    while (end < m_text.size() && (m_text[end] == u' ' || m_text[end] == u'\t'))
        ++end;
    return m_text.mid(start, end - start);
}

std::vector<std::pair<int, int>> commonPart(const QStringList &a, const QStringList &b)
{
    std::vector<std::pair<int, int>> pairs;
    qsizetype begin = 0;
    while (begin < a.size() && begin < b.size() && a[begin] == b[begin])
        ++begin;
    qsizetype tail = 0;
    while (tail < a.size() - begin && tail < b.size() - begin && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    for (qsizetype i = 0; i < begin; ++i)
        pairs.emplace_back(static_cast<int>(i), static_cast<int>(i));
    const qsizetype n = a.size() - begin - tail;
    const qsizetype m = b.size() - begin - tail;
    if (n > 0 && m > 0 && n * m <= kMostCompared) {
        std::vector<std::vector<int>> longest(static_cast<std::size_t>(n) + 1,
                                              std::vector<int>(static_cast<std::size_t>(m) + 1, 0));
        const auto cell = [&longest](qsizetype i, qsizetype j) -> int & {
            return longest[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
        };
        for (qsizetype i = n - 1; i >= 0; --i) {
            for (qsizetype j = m - 1; j >= 0; --j)
                cell(i, j) =
                    a[begin + i] == b[begin + j] ? cell(i + 1, j + 1) + 1 : std::max(cell(i + 1, j), cell(i, j + 1));
        }
        for (qsizetype i = 0, j = 0; i < n && j < m;) {
            if (a[begin + i] == b[begin + j])
                pairs.emplace_back(static_cast<int>(begin + i++), static_cast<int>(begin + j++));
            else if (cell(i + 1, j) >= cell(i, j + 1))
                ++i;
            else
                ++j;
        }
    }
    for (qsizetype i = tail; i > 0; --i)
        pairs.emplace_back(static_cast<int>(a.size() - i), static_cast<int>(b.size() - i));
    return pairs;
}

namespace {

class ItemEditor final {
public:
    ItemEditor(TextEdits &edits, const Listing &list)
        : m_edits(edits)
        , m_text(edits.text())
        , m_list(list)
    {
        m_lines = std::all_of(list.items.begin(), list.items.end(),
                              [this](const Range &item) { return isAloneOnItsLines(item); });
    }

    bool run(const std::vector<Item> &wanted)
    {
        std::vector<bool> kept(m_list.items.size(), false);
        int last = -1;
        bool any = false;
        for (const Item &item : wanted) {
            if (item.old < 0)
                continue;
            if (item.old <= last)
                return false;
            last = item.old;
            any = kept[static_cast<std::size_t>(item.old)] = true;
        }
        if (!m_lines && (!any || !m_list.brackets))
            return false;
        if (!any && wanted.empty() && !m_list.brackets)
            return false;
        removeOthers(kept);
        if (!any) { // the comments between the old lines stay
            QStringList texts;
            for (const Item &item : wanted)
                texts.append(item.text);
            insertBefore(0, texts);
            return true;
        }
        int anchor = -1;
        QStringList before; // new items in front of the first that stays
        QStringList after; // behind the anchor
        for (const Item &item : wanted) {
            if (item.old >= 0) {
                if (anchor < 0)
                    insertBefore(item.old, before);
                else
                    insertAfter(anchor, after);
                after.clear();
                anchor = item.old;
            } else {
                (anchor < 0 ? before : after).append(item.text);
            }
        }
        insertAfter(anchor, after);
        return true;
    }

private:
    const Range &item(int i) const { return m_list.items[static_cast<std::size_t>(i)]; }

    bool isAloneOnItsLines(const Range &range) const
    {
        const qsizetype start = m_edits.lineStart(range.begin);
        if (m_text.mid(start, range.begin - start).trimmed() != m_list.dash.trimmed() || start < lineOfOpening())
            return false;
        const QString rest = m_text.mid(range.end, m_edits.lineEnd(range.end) - range.end).trimmed();
        const QString behind = m_list.brackets && rest.startsWith(u',') ? rest.mid(1).trimmed() : rest;
        return behind.isEmpty() || behind.startsWith(u'#');
    }
    qsizetype lineOfOpening() const { return m_list.brackets ? m_edits.lineEnd(m_list.whole.begin) : 0; }

    void removeOthers(const std::vector<bool> &kept)
    {
        const int count = static_cast<int>(kept.size());
        for (int i = 0; i < count; ++i) {
            if (kept[static_cast<std::size_t>(i)])
                continue;
            int j = i;
            while (j + 1 < count && !kept[static_cast<std::size_t>(j) + 1])
                ++j;
            if (m_lines) {
                for (int k = i; k <= j; ++k) {
                    const qsizetype end = m_edits.lineEnd(item(k).end);
                    const qsizetype begin = m_edits.lineStart(item(k).begin);
                    if (end < m_text.size() || begin == 0)
                        m_edits.remove({begin, std::min(end + 1, m_text.size())});
                    else
                        m_edits.remove({begin - 1, end}); // the last line of a text without a last line end
                }
            } else if (j + 1 < count) {
                m_edits.remove({item(i).begin, item(j + 1).begin});
            } else {
                m_edits.remove({item(i - 1).end, item(j).end});
            }
            i = j;
        }
    }

    QString lead(int near) const
    {
        const qsizetype start = m_edits.lineStart(item(near).begin);
        return m_text.mid(start, item(near).begin - start);
    }

    void insertBefore(int at, const QStringList &texts)
    {
        QString made;
        for (const QString &text : texts) {
            made += m_lines ? lead(at) + text + (m_list.brackets ? QStringLiteral(",\n") : QStringLiteral("\n"))
                            : text + QStringLiteral(", ");
        }
        if (!made.isEmpty())
            m_edits.insert(m_lines ? m_edits.lineStart(item(at).begin) : item(at).begin, made);
    }

    bool hasComma(int at) const
    {
        qsizetype i = item(at).end;
        while (i < m_text.size() && m_text[i].isSpace() && m_text[i] != u'\n')
            ++i;
        return i < m_text.size() && m_text[i] == u',';
    }

    void insertAfter(int at, const QStringList &texts)
    {
        if (texts.isEmpty())
            return;
        QString made;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            if (m_lines)
                made += u'\n' + lead(at) + texts[i] + (m_list.brackets ? QStringLiteral(",") : QString());
            else
                made += QStringLiteral(", ") + texts[i];
        }
        if (!m_lines) {
            m_edits.insert(item(at).end, made);
            return;
        }
        if (m_list.brackets && !hasComma(at))
            m_edits.insert(item(at).end, QStringLiteral(","));
        m_edits.insert(m_edits.lineEnd(item(at).end), made);
    }

    TextEdits &m_edits;
    const QString &m_text;
    const Listing &m_list;
    bool m_lines = false; ///< each item has its lines for itself
};

} // namespace

bool editItems(TextEdits &edits, const Listing &list, const std::vector<Item> &wanted)
{
    return !list.items.empty() && ItemEditor(edits, list).run(wanted);
}

} // namespace hubdesk::interchange::splice
