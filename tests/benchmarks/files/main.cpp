// Times of reading, checking and importing configuration files, as a Markdown table. Wall and processor time:
// the machine may be shared.
#include "interchange/fleet/fleetimport.h"
#include "interchange/lint/lint.h"
#include "interchange/python/configuration.h"
#include "interchange/splice/splice.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/document.h"
#include "storage/file.h"
#include "storage/reader.h"
#include "storage/writer.h"
#include "support/fleetfolder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace hubdesk;
using namespace hubdesk::interchange;

namespace {

constexpr qsizetype kSize = 4 * 1024 * 1024;
int failures = 0;

struct Time {
    double wall = 1e9;
    double processor = 1e9;
};

double processorNow()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// The best of the rounds; a limit is on the processor's time, which a busy machine does not stretch as much.
void measure(const char *what, int rounds, double limit, const std::function<void()> &work)
{
    Time best;
    for (int i = 0; i < rounds; ++i) {
        const double before = processorNow();
        QElapsedTimer timer;
        timer.start();
        work();
        best.wall = std::min(best.wall, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        best.processor = std::min(best.processor, processorNow() - before);
    }
    std::printf("| %s | %.0f / %.0f | %.0f |\n", what, best.wall, best.processor, limit);
    std::fflush(stdout);
    if (limit > 0 && best.processor > limit) {
        std::fprintf(stderr, "%s takes %.0f ms, more than %.0f\n", what, best.processor, limit);
        ++failures;
    }
}

QByteArray valuesText()
{
    QByteArray text = "jupyterhub:\n  hub:\n    loadRoles:\n";
    for (int i = 0; text.size() < kSize; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "      course-" + n + "-staff:\n        description: Staff of course " + n
            + " # asked for in a ticket\n        scopes:\n          - list:users!group=course-" + n
            + "\n          - admin:servers!group=course-" + n + "\n        groups: [course-" + n
            + "-staff]\n        users:\n          - \"person" + n + "@college.example\"\n";
    }
    return text;
}

QByteArray pythonText()
{
    QByteArray text = "c.JupyterHub.load_roles = [\n";
    for (int i = 0; text.size() < kSize; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "    {\n        'name': 'course-" + n
            + "-staff',  # asked for in a ticket\n        'scopes': ['list:users!group=course-" + n
            + "', 'admin:servers!group=course-" + n + "'],\n        'groups': ['course-" + n
            + "-staff'],\n        'users': ['person" + n + "'],\n    },\n";
    }
    return text + "]\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    std::printf("| best of %d | wall / processor, ms | limit |\n|---|--:|--:|\n", rounds);

    const InputFile yamlFile{QStringLiteral("values.yaml"), valuesText(), false, std::nullopt};
    const InputFile pythonFile{QStringLiteral("config.py"), pythonText(), false, std::nullopt};
    measure("Helm values of 4 MB: read", rounds, 1000, [&] {
        const auto document = yaml::Document::read(yamlFile.bytes, yamlFile.path);
        if (!document || values::readValues({&*document}).roles.size() < 10'000)
            ++failures;
    });
    measure("Helm values of 4 MB: read and checked", rounds, 0, [&] { static_cast<void>(lintFile(yamlFile)); });
    measure("jupyterhub_config.py of 4 MB: read", rounds, 1000, [&] {
        const auto facts = python::readFacts(pythonFile.bytes, pythonFile.path);
        if (!facts || facts->roles.size() < 10'000)
            ++failures;
    });
    measure("jupyterhub_config.py of 4 MB: read and checked", rounds, 0,
            [&] { static_cast<void>(lintFile(pythonFile)); });

    const QTemporaryDir folder;
    const int files = test::writeFleet(folder.path());
    Fleet fleet;
    measure(qPrintable(QStringLiteral("fleet of 171 hubs, %1 files: read").arg(files)), rounds, 2000, [&] {
        const auto read = readFolder(folder.path());
        if (read)
            fleet = readFleet(*read);
    });
    measure("fleet: read and checked", rounds, 0, [&] {
        const auto read = readFolder(folder.path());
        if (!read || lintFiles(*read).empty())
            ++failures;
    });
    const domain::SystemClock clock;
    domain::RandomUuids uuids(clock);
    int round = 0;
    measure("fleet: read and imported into a file", rounds, 2000, [&] {
        const QString path = folder.filePath(QStringLiteral("f%1.sqlite").arg(round++));
        storage::OpenOptions options;
        options.create = true;
        const auto file = storage::File::open(path, options, clock, uuids);
        const auto read = readFolder(folder.path());
        if (!file || !read) {
            ++failures;
            return;
        }
        const auto set = importFleet((*file)->reader(), uuids, readFleet(*read), QStringLiteral("Import"));
        if (!(*file)->writer().commitAndWait(set))
            ++failures;
    });
    InputFile small = yamlFile;
    small.bytes = yamlFile.bytes.left(yamlFile.bytes.indexOf("      course-400-staff"));
    const auto document = yaml::Document::read(small.bytes, small.path);
    DesiredConfiguration desired = desiredOf(values::readValues({&*document}));
    desired.roles[200].scopes->append(QStringLiteral("read:hub"));
    measure("values of 400 roles: one scope written", rounds, 0, [&] {
        const auto made = spliceValues({small}, desired);
        if (!made || !made->isComplete())
            ++failures;
    });
    return failures == 0 ? 0 : 1;
}
