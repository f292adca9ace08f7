#pragma once
// Reads the tokens of a hub's administrators after a pull, one person after the other, and keeps them in the
// file: those are the ones that matter, and everybody's would be a request a person. Only where the console's token
// may read tokens. GUI thread (or the only one); owned by who pulls. Says nothing: what cannot be read stays unknown.

#include "domain/personaccess.h"

#include <QObject>

namespace hubdesk::storage {
class File;
}

namespace hubdesk::app {

class TokenAudit final : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 50; ///< people a hub

    /// Both outlive it; `access` keeps what it reads (keptaccess.h).
    TokenAudit(domain::PersonAccess &access, storage::File &file, QObject *parent = nullptr);
    ~TokenAudit() override;

    /// Ignored while one of the same hub is running.
    void start(domain::HubId hub, const QStringList &scopes);

Q_SIGNALS:
    void finished(hubdesk::domain::HubId hub);

private:
    void readNext(domain::HubId hub);

    domain::PersonAccess &m_access;
    storage::File &m_file;
    QHash<std::int64_t, QStringList> m_people; ///< still to be asked about, by hub
};

/// Whether these scopes (as a hub tells them, expanded) read everybody's tokens.
[[nodiscard]] bool mayReadTokens(const QStringList &scopes);

} // namespace hubdesk::app
