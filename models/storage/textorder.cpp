#include "storage/textorder.h"

#include <QString>

#include <algorithm>

namespace hubdesk::storage {

namespace {

constexpr int kUndecided = 2;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes the run of digits that begins at `at` (without leading zeros) and moves `at` behind it.
QByteArrayView numberAt(QByteArrayView text, qsizetype &at)
{
    while (at < text.size() && text[at] == '0')
        ++at;
    const qsizetype start = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.sliced(start, at - start);
}

int compareNumbers(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    const auto order = std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace

TextOrder::TextOrder(const QLocale &locale)
    : m_collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    takeAsciiFrom(m_collator);
    m_tableHolds = agreesOnPairs(m_collator);
}

void TextOrder::takeAsciiFrom(const QCollator &collator)
{
    std::vector<char> characters;
    for (char c = 32; c < 127; ++c)
        characters.push_back(c);
    const auto before = [&](char a, char b) {
        return collator.compare(QString(QLatin1Char(a)), QString(QLatin1Char(b))) < 0;
    };
    std::stable_sort(characters.begin(), characters.end(), before);
    unsigned char rank = 1;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (i > 0 && before(characters[i - 1], characters[i]))
            ++rank;
        m_rank[static_cast<std::size_t>(characters[i])] = rank;
    }
}

// Czech "ch", Danish "aa" ...: letters that are one in the alphabet show up in the order of pairs.
bool TextOrder::agreesOnPairs(const QCollator &collator) const
{
    std::vector<QByteArray> pairs;
    for (char first = 'a'; first <= 'z'; ++first) {
        for (char second = 'a'; second <= 'z'; ++second)
            pairs.push_back(QByteArray().append(first).append(second));
    }
    std::sort(pairs.begin(), pairs.end(),
              [this](const QByteArray &a, const QByteArray &b) { return compareAscii(a, b) < 0; });
    return std::is_sorted(pairs.begin(), pairs.end(), [&](const QByteArray &a, const QByteArray &b) {
        return collator.compare(QString::fromLatin1(a), QString::fromLatin1(b)) < 0;
    });
}

int TextOrder::compareAscii(QByteArrayView a, QByteArrayView b) const
{
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < a.size() && k < b.size()) {
        const auto left = static_cast<unsigned char>(a[i]);
        const auto right = static_cast<unsigned char>(b[k]);
        if (left >= 128 || right >= 128)
            return kUndecided;
        if (isDigit(a[i]) && isDigit(b[k])) {
            if (const int order = compareNumbers(numberAt(a, i), numberAt(b, k)); order != 0)
                return order;
            continue;
        }
        if (m_rank[left] != m_rank[right])
            return m_rank[left] < m_rank[right] ? -1 : 1;
        ++i;
        ++k;
    }
    if (i == a.size() && k == b.size())
        return 0;
    return i == a.size() ? -1 : 1;
}

int TextOrder::compare(QByteArrayView a, QByteArrayView b) const
{
    if (m_tableHolds) {
        if (const int order = compareAscii(a, b); order != kUndecided)
            return order;
    }
    return m_collator.compare(QString::fromUtf8(a), QString::fromUtf8(b));
}

int compareVersions(QByteArrayView a, QByteArrayView b)
{
    const auto isEarlyMark = [](QByteArrayView text, qsizetype at) {
        return at < text.size()
            && (std::isalpha(static_cast<unsigned char>(text[at])) != 0
                || (text[at] == '.' && at + 1 < text.size() && text[at + 1] == 'd'));
    };
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < a.size() && k < b.size()) {
        if (isDigit(a[i]) && isDigit(b[k])) {
            if (const int order = compareNumbers(numberAt(a, i), numberAt(b, k)); order != 0)
                return order;
            continue;
        }
        if (a[i] != b[k]) {
            if (isEarlyMark(a, i) != isEarlyMark(b, k))
                return isEarlyMark(a, i) ? -1 : 1;
            return a[i] < b[k] ? -1 : 1;
        }
        ++i;
        ++k;
    }
    if (i == a.size() && k == b.size())
        return 0;
    if (i == a.size())
        return isEarlyMark(b, k) ? 1 : -1;
    return isEarlyMark(a, i) ? -1 : 1;
}

} // namespace hubdesk::storage
