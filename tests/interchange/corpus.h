#pragma once
// The configurations of corpus/, with the findings that they name themselves.

#include "interchange/lint/lint.h"
#include "interchange/python/configuration.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/document.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace hubdesk::test {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QStringList corpusFiles(const QString &folder)
{
    const QDir dir(QStringLiteral(CORPUS) + u'/' + folder);
    QStringList paths;
    for (const QString &name : dir.entryList(QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

inline interchange::InputFile inputOf(const QString &path)
{
    return {path, contentOf(path), interchange::isEncryptedName(path), std::nullopt};
}

/// "LINE severity code", sorted, of the comments in a file; with the file's name in front.
inline QStringList expectedIn(const QString &path)
{
    static const QRegularExpression mark(QStringLiteral("#! (?:@(\\d+) )?(error|warning|note) ([a-z-]+)"));
    QStringList found;
    const QStringList lines = QString::fromUtf8(contentOf(path)).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (auto it = mark.globalMatch(lines[i]); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString line = match.captured(1).isEmpty() ? QString::number(i + 1) : match.captured(1);
            found.append(
                QStringLiteral("%1:%2 %3 %4").arg(path.section(u'/', -1), line, match.captured(2), match.captured(3)));
        }
    }
    return found;
}

inline QStringList saidOf(const std::vector<interchange::Finding> &findings)
{
    QStringList said;
    for (const interchange::Finding &finding : findings)
        said.append(QStringLiteral("%1:%2 %3 %4")
                        .arg(finding.place.file.section(u'/', -1))
                        .arg(finding.place.line)
                        .arg(interchange::severityWord(finding.severity), finding.code));
    said.sort();
    return said;
}

/// The release that the first line chooses.
inline const access::Catalogue *catalogueFor(const QString &path)
{
    static const QRegularExpression mark(QStringLiteral("^# jupyterhub: (\\S+)"));
    const QRegularExpressionMatch match = mark.match(QString::fromUtf8(contentOf(path)));
    if (!match.hasMatch())
        return &access::Catalogue::newest();
    const auto version = access::parseVersion(match.captured(1).toStdString());
    return version ? access::Catalogue::find(*version) : nullptr;
}

/// The facts of one file; none if it does not parse.
inline std::optional<interchange::ConfigurationFacts> factsOf(const QString &path)
{
    if (path.endsWith(u".py")) {
        auto facts = interchange::python::readFacts(contentOf(path), path);
        return facts ? std::optional(std::move(*facts)) : std::nullopt;
    }
    const auto document = interchange::yaml::Document::read(contentOf(path), path);
    if (!document || document->isEncrypted())
        return std::nullopt;
    return interchange::values::readValues({&*document});
}

} // namespace hubdesk::test
