#include "interchange/splice/difference.h"

#include <QStringList>

#include <algorithm>

namespace hubdesk::interchange {
namespace {

constexpr qsizetype kMostSteps = 4'000; // of Myers' search; beyond, the middle counts as replaced

QStringList linesOf(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.endsWith(u'\n'))
        text.chop(1);
    else if (text.isEmpty())
        return {};
    return text.split(u'\n');
}

// Myers' shortest edit script over what is left between the common ends.
void middle(const QStringList &a, const QStringList &b, qsizetype begin, qsizetype endA, qsizetype endB,
            std::vector<DifferenceLine> &into)
{
    using Kind = DifferenceLine::Kind;
    const qsizetype n = endA - begin;
    const qsizetype m = endB - begin;
    const qsizetype most = std::min(n + m, kMostSteps);
    const qsizetype offset = most + 1;
    std::vector<std::vector<qsizetype>> traces;
    std::vector<qsizetype> v(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [offset](qsizetype k) { return static_cast<std::size_t>(k + offset); };
    bool found = false;
    for (qsizetype d = 0; d <= most && !found; ++d) {
        traces.push_back(v);
        for (qsizetype k = -d; k <= d; k += 2) {
            qsizetype x = k == -d || (k != d && v[at(k - 1)] < v[at(k + 1)]) ? v[at(k + 1)] : v[at(k - 1)] + 1;
            while (x < n && x - k < m && a[begin + x] == b[begin + x - k])
                ++x;
            v[at(k)] = x;
            if (x >= n && x - k >= m) {
                found = true;
                break;
            }
        }
    }
    if (!found) {
        for (qsizetype i = begin; i < endA; ++i)
            into.push_back({Kind::Removed, a[i], static_cast<int>(i) + 1, 0});
        for (qsizetype i = begin; i < endB; ++i)
            into.push_back({Kind::Added, b[i], 0, static_cast<int>(i) + 1});
        return;
    }
    std::vector<DifferenceLine> reversed;
    qsizetype x = n;
    qsizetype y = m;
    for (qsizetype d = static_cast<qsizetype>(traces.size()) - 1; d >= 0; --d) {
        const std::vector<qsizetype> &trace = traces[static_cast<std::size_t>(d)];
        const qsizetype k = x - y;
        const bool down = k == -d || (k != d && trace[at(k - 1)] < trace[at(k + 1)]);
        const qsizetype fromX = d == 0 ? 0 : trace[at(down ? k + 1 : k - 1)];
        const qsizetype fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
        while (x > fromX && y > fromY && (d == 0 || x > fromX + (down ? 0 : 1) || y > fromY + (down ? 1 : 0))) {
            --x;
            --y;
            reversed.push_back(
                {Kind::Kept, a[begin + x], static_cast<int>(begin + x) + 1, static_cast<int>(begin + y) + 1});
        }
        if (d == 0)
            break;
        if (down) {
            --y;
            reversed.push_back({Kind::Added, b[begin + y], 0, static_cast<int>(begin + y) + 1});
        } else {
            --x;
            reversed.push_back({Kind::Removed, a[begin + x], static_cast<int>(begin + x) + 1, 0});
        }
    }
    into.insert(into.end(), reversed.rbegin(), reversed.rend());
}

} // namespace

std::vector<DifferenceHunk> differenceOf(const QByteArray &before, const QByteArray &after, int context)
{
    using Kind = DifferenceLine::Kind;
    if (before == after)
        return {};
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    qsizetype begin = 0;
    qsizetype endA = a.size();
    qsizetype endB = b.size();
    while (begin < endA && begin < endB && a[begin] == b[begin])
        ++begin;
    while (endA > begin && endB > begin && a[endA - 1] == b[endB - 1]) {
        --endA;
        --endB;
    }
    std::vector<DifferenceLine> all;
    for (qsizetype i = 0; i < begin; ++i)
        all.push_back({Kind::Kept, a[i], static_cast<int>(i) + 1, static_cast<int>(i) + 1});
    middle(a, b, begin, endA, endB, all);
    for (qsizetype i = 0; endA + i < a.size(); ++i)
        all.push_back({Kind::Kept, a[endA + i], static_cast<int>(endA + i) + 1, static_cast<int>(endB + i) + 1});

    std::vector<DifferenceHunk> hunks;
    const qsizetype around = context < 0 ? static_cast<qsizetype>(all.size()) : context;
    qsizetype until = -1; // lines already in a hunk
    for (qsizetype i = 0; i < static_cast<qsizetype>(all.size()); ++i) {
        if (all[static_cast<std::size_t>(i)].kind == Kind::Kept)
            continue;
        const qsizetype from = std::max(until + 1, i - around);
        const qsizetype to = std::min(static_cast<qsizetype>(all.size()) - 1, i + around);
        if (hunks.empty() || from > until + 1)
            hunks.push_back({});
        for (qsizetype j = from; j <= to; ++j)
            hunks.back().lines.push_back(all[static_cast<std::size_t>(j)]);
        until = std::max(until, to);
    }
    for (DifferenceHunk &hunk : hunks) {
        for (auto it = hunk.lines.rbegin(); it != hunk.lines.rend(); ++it) {
            hunk.before = it->before > 0 ? it->before : hunk.before;
            hunk.after = it->after > 0 ? it->after : hunk.after;
        }
    }
    return hunks;
}

QString unifiedDifference(const QByteArray &before, const QByteArray &after, const QString &file)
{
    using Kind = DifferenceLine::Kind;
    QString text;
    for (const DifferenceHunk &hunk : differenceOf(before, after)) {
        const auto count = [&hunk](Kind without) {
            return std::count_if(hunk.lines.begin(), hunk.lines.end(),
                                 [without](const DifferenceLine &line) { return line.kind != without; });
        };
        if (text.isEmpty())
            text = QStringLiteral("--- %1\n+++ %1\n").arg(file);
        text += QStringLiteral("@@ -%1,%2 +%3,%4 @@\n")
                    .arg(hunk.before)
                    .arg(count(Kind::Added))
                    .arg(hunk.after)
                    .arg(count(Kind::Removed));
        for (const DifferenceLine &line : hunk.lines) {
            text += line.kind == Kind::Kept ? u' ' : line.kind == Kind::Added ? u'+' : u'-';
            text += line.text + u'\n';
        }
    }
    return text;
}

} // namespace hubdesk::interchange
