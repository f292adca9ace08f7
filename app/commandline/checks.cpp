#include "app/commandline/checks.h"

#include "app/commandline/console.h"
#include "domain/records.h"
#include "interchange/names.h"
#include "tables/findingwords.h"

#include <QHash>
#include <QSet>

namespace hubdesk::app {
namespace {

using domain::Kind;
using domain::Row;
using storage::Finding;

void add(QList<Finding> &findings, const char *code, const QString &detail)
{
    findings.append({Finding::Severity::Warning, QString::fromLatin1(code), detail});
}

void checkCommunities(const domain::State &state, QList<Finding> &findings)
{
    QHash<std::int64_t, int> seats;
    for (const Row &row : state.rows(Kind::Seat)) {
        const auto seat = domain::record<domain::Seat>(row);
        if (seat.status == domain::SeatStatus::Active || seat.status == domain::SeatStatus::Confirmed)
            ++seats[seat.community.value];
    }
    for (const Row &row : state.rows(Kind::Community)) {
        const auto community = domain::record<domain::Community>(row);
        const int count = seats.value(row.ref.id);
        if (community.status == domain::CommunityStatus::Active && (count < 1 || count > 2))
            add(findings, "representatives", QStringLiteral("%1 (%2)").arg(community.name).arg(count));
    }
}

void checkTickets(const domain::State &state, QList<Finding> &findings)
{
    constexpr int kMost = 20;
    int count = 0;
    for (const Row &row : state.rowsWhere(Kind::Ticket, "community", QVariant())) {
        const auto ticket = domain::record<domain::Ticket>(row);
        if (ticket.state != domain::TicketState::New && ticket.state != domain::TicketState::Spam && ++count <= kMost)
            add(findings, "community", QString::number(ticket.number));
    }
}

void checkAgreements(const domain::State &state, QList<Finding> &findings)
{
    const interchange::Names names(state);
    QSet<std::pair<std::int64_t, std::int64_t>> seen;
    for (const Row &row : state.rows(Kind::Assignment)) {
        const auto one = domain::record<domain::Assignment>(row);
        const std::pair key(one.agreement.value, one.responsibility.value);
        if (seen.contains(key))
            add(findings, "overrides",
                QStringLiteral("%1: %2").arg(names.of(one.agreement.ref()), names.of(one.responsibility.ref())));
        seen.insert(key);
    }
}

void checkHubs(const domain::State &state, QList<Finding> &findings)
{
    const interchange::Names names(state);
    QSet<QString> full;
    QSet<QString> domains;
    for (const Row &row : state.rows(Kind::Hub)) {
        const QString name = names.of(row.ref);
        const QString domainName = row.value("domain").toString();
        if (full.contains(name))
            add(findings, "hub-name", name);
        if (!domainName.isEmpty() && domains.contains(domainName))
            add(findings, "hub-domain", domainName);
        full.insert(name);
        domains.insert(domainName);
    }
}

} // namespace

QList<Finding> checkRecords(const domain::State &state)
{
    QList<Finding> findings;
    checkCommunities(state, findings);
    checkTickets(state, findings);
    checkAgreements(state, findings);
    checkHubs(state, findings);
    return findings;
}

QString findingWords(const Finding &finding)
{
    // Files of configurations have an "unreadable" of their own.
    const QString code = QStringLiteral("file-") + finding.code;
    const QString words = tables::findingText(code, {finding.detail});
    return words == code ? finding.detail : words.trimmed();
}

} // namespace hubdesk::app
