#pragma once
// Prepared statements of one connection, kept for its lifetime. Lives on the connection's thread and is
// destroyed before it.

#include "domain/ids.h"
#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <map>
#include <memory>
#include <tuple>

namespace hubdesk::storage {

class Statements final {
public:
    /// What a statement does to which kind, with which fields (a bit each).
    using Key = std::tuple<int, domain::Kind, quint64>;

    explicit Statements(QSqlDatabase database);
    ~Statements();
    Statements(const Statements &) = delete;
    Statements &operator=(const Statements &) = delete;

    [[nodiscard]] const QSqlDatabase &database() const { return m_database; }
    /// The statement of `key`, prepared from `sql()` the first time. Owned here.
    [[nodiscard]] domain::Result<QSqlQuery *> prepared(const Key &key, const std::function<QString()> &sql);

private:
    QSqlDatabase m_database;
    std::map<Key, std::unique_ptr<QSqlQuery>> m_queries;
};

} // namespace hubdesk::storage
