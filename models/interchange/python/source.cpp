#include "interchange/python/source.h"
#include "interchange/python/fault.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace hubdesk::interchange::python {
namespace {

constexpr qsizetype kMostBytes = 16 * 1024 * 1024; // a configuration file is some kilobytes

// Length of the well-formed UTF-8 sequence at `at`, 0 if there is none.
int sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const uchar first = byte(at);
    const auto follows = [&byte, at](int i) { return (byte(at + i) & 0xc0) == 0x80; };
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first < 0xf0) {
        const bool overlong = first == 0xe0 && byte(at + 1) < 0xa0;
        const bool surrogate = first == 0xed && byte(at + 1) >= 0xa0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first < 0xf5) {
        const bool overlong = first == 0xf0 && byte(at + 1) < 0x90;
        const bool beyond = first == 0xf4 && byte(at + 1) >= 0x90;
        return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

domain::Place placeInBytes(const QByteArray &bytes, qsizetype at, const QString &file)
{
    domain::Place place{file, 1, 1};
    for (qsizetype i = 0; i < at;) {
        const uchar byte = static_cast<uchar>(bytes[i]);
        if (byte == '\n' || (byte == '\r' && (i + 1 >= bytes.size() || bytes[i + 1] != '\n'))) {
            ++place.line;
            place.column = 1;
        } else if (byte != '\r') {
            ++place.column;
        }
        i += std::max(1, sequenceLength(bytes, i));
    }
    return place;
}

// The name in a coding comment (PEP 263) on one of the first two lines, with its line.
std::pair<QByteArray, int> codingOf(const QByteArray &bytes)
{
    static const QRegularExpression pattern(QStringLiteral("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-_.a-zA-Z0-9]+)"));
    qsizetype from = 0;
    for (int line = 1; line <= 2 && from < bytes.size(); ++line) {
        qsizetype end = from;
        while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
            ++end;
        const QString text = QString::fromLatin1(bytes.constData() + from, end - from);
        const QRegularExpressionMatch match = pattern.match(text);
        if (match.hasMatch())
            return {match.captured(1).toLower().replace(u'_', u'-').toLatin1(), line};
        const QString bare = text.trimmed();
        if (!bare.isEmpty() && !bare.startsWith(u'#'))
            break;
        from = end + (bytes.mid(end, 2) == "\r\n" ? 2 : 1);
    }
    return {};
}

} // namespace

domain::Result<Source> Source::decode(const QByteArray &given, const QString &file)
{
    if (given.size() > kMostBytes)
        return faultAt(fault::kTooLarge, {file, 1, 1});
    QByteArray bytes = given;
    const bool marked = bytes.startsWith("\xef\xbb\xbf");
    if (marked)
        bytes.remove(0, 3);
    const qsizetype null = bytes.indexOf('\0');
    if (null >= 0)
        return faultAt(fault::kNullByte, placeInBytes(bytes, null, file));

    const auto [coding, codingLine] = codingOf(bytes);
    const bool latin =
        !marked && (coding == "latin-1" || coding == "iso-8859-1" || coding == "l1" || coding == "latin1");
    const bool utf8 = coding.isEmpty() || coding == "utf-8" || coding == "utf8" || coding == "utf-8-sig"
        || coding == "ascii" || coding == "us-ascii";
    if (!latin && !utf8)
        return faultAt(fault::kEncoding, {file, codingLine, 1});
    if (!latin) {
        for (qsizetype i = 0; i < bytes.size();) {
            const int length = sequenceLength(bytes, i);
            if (length == 0)
                return faultAt(fault::kNotUtf8, placeInBytes(bytes, i, file));
            i += length;
        }
    }

    Source source;
    source.m_file = file;
    source.m_text = latin ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
    source.m_text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    source.m_lines.push_back(0);
    for (qsizetype i = 0; i < source.m_text.size(); ++i) {
        if (source.m_text[i] == u'\n')
            source.m_lines.push_back(i + 1);
    }
    return source;
}

domain::Place Source::place(qsizetype offset) const
{
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    const auto line = std::prev(next);
    int column = 1;
    for (qsizetype i = *line; i < offset && i < m_text.size(); ++i) {
        if (!m_text[i].isLowSurrogate())
            ++column;
    }
    return {m_file, static_cast<int>(line - m_lines.begin()) + 1, column};
}

} // namespace hubdesk::interchange::python
