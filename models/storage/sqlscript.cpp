#include "storage/sqlscript.h"

namespace hubdesk::storage {
namespace {

// Where the comment or quoted text that starts at `from` ends; `from` itself if none starts there.
qsizetype skipped(QStringView script, qsizetype from)
{
    const auto after = [&script](QStringView mark, qsizetype start) {
        const qsizetype at = script.indexOf(mark, start);
        return at < 0 ? script.size() : at + mark.size();
    };
    const QStringView rest = script.mid(from);
    if (rest.startsWith(u"--"))
        return after(u"\n", from);
    if (rest.startsWith(u"/*"))
        return after(u"*/", from + 2);
    const QChar quote = rest.front();
    if (quote == u'\'' || quote == u'"' || quote == u'`')
        return after(QStringView(&quote, 1), from + 1); // a doubled quote reads as two texts: same end
    return from;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// Follows the words of one statement far enough to know whether a ';' ends it.
class Progress {
public:
    void word(QStringView word)
    {
        ++m_words;
        const auto is = [word](QStringView other) { return word.compare(other, Qt::CaseInsensitive) == 0; };
        if (m_words == 1)
            m_create = is(u"CREATE");
        else if (m_create && m_words <= 3 && is(u"TRIGGER"))
            m_trigger = true;
        if (m_trigger && (is(u"BEGIN") || is(u"CASE")))
            ++m_depth;
        else if (m_trigger && is(u"END"))
            --m_depth;
    }
    [[nodiscard]] bool mayEnd() const { return m_depth <= 0; }

private:
    int m_words = 0;
    int m_depth = 0;
    bool m_create = false;
    bool m_trigger = false;
};

} // namespace

QStringList sqlStatements(QStringView script)
{
    QStringList statements;
    QString statement;
    Progress progress;
    qsizetype i = 0;
    while (i < script.size()) {
        if (const qsizetype end = skipped(script, i); end > i) {
            const bool comment = script[i] == u'-' || script[i] == u'/';
            if (!comment)
                statement += script.mid(i, end - i);
            else
                statement += u' ';
            i = end;
            continue;
        }
        if (isWordPart(script[i])) {
            qsizetype end = i;
            while (end < script.size() && isWordPart(script[end]))
                ++end;
            progress.word(script.mid(i, end - i));
            statement += script.mid(i, end - i);
            i = end;
            continue;
        }
        if (script[i] == u';' && progress.mayEnd()) {
            if (const QString done = statement.trimmed(); !done.isEmpty())
                statements.append(done);
            statement.clear();
            progress = {};
        } else {
            statement += script[i];
        }
        ++i;
    }
    if (const QString rest = statement.trimmed(); !rest.isEmpty())
        statements.append(rest);
    return statements;
}

} // namespace hubdesk::storage
