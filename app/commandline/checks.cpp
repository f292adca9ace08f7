#include "app/commandline/checks.h"

#include "app/commandline/console.h"
#include "domain/records.h"
#include "interchange/names.h"

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
    static const QHash<QString, const char *> kWords = [] {
        QHash<QString, const char *> words;
        const auto say = [&words](const char *key, const char *text) { words.insert(QString::fromLatin1(key), text); };
        say("unreadable", QT_TRANSLATE_NOOP("CommandLine", "the file cannot be read: %1"));
        say("foreign", QT_TRANSLATE_NOOP("CommandLine", "this is not a Hubdesk file %1"));
        say("newer", QT_TRANSLATE_NOOP("CommandLine", "a newer Hubdesk wrote this file: %1"));
        say("older",
            QT_TRANSLATE_NOOP("CommandLine", "an older schema, brought up to date when the file is opened: %1"));
        say("truncated", QT_TRANSLATE_NOOP("CommandLine", "the file is cut off: %1"));
        say("integrity", QT_TRANSLATE_NOOP("CommandLine", "damaged: %1"));
        say("foreign-key", QT_TRANSLATE_NOOP("CommandLine", "a reference to a record that is not there: %1"));
        say("journal-gap", QT_TRANSLATE_NOOP("CommandLine", "entries are missing in the journal: %1"));
        say("journal-count", QT_TRANSLATE_NOOP("CommandLine", "a journal entry lacks some of its changes: %1"));
        say("journal-text", QT_TRANSLATE_NOOP("CommandLine", "a journal entry cannot be read: %1"));
        say("generation", QT_TRANSLATE_NOOP("CommandLine", "rows of a pull that belong to no hub: %1"));
        say("counts", QT_TRANSLATE_NOOP("CommandLine", "a hub's counts do not match its rows: %1"));
        say("leftover", QT_TRANSLATE_NOOP("CommandLine", "a file left behind, which may be removed: %1"));
        say("unclean", QT_TRANSLATE_NOOP("CommandLine", "the last program did not close the file %1"));
        say("locked", QT_TRANSLATE_NOOP("CommandLine", "open for writing at this moment: %1"));
        say("network", QT_TRANSLATE_NOOP("CommandLine", "on a network file system, slower and less safe %1"));
        say("schema", QT_TRANSLATE_NOOP("CommandLine", "a table differs from what this version makes: %1"));
        say("file-id", QT_TRANSLATE_NOOP("CommandLine", "the file's own id is missing or wrong %1"));
        say("representatives",
            QT_TRANSLATE_NOOP("CommandLine", "an active community has one or two representatives: %1"));
        say("community", QT_TRANSLATE_NOOP("CommandLine", "a ticket past triage belongs to no community: %1"));
        say("overrides", QT_TRANSLATE_NOOP("CommandLine", "a responsibility has two parties in one agreement: %1"));
        say("hub-name", QT_TRANSLATE_NOOP("CommandLine", "two hubs of a cluster have the same name: %1"));
        say("hub-domain", QT_TRANSLATE_NOOP("CommandLine", "two hubs have the same domain: %1"));
        return words;
    }();
    const auto found = kWords.constFind(finding.code);
    if (found == kWords.constEnd())
        return finding.detail;
    return QCoreApplication::translate("CommandLine", *found).arg(finding.detail).trimmed();
}

} // namespace hubdesk::app
