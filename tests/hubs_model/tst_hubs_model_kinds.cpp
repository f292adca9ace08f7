// Every kind of finding that is promised comes from somewhere: a configuration, or a hub as it is.

#include "lakeside.h"

#include "hubs/findings.h"
#include "interchange/lint/lint.h"
#include "interchange/python/configuration.h"
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::test;
using domain::BearerKind;

namespace {

hubs::TokenInfo info(const QDateTime &now, int ageDays, bool used, bool ends, const QString &note = {})
{
    hubs::TokenInfo made;
    made.note = note;
    made.readAt = now;
    made.created = now.addDays(-ageDays);
    if (used)
        made.lastActivity = now.addDays(-1);
    if (ends)
        made.expires = now.addDays(30);
    return made;
}

} // namespace

class KindsTest final : public QObject {
    Q_OBJECT

private:
    static QString live(const std::function<void(HubMaker &)> &change, const char *code, QString *fix = nullptr,
                        QString *place = nullptr)
    {
        HubMaker maker = lakeside();
        change(maker);
        const auto base = maker.finish();
        auto model = hubs::HubModel::build(base);
        if (!model)
            return QStringLiteral("no model");
        for (const hubs::Finding &finding : hubs::findings(**model, false)) {
            if (QLatin1StringView(hubs::codeWord(finding.code)) != QLatin1StringView(code))
                continue;
            if (fix)
                *fix = domain::intentsToJson(finding.fix);
            if (place)
                *place = QStringLiteral("%1:%2").arg(finding.file).arg(finding.line);
            return finding.about + u' ' + finding.detail;
        }
        return QStringLiteral("nothing");
    }

private Q_SLOTS:
    void findsEachKindInAConfiguration_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        const auto python = [](const char *name, const char *code, int line, const QByteArray &text) {
            QTest::newRow(name) << QByteArray("jupyterhub_config.py") << text << QString::fromLatin1(code) << line;
        };
        const auto roles = [](const QByteArray &inner) { return "c.JupyterHub.load_roles = [\n" + inner + "\n]\n"; };
        const auto values = [](const char *name, const char *code, int line, const QByteArray &text) {
            QTest::newRow(name) << QByteArray("hub.values.yaml") << text << QString::fromLatin1(code) << line;
        };
        python("unknown scope", "unknown-scope", 2,
               roles("{'name': 'r', 'scopes': ['no:such:thing'], 'users': ['a']}"));
        python("draft scope", "draft-scope", 2, roles("{'name': 'r', 'scopes': ['users:servers'], 'users': ['a']}"));
        python("user without self", "user-without-self", 2, roles("{'name': 'user', 'scopes': ['list:users']}"));
        python("admin redefined", "admin-redefined", 2, roles("{'name': 'admin', 'scopes': ['self']}"));
        python("unknown bearer", "unknown-service", 2,
               roles("{'name': 'r', 'scopes': ['self'], 'services': ['ghost']}"));
        python("role without scopes", "no-scopes", 2, roles("{'name': 'r', 'users': ['a']}"));
        python("bearer without effect", "tokens-ignored", 2,
               roles("{'name': 'r', 'scopes': ['self'], 'users': ['a'], 'tokens': ['deadbeef00']}"));
        python("role held by nobody", "held-by-nobody", 2, roles("{'name': 'r', 'scopes': ['list:users']}"));
        python("duplicate grant", "bearer-twice", 2,
               roles("{'name': 'r', 'scopes': ['list:users'], 'users': ['a', 'a']}"));
        python("wide scope, narrow description", "wide-scope-narrow", 2,
               roles("{'name': 'r', 'description': 'Servers of one class', 'scopes': ['admin:servers'], "
                     "'users': ['a']}"));
        python("singular key", "singular-key", 2, roles("{'name': 'r', 'scopes': ['list:users'], 'group': ['a']}"));
        python("admin list without effect", "admin-list-without-effect", 2,
               "c.JupyterHub.authenticator_class = 'github'\nc.GoogleOAuthenticator.admin_users = {'a'}\n");
        python("roles are managed", "manage-roles-conflict", 2,
               "c.Authenticator.manage_roles = True\nc.JupyterHub.load_roles = [{'name': 'r', 'scopes': ['self'], "
               "'users': ['a']}]\n");
        python("groups are managed", "manage-groups-conflict", 2,
               "c.Authenticator.manage_groups = True\nc.JupyterHub.load_groups = {'g': {'users': ['a']}}\n");
        python("hard to read name", "suspicious-name", 2,
               roles("{'name': 'r', 'scopes': ['list:users'], 'users': ['p\xD0\xB0ul']}"));
        values("wrongly nested key", "misnested-key", 2, "jupyterhub:\n  loadRoles: {}\n");
        values("staff list that is empty", "staff-list-empty", 5,
               "jupyterhub:\n  custom:\n    2i2c:\n      add_staff_user_ids_to_admin_users: true\n"
               "      add_staff_user_ids_of_type: orcid\n");
    }
    void findsEachKindInAConfiguration()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(int, line);
        const auto found = interchange::lintFile({QString::fromLatin1(file), text, false, std::nullopt});
        QStringList codes;
        bool there = false;
        for (const interchange::Finding &finding : found) {
            codes.append(QStringLiteral("%1@%2").arg(finding.code).arg(finding.place.line));
            there = there || (finding.code == code && finding.place.line == line);
        }
        QVERIFY2(there, qPrintable(code + QStringLiteral(" is not in ") + codes.join(u' ')));
    }

    void findsAListThatReplacesAnInheritedOne()
    {
        const auto found = interchange::lintChain(
            {{QStringLiteral("common.yaml"),
              "jupyterhub:\n  hub:\n    config:\n      Authenticator:\n        admin_users: [ada, bob]\n",
              false,
              {}},
             {QStringLiteral("hub.yaml"),
              "jupyterhub:\n  hub:\n    config:\n      Authenticator:\n        admin_users: [cy]\n",
              false,
              {}}});
        const bool there = std::any_of(found.begin(), found.end(), [](const interchange::Finding &finding) {
            return finding.code == u"list-replaced" && finding.place.file == u"hub.yaml"
                && finding.arguments.value(2).contains(u"ada");
        });
        QVERIFY(there);
    }

    void saysEveryWrongCustomScope()
    {
        const QByteArray text = "c.JupyterHub.custom_scopes = {\n"
                                "  'custom:one': {},\n"
                                "  'wrong:two': {'description': 'x'},\n"
                                "  'custom:three': {'description': 'x', 'subscopes': ['custom:none']},\n"
                                "  'custom:four': {'description': 'fine'},\n"
                                "  'read:users': {'description': 'mine'},\n"
                                "}\n";
        QStringList lines;
        for (const interchange::Finding &finding : interchange::lintFile({s("c.py"), text, false, std::nullopt})) {
            if (finding.code == u"custom-scope")
                lines.append(QString::number(finding.place.line));
        }
        QCOMPARE(lines.join(u' '), s("2 3 4 6"));
    }

    void findsWhatIsManagedOnTheHub()
    {
        const auto groups = [](HubMaker &maker) {
            maker.base->facts.groupsManaged = true;
            maker.base->definedGroups = {{s("students"), true, s("config.py"), 4}, {s("empty"), false, {}, 0}};
        };
        QString place;
        QCOMPARE(live(groups, "managed-groups", nullptr, &place), s("group:students "));
        QCOMPARE(place, s("config.py:4"));
        const auto roles = [](HubMaker &maker) {
            maker.base->facts.rolesManaged = true;
            maker.role("posted", words("list:users"));
            maker.base->roles.back().named = {{BearerKind::User, s("ada")}, {BearerKind::Service, s("sync")}};
        };
        QString fix;
        QCOMPARE(live(roles, "managed-roles", &fix), s("role:posted "));
        QCOMPARE(domain::intentsFromJson(fix),
                 QList<domain::Intent>{domain::takeRole(s("posted"), BearerKind::User, s("ada"))});
    }

    void findsBearersThatNobodyIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("detail");
        QTest::newRow("user") << int(BearerKind::User) << "user:nobody";
        QTest::newRow("group") << int(BearerKind::Group) << "group:nobody";
        QTest::newRow("service") << int(BearerKind::Service) << "service:nobody";
    }
    void findsBearersThatNobodyIs()
    {
        QFETCH(int, kind);
        QFETCH(QString, detail);
        const auto bearer = static_cast<BearerKind>(kind);
        const auto named = [&](HubMaker &maker) {
            maker.role("posted", words("list:users"));
            maker.base->roles.back().named = {{bearer, s("nobody")}};
        };
        QString fix;
        QCOMPARE(live(named, "unknown-bearer", &fix), s("role:posted ") + detail);
        QCOMPARE(domain::intentsFromJson(fix),
                 QList<domain::Intent>{domain::takeRole(s("posted"), bearer, s("nobody"))});
        // What the token may not see is not said to be missing.
        const auto hidden = [&](HubMaker &maker) {
            named(maker);
            maker.base->facts.notVisible = words("users groups services");
        };
        QCOMPARE(live(hidden, "unknown-bearer"), s("nothing"));
        // The configuration's own list of services counts before what the hub shows.
        const auto defined = [&](HubMaker &maker) {
            named(maker);
            maker.base->said.services = {{s("nobody"), false, {}}};
        };
        QCOMPARE(live(defined, "unknown-bearer"),
                 bearer == BearerKind::Service ? s("nothing") : s("role:posted ") + detail);
    }

    void warnsOfTokens_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("scopes");
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("used");
        QTest::addColumn<bool>("ends");
        QTest::addColumn<QString>("codes");
        QTest::newRow("in order") << "ada"
                                  << "access:servers!user=ada" << 30 << true << true << "";
        QTest::newRow("never used") << "ada"
                                    << "access:servers!user=ada" << 30 << false << true << "token-never-used";
        QTest::newRow("young") << "ada"
                               << "access:servers!user=ada" << 2 << false << true << "";
        QTest::newRow("no end") << "ada"
                                << "access:servers!user=ada" << 30 << true << false << "token-without-end";
        QTest::newRow("wider") << "ada"
                               << "servers" << 30 << true << true << "token-wider-than-needed";
        QTest::newRow("of a former administrator")
            << "ada"
            << "admin:users" << 30 << true << true << "token-of-former-admin token-wider-than-needed";
        QTest::newRow("whatever an administrator may") << "peter"
                                                       << "inherit" << 30 << true << true << "token-wider-than-needed";
        QTest::newRow("whatever somebody may") << "ada"
                                               << "inherit" << 30 << true << true << "";
        QTest::newRow("of an administrator, narrow") << "peter"
                                                     << "list:users" << 30 << true << true << "";
    }
    void warnsOfTokens()
    {
        QFETCH(QString, owner);
        QFETCH(QString, scopes);
        QFETCH(int, age);
        QFETCH(bool, used);
        QFETCH(bool, ends);
        QFETCH(QString, codes);
        HubMaker maker = lakeside();
        maker.user("ada", {});
        access::TokenRecord record;
        record.id = maker.base->state.names.intern("a7");
        record.user = maker.base->state.names.intern(owner.toStdString());
        record.scopes = maker.base->state.add(utf8(scopes.split(u' ')));
        maker.base->state.tokens.push_back(record);
        maker.base->tokens.push_back(info(QDateTime(QDate(2026, 11, 25), QTime(9, 0), Qt::UTC), age, used, ends));
        auto model = hubs::HubModel::build(maker.finish());
        QVERIFY(model.ok());
        const auto warnings = hubs::tokenWarnings(**model, false);
        QStringList said;
        for (const hubs::TokenWarnings &one : warnings) {
            QCOMPARE(one.token.name, s("a7"));
            QCOMPARE(one.owner.name, owner);
            for (const hubs::FindingCode code : one.codes)
                said.append(QLatin1StringView(hubs::codeWord(code)));
        }
        said.sort();
        QCOMPARE(said.join(u' '), codes);
        QCOMPARE(live([](HubMaker &) {}, "token-without-end"), s("nothing"));
    }

    void keepsWhatAConfigurationSaysBesides()
    {
        const QByteArray text = "c.JupyterHub.services = [{'name': 'sync', 'admin': True, "
                                "'oauth_client_allowed_scopes': ['read:users']}]\n"
                                "c.Authenticator.manage_groups = True\n"
                                "c.Spawner.server_token_scopes = ['users:activity!user']\n";
        const auto read = interchange::python::readConfiguration(text, s("config.py"));
        QVERIFY(read.ok());
        domain::SaidByConfiguration said;
        for (const domain::ConfigurationNote &note : domain::notesOf(read->said)) {
            QVERIFY(domain::isSaid(note));
            domain::take(said, note);
        }
        QVERIFY(said.services && said.servicesWhole);
        QCOMPARE(said.services->size(), std::size_t(1));
        QCOMPARE(said.services->front().name, s("sync"));
        QVERIFY(said.services->front().admin);
        QCOMPARE(*said.services->front().scopes, words("read:users"));
        QCOMPARE(said.managesGroups, std::optional(true));
        QCOMPARE(said.serverTokenScopes, std::optional(words("users:activity!user")));
        QVERIFY(!said.managesRoles && !said.clientScopes);
    }
};

HUBDESK_TEST_MAIN(KindsTest)
#include "tst_hubs_model_kinds.moc"
