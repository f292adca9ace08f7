#include "interchange/fleet/fleet.h"
#include "interchange/values/valuesreader.h"

#include <QDir>
#include <QHash>
#include <QSet>

#include <memory>

namespace hubdesk::interchange {
namespace {

using values::Merged;

bool isClusterFile(const QString &path)
{
    const QString name = path.section(u'/', -1);
    return name == u"cluster.yaml" || name == u"cluster.yml";
}

class FleetReader final {
public:
    FleetReader(const std::vector<InputFile> &files, Fleet &into)
        : m_files(files)
        , m_into(into)
    {
        for (const InputFile &file : files)
            m_byPath.insert(QDir::cleanPath(file.path), &file);
    }

    void run()
    {
        for (const InputFile &file : m_files) {
            if (isClusterFile(file.path))
                cluster(file);
        }
        for (const InputFile &file : m_files) {
            if (m_used.contains(QDir::cleanPath(file.path)) || isClusterFile(file.path))
                continue;
            if (file.encrypted) {
                note("encrypted", {file.path, 0, 0}, {}, {});
            } else if (file.path.endsWith(u".j2")) {
                note("template", {file.path, 1, 1}, {}, {});
            } else if (!file.path.endsWith(u".py") && document(file)) {
                m_into.unused.append(file.path);
            }
        }
    }

private:
    void note(const char *code, const domain::Place &place, const QString &about, const QString &text)
    {
        m_into.notes.push_back({place, QString::fromLatin1(code), about, text});
    }

    // The parsed file, once; null with a note where it cannot be had.
    const yaml::Document *document(const InputFile &file)
    {
        const QString key = QDir::cleanPath(file.path);
        if (const auto known = m_documents.constFind(key); known != m_documents.constEnd())
            return known->get();
        std::shared_ptr<yaml::Document> made;
        if (file.error) {
            m_into.notes.push_back(noteOf(*file.error));
        } else if (domain::Result<yaml::Document> read = yaml::Document::read(file.bytes, file.path); !read) {
            m_into.notes.push_back(noteOf(read.error()));
        } else if (read->isEncrypted()) {
            note("encrypted", {file.path, 0, 0}, {}, {});
        } else {
            made = std::make_shared<yaml::Document>(std::move(*read));
        }
        m_documents.insert(key, made);
        return made.get();
    }

    QString text(const Merged &map, std::initializer_list<QByteArrayView> path)
    {
        const Merged value = map.at(path);
        return QString::fromUtf8(value.text()); // numbers too: an account's
    }

    void cluster(const InputFile &file)
    {
        const yaml::Document *read = document(file);
        if (!read)
            return;
        const Merged top(values::Chain{read});
        FleetCluster made;
        made.place = {file.path, 1, 1};
        const QString folder = QDir::cleanPath(file.path).section(u'/', 0, -2);
        made.name = text(top, {"name"});
        if (made.name.isEmpty())
            made.name = folder.section(u'/', -1);
        made.provider = text(top, {"provider"});
        for (const char *key : {"aws", "gcp", "azure"}) {
            const Merged cloud = top.at(key);
            for (const char *account : {"account", "project", "subscription"})
                made.account = made.account.isEmpty() ? text(cloud, {account}) : made.account;
            for (const char *region : {"region", "zone", "location"})
                made.region = made.region.isEmpty() ? text(cloud, {region}) : made.region;
        }
        const Merged hubs = top.at("hubs");
        if (hubs && hubs.kind() != Merged::Kind::Sequence && hubs.kind() != Merged::Kind::Null)
            note("wrong-type", hubs.place(), QStringLiteral("hubs"), withoutSecrets(hubs.source()));
        for (const Merged &files : top.at({"support", "helm_chart_values_files"}).items())
            use(folder, QString::fromUtf8(files.text()));
        QSet<QString> names;
        for (const Merged &entry : hubs.items()) {
            FleetHub hub;
            hub.name = text(entry, {"name"});
            hub.place = entry.place();
            if (hub.name.isEmpty()) {
                note("no-name", entry.place(), QStringLiteral("hubs"), withoutSecrets(entry.source()).left(200));
                continue;
            }
            if (names.contains(hub.name)) {
                note("duplicate", entry.place(), QStringLiteral("hubs"), hub.name);
                continue;
            }
            names.insert(hub.name);
            hub.displayName = text(entry, {"display_name"});
            hub.domain = text(entry, {"domain"});
            hub.chart = text(entry, {"helm_chart"});
            chain(hub, folder, entry.at("helm_chart_values_files"));
            made.hubs.push_back(std::move(hub));
        }
        m_into.clusters.push_back(std::move(made));
    }

    QString use(const QString &folder, const QString &name)
    {
        const QString path = QDir::cleanPath(folder + u'/' + name);
        m_used.insert(path);
        return path;
    }

    void chain(FleetHub &hub, const QString &folder, const Merged &list)
    {
        values::Chain documents;
        for (const Merged &entry : list.items()) {
            const QString name = QString::fromUtf8(entry.text());
            const QString path = use(folder, name);
            const InputFile *file = m_byPath.value(path, nullptr);
            if (isEncryptedName(path) || (file && file->encrypted)) {
                hub.encrypted.append(file ? file->path : path);
                continue;
            }
            if (!file) {
                note("file-missing", entry.place(), hub.name, name);
                hub.whole = false;
                continue;
            }
            hub.files.append(file->path);
            if (const yaml::Document *read = document(*file))
                documents.push_back(read);
            else if (isEncryptedContent(path))
                hub.encrypted.append(file->path);
            else
                hub.whole = false;
        }
        hub.facts = values::readValues(documents, values::rootOfChart(hub.chart));
        for (const QString &path : std::as_const(hub.encrypted))
            hub.facts.notes.push_back({{path, 0, 0}, QStringLiteral("encrypted"), {}, {}});
    }

    [[nodiscard]] bool isEncryptedContent(const QString &path) const
    {
        for (const Note &one : m_into.notes) {
            if (one.code == u"encrypted" && QDir::cleanPath(one.place.file) == path)
                return true;
        }
        return false;
    }

    const std::vector<InputFile> &m_files;
    Fleet &m_into;
    QHash<QString, const InputFile *> m_byPath;
    QHash<QString, std::shared_ptr<yaml::Document>> m_documents;
    QSet<QString> m_used;
};

} // namespace

bool isFleet(const std::vector<InputFile> &files)
{
    for (const InputFile &file : files) {
        if (isClusterFile(file.path))
            return true;
    }
    return false;
}

Fleet readFleet(const std::vector<InputFile> &files)
{
    Fleet fleet;
    FleetReader(files, fleet).run();
    return fleet;
}

Note noteOf(const domain::Error &error)
{
    static const QStringList known = {QString::fromLatin1(yaml::fault::kTemplate),
                                      QString::fromLatin1(yaml::fault::kAliases)};
    const QString code = error.code != domain::ErrorCode::Syntax ? QStringLiteral("unreadable")
        : known.contains(error.detail)                           ? error.detail
                                                                 : QStringLiteral("yaml-syntax");
    return {error.place, code, {}, error.detail};
}

} // namespace hubdesk::interchange
