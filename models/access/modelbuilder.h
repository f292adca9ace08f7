#pragma once
// Checks the records of a hub and makes a Model of them, in one pass and linear time. Used once, on one thread.
// Says where a record is wrong (RecordPlace); does not resolve anything yet.

#include "access/model.h"

namespace hubdesk::access {

class ModelBuilder {
public:
    ModelBuilder(HubState state, const Catalogue &catalogue, const Rules &rules);
    [[nodiscard]] Result<Model> build();

private:
    [[nodiscard]] bool defineScopes();
    [[nodiscard]] bool addRoles();
    [[nodiscard]] bool addGroups();
    [[nodiscard]] bool addUsers();
    [[nodiscard]] bool addServices();
    [[nodiscard]] bool addServers();
    [[nodiscard]] bool addClients();
    [[nodiscard]] bool addTokens();
    [[nodiscard]] bool addShares();

    [[nodiscard]] bool fail(const char *section, std::size_t entry, std::string detail, const char *list = "",
                            std::optional<std::size_t> item = std::nullopt, ErrorCode code = ErrorCode::UnknownName);
    [[nodiscard]] bool rolesOf(NameList run, const char *section, std::size_t entry, std::vector<RoleIndex> &out);
    void assignDefaults(std::vector<RoleIndex> &roles, bool admin, bool user);
    [[nodiscard]] std::string quoted(NameId name) const;
    RoleIndex roleIndex(NameId name, bool known);

    HubState m_state;
    Model m_model;
    Error m_error;
    RoleIndex m_userRole = kNoIndex;
    RoleIndex m_adminRole = kNoIndex;
    std::vector<std::uint32_t> m_roleAt; // by name
    std::vector<std::uint32_t> m_groupAt; // by name
    std::vector<std::uint32_t> m_seenGroup;
};

} // namespace hubdesk::access
