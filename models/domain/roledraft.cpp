#include "domain/roledraft.h"

#include "access/catalogue.h"
#include "access/customscopes.h"
#include "access/roledefinitions.h"
#include "domain/namehazards.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace hubdesk::domain {

using Code = RoleIssue::Code;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QString &payload)
{
    return QJsonDocument::fromJson(payload.toUtf8()).object();
}

QStringList words(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list.append(item.toString());
    return list;
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

class Check {
public:
    Check(const RoleDraft &draft, const RoleSurroundings &around)
        : m_draft(draft)
        , m_around(around)
        , m_catalogue(around.catalogue ? *around.catalogue : access::Catalogue::newest())
    {
    }

    QList<RoleIssue> run()
    {
        name();
        for (int i = 0; i < m_draft.scopes.size(); ++i)
            scope(i);
        whole();
        std::stable_sort(m_issues.begin(), m_issues.end(), [](const RoleIssue &a, const RoleIssue &b) {
            return a.error != b.error ? a.error : a.scope < b.scope;
        });
        return m_issues;
    }

private:
    void add(Code code, bool error, int scope = -1, const QString &detail = {})
    {
        m_issues.append({code, error, scope, detail});
    }

    void name()
    {
        if (!access::isRoleName(m_draft.name.toStdString()))
            add(Code::NameInvalid, true);
        if (m_around.otherRoles.contains(m_draft.name))
            add(Code::NameTaken, true);
        if (hazardsOf(m_draft.name))
            add(Code::HardToRead, false);
        if (m_draft.name == u"admin")
            add(Code::AdminRedefined, true);
        else if (m_catalogue.defaultRole(m_draft.name.toStdString()))
            add(Code::ShippedRole, false);
    }

    void scope(int index)
    {
        const ScopeParts parts = scopeParts(m_draft.scopes.at(index));
        if (m_draft.scopes.indexOf(m_draft.scopes.at(index)) != index)
            add(Code::DuplicateScope, false, index);
        const std::string base = parts.scope.toStdString();
        const auto bit = access::Catalogue::bitOf(base);
        if (m_around.customScopes.contains(parts.scope)) {
            filter(index, parts);
            return;
        }
        if (bit && m_catalogue.has(*bit)) {
            filter(index, parts);
            contained(index, parts, *bit);
            return;
        }
        for (const access::Renamed &renamed : access::Catalogue::renamed()) {
            if (renamed.draft == base)
                return add(Code::DraftScope, true, index, text(renamed.released));
        }
        add(bit ? Code::NotInRelease : Code::UnknownScope, true, index, parts.scope);
    }

    void filter(int index, const ScopeParts &parts)
    {
        if (parts.filterKind.isEmpty())
            return;
        static const QStringList kKinds = {QStringLiteral("user"), QStringLiteral("group"), QStringLiteral("server"),
                                           QStringLiteral("service")};
        if (!kKinds.contains(parts.filterKind))
            return add(Code::BadFilter, true, index, parts.filterKind);
        if (parts.bare) {
            if (parts.filterKind == u"group") // bare marks stand for the holder, and nobody is a group
                add(Code::BadFilter, true, index, parts.filterKind);
            return;
        }
        if (parts.filterValue.isEmpty())
            return add(Code::EmptyFilter, true, index, parts.filterKind);
        if (m_around.exists && !m_around.exists(parts.filterKind, parts.filterValue))
            add(Code::FilterNamesNobody, false, index, parts.filterKind + u'=' + parts.filterValue);
    }

    // Another scope of the role has it already, under the same filter or none.
    void contained(int index, const ScopeParts &parts, access::ScopeBit bit)
    {
        for (int i = 0; i < m_draft.scopes.size(); ++i) {
            const ScopeParts other = scopeParts(m_draft.scopes.at(i));
            const auto its = access::Catalogue::bitOf(other.scope.toStdString());
            if (i == index || !its || !m_catalogue.has(*its) || *its == bit
                || (m_catalogue.closure(*its) & access::Catalogue::maskOf(bit)) == 0)
                continue;
            const bool reaches = other.filterKind.isEmpty()
                || (other.filterKind == parts.filterKind && other.filterValue == parts.filterValue);
            if (reaches)
                return add(Code::ContainedScope, false, index, m_draft.scopes.at(i));
        }
    }

    void whole()
    {
        if (m_draft.scopes.isEmpty())
            add(Code::NoScopes, false);
        if (m_draft.name == u"user" && !m_draft.scopes.contains(QStringLiteral("self")))
            add(Code::UserWithoutSelf, false);
    }

    const RoleDraft &m_draft;
    const RoleSurroundings &m_around;
    const access::Catalogue &m_catalogue;
    QList<RoleIssue> m_issues;
};

} // namespace

QString payloadOf(const RoleDraft &draft)
{
    return compact({{QStringLiteral("description"), draft.description},
                    {QStringLiteral("scopes"), QJsonArray::fromStringList(draft.scopes)}});
}

QString payloadOf(const GroupDraft &draft)
{
    return draft.properties.isEmpty() ? QString() : compact({{QStringLiteral("properties"), parsed(draft.properties)}});
}

QString payloadOf(const ScopeDraft &draft)
{
    return compact({{QStringLiteral("description"), draft.description},
                    {QStringLiteral("subscopes"), QJsonArray::fromStringList(draft.subscopes)}});
}

RoleDraft roleDraft(const QString &name, const QString &payload)
{
    const QJsonObject object = parsed(payload);
    return {name, object.value(u"description").toString(), words(object.value(u"scopes"))};
}

GroupDraft groupDraft(const QString &name, const QString &payload)
{
    const QJsonValue properties = parsed(payload).value(u"properties");
    return {name, properties.isObject() ? compact(properties.toObject()) : QString()};
}

ScopeDraft scopeDraft(const QString &name, const QString &payload)
{
    const QJsonObject object = parsed(payload);
    return {name, object.value(u"description").toString(), words(object.value(u"subscopes"))};
}

QList<RoleIssue> checkRole(const RoleDraft &draft, const RoleSurroundings &around)
{
    return Check(draft, around).run();
}

bool hasError(const QList<RoleIssue> &issues)
{
    return std::any_of(issues.begin(), issues.end(), [](const RoleIssue &issue) { return issue.error; });
}

ScopeParts scopeParts(const QString &written)
{
    const qsizetype mark = written.indexOf(u'!');
    if (mark < 0)
        return {written, {}, {}, false};
    const QString filter = written.mid(mark + 1);
    const qsizetype equals = filter.indexOf(u'=');
    if (equals < 0)
        return {written.left(mark), filter, {}, true};
    return {written.left(mark), filter.left(equals), filter.mid(equals + 1), false};
}

QString scopeText(const ScopeParts &parts)
{
    if (parts.filterKind.isEmpty() && !parts.bare)
        return parts.scope;
    const QString filter = parts.bare ? parts.filterKind : parts.filterKind + u'=' + parts.filterValue;
    return parts.scope + u'!' + filter;
}

} // namespace hubdesk::domain
