#include "interchange/answers/orderedlines.h"

#include <algorithm>
#include <istream>

namespace hubdesk::answers {

namespace {

constexpr std::size_t kMostBytes = 64u << 20; // read ahead of what is handed on
constexpr std::size_t kKeptBytes = 1u << 20; // of a line's room, for the next one in its place
constexpr std::size_t kWorthAThread = 16384; // bytes waiting

template <typename Text> void letGo(Text &text)
{
    if (text.capacity() > kKeptBytes) {
        text = Text();
    }
}

} // namespace

OrderedLines::OrderedLines(Work work, unsigned threads)
    : m_work(std::move(work))
    , m_threads(threads)
    , m_slots(threads * 12u)
{
}

OrderedLines::~OrderedLines()
{
    m_published.fetch_or(kClosed);
    m_published.notify_all();
    for (auto &other : m_others) {
        other.join();
    }
}

bool OrderedLines::read(std::istream &in)
{
    const auto index = m_published.load(std::memory_order_relaxed);
    auto &slot = this->slot(index);
    if (!std::getline(in, slot.line.text)) {
        return false;
    }
    slot.line.number = ++m_number;
    slot.line.answer.clear();
    slot.line.wrong.clear();
    slot.done.store(false, std::memory_order_relaxed);
    m_bytes += slot.line.text.size();
    m_published.store(index + 1, std::memory_order_release);
    m_published.notify_one();
    return true;
}

bool OrderedLines::workAtOne(states::JsonDocument &document)
{
    auto mine = m_claimed.load(std::memory_order_relaxed);
    do {
        if (mine >= (m_published.load(std::memory_order_acquire) & ~kClosed)) {
            return false;
        }
    } while (!m_claimed.compare_exchange_weak(mine, mine + 1));
    auto &slot = this->slot(mine);
    m_work(slot.line, document);
    slot.done.store(true, std::memory_order_release);
    slot.done.notify_one();
    return true;
}

void OrderedLines::workUntilClosed()
{
    states::JsonDocument document;
    while (true) {
        const auto published = m_published.load(std::memory_order_acquire);
        if (workAtOne(document)) {
            continue;
        }
        if ((published & kClosed) != 0) {
            return;
        }
        m_published.wait(published);
    }
}

void OrderedLines::startOneMore()
{
    m_others.emplace_back([this] { workUntilClosed(); });
}

void OrderedLines::run(std::istream &in, const HandOn &handOn, const Pause &pause)
{
    states::JsonDocument document;
    const std::uint64_t ahead = 8u * m_threads; // lines waiting for a thread
    bool more = true;
    while (true) {
        const auto read = m_published.load(std::memory_order_relaxed);
        const auto waiting = read - std::min(read, m_claimed.load(std::memory_order_relaxed));
        if (more && waiting < ahead && read - m_handedOn < m_slots.size() && m_bytes < kMostBytes
            && in.rdbuf()->in_avail() > 0) {
            more = this->read(in);
            if (m_others.size() + 1 < m_threads && waiting > m_others.size() && m_bytes > kWorthAThread) {
                startOneMore();
            }
            continue;
        }
        if (m_handedOn < read && slot(m_handedOn).done.load(std::memory_order_acquire)) {
            auto &line = slot(m_handedOn++).line;
            if (!handOn(line)) {
                return;
            }
            m_bytes -= line.text.size();
            letGo(line.text);
            if (line.answer.text().capacity() > kKeptBytes) {
                line.answer = {};
            }
            continue;
        }
        if (workAtOne(document)) {
            continue;
        }
        if (m_handedOn < read) {
            slot(m_handedOn).done.wait(false);
            continue;
        }
        if (!more) {
            return;
        }
        pause();
        more = this->read(in);
    }
}

} // namespace hubdesk::answers
