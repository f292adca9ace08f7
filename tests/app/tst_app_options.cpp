// What an argument list asks for.

#include "app/options.h"
#include "support/testmain.h"

using namespace hubdesk::app;

class AppOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understandsArguments_data();
    void understandsArguments();
    void takesTheFileOfTheWindow();
};

void AppOptions::understandsArguments_data()
{
    using What = Request::What;
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("what");
    const auto row = [](const char *name, const QStringList &arguments, What what) {
        QTest::newRow(name) << arguments << static_cast<int>(what);
    };
    row("none", {}, What::Window);
    row("demo", {QStringLiteral("--demo")}, What::Window);
    row("version", {QStringLiteral("--version")}, What::Version);
    row("help", {QStringLiteral("--help")}, What::Help);
    row("subcommand", {QStringLiteral("pull"), QStringLiteral("--version")}, What::Command);
    row("list", {QStringLiteral("--list-subcommands")}, What::Command);
    row("unknown option", {QStringLiteral("--dmeo")}, What::Wrong);
    row("file missing", {QStringLiteral("--database")}, What::Wrong);
}

void AppOptions::understandsArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, what);
    QCOMPARE(static_cast<int>(understandArguments(arguments).what), what);
}

void AppOptions::takesTheFileOfTheWindow()
{
    const QStringList apart = {QStringLiteral("--database"), QStringLiteral("a b.hubdesk")};
    QCOMPARE(understandArguments(apart).window.database, QStringLiteral("a b.hubdesk"));
    QCOMPARE(understandArguments({QStringLiteral("--database=c.hubdesk")}).window.database,
             QStringLiteral("c.hubdesk"));
    QVERIFY(understandArguments({QStringLiteral("--demo")}).window.demonstration);
}

HUBDESK_TEST_MAIN(AppOptions)
#include "tst_app_options.moc"
