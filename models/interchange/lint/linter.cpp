#include "interchange/lint/linter.h"
#include "interchange/python/configuration.h"
#include "interchange/values/valuesreader.h"

#include <algorithm>
#include <tuple>

namespace hubdesk::interchange {
namespace {

access::HubState customState(const ConfigurationFacts &facts, bool known)
{
    access::HubState state;
    if (!known)
        return state;
    for (const CustomScopeFacts &scope : facts.customScopes) {
        access::CustomScopeRecord record;
        record.name = state.names.intern(scope.name.toStdString());
        record.hasDescription = scope.description.has_value() || scope.open;
        record.definition = "{...}";
        if (scope.badSubscopes) {
            record.subscopes = access::CustomScopeRecord::Subscopes::Bad;
        } else if (scope.subscopes) {
            record.subscopes = access::CustomScopeRecord::Subscopes::List;
            std::vector<std::string> names;
            for (const Word &word : scope.subscopes->words)
                names.push_back(word.text.toStdString());
            record.subscopeNames = state.add(names);
        }
        state.customScopes.push_back(std::move(record));
    }
    return state;
}

QSet<QString> namesIn(const access::HubState &state, const auto &records)
{
    QSet<QString> result;
    for (const auto &record : records) {
        const std::string_view text = state.names.text(record.name);
        result.insert(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    return result;
}

} // namespace

QString severityWord(Severity severity)
{
    return severity == Severity::Error ? QStringLiteral("error")
        : severity == Severity::Note   ? QStringLiteral("note")
                                       : QStringLiteral("warning");
}

Linter::Linter(const ConfigurationFacts &facts, const LintOptions &options)
    : m_facts(facts)
    , m_catalogue(options.catalogue ? *options.catalogue : access::Catalogue::newest())
    , m_rules(access::Rules::of(m_catalogue.version()))
    , m_custom(customState(facts, m_rules.has(access::Rule::CustomScopes)))
    , m_expander(m_catalogue, m_rules, access::CustomScopes(m_custom))
    , m_live(options.live)
    , m_admins(facts.effectiveAdmins())
    , m_allowed(facts.effectiveAllowed())
{
    m_closed =
        m_allowed && m_allowed->list.whole && !m_allowed->list.words.empty() && (!m_admins || m_admins->list.whole);
    for (const PlacedList *list : {m_admins, m_allowed}) {
        for (const Word &word : list ? list->list.words : std::vector<Word>())
            m_allowedNames.insert(word.text.toLower());
    }
    if (m_live) {
        m_liveUsers = namesIn(*m_live, m_live->users);
        m_liveGroups = namesIn(*m_live, m_live->groups);
        m_liveServices = namesIn(*m_live, m_live->services);
    }
    for (const ServiceFacts &service : facts.services)
        m_services.insert(service.name);
    for (const GroupFacts &group : facts.groups)
        m_groups.insert(group.name);
}

Finding &Linter::add(Severity severity, const char *code, const domain::Place &place, const QStringList &arguments,
                     const QString &role)
{
    m_found.push_back({place, severity, QString::fromLatin1(code), arguments, role, {}});
    return m_found.back();
}

bool Linter::isDefault(const QString &role) const
{
    return m_catalogue.defaultRole(role.toStdString()) != nullptr;
}

bool Linter::exists(const QString &scope) const
{
    return m_expander.bitOf(scope.section(u'!', 0, 0).toStdString(), m_custom.names).has_value();
}

access::ScopeMask Linter::maskOf(const QString &base) const
{
    const auto bit = access::Catalogue::bitOf(base.toStdString());
    return bit && m_catalogue.has(*bit) ? m_catalogue.closure(*bit) : 0;
}

std::vector<Finding> Linter::run()
{
    notes();
    customScopes();
    for (const RoleFacts &one : m_facts.roles)
        role(one);
    scopeList(m_facts.allowedScopes, "Spawner.oauth_client_allowed_scopes");
    scopeList(m_facts.serverTokenScopes, "Spawner.server_token_scopes");
    scopeList(m_facts.extraUserScopes, "JupyterHub.extra_user_scopes");
    for (const ServiceFacts &service : m_facts.services)
        scopeList(service.allowedScopes, "oauth_client_allowed_scopes");
    adminLists();
    adminRole();
    managed();
    staff();
    replaced();
    names();
    liveAdmins();
    start();
    return std::move(m_found);
}

namespace {

void sortOut(std::vector<Finding> &findings)
{
    const auto key = [](const Finding &f) {
        return std::tie(f.place.file, f.place.line, f.place.column, f.code, f.arguments, f.role);
    };
    std::stable_sort(findings.begin(), findings.end(),
                     [&key](const Finding &a, const Finding &b) { return key(a) < key(b); });
    findings.erase(std::unique(findings.begin(), findings.end(),
                               [&key](const Finding &a, const Finding &b) { return key(a) == key(b); }),
                   findings.end());
}

Finding findingOf(const Note &note)
{
    const bool harmless = note.code == u"encrypted" || note.code == u"template";
    return {note.place, harmless ? Severity::Note : Severity::Error, note.code, {note.about, note.text}, {}, {}};
}

void append(std::vector<Finding> &into, std::vector<Finding> from)
{
    into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

std::vector<Finding> lint(const ConfigurationFacts &facts, const LintOptions &options)
{
    std::vector<Finding> found = Linter(facts, options).run();
    sortOut(found);
    return found;
}

std::vector<Finding> lintChain(const std::vector<InputFile> &files, const LintOptions &options)
{
    std::vector<Finding> found;
    std::vector<yaml::Document> documents;
    documents.reserve(files.size());
    for (const InputFile &file : files) {
        if (file.encrypted) {
            found.push_back(findingOf({{file.path, 0, 0}, QStringLiteral("encrypted"), {}, {}}));
            continue;
        }
        if (file.error) {
            found.push_back(findingOf(noteOf(*file.error)));
            continue;
        }
        domain::Result<yaml::Document> read = yaml::Document::read(file.bytes, file.path);
        if (!read)
            found.push_back(findingOf(noteOf(read.error())));
        else if (read->isEncrypted())
            found.push_back(findingOf({{file.path, 0, 0}, QStringLiteral("encrypted"), {}, {}}));
        else
            documents.push_back(std::move(*read));
    }
    if (!documents.empty()) {
        values::Chain chain;
        for (const yaml::Document &document : documents)
            chain.push_back(&document);
        append(found, lint(values::readValues(chain), options));
    }
    sortOut(found);
    return found;
}

std::vector<Finding> lintFile(const InputFile &file, const LintOptions &options)
{
    if (file.path.endsWith(u".json") && !file.error) {
        const domain::Result<yaml::Document> read = yaml::Document::read(file.bytes, file.path);
        return read ? lint(values::readJson(*read), options) : std::vector{findingOf(noteOf(read.error()))};
    }
    if (!file.path.endsWith(u".py"))
        return lintChain({file}, options);
    if (file.error)
        return {findingOf(noteOf(*file.error))};
    const domain::Result<ConfigurationFacts> facts = python::readFacts(file.bytes, file.path);
    if (!facts)
        return {findingOf({facts.error().place, QStringLiteral("python-syntax"), {}, facts.error().detail})};
    return lint(*facts, options);
}

std::vector<Finding> lintFleet(const Fleet &fleet, const LintOptions &options)
{
    std::vector<Finding> found;
    for (const Note &note : fleet.notes)
        found.push_back(findingOf(note));
    for (const FleetCluster &cluster : fleet.clusters) {
        for (const FleetHub &hub : cluster.hubs)
            append(found, lint(hub.facts, options));
    }
    for (const QString &path : fleet.unused)
        found.push_back({{path, 1, 1}, Severity::Note, QStringLiteral("file-unused"), {}, {}, {}});
    sortOut(found);
    return found;
}

std::vector<Finding> lintFiles(const std::vector<InputFile> &files, const LintOptions &options)
{
    std::vector<Finding> found;
    const bool fleet = isFleet(files);
    if (fleet)
        found = lintFleet(readFleet(files), options);
    for (const InputFile &file : files) {
        if (!fleet || file.path.endsWith(u".py"))
            append(found, lintFile(file, options));
    }
    sortOut(found);
    return found;
}

} // namespace hubdesk::interchange
