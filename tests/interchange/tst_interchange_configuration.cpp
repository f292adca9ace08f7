// What is read from a jupyterhub_config.py, and what is left as not understood.
#include "interchange/python/configuration.h"
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::interchange::python;

namespace {

Configuration read(const QByteArray &text)
{
    const domain::Result<Configuration> result = readConfiguration(text, QStringLiteral("config.py"));
    if (!result) {
        qCritical() << "syntax" << result.error().detail << result.error().place.line << result.error().place.column;
        return {};
    }
    return *result;
}

QStringList list(std::initializer_list<const char *> texts)
{
    QStringList result;
    for (const char *text : texts)
        result.append(QString::fromUtf8(text));
    return result;
}

// "code about@line:column text", one a note.
QStringList notes(const Configuration &configuration)
{
    QStringList result;
    for (const Note &note : configuration.notes)
        result.append(QStringLiteral("%1 %2@%3:%4 %5")
                          .arg(note.code, note.about)
                          .arg(note.place.line)
                          .arg(note.place.column)
                          .arg(note.text));
    return result;
}

QStringList roleNames(const Configuration &configuration)
{
    QStringList result;
    for (const RoleDefinition &role : configuration.roles)
        result.append(role.name);
    return result;
}

} // namespace

class Configurations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothExamplesOfTheFoundingText();
    void keepsWhatIsNotGivenApartFromWhatIsEmpty();
    void followsNamesOfConstants_data();
    void followsNamesOfConstants();
    void readsGroupsInBothForms();
    void readsAdministratorsHoweverTheyAreWritten_data();
    void readsAdministratorsHoweverTheyAreWritten();
    void keepsWhatItCannotKnow_data();
    void keepsWhatItCannotKnow();
    void aLaterPlainAssignmentSettlesWhatWasUnclear();
    void scopesAreWhollyKnownOrNotAtAll();
    void locatesSyntaxErrors_data();
    void locatesSyntaxErrors();
    void survivesHostileInput_data();
    void survivesHostileInput();
};

void Configurations::readsBothExamplesOfTheFoundingText()
{
    const Configuration got = read(R"py(# in jupyterhub_config.py

c.JupyterHub.load_roles = [
   {
       'name': 'server-rights',
       'description': 'Allows parties to start and stop user servers',
       'scopes': ['users:servers', 'read:users:servers'],
       'users': ['alice', 'bob'],
       'services': ['idle-culler'],
       'groups': ['admin-group'],
       'tokens': ['foo-6f6e65','bar-74776f']
   }
]
c.JupyterHub.load_roles += [
    {'name': 'reader', 'description': "May only read users' models", 'scopes': ['read:users'],
     'services': ['external'], 'users': ['maria', 'joe']},
]
)py");
    QCOMPARE(notes(got), QStringList());
    QCOMPARE(roleNames(got), list({"server-rights", "reader"}));
    const RoleDefinition &first = got.roles[0];
    QCOMPARE(first.place.line, 4);
    QCOMPARE(first.place.column, 4);
    QCOMPARE(*first.description, QStringLiteral("Allows parties to start and stop user servers"));
    QCOMPARE(*first.scopes, list({"users:servers", "read:users:servers"}));
    QCOMPARE(*first.users, list({"alice", "bob"}));
    QCOMPARE(*first.services, list({"idle-culler"}));
    QCOMPARE(*first.groups, list({"admin-group"}));
    QCOMPARE(*first.tokens, list({"foo-\u2026", "bar-\u2026"}));
    QCOMPARE(got.roles[1].place.line, 15);
    QCOMPARE(*got.roles[1].users, list({"maria", "joe"}));
    QVERIFY(!got.roles[1].groups);
    QVERIFY(!got.adminUsers);
}

void Configurations::keepsWhatIsNotGivenApartFromWhatIsEmpty()
{
    const Configuration got =
        read("c.JupyterHub.load_roles = [{'name': 'aaa'}, {'name': 'bbb', 'scopes': [], 'users': ()}]\n"
             "c.Authenticator.admin_users = set()\n");
    QVERIFY(!got.roles[0].scopes);
    QVERIFY(!got.roles[0].description);
    QCOMPARE(*got.roles[1].scopes, QStringList());
    QCOMPARE(*got.roles[1].users, QStringList());
    QCOMPARE(*got.adminUsers, QStringList());
    QVERIFY(!got.allowedUsers);
}

void Configurations::followsNamesOfConstants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a list by name") << QByteArray("R = [{'name': 'abc'}]\nc.JupyterHub.load_roles = R");
    QTest::newRow("appended later") << QByteArray("R = []\nc.JupyterHub.load_roles = R\nR.append({'name': 'abc'})");
    QTest::newRow("appended to nothing") << QByteArray("c.JupyterHub.load_roles.append({'name': 'abc'})");
    QTest::newRow("extended") << QByteArray("c.JupyterHub.load_roles.extend([dict(name='abc')])");
    QTest::newRow("joined lists") << QByteArray("A = []\nc.JupyterHub.load_roles = A + [{'name': 'abc'}] + []");
    QTest::newRow("starred") << QByteArray("A = ({'name': 'abc'},)\nc.JupyterHub.load_roles = [*A]");
    QTest::newRow("merged dicts") << QByteArray("B = {'name': 'x'}\nc.JupyterHub.load_roles = [{**B, 'name': 'abc'}]");
    QTest::newRow("joined text") << QByteArray("P = 'ab'\nc.JupyterHub.load_roles = [{'name': P + 'c'}]");
    QTest::newRow("an f-string") << QByteArray("P = 'b'\nc.JupyterHub.load_roles = [{'name': f'a{P}c'}]");
    QTest::newRow("adjacent text") << QByteArray("c.JupyterHub.load_roles = [{'na' \"me\": 'a'\n 'bc'}]");
    QTest::newRow("an item set") << QByteArray("R = [{}]\nR[0]['name'] = 'abc'\nc.JupyterHub.load_roles = R");
    QTest::newRow("updated") << QByteArray("r = dict()\nr.update(name='abc')\nc.JupyterHub.load_roles = [r]");
    QTest::newRow("by get_config") << QByteArray(
        "from x import get_config\ncfg = get_config()\ncfg.JupyterHub.load_roles = [{'name': 'abc'}]");
    QTest::newRow("a section by name") << QByteArray("hub = c.JupyterHub\nhub.load_roles = [{'name': 'abc'}]");
    QTest::newRow("by subscript") << QByteArray("c['JupyterHub'].load_roles = [{'name': 'abc'}]");
    QTest::newRow("annotated") << QByteArray("R: list[dict] = [{'name': 'abc'}]\nc.JupyterHub.load_roles = R");
    QTest::newRow("two targets") << QByteArray("R = c.JupyterHub.load_roles = [{'name': 'abc'}]");
    QTest::newRow("unpacked") << QByteArray("c.JupyterHub.load_roles, x = [{'name': 'abc'}], 1");
    QTest::newRow("windows line ends") << QByteArray("c.JupyterHub.load_roles = [\r\n {'name': 'abc'}\r\n]\r\n");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf"
                                                     "c.JupyterHub.load_roles = [{'name': 'abc'}]");
}

void Configurations::followsNamesOfConstants()
{
    QFETCH(QByteArray, text);
    const Configuration got = read(text);
    QCOMPARE(notes(got), QStringList());
    QCOMPARE(roleNames(got), list({"abc"}));
}

void Configurations::readsGroupsInBothForms()
{
    const Configuration got =
        read("c.JupyterHub.load_groups = {\n"
             " 'old': ['ada', 'bob'],\n"
             " 'new': {'users': ['eve'], 'properties': {'cpu': 2, 'gpu': None, 'of': [1.5, True]}},\n"
             " 'bare': dict(properties={}),\n"
             "}\nc.JupyterHub.load_groups['late'] = {'users': f()}\n");
    QCOMPARE(got.groups.size(), std::size_t(4));
    QCOMPARE(*got.groups[0].users, list({"ada", "bob"}));
    QCOMPARE(got.groups[1].properties, QStringLiteral(R"({"cpu":2,"gpu":null,"of":[1.5,true]})"));
    QCOMPARE(got.groups[1].place.line, 3);
    QCOMPARE(*got.groups[2].users, QStringList());
    QVERIFY(!got.groups[3].users);
    QCOMPARE(notes(got), list({"not-understood JupyterHub.load_groups.late.users@6:46 f()"}));
}

void Configurations::readsAdministratorsHoweverTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("set") << QByteArray("c.Authenticator.admin_users = {'ada', 'bob'}");
    QTest::newRow("set of list") << QByteArray("c.Authenticator.admin_users = set(['ada', 'bob', 'ada'])");
    QTest::newRow("list") << QByteArray("c.Authenticator.admin_users = ['ada', 'bob']");
    QTest::newRow("or") << QByteArray("A = {'ada'}\nc.Authenticator.admin_users = A | {'bob'}");
    QTest::newRow("or equal") << QByteArray(
        "c.Authenticator.admin_users = {'ada'}\nc.Authenticator.admin_users |= {'bob'}");
    QTest::newRow("add") << QByteArray("c.Authenticator.admin_users = {'ada'}\nc.Authenticator.admin_users.add('bob')");
    QTest::newRow("update") << QByteArray("c.Authenticator.admin_users.update(['ada'], {'bob'})");
    QTest::newRow("the old place") << QByteArray("c.JupyterHub.admin_users = {'ada', 'bob'}");
}

void Configurations::readsAdministratorsHoweverTheyAreWritten()
{
    QFETCH(QByteArray, text);
    const Configuration got = read(text);
    QCOMPARE(notes(got), QStringList());
    QCOMPARE(got.adminUsers.value_or(QStringList()), list({"ada", "bob"}));
}

void Configurations::keepsWhatItCannotKnow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *text, std::initializer_list<const char *> roles,
                        std::initializer_list<const char *> expected) {
        QTest::newRow(name) << QByteArray(text) << list(roles) << list(expected);
    };
    row("a call", "c.JupyterHub.load_roles = make()", {}, {"not-understood JupyterHub.load_roles@1:27 make()"});
    row("a call among roles", "c.JupyterHub.load_roles = [{'name': 'abc'}, make(1, 2)]", {"abc"},
        {"not-understood JupyterHub.load_roles[1]@1:45 make(1, 2)"});
    row("a comprehension", "c.JupyterHub.load_roles = [{'name': n} for n in NAMES]", {},
        {"not-understood JupyterHub.load_roles@1:27 [{'name': n} for n in NAMES]"});
    row("the environment", "import os\nc.JupyterHub.load_roles = [{'name': os.environ['R']}]", {},
        {"not-understood JupyterHub.load_roles[0].name@2:28 {'name': os.environ['R']}"});
    row("an import", "from roles import R\nc.JupyterHub.load_roles = R", {},
        {"not-understood JupyterHub.load_roles@1:1 from roles import R"});
    row("under a condition",
        "c.JupyterHub.load_roles = [{'name': 'abc'}]\nif x:\n    c.JupyterHub.load_roles.append({'name': 'd'})\n",
        {"abc"}, {"not-understood JupyterHub.load_roles[1]@3:5 c.JupyterHub.load_roles.append({'name': 'd'})"});
    row("assigned under a condition", "if x:\n  c.JupyterHub.load_roles = [{'name': 'abc'}]\n", {},
        {"not-understood JupyterHub.load_roles@2:3 c.JupyterHub.load_roles = [{'name': 'abc'}]"});
    row("in a loop", "R = []\nfor n in 'ab':\n  R += [{'name': n}]\nc.JupyterHub.load_roles = R", {},
        {"not-understood JupyterHub.load_roles[0]@3:3 R += [{'name': n}]"});
    row("in a function", "def f():\n  c.JupyterHub.load_roles = []\nf()", {},
        {"not-understood JupyterHub.load_roles@2:3 c.JupyterHub.load_roles = []"});
    row("a function's own name",
        "R = [{'name': 'abc'}]\ndef f():\n  R = []\n  R.append(1)\nc.JupyterHub.load_roles = R", {"abc"}, {});
    row("passed to a call", "R = [{'name': 'abc'}]\nshuffle(R)\nc.JupyterHub.load_roles = R", {"abc"},
        {"not-understood JupyterHub.load_roles[1]@2:1 shuffle(R)"});
    row("printed", "R = [{'name': 'abc'}]\nprint(R)\nc.JupyterHub.load_roles = R", {"abc"}, {});
    row("the configuration passed on", "from x import setup\nsetup(c)", {}, {"not-understood @2:1 setup(c)"});
    row("another file", "load_subconfig('more.py')", {}, {"not-understood @1:1 load_subconfig('more.py')"});
    row("unknown entries", "c.JupyterHub.load_roles = [{'name': 'abc', 'scopes': ['self'], **MORE}]", {"abc"},
        {"not-understood JupyterHub.load_roles[0]@1:66 MORE"});
    row("a whole section", "c.JupyterHub = X", {}, {"not-understood JupyterHub@1:1 c.JupyterHub = X"});
    row("no name", "c.JupyterHub.load_roles = [{'scopes': []}]", {},
        {"no-name JupyterHub.load_roles[0]@1:28 {'scopes': []}"});
    row("a name twice", "c.JupyterHub.load_roles = [{'name': 'abc'}, {'name': 'abc'}]", {"abc"},
        {"duplicate JupyterHub.load_roles[1]@1:45 {'name': 'abc'}"});
    row("a mapping of roles", "c.JupyterHub.load_roles = {'abc': {}}", {},
        {"wrong-type JupyterHub.load_roles@1:27 {'abc': {}}"});
    row("users as one text", "c.JupyterHub.load_roles = [{'name': 'abc', 'users': 'ada'}]", {"abc"},
        {"wrong-type JupyterHub.load_roles[0].users@1:53 'ada'"});
    row("administrators of one class", "c.GitHubOAuthenticator.admin_users = {'x'}", {},
        {"not-understood GitHubOAuthenticator.admin_users@1:38 {'x'}"});
    row("wrong capitals have no effect", "c.Jupyterhub.load_roles = [{'name': 'abc'}]", {}, {});
    row("nothing of ours", "c.Spawner.cmd = ['x']\nc.JupyterHub.port = int('8')", {}, {});
}

void Configurations::keepsWhatItCannotKnow()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, roles);
    QFETCH(QStringList, expected);
    const Configuration got = read(text);
    QCOMPARE(notes(got), expected);
    QCOMPARE(roleNames(got), roles);
}

void Configurations::aLaterPlainAssignmentSettlesWhatWasUnclear()
{
    const Configuration got = read("c.JupyterHub.load_roles = make()\nif x:\n  c.JupyterHub.load_roles = []\n"
                                   "c.JupyterHub.load_roles = [{'name': 'abc'}]\n");
    QCOMPARE(notes(got), QStringList());
    QCOMPARE(roleNames(got), list({"abc"}));
}

void Configurations::scopesAreWhollyKnownOrNotAtAll()
{
    const Configuration got =
        read("c.JupyterHub.load_roles = [{'name': 'abc', 'scopes': ['self', EXTRA], 'users': ['ada', EXTRA]}]\n");
    QVERIFY(!got.roles[0].scopes);
    QCOMPARE(*got.roles[0].users, list({"ada"}));
    QCOMPARE(notes(got),
             list({"not-understood JupyterHub.load_roles[0].scopes[1]@1:63 EXTRA",
                   "not-understood JupyterHub.load_roles[0].users[1]@1:88 EXTRA"}));
}

void Configurations::locatesSyntaxErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    const auto row = [](const char *name, const char *text, const char *where) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(where);
    };
    row("bracket not closed", "x = 1\nc.JupyterHub.load_roles = [\n  {'name': 'a'},\n", "2:27 bracket-not-closed");
    row("bracket not opened", "x = 1)\n", "1:6 bracket-not-opened");
    row("another bracket", "x = [1}\n", "1:7 bracket-does-not-match");
    row("comma missing", "x = [{'a': 1} {'b': 2}]\n", "1:15 comma-missing");
    row("comma missing in a dict", "x = {'a': 1 'b': 2}\n", "1:13 comma-missing");
    row("string not closed", "x = 'abc\ny = 1\n", "1:5 string-not-closed");
    row("long string not closed", "x = 1\ny = '''abc\n\n", "2:5 string-not-closed");
    row("colon missing", "if x\n  y = 1\n", "1:5 colon-missing");
    row("indent unexpected", "x = 1\n  y = 2\n", "2:3 indent-not-expected");
    row("indent missing", "if x:\ny = 2\n", "2:1 indent-missing");
    row("outer level", "if x:\n    y = 2\n  z = 1\n", "3:3 indent-matches-no-outer-level");
    row("tabs and spaces", "if x:\n        y = 2\n\tz = 1\n", "3:2 indent-mixes-tabs-and-spaces");
    row("python 2", "print 'x'\n", "1:7 unexpected");
    row("assignment to a call", "f() = 1\n", "1:1 cannot-be-assigned");
    row("a wrong escape", "x = '\\xZZ'\n", "1:5 escape-not-valid");
    row("a wrong number", "x = 0123\n", "1:5 number-not-valid");
    row("a character", "x = $y\n", "1:5 character-not-allowed");
    row("after a character beyond the plane", "x = '\xf0\x9f\x98\x80' ?\n", "1:9 character-not-allowed");
    row("the end too soon", "x = \n", "1:5 unexpected");
    row("not UTF-8", "x = 1\ny = '\xff'\n", "2:6 not-utf-8");
    row("another encoding", "# -*- coding: koi8-r -*-\n", "1:1 encoding-not-supported");
    row("a keyword twice", "f(a=1, a=2)\n", "1:8 keyword-repeated");
    row("return outside", "return 1\n", "1:1 outside-of-its-block");
    row("a replacement field", "x = f'{'\n", "1:8 string-not-closed");
    row("a replacement field's end", "x = f'{y\n", "1:7 field-not-closed");
}

void Configurations::locatesSyntaxErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto result = readConfiguration(text, QStringLiteral("config.py"));
    QVERIFY(!result.ok());
    QCOMPARE(result.error().code, domain::ErrorCode::Syntax);
    QCOMPARE(result.error().place.file, QStringLiteral("config.py"));
    const domain::Place &place = result.error().place;
    QCOMPARE(QStringLiteral("%1:%2 %3").arg(place.line).arg(place.column).arg(result.error().detail), where);
}

void Configurations::survivesHostileInput_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    const auto times = [](const char *part, int count) { return QByteArray(part).repeated(count); };
    QTest::newRow("100,000 brackets") << times("[", 100'000) << false;
    QTest::newRow("100,000 closed brackets") << "x = " + times("(", 100'000) + "1" + times(")", 100'000) << false;
    QTest::newRow("200 brackets, Python's own limit") << "x = " + times("(", 200) + "1" + times(")", 200) << true;
    QTest::newRow("100,000 signs") << "x = " + times("-", 100'000) + "1" << false;
    QTest::newRow("100,000 nots") << "x = " + times("not ", 100'000) + "1" << false;
    QTest::newRow("100,000 lambdas") << "x = " + times("lambda: ", 100'000) + "1" << false;
    QTest::newRow("100,000 conditions") << "x = " + times("a if b else ", 100'000) + "1" << false;
    QTest::newRow("100,000 dots") << "x = a" + times(".b", 100'000) << false;
    QTest::newRow("100,000 sums") << "x = 1" + times(" + 1", 100'000) << true;
    QTest::newRow("100,000 powers") << "x = 1" + times("**1", 100'000) << false;
    QTest::newRow("f-strings in f-strings") << "x = " + times("f'{", 2'000) << false;
    QByteArray indented;
    for (int i = 0; i < 150; ++i)
        indented += QByteArray(i, ' ') + "if x:\n";
    QTest::newRow("150 levels") << indented << false;
    QByteArray doubling = "a = ['x']\n";
    doubling += times("a = a + a\n", 60) + "c.Authenticator.admin_users = a\n";
    QTest::newRow("a list that doubles itself") << doubling << true;
    QTest::newRow("a text that doubles itself") << "a = 'x'\n" + times("a = a + a\n", 60) << true;
    QByteArray sharing = "a = ['x']\n" + times("a = [a, a]\n", 60);
    QTest::newRow("lists that share themselves")
        << sharing + "c.JupyterHub.load_groups = {'g': {'properties': {'p': a}}}\n"
        << true;
    QTest::newRow("a list in itself") << QByteArray(
        "a = []\na.append(a)\nc.JupyterHub.load_groups = {'g': {'properties': {'a': a}}}\n")
                                      << true;
    QTest::newRow("a long chain of lists") << "a = []\n" + times("a = [a]\n", 50'000) << true;
    QTest::newRow("zero bytes") << QByteArray("x = 1\0y", 7) << false;
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("only a comment") << QByteArray("# nothing") << true;
    QTest::newRow("a long digit") << "x = 0x" + times("f", 100'000) << true;
}

void Configurations::survivesHostileInput()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    const auto result = readConfiguration(text, QStringLiteral("config.py"));
    QCOMPARE(result.ok(), valid);
    if (!valid)
        QVERIFY(result.error().place.line >= 1 && result.error().place.column >= 1);
}

HUBDESK_TEST_MAIN(Configurations)
#include "tst_interchange_configuration.moc"
