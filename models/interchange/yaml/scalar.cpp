#include "interchange/yaml/scalar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace hubdesk::interchange::yaml {

QString scalar(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_/(][A-Za-z0-9_./@+()*=!: -]*$"));
    static const QRegularExpression word(QStringLiteral("^(?:true|false|yes|no|on|off|null|y|n)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (plain.match(text).hasMatch() && !text.contains(u'\n') && !word.match(text).hasMatch()
        && !text.contains(QStringLiteral(": ")) && !text.endsWith(u':') && !text.endsWith(u' '))
        return text;
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

QString flowScalar(const QString &text)
{
    // Scopes have colons and marks in the middle of a word, which is plain here too.
    static const QRegularExpression scope(QStringLiteral("^[a-z][^\\s,\\[\\]{}]*[^\\s,\\[\\]{}:]$"));
    const QString made = scalar(text);
    const bool harmful =
        made.contains(u',') || made.contains(u'[') || made.contains(u'{') || made.contains(u'!') || made.contains(u':');
    return !made.startsWith(u'"') && harmful && !scope.match(made).hasMatch() ? u'"' + made + u'"' : made;
}

QString flowList(const QStringList &words)
{
    QStringList parts;
    for (const QString &word : words)
        parts.append(flowScalar(word));
    return u'[' + parts.join(QStringLiteral(", ")) + u']';
}

} // namespace hubdesk::interchange::yaml
