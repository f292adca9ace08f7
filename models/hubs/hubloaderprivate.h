#pragma once
// The inside of loadHub(), shared by its two source files: what the hub said (hubloader.cpp), what is defined
// (hubdefinitions.cpp). One use, on the query thread.

#include "access/expand.h"
#include "hubs/hubloader.h"
#include "storage/snapshotscan.h"

#include <map>

namespace hubdesk::hubs {

class HubLoader final {
public:
    HubLoader(storage::Reader &reader, domain::HubId hub, const storage::StopToken &stop);
    domain::Result<std::shared_ptr<const HubBase>> run();

private:
    [[nodiscard]] std::vector<domain::Row> owned(domain::Kind kind) const;
    access::NameId intern(const QString &name);
    access::NameList intern(const QStringList &names);
    void facts();
    void said();
    void definitions();
    void groupDefinitions();
    void seen(access::NameId role);
    std::optional<domain::Error> snapshot();
    [[nodiscard]] std::vector<bool> users() const;
    std::optional<domain::Error> orderUsers(const storage::SnapshotScan &scan, const std::vector<std::int64_t> &ids);
    void addUser(const storage::ScannedUser &user);
    access::NameList names(const std::optional<QByteArrayView> &json, bool roles);
    std::optional<domain::Error> configured();
    void linkPeople();
    void tokens();
    void roles();
    void define(RoleInfo &role, const access::Rules &rules);
    QString refusal(const RoleInfo &role, const access::Rules &rules);
    access::HubState readCustomScopes();
    static void addCustomScope(access::HubState &state, const domain::CustomScope &scope);
    void customScopes();
    void keepGoodTokens();

    static constexpr std::size_t kLists = 20'000;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>()(key); }
    };
    /// Lists by their text; given up where nearly every one is different.
    struct Lists {
        std::unordered_map<std::string, access::NameList, Hash, std::equal_to<>> map;
        std::size_t hits = 0;
        [[nodiscard]] bool worthIt() const { return map.size() < kLists || hits > map.size(); }
    };

    storage::Reader &m_reader;
    const domain::HubId m_hub;
    const storage::StopToken &m_stop;
    std::shared_ptr<HubBase> m_base;
    access::HubState &m_state;
    domain::Hub m_record;
    std::vector<RoleInfo> m_defined;
    std::size_t m_shipped = 0;
    std::vector<access::NameId> m_seen;
    std::unordered_map<access::NameId, bool> m_knownGroups;
    Lists m_roleLists, m_groupLists;
    std::vector<std::pair<access::TokenRecord, TokenInfo>> m_tokens;
    std::optional<access::Expander> m_checker;
    access::HubState m_customBefore;
    bool m_unnamedRoles = false;
};

} // namespace hubdesk::hubs
