// What the readers could not take over, and what that means for a start of the hub.
#include "interchange/lint/linter.h"

#include <QHash>
#include <QRegularExpression>

namespace hubdesk::interchange {

Severity Linter::severityOf(const Note &note) const
{
    static const QHash<QString, Severity> known = {
        {QStringLiteral("not-understood"), Severity::Note}, {QStringLiteral("encrypted"), Severity::Note},
        {QStringLiteral("template"), Severity::Note},       {QStringLiteral("no-name"), Severity::Error},
        {QStringLiteral("duplicate"), Severity::Error},     {QStringLiteral("python-syntax"), Severity::Error},
        {QStringLiteral("null-role"), Severity::Warning},
    };
    if (const auto severity = known.constFind(note.code); severity != known.constEnd())
        return *severity;
    // A value of the wrong type. A text where a list of people is due is read letter by letter.
    static const QRegularExpression bearers(
        QStringLiteral("\\.(users|groups|services|tokens|description)(\\[\\d+\\])?$"));
    const QRegularExpressionMatch match = bearers.match(note.about);
    const bool ofRole = note.about.contains(u"load_roles") || note.about.contains(u"loadRoles");
    if (ofRole && match.hasMatch())
        return match.captured(1) == u"users" && !match.captured(2).isEmpty() ? Severity::Error : Severity::Warning;
    if (note.about.startsWith(u"custom.") || note.about.startsWith(u"singleuser."))
        return Severity::Warning;
    if (note.about.endsWith(u".properties"))
        return Severity::Warning;
    return Severity::Error;
}

void Linter::notes()
{
    for (const Note &note : m_facts.notes) {
        const auto isStray = [&note](const std::vector<PlacedList> &lists) { // said in a better way by adminLists()
            for (const PlacedList &list : lists) {
                if (list.path == note.about && note.code == u"not-understood" && list.list.place == note.place)
                    return true;
            }
            return false;
        };
        if (isStray(m_facts.adminLists) || isStray(m_facts.allowedLists) || isStray(m_facts.adminGroups))
            continue;
        const QString text = note.text.simplified();
        add(severityOf(note), note.code.toLatin1().constData(), note.place,
            {note.about, text.size() > 100 ? text.left(97) + QStringLiteral("...") : text});
    }
    for (const Word &key : m_facts.duplicateKeys)
        add(Severity::Warning, "duplicate-key", key.place, {key.text});
    for (const Word &key : m_facts.misnested)
        add(Severity::Warning, "misnested-key", key.place, {key.text});
    if (m_facts.form == ConfigurationFacts::Form::Values && !m_facts.chartRoot && m_facts.notes.empty()
        && m_facts.misnested.empty())
        add(Severity::Note, "no-jupyterhub", {m_facts.file, 1, 1});
}

} // namespace hubdesk::interchange
