// Lint over the corpus: every finding that a file names, and no other; errors where a hub refuses to start.
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>
#include "corpus.h"

#include "interchange/trialstart.h"
#endif
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace hubdesk;
using namespace hubdesk::interchange;
using namespace hubdesk::test;

class Corpus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLargeEnough();
    void findsWhatEachFileNames_data();
    void findsWhatEachFileNames();
    void findsWhatAChainNames_data();
    void findsWhatAChainNames();
    void findsWhatAFleetNames();
    void refusesExactlyWhereAHubRefuses_data();
    void refusesExactlyWhereAHubRefuses();
    void everyFixMendsItsFinding_data();
    void everyFixMendsItsFinding();
    void runsNothing();
    void keepsNoSecret_data();
    void keepsNoSecret();

private:
    static void eachFile()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder : {QStringLiteral("python"), QStringLiteral("values")}) {
            for (const QString &path : corpusFiles(folder))
                QTest::newRow(qPrintable(folder + u'/' + path.section(u'/', -1))) << path;
        }
    }
};

void Corpus::isLargeEnough()
{
    int roles = 0;
    qsizetype files = 0;
    for (const QString &folder : {QStringLiteral("python"), QStringLiteral("values")}) {
        files += corpusFiles(folder).size();
        for (const QString &path : corpusFiles(folder)) {
            if (const auto facts = factsOf(path))
                roles += static_cast<int>(facts->roles.size());
        }
    }
    QVERIFY2(files >= 60, qPrintable(QString::number(files)));
    QVERIFY2(roles >= 60, qPrintable(QString::number(roles)));
}

void Corpus::findsWhatEachFileNames_data()
{
    eachFile();
}

void Corpus::findsWhatEachFileNames()
{
    QFETCH(const QString, path);
    const access::Catalogue *catalogue = catalogueFor(path);
    QVERIFY(catalogue);
    QStringList expected = expectedIn(path);
    expected.sort();
    QCOMPARE(saidOf(lintFile(inputOf(path), {catalogue, nullptr})).join(u'\n'), expected.join(u'\n'));
}

void Corpus::findsWhatAChainNames_data()
{
    QTest::addColumn<QString>("folder");
    const QDir chains(QStringLiteral(CORPUS) + QStringLiteral("/chains"));
    for (const QString &name : chains.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(name)) << QStringLiteral("chains/") + name;
}

void Corpus::findsWhatAChainNames()
{
    QFETCH(const QString, folder);
    std::vector<InputFile> files;
    QStringList expected;
    for (const QString &path : corpusFiles(folder)) {
        files.push_back(inputOf(path));
        expected += expectedIn(path);
    }
    expected.sort();
    QCOMPARE(saidOf(lintChain(files)).join(u'\n'), expected.join(u'\n'));
}

void Corpus::findsWhatAFleetNames()
{
    const auto files = readFolder(QStringLiteral(CORPUS) + QStringLiteral("/fleet"));
    QVERIFY(files);
    QStringList expected;
    for (const InputFile &file : *files)
        expected += expectedIn(file.path);
    expected.sort();
    QCOMPARE(saidOf(lintFiles(*files)).join(u'\n'), expected.join(u'\n'));
}

void Corpus::refusesExactlyWhereAHubRefuses_data()
{
    eachFile();
}

// The start that the engine, which agrees with JupyterHub's own code, makes of the same file.
void Corpus::refusesExactlyWhereAHubRefuses()
{
    QFETCH(const QString, path);
    const access::Catalogue *catalogue = catalogueFor(path);
    const auto facts = factsOf(path);
    const access::Rules rules = access::Rules::of(catalogue->version());
    if (!facts || !facts->notes.empty() || !facts->rolesWhole || rules.has(access::Rule::Draft)
        || (facts->form == ConfigurationFacts::Form::Values && facts->chartRoot && !facts->chartRoot->text.isEmpty()))
        QSKIP("what the file says is not wholly known");
    access::HubState custom;
    for (const CustomScopeFacts &scope : facts->customScopes) {
        access::CustomScopeRecord record;
        record.name = custom.names.intern(scope.name.toStdString());
        record.hasDescription = scope.description.has_value();
        if (scope.subscopes) {
            record.subscopes = access::CustomScopeRecord::Subscopes::List;
            std::vector<std::string> names;
            for (const Word &word : scope.subscopes->words)
                names.push_back(word.text.toStdString());
            record.subscopeNames = custom.add(names);
        }
        custom.customScopes.push_back(record);
    }
    const bool customWrong =
        rules.has(access::Rule::CustomScopes) && access::checkCustomScopes(custom, *catalogue).error.has_value();

    // Custom scopes are numbered in their state's names: only roles without them can be tried here.
    bool usesCustom = false;
    for (const RoleFacts &role : facts->roles) {
        for (const Word &word : role.scopes ? role.scopes->words : std::vector<Word>())
            usesCustom = usesCustom || word.text.startsWith(u"custom:");
    }
    if (usesCustom)
        QSKIP("custom scopes");
    bool error = false;
    for (const Finding &finding : lintFile(inputOf(path), {catalogue, nullptr}))
        error = error || finding.severity == Severity::Error;
    QCOMPARE(error, tryStart(*facts, *catalogue).refusal.has_value() || customWrong);
}

void Corpus::everyFixMendsItsFinding_data()
{
    eachFile();
}

// Applied to what is desired, and written into facts again, the finding is gone.
void Corpus::everyFixMendsItsFinding()
{
    QFETCH(const QString, path);
    const access::Catalogue *catalogue = catalogueFor(path);
    const auto facts = factsOf(path);
    if (!facts)
        QSKIP("does not parse");
    for (const Finding &finding : lint(*facts, {catalogue, nullptr})) {
        DesiredConfiguration desired = desiredOf(*facts);
        if (finding.fix.empty())
            continue;
        for (const Edit &edit : finding.fix)
            QVERIFY2(interchange::apply(desired, edit), qPrintable(finding.code));
        ConfigurationFacts mended = *facts;
        std::erase_if(mended.roles, [&](const RoleFacts &role) { return !desired.role(role.name); });
        const auto take = [](std::optional<WordList> &into, const std::optional<QStringList> &from) {
            if (into && !into->whole && !from)
                return; // not known, left alone
            into.reset();
            if (!from)
                return;
            into.emplace();
            for (const QString &text : *from)
                into->words.push_back({text, {}});
        };
        for (RoleFacts &role : mended.roles) {
            const DesiredRole &wanted = *desired.role(role.name);
            take(role.scopes, wanted.scopes);
            take(role.users, wanted.users);
            take(role.groups, wanted.groups);
            take(role.services, wanted.services);
            role.hasScopes = role.scopes.has_value();
            if (!wanted.description)
                role.description.reset();
            std::erase_if(role.otherKeys, [&wanted](const Word &key) { return wanted.withoutKeys.contains(key.text); });
            if (wanted.withoutKeys.contains(QStringLiteral("tokens")))
                role.tokens.reset();
        }
        for (PlacedList &list : mended.adminLists) {
            std::optional<WordList> words = list.list;
            if (&list == mended.effectiveAdmins()) {
                take(words, desired.adminUsers);
                list.list = *words;
            }
        }
        const auto count = [&finding](const std::vector<Finding> &all) {
            return std::count_if(all.begin(), all.end(), [&finding](const Finding &other) {
                return other.code == finding.code && other.arguments == finding.arguments && other.role == finding.role;
            });
        };
        QVERIFY2(count(lint(mended, {catalogue, nullptr})) < count(lint(*facts, {catalogue, nullptr})),
                 qPrintable(finding.code + u' ' + finding.arguments.join(u' ')));
    }
}

// canary.py would leave a file behind in six ways if anything of it were run.
void Corpus::runsNothing()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    for (const QString &path : corpusFiles(QStringLiteral("python")) + corpusFiles(QStringLiteral("values"))) {
        static_cast<void>(lintFile(inputOf(path)));
        static_cast<void>(factsOf(path));
    }
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void Corpus::keepsNoSecret_data()
{
    eachFile();
}

void Corpus::keepsNoSecret()
{
    QFETCH(const QString, path);
    const auto facts = factsOf(path);
    if (!facts)
        QSKIP("does not parse");
    QString all;
    for (const Note &note : facts->notes)
        all += note.about + note.text;
    for (const Finding &finding : lint(*facts))
        all += finding.arguments.join(u' ');
    const python::Configuration kept = python::configurationOf(*facts);
    for (const python::RoleDefinition &role : kept.roles)
        all += role.tokens.value_or(QStringList()).join(u' ');
    QVERIFY2(!all.contains(u"never-kept"), qPrintable(all));
    QVERIFY2(!all.contains(u"0123456789abcdef"), qPrintable(all));
    QVERIFY2(!all.contains(u"6f6e65"), qPrintable(all));
}

HUBDESK_TEST_MAIN(Corpus)
#include "tst_interchange_corpus.moc"
