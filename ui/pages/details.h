#pragma once
// Fills the details pane for one record: its fields from the field table with references as links, then
// what belongs to its kind (a hub's last pull, a community's people, a journal entry's before and after).
// GUI thread, point reads only. Each kind's own sections are in a file of their own.

#include "domain/records.h"
#include "ui/pages/pagecontext.h"

namespace hubdesk::ui {

class DetailsPane;
class DetailsSection;

void fillDetails(DetailsPane &pane, const PageContext &context, domain::Ref ref);

// By kind; details.cpp calls them between the heading and the fields.
void addHubSections(DetailsPane &pane, const PageContext &context, const domain::Row &hub);
void addHubUserSections(DetailsPane &pane, const PageContext &context, const domain::Row &user);
void addHubGroupSections(DetailsPane &pane, const PageContext &context, const domain::Row &group);
void addAgreementSections(DetailsPane &pane, const PageContext &context, const domain::Row &agreement);
void addRoleSections(DetailsPane &pane, const PageContext &context, const domain::Row &role);
void addTokenSections(DetailsPane &pane, const PageContext &context, const domain::Row &token);
void fillJournalDetails(DetailsPane &pane, const PageContext &context, std::int64_t number);

/// Records that refer to this one: seats of a person, hubs of a community ...
void addRelatedSections(DetailsPane &pane, const PageContext &context, domain::Ref ref);

/// A row with a link to `ref`, or plain text where no list shows it.
void addReference(DetailsSection &section, const PageContext &context, const QString &key, domain::Ref ref);

} // namespace hubdesk::ui
