// Role definitions: JupyterHub's rules at the field, templates for every release, names that deceive, class lists.

#include "domain/classlist.h"
#include "domain/roletemplates.h"
#include "support/testmain.h"

#include "access/catalogue.h"

using namespace hubdesk;
using namespace hubdesk::domain;
using Code = RoleIssue::Code;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return s(text).split(u' ', Qt::SkipEmptyParts);
}

const access::Catalogue *release(const char *version)
{
    return access::Catalogue::find(*access::parseVersion(version));
}

} // namespace

class RolesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheHubWouldRefuseOrWarnOf_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<int>("code"); // -1: nothing
        QTest::addColumn<bool>("error");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *test, const char *name, const char *scopes, int code, bool error = false,
                            const char *detail = "") {
            QTest::newRow(test) << s(name) << words(scopes) << code << error << s(detail);
        };
        const auto is = [](Code code) { return static_cast<int>(code); };
        row("fine", "tutor", "servers!group=class list:users!user=ada read:hub", -1);
        row("short name", "ta", "read:hub", is(Code::NameInvalid), true);
        row("upper case", "Tutor", "read:hub", is(Code::NameInvalid), true);
        row("taken", "taken", "read:hub", is(Code::NameTaken), true);
        row("unknown", "tutor", "no:such", is(Code::UnknownScope), true, "no:such");
        row("of the draft", "tutor", "users:servers", is(Code::DraftScope), true, "servers");
        row("newer", "tutor", "start:servers", is(Code::NotInRelease), true, "start:servers");
        row("odd filter", "tutor", "servers!team=x", is(Code::BadFilter), true, "team");
        row("bare group", "tutor", "servers!group", is(Code::BadFilter), true, "group");
        row("bare user", "tutor", "servers!user", -1);
        row("empty filter", "tutor", "servers!group=", is(Code::EmptyFilter), true, "group");
        row("admin", "admin", "read:hub", is(Code::AdminRedefined), true);
        row("no scopes", "tutor", "", is(Code::NoScopes));
        row("user without self", "user", "list:users", is(Code::UserWithoutSelf));
        row("shipped", "server", "users:activity!user", is(Code::ShippedRole));
        row("twice", "tutor", "read:hub read:hub", is(Code::DuplicateScope));
        row("contained", "tutor", "servers read:servers!group=class", is(Code::ContainedScope), false, "servers");
        row("not contained", "tutor", "servers!group=class read:servers", -1);
        row("nobody", "tutor", "servers!group=gone", is(Code::FilterNamesNobody), false, "group=gone");
        row("custom", "tutor", "custom:known", -1);
        row("custom unknown", "tutor", "custom:other", is(Code::UnknownScope), true, "custom:other");
    }
    void saysWhatTheHubWouldRefuseOrWarnOf()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, scopes);
        QFETCH(int, code);
        QFETCH(bool, error);
        QFETCH(QString, detail);
        RoleSurroundings around;
        around.catalogue = release("5.2.1");
        around.otherRoles = words("taken");
        around.customScopes = words("custom:known");
        around.exists = [](const QString &, const QString &value) { return value != u"gone"; };
        const QList<RoleIssue> issues = checkRole({name, {}, scopes}, around);
        if (code < 0) {
            QVERIFY(issues.isEmpty());
            return;
        }
        const auto found = std::find_if(issues.begin(), issues.end(), [code](const RoleIssue &issue) {
            return static_cast<int>(issue.code) == code;
        });
        QVERIFY(found != issues.end());
        QCOMPARE(found->error, error);
        QCOMPARE(found->detail.isNull() ? s("") : found->detail, detail);
        QCOMPARE(hasError(issues), error);
    }

    void makesTemplatesThatEveryReleaseTakes()
    {
        for (const access::Catalogue &catalogue : access::Catalogue::all()) {
            if (catalogue.version().isDraft())
                continue;
            for (const RoleTemplate which : kRoleTemplates) {
                const RoleDraft draft = fromTemplate(which, s("Class A"), catalogue);
                RoleSurroundings around;
                around.catalogue = &catalogue;
                const auto issues = checkRole(draft, around);
                QVERIFY2(!hasError(issues), qPrintable(draft.name + s(" ") + draft.scopes.join(u' ')));
                // 2.0 has no metrics scope: the template then has what is left.
                QVERIFY(!draft.scopes.isEmpty());
                for (const QString &scope : draft.scopes)
                    QCOMPARE(scope.contains(u"!group=Class A"), needsGroup(which));
            }
        }
    }

    void clonesUnderAFreeName()
    {
        const RoleDraft draft{s("tutor"), s("d"), words("read:hub")};
        QCOMPARE(cloned(draft, words("tutor")).name, s("tutor-copy"));
        QCOMPARE(cloned(draft, words("tutor tutor-copy tutor-copy-2")).name, s("tutor-copy-3"));
        QCOMPARE(cloned(draft, {}).scopes, draft.scopes);
    }

    void takesScopesApartAndPutsThemTogether()
    {
        for (const char *text : {"servers", "servers!user", "servers!group=a b=c!d", "servers!group=", "x!y=z"})
            QCOMPARE(scopeText(scopeParts(s(text))), s(text));
        QCOMPARE(scopeParts(s("servers!group=a=b")).filterValue, s("a=b"));
        QVERIFY(scopeParts(s("servers!user")).bare);
    }

    void seesNamesThatDeceive_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<uint>("hazard");
        const auto row = [](const char *test, const QString &name, NameHazard hazard) {
            QTest::newRow(test) << name << static_cast<uint>(hazard);
        };
        row("plain", s("ada.lovelace-2"), NameHazard::None);
        row("umlaut", s("J\u00f6rg M\u00fcller"), NameHazard::None);
        row("chinese", s("\u674e\u96f7"), NameHazard::None);
        row("russian", s("\u0436\u0430\u043d\u043d\u0430"), NameHazard::None);
        row("newline", s("ada\nadmin"), NameHazard::LineBreak);
        row("tab", s("ada\tb"), NameHazard::Control);
        row("override", s("user\u202enimda"), NameHazard::Bidirectional);
        row("isolate", s("a\u2066b"), NameHazard::Bidirectional);
        row("zero width", s("ad\u200ba"), NameHazard::Invisible);
        row("no-break space", s("ad\u00a0a"), NameHazard::Invisible);
        row("cyrillic a", s("\u0430dmin"), NameHazard::Confusable);
        row("all alike", s("\u0441\u043e\u0440\u0430"), NameHazard::Confusable);
        row("full width", s("\uff41dmin"), NameHazard::Confusable);
        row("cyrillic in the middle", s("p\u0430yp\u0430l"), NameHazard::Confusable);
        row("greek", s("\u03bfscar"), NameHazard::Confusable);
        row("armenian", s("b\u0585b"), NameHazard::Confusable);
        row("polish", s("\u017baneta M\u00fcller"), NameHazard::None);
        row("name in russian", s("\u0412\u043b\u0430\u0434\u0438\u043c\u0438\u0440"), NameHazard::None);
        row("address", s("org:team-2@school.example"), NameHazard::None);
        row("blank at the end", s("ann "), NameHazard::OuterSpace);
        row("blank", s(" ada"), NameHazard::OuterSpace);
        row("slash", s("a/b"), NameHazard::Unreachable);
        row("dots", s(".."), NameHazard::Unreachable);
    }
    void seesNamesThatDeceive()
    {
        QFETCH(QString, name);
        QFETCH(uint, hazard);
        const NameHazards found = hazardsOf(name);
        if (hazard == 0) {
            QVERIFY(!found);
            QCOMPARE(visibleName(name), name);
        } else {
            QVERIFY(found.testFlag(static_cast<NameHazard>(hazard)));
        }
    }

    void seesNamesThatLookTheSame()
    {
        QVERIFY(looksTheSame(s("alice"), s("\u0430lice")));
        QVERIFY(looksTheSame(s("al1ce"), s("allce")));
        QVERIFY(!looksTheSame(s("alice"), s("alice")));
        QVERIFY(!looksTheSame(s("alice"), s("alisa")));
        QVERIFY(!deceptions(s("a/b")));
        QVERIFY(deceptions(s("a\u202eb")));
    }

    void showsWhatCannotBeSeen()
    {
        QCOMPARE(visibleName(s("a\nb")), s("a\u240ab"));
        QCOMPARE(visibleName(s("a\u202eb")), s("a<U+202E>b"));
        QCOMPARE(visibleName(s("a\u200bb\u007f")), s("a<U+200B>b\u2421"));
    }

    void readsClassLists()
    {
        const auto isUser = [](const QString &name) { return words("ada ben chidi dalia@uni.example").contains(name); };
        const auto isMember = [](const QString &name) { return name == u"ben"; };
        const ClassList list = readClassList(s("Name,Email\n"
                                               "Ada\n"
                                               "\n"
                                               "\"Okoro, Chidi\";chidi@uni.example\r\n"
                                               "ben\n"
                                               "Dalia H <dalia@uni.example>\t2\n"
                                               "ada@elsewhere.example\n"
                                               "Nobody Here <nobody@uni.example>\n"
                                               "b\u0435n\n"),
                                             isUser, isMember);
        using State = ClassListEntry::State;
        QCOMPARE(list.entries.size(), 7);
        QCOMPARE(list.found(), words("ada chidi dalia@uni.example"));
        QCOMPARE(list.count(State::Already), 1);
        QCOMPARE(list.count(State::Repeated), 1);
        QCOMPARE(list.count(State::Unknown), 2);
        QCOMPARE(list.entries[0].line, 2);
        QCOMPARE(list.entries[5].user, s("nobody"));
        QVERIFY(list.entries[6].hazards.testFlag(NameHazard::Confusable));
        QVERIFY(readClassList({}, isUser, {}).entries.isEmpty());
    }
};

HUBDESK_TEST_MAIN(RolesTest)
#include "tst_domain_roles.moc"
