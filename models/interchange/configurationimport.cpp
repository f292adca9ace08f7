#include "interchange/configurationimport.h"
#include "interchange/configurationchanges.h"

namespace hubdesk::interchange {

using domain::Hub;
using domain::Row;

domain::Result<domain::ChangeSet> importConfiguration(const domain::State &state, domain::UuidSource &uuids,
                                                      const ConfigurationIntent &intent,
                                                      const std::vector<python::Configuration> &files)
{
    ChangeBuilder builder(uuids, intent.label);
    ConfigurationChanges changes(state, builder);
    for (const python::Configuration &file : files)
        changes.gather(file);
    domain::HubId hub = intent.hub;
    if (hub.isNull()) {
        Hub made;
        made.name = intent.hubName;
        made.adminUsers = changes.admins();
        made.authenticator = changes.authenticator();
        hub.value = builder.create(made).id;
    } else {
        // What the configuration does not say of the hub itself stays as it is, but its administrators.
        const std::optional<Row> row = state.row(hub.ref());
        if (!row)
            return domain::Error{domain::ErrorCode::NotFound, intent.hubName, {}};
        Hub changed = domain::record<Hub>(*row);
        changed.adminUsers = changes.admins();
        if (!changes.authenticator().isEmpty())
            changed.authenticator = changes.authenticator();
        builder.update(*row, changed);
    }
    changes.addTo(hub);
    return builder.take();
}

} // namespace hubdesk::interchange
