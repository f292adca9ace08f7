// Configuration files on the command line: lint, import of values and fleets, export into the same files, compare.
#include "support/fleetfolder.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray list() const { return QJsonDocument::fromJson(out).array(); }
};

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(HUBDESK_PROGRAM), arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

const QString kCorpus = QStringLiteral(CORPUS);

} // namespace

class Files final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void lintsAsAList();
    void lintsByRelease();
    void lintsAHubAsItIs();
    void lintStatusIsThatOfErrors_data();
    void lintStatusIsThatOfErrors();
    void refusesWhatIsNoConfiguration_data();
    void refusesWhatIsNoConfiguration();
    void importsAFleetAsOneStep();
    void importsAChainInOrder();
    void exportsWhatItImports_data();
    void exportsWhatItImports();
    void comparesAHubBeforeAndAfterAnImport();
    void writesIntoTheFileItCameFrom();
    void keepsNoTokenInTheDatabase();
    void runsNothingOfAConfiguration();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    [[nodiscard]] QStringList on(QStringList arguments) const
    {
        return arguments << u"--database"_s << path(u"f.sqlite"_s);
    }
    [[nodiscard]] QJsonObject exported() const { return run(on({u"export"_s, u"json"_s})).json(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void Files::lintsAsAList()
{
    const QString file = kCorpus + u"/python/user-without-self.py"_s;
    const Ran ran = run({u"lint"_s, u"--json"_s, file});
    QCOMPARE(ran.status, 0); // a warning is no error
    QCOMPARE(ran.list().size(), 1);
    const QJsonObject finding = ran.list().first().toObject();
    QCOMPARE(finding.value(u"file").toString(), file);
    QCOMPARE(finding.value(u"line").toInt(), 6);
    QCOMPARE(finding.value(u"column").toInt(), 19);
    QCOMPARE(finding.value(u"severity").toString(), u"warning"_s);
    QCOMPARE(finding.value(u"code").toString(), u"user-without-self"_s);
    QVERIFY(finding.value(u"message").toString().contains(u"self"));
    const Ran clean = run({u"lint"_s, u"--json"_s, kCorpus + u"/python/auditor.py"_s});
    QCOMPARE(clean.status, 0);
    QCOMPARE(clean.list().size(), 0);
    QVERIFY(QJsonDocument::fromJson(clean.out).isArray());
}

void Files::lintsByRelease()
{
    write(u"a.py"_s, "c.JupyterHub.load_roles = [{'name': 'one', 'scopes': ['start:servers'], 'users': ['a']}]\n");
    QCOMPARE(run({u"lint"_s, path(u"a.py"_s)}).status, 0);
    QCOMPARE(run({u"lint"_s, u"--jupyterhub"_s, u"5.5.4"_s, path(u"a.py"_s)}).status, 1);
    QCOMPARE(run({u"lint"_s, u"--jupyterhub"_s, u"2021-draft"_s, path(u"a.py"_s)}).status, 1);
    QCOMPARE(run({u"lint"_s, u"--jupyterhub"_s, u"99"_s, path(u"a.py"_s)}).status, 2);
}

void Files::lintsAHubAsItIs()
{
    write(u"a.py"_s,
          "c.JupyterHub.load_roles = [\n  {'name': 'user', 'scopes': ['list:users']},\n"
          "  {'name': 'odd', 'scopes': ['no:such'], 'services': ['ghost']}]\n"
          "c.JupyterHub.services = [{'name': 'sync'}]\n"
          "c.Authenticator.manage_groups = True\nc.JupyterHub.load_groups = {'g': ['x']}\n");
    QVERIFY(run(on({u"import"_s, u"--hub"_s, u"lab"_s, path(u"a.py"_s)})).status < 2);
    const Ran ran = run(on({u"lint"_s, u"--hub"_s, u"lab"_s, u"--json"_s}));
    QCOMPARE(ran.status, 1);
    QHash<QString, QJsonObject> found;
    for (const QJsonValue &value : ran.list())
        found.insert(value[u"code"_s].toString(), value.toObject());
    QVERIFY2(found.contains(u"user-without-self"_s), ran.out.constData());
    QCOMPARE(found[u"user-without-self"_s].value(u"line").toInt(), 2);
    QCOMPARE(found[u"user-without-self"_s].value(u"file").toString(), path(u"a.py"_s));
    QVERIFY(found[u"user-without-self"_s].value(u"fix").toString().contains(u"user"));
    QCOMPARE(found[u"unknown-bearer"_s].value(u"about").toString(), u"role:odd"_s);
    QVERIFY(found[u"unknown-bearer"_s].value(u"message").toString().contains(u"ghost"));
    QCOMPARE(found[u"managed-groups"_s].value(u"about").toString(), u"group:g"_s);
    QCOMPARE(found[u"managed-groups"_s].value(u"line").toInt(), 6);
    // The same hub's people beside a file.
    write(u"b.py"_s, "c.JupyterHub.load_roles = [{'name': 'two', 'scopes': ['list:users'], 'users': ['a']}]\n");
    QCOMPARE(run(on({u"lint"_s, u"--hub"_s, u"lab"_s, path(u"b.py"_s)})).status, 0);
    QCOMPARE(run(on({u"lint"_s, u"--hub"_s, u"nowhere"_s})).status, 2);
}

void Files::lintStatusIsThatOfErrors_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("error") << u"python/draft-names.py"_s << 1;
    QTest::newRow("does not parse") << u"python/syntax-error.py"_s << 1;
    QTest::newRow("yaml does not parse") << u"values/broken.yaml"_s << 1;
    QTest::newRow("not understood is a note") << u"python/not-literal.py"_s << 0;
    QTest::newRow("template") << u"values/template.yaml"_s << 0;
    QTest::newRow("encrypted") << u"values/encrypted.yaml"_s << 0;
    QTest::newRow("fleet") << u"fleet"_s << 1;
    const QString examples = u"../../../resources/examples/configurations/"_s;
    QTest::newRow("example outage") << examples + u"outage.py"_s << 0;
    QTest::newRow("example server-rights") << examples + u"server-rights.py"_s << 1;
    QTest::newRow("example reader") << examples + u"reader.py"_s << 1;
    QTest::newRow("example staff") << examples + u"course-staff.values.yaml"_s << 0;
    QTest::newRow("example fleet") << examples + u"fleet"_s << 0;
    QTest::newRow("folder") << u"chains/lists"_s << 0;
}

void Files::lintStatusIsThatOfErrors()
{
    QFETCH(const QString, name);
    QFETCH(const int, status);
    const Ran json = run({u"lint"_s, u"--json"_s, kCorpus + u'/' + name});
    QCOMPARE(json.status, status);
    bool error = false;
    for (const QJsonValue &finding : json.list())
        error = error || finding.toObject().value(u"severity") == u"error"_s;
    QCOMPARE(error, status == 1);
    const Ran lines = run({u"lint"_s, kCorpus + u'/' + name});
    QCOMPARE(lines.status, status);
    QCOMPARE(lines.out.count('\n'), json.list().size());
}

void Files::refusesWhatIsNoConfiguration_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{u"lint"_s};
    QTest::newRow("not there") << QStringList{u"lint"_s, u"nothing.yaml"_s};
    QTest::newRow("another kind") << QStringList{u"lint"_s, QStringLiteral(HUBDESK_PROGRAM)};
}

void Files::refusesWhatIsNoConfiguration()
{
    QFETCH(const QStringList, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err.count('\n'), qsizetype(1));
}

void Files::importsAFleetAsOneStep()
{
    const QString fleet = kCorpus + u"/fleet"_s;
    const Ran dry = run(on({u"import"_s, u"--dry-run"_s, u"--json"_s, fleet}));
    QVERIFY(!QFile::exists(path(u"f.sqlite"_s)));
    QVERIFY(!dry.json().value(u"changes").toArray().isEmpty());
    const Ran ran = run(on({u"import"_s, fleet}));
    QVERIFY2(ran.status == 1, ran.err.constData()); // a file is missing
    const QJsonObject all = exported();
    QStringList hubs;
    for (const QJsonValue &hub : all.value(u"hubs").toArray())
        hubs.append(hub.toObject().value(u"full_name").toString());
    QCOMPARE(hubs.join(u' '), u"north/staging north/prod north/broken south/dask"_s);
    for (const QJsonValue &value : all.value(u"roles").toArray()) {
        const QJsonObject role = value.toObject();
        if (role.value(u"name") != u"tester"_s)
            continue;
        QCOMPARE(role.value(u"hub").toString(), u"north/staging"_s);
        QCOMPARE(role.value(u"groups").toArray(), QJsonArray{u"testers"_s});
        QVERIFY(role.value(u"file").toString().endsWith(u"north/staging.values.yaml"));
        QCOMPARE(role.value(u"line").toInt(), 4);
    }
    const Ran again = run(on({u"import"_s, fleet}));
    QVERIFY2(again.out.contains("nothing to change"), again.out.constData());
}

void Files::importsAChainInOrder()
{
    const QString folder = kCorpus + u"/chains/lists/"_s;
    const Ran ran = run(on({u"import"_s, u"--hub"_s, u"lab"_s, folder + u"1-common.yaml"_s, folder + u"2-hub.yaml"_s}));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QJsonObject hub = exported().value(u"hubs").toArray().first().toObject();
    QCOMPARE(hub.value(u"name").toString(), u"lab"_s);
    QCOMPARE(hub.value(u"admin_users").toArray(), QJsonArray{u"cyn"_s});
}

void Files::exportsWhatItImports_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("load-roles") << u"load-roles"_s;
    QTest::newRow("helm") << u"helm"_s;
    QTest::newRow("roles-json") << u"roles-json"_s;
}

void Files::exportsWhatItImports()
{
    QFETCH(const QString, kind);
    const QString suffix = kind == u"helm" ? u"yaml"_s : kind == u"roles-json" ? u"json"_s : u"py"_s;
    for (const QString &name :
         {u"python/course-staff.py"_s, u"values/non-ascii.yaml"_s, u"values/load-roles-list.yaml"_s,
          u"values/numbers.yaml"_s, u"python/suspicious.py"_s, u"python/custom-scopes.py"_s}) {
        QFile::remove(path(u"f.sqlite"_s));
        run(on({u"import"_s, u"--hub"_s, u"lab"_s, kCorpus + u'/' + name}));
        const QString made = path(u"out."_s + suffix);
        QCOMPARE(run(on({u"export"_s, kind, u"--hub"_s, u"lab"_s, u"--output"_s, made})).status, 0);
        const Ran again = run(on({u"import"_s, u"--hub"_s, u"lab"_s, u"--json"_s, u"--dry-run"_s, made}));
        for (const QJsonValue &value : again.json().value(u"changes").toArray()) {
            const QJsonObject change = value.toObject();
            // only the place and the notes may differ
            const QStringList fields = change.value(u"after").toObject().keys();
            const bool place = change.value(u"action") == u"update"_s
                && QStringList({u"file"_s, u"line"_s}).join(u' ').contains(fields.join(u' '));
            const bool authenticator = fields.contains(u"authenticator"_s) && fields.size() == 1;
            const bool note = change.value(u"kind").toString().contains(u"note");
            QVERIFY2(place || note || authenticator, QJsonDocument(change).toJson().constData());
        }
    }
}

// The outage of the corpus, imported into a hub with people: the step names what it removes, compare who loses what.
void Files::comparesAHubBeforeAndAfterAnImport()
{
    const QString before = path(u"before.sqlite"_s), after = path(u"after.sqlite"_s);
    QCOMPARE(run({u"seed"_s, u"demo"_s, u"--database"_s, before}).status, 0);
    QVERIFY(QFile::copy(before, after));
    const QString hub = u"commons/harbour-lang"_s;
    const Ran imported =
        run({u"import"_s, u"--database"_s, after, u"--hub"_s, hub, kCorpus + u"/python/user-without-self.py"_s});
    QVERIFY2(imported.out.contains("- role idle-culler\n"), imported.out.constData());
    QVERIFY2(imported.out.contains("- bearer service=idle-culler (idle-culler)\n"), imported.out.constData());
    const Ran compared =
        run({u"compare"_s, u"--state"_s, before, u"--hub"_s, hub, u"--with"_s, after, u"--with-hub"_s, hub});
    QCOMPARE(compared.status, 0);
    const QByteArrayList lines = compared.out.split('\n');
    const auto losing = std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) {
        return line.startsWith("- user:") && line.contains(" servers!user=");
    });
    QVERIFY2(losing > 20, compared.out.left(2000).constData()); // some fifty people are on it
}

void Files::writesIntoTheFileItCameFrom()
{
    const QByteArray text = "# roles of the lab\nc.JupyterHub.load_roles = [\n    {\n        'name': 'reader',  # why\n"
                            "        'scopes': ['read:users'],\n        'users': ['ana'],\n    },\n]\n";
    write(u"a.py"_s, text);
    QCOMPARE(run(on({u"import"_s, u"--hub"_s, u"lab"_s, path(u"a.py"_s)})).status, 0);
    const Ran same = run(on({u"export"_s, u"load-roles"_s, u"--hub"_s, u"lab"_s, path(u"a.py"_s)}));
    QCOMPARE(same.status, 0);
    QCOMPARE(same.out, text);
    QVERIFY(run(on({u"export"_s, u"load-roles"_s, u"--difference"_s, path(u"a.py"_s)})).out.isEmpty());
    write(u"b.py"_s, QByteArray(text).replace("['ana']", "['ana', 'ben']"));
    const Ran difference = run(on({u"export"_s, u"load-roles"_s, u"--difference"_s, path(u"b.py"_s)}));
    QCOMPARE(difference.status, 0);
    QVERIFY2(difference.out.contains("-        'users': ['ana', 'ben'],\n+        'users': ['ana'],\n"),
             difference.out.constData());
    QCOMPARE(contentOf(path(u"b.py"_s)), QByteArray(text).replace("['ana']", "['ana', 'ben']")); // untouched
}

// Tokens and secrets of configuration files, literal ones and those in parts that are not understood.
void Files::keepsNoTokenInTheDatabase()
{
    const Ran ran = run(on({u"import"_s, u"--hub"_s, u"lab"_s, kCorpus + u"/python/custom-scopes.py"_s,
                            kCorpus + u"/python/draft-server-rights.py"_s, kCorpus + u"/values/extra-config.yaml"_s,
                            kCorpus + u"/values/plain-chart.yaml"_s, kCorpus + u"/values/services-wrong.yaml"_s}));
    QVERIFY(ran.status < 2);
    QByteArray all = ran.out + ran.err;
    QDirIterator files(m_folder->path(), QDir::Files);
    while (files.hasNext())
        all += contentOf(files.next());
    QVERIFY(all.contains("server-rights"));
    for (const char *secret : {"never-kept", "0123456789abcdef", "6f6e65", "74776f"})
        QVERIFY2(!all.contains(secret), secret);
}

void Files::runsNothingOfAConfiguration()
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(QStringLiteral(HUBDESK_PROGRAM),
                  on({u"import"_s, u"--hub"_s, u"lab"_s, kCorpus + u"/python/canary.py"_s}));
    QVERIFY(process.waitForFinished());
    QVERIFY(process.exitCode() < 2);
    run({u"lint"_s, kCorpus + u"/python/canary.py"_s});
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(!name.contains(u"canary"), qPrintable(name));
}

HUBDESK_TEST_MAIN(Files)
#include "tst_commandline_files.moc"
