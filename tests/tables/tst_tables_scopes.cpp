// The scope tree, and rights, plans and findings in words.

#include "support/testmain.h"

#include "access/catalogue.h"
#include "domain/roledraft.h"
#include "tables/scopetreemodel.h"
#include "tables/scopewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace hubdesk;
using namespace hubdesk::tables;
using hubs::Right;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return s(text).split(u' ', Qt::SkipEmptyParts);
}

QString plain(QString text)
{
    return text.remove(QChar(u'\u2068')).remove(QChar(u'\u2069'));
}

const access::Catalogue *release(const char *version)
{
    return access::Catalogue::find(*access::parseVersion(version));
}

QStringList shownScopes(const ScopeTreeModel &model, const QModelIndex &parent = {})
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (const QString scope = index.data(ScopeNameRole).toString(); !scope.isEmpty())
            list.append(scope);
        list += shownScopes(model, index);
    }
    return list;
}

} // namespace

class ScopesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEveryScopeOfTheReleaseOnce_data()
    {
        QTest::addColumn<QByteArray>("version");
        for (const char *version : {"2.3.1", "4.1.6", "5.2.1", "6.1.1"})
            QTest::newRow(version) << QByteArray(version);
    }
    void showsEveryScopeOfTheReleaseOnce()
    {
        QFETCH(QByteArray, version);
        ScopeTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const access::Catalogue *catalogue = release(version.constData());
        model.setCatalogue(catalogue);
        const QStringList shown = shownScopes(model);
        QCOMPARE(QSet<QString>(shown.begin(), shown.end()).size(), shown.size());
        for (const access::ScopeInfo &info : access::Catalogue::scopes()) {
            const QString scope = QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
            if (catalogue->has(*access::Catalogue::bitOf(info.name)) && scope != u"(no_scope)")
                QVERIFY2(shown.contains(scope), qPrintable(scope));
        }
        QVERIFY(!shown.contains(s("users:servers"))); // of the draft
        QCOMPARE(model.indexOf(s("start:servers")).data(AvailableRole).toBool(), version == "6.1.1");
    }

    void ticksWhatARoleHasAndWhatThatContains()
    {
        ScopeTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCatalogue(release("5.2.1"));
        model.setScopes(words("servers!group=class list:users"));
        const auto state = [&model](const char *scope) {
            return model.indexOf(s(scope)).data(Qt::CheckStateRole).toInt();
        };
        QCOMPARE(state("servers"), static_cast<int>(Qt::Checked));
        QCOMPARE(state("read:servers"), static_cast<int>(Qt::Checked));
        QVERIFY(model.indexOf(s("read:servers")).data(ContainedRole).toBool());
        QCOMPARE(model.indexOf(s("read:servers")).data(ContainedByRole).toString(), s("servers"));
        QVERIFY(!(model.flags(model.indexOf(s("read:servers"))) & Qt::ItemIsUserCheckable));
        QCOMPARE(state("access:servers"), static_cast<int>(Qt::Unchecked));
        QVERIFY(!(model.flags(model.indexOf(s("start:servers"))) & Qt::ItemIsUserCheckable));
        QCOMPARE(model.chosenCount(), 2);
        const QModelIndex objects = model.indexOf(s("servers")).siblingAtColumn(ScopeTreeModel::Objects);
        QCOMPARE(plain(objects.data().toString()), s("members of class"));
    }

    void editsTheListThroughTicksAndFilters()
    {
        ScopeTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCatalogue(release("5.2.1"));
        model.setScopes(words("list:users servers!group=a servers!group=b read:hub"));
        QSignalSpy changed(&model, &ScopeTreeModel::scopesChanged);
        model.setDefaultFilter(s("group=class"));
        QVERIFY(model.setData(model.indexOf(s("access:servers")), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.indexOf(s("shutdown")), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.scopes(),
                 words("list:users servers!group=a servers!group=b read:hub access:servers!group=class shutdown"));
        QCOMPARE(model.filters(s("servers")), words("group=a group=b"));
        model.setFilters(s("servers"), {s("group=c")});
        QCOMPARE(model.scopes(), words("list:users servers!group=c read:hub access:servers!group=class shutdown"));
        QVERIFY(model.setData(model.indexOf(s("list:users")), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.scopes(), words("servers!group=c read:hub access:servers!group=class shutdown"));
        QCOMPARE(changed.size(), 4);
        QCOMPARE(model.filterKinds(s("groups")), words("group"));
        QVERIFY(model.filterKinds(s("shutdown")).isEmpty());
    }

    void searchesNamesAndMeanings()
    {
        ScopeTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSearch(s("metrics"));
        QCOMPARE(shownScopes(model), words("read:metrics"));
        model.setSearch(s("stop servers")); // what it does, not what it is called
        QVERIFY(shownScopes(model).contains(s("servers")));
        QVERIFY(!shownScopes(model).contains(s("read:hub")));
        model.setSearch(s("xyzzy"));
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        model.setScopes(words("servers"));
        model.setOnlyChosen(true);
        QVERIFY(shownScopes(model).contains(s("delete:servers"))); // contained
        QVERIFY(!shownScopes(model).contains(s("shutdown")));
    }

    void keepsWhatNoReleaseKnows()
    {
        ScopeTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::CustomScope custom;
        custom.name = s("custom:grades");
        custom.description = s("Read grades");
        model.setCatalogue(release("5.2.1"), {custom});
        model.setScopes(words("users:servers!group=x custom:grades self"));
        QCOMPARE(model.scopes(), words("users:servers!group=x custom:grades self"));
        QVERIFY(model.indexOf(s("users:servers")).isValid());
        QVERIFY(!model.indexOf(s("users:servers")).data(AvailableRole).toBool());
        QCOMPARE(model.indexOf(s("custom:grades")).siblingAtColumn(ScopeTreeModel::Meaning).data().toString(),
                 s("Read grades"));
        QVERIFY(model.setData(model.indexOf(s("users:servers")), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.scopes(), words("custom:grades self"));
    }

    void hasWordsForEveryScope()
    {
        for (const access::ScopeInfo &info : access::Catalogue::scopes()) {
            const QString scope = QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
            QVERIFY2(!scopeMeaning(scope).contains(QChar(u'\u2068')), qPrintable(scope)); // the name itself
            for (const char *filter : {"", "!user", "!group=class", "!user=ada", "!server=ada/x", "!service=grade"}) {
                const QString text = scopeSentence(scope + s(filter));
                QVERIFY2(text.startsWith(s("may ")) && !text.contains(u'%'), qPrintable(text));
            }
        }
    }

    void saysARightInPlainWords_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *scope, const char *sentence) {
            QTest::newRow(scope) << s(scope) << s(sentence);
        };
        row("servers!group=class-A", "may start and stop servers of members of class-A");
        row("servers", "may start and stop servers of everybody");
        row("servers!user", "may start and stop their own server");
        row("servers!user=ada", "may start and stop servers of ada");
        row("groups!group=class-A", "may add people to and remove them from the group class-A");
        row("access:services!service=grade", "may use the service grade");
        row("read:users:activity!group=class-A", "may see when members of class-A were last active");
        row("shutdown", "may shut the hub down");
        row("custom:grades", "may what this hub has defined by custom:grades");
    }
    void saysARightInPlainWords()
    {
        QFETCH(QString, scope);
        QFETCH(QString, sentence);
        if (scope == u"custom:grades")
            QVERIFY(plain(scopeSentence(scope)).contains(scope));
        else
            QCOMPARE(plain(scopeSentence(scope)), sentence);
    }

    void saysARoleWithoutWhatIsContained()
    {
        const QStringList sentences =
            roleSentences(words("servers!group=a read:servers!group=a read:hub"), *release("5.2.1"));
        QCOMPARE(sentences.size(), 2);
        QCOMPARE(plain(sentences[0]), s("may start and stop servers of members of a"));
    }

    void countsAndShowsNamesVisibly()
    {
        hubs::Consequence consequence;
        consequence.code = hubs::Consequence::Code::CannotStartServers;
        consequence.people = 612;
        QCOMPARE(consequenceText(consequence), s("612 people will no longer be able to start their servers"));
        QVERIFY(scopeSentence(s("servers!group=a\nb")).contains(u'\u240a'));
        QCOMPARE(plain(intentText(domain::giveRole(s("tutor"), domain::BearerKind::Group, s("tas")))),
                 s("Give tutor to the group tas"));
        for (int code = 0; code < hubs::kFindingCodes; ++code) {
            const QString word = QString::fromLatin1(hubs::codeWord(static_cast<hubs::FindingCode>(code)));
            QVERIFY(findingText(word, s("role:x"), s("y")) != word);
        }
        for (const access::Catalogue &catalogue : access::Catalogue::all()) {
            for (const hubs::Action &action : hubs::actions(catalogue))
                QVERIFY(actionText(action.id) != QString::fromLatin1(action.id));
        }
    }
};

HUBDESK_TEST_MAIN(ScopesTest)
#include "tst_tables_scopes.moc"
