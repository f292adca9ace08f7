// Helm values: what YAML says, where it says it, and what of it is about rights; broken files stop nothing.
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <concepts>
#include "corpus.h"

#endif
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::interchange;
using values::Merged;
using yaml::Document;

namespace {

Document parsed(const QByteArray &text, const char *name = "v.yaml")
{
    auto read = Document::read(text, QString::fromLatin1(name));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return std::move(*read);
}

ConfigurationFacts factsIn(const std::vector<QByteArray> &texts)
{
    std::vector<Document> documents;
    for (std::size_t i = 0; i < texts.size(); ++i)
        documents.push_back(parsed(texts[i], QByteArray("f" + QByteArray::number(qsizetype(i))).constData()));
    values::Chain chain;
    for (const Document &document : documents)
        chain.push_back(&document);
    return values::readValues(chain);
}

} // namespace

class Values final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void locatesWhatIsWrong_data();
    void locatesWhatIsWrong();
    void survivesNesting_data();
    void survivesNesting();
    void survivesEveryPrefixOfAFile();
    void countsCharactersNotBytes();
    void endsNodesWhereTheyEnd_data();
    void endsNodesWhereTheyEnd();
    void mergesMapsAndReplacesLists();
    void acceptsEachRoot_data();
    void acceptsEachRoot();
    void tellsTextsFromNumbers_data();
    void tellsTextsFromNumbers();
    void placesSnippetsInTheirFile();
    void followsAliasesAndMergeKeys();
};

void Values::locatesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &text, const char *fault, int line) {
        QTest::newRow(name) << text << QString::fromLatin1(fault) << line;
    };
    row("bracket", "a: 1\nb: [1, 2\nc: 3\n", "", 3);
    row("tab", "a:\n\tb: 1\n", "", 2);
    row("quote", "a: \"open\nb: 1\n", "quote-not-closed", 1);
    row("unknown alias", "a: 1\nb: *nothing\n", "", 2);
    row("bytes", "a: 1\nb: \xff\n", "not-utf-8", 2);
    row("cut character", "a: \xc3", "not-utf-8", 1);
    row("zero", QByteArray("a: 1\nb: \0\n", 10), "null-byte", 2);
    row("template", "a:\n  {% if x %}\n  b: 1\n", "template", 2);
    row("braces", "a:\n  b: {{ .Values.x }\n", "template", 2);
    row("recursive", "a: &a [*a]\n", "aliases-explode", 1);
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'm'; ++c)
        bomb += QByteArray(1, c) + ": &" + c + " [*" + char(c - 1) + QByteArray(", *").append(char(c - 1)).repeated(9)
            + "]\n";
    row("bomb", bomb, "aliases-explode", 7);
}

void Values::locatesWhatIsWrong()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, fault);
    QFETCH(const int, line);
    const auto read = Document::read(text, QStringLiteral("v.yaml"));
    QVERIFY(!read);
    QCOMPARE(read.error().code, domain::ErrorCode::Syntax);
    if (!fault.isEmpty())
        QCOMPARE(read.error().detail, fault);
    QCOMPARE(read.error().place.line, line);
    QVERIFY(read.error().place.column > 0);
}

void Values::survivesNesting_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("brackets") << QByteArray(1'000'000, '[');
    QTest::newRow("braces") << QByteArray("{a: ").repeated(300'000);
    QTest::newRow("dashes") << QByteArray("- ").repeated(300'000);
    QTest::newRow("questions") << QByteArray("? ").repeated(100'000);
    QByteArray deep;
    for (int i = 0; i < 2000; ++i)
        deep += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("indentation") << deep;
}

void Values::survivesNesting()
{
    QFETCH(const QByteArray, text);
    const auto read = Document::read(text, QStringLiteral("v.yaml"));
    QVERIFY(!read);
    QCOMPARE(read.error().place.file, QStringLiteral("v.yaml"));
}

// A file that is cut off anywhere, or has one byte too many, is read or refused, but nothing else happens.
void Values::survivesEveryPrefixOfAFile()
{
    for (const QString &path : test::corpusFiles(QStringLiteral("values"))) {
        const QByteArray whole = test::contentOf(path);
        for (qsizetype size = 0; size < whole.size(); size += 3) {
            for (const char *extra : {"", "[", "\"", "&", "*", ":", "\n- ", "|"}) {
                const auto read = Document::read(whole.left(size) + extra, path);
                if (!read)
                    continue;
                static_cast<void>(lint(values::readValues({&*read})));
                for (std::size_t node = 0; node < read->size(); ++node) {
                    const yaml::NodeId id = static_cast<yaml::NodeId>(node);
                    QVERIFY(read->end(id) >= 0 && read->end(id) <= read->text().size());
                }
            }
        }
    }
}

void Values::countsCharactersNotBytes()
{
    const Document document = parsed("ä: ö\nü: [é, x]\n");
    const Merged top(values::Chain{&document});
    QCOMPARE(top.at("ü").items()[1].place().column, 8);
    QCOMPARE(top.at("ü").place().line, 2);
}

void Values::endsNodesWhereTheyEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value"); // of the key k
    const auto row = [](const QByteArray &text, const QByteArray &value) {
        QTest::newRow(text.constData()) << text << value;
    };
    row("k: plain words # why\nn: 1\n", "plain words");
    row("k: \"a \\\" # b\"\nn: 1\n", "\"a \\\" # b\"");
    row("k: 'it''s' \n", "'it''s'");
    row("k: |\n  a\n  b\n\n# why\nn: 1\n", "|\n  a\n  b");
    row("k: [a, 'b]', {c: d}] # ]\n", "[a, 'b]', {c: d}]");
    row("k: [a,\n  b, # ]\n  c]\n", "[a,\n  b, # ]\n  c]");
    row("k:\n- a\n- b # why\n# more\nn: 1\n", "- a\n- b");
    row("k:\n  x: 1\n  y: [2]\nn: 1\n", "x: 1\n  y: [2]");
    row("k:\n  x: 1\n  y:\nn: 1\n", "x: 1\n  y:");
    row("k: one\n  two\n  three\nn: 1\n", "one\n  two\n  three");
    row("k: &a !!str value\nn: 1\n", "value");
    row("k: {}\n", "{}");
    row("k: []", "[]");
}

void Values::endsNodesWhereTheyEnd()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, value);
    const Document document = parsed(text);
    const yaml::NodeId node = document.find(document.root(), "k");
    const qsizetype begin = document.content(node);
    QCOMPARE(document.text().mid(begin, document.end(node) - begin), value);
}

void Values::mergesMapsAndReplacesLists()
{
    const ConfigurationFacts facts =
        factsIn({"jupyterhub:\n  hub:\n    config:\n      Authenticator:\n        admin_users: "
                 "[a, b]\n    loadRoles:\n      one: {scopes: [read:hub], users: [a]}\n",
                 "jupyterhub:\n  hub:\n    config:\n      Authenticator:\n        "
                 "admin_users:\n        - c\n    loadRoles:\n      one: {users: [b]}\n"
                 "      two: {scopes: [proxy]}\n"});
    QCOMPARE(facts.effectiveAdmins()->list.texts(), QStringList(QStringLiteral("c")));
    QCOMPARE(facts.effectiveAdmins()->list.words[0].place.file, QStringLiteral("f1"));
    QCOMPARE(facts.effectiveAdmins()->list.words[0].place.line, 6);
    QCOMPARE(facts.role(QStringLiteral("one"))->scopes->texts(), QStringList(QStringLiteral("read:hub")));
    QCOMPARE(facts.role(QStringLiteral("one"))->scopes->place.file, QStringLiteral("f0"));
    QCOMPARE(facts.role(QStringLiteral("one"))->users->texts(), QStringList(QStringLiteral("b")));
    QVERIFY(facts.role(QStringLiteral("two")));
    QCOMPARE(facts.replaced.size(), std::size_t(2));
    QCOMPARE(facts.replaced[0].lost, QStringList(QStringLiteral("a")));
    QCOMPARE(facts.replaced[1].lost.join(u' '), QStringLiteral("a b"));
    QCOMPARE(facts.replaced[1].of.line, 5);
}

void Values::acceptsEachRoot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("root");
    QTest::newRow("none") << QByteArray("hub: {loadRoles: {reader: {scopes: [read:hub]}}}\n") << QString();
    QTest::newRow("jupyterhub") << QByteArray("jupyterhub: {hub: {loadRoles: {reader: {scopes: [read:hub]}}}}\n")
                                << QStringLiteral("jupyterhub");
    QTest::newRow("basehub") << QByteArray(
        "basehub: {jupyterhub: {hub: {loadRoles: {reader: {scopes: [read:hub]}}}}}\n")
                             << QStringLiteral("basehub.jupyterhub");
}

void Values::acceptsEachRoot()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, root);
    const ConfigurationFacts facts = factsIn({text});
    QCOMPARE(facts.roles.size(), std::size_t(1));
    QCOMPARE(facts.chartRoot->text, root);
    QVERIFY(facts.misnested.empty());
}

void Values::tellsTextsFromNumbers_data()
{
    QTest::addColumn<QByteArray>("scalar");
    QTest::addColumn<bool>("text");
    for (const char *text : {"ana", "\"12\"", "'yes'", "0000-0002-1825-0097", "12a", "1.2.3", "a:b", "~x", "-x", "0x",
                             "1e", "2020-01-01", "+", "Yess", "123456789012a"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"12", "0644", "0o7", "0x1f", "1.5", "-3", "1e3", ".5", "1_000", "yes", "No", "ON", "true",
                             "null", "~", "123456789012", ".inf"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void Values::tellsTextsFromNumbers()
{
    QFETCH(const QByteArray, scalar);
    QFETCH(const bool, text);
    const Document document = parsed("k: " + scalar + "\n");
    QCOMPARE(Merged(values::Chain{&document}).at("k").isText(), text);
}

void Values::placesSnippetsInTheirFile()
{
    const ConfigurationFacts facts = factsIn({"jupyterhub:\n  hub:\n    extraConfig:\n      a: |\n\n        # x\n"
                                              "        c.JupyterHub.load_roles.append(\n"
                                              "            {'name': 'snippet', 'scopes': ['read:hub']})\n"});
    const RoleFacts *role = facts.role(QStringLiteral("snippet"));
    QVERIFY(role);
    QCOMPARE(role->place.line, 8);
    QCOMPARE(role->place.column, 13);
    QCOMPARE(role->scopes->words[0].place.column, 44);
}

void Values::followsAliasesAndMergeKeys()
{
    const ConfigurationFacts facts =
        factsIn({"x: &people [a, b]\njupyterhub:\n  hub:\n    loadRoles:\n      one: &one\n"
                 "        scopes: [read:hub]\n        users: *people\n      two:\n"
                 "        <<: *one\n        users: [c]\n"});
    QCOMPARE(facts.role(QStringLiteral("one"))->users->texts().join(u' '), QStringLiteral("a b"));
    QCOMPARE(facts.role(QStringLiteral("two"))->scopes->texts().join(u' '), QStringLiteral("read:hub"));
    QCOMPARE(facts.role(QStringLiteral("two"))->users->texts().join(u' '), QStringLiteral("c"));
}

HUBDESK_TEST_MAIN(Values)
#include "tst_interchange_values.moc"
