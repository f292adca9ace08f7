#pragma once
// A table of the sample file under QAbstractItemModelTester, and a store that answers when it is told.

#include "domain/changestore.h"
#include "storage/hubsnapshot.h"
#include "storage_read/sample.h"
#include "tables/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <numeric>

namespace hubdesk::test {

struct Table {
    explicit Table(Desk &desk, const char *id)
        : model(*tables::tableSpec(QString::fromLatin1(id)), *desk.file)
        , tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    {
    }
    /// Waits until the list is whole.
    [[nodiscard]] bool isListed()
    {
        return QTest::qWaitFor([this] { return model.exact(); }, 10'000);
    }
    [[nodiscard]] int column(const char *id) const { return model.spec().columnOf(id); }
    [[nodiscard]] QString text(int row, const char *id) const { return model.index(row, column(id)).data().toString(); }
    [[nodiscard]] QStringList texts(const char *id) const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(text(row, id));
        return result;
    }
    tables::TableModel model;
    QAbstractItemModelTester tester;
};

/// Keeps what is committed until the test answers.
class HeldStore final : public domain::ChangeStore {
public:
    void commit(domain::ChangeSet set, Done done) override
    {
        sets.push_back(std::move(set));
        m_waiting.push_back(std::move(done));
    }
    void revert(std::int64_t, const QString &, Done) override { }
    void answer(const domain::Result<domain::Receipt> &result)
    {
        const Done done = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        done(result);
    }
    std::vector<domain::ChangeSet> sets;

private:
    std::vector<Done> m_waiting;
};

} // namespace hubdesk::test
