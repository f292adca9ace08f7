#pragma once
// Times of one action, their percentiles, and the memory of this process.

#include <QString>
#include <QStringList>

#include <vector>

namespace hubdesk::bench {

/// Milliseconds since start(): by the clock, and of this process's processor time (all threads). On a busy
/// machine the clock tells of the others; the work of a table is one thread after the other.
struct Time {
    double wall = 0;
    double cpu = 0;
};
class Stopwatch {
public:
    Stopwatch() { start(); }
    void start();
    [[nodiscard]] Time elapsed() const;

private:
    Time m_start;
};

class Figures {
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    [[nodiscard]] double at(double part) const; ///< 0.5: the median
    [[nodiscard]] std::size_t count() const { return m_values.size(); }

private:
    std::vector<double> m_values;
};

class Times {
public:
    void add(Time time)
    {
        m_wall.add(time.wall);
        m_cpu.add(time.cpu);
    }
    [[nodiscard]] Time at(double part) const { return {m_wall.at(part), m_cpu.at(part)}; }
    [[nodiscard]] std::size_t count() const { return m_wall.count(); }

private:
    Figures m_wall;
    Figures m_cpu;
};

/// One line of the table: `| what | a | b | ... |`.
void printLine(const QString &what, const QStringList &cells);
[[nodiscard]] QString shortNumber(double value);
[[nodiscard]] double residentMegabytes();

/// The recorded strings, one a line.
[[nodiscard]] QStringList recordedStrings(const QString &name);

} // namespace hubdesk::bench
