#include "figures.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace hubdesk::bench {

namespace {

double clockNow(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Time now()
{
    return {clockNow(CLOCK_MONOTONIC), clockNow(CLOCK_PROCESS_CPUTIME_ID)};
}

} // namespace

void Stopwatch::start()
{
    m_start = now();
}

Time Stopwatch::elapsed() const
{
    const Time time = now();
    return {time.wall - m_start.wall, time.cpu - m_start.cpu};
}

double Figures::at(double part) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[std::min(place, sorted.size() - 1)];
}

QString shortNumber(double value)
{
    return value < 10 ? QString::number(value, 'f', 1) : QString::number(value, 'f', 0);
}

void printLine(const QString &what, const QStringList &cells)
{
    std::printf("| %s | %s |\n", qPrintable(what), qPrintable(cells.join(QStringLiteral(" | "))));
    std::fflush(stdout);
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

QStringList recordedStrings(const QString &name)
{
    QFile file(QStringLiteral(STRINGS "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace hubdesk::bench
