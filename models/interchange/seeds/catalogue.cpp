#include "interchange/seeds/catalogue.h"

namespace hubdesk::interchange::seeds {
namespace {

using enum domain::TicketType;
using enum domain::Impact;

constexpr Line kNewAdmin[] = {
    {'r',
     "Hello,\n\n{person} joins us as instructor of {course} and should become administrator of {hub}. The user name "
     "there is {user}.\n\nThanks, {first}"},
    {'a',
     "Hi {first}, an administrator may enter the servers of everybody on {hub}. Is that what you want for {person}, or "
     "is it enough to look after {course}?"},
    {'r', "Administrator is right, {person} will also add the participants."},
    {'n', "Added {user} to the configured administrators of {hub}; goes out with the next deployment."},
    {'a',
     "{person} is administrator of {hub} now. You can do the same yourself on the admin page; if you do, please tell "
     "us the name so that it survives a rebuild."},
};
constexpr Line kRemoveAdmin[] = {
    {'r',
     "{person} has left {community} at the end of the month. Please take the administrator's rights on {hub} away "
     "({user})."},
    {'n',
     "Two steps: the name is out of the configuration, but the running hub keeps the flag until it is taken away on "
     "the admin page."},
    {'a',
     "Both done: {user} is no longer in the configuration of {hub}, and the flag is gone on the hub itself. The "
     "account and its files are still there; tell us if they should go too."},
    {'r', "Keep the files until {day}, then delete them. Thank you!"},
};
constexpr Line kNewRepresentative[] = {
    {'r', "From {day} on {person} will speak for {community} instead of me. We both agreed on it in our meeting."},
    {'t', "Thank you for telling us, {first}. May I ask {person} to confirm in a line, so that we have it in writing?"},
    {'e', "Confirmation received"},
    {'t',
     "Recorded. {person} now represents {community} and is administrator of {hub}. Your own rights stay unless you "
     "want us to remove them."},
};
constexpr Line kNewHub[] = {
    {'r', "We would like a second hub for {course}, starting on {day}, for about {n} people. Same login as {hub}."},
    {'t',
     "Great. Two questions before it can be planned: which image should it start with, and may the first hub's people "
     "use it too?"},
    {'r', "The image of {hub}, and no, only the course."},
    {'n', "Needs a node group of its own for the first two weeks. Asked partnerships about the fee."},
    {'e', "Tracker issue opened"},
    {'a', "The new hub is up on the shared cluster. Try it, and tell us if {course} can log in."},
};
constexpr Line kDecommission[] = {
    {'r', "{course} is over and its hub can be shut down. Please keep the home folders until {day}."},
    {'n', "Checked the volumes: {gb} GB. Archive to cold storage first."},
    {'a',
     "The hub stops on {day}. The archive of the home folders stays for 90 days; we sent you the way to fetch it "
     "separately."},
};
constexpr Line kImage[] = {
    {'r', "Our image has a new tag with {package} {version}. Can {hub} use it? Staging first, please."},
    {'a', "Staging has the new tag since this morning. Please run your week-one notebook there and tell me."},
    {'r', "Looks good, all cells run."},
    {'a', "Production follows tonight at 20:00 UTC. Running servers keep the old image until they are restarted."},
};
constexpr Line kProfile[] = {
    {'r', "The image group needs a GPU profile on {hub} for {n} people, only for the group {course}."},
    {'n', "GPU quota in that region is 4. Two at a time would work without a request to the provider."},
    {'a',
     "We can offer two GPUs at the same time, about 35 USD a day while they run. Servers idle for an hour are stopped. "
     "Shall we go ahead?"},
    {'r', "Yes. {person} is responsible for the budget and agrees."},
    {'e', "Tracker issue opened"},
    {'a', "The profile is there and appears for members of {course} only."},
};
constexpr Line kMemory[] = {
    {'r', "Some notebooks of {course} need more than 8 GB. Can the instructors get {gb} GB on {hub}?"},
    {'a',
     "Yes. I would rather offer it as a second choice in the list than raise it for all, because everybody's start "
     "gets slower on bigger nodes. Is that fine?"},
    {'r', "A second choice is fine."},
    {'a', "Done: the start page of {hub} now offers {gb} GB to instructors."},
};
constexpr Line kQuota[] = {
    {'r',
     "{user} cannot save any more on {hub}: the home folder is full ({gb} GB). Could the limit be raised for this one "
     "person?"},
    {'a',
     "Raised by 10 GB for {user}. The folder has about {n} checkpoint files that could go; a note for {person} how to "
     "find them is in our documentation."},
    {'r', "Thanks, that helped."},
};
constexpr Line kDiskFull[] = {
    {'r', "Nobody on {hub} can start a server, the message says: no space left on device."},
    {'t', "Thank you, we see it too and are on it. Next message within two hours."},
    {'n', "The volume of {hub} is at 100 %. Grown by {gb} GB; watching the alert threshold that did not fire."},
    {'a',
     "Space has been added and servers start again. Work that was saved is safe; what was unsaved when the disk filled "
     "up may be lost. A report follows."},
    {'r', "Confirmed, my class is working again."},
};
constexpr Line kOneLogin[] = {
    {'r', "{person} gets \"403 : Forbidden\" after logging in to {hub}. Others of the course can log in."},
    {'a',
     "The account came in as {user} through another identity provider than the one {hub} accepts. Could {person} "
     "choose the institution's own login instead of the personal one?"},
    {'r', "That was it. Could the page say so?"},
    {'a', "Good idea, I added a sentence to the login page of {hub}."},
};
constexpr Line kNobodyLogin[] = {
    {'r', "Since about an hour nobody can log in to {hub}: after the login page the browser goes round in circles."},
    {'t', "We reproduced it and declared an incident. Whoever has a running server can go on working."},
    {'n', "The OAuth client's secret expired at the provider last night. New one set, hub restarted."},
    {'a',
     "Logging in works again since 10:40 UTC. The cause was an expired secret at the login provider; we now have a "
     "reminder two weeks ahead."},
    {'r', "Works for all of us. Thanks for the quick reaction."},
};
constexpr Line kNoStart[] = {
    {'r', "Workshop with {n} people right now, servers on {hub} take more than 15 minutes to start or fail."},
    {'t', "Acknowledged. Somebody is looking at the nodes at this moment."},
    {'n', "Scale-up waits for nodes in one zone only. Added the second zone and two placeholder nodes."},
    {'a',
     "New nodes have joined and the waiting servers start. For the next workshop tell us three weeks ahead and the "
     "nodes are there before you begin."},
    {'r', "Everybody is in now."},
};
constexpr Line kHubDown[] = {
    {'r', "{domain} answers with 503 since this morning."},
    {'t', "We see it. The hub's process restarts again and again; running servers are not affected."},
    {'n', "Out of memory while listing users after the upgrade. Limit raised, rolled out."},
    {'a',
     "The hub is back since 08:55 UTC. No work was lost. The report will be sent to you when it has been reviewed."},
};
constexpr Line kKernel[] = {
    {'r', "The kernel dies every time {course} opens the second notebook on {hub}."},
    {'a',
     "The notebook loads the whole table at once, about {gb} GB. With the 2 GB profile that ends the kernel. Reading "
     "it in pieces would help; I attached four lines that do."},
    {'r', "Reading in pieces works. I will change the course material."},
};
constexpr Line kBuild[] = {
    {'r', "Building our repository on {hub} fails with a 502 after some minutes."},
    {'n', "The registry refused the push for a while; retried and it went through."},
    {'a', "The registry that stores the images had trouble until noon. A new build of yours succeeded just now."},
};
constexpr Line kWorkshop[] = {
    {'r',
     "We hold a workshop on {hub} on {day}, 9 to 17 UTC, about {n} people from outside. They need accounts for two "
     "days."},
    {'t',
     "Thank you for the early notice. I noted the date. Should the home folders be empty afterwards, and is one shared "
     "password enough?"},
    {'r', "Yes to both. {person} will be in the room."},
    {'e', "Tracker issue opened"},
    {'a',
     "All set: nodes are warmed up from 8:30, {person} gets the password on the day by a separate way, and the folders "
     "are cleaned two days later."},
};
constexpr Line kPassword[] = {
    {'r', "Please change the shared password of {hub} before the event on {day}."},
    {'a', "Will be changed the evening before. You receive it through the one-time link, not in this ticket."},
    {'r', "Received, thanks."},
};
constexpr Line kDomain[] = {
    {'r', "Could {hub} be reached as lab.{community}.example too? Our IT can set a CNAME."},
    {'a', "Yes. Please let them point the name to {domain}; tell me when it answers and I add it to the certificate."},
    {'r', "The name resolves since an hour."},
    {'a', "The certificate covers both names now. Old links keep working."},
};
constexpr Line kBucket[] = {
    {'r',
     "{course} needs to write results into a bucket that lives longer than the scratch one. {gb} GB would be enough."},
    {'a',
     "I can create a persistent bucket that all users of {hub} may write to. Is it fine that everybody there can read "
     "everybody's results?"},
    {'r', "Within the course, yes."},
    {'e', "Tracker issue opened"},
    {'a',
     "The bucket exists; its name is in the environment variable PERSISTENT_BUCKET. Costs appear in your monthly "
     "overview."},
};
constexpr Line kDashboards[] = {
    {'r', "May {person} see the usage dashboards of our cluster?"},
    {'a', "An invitation is on its way to {person}. It is valid for seven days."},
};
constexpr Line kFeature[] = {
    {'r', "We would like named servers on {hub}, so that one can run next to the other. At most two for each person."},
    {'n', "Culling settings are for one server; check the limit per user."},
    {'e', "Tracker issue opened"},
    {'a', "Named servers are on with a limit of two. Idle ones are stopped like the others."},
};
constexpr Line kPackage[] = {
    {'r', "Which image would you advise for {course}? We need {package} and R side by side."},
    {'a',
     "Start from the data science image and add {package} through your environment file; R is in it already. I wrote "
     "down the three lines you need."},
    {'r', "That is what we were looking for."},
};
constexpr Line kCost[] = {
    {'r', "The estimate for last month is about {n} percent higher than usual. What happened?"},
    {'a',
     "Most of it is one profile with 64 GB that ran over three weekends. I can stop servers after twelve hours at the "
     "latest, if {community} agrees."},
    {'r', "Please do, and tell {person}."},
    {'a', "Set. Last weekend the cost was back to the usual."},
};
constexpr Line kUpstream[] = {
    {'r', "Since the upgrade the file browser of {hub} forgets the open folder when the page is loaded again."},
    {'a',
     "I can reproduce it outside of the hub too, so it is a fault of the notebook interface. Reported to its "
     "developers with your steps."},
    {'n', "Upstream has a fix in review; note the version and bump when it is out."},
    {'e', "Tracker issue opened"},
    {'a', "The fix is in {version} and arrives with the next image."},
};
constexpr Line kUpgrade[] = {
    {'r', "Your notice says {hub} is upgraded on {day}. We teach {course} until noon that day, could it be later?"},
    {'a',
     "No problem, I moved {hub} to the evening group: 19:00 UTC. Servers are not stopped, only logging in pauses for "
     "some minutes."},
    {'r', "Perfect."},
};
constexpr Line kExport[] = {
    {'r', "A former student asks for the data of {user}. How do we get it out?"},
    {'a',
     "I put an archive of the home folder into your persistent bucket, readable for administrators only. Please tell "
     "me when it was fetched and I remove it."},
    {'r', "Fetched."},
};
constexpr Line kFiles[] = {
    {'r',
     "The server of {user} on {hub} does not start since a change in a start-up file. {person} agrees that you look "
     "into the folder."},
    {'n', "Access noted. The profile file exits with an error; renamed it, nothing else touched."},
    {'a', "I renamed .bash_profile to .bash_profile.broken and the server starts. Nothing else was opened."},
    {'r', "Thanks for the care."},
};
constexpr Line kAbuse[] = {
    {'r', "Three accounts on {hub} that nobody knows use all processors since last night."},
    {'t', "Thank you. We stopped these servers and blocked the accounts while we look."},
    {'n', "Mining software in all three. Sign-up was open since the workshop; closed it."},
    {'a', "The accounts are removed. Sign-up on {hub} is closed again; please add participants by name from now on."},
};
constexpr Line kGroups[] = {
    {'r', "The teaching assistants of {course} see nobody in the list of {hub}, although they are in the group."},
    {'a',
     "The role names the group {course}-tas, the members are in {course}-ta. I corrected the name in the role; the "
     "assistants have to log in again to see it."},
    {'r', "Now the list is there."},
};

constexpr TicketKind kKinds[] = {
    {Change, Low, 6, 9, "New administrator for {hub}: {person}", kNewAdmin},
    {Change, Medium, 6, 5, "Remove administrator {user} from {hub}", kRemoveAdmin},
    {Guidance, Medium, 3, 2, "New representative of {community}", kNewRepresentative},
    {Change, Medium, 10, 3, "A hub for {course}", kNewHub, true},
    {Change, Low, 10, 2, "Shut down the hub of {course}", kDecommission, true},
    {Change, Critical, 8, 9, "Image update for {hub}: {package} {version}", kImage},
    {Change, High, 9, 4, "GPU profile for {course}", kProfile, true},
    {Change, Medium, 9, 5, "More memory for instructors of {course}", kMemory},
    {Change, Critical, 9, 5, "Home folder of {user} is full", kQuota},
    {Incident, Critical, 13, 1, "No space left on {hub}", kDiskFull},
    {Guidance, Medium, 6, 7, "{person} cannot log in to {hub}", kOneLogin},
    {Incident, Critical, 7, 1, "Nobody can log in to {hub}", kNobodyLogin},
    {Incident, High, 7, 2, "Servers on {hub} do not start", kNoStart},
    {Incident, Critical, 7, 1, "{domain} answers 503", kHubDown},
    {Guidance, Medium, 4, 4, "Kernel dies in {course}", kKernel},
    {Change, Medium, 8, 2, "Image build fails on {hub}", kBuild},
    {Workshop, Medium, 9, 8, "Workshop on {day}, {n} people", kWorkshop, true},
    {Workshop, Low, 9, 3, "Shared password of {hub} before {day}", kPassword},
    {Change, Low, 9, 2, "Another address for {hub}", kDomain},
    {Change, Medium, 9, 3, "Persistent bucket for {course}", kBucket, true},
    {Change, Low, 9, 3, "Dashboards for {person}", kDashboards},
    {Change, Medium, 9, 3, "Named servers on {hub}", kFeature, true},
    {Guidance, Low, 5, 5, "Which image for {course}?", kPackage},
    {Guidance, Low, 12, 3, "Cost of last month", kCost},
    {Change, Low, 11, 3, "File browser forgets its folder", kUpstream, true},
    {Guidance, Low, 12, 3, "Upgrade of {hub} on {day}", kUpgrade},
    {Change, Medium, 10, 2, "Data of {user}", kExport},
    {Change, Medium, 6, 2, "Server of {user} does not start", kFiles},
    {Incident, High, 13, 1, "Unknown accounts use all processors of {hub}", kAbuse},
    {Change, Medium, 9, 3, "Assistants of {course} see no participants", kGroups},
};

} // namespace

std::span<const TicketKind> ticketKinds()
{
    return kKinds;
}

} // namespace hubdesk::interchange::seeds
