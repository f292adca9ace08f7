#include "app/tokenaudit.h"

#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/querythread.h"
#include "storage/reader.h"
#include "storage/snapshotscan.h"
#include "storage/writer.h"

#include <QPointer>

namespace hubdesk::app {

using domain::HubId;

bool mayReadTokens(const QStringList &scopes)
{
    return scopes.contains(u"read:tokens") || scopes.contains(u"tokens") || scopes.contains(u"admin:users");
}

TokenAudit::TokenAudit(domain::PersonAccess &access, storage::File &file, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_file(file)
{
}

TokenAudit::~TokenAudit() = default;

void TokenAudit::start(HubId hub, const QStringList &scopes)
{
    if (m_people.contains(hub.value))
        return;
    if (!mayReadTokens(scopes)) {
        Q_EMIT finished(hub);
        return;
    }
    m_people.insert(hub.value, {});
    m_file.queries().submit(
        0, [file = &m_file, self = QPointer(this), hub](storage::Reader &reader, const storage::StopToken &) {
            QStringList people;
            if (const auto status = storage::hubStatus(reader, hub); status && status->generation > 0) {
                std::ignore = storage::SnapshotScan(reader, hub, status->generation)
                                  .users([&people](const storage::ScannedUser &user) {
                                      if (user.admin.value_or(false))
                                          people.append(QString::fromUtf8(user.name));
                                      return people.size() < kMost;
                                  });
            }
            QMetaObject::invokeMethod(
                &file->writer(), // outlives the query thread's work, unlike this
                [self, hub, people] {
                    if (!self)
                        return;
                    self->m_people.insert(hub.value, people);
                    self->readNext(hub);
                },
                Qt::QueuedConnection);
        });
}

void TokenAudit::readNext(HubId hub)
{
    QStringList &left = m_people[hub.value];
    if (left.isEmpty()) {
        m_people.remove(hub.value);
        Q_EMIT finished(hub);
        return;
    }
    m_access.readTokens(hub, left.takeFirst(), [self = QPointer(this), hub](const auto &read) {
        if (!self)
            return;
        using domain::ErrorCode;
        // A person may be gone meanwhile; a hub that refuses or does not answer is left alone.
        if (!read.ok() && read.error().code != ErrorCode::NotFound)
            self->m_people[hub.value].clear();
        self->readNext(hub);
    });
}

} // namespace hubdesk::app
