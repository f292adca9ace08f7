#pragma once
// A seed held in memory, and a row source over it, for tests of seeds and exporters.

#include "interchange/rowsource.h"
#include "interchange/seeds/seedsink.h"

#include <QHash>

#include <map>

namespace hubdesk::test {

using domain::Done;
using domain::Result;

class MemorySink final : public interchange::seeds::SeedSink, public interchange::RowSource, public domain::State {
public:
    std::vector<domain::HubTokenRecord> tokens;

    Result<Done> add(const domain::Row &row) override
    {
        m_rows[row.ref.kind].push_back(row);
        return Done{};
    }
    Result<Done> beginHub(domain::HubId hub) override
    {
        m_hub = hub;
        return Done{};
    }
    Result<Done> addUser(const domain::HubUser &user) override { return snapshot(user); }
    Result<Done> addGroup(const domain::HubGroup &group) override { return snapshot(group); }
    Result<Done> addService(const domain::HubService &service) override { return snapshot(service); }
    Result<Done> addServer(const domain::HubServer &server) override { return snapshot(server); }
    Result<Done> addToken(const domain::HubTokenRecord &token) override
    {
        tokens.push_back(token);
        return Done{};
    }
    Result<Done> endHub(const interchange::seeds::PullFacts &facts) override
    {
        m_facts[facts.hub.value] = facts;
        return Done{};
    }
    template <domain::Described R> std::int64_t addRecord(const R &record)
    {
        const std::int64_t id = static_cast<std::int64_t>(m_rows[R::kKind].size()) + 1;
        m_rows[R::kKind].push_back({{R::kKind, id}, QUuid::createUuid(), domain::valuesOf(record)});
        return id;
    }

    [[nodiscard]] const domain::State &state() const override { return *this; }
    Result<Done> each(domain::Kind kind, domain::HubId hub, const Each &each) const override
    {
        for (const domain::Row &row : rows(kind)) {
            const bool snapshotKind = static_cast<int>(kind) >= 64;
            if (snapshotKind && !hub.isNull() && row.value("hub").toLongLong() != hub.value)
                continue;
            if (const Result<Done> done = each(row); !done)
                return done;
        }
        return Done{};
    }
    Result<Done> members(domain::Ref group, const EachName &each) const override
    {
        const domain::Row row = *this->row(group);
        for (const domain::Row &user : rows(domain::Kind::HubUser)) {
            if (user.value("hub") == row.value("hub")
                && user.value("groups").toStringList().contains(row.value("name").toString())) {
                if (const Result<Done> done = each(user.value("name").toString()); !done)
                    return done;
            }
        }
        return Done{};
    }
    HubFacts facts(domain::HubId hub) const override
    {
        const auto found = m_facts.find(hub.value);
        if (found == m_facts.end())
            return {};
        return {true, found->second.version, found->second.notVisible, found->second.pulledAt};
    }

    [[nodiscard]] std::optional<domain::Row> row(domain::Ref ref) const override
    {
        const auto list = m_rows.find(ref.kind);
        if (list == m_rows.end() || ref.id < 1 || ref.id > static_cast<std::int64_t>(list->second.size()))
            return std::nullopt;
        return list->second[static_cast<std::size_t>(ref.id) - 1];
    }
    [[nodiscard]] std::vector<domain::Row> rowsWhere(domain::Kind kind, QByteArrayView column,
                                                     const QVariant &value) const override
    {
        std::vector<domain::Row> found;
        const int index = domain::entity(kind).indexOf(column);
        const domain::Field &field = domain::entity(kind).fields[static_cast<std::size_t>(index)];
        for (const domain::Row &row : rows(kind)) {
            if (domain::sameValue(field, row.values[index], value))
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] std::vector<domain::Row> rows(domain::Kind kind) const override
    {
        const auto list = m_rows.find(kind);
        return list == m_rows.end() ? std::vector<domain::Row>() : list->second;
    }
    [[nodiscard]] std::size_t count(domain::Kind kind) const
    {
        const auto list = m_rows.find(kind);
        return list == m_rows.end() ? 0 : list->second.size();
    }

private:
    template <domain::Described R> Result<Done> snapshot(const R &record)
    {
        if (record.hub != m_hub)
            return domain::Error{domain::ErrorCode::Internal, QStringLiteral("a row of another hub"), {}};
        addRecord(record);
        m_rows[R::kKind].back().uuid = {};
        return Done{};
    }

    std::map<domain::Kind, std::vector<domain::Row>> m_rows;
    std::map<std::int64_t, interchange::seeds::PullFacts> m_facts;
    domain::HubId m_hub;
};

} // namespace hubdesk::test
