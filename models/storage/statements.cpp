#include "storage/statements.h"

#include "storage/connection.h"

#include <QSqlError>

namespace hubdesk::storage {

Statements::Statements(QSqlDatabase database)
    : m_database(std::move(database))
{
}

Statements::~Statements() = default;

domain::Result<QSqlQuery *> Statements::prepared(const Key &key, const std::function<QString()> &sql)
{
    if (const auto found = m_queries.find(key); found != m_queries.end())
        return found->second.get();
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(sql()))
        return sqlError(query->lastError());
    return m_queries.emplace(key, std::move(query)).first->second.get();
}

} // namespace hubdesk::storage
