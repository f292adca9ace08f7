#pragma once
// A Hubdesk file in a temporary folder with one hub in it, its remote, and waiting for both.

#include "domain/edit.h"
#include "domain/records.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/reader.h"
#include "storage/writer.h"
#include "sync/fakesecrets.h"
#include "sync/hubremote.h"

#include <QTemporaryDir>
#include <QTest>

namespace hubdesk::test {

class HubFile final {
public:
    using Outcome = domain::Result<domain::PullSummary>;

    HubFile() { open(); }

    /// A hub record that points to `api` and has `token` in the SecretStore.
    domain::HubId addHub(const QString &name, const QUrl &api, const QByteArray &token,
                         std::optional<std::int64_t> refreshMinutes = {})
    {
        domain::Hub hub;
        hub.name = name;
        hub.url = api.toString();
        hub.refreshMinutes = refreshMinutes;
        const domain::HubId id{create(hub)};
        if (!token.isEmpty())
            secrets.kept[sync::secretKey(file->fileId(), file->reader().row(id.ref())->uuid)] = token;
        return id;
    }

    template <class Record> std::int64_t create(const Record &record)
    {
        auto set = domain::createRecord(file->reader(), uuids, Record::kKind, domain::valuesOf(record),
                                        QStringLiteral("make"));
        if (!set.ok())
            qFatal("cannot make a record: %s", qPrintable(set.error().detail));
        const auto receipt = file->writer().commitAndWait(std::move(set).value());
        if (!receipt.ok())
            qFatal("cannot store a record: %s", qPrintable(receipt.error().detail));
        return receipt.value().touched.front().id;
    }

    void open()
    {
        auto opened =
            storage::File::open(path(), {storage::Access::ReadWrite, true, QStringLiteral("tester")}, clock, uuids);
        if (!opened.ok())
            qFatal("cannot open the file: %s", qPrintable(opened.error().detail));
        file = std::move(opened).value();
        remote = std::make_unique<sync::HubRemote>(*file, secrets, clock, sync::HubRemote::Options{});
    }
    void close()
    {
        remote.reset();
        file.reset();
    }

    Outcome pull(domain::HubId hub, int milliseconds = 60'000)
    {
        std::optional<Outcome> got;
        remote->pull(hub, {}, [&got](const Outcome &outcome) { got = outcome; });
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, milliseconds))
            return domain::Error{domain::ErrorCode::Internal, QStringLiteral("the pull does not end"), {}};
        return *got;
    }

    [[nodiscard]] storage::HubStatus status(domain::HubId hub) const
    {
        return storage::hubStatus(file->reader(), hub).value_or(storage::HubStatus());
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("hubs.sqlite")); }

private:
    QTemporaryDir m_folder; // outlives the file in it

public:
    domain::SystemClock clock;
    domain::RandomUuids uuids{clock};
    FakeSecrets secrets;
    std::unique_ptr<storage::File> file;
    std::unique_ptr<sync::HubRemote> remote;
};

} // namespace hubdesk::test
