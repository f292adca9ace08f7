#pragma once
// Where to read on in a list that shifts while it is read. Lists are ordered by id and paged by offset,
// so a row deleted among those already read makes the next page skip one. Pages therefore overlap by
// one row: if the first row is not one already read, rows were lost, and the cursor steps back.
// Pure; knows names, not what they stand for.

#include <QList>
#include <QSet>
#include <QString>

#include <cstdint>
#include <optional>

namespace hubdesk::sync::jupyterhub {

class PageCursor final {
public:
    /// One page as it came. A row without a usable name has none here.
    struct Page {
        QList<std::optional<QString>> names;
        std::int64_t limit = 0; ///< as the hub reports it: its ceiling may be lower than what was asked
        std::int64_t total = 0;
    };
    struct Taken {
        QList<qsizetype> fresh; ///< rows of the page not had before, in order
        bool done = false;
        bool endless = false; ///< the hub's pages do not come to an end: give up
    };

    explicit PageCursor(std::int64_t limit);

    /// Rows read in an earlier run: reading goes on at their end.
    void resume(const QList<QString> &names);
    /// From the first page once more, keeping what is known.
    void restart();

    [[nodiscard]] std::int64_t offset() const { return m_offset; }
    [[nodiscard]] std::int64_t limit() const { return m_limit; }
    [[nodiscard]] std::int64_t distinct() const { return m_seen.size(); }
    [[nodiscard]] std::int64_t unusable() const { return m_unusable.size(); }
    [[nodiscard]] std::optional<std::int64_t> total() const { return m_total; }
    [[nodiscard]] int stepsBack() const { return m_stepsBack; }

    Taken take(const Page &page);

private:
    [[nodiscard]] bool isGap(const Page &page) const;
    void stepBack();
    void moveOn(const Page &page);

    std::int64_t m_limit;
    std::int64_t m_offset = 0;
    std::int64_t m_step = 0; ///< how far it stepped back last; 0: it did not
    bool m_overlaps = false; ///< the page at m_offset should begin with a row already had
    std::optional<std::int64_t> m_total;
    QSet<std::size_t> m_seen; ///< hashes of names: a million names in 20 MB
    QSet<std::int64_t> m_unusable; ///< positions
    std::int64_t m_pages = 0;
    int m_stepsBack = 0;
};

} // namespace hubdesk::sync::jupyterhub
