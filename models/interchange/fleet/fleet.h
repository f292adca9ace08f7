#pragma once
// A fleet as a folder of Helm values describes it: clusters (cluster.yaml) with their hubs, each with an
// ordered chain of values files. Reading is pure: the files come as bytes. What cannot be read is a note,
// and the rest is read all the same. Any thread.

#include "interchange/facts.h"
#include "interchange/fleet/folder.h"

namespace hubdesk::interchange {

struct FleetHub {
    QString name; ///< without the cluster
    QString displayName, domain, chart;
    domain::Place place;
    QStringList files; ///< of the chain, plain ones
    QStringList encrypted; ///< left alone: what they say is not known
    bool whole = true; ///< false: a plain file of the chain could not be read
    ConfigurationFacts facts;
};

struct FleetCluster {
    QString name, provider, account, region;
    domain::Place place;
    std::vector<FleetHub> hubs;
};

struct Fleet {
    std::vector<FleetCluster> clusters;
    /// Files that were not read: codes "template", "encrypted", "unreadable", "yaml-syntax" (text: the
    /// fault), "aliases-explode" ...; and what is wrong in a cluster.yaml.
    std::vector<Note> notes;
    QStringList unused; ///< plain files that no hub's chain names
};

[[nodiscard]] bool isFleet(const std::vector<InputFile> &files);
[[nodiscard]] Fleet readFleet(const std::vector<InputFile> &files);

/// The note for a file that could not be read; code as above.
[[nodiscard]] Note noteOf(const domain::Error &error);

} // namespace hubdesk::interchange
