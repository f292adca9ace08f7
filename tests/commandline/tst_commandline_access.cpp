// hubdesk resolve, explain, who-can, escalations and compare, run as a person runs them: what they answer about a
// state file and about a hub in a database, and how they refuse. What the engine computes is tested elsewhere.
#include "support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Ran run(const QStringList &arguments, const QString &folder, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s); // none is needed
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(HUBDESK_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

// Ada teaches bob; the service ext may mint tokens for anybody.
const QByteArray kState =
    R"({"id": "small", "users": [{"name": "ada", "roles": ["teacher"]}, {"name": "bob", "groups": ["students"]}, )"
    R"({"name": "root", "admin": true}], "groups": [{"name": "students"}], )"
    R"("services": [{"name": "ext", "roles": ["minter"]}], )"
    R"("roles": [{"name": "teacher", "scopes": ["servers!group=students"]}, {"name": "minter", "scopes": ["tokens"]}], )"
    R"("tokens": [{"id": "t", "user": "ada", "scopes": ["inherit"]}]})";

} // namespace

class CommandLineAccessTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resolvesALineAState();
    void measuresWhereAsked();
    void resolvesAsTheReleaseAskedFor();
    void explainsAGrantAndARefusal();
    void listsWhoCan();
    void findsTheWayToAdminAndWhatStopsIt();
    void comparesTwoStates();
    void answersInWordsToo_data();
    void answersInWordsToo();
    void aHubInADatabaseIsAState();
    void refusesInOneLine_data();
    void refusesInOneLine();

private:
    [[nodiscard]] Ran ask(const QStringList &arguments) const { return run(arguments, m_folder.path()); }
    void write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
};

void CommandLineAccessTest::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void CommandLineAccessTest::initTestCase()
{
    write(u"small.json"_s, kState);
    QByteArray later = kState;
    later.replace(R"({"name": "ada", "roles": ["teacher"]})", R"({"name": "ada"})");
    write(u"later.json"_s, later);
    write(u"broken.json"_s, "{\"users\": [\n  {\"name\": }\n]}");
    write(u"ghost.json"_s, R"({"users": [{"name": "a", "groups": ["g"]}]})");
    const Ran made = ask({u"seed"_s, u"demo"_s, u"--database"_s, u"demo.sqlite"_s});
    QVERIFY2(made.status == 0, made.err.constData());
}

void CommandLineAccessTest::resolvesALineAState()
{
    const QByteArray two = kState + "\n\n" + kState + '\n';
    const Ran ran = run({u"resolve"_s, u"-"_s}, m_folder.path(), two);
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out.count('\n'), qsizetype(2));
    const QJsonObject first = QJsonDocument::fromJson(ran.out.split('\n').first()).object();
    QCOMPARE(first.value(u"id").toString(), u"small"_s);
    for (const char *key : {"resolved", "effective_roles", "identify", "token_create", "decisions", "filtered"})
        QVERIFY2(first.contains(QLatin1String(key)), key);
    const QJsonObject resolved = first.value(u"resolved").toObject();
    QVERIFY(resolved.value(u"user:ada").toArray().contains(u"servers!group=students"_s));
    QVERIFY(resolved.value(u"token:t").toArray().contains(u"servers!group=students"_s));
    QVERIFY(!resolved.value(u"user:bob").toArray().contains(u"servers!group=students"_s));
    write(u"two.jsonl"_s, two);
    QCOMPARE(ask({u"resolve"_s, u"two.jsonl"_s}).out, ran.out);
}

void CommandLineAccessTest::measuresWhereAsked()
{
    const Ran ran = ask({u"resolve"_s, u"--timing"_s, u"small.json"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QByteArray last = ran.out.trimmed().split('\n').last();
    const QJsonObject timing = QJsonDocument::fromJson(last).object().value(u"timing").toObject();
    QCOMPARE(timing.value(u"principals").toInt(), 6);
    QVERIFY(timing.value(u"build_ms").toDouble() > 0 && timing.value(u"resolve_ms").toDouble() > 0);
}

void CommandLineAccessTest::resolvesAsTheReleaseAskedFor()
{
    const QByteArray newest = ask({u"resolve"_s, u"small.json"_s}).out;
    const Ran old = ask({u"resolve"_s, u"--jupyterhub"_s, u"3.0.0"_s, u"small.json"_s});
    QVERIFY2(old.status == 0, old.err.constData());
    QVERIFY(newest.contains("read:shares") && !old.out.contains("read:shares"));
}

void CommandLineAccessTest::explainsAGrantAndARefusal()
{
    const QStringList explain{u"explain"_s, u"--json"_s, u"--state"_s, u"small.json"_s};
    const QJsonObject granted =
        ask(explain + QStringList{u"user:ada"_s, u"servers"_s, u"--on"_s, u"user=bob"_s}).json();
    QCOMPARE(granted.value(u"allowed").toBool(), true);
    QCOMPARE(granted.value(u"decision").toString(), u"allow"_s);
    QCOMPARE(granted.value(u"on").toString(), u"user=bob"_s);
    QVERIFY(granted.value(u"because").toArray().size() > 0);
    const Ran ran = ask(explain + QStringList{u"user:bob"_s, u"servers"_s, u"--on=user=ada"_s});
    QCOMPARE(ran.status, 0); // an answer is not a failure
    QCOMPARE(ran.json().value(u"allowed").toBool(true), false);
    QVERIFY(ran.json().value(u"decision").isDouble());
    QVERIFY(ran.json().value(u"missing").toArray().size() > 0);
    QVERIFY(ran.json().value(u"fixes").toArray().size() > 0);
    const QJsonObject unfiltered = ask(explain + QStringList{u"user:ada"_s, u"servers"_s, u"--unfiltered"_s}).json();
    QCOMPARE(unfiltered.value(u"allowed").toBool(true), false);
}

void CommandLineAccessTest::listsWhoCan()
{
    const Ran ran =
        ask({u"who-can"_s, u"--state"_s, u"small.json"_s, u"--json"_s, u"servers"_s, u"--on"_s, u"user=bob"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonArray expected{u"token:t"_s, u"user:ada"_s, u"user:bob"_s, u"user:root"_s};
    QCOMPARE(ran.json().value(u"principals").toArray(), expected);
}

void CommandLineAccessTest::findsTheWayToAdminAndWhatStopsIt()
{
    const Ran ran = ask({u"escalations"_s, u"--state"_s, u"small.json"_s, u"--from"_s, u"service:ext"_s, u"--json"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonObject path = ran.json().value(u"paths").toArray().at(0).toObject();
    QCOMPARE(path.value(u"from").toString(), u"service:ext"_s);
    const QJsonObject step = path.value(u"steps").toArray().at(0).toObject();
    QCOMPARE(step.value(u"by").toString(), u"tokens"_s);
    QCOMPARE(step.value(u"becomes").toString(), u"user:root"_s);
    const QJsonArray withdraw{u"withdraw-role"_s, u"minter"_s, u"service=ext"_s};
    bool cut = false;
    for (const QJsonValue &one : ran.json().value(u"cuts").toArray())
        cut = cut || (one.toArray().size() == 1 && one.toArray().at(0).toObject().value(u"operation") == withdraw);
    QVERIFY2(cut, ran.out.constData());
}

void CommandLineAccessTest::comparesTwoStates()
{
    const Ran ran = ask({u"compare"_s, u"--state"_s, u"small.json"_s, u"--with"_s, u"later.json"_s, u"--json"_s});
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonObject lost = ran.json().value(u"lost").toObject();
    QCOMPARE(lost.keys(), (QStringList{u"token:t"_s, u"user:ada"_s}));
    QVERIFY(lost.value(u"user:ada").toArray().contains(u"servers!group=students"_s));
    QCOMPARE(ran.json().value(u"gained").toObject().size(), 0);
    QCOMPARE(ran.json().value(u"unchanged").toInt(), 3);
}

void CommandLineAccessTest::answersInWordsToo_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(says);
    };
    row("explain --state small.json user:ada servers --on user=bob", "teacher");
    row("who-can --state small.json servers --on user=bob", "user:ada");
    row("escalations --state small.json", "user:root");
    row("escalations --state small.json --graph", "digraph");
    row("compare --state small.json --with later.json", "user:ada");
}

void CommandLineAccessTest::answersInWordsToo()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    const Ran ran = ask(arguments.split(u' '));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY2(QString::fromUtf8(ran.out).contains(says), ran.out.constData());
}

void CommandLineAccessTest::aHubInADatabaseIsAState()
{
    QString hub;
    const QJsonArray hubs =
        ask({u"export"_s, u"json"_s, u"--database"_s, u"demo.sqlite"_s}).json().value(u"hubs").toArray();
    for (const QJsonValue &one : hubs) {
        if (!one.toObject().value(u"pulled_at").isNull())
            hub = one.toObject().value(u"full_name").toString();
    }
    QVERIFY(!hub.isEmpty());
    const Ran exported = ask({u"export"_s, u"state"_s, u"--database"_s, u"demo.sqlite"_s, u"--hub"_s, hub});
    QVERIFY(exported.json().value(u"users").toArray().size() > 0);
    write(u"exported.json"_s, exported.out);

    const QStringList who{u"who-can"_s, u"--json"_s, u"read:users"_s};
    const Ran mine = ask(who + QStringList{u"--state"_s, u"demo.sqlite"_s, u"--hub"_s, hub});
    QVERIFY2(mine.status == 0, mine.err.constData());
    QVERIFY(mine.json().value(u"principals").toArray().size() > 0);
    QCOMPARE(mine.out, ask(who + QStringList{u"--state"_s, u"exported.json"_s}).out);
    QCOMPARE(mine.out, ask(who + QStringList{u"--database"_s, u"demo.sqlite"_s, u"--hub"_s, hub}).out);

    const Ran same = ask({u"compare"_s, u"--json"_s, u"--state"_s, u"exported.json"_s, u"--with"_s, u"demo.sqlite"_s,
                          u"--with-hub"_s, hub});
    QVERIFY2(same.status == 0, same.err.constData());
    QCOMPARE(same.json().value(u"gained").toObject().size() + same.json().value(u"lost").toObject().size(), 0);
    QVERIFY(same.json().value(u"unchanged").toInt() > 0);

    const Ran unnamed = ask({u"escalations"_s, u"--state"_s, u"demo.sqlite"_s});
    QCOMPARE(unnamed.status, 2);
    QVERIFY2(unnamed.err.contains("--hub") && unnamed.err.count('\n') == 1, unnamed.err.constData());
}

void CommandLineAccessTest::refusesInOneLine_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(says);
    };
    row("resolve", "resolve [--jupyterhub VERSION]");
    row("resolve absent.jsonl", "absent.jsonl:1:1: ");
    row("resolve broken.json", "broken.json:1:12: ");
    row("resolve ghost.json", "ghost.json:1:37: no group \"g\"");
    row("resolve --jupyterhub 9.9.9 small.json", "9.9.9");
    row("explain user:ada servers", "--state");
    row("explain --state small.json user:ada", "PRINCIPAL SCOPE");
    row("explain --state small.json user:nobody servers", "user:nobody");
    row("explain --state small.json user:ada flying", "flying");
    row("explain --state small.json user:ada servers --on thing=x", "thing=x");
    row("who-can --state broken.json servers", "broken.json:2:12: ");
    row("who-can --state small.json --hub lab servers", "--hub");
    row("who-can --state small.json --flip-rule x servers", "--flip-rule");
    row("escalations --state absent.json", "absent.json:1:1: ");
    row("escalations --state demo.sqlite --hub nowhere", "nowhere");
    row("compare --state small.json", "--with");
    row("compare --state small.json --with broken.json", "broken.json:2:12: ");
}

void CommandLineAccessTest::refusesInOneLine()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    const Ran ran = ask(arguments.split(u' '));
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.err.constData());
    QVERIFY2(ran.err.count('\n') <= (arguments.contains(u"--flip-rule") ? 2 : 1), ran.err.constData());
}

HUBDESK_TEST_MAIN(CommandLineAccessTest)
#include "tst_commandline_access.moc"
