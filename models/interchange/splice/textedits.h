#pragma once
// Replacements in one text, and the one algorithm that all splices share: taking items out of a written
// list and putting others in, while the items that stay keep their lines, comments and spacing. Offsets
// are UTF-16 units of the unchanged text. Used on the stack of one export.

#include <QString>
#include <QStringList>

#include <vector>

namespace hubdesk::interchange::splice {

struct Range {
    qsizetype begin = 0;
    qsizetype end = 0;
};

class TextEdits final {
public:
    explicit TextEdits(const QString &text)
        : m_text(text)
    {
    }
    [[nodiscard]] const QString &text() const { return m_text; }
    void replace(Range range, const QString &by) { m_edits.push_back({range, by}); }
    void insert(qsizetype at, const QString &text) { replace({at, at}, text); }
    void remove(Range range) { replace(range, {}); }
    [[nodiscard]] bool isEmpty() const { return m_edits.empty(); }
    /// The changed text; edits that overlap: the later one given is left out.
    [[nodiscard]] QString applied() const;

    [[nodiscard]] qsizetype lineStart(qsizetype at) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const; ///< of the "\n", or of the text
    [[nodiscard]] QString indentAt(qsizetype at) const; ///< white space that begins the line

private:
    struct Edit {
        Range range;
        QString by;
    };
    QString m_text;
    std::vector<Edit> m_edits;
};

/// A list as written.
struct Listing {
    Range whole; ///< with brackets; of a block, from the first item to the end of the last
    std::vector<Range> items;
    bool brackets = true; ///< items parted by commas; else one a line, behind `dash`
    QString dash; ///< "- " for a block sequence, "" for a block map
};

struct Item {
    int old = -1; ///< index of a listed item that stays
    QString text; ///< of a new one; its own lines indented already, but for the first
};

/// False: the list must be written anew (nothing of it would stay, or its form is not known).
[[nodiscard]] bool editItems(TextEdits &edits, const Listing &list, const std::vector<Item> &wanted);

/// Which items of `have` stay where `want` is wanted, in its order; texts made by `write`.
template <class F> std::vector<Item> itemsFor(const QStringList &have, const QStringList &want, F write);

/// The longest common part of both, as pairs of indexes.
[[nodiscard]] std::vector<std::pair<int, int>> commonPart(const QStringList &a, const QStringList &b);

template <class F> std::vector<Item> itemsFor(const QStringList &have, const QStringList &want, F write)
{
    std::vector<Item> items(static_cast<std::size_t>(want.size()));
    for (const auto &[a, b] : commonPart(have, want))
        items[static_cast<std::size_t>(b)].old = a;
    for (qsizetype i = 0; i < want.size(); ++i) {
        if (items[static_cast<std::size_t>(i)].old < 0)
            items[static_cast<std::size_t>(i)].text = write(want[i]);
    }
    return items;
}

} // namespace hubdesk::interchange::splice
