#pragma once
// Times of one action, their percentiles, and the memory of this process.

#include <QString>
#include <QStringList>

#include <vector>

namespace hubdesk::bench {

class Figures {
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    [[nodiscard]] double at(double part) const; ///< 0.5: the median
    [[nodiscard]] std::size_t count() const { return m_values.size(); }

private:
    std::vector<double> m_values;
};

/// One line of the table: `| what | a | b | ... |`.
void printLine(const QString &what, const QStringList &cells);
[[nodiscard]] QString shortNumber(double value);
[[nodiscard]] double residentMegabytes();

/// The recorded strings, one a line.
[[nodiscard]] QStringList recordedStrings(const QString &name);

} // namespace hubdesk::bench
