// Which rows the matrix shows, and what a row says about itself.
#include "hubs/assignments.h"

#include <algorithm>

namespace hubdesk::hubs {

using domain::BearerKind;

namespace {

constexpr std::uint32_t kNone = HubBase::kNone;

/// Every word somewhere in one of the names, without regard to case.
class WordFilter {
public:
    explicit WordFilter(const QString &text)
    {
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            m_words.append(word);
            m_bytes.push_back(word.toLower().toStdString());
            const bool ascii = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128; });
            m_allAscii = m_allAscii && ascii;
        }
    }

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

    // A million names are looked through as bytes where that is the same.
    [[nodiscard]] bool matches(std::string_view name, const QString &personName) const
    {
        if (m_allAscii && personName.isEmpty()) {
            return std::all_of(m_bytes.begin(), m_bytes.end(), [name](const std::string &word) {
                return std::search(name.begin(), name.end(), word.begin(), word.end(),
                                   [](char a, char b) { return lower(a) == b; })
                    != name.end();
            });
        }
        const QString text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive) || personName.contains(word, Qt::CaseInsensitive);
        });
    }

private:
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

    QStringList m_words;
    std::vector<std::string> m_bytes;
    bool m_allAscii = true;
};

} // namespace

bool Assignments::beyondUser(MatrixRow row) const
{
    const access::HubState &state = m_base->state;
    const access::NameId user = m_userRole == kNone ? access::kNoName : m_base->roles[m_userRole].name;
    if (row.kind != BearerKind::User)
        return true;
    const access::UserRecord &record = state.users[row.index];
    if (record.admin || m_touched.contains(row))
        return true;
    for (const access::NameId role : state.list(record.roles)) {
        if (role != user)
            return true;
    }
    bool more = false;
    forEachGroup(row.index, false, [&](std::uint32_t group) {
        more = more || state.groups[group].roles.count > 0 || m_touched.contains({BearerKind::Group, group});
    });
    return more;
}

std::vector<MatrixRow> Assignments::rows(const RowQuery &query) const
{
    std::vector<MatrixRow> rows;
    const WordFilter words(query.text);
    std::vector<std::uint32_t> roles;
    for (const QString &name : query.roles) {
        if (const auto role = roleNamed(name))
            roles.push_back(static_cast<std::uint32_t>(*role));
    }
    const access::HubState &state = m_base->state;
    // Groups that hold something, once; then a user costs a look a group.
    std::vector<std::uint8_t> gives(count(BearerKind::Group));
    for (std::uint32_t group = 0; group < gives.size(); ++group) {
        const MatrixRow row{BearerKind::Group, group};
        const auto touched = m_touched.find(row);
        gives[group] = (group < state.groups.size() && state.groups[group].roles.count > 0)
            || (touched != m_touched.end() && !touched->second.roles.empty());
    }
    const access::NameId userRole = m_userRole == kNone ? access::kNoName : m_base->roles[m_userRole].name;
    const auto more = [&](const access::UserRecord &record) {
        if (record.admin)
            return true;
        for (const access::NameId role : state.list(record.roles)) {
            if (role != userRole)
                return true;
        }
        for (const access::NameId name : state.list(record.groups)) {
            const auto group = m_base->groupOf(name);
            if (group != kNone && gives[group])
                return true;
        }
        return false;
    };
    const auto holdsOne = [&](MatrixRow row) {
        return std::any_of(roles.begin(), roles.end(), [&](std::uint32_t role) {
            const Cell cell = this->cell(row, role);
            const auto held = [](Holding holding) { return holding != Holding::None && holding != Holding::NotKnown; };
            return held(cell.before) || held(cell.now);
        });
    };
    const auto touchedRow = [&](MatrixRow row) {
        if (m_touched.contains(row) || isStagedNew(row))
            return true;
        if (row.kind == BearerKind::Group)
            return m_joined.contains(row.index) || m_left.contains(row.index);
        return false;
    };
    const auto takeAll = [&](BearerKind kind) {
        const auto number = static_cast<std::uint32_t>(count(kind));
        for (std::uint32_t index = 0; index < number; ++index) {
            const MatrixRow row{kind, index};
            if (kind == BearerKind::User && query.beyondUserOnly && !more(state.users[index])
                && !m_touched.contains(row))
                continue;
            if (!words.isEmpty()) {
                const bool found = kind == BearerKind::User
                    ? words.matches(state.names.text(state.users[index].name), personName(row))
                    : words.matches(name(row).toStdString(), QString());
                if (!found)
                    continue;
            }
            if (query.stagedOnly && !touchedRow(row))
                continue;
            if (!query.roles.isEmpty() && !holdsOne(row))
                continue;
            rows.push_back(row);
        }
    };
    if (query.groups)
        takeAll(BearerKind::Group);
    if (query.people)
        takeAll(BearerKind::User);
    if (query.services)
        takeAll(BearerKind::Service);
    return rows;
}

std::uint32_t Assignments::memberCount(std::uint32_t group, bool staged) const
{
    std::size_t count = group < m_base->state.groups.size() ? m_base->members(group).size() : 0;
    if (staged) {
        if (const auto at = m_joined.find(group); at != m_joined.end())
            count += at->second.size();
        if (const auto at = m_left.find(group); at != m_left.end())
            count -= at->second.size();
    }
    return static_cast<std::uint32_t>(count);
}

QStringList Assignments::memberNames(std::uint32_t group, std::size_t most) const
{
    QStringList names;
    const auto left = m_left.find(group);
    const auto take = [&](std::uint32_t user) {
        if (static_cast<std::size_t>(names.size()) < most)
            names.append(name({BearerKind::User, user}));
    };
    if (const auto joined = m_joined.find(group); joined != m_joined.end()) {
        for (const std::uint32_t user : joined->second)
            take(user);
    }
    if (group < m_base->state.groups.size()) {
        for (const std::uint32_t user : m_base->members(group)) {
            if (static_cast<std::size_t>(names.size()) >= most)
                break;
            if (left == m_left.end() || !left->second.contains(user))
                take(user);
        }
    }
    return names;
}

QStringList Assignments::groupNames(std::uint32_t user, bool staged) const
{
    QStringList names;
    forEachGroup(user, staged, [&](std::uint32_t group) { names.append(name({BearerKind::Group, group})); });
    names.sort(Qt::CaseInsensitive);
    return names;
}

QStringList Assignments::directRoles(MatrixRow row, bool staged) const
{
    QStringList names;
    std::set<std::uint32_t> roles;
    const auto at = m_touched.find(row);
    if (staged && at != m_touched.end()) {
        roles = at->second.roles;
    } else {
        const Roles were = rolesBefore(row);
        roles.insert(were.begin(), were.end());
    }
    for (const std::uint32_t index : roles) {
        if (!staged || !m_deletedRoles.contains(index))
            names.append(role(index).text);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

} // namespace hubdesk::hubs
