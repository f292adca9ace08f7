#pragma once
// PersonAccess that remembers: what a hub says of somebody's tokens goes into the file as well, and is known
// again when the program is started next time. GUI thread; asks the PersonAccess behind it.

#include "domain/personaccess.h"

namespace hubdesk::storage {
class File;
}

namespace hubdesk::app {

class KeptAccess final : public domain::PersonAccess {
public:
    /// Both outlive it.
    KeptAccess(domain::PersonAccess &behind, storage::File &file)
        : m_behind(behind)
        , m_file(file)
    {
    }

    void readTokens(domain::HubId hub, const QString &user,
                    std::function<void(domain::Result<domain::PersonTokens>)> done) override;
    void readShares(domain::HubId hub, const QString &user,
                    std::function<void(domain::Result<domain::PersonShares>)> done) override;
    [[nodiscard]] std::optional<domain::PersonTokens> knownTokens(domain::HubId hub,
                                                                  const QString &user) const override;
    [[nodiscard]] std::optional<domain::PersonShares> knownShares(domain::HubId hub,
                                                                  const QString &user) const override;

private:
    domain::PersonAccess &m_behind;
    storage::File &m_file;
};

} // namespace hubdesk::app
