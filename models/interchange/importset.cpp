#include "interchange/importset.h"

#include "interchange/configurationimport.h"
#include "interchange/draft/conversion.h"
#include "interchange/fleet/fleetimport.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/document.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <memory>

namespace hubdesk::interchange {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using Step = std::optional<Error>;

class Reader final {
public:
    Reader(const QStringList &paths, const ImportProgress &progress)
        : m_paths(paths)
        , m_progress(progress)
    {
    }

    Result<ImportSet> run()
    {
        int done = 0;
        for (const QString &path : m_paths) {
            if (const Step error = read(path))
                return located(*error, path);
            if (m_progress && !m_progress(++done, static_cast<int>(m_paths.size())))
                return Error{ErrorCode::Cancelled, {}, {}};
        }
        finish();
        return std::move(m_set);
    }

private:
    static Error located(Error error, const QString &path)
    {
        if (error.place.file.isEmpty() || error.place.line > 0)
            error.place.file = path;
        return error;
    }

    Step read(const QString &path)
    {
        const QFileInfo info(path);
        if (info.isDir())
            return folder(path);
        const QString suffix = info.suffix().toLower();
        if (!QStringList{QStringLiteral("py"), QStringLiteral("csv"), QStringLiteral("yaml"), QStringLiteral("yml"),
                         QStringLiteral("json")}
                 .contains(suffix))
            return Error{ErrorCode::NotUnderstood, {}, {path, 0, 0}};
        if (isEncryptedName(path)) {
            m_encrypted.push_back({{info.absoluteFilePath(), 0, 0}, QStringLiteral("encrypted"), {}, {}});
            return std::nullopt;
        }
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, file.errorString(), {path, 0, 0}};
        const QByteArray bytes = file.readAll();
        if (suffix == u"csv") {
            Result<CsvPeople> people = readPeople(bytes, path);
            if (!people)
                return people.error();
            m_set.people.push_back(std::move(people).value());
            return std::nullopt;
        }
        return configuration({info.absoluteFilePath(), bytes, false, std::nullopt});
    }

    Step folder(const QString &path)
    {
        const auto files = readFolder(QFileInfo(path).absoluteFilePath());
        if (!files)
            return files.error();
        if (isFleet(*files)) {
            m_set.fleets.push_back(readFleet(*files));
            return std::nullopt;
        }
        bool any = false;
        for (const InputFile &file : *files) { // one hub's files, in the order of their names
            if (file.encrypted)
                continue;
            any = true;
            if (const Step error = configuration(file))
                return error;
        }
        return any ? std::nullopt : Step(Error{ErrorCode::NotFound, {}, {path, 0, 0}});
    }

    Step configuration(const InputFile &file)
    {
        const QFileInfo info(file.path);
        if (file.path.endsWith(u".py")) {
            const Result<ConfigurationFacts> facts = python::readFacts(file.bytes, file.path);
            if (!facts)
                return facts.error();
            take(*facts);
            m_set.hubName = info.completeBaseName();
        } else {
            Result<yaml::Document> read = yaml::Document::read(file.bytes, file.path);
            if (!read)
                return read.error();
            if (file.path.endsWith(u".json"))
                take(values::readJson(*read));
            else
                m_documents.push_back(std::make_unique<yaml::Document>(std::move(read).value()));
            m_set.hubName = info.fileName().section(u'.', 0, 0);
        }
        m_set.files.push_back(file);
        return std::nullopt;
    }

    void take(const ConfigurationFacts &facts)
    {
        m_set.isDraft = m_set.isDraft || looksLikeDraft(facts);
        m_set.configurations.push_back(python::configurationOf(facts));
    }

    // Values files are one chain: the later ones override.
    void finish()
    {
        values::Chain chain;
        for (const auto &document : m_documents) {
            if (document->isEncrypted())
                m_encrypted.push_back({{document->file(), 0, 0}, QStringLiteral("encrypted"), {}, {}});
            else
                chain.push_back(document.get());
        }
        if (!m_documents.empty())
            take(values::readValues(chain));
        if (m_encrypted.empty())
            return;
        if (m_set.configurations.empty())
            m_set.configurations.emplace_back();
        auto &notes = m_set.configurations.back().notes;
        notes.insert(notes.end(), m_encrypted.begin(), m_encrypted.end());
    }

    const QStringList &m_paths;
    const ImportProgress &m_progress;
    ImportSet m_set;
    std::vector<Note> m_encrypted;
    std::vector<std::unique_ptr<yaml::Document>> m_documents;
};

} // namespace

Result<ImportSet> readImportSet(const QStringList &paths, const ImportProgress &progress)
{
    return Reader(paths, progress).run();
}

Result<domain::ChangeSet> changesOf(const domain::State &state, domain::UuidSource &uuids, const ImportSet &set,
                                    domain::HubId hub, const QString &hubName, const QString &label)
{
    domain::ChangeSet all{label, {}};
    const auto append = [&all](domain::ChangeSet more) {
        all.changes.insert(all.changes.end(), std::make_move_iterator(more.changes.begin()),
                           std::make_move_iterator(more.changes.end()));
    };
    const auto next = [&all] { return -1 - static_cast<std::int64_t>(all.changes.size()); };
    if (!set.configurations.empty()) {
        ConfigurationIntent intent;
        intent.hub = hub;
        intent.label = label;
        if (hub.isNull())
            intent.hubName = hubName.isEmpty() ? set.hubName : hubName;
        Result<domain::ChangeSet> made = importConfiguration(state, uuids, intent, set.configurations);
        if (!made)
            return made;
        append(std::move(*made));
    }
    for (const Fleet &fleet : set.fleets)
        append(importFleet(state, uuids, fleet, label, next()));
    Result<domain::ChangeSet> people = importPeople(state, uuids, set.people, label, next());
    if (!people)
        return people;
    append(std::move(*people));
    return all;
}

std::vector<Note> notesOf(const ImportSet &set)
{
    std::vector<Note> notes;
    QSet<QStringList> seen;
    const auto add = [&](const std::vector<Note> &from) {
        for (const Note &note : from) {
            const QStringList key{note.place.file, QString::number(note.place.line), QString::number(note.place.column),
                                  note.code, note.about};
            if (!seen.contains(key))
                notes.push_back(note);
            seen.insert(key);
        }
    };
    for (const python::Configuration &configuration : set.configurations)
        add(configuration.notes);
    for (const Fleet &fleet : set.fleets) {
        add(fleet.notes);
        for (const FleetCluster &cluster : fleet.clusters) {
            for (const FleetHub &hub : cluster.hubs)
                add(hub.facts.notes);
        }
    }
    return notes;
}

std::vector<Finding> lintSet(const ImportSet &set, const LintOptions &options)
{
    std::vector<Finding> found;
    std::vector<InputFile> chain;
    const auto append = [&found](std::vector<Finding> more) {
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    for (const InputFile &file : set.files) {
        if (file.path.endsWith(u".py") || file.path.endsWith(u".json"))
            append(lintFile(file, options));
        else
            chain.push_back(file);
    }
    if (!chain.empty())
        append(lintChain(chain, options));
    for (const Fleet &fleet : set.fleets)
        append(lintFleet(fleet, options));
    return found;
}

} // namespace hubdesk::interchange
