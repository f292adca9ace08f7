// Tickets and their conversations, spread over the past: most are closed, the youngest are open.
#include "interchange/seeds/catalogue.h"
#include "interchange/seeds/words.h"
#include "interchange/seeds/workinghours.h"
#include "interchange/seeds/world.h"

#include <QLocale>

#include <algorithm>

namespace hubdesk::interchange::seeds {
namespace {

using namespace domain;

constexpr const char *kPackages[] = {"xarray", "pandas", "geopandas",  "scikit-learn", "polars",
                                     "dask",   "numpy",  "matplotlib", "pytorch",      "nltk"};
constexpr const char *kFollowUps[] = {
    "Any news on this?",
    "Just to add: it is the same with another browser.",
    "We could test in the afternoon, after 14:00 UTC.",
    "Sorry for the late reply, I was travelling.",
    "Thanks, that is clear now.",
    "Could you also note this for the other instructors?",
};
constexpr const char *kAnswers[] = {
    "Not yet, but it is on the board for this week. I will write as soon as I know more.",
    "Thank you, that helps. I am looking at the log of that time.",
    "I have asked a colleague who knows this part better.",
    "Done, please have a look when you have a minute.",
    "I added it to the notes of this hub.",
    "No hurry. Write here whenever it suits you.",
};
constexpr const char *kNotes[] = {
    "Same pattern as on another hub of this cluster two weeks ago.",
    "Looked at the log: nothing unusual before the report.",
    "Handed over, I am away tomorrow.",
    "Budget of this month is nearly used; still fine for this one.",
};

class Desk final {
public:
    explicit Desk(World &world)
        : m_world(world)
        , m_dice(world.dice)
    {
        for (std::size_t i = 0; i < world.communities.size(); ++i) {
            if (!world.communities[i].representatives.empty() && !world.communities[i].hubs.empty())
                m_communities.push_back(i);
        }
        for (const TicketKind &kind : ticketKinds())
            m_weights += kind.weight;
    }

    void run(int count, int messages);

private:
    void ticket(const TicketKind &planned, std::int64_t number, const QDateTime &created, int age, int wanted);
    void machineMail(std::int64_t number, const QDateTime &created);
    const TicketKind &kind();
    void fill(const CommunityInfo &community, const HubInfo &hub, const PersonInfo &requester, const PersonInfo &agent,
              const QDateTime &created);
    [[nodiscard]] QString filled(const char *text) const;
    TicketState stateFor(int daysOld, bool representative);
    void conversation(TicketId id, const TicketKind &kind, Ticket &ticket, const PersonInfo &requester,
                      const PersonInfo &agent, int wanted);
    void message(TicketId id, std::int64_t author, MessageKind kind, const QString &body, const QDateTime &at);

    World &m_world;
    Dice &m_dice;
    void complete(std::int64_t messages);

    struct Ended {
        TicketId ticket;
        std::int64_t agent = 0;
        QDateTime at;
    };
    std::vector<std::size_t> m_communities;
    std::vector<Ended> m_ended;
    QHash<QString, QString> m_words;
    int m_weights = 0;
    bool m_small = false; ///< a demonstration: every kind and every state is to be seen
};

const TicketKind &Desk::kind()
{
    int left = m_dice.below(m_weights);
    for (const TicketKind &kind : ticketKinds()) {
        left -= kind.weight;
        if (left < 0)
            return kind;
    }
    return ticketKinds().front();
}

void Desk::fill(const CommunityInfo &community, const HubInfo &hub, const PersonInfo &requester,
                const PersonInfo &agent, const QDateTime &created)
{
    static constexpr int kGigabytes[] = {12, 16, 20, 24, 32, 48, 64, 100};
    const PersonInfo &person = community.members.empty() ? requester : m_dice.pick(community.members);
    m_words = {
        {QStringLiteral("first"), requester.first},
        {QStringLiteral("agent"), agent.first},
        {QStringLiteral("hub"), hub.cluster + u'/' + hub.name},
        {QStringLiteral("domain"), hub.domain},
        {QStringLiteral("community"), community.display},
        {QStringLiteral("person"), person.name},
        {QStringLiteral("user"), hub.authenticator == u"github" ? person.github : person.email},
        {QStringLiteral("course"),
         hub.courses.isEmpty() ? courseCode(m_dice)
                               : m_dice.pick(std::vector<QString>(hub.courses.begin(), hub.courses.end()))},
        {QStringLiteral("package"), m_dice.pick(kPackages)},
        {QStringLiteral("n"), QString::number(10 + 5 * m_dice.below(18))},
        {QStringLiteral("gb"), QString::number(kGigabytes[m_dice.below(8)])},
        {QStringLiteral("day"),
         QLocale::c().toString(onWorkingDay(created.addDays(m_dice.between(18, 45))).date(), QStringLiteral("d MMMM"))},
        {QStringLiteral("version"),
         QStringLiteral("%1.%2.%3").arg(m_dice.between(1, 4)).arg(m_dice.below(12)).arg(m_dice.below(6))},
    };
}

QString Desk::filled(const char *text) const
{
    const QString pattern = QString::fromUtf8(text);
    QString result;
    qsizetype from = 0;
    for (qsizetype open = pattern.indexOf(u'{'); open >= 0; open = pattern.indexOf(u'{', from)) {
        const qsizetype close = pattern.indexOf(u'}', open);
        result += QStringView(pattern).mid(from, open - from);
        const QString word = m_words.value(pattern.mid(open + 1, close - open - 1));
        // "lab.{community}.example" is an address
        result += result.endsWith(u"lab.") ? asciiWord(word) : word;
        from = close + 1;
    }
    return result += QStringView(pattern).mid(from);
}

TicketState Desk::stateFor(int daysOld, bool representative)
{
    if (!representative && daysOld < 3)
        return TicketState::NeedsApproval;
    const int roll = m_dice.below(100);
    if (daysOld < 1)
        return m_small || roll < 60 ? TicketState::New : TicketState::Open;
    if (daysOld < 5)
        return roll < 40 ? TicketState::Open
            : roll < 60  ? TicketState::Pending
            : roll < 80  ? TicketState::Waiting
                         : TicketState::Resolved;
    if (daysOld < 30)
        return roll < 8 ? TicketState::Open
            : roll < 20 ? TicketState::Pending
            : roll < 28 ? TicketState::Waiting
            : roll < 60 ? TicketState::Resolved
                        : TicketState::Closed;
    return roll < 1 ? TicketState::Pending : roll < 6 ? TicketState::Resolved : TicketState::Closed;
}

void Desk::message(TicketId id, std::int64_t author, MessageKind kind, const QString &body, const QDateTime &at)
{
    Message record;
    record.ticket = id;
    record.author.value = author;
    record.kindOf = kind;
    record.body = body;
    record.at = std::min(at, m_world.now);
    m_world.put(record);
}

void Desk::ticket(const TicketKind &planned, std::int64_t number, const QDateTime &created, int age, int wanted)
{
    const CommunityInfo &community = m_world.communities[m_dice.pick(m_communities)];
    const HubInfo &hub = m_world.hubs[m_dice.pick(community.hubs)];
    const bool regular = m_small ? number % 13 != 0 : m_dice.chance(90);
    const bool representative = regular || community.members.empty();
    const PersonInfo &requester =
        representative ? m_dice.pick(community.representatives) : m_dice.pick(community.members);
    const PersonInfo &agent = m_dice.chance(70) ? m_dice.pick(m_world.engineers) : m_dice.pick(m_world.support);
    fill(community, hub, requester, agent, created);

    Ticket record;
    record.number = number;
    record.subject = filled(planned.subject);
    record.type = planned.type;
    record.impact = planned.impact;
    record.community.value = community.id;
    record.requester.value = requester.id;
    record.hub.value = hub.id;
    record.responsibility.value = planned.responsibility;
    record.party = partyOf(community, planned.responsibility);
    record.createdAt = created;
    // an outage reported by anybody needs nobody's approval, and does not stay open for weeks
    record.state = stateFor(age, representative || planned.type == TicketType::Incident);
    if (planned.type == TicketType::Incident && age >= 2)
        record.state = age < 10 ? TicketState::Resolved : TicketState::Closed;
    const bool fresh = record.state == TicketState::New || record.state == TicketState::NeedsApproval;
    if (!fresh)
        record.agent.value = agent.id;
    if (planned.tracked && !fresh)
        record.tracker = QStringLiteral("infrastructure#%1").arg(1000 + number);
    record.dueAt = afterWorkingHours(created, 24);

    const TicketId id{m_world.count<Ticket>() + 1};
    const bool ended = record.state == TicketState::Resolved || record.state == TicketState::Closed;
    if (!fresh) {
        const int minutes = planned.type == TicketType::Incident ? m_dice.between(4, 50)
            : m_dice.chance(88)                                  ? m_dice.between(20, 60 * 20)
                                                                 : m_dice.between(60 * 25, 60 * 60);
        const QDateTime answered = planned.type == TicketType::Incident
            ? created.addSecs(60 * minutes)
            : onWorkingDay(created.addSecs(60 * qint64(minutes)));
        if (answered < m_world.now)
            record.answeredAt = answered;
        else if (ended || record.state == TicketState::Waiting || record.state == TicketState::Pending)
            record.answeredAt = m_world.now.addSecs(-60 * m_dice.between(5, 50));
        if (record.answeredAt && *record.answeredAt < created)
            record.answeredAt = created.addSecs(60);
    }
    if (ended) {
        const int hours = planned.type == TicketType::Incident ? m_dice.between(1, 9) : m_dice.between(4, 24 * 12);
        record.resolvedAt = std::min(onWorkingDay(record.answeredAt.value_or(created).addSecs(3600 * qint64(hours))),
                                     m_world.now.addSecs(-60 * m_dice.between(2, 200)));
        if (*record.resolvedAt < record.answeredAt.value_or(created))
            record.resolvedAt = record.answeredAt;
    }
    m_world.put(record);
    conversation(id, planned, record, requester, agent, wanted);
    if (ended)
        m_ended.push_back({id, agent.id, *record.resolvedAt});
}

// The youngest tickets are too young for many messages; what is missing goes to the last that ended.
void Desk::complete(std::int64_t messages)
{
    for (auto one = m_ended.rbegin(); one != m_ended.rend() && m_world.count<Message>() < messages; ++one)
        message(one->ticket, one->agent, MessageKind::Note,
                QStringLiteral("Counted for this month's overview of the community."), one->at);
}

// The request first; the rest as far as the state allows, ending with the solution where there is one.
void Desk::conversation(TicketId id, const TicketKind &kind, Ticket &ticket, const PersonInfo &requester,
                        const PersonInfo &agent, int wanted)
{
    const PersonInfo &triager = m_world.support.front();
    const auto author = [&](char who) {
        return who == 'r' ? requester.id : who == 't' ? triager.id : who == 'e' ? triager.id : agent.id;
    };
    message(id, requester.id, MessageKind::Public, filled(kind.lines[0].text), ticket.createdAt);
    if (ticket.state == TicketState::NeedsApproval) {
        message(id, triager.id, MessageKind::Public,
                QStringLiteral("Hello %1, thank you. I have asked the representatives of %2 whether we may go ahead.")
                    .arg(requester.first, m_words.value(QStringLiteral("community"))),
                ticket.createdAt.addSecs(1800));
        return;
    }
    if (ticket.state == TicketState::New || !ticket.answeredAt)
        return;
    const bool ended = ticket.resolvedAt.has_value();
    const std::size_t last = ended ? kind.lines.size() : std::max<std::size_t>(2, kind.lines.size() - 1);
    const QDateTime until = ended ? *ticket.resolvedAt : m_world.now.addSecs(-600);
    const int scripted = static_cast<int>(last) - 1;
    const int extra = std::max(0, wanted - static_cast<int>(last));
    const int steps = scripted + extra;
    const qint64 span = std::max<qint64>(0, ticket.answeredAt->secsTo(until));
    std::size_t next = 1;
    for (int step = 0; step < steps; ++step) {
        const QDateTime at = ticket.answeredAt->addSecs(steps > 1 ? span * step / (steps - 1) : 0);
        const bool script = step == 0 || step >= steps - 1 || extra == 0
            || (static_cast<int>(next) < static_cast<int>(last)
                && step * scripted / steps >= static_cast<int>(next) - 1);
        if (script && next < last) {
            const Line &line = kind.lines[next++];
            const MessageKind messageKind = line.who == 'n' ? MessageKind::Note
                : line.who == 'e'                           ? MessageKind::Event
                                                            : MessageKind::Public;
            message(id, author(line.who), messageKind, filled(line.text), at);
        } else if (m_dice.chance(20)) {
            message(id, agent.id, MessageKind::Note, m_dice.pick(kNotes), at);
        } else if (step % 2 == 0) {
            message(id, requester.id, MessageKind::Public, m_dice.pick(kFollowUps), at);
        } else {
            message(id, agent.id, MessageKind::Public, m_dice.pick(kAnswers), at);
        }
    }
}

// Alerts and spam share the mailbox; they belong to no community.
void Desk::machineMail(std::int64_t number, const QDateTime &created)
{
    Ticket record;
    record.number = number;
    record.type = TicketType::Guidance;
    record.state = TicketState::Spam;
    record.createdAt = created;
    static constexpr std::pair<const char *, const char *> kMails[] = {
        {"Budget alert: 80 % of the monthly amount",
         "The forecast for this account has passed 80 % of the budget. This message was sent by a machine."},
        {"Your certificate monitor: all good", "Weekly summary: 14 certificates checked, none expires within 30 days."},
        {"Last chance to register for our webinar",
         "Dear customer, learn how to grow your business with our platform. Unsubscribe at any time."},
        {"Scheduled maintenance of the registry",
         "The image registry will be read-only for up to ten minutes on Sunday."},
    };
    const auto &[subject, body] = kMails[m_dice.below(4)];
    record.subject = QString::fromLatin1(subject);
    const TicketId id{m_world.count<Ticket>() + 1};
    m_world.put(record);
    message(id, 0, MessageKind::Public, QString::fromLatin1(body), created);
}

void Desk::run(int count, int messages)
{
    if (m_communities.empty())
        return;
    // the youngest some minutes old, the oldest some years; more in recent times
    m_small = count < 100;
    const double days = m_small ? 60.0 : 1250.0;
    const std::int64_t before = messages;
    for (int i = 0; i < count && !m_world.failed(); ++i) {
        const double share = static_cast<double>(count - 1 - i) / static_cast<double>(count);
        const qint64 secondsAgo =
            static_cast<qint64>(days * 86400.0 * (share * (0.35 + 0.65 * share))) + 60 * m_dice.between(3, 55);
        QDateTime created = m_world.now.addSecs(-secondsAgo);
        if (secondsAgo > 5 * 86400)
            created = m_dice.chance(93) ? onWorkingDay(created) : created;
        const std::int64_t left = before - m_world.count<Message>();
        const int wanted = messages > 0 ? static_cast<int>(left / (count - i)) : 0;
        const int age = static_cast<int>(created.daysTo(m_world.now));
        if (count > 100 && messages == 0 && m_dice.chance(6) && age > 2)
            machineMail(i + 1, created);
        else
            ticket(m_small ? ticketKinds()[static_cast<std::size_t>(i * 7) % ticketKinds().size()] : kind(), i + 1,
                   created, age, wanted); // a small desk shows every kind
    }
    complete(messages);
}

} // namespace

void makeTickets(World &world, int count, int messages)
{
    Desk(world).run(count, messages);
}

} // namespace hubdesk::interchange::seeds
