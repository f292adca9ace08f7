#pragma once
// Random choices that come out the same on every machine and in every run for the same seed
// (SplitMix64; the standard library's distributions differ between compilers). Plain value.

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace hubdesk::interchange::seeds {

class Dice final {
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 to n - 1.
    int below(int n) { return n <= 1 ? 0 : static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    /// from to to, both included.
    int between(int from, int to) { return from + below(to - from + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> const T &pick(const std::vector<T> &list)
    {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    QString pick(std::span<const char *const> words)
    {
        return QString::fromUtf8(words[static_cast<std::size_t>(below(static_cast<int>(words.size())))]);
    }

private:
    std::uint64_t m_state;
};

} // namespace hubdesk::interchange::seeds
