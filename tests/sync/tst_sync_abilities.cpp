// From a token's scopes to what it may do.
#include "support/testmain.h"
#include "sync/jupyterhub/abilities.h"

using namespace Qt::StringLiterals;
using namespace hubdesk::sync::jupyterhub;
using hubdesk::domain::Ability;
using What = hubdesk::domain::Ability::What;

namespace {

Ability one(What what, const QStringList &scopes, const QVersionNumber &version, std::optional<bool> admin = {})
{
    Self self;
    self.name = u"ada"_s;
    self.scopes = scopes;
    self.admin = admin;
    for (const Ability &ability : abilitiesOf(self, version)) {
        if (ability.what == what)
            return ability;
    }
    qFatal("an ability is missing");
}

const QVersionNumber k2(2, 3, 1), k41(4, 1, 6), k50(5, 0, 0), k55(5, 5, 4), k61(6, 1, 1);

} // namespace

class AbilitiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsAllPartAndNone();
    void namesWhatWouldDo();
    void namesTheFilterThatLimits();
    void anUnfilteredScopeOutweighsFilters();
    void knowsWhoMakesAdministrators();
    void knowsThatFiltersCreateNobody();
    void knowsTheVersionsWords();
    void saysWhenATokenEndsSoon();
};

void AbilitiesTest::knowsAllPartAndNone()
{
    QCOMPARE(reachOf({u"list:users"_s}, {u"list:users"_s}), Reach::All);
    QCOMPARE(reachOf({u"list:users!group=g"_s}, {u"list:users"_s}), Reach::Some);
    QCOMPARE(reachOf({u"list:usersx"_s, u"read:users"_s}, {u"list:users"_s}), Reach::None);
    QCOMPARE(reachOf({u"list:users!"_s}, {u"list:users"_s}), Reach::All);
    QCOMPARE(reachOf({}, {u"list:users"_s}), Reach::None);
    QVERIFY(one(What::ReadUsers, {u"list:users"_s}, k61).allowed);
    QVERIFY(!one(What::ReadUsers, {u"read:users"_s}, k61).allowed);
}

void AbilitiesTest::namesWhatWouldDo()
{
    QCOMPARE(one(What::ReadGroups, {}, k61).needs, QStringList(u"list:groups"_s));
    QCOMPARE(one(What::ReadRoles, {}, k61).needs, QStringList({u"read:roles:users"_s, u"read:users"_s}));
}

void AbilitiesTest::namesTheFilterThatLimits()
{
    const Ability partly =
        one(What::ReadUsers, {u"list:users!group=a"_s, u"list:users!user=b"_s, u"read:users!group=a"_s}, k61);
    QVERIFY(partly.allowed && partly.partly);
    QCOMPARE(partly.needs, QStringList({u"list:users!group=a"_s, u"list:users!user=b"_s}));
}

void AbilitiesTest::anUnfilteredScopeOutweighsFilters()
{
    const Ability whole = one(What::ReadUsers, {u"list:users!group=a"_s, u"list:users"_s}, k61);
    QVERIFY(whole.allowed && !whole.partly);
}

void AbilitiesTest::knowsWhoMakesAdministrators()
{
    const QStringList scopes{u"admin:users"_s};
    QVERIFY(one(What::GrantAdmin, scopes, k2, false).allowed);
    QVERIFY(one(What::GrantAdmin, scopes, k50, false).allowed);
    for (const QVersionNumber &version : {k41, k55, k61}) {
        QVERIFY(!one(What::GrantAdmin, scopes, version, false).allowed);
        QVERIFY(one(What::GrantAdmin, scopes, version, true).allowed);
    }
}

void AbilitiesTest::knowsThatFiltersCreateNobody()
{
    const QStringList scopes{u"admin:users!group=g"_s};
    QVERIFY(one(What::CreateUsers, scopes, k50).partly);
    QVERIFY(!one(What::CreateUsers, scopes, k55).allowed);
    QVERIFY(!one(What::CreateUsers, scopes, k61).allowed);
}

void AbilitiesTest::knowsTheVersionsWords()
{
    QVERIFY(one(What::StartServers, {u"servers"_s}, k55).allowed);
    QVERIFY(one(What::StartServers, {u"start:servers"_s}, k61).allowed);
    QVERIFY(!one(What::ShareServers, {u"shares"_s}, k41).allowed);
    QVERIFY(one(What::ShareServers, {u"shares"_s}, k50).allowed);
}

void AbilitiesTest::saysWhenATokenEndsSoon()
{
    const QDateTime now({2026, 3, 1}, {12, 0}, Qt::UTC);
    using hubdesk::domain::expiresSoon;
    QVERIFY(!expiresSoon({}, now));
    QVERIFY(!expiresSoon(now.addDays(14), now));
    QVERIFY(expiresSoon(now.addDays(14).addSecs(-1), now));
    QVERIFY(expiresSoon(now.addDays(-1), now));
}

HUBDESK_TEST_MAIN(AbilitiesTest)
#include "tst_sync_abilities.moc"
