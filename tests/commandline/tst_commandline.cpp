// hubdesk's subcommands, run as a person runs them: exit statuses, what is printed, what is left alone.
#include "storage/file.h"
#include "support/testmain.h"
#include "sync/fakehub.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace hubdesk;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray list() const { return QJsonDocument::fromJson(out).array(); }
};

// The event loop runs meanwhile: a fake hub of this process may have to answer.
Ran run(const QStringList &arguments, const QString &folder = {}, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s); // none is needed
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s); // nobody's keychain
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(QStringLiteral(HUBDESK_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning && !finished.wait(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

const QByteArray kConfiguration = R"py(c.JupyterHub.load_roles = [
    {"name": "reader", "description": "Reads", "scopes": ["read:users"], "users": ["ada"], "services": ["ext"]},
]
c.JupyterHub.load_groups = {"lab": ["ada", "bob"]}
c.Authenticator.admin_users = {"root"}
)py";

} // namespace

class CommandLineTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void badUsageIsStatusTwoAndOneLine_data();
    void badUsageIsStatusTwoAndOneLine();
    void namesTheProgramAndItsSubcommands();
    void everySubcommandExplainsItself_data();
    void everySubcommandExplainsItself();
    void seedsAreTheSameAndRefuseRecords();
    void importsAConfiguration();
    void aDryRunChangesNothing();
    void importsTwiceWithoutAChange();
    void saysWhatWasNotUnderstood();
    void badInputIsLocatedAndChangesNothing_data();
    void badInputIsLocatedAndChangesNothing();
    void exportsJsonCsvStateAndRoles();
    void exportsIntoAFileOrNotAtAll();
    void listsTickets();
    void foreignDamagedAndMissingFilesAreRefused_data();
    void foreignDamagedAndMissingFilesAreRefused();
    void aFileOpenElsewhereMayBeReadButNotWritten();
    void doctorFindsAndSaves();
    void pullsAHubAndMakesItsRecord();
    void pullSaysWhatTheTokenMayNotSee();
    void aRemoteThatFailsIsStatusThree_data();
    void aRemoteThatFailsIsStatusThree();
    void neverPrintsOrStoresTheToken();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList on(QStringList arguments) const
    {
        return arguments << u"--database"_s << path(u"f.sqlite"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_shared;
    QString m_demo; ///< a seeded file, to be copied
};

void CommandLineTest::initTestCase()
{
    m_demo = m_shared.filePath(u"demo.sqlite"_s);
    const Ran made = run({u"seed"_s, u"demo"_s, u"--database"_s, m_demo});
    QVERIFY2(made.status == 0, made.err.constData());
}

void CommandLineTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(path(u"jupyterhub_config.py"_s), kConfiguration);
}

void CommandLineTest::badUsageIsStatusTwoAndOneLine_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QString::fromLatin1(says);
    };
    row("lint", "files to check");
    row("lint x", "neither");
    row("lint x.yaml", "x.yaml");
    row("lint jupyterhub_config.py --jupyterhub 1.0", "1.0");
    row("frobnicate", "seed, import, export, lint, pull, doctor, tickets");
    row("seed", "demo, today, large or stress");
    row("seed huge", "demo, today, large or stress");
    row("seed demo today", "demo, today, large or stress");
    row("seed demo --now yesterday", "yesterday");
    row("seed demo --fast", "--fast");
    row("seed demo --database", "--database");
    row("seed demo --database=", "--database");
    row("import", "files to import");
    row("import nothing.py", "nothing.py");
    row("import values.yaml", "values.yaml");
    row("import notes.txt", "notes.txt");
    row("export", "csv, json, state, load-roles, helm or roles-json");
    row("export pdf", "csv, json, state, load-roles, helm or roles-json");
    row("export report", "not supported yet");
    row("export json a.py", "csv, json, state, load-roles, helm or roles-json");
    row("export load-roles --difference", "--difference");
    row("export csv", "--table");
    row("export csv --table nothing", "communities");
    row("pull", "--hub");
    row("pull --hub a --hub b", "--hub");
    row("pull --hub a --token secret", "--token");
    row("tickets --query shoe:9", "shoe");
    row("tickets extra", "extra");
    row("doctor extra", "extra");
    row("doctor -x", "-x");
}

void CommandLineTest::badUsageIsStatusTwoAndOneLine()
{
    QFETCH(QString, arguments);
    QFETCH(QString, says);
    const Ran ran = run(arguments.split(u' '), m_folder->path());
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.err.constData());
    QVERIFY(ran.err.count('\n') <= 2); // what is wrong, and the call for an option
    QVERIFY(!QFile::exists(path(u"f.sqlite"_s)));
}

void CommandLineTest::namesTheProgramAndItsSubcommands()
{
    const Ran version = run({u"--version"_s});
    QCOMPARE(version.status, 0);
    QVERIFY(version.out.startsWith("hubdesk ") && version.out.count('\n') == 1);
    const Ran names = run({u"--list-subcommands"_s});
    QCOMPARE(names.status, 0);
    QCOMPARE(names.out,
             QByteArray("seed\nimport\nexport\nlint\npull\ndoctor\ntickets\n"
                        "resolve\nexplain\nwho-can\nescalations\ncompare\n"));
}

void CommandLineTest::everySubcommandExplainsItself_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"seed", "import", "export", "pull", "doctor", "tickets", "resolve", "explain", "who-can",
                             "escalations", "compare"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void CommandLineTest::everySubcommandExplainsItself()
{
    QFETCH(QString, name);
    for (const QString &option : {u"--help"_s, u"-h"_s}) {
        const Ran ran = run({name, option});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.startsWith("hubdesk " + name.toLatin1()));
    }
}

void CommandLineTest::seedsAreTheSameAndRefuseRecords()
{
    const Ran first = run(on({u"seed"_s, u"demo"_s, u"--json"_s}));
    QVERIFY2(first.status == 0, first.err.constData());
    QCOMPARE(first.json().value(u"set").toString(), u"demo"_s);
    const QByteArray mine = run(on({u"export"_s, u"json"_s})).out;
    QVERIFY(mine.size() > 100'000);
    QCOMPARE(mine, run({u"export"_s, u"json"_s, u"--database"_s, m_demo}).out);

    const QByteArray before = contentOf(path(u"f.sqlite"_s));
    const Ran again = run(on({u"seed"_s, u"today"_s}));
    QCOMPARE(again.status, 2);
    QVERIFY(again.err.contains("records already") && again.err.count('\n') == 1);
    QCOMPARE(contentOf(path(u"f.sqlite"_s)), before);
}

void CommandLineTest::importsAConfiguration()
{
    // --database may stand before the subcommand
    const Ran ran =
        run({u"--database"_s, path(u"f.sqlite"_s), u"import"_s, u"--hub"_s, u"lab"_s, u"jupyterhub_config.py"_s},
            m_folder->path());
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(ran.out.contains("+ role reader"));
    const QJsonObject all = run(on({u"export"_s, u"json"_s})).json();
    const QJsonObject hub = all.value(u"hubs").toArray().at(0).toObject();
    QCOMPARE(hub.value(u"name").toString(), u"lab"_s);
    QCOMPARE(hub.value(u"admin_users").toArray(), QJsonArray{u"root"_s});
    const QJsonObject role = all.value(u"roles").toArray().at(0).toObject();
    QCOMPARE(role.value(u"scopes").toArray(), QJsonArray{u"read:users"_s});
    QCOMPARE(role.value(u"users").toArray(), QJsonArray{u"ada"_s});
    QCOMPARE(role.value(u"file").toString(), path(u"jupyterhub_config.py"_s));
    QCOMPARE(role.value(u"line").toInt(), 2);
}

void CommandLineTest::aDryRunChangesNothing()
{
    const QStringList dry = on({u"import"_s, u"--hub"_s, u"lab"_s, u"--dry-run"_s, path(u"jupyterhub_config.py"_s)});
    const Ran absent = run(dry);
    QCOMPARE(absent.status, 0);
    QVERIFY(absent.out.contains("+ role reader"));
    QVERIFY(!QFile::exists(path(u"f.sqlite"_s)));

    QVERIFY(QFile::copy(m_demo, path(u"f.sqlite"_s)));
    const QByteArray before = contentOf(path(u"f.sqlite"_s));
    const Ran present = run(dry + QStringList{u"--json"_s});
    QCOMPARE(present.status, 0);
    QVERIFY(present.json().value(u"dry_run").toBool());
    QCOMPARE(present.json().value(u"changes").toArray().at(0).toObject().value(u"kind").toString(), u"hub"_s);
    QCOMPARE(contentOf(path(u"f.sqlite"_s)), before);
}

void CommandLineTest::importsTwiceWithoutAChange()
{
    const QStringList import = on({u"import"_s, u"--hub"_s, u"lab"_s, path(u"jupyterhub_config.py"_s)});
    QCOMPARE(run(import).status, 0);
    const Ran again = run(import + QStringList{u"--json"_s});
    QCOMPARE(again.status, 0);
    QCOMPARE(again.json().value(u"changes").toArray().size(), 0);
}

void CommandLineTest::saysWhatWasNotUnderstood()
{
    write(path(u"dynamic.py"_s), kConfiguration + "if x:\n    c.JupyterHub.load_roles.append({'name': 'late'})\n");
    const Ran ran = run(on({u"import"_s, u"--hub"_s, u"lab"_s, path(u"dynamic.py"_s)}));
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.out.contains(path(u"dynamic.py"_s).toUtf8() + ":7:5: "), ran.out.constData());
    const QJsonObject all = run(on({u"export"_s, u"json"_s})).json();
    QCOMPARE(all.value(u"roles").toArray().size(), 1);
    const QJsonObject note = all.value(u"configuration_notes").toArray().at(0).toObject();
    QCOMPARE(note.value(u"code").toString(), u"not-understood"_s);
    QCOMPARE(note.value(u"text").toString(), u"c.JupyterHub.load_roles.append({'name': 'late'})"_s);
}

void CommandLineTest::badInputIsLocatedAndChangesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("place");
    QTest::newRow("a bracket") << u"a.py"_s << QByteArray("x = 1\nc.JupyterHub.load_roles = [\n") << u":2:27: "_s;
    QTest::newRow("not Python") << u"a.py"_s << QByteArray("hello world\n") << u":1:7: "_s;
    QTest::newRow("bytes") << u"a.py"_s << QByteArray("x = '\xff'\n") << u":1:6: "_s;
    QTest::newRow("100,000 brackets") << u"a.py"_s << "x = " + QByteArray(100'000, '[') << u":1:205: "_s;
    QTest::newRow("a column of people") << u"a.csv"_s << QByteArray("name,shoe\nAda,39\n") << u":1:2: "_s;
    QTest::newRow("an open quote") << u"a.csv"_s << QByteArray("name\n\"Ada\n") << u":2:1: "_s;
}

void CommandLineTest::badInputIsLocatedAndChangesNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, place);
    write(path(name), content);
    QVERIFY(QFile::copy(m_demo, path(u"f.sqlite"_s)));
    const QByteArray before = contentOf(path(u"f.sqlite"_s));
    const Ran ran =
        run(on({u"import"_s, u"--hub"_s, u"lab"_s, path(u"jupyterhub_config.py"_s), name}), m_folder->path());
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.startsWith((name + place).toUtf8()) && ran.err.count('\n') == 1, ran.err.constData());
    QCOMPARE(contentOf(path(u"f.sqlite"_s)), before);
}

void CommandLineTest::exportsJsonCsvStateAndRoles()
{
    const auto demo = [this](QStringList arguments) { return run(arguments << u"--database"_s << m_demo); };
    const QJsonObject all = demo({u"export"_s, u"json"_s}).json();
    QCOMPARE(all.value(u"hubs").toArray().size(), 20);
    QCOMPARE(all.value(u"tickets").toArray().size(), 42);
    const Ran csv = demo({u"export"_s, u"csv"_s, u"--table"_s, u"communities"_s});
    QCOMPARE(csv.status, 0);
    QCOMPARE(csv.out.count("\r\n"), qsizetype(13));
    QVERIFY(csv.out.startsWith("id,name,display_name,kind,"));

    QString pulled;
    for (const QJsonValue &hub : all.value(u"hubs").toArray()) {
        if (!hub.toObject().value(u"pulled_at").isNull())
            pulled = hub.toObject().value(u"full_name").toString();
    }
    const Ran state = demo({u"export"_s, u"state"_s, u"--hub"_s, pulled});
    QVERIFY2(state.status == 0, state.err.constData());
    QVERIFY(state.json().value(u"users").toArray().size() > 0);
    QVERIFY(state.json().value(u"roles").toArray().size() > 0);
    QVERIFY(state.json().value(u"unknown").toArray().contains(u"custom_scopes"_s));
    const QString user = state.json().value(u"users").toArray().at(0).toObject().value(u"name").toString();
    bool listed = false;
    for (const QJsonValue &one : all.value(u"users").toArray())
        listed = listed || (one.toObject().value(u"name") == user && one.toObject().value(u"hub") == pulled);
    QVERIFY(listed);

    const Ran roles = demo({u"export"_s, u"load-roles"_s, u"--hub"_s, pulled});
    QCOMPARE(roles.status, 0);
    QVERIFY(roles.out.startsWith("c.JupyterHub.load_roles = ["));
    const Ran unnamed = demo({u"export"_s, u"state"_s});
    QCOMPARE(unnamed.status, 2);
    QVERIFY(unnamed.err.contains("--hub"));
    const Ran wrong = demo({u"export"_s, u"state"_s, u"--hub"_s, u"nowhere"_s});
    QCOMPARE(wrong.status, 2);
    QVERIFY(wrong.err.contains("nowhere") && wrong.err.contains("commons/"));
}

void CommandLineTest::exportsIntoAFileOrNotAtAll()
{
    const QString target = path(u"all.json"_s);
    const Ran ran = run({u"export"_s, u"json"_s, u"--database"_s, m_demo, u"--output"_s, target});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY(QJsonDocument::fromJson(contentOf(target)).isObject());
    const Ran nowhere =
        run({u"export"_s, u"json"_s, u"--database"_s, m_demo, u"--output"_s, path(u"no/folder.json"_s)});
    QCOMPARE(nowhere.status, 2);
    QCOMPARE(nowhere.err.count('\n'), qsizetype(1));
}

void CommandLineTest::listsTickets()
{
    const auto query = [this](const QString &text) {
        return run({u"tickets"_s, u"--json"_s, u"--database"_s, m_demo, u"--query"_s, text}).list();
    };
    const QJsonArray open = query(u"status:open"_s);
    QVERIFY(open.size() > 0 && open.size() < 42);
    for (const QJsonValue &ticket : open)
        QCOMPARE(ticket.toObject().value(u"state").toString(), u"open"_s);
    const QString community = open.at(0).toObject().value(u"community").toString();
    const QJsonArray both = query(u"status:open community:"_s + community);
    QVERIFY(both.size() >= 1 && both.size() <= open.size());
    QCOMPARE(query(u"number:7"_s).size(), 1);
    QCOMPARE(query(u"status:nothing"_s).size(), 0);
    const Ran plain = run({u"tickets"_s, u"--database"_s, m_demo});
    QCOMPARE(plain.out.count('\n'), qsizetype(42));
}

void CommandLineTest::foreignDamagedAndMissingFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("doctor");
    QTest::newRow("text") << QByteArray(
        "this is a text and no database, but long enough to have a header of a hundred bytes, nearly twice")
                          << 2;
    QTest::newRow("another database") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0') << 2;
    QTest::newRow("missing") << QByteArray() << 2;
    QTest::newRow("cut off") << QByteArray("cut") << 1;
}

void CommandLineTest::foreignDamagedAndMissingFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(int, doctor);
    const QString file = path(u"f.sqlite"_s);
    if (content == "cut")
        write(file, contentOf(m_demo).left(150'000));
    else if (!content.isEmpty())
        write(file, content);
    const QByteArray before = contentOf(file);
    for (const QStringList &arguments :
         {on({u"export"_s, u"json"_s}), on({u"tickets"_s}), on({u"pull"_s, u"--hub"_s, u"x"_s})}) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.startsWith("hubdesk: " + file.toUtf8()) && ran.err.count('\n') == 1, ran.err.constData());
    }
    if (!content.isEmpty()) {
        QCOMPARE(run(on({u"seed"_s, u"demo"_s})).status, 2);
        QCOMPARE(run(on({u"import"_s, u"--hub"_s, u"x"_s, path(u"jupyterhub_config.py"_s)})).status, 2);
    }
    QCOMPARE(run(on({u"doctor"_s})).status, doctor);
    QCOMPARE(contentOf(file), before);
}

void CommandLineTest::aFileOpenElsewhereMayBeReadButNotWritten()
{
    QVERIFY(QFile::copy(m_demo, path(u"f.sqlite"_s)));
    const domain::SystemClock clock;
    domain::RandomUuids uuids(clock);
    const auto window = storage::File::open(path(u"f.sqlite"_s), {}, clock, uuids);
    QVERIFY(window.ok());
    QCOMPARE(run(on({u"export"_s, u"json"_s})).status, 0);
    QCOMPARE(run(on({u"tickets"_s})).status, 0);
    write(path(u"token"_s), "t");
    for (const QStringList &arguments :
         {on({u"import"_s, u"--hub"_s, u"x"_s, path(u"jupyterhub_config.py"_s)}),
          on({u"pull"_s, u"--hub"_s, u"x"_s, u"--url"_s, u"http://127.0.0.1:1"_s, u"--token-file"_s, path(u"token"_s)}),
          on({u"seed"_s, u"demo"_s})}) {
        const Ran ran = run(arguments);
        QCOMPARE(ran.status, 2);
        const QByteArray process = QByteArray::number(QCoreApplication::applicationPid());
        QVERIFY2(ran.err.contains(process) || ran.err.contains("records already"), ran.err.constData());
    }
}

void CommandLineTest::doctorFindsAndSaves()
{
    const Ran healthy = run({u"doctor"_s, u"--database"_s, m_demo});
    QVERIFY2(healthy.status == 0, healthy.out.constData());
    QByteArray damaged = contentOf(m_demo);
    for (qsizetype i = 40 * 4096; i < 44 * 4096 && i < damaged.size(); ++i)
        damaged[i] = char(0x5a);
    write(path(u"f.sqlite"_s), damaged);
    const Ran found = run(on({u"doctor"_s, u"--json"_s}));
    QCOMPARE(found.status, 1);
    QVERIFY(found.json().value(u"findings").toArray().size() > 0);
    const Ran saved = run(on({u"doctor"_s, u"--repair"_s, u"--json"_s}));
    QCOMPARE(saved.status, 1);
    const QString target = saved.json().value(u"salvaged").toObject().value(u"file").toString();
    QCOMPARE(target, path(u"f.salvaged.sqlite"_s));
    QCOMPARE(contentOf(path(u"f.sqlite"_s)), damaged);
    QCOMPARE(run({u"export"_s, u"json"_s, u"--database"_s, target}).status, 0);
}

void CommandLineTest::pullsAHubAndMakesItsRecord()
{
    test::FakeHub hub;
    hub.addUsers(450);
    write(path(u"token"_s), hub.token + '\n');
    const QStringList pull = on({u"pull"_s, u"--hub"_s, u"mine"_s, u"--token-file"_s, path(u"token"_s)});
    const Ran first = run(pull + QStringList{u"--url"_s, hub.address().toString() + u"/hub/home"_s, u"--json"_s});
    QVERIFY2(first.status == 0, first.err.constData());
    QCOMPARE(first.json().value(u"users").toInt(), 450);
    QCOMPARE(first.json().value(u"version").toString(), u"6.1.1"_s);
    const Ran second = run(pull); // the address is known now
    QVERIFY2(second.status == 0, second.err.constData());
    const QJsonObject state = run(on({u"export"_s, u"state"_s, u"--hub"_s, u"mine"_s})).json();
    QCOMPARE(state.value(u"users").toArray().size(), 450);
    const QJsonObject all = run(on({u"export"_s, u"json"_s})).json();
    QCOMPARE(all.value(u"hubs").toArray().at(0).toObject().value(u"name").toString(), u"mine"_s);
    QCOMPARE(all.value(u"hubs").toArray().at(0).toObject().value(u"version").toString(), u"6.1.1"_s);
}

void CommandLineTest::pullSaysWhatTheTokenMayNotSee()
{
    test::FakeHub hub;
    hub.addUsers(3);
    hub.scopes = QStringList{u"list:users"_s, u"read:users:name"_s};
    hub.intercept = [](const test::FakeHub::Request &request) -> std::optional<test::FakeHub::Answer> {
        if (request.path.endsWith("/groups") || request.path.endsWith("/services"))
            return test::FakeHub::refused(
                403, u"Action is not authorized with current scopes; requires any of [list:groups]"_s);
        return std::nullopt;
    };
    write(path(u"token"_s), hub.token);
    const Ran ran = run(on(
        {u"pull"_s, u"--hub"_s, u"mine"_s, u"--url"_s, hub.address().toString(), u"--token-file"_s, path(u"token"_s)}));
    QVERIFY2(ran.status == 1, ran.err.constData());
    QVERIFY2(ran.err.contains("services"), ran.err.constData());
}

void CommandLineTest::aRemoteThatFailsIsStatusThree_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody answers") << u"http://127.0.0.1:1"_s << QByteArray("t") << 3;
    QTest::newRow("a bad token") << QString() << QByteArray("wrong") << 3;
    QTest::newRow("not encrypted") << u"http://hub.example"_s << QByteArray("t") << 2;
    QTest::newRow("no address") << u"ftp://hub.example"_s << QByteArray("t") << 2;
    QTest::newRow("an empty token file") << QString() << QByteArray("\n") << 2;
    QTest::newRow("more than a token") << QString() << QByteArray("a b\nc") << 2;
}

void CommandLineTest::aRemoteThatFailsIsStatusThree()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, token);
    QFETCH(int, status);
    test::FakeHub hub;
    hub.addUsers(3);
    write(path(u"token"_s), token);
    const QString address = url.isEmpty() ? hub.address().toString() : url;
    const Ran ran =
        run(on({u"pull"_s, u"--hub"_s, u"mine"_s, u"--url"_s, address, u"--token-file"_s, path(u"token"_s)}));
    QVERIFY2(ran.status == status, ran.err.constData());
    QCOMPARE(ran.err.count('\n'), qsizetype(1));
    QVERIFY(!QFile::exists(path(u"f.sqlite"_s))); // nothing came of it
}

void CommandLineTest::neverPrintsOrStoresTheToken()
{
    test::FakeHub hub;
    hub.addUsers(3);
    write(path(u"token"_s), hub.token);
    const QStringList pull = on(
        {u"pull"_s, u"--hub"_s, u"mine"_s, u"--url"_s, hub.address().toString(), u"--token-file"_s, path(u"token"_s)});
    const Ran ran = run(pull);
    QCOMPARE(ran.status, 0);
    QVERIFY(!ran.out.contains(hub.token) && !ran.err.contains(hub.token));
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QVERIFY(!contentOf(path(u"f.sqlite"_s) + suffix).contains(hub.token));
    // without a terminal nobody can be asked
    const Ran without = run(on({u"pull"_s, u"--hub"_s, u"mine"_s}), {}, hub.token + '\n');
    QCOMPARE(without.status, 2);
    QVERIFY2(without.err.contains("--token-file"), without.err.constData());
}

HUBDESK_TEST_MAIN(CommandLineTest)
#include "tst_commandline.moc"
