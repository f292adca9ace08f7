// The scopes of one role.
#include "interchange/lint/linter.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace hubdesk::interchange {
namespace {

using access::Catalogue;
using access::Risk;

constexpr std::size_t kMostCompared = 500; // with each other

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Letters to change, add or leave out; more than `most` counts as too many.
int distance(const QString &a, const QString &b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int cost = diagonal + (a[i] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({cost, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

Risk riskOf(access::ScopeMask mask)
{
    Risk risk = Risk::None;
    for (access::ScopeBit bit = 0; bit < Catalogue::scopes().size(); ++bit) {
        if ((mask >> bit & 1) != 0)
            risk = std::max(risk, Catalogue::scopes()[bit].risk);
    }
    return risk;
}

} // namespace

void Linter::scopes(const RoleFacts &role)
{
    if (!role.scopes) {
        const bool unknown = role.open || role.hasScopes;
        const bool merges = isDefault(role.name) && has(access::Rule::OverridesMergeWithDefault);
        if (!unknown && !merges)
            add(Severity::Warning, "no-scopes", role.place, {role.name}, role.name);
        return;
    }
    if (role.scopes->whole && role.scopes->words.empty() && !role.open)
        add(Severity::Warning, "no-scopes", role.place, {role.name}, role.name);
    QSet<QString> seen;
    for (const Word &scope : role.scopes->words) {
        if (seen.contains(scope.text)) {
            add(Severity::Note, "scope-twice", scope.place, {scope.text, role.name}, role.name).fix = {
                {Edit::Kind::RemoveScope, role.name, scope.text, {}, {}}};
            continue;
        }
        seen.insert(scope.text);
        const std::string text = scope.text.toStdString();
        const std::string_view view = text;
        if (const auto error = access::checkScopes({&view, 1}, "role " + role.name.toStdString(), m_expander, m_rules,
                                                   m_custom.names)) {
            unknownScope(role, scope, *error);
            continue;
        }
        const qsizetype mark = scope.text.indexOf(u'!');
        if (mark >= 0)
            filter(role, scope, scope.text.left(mark), scope.text.mid(mark + 1));
    }
    contained(role);
    defaults(role);
    wide(role);
}

void Linter::unknownScope(const RoleFacts &role, const Word &scope, const access::DefinitionError &error)
{
    const QString base = scope.text.section(u'!', 0, 0);
    const QString rest = scope.text.mid(base.size());
    if (exists(scope.text)) {
        add(Severity::Error, "unknown-filter", scope.place, {scope.text, QString::fromStdString(error.message)},
            role.name);
        return;
    }
    if (base.startsWith(u"custom:") && !m_facts.customScopesWhole)
        return; // it may be defined where it could not be read
    QStringList released;
    for (const access::Renamed &name : Catalogue::renamed()) {
        const QString to = fromView(name.released);
        if (fromView(name.draft) == base && exists(to))
            released.append(to + rest);
    }
    if (base == u"all") { // two meanings: one's own things (self), and whatever a token's owner may (inherit)
        const QString to = role.name == u"token" ? QStringLiteral("inherit") : QStringLiteral("self");
        Finding &found = add(Severity::Error, "draft-scope-all", scope.place, {scope.text, to}, role.name);
        if (rest.isEmpty() && isDefault(role.name))
            found.fix = {{Edit::Kind::ReplaceScope, role.name, scope.text, to, {}}};
        return;
    }
    if (!released.isEmpty()) {
        add(Severity::Error, "draft-scope", scope.place, {scope.text, released.first()}, role.name).fix = {
            {Edit::Kind::ReplaceScope, role.name, scope.text, released.first(), {}}};
        return;
    }
    if (const auto bit = Catalogue::bitOf(base.toStdString())) {
        add(Severity::Error, "scope-too-new", scope.place,
            {scope.text, fromView(Catalogue::scopes()[*bit].firstRelease), fromView(m_catalogue.versionText())},
            role.name);
        return;
    }
    QString nearest;
    int least = 3;
    for (access::ScopeBit bit = 0; bit < Catalogue::scopes().size(); ++bit) {
        const QString name = fromView(Catalogue::scopes()[bit].name);
        const int far = m_catalogue.has(bit) ? distance(base, name, 2) : 3;
        if (far < least) {
            least = far;
            nearest = name;
        }
    }
    for (const CustomScopeFacts &custom : m_facts.customScopes) {
        if (const int far = distance(base, custom.name, 2); far < least && exists(custom.name)) {
            least = far;
            nearest = custom.name;
        }
    }
    Finding &found = add(Severity::Error, nearest.isEmpty() ? "unknown-scope" : "misspelt-scope", scope.place,
                         {scope.text, nearest + (nearest.isEmpty() ? QString() : rest)}, role.name);
    if (!nearest.isEmpty())
        found.fix = {{Edit::Kind::ReplaceScope, role.name, scope.text, nearest + rest, {}}};
}

// What the filter names, and whether it means anything for this scope.
void Linter::filter(const RoleFacts &role, const Word &scope, const QString &base, const QString &text)
{
    if (base == u"self" || base == u"inherit" || base == u"(no_scope)") {
        add(Severity::Warning, "inert-scope", scope.place, {scope.text}, role.name);
        return;
    }
    const QString key = text.section(u'=', 0, 0);
    const QString value = text.section(u'=', 1);
    if (text.isEmpty()) {
        add(Severity::Note, "filter-mark-alone", scope.place, {scope.text}, role.name).fix = {
            {Edit::Kind::ReplaceScope, role.name, scope.text, base, {}}};
        return;
    }
    if (text.contains(u'=') && value.isEmpty()) {
        add(Severity::Warning, has(access::Rule::EmptyFilterFails) ? "filter-empty-fails" : "filter-empty", scope.place,
            {scope.text}, role.name);
        return;
    }
    static const QSet<QString> whole = {QStringLiteral("read:hub"), QStringLiteral("proxy"), QStringLiteral("shutdown"),
                                        QStringLiteral("read:metrics"), QStringLiteral("admin-ui")};
    const bool ofGroups = base.endsWith(u"groups") || base.startsWith(u"read:groups") || base == u"read:roles:groups";
    const bool ofServices = base.endsWith(u"services") || base.startsWith(u"read:services");
    const bool wrongKind = (ofGroups && base != u"read:users:groups" && (key == u"user" || key == u"server"))
        || (ofServices && (key == u"user" || key == u"server" || key == u"group"))
        || (key == u"service" && !ofServices && !base.startsWith(u"custom:") && !base.contains(u"tokens")
            && !base.startsWith(u"read:users:") && base != u"users:activity");
    if (whole.contains(base) || wrongKind) {
        add(Severity::Warning, "filter-without-meaning", scope.place, {scope.text}, role.name);
        return;
    }
    if (!text.contains(u'='))
        return;
    if (key == u"server" && !value.contains(u'/'))
        add(Severity::Warning, "filter-server-form", scope.place, {scope.text}, role.name);
    const QString name = key == u"server" ? value.section(u'/', 0, 0) : value;
    const auto missing = [&](const char *code) {
        add(Severity::Warning, code, scope.place, {scope.text, name}, role.name);
    };
    if (key == u"group") {
        const bool managed = m_facts.manageGroups && m_facts.manageGroups->on;
        const bool known = m_groups.contains(name) || m_liveGroups.contains(name);
        if (!known && (m_live || (!m_groups.isEmpty() && m_facts.groupsWhole && !managed)))
            missing("filter-missing-group");
    } else if (key == u"user" || key == u"server") {
        if (key == u"server" && !value.contains(u'/'))
            return;
        const bool known = m_liveUsers.contains(name) || m_allowedNames.contains(name);
        if (!known && (m_live || m_closed))
            missing("filter-missing-user");
        else if (name != name.toLower())
            add(Severity::Warning, "filter-upper-case", scope.place, {scope.text}, role.name).fix = {
                {Edit::Kind::ReplaceScope, role.name, scope.text, base + u'!' + text.toLower(), {}}};
    } else if (key == u"service") {
        if (!m_services.contains(name) && !m_liveServices.contains(name) && m_facts.servicesWhole
            && m_facts.form != ConfigurationFacts::Form::Values)
            missing("filter-missing-service");
    }
}

// Scopes that another unfiltered one of the same role gives already.
void Linter::contained(const RoleFacts &role)
{
    if (role.scopes->words.size() > kMostCompared)
        return;
    for (const Word &scope : role.scopes->words) {
        const QString base = scope.text.section(u'!', 0, 0);
        const auto bit = Catalogue::bitOf(base.toStdString());
        if (!bit || !m_catalogue.has(*bit))
            continue;
        for (const Word &other : role.scopes->words) {
            const bool itself = other.text == base && !scope.text.contains(u'!');
            if (itself || other.text == u"self" || other.text.contains(u'!') || (maskOf(other.text) >> *bit & 1) == 0)
                continue;
            add(Severity::Note, "scope-contained", scope.place, {scope.text, other.text}, role.name).fix = {
                {Edit::Kind::RemoveScope, role.name, scope.text, {}, {}}};
            break;
        }
    }
}

// The shipped roles, when they are given other scopes.
void Linter::defaults(const RoleFacts &role)
{
    if (!role.scopes->whole || role.open || !isDefault(role.name))
        return;
    const auto lacks = [&role](QStringView scope) {
        return std::none_of(role.scopes->words.begin(), role.scopes->words.end(), [scope](const Word &word) {
            return word.text == scope || (word.text.startsWith(scope) && word.text.mid(scope.size()).startsWith(u'!'));
        });
    };
    const QString own = has(access::Rule::Draft) ? QStringLiteral("all") : QStringLiteral("self");
    if (role.name == u"user" && lacks(own) && !(own == u"self" && !lacks(u"all"))) // `all` is said already
        add(Severity::Warning, "user-without-self", role.scopes->place, {own}, role.name).fix = {
            {Edit::Kind::AddScope, role.name, {}, own, {}}};
    if (role.name == u"server" && lacks(u"users:activity") && lacks(u"inherit"))
        add(Severity::Warning, "server-without-activity", role.scopes->place, {}, role.name).fix = {
            {Edit::Kind::AddScope, role.name, {}, QStringLiteral("users:activity!user"), {}}};
    if (role.name == u"server" && !lacks(u"inherit"))
        add(Severity::Warning, "server-inherits", role.scopes->place, {}, role.name);
    if (role.name == u"token" && lacks(u"inherit"))
        add(Severity::Note, "token-without-inherit", role.scopes->place, {}, role.name);
}

// A description that promises less than the scopes give.
void Linter::wide(const RoleFacts &role)
{
    if (!role.description || isDefault(role.name))
        return;
    static const QRegularExpression reading(
        QStringLiteral("\\b(read(s|ing)?([- ]only)?|views?|viewing|sees?|looks?|lists?|listing|monitor(s|ing)?|"
                       "audit(s|or|ing)?|observes?|counts?|metrics|statistics|reports?)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression doing(
        QStringLiteral("\\b(start|stop|manag|admin|delet|creat|edit|chang|full|run|launch|control|cull|remov|write|"
                       "grant|enter|access|use|help|support|everything|anything)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression narrow(
        QStringLiteral("\\b(class|course|lab|cohort|section|workshop|team|group|project|own|only)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QString &text = role.description->text;
    const bool reads = reading.match(text).hasMatch() && !doing.match(text).hasMatch();
    for (const Word &scope : role.scopes->words) {
        const QString base = scope.text.section(u'!', 0, 0);
        const Risk risk = riskOf(maskOf(base));
        const bool filtered = scope.text.contains(u'!');
        if (reads && risk >= Risk::Medium && !base.startsWith(u"read:") && !base.startsWith(u"list:")) {
            add(Severity::Warning, "wide-scope-reads", scope.place, {scope.text, text}, role.name);
            return;
        }
        if (!filtered && risk >= Risk::High && narrow.match(text).hasMatch() && base != u"self") {
            add(Severity::Warning, "wide-scope-narrow", scope.place, {scope.text, text}, role.name);
            return;
        }
    }
}

} // namespace hubdesk::interchange
