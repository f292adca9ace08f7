// Exports by splicing: random edits over the corpus are read back, and what was not edited stays as it was.
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>
#include "corpus.h"

#include "interchange/splice/splice.h"
#endif
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace hubdesk;
using namespace hubdesk::interchange;
using namespace hubdesk::test;

namespace {

domain::Result<Spliced> splice(const std::vector<InputFile> &files, const DesiredConfiguration &desired)
{
    return files.front().path.endsWith(u".py") ? splicePython(files.front(), desired) : spliceValues(files, desired);
}

std::optional<DesiredConfiguration> readBack(const std::vector<InputFile> &files)
{
    if (files.front().path.endsWith(u".py")) {
        const auto facts = python::readFacts(files.front().bytes, files.front().path);
        return facts ? std::optional(desiredOf(*facts)) : std::nullopt;
    }
    std::vector<yaml::Document> documents;
    documents.reserve(files.size());
    values::Chain chain;
    for (const InputFile &file : files) {
        auto read = yaml::Document::read(file.bytes, file.path);
        if (!read || read->isEncrypted())
            return std::nullopt;
        documents.push_back(std::move(*read));
        chain.push_back(&documents.back());
    }
    return desiredOf(values::readValues(chain));
}

std::vector<InputFile> after(std::vector<InputFile> files, const Spliced &spliced)
{
    for (std::size_t i = 0; i < files.size(); ++i)
        files[i].bytes = spliced.files[i].after;
    return files;
}

class Editor final {
public:
    explicit Editor(quint32 seed)
        : m_random(seed)
    {
    }
    int below(qsizetype n) { return static_cast<int>(m_random.bounded(static_cast<quint32>(n))); }

    QStringList words(const char *stem)
    {
        QStringList made;
        for (int i = below(3); i >= 0; --i)
            made.append(QStringLiteral("%1-%2").arg(QString::fromLatin1(stem)).arg(below(1000)));
        made.removeDuplicates();
        return made;
    }
    QStringList scopes()
    {
        static const QStringList all = {QStringLiteral("read:users"),
                                        QStringLiteral("list:users!group=bio:students"),
                                        QStringLiteral("access:servers!server=ana/"),
                                        QStringLiteral("self"),
                                        QStringLiteral("read:services!service=grader"),
                                        QStringLiteral("servers!user")};
        QStringList made;
        for (int i = below(4); i >= 0; --i)
            made.append(all[below(all.size())]);
        made.removeDuplicates();
        return made;
    }
    QString description()
    {
        static const QStringList all = {QStringLiteral("Plain words"),
                                        QStringLiteral("With: a colon, and # a mark"),
                                        QStringLiteral("\"Quoted\" and 'quoted'"),
                                        QStringLiteral("Ünïcode ✓ \\ back"),
                                        QStringLiteral("yes"),
                                        QStringLiteral("12"),
                                        QStringLiteral("- dash"),
                                        QStringLiteral("two\nlines"),
                                        QString(),
                                        QStringLiteral(" spaced ")};
        return all[below(all.size())];
    }
    void edit(DesiredConfiguration &desired)
    {
        const bool any = !desired.roles.empty();
        DesiredRole *role = any
            ? &desired.roles[static_cast<std::size_t>(below(static_cast<qsizetype>(desired.roles.size())))]
            : nullptr;
        const auto change = [this](std::optional<QStringList> &list, const QStringList &more) {
            if (!list || below(6) == 0)
                list = more;
            else if (!list->isEmpty() && below(2) == 0)
                list->removeAt(below(list->size()));
            else
                list->insert(below(list->size() + 1), more.first());
            list->removeDuplicates();
        };
        switch (any ? below(9) : 0) {
        case 0: {
            DesiredRole made;
            made.name = QStringLiteral("new-%1").arg(below(100000));
            if (below(2) == 0)
                made.description = description();
            made.scopes = scopes();
            if (below(2) == 0)
                made.users = words("user");
            if (below(3) == 0)
                made.groups = words("org:team");
            desired.roles.push_back(made);
            break;
        }
        case 1:
            desired.roles.erase(desired.roles.begin() + below(static_cast<qsizetype>(desired.roles.size())));
            removed = true;
            break;
        case 2:
            role->description = description();
            break;
        case 3:
            role->description.reset();
            break;
        case 4:
            change(role->scopes, scopes());
            break;
        case 5:
            change(role->users, words("user"));
            break;
        case 6:
            change(role->groups, words("org:team"));
            break;
        case 7:
            role->users.reset();
            removed = true;
            break;
        default:
            change(desired.adminUsers, words("admin"));
            break;
        }
    }
    bool removed = false;

private:
    QRandomGenerator m_random;
};

QStringList comments(const std::vector<InputFile> &files)
{
    QStringList found;
    for (const InputFile &file : files) {
        for (const QString &line : QString::fromUtf8(file.bytes).split(u'\n')) {
            if (line.trimmed().startsWith(u'#'))
                found.append(line.trimmed());
        }
    }
    return found;
}

} // namespace

class Splice final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesNothingWhereNothingIsWanted_data();
    void changesNothingWhereNothingIsWanted();
    void readsBackAfterRandomEdits_data();
    void readsBackAfterRandomEdits();
    void keepsLayout_data();
    void keepsLayout();
    void keepsLineEndsAndMark_data();
    void keepsLineEndsAndMark();
    void leavesWhatIsNotLiteral();
    void saysWhereItCannotWrite_data();
    void saysWhereItCannotWrite();
    void showsTheDifference();
    void differenceIsCorrect();

private:
    static std::vector<std::vector<InputFile>> all()
    {
        std::vector<std::vector<InputFile>> sets;
        for (const QString &folder : {QStringLiteral("python"), QStringLiteral("values")}) {
            for (const QString &path : corpusFiles(folder))
                sets.push_back({inputOf(path)});
        }
        for (const QString &folder : {QStringLiteral("chains/lists"), QStringLiteral("chains/roles")}) {
            std::vector<InputFile> chain;
            for (const QString &path : corpusFiles(folder))
                chain.push_back(inputOf(path));
            sets.push_back(chain);
        }
        return sets;
    }
    static void eachSet()
    {
        QTest::addColumn<int>("set");
        const auto sets = all();
        for (std::size_t i = 0; i < sets.size(); ++i) {
            if (readBack(sets[i]))
                QTest::newRow(qPrintable(sets[i].back().path.section(u'/', -2))) << static_cast<int>(i);
        }
    }
};

void Splice::changesNothingWhereNothingIsWanted_data()
{
    eachSet();
}

void Splice::changesNothingWhereNothingIsWanted()
{
    QFETCH(const int, set);
    const auto files = all()[static_cast<std::size_t>(set)];
    const auto spliced = splice(files, *readBack(files));
    QVERIFY(spliced && spliced->isComplete());
    for (const SplicedFile &file : spliced->files)
        QCOMPARE(file.after, file.before);
}

void Splice::readsBackAfterRandomEdits_data()
{
    eachSet();
}

void Splice::readsBackAfterRandomEdits()
{
    QFETCH(const int, set);
    const auto files = all()[static_cast<std::size_t>(set)];
    static const int rounds =
        qEnvironmentVariableIntValue("HUBDESK_ROUNDS") > 0 ? qEnvironmentVariableIntValue("HUBDESK_ROUNDS") : 30;
    for (int round = 0; round < rounds; ++round) {
        Editor editor(static_cast<quint32>(set * 10007 + round));
        DesiredConfiguration desired = *readBack(files);
        for (int i = editor.below(4); i >= 0; --i)
            editor.edit(desired);
        const auto spliced = splice(files, desired);
        QVERIFY(spliced);
        const auto made = after(files, *spliced);
        const std::optional<DesiredConfiguration> says = readBack(made);
        QVERIFY2(says, made.back().bytes.constData());
        if (spliced->isComplete()) {
            QVERIFY2(sameConfiguration(*says, desired),
                     QByteArray("round " + QByteArray::number(round) + "\n" + made.back().bytes).constData());
            const auto again = splice(made, desired);
            QVERIFY(again && again->isComplete());
            for (const SplicedFile &file : again->files)
                QCOMPARE(file.after, file.before);
        } else {
            // Files that a hub refuses, or whose roles are made by code or by something shared, may be left.
            static const QStringList hard = {
                QStringLiteral("admin-lists.py"),      QStringLiteral("duplicates.py"),
                QStringLiteral("roles-as-mapping.py"), QStringLiteral("2-hub.yaml"),
                QStringLiteral("anchors.yaml"),        QStringLiteral("extra-config-replaces.yaml"),
                QStringLiteral("extra-config.yaml"),   QStringLiteral("flow-style.yaml"),
                QStringLiteral("null-role.yaml"),      QStringLiteral("wrong-types.yaml")};
            QVERIFY2(hard.contains(files.back().path.section(u'/', -1)), made.back().bytes.constData());
            if (qEnvironmentVariableIsSet("HUBDESK_SHOW"))
                qInfo() << round << spliced->unwritten.front().role << spliced->unwritten.front().code;
            QStringList left;
            for (const Unwritten &one : spliced->unwritten)
                left.append(one.role);
            for (const DesiredRole &role : desired.roles) { // the rest was written
                if (!left.contains(role.name))
                    QVERIFY2(*const_cast<DesiredConfiguration &>(*says).role(role.name) == role, qPrintable(role.name));
            }
        }
        if (!editor.removed) {
            const QStringList kept = comments(made);
            for (const QString &comment : comments(files))
                QVERIFY2(kept.contains(comment), (comment.toUtf8() + "\n" + made.back().bytes).constData());
        }
    }
}

void Splice::keepsLayout_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("edit");
    QTest::addColumn<QByteArray>("after");
    const QByteArray python = R"(# roles
c.JupyterHub.load_roles = [
    {
        'name': 'reader',  # who reads
        'scopes': [
            'read:users',  # names and more
            'read:hub',
        ],
    },
]
)";
    QTest::newRow("python scope in") << python << "a.py" << 0
                                     << QByteArray(python).replace("            'read:hub',\n",
                                                                   "            'read:hub',\n            'proxy',\n");
    QTest::newRow("python scope out") << python << "a.py" << 1
                                      << QByteArray(python).replace("            'read:hub',\n", "");
    QTest::newRow("python users in") << python << "a.py" << 2
                                     << QByteArray(python).replace("        ],\n    },\n",
                                                                   "        ],\n        'users': ['ana'],\n    },\n");
    QTest::newRow("python role in")
        << python << "a.py" << 3
        << QByteArray(python).replace(
               "    },\n]", "    },\n    {\n        'name': 'more',\n        'scopes': ['proxy'],\n    },\n]");
    QTest::newRow("python admins") << python << "a.py" << 4
                                   << python + QByteArray("c.Authenticator.admin_users = {'ana'}\n");
    const QByteArray inLine = "c.JupyterHub.load_roles = [{\"name\": \"reader\", \"scopes\": [\"read:hub\"]}]\n";
    QTest::newRow("python in one line") << inLine << "a.py" << 0
                                        << QByteArray(inLine).replace("\"read:hub\"", "\"read:hub\", \"proxy\"");
    const QByteArray values = R"(hub:
  # roles
  loadRoles:
    reader: # who reads
      scopes:
      - read:users # names and more
      - read:hub
  db: {type: sqlite}
)";
    QTest::newRow("yaml scope in") << values << "a.yaml" << 0
                                   << QByteArray(values).replace("      - read:hub\n",
                                                                 "      - read:hub\n      - proxy\n");
    QTest::newRow("yaml scope out") << values << "a.yaml" << 1 << QByteArray(values).replace("      - read:hub\n", "");
    QTest::newRow("yaml users in") << values << "a.yaml" << 2
                                   << QByteArray(values).replace("      - read:hub\n",
                                                                 "      - read:hub\n      users:\n      - ana\n");
    QTest::newRow("yaml role in") << values << "a.yaml" << 3
                                  << QByteArray(values).replace("  db:",
                                                                "    more:\n      scopes:\n      - proxy\n  db:");
    QTest::newRow("yaml admins") << values << "a.yaml" << 4
                                 << values
            + QByteArray("  config:\n    Authenticator:\n      admin_users:\n      - ana\n");
    QTest::newRow("yaml role out") << values << "a.yaml" << 5
                                   << QByteArray("hub:\n  # roles\n  loadRoles: {}\n  db: {type: sqlite}\n");
}

void Splice::keepsLayout()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QString, name);
    QFETCH(const int, edit);
    QFETCH(const QByteArray, after);
    const std::vector<InputFile> files{{name, before, false, std::nullopt}};
    DesiredConfiguration desired = *readBack(files);
    DesiredRole more;
    more.name = QStringLiteral("more");
    more.scopes = QStringList(QStringLiteral("proxy"));
    switch (edit) {
    case 0:
        desired.roles[0].scopes->append(QStringLiteral("proxy"));
        break;
    case 1:
        desired.roles[0].scopes->removeLast();
        break;
    case 2:
        desired.roles[0].users = QStringList(QStringLiteral("ana"));
        break;
    case 3:
        desired.roles.push_back(more);
        break;
    case 4:
        desired.adminUsers = QStringList(QStringLiteral("ana"));
        break;
    default:
        desired.roles.clear();
        break;
    }
    const auto spliced = splice(files, desired);
    QVERIFY(spliced);
    QCOMPARE(QString::fromUtf8(spliced->files[0].after), QString::fromUtf8(after));
    QVERIFY(spliced->isComplete());
}

void Splice::keepsLineEndsAndMark_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("python") << "a.py"
                            << QByteArray("c.JupyterHub.load_roles = [\n    {'name': 'reader', 'scopes': []},\n]\n");
    QTest::newRow("yaml") << "a.yaml" << QByteArray("hub:\n  loadRoles:\n    reader:\n      scopes: []\n");
}

void Splice::keepsLineEndsAndMark()
{
    QFETCH(const QString, name);
    QFETCH(QByteArray, text);
    text = "\xef\xbb\xbf" + text.replace('\n', "\r\n");
    const std::vector<InputFile> files{{name, text, false, std::nullopt}};
    DesiredConfiguration desired = *readBack(files);
    desired.roles[0].scopes = QStringList(QStringLiteral("self"));
    const auto spliced = splice(files, desired);
    QVERIFY(spliced && spliced->isComplete());
    const QByteArray made = spliced->files[0].after;
    QVERIFY(made.startsWith("\xef\xbb\xbf"));
    QCOMPARE(made.count('\n'), made.count("\r\n"));
    QCOMPARE(made.count('\n'), text.count('\n'));
    QVERIFY(made.contains("self"));
}

void Splice::leavesWhatIsNotLiteral()
{
    const QByteArray text = "SCOPES = ['read:hub']\nc.JupyterHub.load_roles = [make(), {'name': 'a-role', 'scopes': "
                            "SCOPES + extra()}, {'name': 'b-role', 'scopes': SCOPES}]\n";
    const std::vector<InputFile> files{{QStringLiteral("a.py"), text, false, std::nullopt}};
    DesiredConfiguration desired = *readBack(files);
    QVERIFY(!desired.roles[0].scopes);
    desired.roles[1].scopes = QStringList(QStringLiteral("proxy"));
    const auto spliced = splice(files, desired);
    QVERIFY(spliced && spliced->isComplete());
    QCOMPARE(spliced->files[0].after, QByteArray(text).replace("'scopes': SCOPES}", "'scopes': ['proxy']}"));
}

void Splice::saysWhereItCannotWrite_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("in a snippet") << QByteArray(
        "hub:\n  extraConfig:\n    10-roles: |\n      c.JupyterHub.load_roles = [\n"
        "        {'name': 'helper', 'scopes': ['list:users'], 'users': ['ada']},\n"
        "      ]\n") << 5;
    QTest::newRow("shared by an anchor") << QByteArray(
        "x: &shared\n  scopes: [list:users]\n  users: [ada]\nhub:\n  loadRoles:\n    helper: *shared\n"
        "    other: *shared\n") << 6;
}

void Splice::saysWhereItCannotWrite()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    const std::vector<InputFile> files{{QStringLiteral("hub.yaml"), text, false, std::nullopt}};
    DesiredConfiguration desired = *readBack(files);
    QVERIFY(desired.role(QStringLiteral("helper")));
    desired.role(QStringLiteral("helper"))->scopes = QStringList{QStringLiteral("read:hub")};
    const auto spliced = splice(files, desired);
    QVERIFY(spliced);
    if (spliced->isComplete()) { // written after all: then it reads back, and the other role is as it was
        const auto says = readBack(after(files, *spliced));
        QVERIFY(says && sameConfiguration(*says, desired));
        return;
    }
    QCOMPARE(spliced->unwritten.size(), std::size_t(1));
    QCOMPARE(spliced->unwritten[0].role, QStringLiteral("helper"));
    QCOMPARE(spliced->unwritten[0].place.file, QStringLiteral("hub.yaml"));
    QCOMPARE(spliced->unwritten[0].place.line, line);
    QCOMPARE(spliced->files[0].after, text);
}

void Splice::showsTheDifference()
{
    const QByteArray before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n";
    const QByteArray changed = "a\nb\nX\nd\ne\nf\ng\nh\ni\nj\nk\n";
    QCOMPARE(
        unifiedDifference(before, changed, QStringLiteral("f")),
        QStringLiteral("--- f\n+++ f\n@@ -1,6 +1,6 @@\n a\n b\n-c\n+X\n d\n e\n f\n@@ -8,3 +8,4 @@\n h\n i\n j\n+k\n"));
    QVERIFY(differenceOf(before, before).empty());
}

// Removed and kept lines are the old text, added and kept ones the new.
void Splice::differenceIsCorrect()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        const auto text = [&random] {
            QByteArray made;
            for (quint32 i = random.bounded(14U); i > 0; --i)
                made += QByteArray(1, "abcd"[random.bounded(4U)]) + '\n';
            return made;
        };
        const QByteArray a = text();
        const QByteArray b = text();
        QByteArray before;
        QByteArray changed;
        for (const DifferenceHunk &hunk : differenceOf(a, b, -1)) {
            for (const DifferenceLine &line : hunk.lines) {
                if (line.kind != DifferenceLine::Kind::Added)
                    before += line.text.toUtf8() + '\n';
                if (line.kind != DifferenceLine::Kind::Removed)
                    changed += line.text.toUtf8() + '\n';
            }
        }
        if (a == b)
            continue;
        QCOMPARE(before, a);
        QCOMPARE(changed, b);
    }
}

HUBDESK_TEST_MAIN(Splice)
#include "tst_interchange_splice.moc"
