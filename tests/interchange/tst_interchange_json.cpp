// Role definitions as JSON: whatever is known goes out and comes back the same, with places of its own, and what is
// not JupyterHub's configuration is said where it stands.
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>
#include "applied.h"

#include "domain/services.h"
#include "interchange/configurationimport.h"
#include "interchange/lint/lint.h"
#include "interchange/rolesjson.h"
#include "interchange/splice/splice.h"
#include "interchange/values/valuesreader.h"
#include "interchange/valuesexport.h"
#include "interchange/yaml/document.h"
#endif
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace hubdesk;
using namespace hubdesk::interchange;

namespace {

domain::Result<ConfigurationFacts> factsOf(const QByteArray &text)
{
    const auto read = yaml::Document::read(text, QStringLiteral("hub.json"));
    return read ? domain::Result<ConfigurationFacts>(values::readJson(*read)) : read.error();
}

class Maker final {
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }

    DesiredConfiguration configuration()
    {
        DesiredConfiguration made;
        for (int i = 0, n = below(5); i < n; ++i) {
            DesiredRole role;
            role.name = QStringLiteral("role-%1").arg(i);
            if (chance())
                role.description = word();
            role.scopes = words();
            if (chance())
                role.users = words();
            if (chance())
                role.groups = words();
            if (chance())
                role.services = words();
            made.roles.push_back(role);
        }
        if (chance())
            made.adminUsers = words();
        return made;
    }

private:
    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    bool chance() { return below(2) == 0; }
    // What other formats stumble over: signs of YAML and Python, quotes, other scripts, what cannot be seen.
    QString word()
    {
        static const QStringList kHard = {QStringLiteral("no"),
                                          QStringLiteral("null"),
                                          QStringLiteral("~"),
                                          QStringLiteral("1e3"),
                                          QStringLiteral("0x1f"),
                                          QStringLiteral("a: b"),
                                          QStringLiteral("# no"),
                                          QStringLiteral("\"q\"'s\\"),
                                          QStringLiteral("tab\there"),
                                          QStringLiteral("line\n2"),
                                          QStringLiteral("żaneta"),
                                          QStringLiteral("李小龙"),
                                          QStringLiteral("😀"),
                                          QStringLiteral("{x}[y]"),
                                          QStringLiteral("*a &b !c %d @e"),
                                          QStringLiteral("a\u202eb"),
                                          QStringLiteral("read:users!group=course::a"),
                                          QStringLiteral("</script>")};
        return chance() ? kHard[below(static_cast<int>(kHard.size()))]
                        : QStringLiteral("w%1").arg(m_random.bounded(1000));
    }
    QStringList words()
    {
        QStringList made;
        for (int i = 0, n = below(4); i < n; ++i)
            made.append(word());
        made.removeDuplicates();
        return made;
    }

    QRandomGenerator m_random;
};

} // namespace

class Json final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackTheSame()
    {
        domain::SystemClock clock;
        domain::RandomUuids uuids(clock);
        for (quint32 seed = 1; seed <= 300; ++seed) {
            const DesiredConfiguration wanted = Maker(seed).configuration();
            test::Applied state;
            const QByteArray text = rolesJson(state, domain::Row{{domain::Kind::Hub, 1}, {}, {}}, wanted);
            const auto facts = factsOf(text);
            QVERIFY2(facts.ok(), text.constData());
            QVERIFY2(facts->notes.empty(), text.constData());
            const DesiredConfiguration back = desiredOf(*facts);
            QVERIFY2(sameConfiguration(back, wanted), text.constData());
            // Through the database and out again.
            const auto set =
                importConfiguration(state, uuids, {{}, QStringLiteral("hub"), {}}, {python::configurationOf(*facts)});
            QVERIFY(set.ok());
            QVERIFY(state.apply(*set));
            const domain::Row hub = state.rows(domain::Kind::Hub).front();
            const DesiredConfiguration kept = alignedTo(desiredOf(state, hub), wanted);
            QVERIFY2(sameConfiguration(kept, wanted), text.constData());
        }
    }

    void hasGroupsScopesAndServices()
    {
        const auto facts = factsOf(R"({"JupyterHub": {
  "load_groups": {"g": {"users": ["ada"], "properties": {"a": [1, true]}}},
  "custom_scopes": {"custom:x": {"description": "d", "subscopes": ["custom:x:y"]}},
  "services": [{"name": "sync", "admin": true, "api_token": "secret-of-mine"}]},
 "Authenticator": {"admin_users": ["root"], "manage_groups": true}})");
        QVERIFY(facts.ok());
        QCOMPARE(facts->groups.size(), std::size_t(1));
        QCOMPARE(facts->groups[0].properties, QStringLiteral("{\"a\":[1,true]}"));
        QCOMPARE(facts->customScopes.front().name, QStringLiteral("custom:x"));
        QCOMPARE(facts->customScopes.front().place.line, 3);
        QVERIFY(facts->services.front().admin);
        QVERIFY(facts->manageGroups->on);
        QCOMPARE(facts->effectiveAdmins()->list.texts(), QStringList(QStringLiteral("root")));
        QVERIFY(facts->notes.empty());
    }

    void saysWhereSomethingIsWrong()
    {
        const QByteArray text = "{\"JupyterHub\": {\"load_roles\": [\n  {\"name\": \"helper\",\n"
                                "   \"scopes\": [\"no:such\"], \"users\": \"ada\"}]}}\n";
        bool scope = false, type = false;
        for (const Finding &finding : lintFile({QStringLiteral("hub.json"), text, false, std::nullopt})) {
            scope = scope || (finding.code == u"unknown-scope" && finding.place.line == 3);
            type = type || (finding.code == u"wrong-type" && finding.place.line == 3);
        }
        QVERIFY(scope);
        QVERIFY(type);
        const auto broken = factsOf("{\"JupyterHub\": {\"load_roles\": [}}");
        QVERIFY(!broken.ok());
        QCOMPARE(broken.error().place.line, 1);
    }
};

HUBDESK_TEST_MAIN(Json)
#include "tst_interchange_json.moc"
