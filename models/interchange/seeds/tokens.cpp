// Tokens as a hub tells them when asked about their owner: its own id, what it may, how long.
#include "interchange/seeds/world.h"

namespace hubdesk::interchange::seeds {

using domain::HubTokenRecord;
using domain::HubUser;

namespace {

HubTokenRecord tokenOf(const HubUser &user, int number, const QDateTime &now)
{
    HubTokenRecord token;
    token.hub = user.hub;
    token.owner = user.name;
    token.token = QStringLiteral("a%1").arg(number + 1);
    token.readAt = now.addSecs(-1800);
    return token;
}

} // namespace

HubTokenRecord plainToken(World &world, const HubUser &user, int number)
{
    static constexpr const char *kNotes[] = {"Dashboard of the course", "Notebook on a laptop", "Nightly report",
                                             "Grading script", "Backup of home folders"};
    Dice &dice = world.dice;
    HubTokenRecord token = tokenOf(user, number, world.now);
    token.note = QString::fromLatin1(kNotes[number % 5]);
    token.scopes = dice.chance(70)
        ? QStringList{QStringLiteral("inherit")}
        : QStringList{QStringLiteral("read:users!user=") + user.name, QStringLiteral("servers!user=") + user.name};
    token.createdAt = std::max(*user.createdAt, world.now.addDays(-dice.between(1, 700)));
    if (dice.chance(60))
        token.expiresAt = world.now.addDays(dice.between(1, 365));
    if (dice.chance(75))
        token.lastActivity = std::max(*token.createdAt, world.now.addSecs(-60 * qint64(dice.between(1, 400'000))));
    return token;
}

std::vector<HubTokenRecord> tokensOf(const HubUser &user, Dice &dice, int &number, const QDateTime &now)
{
    std::vector<HubTokenRecord> made;
    const auto add = [&](const char *note, const QStringList &scopes, int ageDays, int daysLeft, int usedHoursAgo) {
        HubTokenRecord token = tokenOf(user, number++, now);
        token.note = QString::fromLatin1(note);
        token.scopes = scopes;
        token.createdAt = std::max(*user.createdAt, now.addDays(-ageDays));
        if (daysLeft > 0)
            token.expiresAt = now.addDays(daysLeft);
        if (usedHoursAgo > 0)
            token.lastActivity = std::max(*token.createdAt, now.addSecs(-3600 * qint64(usedHoursAgo)));
        made.push_back(std::move(token));
    };
    const QString own = QStringLiteral("!user=") + user.name;
    const bool admin = user.admin.value_or(false);
    if (admin && dice.chance(60))
        add("Report of usage", {QStringLiteral("list:users"), QStringLiteral("read:users:activity")},
            dice.between(20, 300), dice.between(20, 200), dice.between(1, 60));
    if (admin && dice.chance(30))
        add("Laptop", {QStringLiteral("inherit")}, dice.between(60, 500), 0, dice.between(200, 4000));
    if (!admin && dice.chance(6))
        add("Migration of accounts", {QStringLiteral("admin:users"), QStringLiteral("admin:servers")},
            dice.between(200, 500), 0, dice.between(3000, 6000));
    if (!admin && dice.chance(14))
        add("Notebook on a laptop", {QStringLiteral("access:servers") + own, QStringLiteral("servers") + own},
            dice.between(2, 200), dice.chance(70) ? dice.between(5, 300) : 0,
            dice.chance(70) ? dice.between(1, 900) : 0);
    if (user.server)
        add(qPrintable(QStringLiteral("Server at /user/%1/").arg(user.name)),
            {QStringLiteral("access:servers!server=%1/").arg(user.name), QStringLiteral("users:activity") + own}, 1, 0,
            1);
    return made;
}

} // namespace hubdesk::interchange::seeds
