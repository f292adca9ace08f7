// HubRemote over a real file: what a person sees of a pull, and what stays on disk.
#include "domain/forgethub.h"
#include "support/testmain.h"
#include "sync/fakehub.h"
#include "sync/hubfile.h"

#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace hubdesk;
using domain::ErrorCode;
using domain::HubId;
using test::FakeHub;
using test::HubFile;

namespace {

/// Rows of a snapshot kind of one hub, by name.
QStringList names(const HubFile &file, domain::Kind kind)
{
    QStringList found;
    for (const domain::Row &row : file.file->reader().rows(kind))
        found.append(row.value("name").toString());
    found.sort();
    return found;
}

FakeHub::Answer silence()
{
    FakeHub::Answer answer;
    answer.how = FakeHub::Answer::How::Never;
    return answer;
}

} // namespace

class RemoteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pullsIntoTheFile();
    void worksOfflineAfterwards();
    void tellsWhatChanged();
    void joinsARunningPull();
    void pullsTwoHubsAtOnceAndLetsTheThirdWait();
    void cancelsOneThatRunsAndOneThatWaits();
    void saysWhatIsMissing();
    void pullsWithATokenThatIsNotKept();
    void refusesAHubThatIsSuddenlyEmpty();
    void notesAFailureAndKeepsWhatWasKnown();
    void goesOnAfterTheProgramWasClosed();
    void refreshesByItself();
    void readsAPersonOnlyWhenAsked();
    void forgetsAHub();
    void neverWritesTheTokenToDisk();
    void testsAnAddress();
    void endsWhileAPullRuns();
    void endsWhileATokenIsFetched();
    void understandsAnAddressThatWasTyped();

private:
    std::unique_ptr<HubFile> m_file;
    std::unique_ptr<FakeHub> m_hub;
    HubId m_id;
};

void RemoteTest::init()
{
    m_file = std::make_unique<HubFile>();
    m_hub = std::make_unique<FakeHub>();
    m_hub->groups = {{{u"name"_s, u"all"_s}, {u"users"_s, QJsonArray()}, {u"properties"_s, QJsonObject()}},
                     {{u"name"_s, u"nobody"_s}, {u"users"_s, QJsonArray()}}};
    m_hub->services = {{u"cull"_s, QJsonObject{{u"name"_s, u"cull"_s}, {u"roles"_s, QJsonArray{u"culler"_s}}}}};
    m_hub->addUsers(450);
    m_id = m_file->addHub(u"one"_s, m_hub->api(), m_hub->token);
}

void RemoteTest::pullsIntoTheFile()
{
    m_hub->users[3].insert(u"servers"_s, QJsonObject{{u"big"_s, QJsonObject{{u"name"_s, u"big"_s}}}});
    const auto outcome = m_file->pull(m_id);
    QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().detail));
    QCOMPARE(outcome->users, 450);
    QCOMPARE(outcome->groups, 2);
    QCOMPARE(outcome->services, 1);
    QCOMPARE(outcome->servers, 1);
    const storage::HubStatus status = m_file->status(m_id);
    QCOMPARE(status.version, u"6.1.1"_s);
    QCOMPARE(status.identity, u"service hubdesk"_s);
    QCOMPARE(status.users, 450);
    QCOMPARE(status.notVisible, QStringList(u"tokens"_s));
    QVERIFY(status.pulledAt && !status.lastError);
    QCOMPARE(names(*m_file, domain::Kind::HubUser).size(), 450);
    QCOMPARE(names(*m_file, domain::Kind::HubGroup), QStringList({u"all"_s, u"nobody"_s}));
    QCOMPARE(names(*m_file, domain::Kind::HubRole), QStringList({u"culler"_s, u"user"_s}));
    for (const domain::Row &row : m_file->file->reader().rows(domain::Kind::HubGroup)) {
        const auto group = domain::record<domain::HubGroup>(row);
        QCOMPARE(group.members, std::optional<std::int64_t>(group.name == u"all" ? 450 : 0));
    }
}

void RemoteTest::worksOfflineAfterwards()
{
    QVERIFY(m_file->pull(m_id).ok());
    m_hub->close();
    m_file->close();
    m_file->open();
    QCOMPARE(m_file->status(m_id).users, 450);
    QCOMPARE(names(*m_file, domain::Kind::HubUser).size(), 450);
}

void RemoteTest::tellsWhatChanged()
{
    QVERIFY(m_file->pull(m_id).ok());
    m_hub->users.removeFirst();
    m_hub->users[0].insert(u"admin"_s, true);
    m_hub->addUsers(1);
    m_hub->users.last().insert(u"name"_s, u"newcomer"_s);
    const auto outcome = m_file->pull(m_id);
    QVERIFY(outcome.ok());
    QCOMPARE(outcome->added, 1);
    QCOMPARE(outcome->changed, 1);
    QCOMPARE(outcome->removed, 1);
    QStringList told;
    for (const storage::PullDifference &difference : storage::lastDifferences(m_file->file->reader(), m_id))
        told.append(difference.name + u' ' + difference.column);
    QVERIFY(told.contains(u"newcomer "_s));
    QVERIFY(told.contains(u"user-000001 admin"_s));
    QVERIFY(told.contains(u"user-000000 "_s));
}

void RemoteTest::joinsARunningPull()
{
    int ended = 0, progressed = 0;
    QSignalSpy started(m_file->remote.get(), &sync::HubRemote::pullStarted);
    QSignalSpy succeeded(m_file->remote.get(), &sync::HubRemote::pullSucceeded);
    for (int i = 0; i < 3; ++i)
        m_file->remote->pull(
            m_id, [&progressed](const domain::PullProgress &) { ++progressed; },
            [&ended](const HubFile::Outcome &outcome) { ended += outcome.ok() ? 1 : 0; });
    QVERIFY(m_file->remote->isPulling(m_id));
    QTRY_COMPARE(ended, 3);
    QVERIFY(!m_file->remote->isPulling(m_id));
    QCOMPARE(started.size(), 1);
    QCOMPARE(succeeded.size(), 1);
    QVERIFY(progressed >= 9);
    const auto roots = std::count_if(m_hub->requests.begin(), m_hub->requests.end(),
                                     [](const FakeHub::Request &request) { return request.path.endsWith("/user"); });
    QCOMPARE(roots, 1);
}

void RemoteTest::pullsTwoHubsAtOnceAndLetsTheThirdWait()
{
    FakeHub second, third;
    const auto silentList = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        return request.path.endsWith("/services") ? std::optional(silence()) : std::nullopt;
    };
    m_hub->intercept = second.intercept = silentList;
    const HubId two = m_file->addHub(u"two"_s, second.api(), second.token);
    const HubId three = m_file->addHub(u"three"_s, third.api(), third.token);
    std::optional<HubFile::Outcome> outcome;
    m_file->remote->pull(m_id, {}, {});
    m_file->remote->pull(two, {}, {});
    m_file->remote->pull(three, {}, [&outcome](const HubFile::Outcome &result) { outcome = result; });
    QTRY_VERIFY(m_hub->requests.size() >= 3 && second.requests.size() >= 3);
    QVERIFY(third.requests.isEmpty());
    m_file->remote->cancel(two);
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->ok());
}

void RemoteTest::cancelsOneThatRunsAndOneThatWaits()
{
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        return request.path.endsWith("/users") ? std::optional(silence()) : std::nullopt;
    };
    std::optional<HubFile::Outcome> outcome;
    m_file->remote->pull(m_id, {}, [&outcome](const HubFile::Outcome &result) { outcome = result; });
    m_file->remote->cancel(m_id); // its token is still being fetched
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().code, ErrorCode::Cancelled);
    QVERIFY(m_hub->requests.isEmpty());

    outcome.reset();
    m_file->remote->pull(m_id, {}, [&outcome](const HubFile::Outcome &result) { outcome = result; });
    QTRY_VERIFY(!m_hub->requests.isEmpty() && m_hub->requests.last().path.endsWith("/users"));
    m_file->remote->cancel(m_id);
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().code, ErrorCode::Cancelled);
    QCOMPARE(m_file->status(m_id).generation, 0);
    m_hub->intercept = {};
    QVERIFY(m_file->pull(m_id).ok());
}

void RemoteTest::saysWhatIsMissing()
{
    const HubId bare = m_file->addHub(u"no address"_s, QUrl(), {});
    QCOMPARE(m_file->pull(bare).error().code, ErrorCode::MissingValue);
    QCOMPARE(m_file->pull(bare).error().detail, u"url"_s);
    const HubId mute = m_file->addHub(u"no token"_s, m_hub->api(), {});
    QCOMPARE(m_file->pull(mute).error().detail, u"token"_s);
    QCOMPARE(m_file->pull({4711}).error().code, ErrorCode::NotFound);
    m_file->secrets.broken = true;
    QCOMPARE(m_file->pull(m_id).error().code, ErrorCode::NoSecretStore);
}

void RemoteTest::pullsWithATokenThatIsNotKept()
{
    const HubId mute = m_file->addHub(u"no token"_s, m_hub->api(), {});
    std::optional<HubFile::Outcome> outcome;
    m_file->remote->pullWith(mute, m_hub->token, {}, [&outcome](const HubFile::Outcome &result) { outcome = result; });
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->ok());
    outcome.reset();
    m_file->remote->pullWith({4711}, "x", {}, [&outcome](const HubFile::Outcome &result) { outcome = result; });
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().code, ErrorCode::NotFound);
}

void RemoteTest::refusesAHubThatIsSuddenlyEmpty()
{
    QVERIFY(m_file->pull(m_id).ok());
    m_hub->users.clear();
    const auto outcome = m_file->pull(m_id);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Suspicious);
    QCOMPARE(m_file->status(m_id).users, 450);
    QCOMPARE(m_file->status(m_id).lastError->code, ErrorCode::Suspicious);
    QCOMPARE(names(*m_file, domain::Kind::HubUser).size(), 450);

    m_hub->addUsers(450); // it was a mistake on the other side
    QVERIFY(m_file->pull(m_id).ok());
    QVERIFY(!m_file->status(m_id).lastError);

    m_hub->scopes.removeAll(u"list:users"_s); // the token sees nobody any more: that is no deletion either
    const auto blind = m_file->pull(m_id);
    QVERIFY(!blind.ok());
    QCOMPARE(blind.error().code, ErrorCode::Suspicious);
    QCOMPARE(names(*m_file, domain::Kind::HubUser).size(), 450);
}

void RemoteTest::notesAFailureAndKeepsWhatWasKnown()
{
    QVERIFY(m_file->pull(m_id).ok());
    m_hub->token = "another";
    QSignalSpy failed(m_file->remote.get(), &sync::HubRemote::pullFailed);
    QCOMPARE(m_file->pull(m_id).error().code, ErrorCode::BadToken);
    QCOMPARE(failed.size(), 1);
    const storage::HubStatus status = m_file->status(m_id);
    QCOMPARE(status.lastError->code, ErrorCode::BadToken);
    QCOMPARE(status.users, 450);
    QVERIFY(status.triedAt >= status.pulledAt);
}

void RemoteTest::goesOnAfterTheProgramWasClosed()
{
    int pages = 0;
    m_hub->intercept = [&](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        return request.path.endsWith("/users") && ++pages == 3 ? std::optional(silence()) : std::nullopt;
    };
    m_file->remote->pull(m_id, {}, {});
    QTRY_COMPARE(pages, 3);
    m_file->close();
    m_file->open();
    m_hub->requests.clear();
    m_hub->intercept = {};
    QVERIFY(m_file->pull(m_id).ok());
    QCOMPARE(m_file->status(m_id).users, 450);
    for (const FakeHub::Request &request : m_hub->requests) {
        if (request.path.endsWith("/users"))
            QVERIFY(request.query.queryItemValue(u"offset"_s).toInt() >= 199);
    }
}

void RemoteTest::refreshesByItself()
{
    QSignalSpy succeeded(m_file->remote.get(), &sync::HubRemote::pullSucceeded);
    m_file->remote->refreshByItself();
    QTest::qWait(0);
    QVERIFY(!m_file->remote->isPulling(m_id)); // it has no interval
    // A hub that gets one is pulled, as it never was.
    m_file->addHub(u"two"_s, m_hub->api(), {}, 60);
    const HubId fed = m_file->addHub(u"three"_s, m_hub->api(), m_hub->token, 60);
    QTRY_COMPARE(succeeded.size(), 1);
    QCOMPARE(succeeded.first().first().value<HubId>(), fed);
}

void RemoteTest::readsAPersonOnlyWhenAsked()
{
    QVERIFY(m_file->pull(m_id).ok());
    for (const FakeHub::Request &request : m_hub->requests)
        QVERIFY(!request.path.contains("tokens") && !request.path.contains("share"));
    QVERIFY(!m_file->remote->knownTokens(m_id, u"ada"_s));
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        if (request.path.endsWith("/users/ada/tokens"))
            return FakeHub::Answer{200, R"({"api_tokens":[{"id":"a1"}]})", "application/json", {}, true, {}};
        if (request.path.contains("/shares/") || request.path.endsWith("/shared"))
            return FakeHub::refused(404, u"no shares in this version"_s);
        return std::nullopt;
    };
    std::optional<domain::Result<domain::PersonTokens>> tokens;
    m_file->remote->readTokens(m_id, u"ada"_s, [&tokens](const auto &result) { tokens = result; });
    QTRY_VERIFY(tokens);
    QVERIFY(tokens->ok());
    QCOMPARE(m_file->remote->knownTokens(m_id, u"ada"_s)->tokens.size(), 1);
    std::optional<domain::Result<domain::PersonShares>> shares;
    m_file->remote->readShares(m_id, u"ada"_s, [&shares](const auto &result) { shares = result; });
    QTRY_VERIFY(shares);
    QCOMPARE(shares->error().code, ErrorCode::NotFound);
    QVERIFY(!m_file->remote->knownShares(m_id, u"ada"_s));
}

void RemoteTest::forgetsAHub()
{
    QVERIFY(m_file->pull(m_id).ok());
    domain::Person person;
    person.name = u"Ada"_s;
    domain::HubLink link;
    link.person = {m_file->create(person)};
    link.hub = m_id;
    link.userName = u"user-000001"_s;
    m_file->create(link);
    const auto interval = domain::entity(domain::Kind::Hub).indexOf("refresh_minutes");
    auto set = domain::editFields(m_file->file->reader(), {{m_id.ref(), interval, 60}}, u"Refresh"_s);
    QVERIFY(m_file->file->writer().commitAndWait(std::move(set).value()).ok());
    FakeHub other;
    other.addUsers(3);
    const HubId kept = m_file->addHub(u"two"_s, other.api(), other.token);
    QVERIFY(m_file->pull(kept).ok());

    std::optional<domain::Result<domain::Done>> forgotten;
    m_file->remote->forget(m_id, u"Forget"_s, [&forgotten](const auto &result) { forgotten = result; });
    QTRY_VERIFY(forgotten);
    QVERIFY2(forgotten->ok(), qPrintable(forgotten->ok() ? QString() : forgotten->error().detail));
    QCOMPARE(m_file->secrets.kept.size(), 1U); // the other hub's
    QVERIFY(!storage::hubStatus(m_file->file->reader(), m_id));
    QCOMPARE(names(*m_file, domain::Kind::HubUser).size(), 3);
    QVERIFY(m_file->file->reader().rows(domain::Kind::HubLink).empty());
    const auto row = m_file->file->reader().row(m_id.ref());
    QVERIFY(row); // the service still runs a hub of this name
    QVERIFY(!row->value("refresh_minutes").isValid());
    QCOMPARE(row->value("url").toString(), m_hub->api().toString());
    QCOMPARE(m_file->pull(m_id).error().detail, u"token"_s);

    QCOMPARE(m_file->status(kept).users, 3);
}

void RemoteTest::neverWritesTheTokenToDisk()
{
    m_hub->token = "canary-4711-token-value";
    const HubId id = m_file->addHub(u"canary"_s, m_hub->api(), m_hub->token);
    QVERIFY(m_file->pull(id).ok());
    m_hub->token = "changed";
    QVERIFY(!m_file->pull(id).ok());
    m_file->close();
    for (const QString &suffix : {QString(), u"-wal"_s}) {
        QFile file(m_file->path() + suffix);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QVERIFY(!file.readAll().contains("canary-4711"));
    }
    m_file->open();
}

void RemoteTest::testsAnAddress()
{
    std::optional<domain::Result<domain::RemoteIdentity>> found;
    m_file->remote->test({m_hub->address().toString() + "/hub/home"_L1, {}}, m_hub->token,
                         [&found](const auto &result) { found = result; });
    QTRY_VERIFY(found);
    QVERIFY(found->ok());
    QCOMPARE(found->value().url, m_hub->api().toString());
}

void RemoteTest::endsWhileAPullRuns()
{
    m_hub->intercept = [](const FakeHub::Request &request) -> std::optional<FakeHub::Answer> {
        return request.path.endsWith("/users") ? std::optional(silence()) : std::nullopt;
    };
    bool called = false;
    m_file->remote->pull(m_id, {}, [&called](const HubFile::Outcome &) { called = true; });
    QTRY_VERIFY(!m_hub->requests.isEmpty() && m_hub->requests.last().path.endsWith("/users"));
    m_file->close();
    QVERIFY(!called);
    m_file->open();
    QCOMPARE(m_file->status(m_id).lastError->code, ErrorCode::Cancelled);
}

void RemoteTest::endsWhileATokenIsFetched()
{
    bool called = false;
    m_file->remote->pull(m_id, {}, [&called](const HubFile::Outcome &) { called = true; });
    m_file->remote->readTokens(m_id, u"ada"_s, [&called](const auto &) { called = true; });
    m_file->remote->forget(m_id, u"Forget"_s, [&called](const auto &) { called = true; });
    m_file->close();
    QTest::qWait(0); // the secrets arrive, for nobody
    QVERIFY(!called);
    m_file->open();
}

void RemoteTest::understandsAnAddressThatWasTyped()
{
    const HubId typed = m_file->addHub(u"typed"_s, QUrl(m_hub->address().toString() + "/hub/home"_L1), m_hub->token);
    QVERIFY(m_file->pull(typed).ok());
    const HubId open = m_file->addHub(u"open"_s, QUrl(u"http://hub.example.org"_s), m_hub->token);
    QCOMPARE(m_file->pull(open).error().code, ErrorCode::InsecureAddress);
}

HUBDESK_TEST_MAIN(RemoteTest)
#include "tst_sync_remote.moc"
