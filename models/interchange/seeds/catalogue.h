#pragma once
// The kinds of tickets that a support desk of hubs sees, each with a short conversation. Braces name
// what the generator fills in: {first} of the requester, {agent}, {hub}, {domain}, {community}, {person},
// {user}, {course}, {package}, {n}, {gb}, {day}, {version}.

#include "domain/records.h"

#include <span>

namespace hubdesk::interchange::seeds {

struct Line {
    /// r: requester, a: agent, t: triager in public; n: note among staff; e: an event
    char who;
    const char *text;
};

struct TicketKind {
    domain::TicketType type;
    domain::Impact impact;
    int responsibility;
    int weight; ///< how often, of all
    const char *subject;
    std::span<const Line> lines; ///< the first is the request
    bool tracked = false; ///< goes through the engineers' tracker
};

[[nodiscard]] std::span<const TicketKind> ticketKinds();

} // namespace hubdesk::interchange::seeds
