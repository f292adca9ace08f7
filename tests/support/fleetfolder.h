#pragma once
// Makes a fleet of Helm values of a given size, shaped as a real one: most hubs in one cluster, common files
// shared by a cluster's hubs, an encrypted file a hub, templates that are no YAML, comments and anchors.

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>

namespace hubdesk::test {

struct FleetSize {
    int clusters = 30;
    int hubs = 171;
    int plainFiles = 260; ///< values files, besides those of the clusters
};

/// Files below `folder`, which must exist. Returns how many plain values files were written.
inline int writeFleet(const QString &folder, const FleetSize &size = {})
{
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        const QString path = folder + u'/' + name;
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    };
    int written = 0;
    int hub = 0;
    for (int cluster = 0; cluster < size.clusters; ++cluster) {
        const QByteArray name = "cluster-" + QByteArray::number(cluster);
        const QString base = QStringLiteral("config/clusters/") + QString::fromLatin1(name) + u'/';
        // The first cluster has what the others, with about 2.5 hubs each, leave.
        const int others = size.clusters > 1 ? (size.hubs * 4 / 9) / (size.clusters - 1) : 0;
        const int count = cluster == 0 ? size.hubs - others * (size.clusters - 1) : others;
        QByteArray text = "name: " + name + "\nprovider: " + (cluster % 3 == 0 ? "gcp" : "aws")
            + "\naws:\n  account: \"123456789012\"\n  region: us-west-2\nsupport:\n  helm_chart_values_files:\n"
              "    - support.values.yaml\nhubs:\n";
        for (int i = 0; i < count; ++i, ++hub) {
            const QByteArray id = "hub-" + QByteArray::number(hub) + (hub % 6 == 0 ? "-staging" : "");
            const bool dask = cluster > 0 && cluster % 9 == 0;
            text += "  - name: " + id + "\n    display_name: \"College " + QByteArray::number(hub)
                + "\"\n    domain: " + id + ".example.org\n    helm_chart: " + (dask ? "daskhub" : "basehub")
                + "\n    helm_chart_values_files:\n      - common.values.yaml\n      - " + id
                + ".values.yaml\n      - enc-" + id + ".secret.values.yaml\n";
            QByteArray values =
                "jupyterhub:\n  custom:\n    homepage:\n      templateVars:\n        org:\n          name: "
                "College "
                + QByteArray::number(hub % 130)
                + "\n          url: https://college.example\n        operated_by: &op\n          name: The operator\n"
                  "        funded_by: *op\n  hub:\n    config:\n      Authenticator:\n        admin_users:\n";
            for (int admin = 0; admin < 3; ++admin)
                values +=
                    "          - person" + QByteArray::number((hub * 3 + admin) % 226) + "@college.example # why\n";
            if (hub % 3 == 0) {
                values += "    loadRoles:\n      staff-" + QByteArray::number(hub % 18)
                    + ":\n        description: Staff of the course\n        scopes:\n";
                for (const char *scope : {"admin-ui", "list:users", "admin:servers!group=org:team", "read:hub"})
                    values += QByteArray("          - \"") + scope + "\"\n";
                values += "        groups: [\"org:team\", \"org:other\"]\n";
            }
            values += "  singleuser:\n    profileList:\n";
            for (int profile = 0; profile < 8; ++profile)
                values += "      - display_name: Size " + QByteArray::number(profile)
                    + "\n        description: A server of this size\n        allowed_groups: [\"org:team\"]\n"
                      "        kubespawner_override: {mem_limit: 4G, cpu_limit: 2, node_selector: {size: small}}\n";
            if (dask) {
                values.replace("\n", "\n  ");
                values = "basehub:\n  " + values.trimmed() + "\n";
            }
            write(base + QString::fromLatin1(id) + QStringLiteral(".values.yaml"), values);
            write(base + QStringLiteral("enc-") + QString::fromLatin1(id) + QStringLiteral(".secret.values.yaml"),
                  "jupyterhub: ENC[AES256_GCM,data:AAAA]\nsops: {mac: ENC[x]}\n");
            ++written;
        }
        write(base + QStringLiteral("cluster.yaml"), text);
        write(base + QStringLiteral("common.values.yaml"),
              "jupyterhub:\n  custom:\n    2i2c:\n      add_staff_user_ids_to_admin_users: true\n"
              "      add_staff_user_ids_of_type: google\n  hub:\n    config:\n      JupyterHub:\n"
              "        authenticator_class: cilogon\n    loadRoles:\n      user:\n        scopes:\n          - self\n"
              "          - access:services!service=dask-gateway\n");
        write(base + QStringLiteral("support.values.yaml"), "prometheus:\n  enabled: true\n");
        written += 2;
    }
    for (; written < size.plainFiles; ++written)
        write(QStringLiteral("config/clusters/cluster-0/more-%1.values.yaml").arg(written), "jupyterhub: {}\n");
    write(QStringLiteral("config/clusters/templates/common.values.yaml"), "jupyterhub:\n  {% if x %}\n");
    return written;
}

} // namespace hubdesk::test
