#include "ui/roles/asksearch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSliceMs = 4;
constexpr std::size_t kBetweenLooks = 256; // at the clock
// Groups are few and most often meant; tokens last.
constexpr std::array kOrder = {AskThing::Role,   AskThing::Group,   AskThing::Person,
                               AskThing::Server, AskThing::Service, AskThing::Token};

domain::BearerKind bearerKind(AskThing::Kind kind)
{
    switch (kind) {
    case AskThing::Group:
        return domain::BearerKind::Group;
    case AskThing::Service:
        return domain::BearerKind::Service;
    case AskThing::Token:
        return domain::BearerKind::Token;
    case AskThing::Person:
    case AskThing::Server:
    case AskThing::Role:
        break;
    }
    return domain::BearerKind::User;
}

} // namespace

QString idOf(const AskThing &thing)
{
    return QString::number(thing.kind) + u':' + thing.name;
}

QString iconOf(AskThing::Kind kind)
{
    switch (kind) {
    case AskThing::Group:
        return u"users"_s;
    case AskThing::Service:
        return u"plug"_s;
    case AskThing::Token:
        return u"key"_s;
    case AskThing::Server:
        return u"server"_s;
    case AskThing::Role:
        return u"key-round"_s;
    case AskThing::Person:
        break;
    }
    return u"user"_s;
}

AskThing::Kind kindOf(domain::BearerKind kind)
{
    switch (kind) {
    case domain::BearerKind::Group:
        return AskThing::Group;
    case domain::BearerKind::Service:
        return AskThing::Service;
    case domain::BearerKind::Token:
        return AskThing::Token;
    case domain::BearerKind::User:
        break;
    }
    return AskThing::Person;
}

hubs::Holder holderOf(const AskThing &thing)
{
    return {bearerKind(thing.kind), thing.name};
}

hubs::Subject subjectOf(const AskThing &thing)
{
    using Kind = hubs::Subject::Kind;
    switch (thing.kind) {
    case AskThing::Group:
        return {Kind::Group, thing.name};
    case AskThing::Service:
        return {Kind::Service, thing.name};
    case AskThing::Server:
        return {Kind::Server, thing.name};
    case AskThing::Person:
    case AskThing::Token:
    case AskThing::Role:
        break;
    }
    return {Kind::User, thing.name};
}

AskSearch::AskSearch(QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &AskSearch::slice);
}

void AskSearch::setAssignments(std::shared_ptr<const hubs::Assignments> assignments)
{
    stop();
    m_assignments = std::move(assignments);
}

void AskSearch::stop()
{
    m_next.stop();
}

void AskSearch::search(const QString &text, AskKinds kinds)
{
    stop();
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    m_kinds = kinds;
    m_part = m_index = 0;
    m_found.clear();
    slice();
}

void AskSearch::slice()
{
    QElapsedTimer clock;
    clock.start();
    const std::size_t before = m_found.size();
    for (std::size_t i = 1; step(); ++i) {
        if (i % kBetweenLooks == 0 && clock.elapsed() >= kSliceMs) {
            m_next.start();
            break;
        }
    }
    if (!m_next.isActive() || m_found.size() != before)
        Q_EMIT found();
}

bool AskSearch::step()
{
    if (!m_assignments || m_found.size() >= kMost)
        return false;
    while (m_part < kOrder.size() && (!m_kinds.testFlag(kOrder[m_part]) || m_index >= count(kOrder[m_part]))) {
        ++m_part;
        m_index = 0;
    }
    if (m_part >= kOrder.size())
        return false;
    const std::optional<AskThing> thing = at(kOrder[m_part], m_index++);
    if (thing && matches(*thing))
        m_found.push_back(*thing);
    return true;
}

std::size_t AskSearch::count(AskThing::Kind kind) const
{
    const access::HubState &state = m_assignments->base().state;
    switch (kind) {
    case AskThing::Token:
        return state.tokens.size();
    case AskThing::Role:
        return m_assignments->roleCount();
    case AskThing::Server: // everybody's own, then those with a name
        return state.users.size() + state.servers.size();
    case AskThing::Person:
    case AskThing::Group:
    case AskThing::Service:
        break;
    }
    return m_assignments->count(bearerKind(kind));
}

std::optional<AskThing> AskSearch::at(AskThing::Kind kind, std::size_t index) const
{
    const hubs::HubBase &base = m_assignments->base();
    AskThing thing;
    thing.kind = kind;
    if (kind == AskThing::Role) {
        thing.name = thing.shown = m_assignments->role(index).text;
        thing.second = m_assignments->role(index).description;
        return thing;
    }
    if (kind == AskThing::Token) {
        const access::TokenRecord &token = base.state.tokens[index];
        thing.name = base.text(token.id);
        thing.shown = thing.name;
        if (token.user != access::kNoName)
            thing.second = base.text(token.user);
        else if (token.service != access::kNoName)
            thing.second = base.text(token.service);
        return thing;
    }
    if (kind == AskThing::Server && index >= base.state.users.size()) {
        thing.name = base.text(base.state.servers[index - base.state.users.size()]);
        if (thing.name.endsWith(u'/'))
            return std::nullopt; // the default servers are there already
        thing.shown = thing.name;
        return thing;
    }
    const hubs::MatrixRow row{bearerKind(kind), static_cast<std::uint32_t>(index)};
    const QString name = m_assignments->name(row);
    const QString person = row.kind == domain::BearerKind::User ? m_assignments->personName(row) : QString();
    thing.name = kind == AskThing::Server ? name + u'/' : name;
    thing.shown = person.isEmpty() ? name : person;
    thing.second = person.isEmpty() ? QString() : name;
    return thing;
}

bool AskSearch::matches(const AskThing &thing) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&thing](const QString &word) {
        return thing.shown.contains(word, Qt::CaseInsensitive) || thing.second.contains(word, Qt::CaseInsensitive)
            || thing.name.contains(word, Qt::CaseInsensitive);
    });
}

std::optional<AskThing> AskSearch::named(AskThing::Kind kind, const QString &name) const
{
    if (!m_assignments)
        return std::nullopt;
    const hubs::HubBase &base = m_assignments->base();
    if (kind == AskThing::Role) {
        const std::optional<std::size_t> role = m_assignments->roleNamed(name);
        return role ? at(kind, *role) : std::nullopt;
    }
    if (kind == AskThing::Token || (kind == AskThing::Server && !name.endsWith(u'/'))) {
        const std::size_t first = kind == AskThing::Token ? 0 : base.state.users.size();
        for (std::size_t i = first; i < count(kind); ++i) {
            const std::optional<AskThing> thing = at(kind, i);
            if (thing && thing->name == name)
                return thing;
        }
        return std::nullopt;
    }
    const std::optional<hubs::MatrixRow> row =
        m_assignments->rowNamed(bearerKind(kind), kind == AskThing::Server ? name.chopped(1) : name);
    return row ? at(kind, row->index) : std::nullopt;
}

} // namespace hubdesk::ui
