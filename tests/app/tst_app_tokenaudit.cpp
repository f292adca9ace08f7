// After a pull the tokens of administrators are read where the console's token may, one person after the other, and
// stay in the file; a hub that refuses is left alone.

#include "app/demonstration.h"
#include "app/keptaccess.h"
#include "app/tokenaudit.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/kept.h"
#include "storage/reader.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace hubdesk;
using namespace Qt::StringLiterals;

namespace {

/// A hub that gives everybody one token, or refuses.
class OneToken final : public domain::PersonAccess {
public:
    QStringList asked;
    std::optional<domain::Error> refusal;

    void readTokens(domain::HubId, const QString &user,
                    std::function<void(domain::Result<domain::PersonTokens>)> done) override
    {
        asked.append(user);
        QTimer::singleShot(0, QCoreApplication::instance(), [this, user, done = std::move(done)] {
            if (refusal)
                done(*refusal);
            else
                done(domain::PersonTokens{
                    QDateTime::currentDateTimeUtc(),
                    {{u"of-"_s + user, u"audited"_s, QStringList{u"inherit"_s}, {}, {}, {}, {}, {}}}});
        });
    }
    void readShares(domain::HubId, const QString &, std::function<void(domain::Result<domain::PersonShares>)>) override
    {
    }
    std::optional<domain::PersonTokens> knownTokens(domain::HubId, const QString &) const override { return {}; }
    std::optional<domain::PersonShares> knownShares(domain::HubId, const QString &) const override { return {}; }
};

} // namespace

class TokenAuditTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"demo.hubdesk"_s);
        QVERIFY(app::makeDemonstration(path, m_clock).ok());
        auto file = storage::File::open(path, {}, m_clock, m_uuids);
        QVERIFY(file.ok());
        m_file = std::move(*file);
        for (const storage::HubStatus &status : storage::hubStatuses(m_file->reader())) {
            if (status.admins > 1)
                m_hub = status.hub;
        }
        QVERIFY(!m_hub.isNull());
        m_admins = storage::hubStatus(m_file->reader(), m_hub)->admins;
    }
    void cleanup() { m_file.reset(); }

    void readsThoseOfAdministrators()
    {
        OneToken hub;
        app::KeptAccess access(hub, *m_file);
        app::TokenAudit audit(access, *m_file);
        QSignalSpy finished(&audit, &app::TokenAudit::finished);
        audit.start(m_hub, {u"list:users"_s, u"read:tokens"_s});
        audit.start(m_hub, {u"read:tokens"_s}); // running already
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(hub.asked.size(), m_admins);
        QTRY_COMPARE(kept(), m_admins);
    }

    void asksNobodyWithoutTheRight()
    {
        OneToken hub;
        app::TokenAudit audit(hub, *m_file);
        QSignalSpy finished(&audit, &app::TokenAudit::finished);
        audit.start(m_hub, {u"list:users"_s, u"read:tokens!user=ada"_s});
        QCOMPARE(finished.size(), 1);
        QVERIFY(hub.asked.isEmpty());
    }

    void stopsAtARefusalButNotAtSomebodyWhoIsGone_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("stops");
        QTest::newRow("refused") << int(domain::ErrorCode::LacksScope) << true;
        QTest::newRow("no answer") << int(domain::ErrorCode::Unreachable) << true;
        QTest::newRow("gone") << int(domain::ErrorCode::NotFound) << false;
    }
    void stopsAtARefusalButNotAtSomebodyWhoIsGone()
    {
        QFETCH(int, code);
        QFETCH(bool, stops);
        OneToken hub;
        hub.refusal = domain::Error{static_cast<domain::ErrorCode>(code), {}, {}};
        app::KeptAccess access(hub, *m_file);
        app::TokenAudit audit(access, *m_file);
        QSignalSpy finished(&audit, &app::TokenAudit::finished);
        audit.start(m_hub, {u"read:tokens"_s});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(hub.asked.size(), stops ? 1 : m_admins);
        QCOMPARE(kept(), 0);
    }

private:
    [[nodiscard]] int kept() const
    {
        int count = 0;
        for (const domain::HubTokenRecord &token : storage::knownTokens(m_file->reader(), m_hub))
            count += token.note == u"audited" ? 1 : 0;
        return count;
    }

    domain::SystemClock m_clock;
    domain::RandomUuids m_uuids{m_clock};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::File> m_file;
    domain::HubId m_hub;
    std::int64_t m_admins = 0;
};

HUBDESK_TEST_MAIN(TokenAuditTest)
#include "tst_app_tokenaudit.moc"
