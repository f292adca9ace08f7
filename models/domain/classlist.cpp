#include "domain/classlist.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace hubdesk::domain {

namespace {

QString unquoted(QString text)
{
    text = text.trimmed();
    if (text.size() >= 2 && text.front() == u'"' && text.back() == u'"')
        text = text.mid(1, text.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\"")).trimmed();
    return text;
}

QStringList cellsOf(const QString &line)
{
    static const QRegularExpression kSeparator(QStringLiteral("[\\t,;]"));
    QStringList cells;
    for (const QString &part : line.split(kSeparator)) {
        const QString cell = unquoted(part);
        if (!cell.isEmpty())
            cells.append(cell);
    }
    return cells;
}

// An address in angle brackets behind a name, or alone.
QString addressIn(const QString &cell)
{
    static const QRegularExpression kAddress(QStringLiteral("([^\\s<>\"]+@[^\\s<>\"]+)"));
    return kAddress.match(cell).captured(1);
}

bool isHead(const QStringList &cells)
{
    static const QSet<QString> kWords = {
        QStringLiteral("name"),       QStringLiteral("user"),     QStringLiteral("username"),
        QStringLiteral("user name"),  QStringLiteral("login"),    QStringLiteral("email"),
        QStringLiteral("e-mail"),     QStringLiteral("student"),  QStringLiteral("students"),
        QStringLiteral("first name"), QStringLiteral("last name")};
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return kWords.contains(cell.toLower()); });
}

// Names to try for one cell, best first.
QStringList candidates(const QString &cell)
{
    QStringList names{cell};
    const QString address = addressIn(cell);
    if (!address.isEmpty())
        names << address << address.section(u'@', 0, 0);
    const qsizetype count = names.size();
    for (qsizetype i = 0; i < count; ++i)
        names.append(names[i].toLower());
    names.removeDuplicates();
    return names;
}

} // namespace

QStringList ClassList::found() const
{
    QStringList users;
    for (const ClassListEntry &entry : entries) {
        if (entry.state == ClassListEntry::State::Found)
            users.append(entry.user);
    }
    return users;
}

int ClassList::count(ClassListEntry::State state) const
{
    return static_cast<int>(std::count_if(entries.begin(), entries.end(),
                                          [state](const ClassListEntry &entry) { return entry.state == state; }));
}

ClassList readClassList(const QString &text, const std::function<bool(const QString &)> &isUser,
                        const std::function<bool(const QString &)> &isMember)
{
    using State = ClassListEntry::State;
    static const QRegularExpression kLineEnd(QStringLiteral("\\r\\n|\\r|\\n"));
    ClassList list;
    QSet<QString> seen;
    int number = 0;
    for (const QString &line : text.split(kLineEnd)) {
        ++number;
        const QStringList cells = cellsOf(line);
        if (cells.isEmpty() || (list.entries.isEmpty() && isHead(cells)))
            continue;
        ClassListEntry entry{number, line.trimmed(), {}, State::Unknown, {}};
        for (const QString &cell : cells) {
            const QStringList names = candidates(cell);
            const auto at = std::find_if(names.begin(), names.end(), isUser);
            if (at != names.end()) {
                entry.user = *at;
                entry.state = State::Found;
                break;
            }
        }
        if (entry.state == State::Unknown) {
            const auto withAddress = std::find_if(cells.begin(), cells.end(),
                                                  [](const QString &cell) { return !addressIn(cell).isEmpty(); });
            entry.user = withAddress == cells.end() ? cells.front() : addressIn(*withAddress).section(u'@', 0, 0);
        } else if (seen.contains(entry.user)) {
            entry.state = State::Repeated;
        } else if (isMember && isMember(entry.user)) {
            entry.state = State::Already;
        }
        if (entry.state != State::Unknown)
            seen.insert(entry.user);
        entry.hazards = hazardsOf(entry.user);
        list.entries.append(entry);
    }
    return list;
}

} // namespace hubdesk::domain
