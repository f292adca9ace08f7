#pragma once
// Lines of an input, worked at by several threads and handed on in their order. run() reads, hands on and works on
// the thread that calls it; it starts others only while lines lie waiting. What somebody types is handed on before
// the next line is waited for. Holds a few dozen lines at a time, whatever the input's length.

#include "interchange/states/json.h"
#include "interchange/states/jsonwriter.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <thread>
#include <vector>

namespace hubdesk::answers {

struct Line {
    std::string text;
    std::size_t number = 0; // from 1
    states::JsonWriter answer; // nothing for a blank line
    std::string wrong; // "LINE:COLUMN: what is wrong"
};

class OrderedLines {
public:
    // Called on any thread, with a document that is that thread's own.
    using Work = std::function<void(Line &, states::JsonDocument &)>;
    // Called on run()'s thread. False: read and hand on no more.
    using HandOn = std::function<bool(const Line &)>;
    using Pause = std::function<void()>;

    // threads: the most that work, run()'s own among them; at least 1.
    OrderedLines(Work work, unsigned threads);
    ~OrderedLines();
    OrderedLines(const OrderedLines &) = delete;
    OrderedLines &operator=(const OrderedLines &) = delete;

    // pause: everything that came is handed on, and more may take its time to come.
    void run(std::istream &in, const HandOn &handOn, const Pause &pause);

private:
    struct Slot {
        Line line;
        std::atomic<bool> done = false;
    };
    static constexpr std::uint64_t kClosed = std::uint64_t{1} << 63;

    bool read(std::istream &in);
    bool workAtOne(states::JsonDocument &document);
    void workUntilClosed();
    void startOneMore();
    Slot &slot(std::uint64_t index) { return m_slots[index % m_slots.size()]; }

    Work m_work;
    unsigned m_threads;
    std::vector<Slot> m_slots; // few: what is touched anew costs time
    std::atomic<std::uint64_t> m_published = 0; // lines read so far; kClosed: no more will come
    std::atomic<std::uint64_t> m_claimed = 0; // lines that a thread has taken
    std::uint64_t m_handedOn = 0;
    std::size_t m_number = 0;
    std::size_t m_bytes = 0; // of lines read and not handed on yet
    std::vector<std::thread> m_others;
};

} // namespace hubdesk::answers
