// Both examples of the founding document: what they meant, what releases say, and what they become.
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>
#include "corpus.h"

#include "interchange/draft/conversion.h"
#include "interchange/splice/splice.h"
#endif
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::interchange;
using namespace hubdesk::test;

namespace {

QString corpus(const char *name)
{
    return QStringLiteral(CORPUS) + QStringLiteral("/python/") + QString::fromLatin1(name);
}

const access::Catalogue &release(const char *version)
{
    return *access::Catalogue::find(*access::parseVersion(version));
}

QStringList codes(const DraftConversion &made)
{
    QStringList all;
    for (const DraftDifference &one : made.differences)
        all.append(one.code);
    return all;
}

QString text(const std::optional<access::DefinitionError> &error)
{
    return error ? QString::fromStdString(error->error + ": " + error->message) : QStringLiteral("starts");
}

} // namespace

class Draft final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void convertsTheFirstExample();
    void convertsTheSecondExample();
    void saysWhatReleasesSay_data();
    void saysWhatReleasesSay();
    void writesTheConvertedText();
    void tellsAllApart();
};

void Draft::convertsTheFirstExample()
{
    const auto facts = factsOf(corpus("draft-server-rights.py"));
    QVERIFY(looksLikeDraft(*facts));
    DraftConversion made = convertDraft(*facts, release("6.1.1"));
    const DesiredRole *role = made.converted.role(QStringLiteral("server-rights"));
    QVERIFY(role);
    QCOMPARE(role->scopes->join(u' '), QStringLiteral("servers")); // it contains read:servers
    QCOMPARE(role->users->join(u' '), QStringLiteral("alice bob"));
    QCOMPARE(role->groups->join(u' '), QStringLiteral("admin-group"));
    QCOMPARE(role->services->join(u' '), QStringLiteral("idle-culler"));
    QCOMPARE(text(made.draftSays), QStringLiteral("ValueError: 'alice' of kind 'users' does not exist"));
    QCOMPARE(text(made.releaseSays),
             QStringLiteral("ScopeNotFound: Scope 'users:servers' for role server-rights does not exist"));
    QCOMPARE(made.releasePlace.line, 7);
    QCOMPARE(text(made.convertedSays), QStringLiteral("starts"));
    QCOMPARE(codes(made).join(u' '),
             QStringLiteral("draft-scope-renamed draft-scope-wider draft-scope-renamed draft-scope-wider "
                            "draft-tokens-dropped draft-users-made draft-default-kept draft-groups-made "
                            "draft-bearers-replaced draft-role-deleted"));
}

void Draft::convertsTheSecondExample()
{
    const auto facts = factsOf(corpus("draft-reader.py"));
    QVERIFY(!looksLikeDraft(*facts)); // the release knows all of its words
    DraftConversion made = convertDraft(*facts, release("6.1.1"));
    QCOMPARE(made.converted.role(QStringLiteral("reader"))->scopes->join(u' '), QStringLiteral("read:users"));
    QCOMPARE(text(made.draftSays), QStringLiteral("ValueError: 'maria' of kind 'users' does not exist"));
    QCOMPARE(text(made.releaseSays),
             QStringLiteral("ValueError: Found undefined service external in role reader. Define it first in "
                            "c.JupyterHub.services."));
    QCOMPARE(made.releasePlace.line, 7);
    QCOMPARE(made.servicesNeeded, QStringList(QStringLiteral("external")));
    QCOMPARE(text(made.convertedSays), QStringLiteral("starts"));
    QVERIFY(codes(made).contains(QStringLiteral("draft-listing")));
}

void Draft::saysWhatReleasesSay_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("says");
    QTest::newRow("first 2.0.0") << "draft-server-rights.py"
                                 << "2.0.0"
                                 << "KeyError: Scope 'users:servers' for role server-rights does not exist";
    QTest::newRow("first 4.1.6") << "draft-server-rights.py"
                                 << "4.1.6"
                                 << "KeyError: Scope 'users:servers' for role server-rights does not exist";
    QTest::newRow("first 5.5.4") << "draft-server-rights.py"
                                 << "5.5.4"
                                 << "ScopeNotFound: Scope 'users:servers' for role server-rights does not exist";
    QTest::newRow("second 2.0.0")
        << "draft-reader.py"
        << "2.0.0"
        << "ValueError: services external defined in config role definition reader but not present in database";
    QTest::newRow("second 6.1.1")
        << "draft-reader.py"
        << "6.1.1"
        << "ValueError: Found undefined service external in role reader. Define it first in c.JupyterHub.services.";
}

void Draft::saysWhatReleasesSay()
{
    QFETCH(const QString, file);
    QFETCH(const QString, version);
    QFETCH(const QString, says);
    const auto facts = factsOf(corpus(file.toLatin1().constData()));
    const DraftConversion made = convertDraft(*facts, release(version.toLatin1().constData()));
    QCOMPARE(text(made.releaseSays), says);
    QCOMPARE(text(made.convertedSays), QStringLiteral("starts"));
}

void Draft::writesTheConvertedText()
{
    const InputFile file = inputOf(corpus("draft-server-rights.py"));
    const auto facts = factsOf(file.path);
    const DraftConversion made = convertDraft(*facts, release("6.1.1"));
    const auto spliced = splicePython(file, made.converted);
    QVERIFY(spliced && spliced->isComplete());
    const QByteArray after = spliced->files[0].after;
    QVERIFY(after.contains("'scopes': ['servers']"));
    QVERIFY(after.contains("# The first example"));
    for (const Finding &finding : lintFile({file.path, after, false, std::nullopt}))
        QVERIFY2(finding.severity != Severity::Error, qPrintable(finding.code));
    QVERIFY2(!after.contains("tokens"), after.constData());
}

void Draft::tellsAllApart()
{
    const auto facts = python::readFacts("c.JupyterHub.load_roles = [{'name': 'user', 'scopes': ['all']},\n"
                                         "{'name': 'token', 'scopes': ['all']}, {'name': 'admin', 'scopes': []}]\n",
                                         QStringLiteral("a.py"));
    DraftConversion made = convertDraft(*facts, release("6.1.1"));
    QCOMPARE(made.converted.role(QStringLiteral("user"))->scopes->join(u' '), QStringLiteral("self"));
    QCOMPARE(made.converted.role(QStringLiteral("token"))->scopes->join(u' '), QStringLiteral("inherit"));
    QVERIFY(!made.converted.role(QStringLiteral("admin"))->scopes);
    QCOMPARE(text(made.convertedSays), QStringLiteral("starts"));
}

HUBDESK_TEST_MAIN(Draft)
#include "tst_interchange_draft.moc"
