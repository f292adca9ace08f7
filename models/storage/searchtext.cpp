#include "storage/searchtext.h"

#include <algorithm>
#include <cstring>

namespace hubdesk::storage {

namespace {

// Both without a branch a byte, so that the compiler makes vectors of them: a scan folds a million texts.
bool isAscii(QByteArrayView bytes)
{
    unsigned char all = 0;
    for (const char c : bytes)
        all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
    return all < 0x80;
}

void lowerAscii(QByteArrayView bytes, char *out)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const auto isUpper = static_cast<unsigned char>(static_cast<unsigned char>(c - 'A') < 26);
        out[i] = static_cast<char>(c + static_cast<unsigned char>(isUpper << 5));
    }
}

} // namespace

void appendFolded(QByteArrayView utf8, QByteArray &out)
{
    if (isAscii(utf8)) {
        const qsizetype start = out.size();
        out.resize(start + utf8.size());
        lowerAscii(utf8, out.data() + start);
        return;
    }
    const auto characters = QString::fromUtf8(utf8).toUcs4();
    QString text;
    for (const char32_t character : characters)
        text += QStringView(QChar::fromUcs4(QChar::toCaseFolded(character)));
    out += text.toUtf8();
}

QByteArray folded(QByteArrayView utf8)
{
    QByteArray out;
    appendFolded(utf8, out);
    return out;
}

QList<QByteArray> searchWords(const QString &text)
{
    QList<QByteArray> words;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QByteArray key = folded(word.toUtf8());
        if (!words.contains(key))
            words.append(key);
    }
    return words;
}

qsizetype charactersIn(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
}

// memchr and memmem of the C library are vectorised; QByteArray's search is not for short patterns.
qsizetype findIn(QByteArrayView text, QByteArrayView word, qsizetype from)
{
    if (word.isEmpty() || from + word.size() > text.size())
        return -1;
    const char *start = text.data() + from;
    const auto length = static_cast<std::size_t>(text.size() - from);
#ifdef __GLIBC__
    const void *found = word.size() == 1 ? std::memchr(start, word.front(), length)
                                         : memmem(start, length, word.data(), static_cast<std::size_t>(word.size()));
    return found ? static_cast<const char *>(found) - text.data() : -1;
#else
    const char *end = start + length;
    const char *found = std::search(start, end, word.begin(), word.end());
    return found == end ? -1 : found - text.data();
#endif
}

bool containsFolded(QByteArrayView utf8, QByteArrayView foldedWord)
{
    static thread_local QByteArray buffer;
    buffer.resize(0);
    appendFolded(utf8, buffer);
    return findIn(buffer, foldedWord) >= 0;
}

QString ftsPhrase(QByteArrayView foldedWord)
{
    QString word = QString::fromUtf8(foldedWord);
    word.replace(u'"', QStringLiteral("\"\""));
    return u'"' + word + u'"';
}

} // namespace hubdesk::storage
