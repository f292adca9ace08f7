#include "app/keptaccess.h"

#include "storage/file.h"
#include "storage/kept.h"
#include "storage/writer.h"

#include <QPointer>

namespace hubdesk::app {

using domain::BearerKind;
using domain::PersonShares;
using domain::PersonTokens;
using domain::Result;

void KeptAccess::readTokens(domain::HubId hub, const QString &user, std::function<void(Result<PersonTokens>)> done)
{
    // The answer may come when the file is closed.
    m_behind.readTokens(
        hub, user,
        [writer = QPointer(&m_file.writer()), hub, user, done = std::move(done)](const Result<PersonTokens> &read) {
            if (read.ok() && writer)
                storage::keepTokens(*writer, hub, BearerKind::User, user, read.value());
            done(read);
        });
}

void KeptAccess::readShares(domain::HubId hub, const QString &user, std::function<void(Result<PersonShares>)> done)
{
    m_behind.readShares(hub, user, std::move(done));
}

std::optional<PersonTokens> KeptAccess::knownTokens(domain::HubId hub, const QString &user) const
{
    // Of this session first: that somebody has none is known there only.
    if (auto known = m_behind.knownTokens(hub, user))
        return known;
    return storage::knownTokens(m_file.reader(), hub, BearerKind::User, user);
}

std::optional<PersonShares> KeptAccess::knownShares(domain::HubId hub, const QString &user) const
{
    return m_behind.knownShares(hub, user);
}

} // namespace hubdesk::app
