// From configurations and CSV to ChangeSets that say only what is new.
#include "domain/records.h"
#include "interchange/configurationimport.h"
#include "interchange/csv.h"
#include "interchange/peopleimport.h"
#include "support/testmain.h"

#include "applied.h"

using namespace hubdesk;
using namespace hubdesk::interchange;
using domain::Change;
using domain::Kind;
using test::Applied;

namespace {

const QByteArray kFirst = R"py(
c.JupyterHub.load_roles = [
    {"name": "reader", "description": "Reads", "scopes": ["read:users", "list:users"], "users": ["ada", "bob"],
     "services": ["external"], "groups": ["staff"], "tokens": ["t1"]},
    {"name": "culler", "scopes": ["delete:servers"]},
    {"name": "bare"},
]
c.JupyterHub.load_groups = {"staff": ["ada"], "lab": {"users": ["bob"], "properties": {"cpu": 2}}}
c.Authenticator.admin_users = {"root"}
c.JupyterHub.load_roles.append(make_role())
)py";

class Given final {
public:
    Given()
        : m_uuids(m_clock)
    {
    }

    /// Imports and applies; the changes that were made.
    domain::ChangeSet import(const QByteArray &text, const QString &hubName = QStringLiteral("h"))
    {
        const auto read = python::readConfiguration(text, QStringLiteral("/etc/config.py"));
        if (!read)
            qFatal("syntax");
        ConfigurationIntent intent{{}, hubName, QStringLiteral("Import")};
        for (const domain::Row &hub : state.rows(Kind::Hub)) {
            if (hub.value("name").toString() == hubName)
                intent.hub.value = hub.ref.id;
        }
        const auto set = importConfiguration(state, m_uuids, intent, {*read});
        if (!set || !state.apply(*set))
            qFatal("not applied");
        return *set;
    }
    template <class R> QList<R> all() const
    {
        QList<R> result;
        for (const domain::Row &row : state.rows(R::kKind))
            result.append(domain::record<R>(row));
        return result;
    }
    domain::Result<domain::ChangeSet> people(const QByteArray &text)
    {
        const auto read = readPeople(text, QStringLiteral("people.csv"));
        if (!read)
            return read.error();
        return importPeople(state, m_uuids, {*read}, QStringLiteral("Import"));
    }

    Applied state;

private:
    domain::SystemClock m_clock;
    domain::RandomUuids m_uuids;
};

QString summary(const domain::ChangeSet &set)
{
    QMap<QString, int> counts;
    for (const Change &change : set.changes) {
        const QString sign = change.action == Change::Action::Create ? QStringLiteral("+")
            : change.action == Change::Action::Remove                ? QStringLiteral("-")
                                                                     : QStringLiteral("~");
        ++counts[sign + QLatin1String(domain::entity(change.ref.kind).table)];
    }
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        parts.append(it.key() + QString::number(it.value()));
    return parts.join(u' ');
}

} // namespace

class Import final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesTheHubAndAllThatItsConfigurationSays();
    void saysNothingWhenNothingIsNew();
    void saysOnlyWhatIsNew_data();
    void saysOnlyWhatIsNew();
    void leavesOtherHubsAndHandMadeRolesAlone();
    void takesOverAHandMadeRoleOfTheSameName();
    void canBeTakenBack();
    void readsCsv_data();
    void readsCsv();
    void takesPeopleByEmailOrName();
    void locatesWhatIsWrongInPeople_data();
    void locatesWhatIsWrongInPeople();
};

void Import::makesTheHubAndAllThatItsConfigurationSays()
{
    Given given;
    QCOMPARE(summary(given.import(kFirst)),
             QStringLiteral("+bearer5 +configuration_note1 +group_definition2 +hub1 +role3"));
    const auto hub = given.all<domain::Hub>().first();
    QCOMPARE(hub.name, QStringLiteral("h"));
    QCOMPARE(*hub.adminUsers, QStringList(QStringLiteral("root")));
    const auto roles = given.all<domain::Role>();
    QCOMPARE(roles[0].name, QStringLiteral("reader"));
    QCOMPARE(roles[0].scopes->join(u' '), QStringLiteral("read:users list:users"));
    QCOMPARE(roles[0].file, QStringLiteral("/etc/config.py"));
    QCOMPARE(*roles[0].line, std::int64_t(3));
    QCOMPARE(roles[0].source, domain::RoleSource::Configuration);
    QVERIFY(!roles[2].scopes);
    QStringList bearers;
    for (const auto &bearer : given.all<domain::Bearer>())
        bearers.append(domain::toVariant(bearer.kindOf).toString() + u'=' + bearer.name);
    QCOMPARE(bearers.join(u' '), QStringLiteral("user=ada user=bob group=staff service=external token=t1"));
    const auto groups = given.all<domain::GroupDefinition>();
    QCOMPARE(groups[1].properties, QStringLiteral("{\"cpu\":2}"));
    QCOMPARE(*groups[0].users, QStringList(QStringLiteral("ada")));
    const auto note = given.all<domain::ConfigurationNote>().first();
    QCOMPARE(note.code, QStringLiteral("not-understood"));
    QCOMPARE(note.text, QStringLiteral("make_role()"));
    QCOMPARE(note.line, std::int64_t(10));
}

void Import::saysNothingWhenNothingIsNew()
{
    Given given;
    given.import(kFirst);
    QCOMPARE(summary(given.import(kFirst)), QString());
}

void Import::saysOnlyWhatIsNew_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(expected);
    };
    row("a member more", "\"staff\": [\"ada\"]", "\"staff\": [\"ada\", \"eve\"]", "~group_definition1");
    row("another description", "\"Reads\"", "\"Reads users\"", "~role1");
    row("one bearer for another", "\"users\": [\"ada\", \"bob\"]", "\"users\": [\"ada\", \"eve\"]",
        "+bearer1 -bearer1");
    row("scopes in another order", "[\"read:users\", \"list:users\"]", "[\"list:users\", \"read:users\"]", "~role1");
    row("scopes no longer given", "\"scopes\": [\"delete:servers\"]", "", "~role1");
    row("a role gone", "    {\"name\": \"culler\", \"scopes\": [\"delete:servers\"]},\n", "\n",
        "+configuration_note1 -configuration_note1 -role1"); // the note names the place in the list
    row("a role with bearers renamed", "\"name\": \"reader\"", "\"name\": \"viewer\"",
        "+bearer5 +role1 -bearer5 -role1");
    row("an administrator more", "{\"root\"}", "{\"root\", \"ada\"}", "~hub1");
    row("administrators not given", "c.Authenticator.admin_users = {\"root\"}", "", "~hub1");
    row("a note settled", "make_role()", "{'name': 'made'}", "+role1 -configuration_note1");
    row("a group's property", "{\"cpu\": 2}", "{\"cpu\": 4}", "~group_definition1");
    row("a line further down", "\nc.JupyterHub.load_roles = [", "\n\nc.JupyterHub.load_roles = [",
        "+configuration_note1 -configuration_note1 ~group_definition2 ~role3");
}

void Import::saysOnlyWhatIsNew()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, expected);
    QByteArray changed = kFirst;
    changed.replace(before, after);
    Given given;
    given.import(kFirst);
    QCOMPARE(summary(given.import(changed)), expected);
    QCOMPARE(summary(given.import(changed)), QString());
}

void Import::leavesOtherHubsAndHandMadeRolesAlone()
{
    Given given;
    given.import(kFirst);
    given.import(kFirst, QStringLiteral("other"));
    domain::Role byHand;
    byHand.hub.value = 1;
    byHand.name = QStringLiteral("by-hand");
    byHand.source = domain::RoleSource::Hand;
    Change change{Change::Action::Create, {Kind::Role, -1}, QUuid::createUuid(), {}, {}};
    const QList<QVariant> values = domain::valuesOf(byHand);
    for (qsizetype i = 0; i < values.size(); ++i)
        change.after.emplace(static_cast<int>(i), values[i]);
    QVERIFY(given.state.apply({QString(), {change}}));
    given.import("x = 1\n");
    QStringList left;
    for (const auto &role : given.all<domain::Role>())
        left.append(role.name);
    left.sort();
    QCOMPARE(left.join(u' '), QStringLiteral("bare by-hand culler reader"));
}

void Import::takesOverAHandMadeRoleOfTheSameName()
{
    Given given;
    given.import("c.JupyterHub.load_roles = [{'name': 'abc', 'users': ['ada']}]\n");
    const domain::Row row = given.state.rows(Kind::Role).front();
    domain::Role role = domain::record<domain::Role>(row);
    const int source = domain::entity(Kind::Role).indexOf("source");
    Change change{Change::Action::Update, row.ref, row.uuid, {}, {}};
    change.before.emplace(source, QStringLiteral("configuration"));
    change.after.emplace(source, QStringLiteral("hand"));
    QVERIFY(given.state.apply({QString(), {change}}));
    QCOMPARE(summary(given.import("c.JupyterHub.load_roles = [{'name': 'abc', 'users': ['ada']}]\n")),
             QStringLiteral("~role1"));
}

void Import::canBeTakenBack()
{
    Given given;
    given.import(kFirst);
    const auto rolesBefore = given.state.rows(Kind::Role);
    const domain::ChangeSet set = given.import("c.JupyterHub.load_roles = [{'name': 'reader', 'scopes': []}]\n");
    QVERIFY(!set.isEmpty());
    // the opposite of removals makes records again; their content is what counts
    domain::ChangeSet back{QString(), domain::inverse(set.changes)};
    std::int64_t next = -1;
    for (Change &change : back.changes) {
        if (change.action == Change::Action::Create)
            change.ref.id = next--;
    }
    QVERIFY(given.state.apply(back));
    QStringList names;
    for (const auto &role : given.all<domain::Role>())
        names.append(role.name);
    QCOMPARE(static_cast<std::size_t>(names.size()), rolesBefore.size());
    QCOMPARE(*given.all<domain::Hub>().first().adminUsers, QStringList(QStringLiteral("root")));
}

void Import::readsCsv_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("a,b\r\nc,d\r\n") << "a|b/c|d";
    QTest::newRow("no last line end") << QByteArray("a,b\nc,") << "a|b/c|";
    QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\n2\",c\n") << "a,\"b\"\n2|c";
    QTest::newRow("empty lines") << QByteArray("\n\na\n\n") << "a";
    QTest::newRow("a guarded formula") << QByteArray("'=1+1,'plain,'\n") << "=1+1|'plain|'";
    QTest::newRow("a mark of byte order") << QByteArray("\xef\xbb\xbf"
                                                        "a\n")
                                          << "a";
    QTest::newRow("open quote") << QByteArray("a\nb,\"c\nd") << "2:3 quote-not-closed";
    QTest::newRow("text behind a quote") << QByteArray("\"a\"b\n") << "1:4 quote-astray";
    QTest::newRow("not UTF-8") << QByteArray("a\xff\n") << "1:1 not-utf-8";
}

void Import::readsCsv()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto records = interchange::readCsv(text, QStringLiteral("x.csv"));
    if (!records) {
        const domain::Error &error = records.error();
        QCOMPARE(QStringLiteral("%1:%2 %3").arg(error.place.line).arg(error.place.column).arg(error.detail), expected);
        return;
    }
    QStringList lines;
    for (const CsvRecord &record : *records)
        lines.append(record.cells.join(u'|'));
    QCOMPARE(lines.join(u'/'), expected);
}

void Import::takesPeopleByEmailOrName()
{
    Given given;
    const auto first = given.people("name,email,active\nAda Thornbury,ada@x.example,true\nBob Sallowby,,\n");
    QVERIFY(first.ok());
    QCOMPARE(summary(*first), QStringLiteral("+person2"));
    QVERIFY(given.state.apply(*first));
    QVERIFY(given.all<domain::Person>().last().active);
    const auto second =
        given.people("email,name,github\nADA@x.example,Ada Thornbury,adat-hx\n,Bob Sallowby,bobs-hx\n,Eve Harkwell,\n");
    QVERIFY(second.ok());
    QCOMPARE(summary(*second), QStringLiteral("+person1 ~person2"));
    QVERIFY(given.state.apply(*second));
    QCOMPARE(given.all<domain::Person>().first().github, QStringLiteral("adat-hx"));
    QCOMPARE(given.all<domain::Person>().first().active, true);
}

void Import::locatesWhatIsWrongInPeople_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a column") << QByteArray("name,shoe size\n") << "1:2 column-not-known";
    QTest::newRow("no name column") << QByteArray("email\n") << "1:1 column-missing";
    QTest::newRow("nothing") << QByteArray() << "1:1 column-missing";
    QTest::newRow("twice") << QByteArray("name,name\n") << "1:2 column-twice";
    QTest::newRow("too many cells") << QByteArray("name\nAda,1\n") << "2:2 cells-too-many";
    QTest::newRow("a wrong value") << QByteArray("name,active\nAda,perhaps\n") << "2:2 value-not-valid";
    QTest::newRow("no name") << QByteArray("email,name\na@x.example,\n") << "2:2 value-missing";
    QTest::newRow("a short line") << QByteArray("email,name\na@x.example\n") << "2:1 value-missing";
}

void Import::locatesWhatIsWrongInPeople()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    Given given;
    const auto set = given.people(text);
    QVERIFY(!set.ok());
    const domain::Error &error = set.error();
    QCOMPARE(QStringLiteral("%1:%2 %3").arg(error.place.line).arg(error.place.column).arg(error.detail), expected);
}

HUBDESK_TEST_MAIN(Import)
#include "tst_interchange_import.moc"
