#include "app/commandline/console.h"

#include "ui/window/errorwords.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace hubdesk::app {
namespace {

// Names may hold line ends and control characters; a terminal gets neither, nor marks of direction.
QString oneLine(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\u2066' || c == u'\u2069')
            continue;
        result.append(c.category() == QChar::Other_Control ? QChar(u' ') : c);
    }
    return result.simplified();
}

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void print(const QString &line)
{
    write(stdout, line);
}

void printJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray bytes = document.toJson(QJsonDocument::Indented);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void complain(const QString &line)
{
    write(stderr, QStringLiteral("hubdesk: ") + oneLine(line));
}

QString errorLine(const domain::Error &error, const QString &file)
{
    using Code = domain::ErrorCode;
    const QString where = error.place.file.isEmpty() ? file : error.place.file;
    if (error.code == Code::Syntax)
        return QStringLiteral("%1:%2:%3: ").arg(where).arg(error.place.line).arg(error.place.column)
            + syntaxWords(error.detail);
    const ui::ErrorWords words = ui::errorWords(error);
    const QString said = (words.what + u' ' + words.rest()).trimmed();
    if (error.place.line > 0)
        return QStringLiteral("%1:%2:%3: ").arg(where).arg(error.place.line).arg(error.place.column) + said;
    return where.isEmpty() ? said : QDir::toNativeSeparators(where) + QStringLiteral(": ") + said;
}

int complain(const domain::Error &error, const QString &file)
{
    using Code = domain::ErrorCode;
    const QString line = errorLine(error, file);
    if (error.place.line > 0)
        write(stderr, oneLine(line)); // FILE:LINE:COLUMN first, as editors expect
    else
        complain(line);
    switch (error.code) {
    case Code::Unreachable:
    case Code::TimedOut:
    case Code::TlsFailed:
    case Code::NotAHub:
    case Code::BadToken:
    case Code::LacksScope:
    case Code::RemoteFailed:
    case Code::Suspicious:
    case Code::Cancelled:
        return 3;
    default:
        return 2;
    }
}

QIODevice &standardOutput()
{
    static QFile device;
    if (!device.isOpen())
        static_cast<void>(device.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered));
    return device;
}

} // namespace hubdesk::app
