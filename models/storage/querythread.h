#pragma once
// The query thread: anything O(n) that reads (id lists, counts, search, exports). One connection, one
// query at a time per Lane; a newer query of the same lane interrupts the running one
// (sqlite3_interrupt) and its answer is dropped. Any thread may submit.

#include "domain/result.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace hubdesk::storage {

class Reader;

/// Asked by long loops; true once a newer query of the lane was submitted.
class StopToken {
public:
    explicit StopToken(std::shared_ptr<std::atomic_bool> flag)
        : m_flag(std::move(flag))
    {
    }
    [[nodiscard]] bool stopRequested() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

class QueryThread final : public QObject {
    Q_OBJECT

public:
    explicit QueryThread(const QString &path);
    ~QueryThread() override; ///< interrupts what runs, drops what waits

    using Query = std::function<void(Reader &, const StopToken &)>;
    /// `lane` is the asker (a table); its former query is superseded. 0: never superseded.
    void submit(quintptr lane, Query query);
    /// Afterwards no query of the lane runs or will run: what it captured may go. Not from a query.
    void cancel(quintptr lane);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::storage
