// bench_tables [ROWS | make FILE ROWS | ours FILE | qt FILE]

#include "ours.h"
#include "sample.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace {

int runSelf(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString what = arguments.value(1, QStringLiteral("100000"));
    if (what == u"make") {
        hubdesk::bench::makeFile(arguments.value(2), arguments.value(3).toInt());
        return 0;
    }
    if (what == u"ours")
        return hubdesk::bench::measureOurs(arguments.value(2));
    if (what == u"qt") {
        hubdesk::bench::measureQt(arguments.value(2));
        return 0;
    }
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bench.hubdesk"));
    if (runSelf({QStringLiteral("make"), file, what}) != 0)
        return 1;
    const int missed = runSelf({QStringLiteral("ours"), file});
    static_cast<void>(runSelf({QStringLiteral("qt"), file}));
    return missed == 0 ? 0 : 1;
}
