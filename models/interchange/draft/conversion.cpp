#include "interchange/draft/conversion.h"

#include <algorithm>

namespace hubdesk::interchange {
namespace {

using access::Catalogue;

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

const Catalogue &draftCatalogue()
{
    return *Catalogue::find(access::kDraft2021);
}

// The released name of a scope's base, where it has another one. `all` is asked for apart.
std::optional<QString> releasedName(const QString &base, const Catalogue &release)
{
    for (const access::Renamed &name : Catalogue::renamed()) {
        const auto bit = Catalogue::bitOf(name.released);
        if (fromView(name.draft) == base && base != u"all" && bit && release.has(*bit))
            return fromView(name.released);
    }
    return std::nullopt;
}

// Scopes that a name brings along in the release, but did not in the draft.
QStringList broughtAlong(const QString &draft, const QString &released, const Catalogue &release)
{
    QStringList more;
    const auto from = Catalogue::bitOf(draft.toStdString());
    const auto to = Catalogue::bitOf(released.toStdString());
    if (!from || !to || !draftCatalogue().has(*from))
        return more;
    QStringList before;
    for (access::ScopeBit bit = 0; bit < Catalogue::scopes().size(); ++bit) {
        if ((draftCatalogue().closure(*from) >> bit & 1) == 0)
            continue;
        const QString name = fromView(Catalogue::scopes()[bit].name);
        before.append(releasedName(name, release).value_or(name));
    }
    for (access::ScopeBit bit = 0; bit < Catalogue::scopes().size(); ++bit) {
        const QString name = fromView(Catalogue::scopes()[bit].name);
        if ((release.closure(*to) >> bit & 1) != 0 && !before.contains(name) && name != released)
            more.append(name);
    }
    return more;
}

class Conversion final {
public:
    Conversion(const ConfigurationFacts &facts, const Catalogue &release)
        : m_facts(facts)
        , m_release(release)
    {
    }

    DraftConversion run()
    {
        m_made.converted = desiredOf(m_facts);
        for (const RoleFacts &role : m_facts.roles)
            convert(role);
        if (!m_facts.roles.empty())
            say("draft-role-deleted", m_facts.roles.front().place, {});
        m_made.draftSays = tryStart(m_facts, draftCatalogue()).refusal;
        const Trial trial = tryStart(m_facts, m_release);
        m_made.releaseSays = trial.refusal;
        if (trial.refusal)
            m_made.releasePlace = placeOf(*trial.refusal);
        m_made.convertedSays = tryStart(convertedFacts(), m_release).refusal;
        return std::move(m_made);
    }

private:
    void say(const char *code, const domain::Place &place, const QStringList &arguments)
    {
        m_made.differences.push_back({place, QString::fromLatin1(code), arguments});
    }

    void convert(const RoleFacts &role)
    {
        DesiredRole &wanted = *m_made.converted.role(role.name);
        if (role.name == u"admin" && (role.hasScopes || role.description)) {
            wanted.scopes.reset();
            wanted.description.reset();
            say("draft-admin-kept", role.place, {});
        } else if (role.scopes && role.scopes->whole) {
            QStringList scopes;
            for (const Word &scope : role.scopes->words)
                convert(role, scope, scopes);
            // What one converted scope contains already need not be said twice.
            QStringList kept;
            for (const QString &scope : std::as_const(scopes)) {
                if (!contained(scope, scopes))
                    kept.append(scope);
            }
            wanted.scopes = kept;
            listing(role, kept);
        }
        if (role.tokens) {
            wanted.withoutKeys.append(QStringLiteral("tokens"));
            if (!role.tokens->words.empty())
                say("draft-tokens-dropped", role.tokens->place,
                    {role.name, QString::number(role.tokens->words.size())});
        }
        bearers(role);
    }

    void convert(const RoleFacts &role, const Word &scope, QStringList &into)
    {
        const QString base = scope.text.section(u'!', 0, 0);
        const QString rest = scope.text.mid(base.size());
        if (base == u"all") {
            const bool token = role.name == u"token";
            say(token ? "draft-all-inherit" : "draft-all-self", scope.place, {role.name});
            into.append(token ? QStringLiteral("inherit") : QStringLiteral("self"));
            return;
        }
        if (base == u"read:all") // it opened nothing
            return;
        const QString released = releasedName(base, m_release).value_or(base);
        if (released != base)
            say("draft-scope-renamed", scope.place, {role.name, scope.text, released + rest});
        const QStringList more = broughtAlong(base, released, m_release);
        if (!more.isEmpty())
            say("draft-scope-wider", scope.place, {role.name, released + rest, more.join(QStringLiteral(", "))});
        if (!into.contains(released + rest))
            into.append(released + rest);
    }

    bool contained(const QString &scope, const QStringList &all) const
    {
        const auto bit = Catalogue::bitOf(scope.section(u'!', 0, 0).toStdString());
        const QString rest = scope.contains(u'!') ? scope.mid(scope.indexOf(u'!')) : QString();
        for (const QString &other : all) {
            const auto wider = Catalogue::bitOf(other.section(u'!', 0, 0).toStdString());
            const QString otherRest = other.contains(u'!') ? other.mid(other.indexOf(u'!')) : QString();
            if (other != scope && bit && wider && *bit != *wider && rest == otherRest
                && (m_release.closure(*wider) >> *bit & 1) != 0)
                return true;
        }
        return false;
    }

    // Reading all users, groups or services listed them in the draft; a release asks for list:... besides.
    void listing(const RoleFacts &role, const QStringList &scopes)
    {
        for (const char *kind : {"users", "groups", "services"}) {
            const QString read = QStringLiteral("read:") + QLatin1String(kind);
            const QString list = QStringLiteral("list:") + QLatin1String(kind);
            if (scopes.contains(read) && !contained(list, scopes + QStringList(list)))
                say("draft-listing", role.place, {role.name, list});
        }
    }

    void bearers(const RoleFacts &role)
    {
        for (const Word &service : role.services ? role.services->words : std::vector<Word>()) {
            const bool defined =
                std::any_of(m_facts.services.begin(), m_facts.services.end(),
                            [&service](const ServiceFacts &known) { return known.name == service.text; });
            if (defined || m_made.servicesNeeded.contains(service.text))
                continue;
            m_made.servicesNeeded.append(service.text);
            say("draft-service-needed", service.place, {role.name, service.text});
        }
        const auto named = [](const std::optional<WordList> &list) { return list && !list->words.empty(); };
        if (named(role.users)) {
            say("draft-users-made", role.users->place, {role.name, role.users->texts().join(QStringLiteral(", "))});
            say("draft-default-kept", role.users->place, {role.name});
        }
        if (named(role.groups))
            say("draft-groups-made", role.groups->place, {role.name, role.groups->texts().join(QStringLiteral(", "))});
        if (named(role.users) || named(role.groups) || named(role.services))
            say("draft-bearers-replaced", role.place, {role.name});
    }

    // The scope or the bearer that a refusal names.
    domain::Place placeOf(const access::DefinitionError &error) const
    {
        const QString text = QString::fromStdString(error.message);
        for (const RoleFacts &role : m_facts.roles) {
            for (const std::optional<WordList> *list : {&role.scopes, &role.services, &role.users}) {
                for (const Word &word : *list ? (*list)->words : std::vector<Word>()) {
                    if (text.contains(QStringLiteral("'%1'").arg(word.text))
                        || text.contains(QStringLiteral(" service %1 ").arg(word.text))
                        || text.contains(QStringLiteral("services %1 ").arg(word.text)))
                        return word.place;
                }
            }
        }
        return m_facts.roles.empty() ? domain::Place{m_facts.file, 1, 1} : m_facts.roles.front().place;
    }

    ConfigurationFacts convertedFacts() const
    {
        ConfigurationFacts facts = m_facts;
        DesiredConfiguration converted = m_made.converted;
        for (RoleFacts &role : facts.roles) {
            const DesiredRole &wanted = *converted.role(role.name);
            role.tokens.reset();
            role.hasScopes = wanted.scopes.has_value();
            role.scopes.reset();
            if (!wanted.description)
                role.description.reset();
            if (!wanted.scopes)
                continue;
            role.scopes.emplace();
            for (const QString &scope : *wanted.scopes)
                role.scopes->words.push_back({scope, {}});
        }
        for (const QString &service : m_made.servicesNeeded) {
            ServiceFacts made;
            made.name = service;
            facts.services.push_back(made);
        }
        return facts;
    }

    const ConfigurationFacts &m_facts;
    const Catalogue &m_release;
    DraftConversion m_made;
};

} // namespace

bool looksLikeDraft(const ConfigurationFacts &facts)
{
    for (const RoleFacts &role : facts.roles) {
        if (role.tokens)
            return true;
        for (const Word &scope : role.scopes ? role.scopes->words : std::vector<Word>()) {
            const QString base = scope.text.section(u'!', 0, 0);
            if (base == u"all" || base == u"read:all" || releasedName(base, Catalogue::newest()))
                return true;
        }
    }
    return false;
}

DraftConversion convertDraft(const ConfigurationFacts &facts, const access::Catalogue &release)
{
    return Conversion(facts, release).run();
}

} // namespace hubdesk::interchange
