#pragma once
// What the storage tests share: a private folder with a file in it, a clock that stands still until it
// is told, and short ways to make changes.

#include "domain/records.h"
#include "domain/services.h"
#include "domain/values.h"
#include "storage/file.h"
#include "storage/journal.h"
#include "storage/reader.h"
#include "storage/writer.h"

#include <QTemporaryDir>
#include <QTest>

namespace hubdesk::test {

class FixedClock final : public domain::Clock {
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_milliseconds.load(), Qt::UTC);
    }
    void advance(qint64 milliseconds) { m_milliseconds += milliseconds; }

private:
    std::atomic<qint64> m_milliseconds = 1'750'000'000'000; // June 2025
};

/// A folder, a file in it, and what a file needs.
struct Desk {
    QTemporaryDir folder;
    FixedClock clock;
    domain::RandomUuids uuids{clock};
    std::unique_ptr<storage::File> file;

    [[nodiscard]] QString path(const QString &name = QStringLiteral("a.hubdesk")) const
    {
        return folder.filePath(name);
    }
    [[nodiscard]] domain::Result<std::unique_ptr<storage::File>>
    tryOpen(const QString &name = QStringLiteral("a.hubdesk"), storage::OpenOptions options = {})
    {
        options.actor = QStringLiteral("ada");
        return storage::File::open(path(name), options, clock, uuids);
    }
    /// Makes or opens the file; false says why not.
    [[nodiscard]] bool open()
    {
        auto opened = tryOpen(QStringLiteral("a.hubdesk"), {storage::Access::ReadWrite, true, {}});
        if (!opened) {
            qWarning("cannot open: %d %s", static_cast<int>(opened.error().code), qPrintable(opened.error().detail));
            return false;
        }
        file = std::move(opened).value();
        return true;
    }
    [[nodiscard]] bool reopen()
    {
        file.reset();
        return open();
    }
    domain::Result<domain::Receipt> commit(std::vector<domain::Change> changes,
                                           const QString &label = QStringLiteral("Edit"))
    {
        return file->writer().commitAndWait({label, std::move(changes)});
    }
    /// Waits in the event loop, as the window does.
    domain::Result<domain::Receipt> revert(std::int64_t number)
    {
        std::optional<domain::Result<domain::Receipt>> outcome;
        file->writer().revert(number, QStringLiteral("Undo"), [&outcome](const auto &result) { outcome = result; });
        [&outcome] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30000); }();
        return outcome ? *outcome : domain::Error{};
    }
    /// A change that makes `record`.
    template <domain::Described R> domain::Change made(const R &record, std::int64_t id = -1)
    {
        domain::Change change{domain::Change::Action::Create, {R::kKind, id}, uuids.next(), {}, {}};
        const QList<QVariant> values = domain::valuesOf(record);
        for (int i = 0; i < values.size(); ++i)
            change.after.emplace(i, values[i]);
        return change;
    }
    template <domain::Described R> std::int64_t make(const R &record)
    {
        const auto receipt = commit({made(record)});
        return receipt ? receipt->touched.front().id : 0;
    }
};

inline domain::Change edited(domain::Ref ref, const char *column, const QVariant &before, const QVariant &after)
{
    const int index = domain::entity(ref.kind).indexOf(column);
    return {domain::Change::Action::Update, ref, {}, {{index, before}}, {{index, after}}};
}

inline domain::Change removed(const domain::Row &row)
{
    domain::Change change{domain::Change::Action::Remove, row.ref, row.uuid, {}, {}};
    for (int i = 0; i < row.values.size(); ++i)
        change.before.emplace(i, row.values[i]);
    return change;
}

/// The error's code, or -1: none. For comparing in one line.
template <class T> int codeOf(const domain::Result<T> &result)
{
    return result ? -1 : static_cast<int>(result.error().code);
}
inline int code(domain::ErrorCode code)
{
    return static_cast<int>(code);
}

} // namespace hubdesk::test
