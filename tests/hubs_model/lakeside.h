#pragma once
// A small hub for the tests of models/hubs: a class with students, assistants and an instructor, a group of
// operators that holds admin, a service. Built in memory, or stored in a file for the loader and the session.

#include <QTest> // first: moc cannot read <concepts> otherwise

#include "access/catalogue.h"
#include "hubs/assignments.h"
#include "hubs/hubmodel.h"

namespace hubdesk::test {

inline std::vector<std::string> utf8(const QStringList &list)
{
    std::vector<std::string> out;
    for (const QString &text : list)
        out.push_back(text.toStdString());
    return out;
}

inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

/// Builds a HubBase by hand; add() in the order shown.
class HubMaker {
public:
    explicit HubMaker(const char *version = "5.2.1")
    {
        base->facts.hub.value = 1;
        base->facts.generation = 1;
        base->facts.version = QString::fromLatin1(version);
        base->facts.catalogue = access::Catalogue::find(*access::parseVersion(version));
        base->facts.definitionsRead = true;
        for (const access::DefaultRole &shipped : base->facts.catalogue->defaultRoles()) {
            hubs::RoleInfo role;
            role.text = QString::fromUtf8(shipped.name.data(), static_cast<qsizetype>(shipped.name.size()));
            role.name = base->state.names.intern(shipped.name);
            role.origin = hubs::RoleInfo::Origin::Shipped;
            role.scopes.emplace();
            for (const std::string_view scope : shipped.scopes)
                role.scopes->append(QString::fromUtf8(scope.data(), static_cast<qsizetype>(scope.size())));
            base->roles.push_back(role);
        }
    }

    void role(const char *name, const QStringList &scopes)
    {
        hubs::RoleInfo info;
        info.text = QString::fromLatin1(name);
        info.name = base->state.names.intern(name);
        info.origin = hubs::RoleInfo::Origin::Configuration;
        info.scopes = scopes;
        access::RoleRecord record;
        record.name = info.name;
        record.scopes = base->state.add(utf8(scopes));
        record.hasScopes = true;
        base->state.roles.push_back(record);
        const auto shipped = std::find_if(base->roles.begin(), base->roles.end(),
                                          [&info](const hubs::RoleInfo &other) { return other.name == info.name; });
        if (shipped != base->roles.end())
            *shipped = info;
        else
            base->roles.push_back(info);
    }
    /// A role that is held, but whose scopes nobody told.
    void unknownRole(const char *name)
    {
        hubs::RoleInfo info;
        info.text = QString::fromLatin1(name);
        info.name = base->state.names.intern(name);
        base->roles.push_back(info);
        base->facts.unknownRoles.append(info.text);
        base->state.unknown.roleDefinitions = true;
    }
    void group(const char *name, const QStringList &roles = {}, bool known = true)
    {
        base->state.groups.push_back({base->state.names.intern(name), base->state.add(utf8(roles)), known});
    }
    void user(const char *name, const QStringList &groups = {}, const QStringList &roles = words("user"),
              bool admin = false)
    {
        access::UserRecord record;
        record.name = base->state.names.intern(name);
        record.groups = base->state.add(utf8(groups));
        record.roles = base->state.add(utf8(roles));
        record.admin = admin;
        record.defaultRoles = false;
        base->state.users.push_back(record);
    }
    void service(const char *name, const QStringList &roles)
    {
        access::ServiceRecord record;
        record.name = base->state.names.intern(name);
        record.roles = base->state.add(utf8(roles));
        record.defaultRoles = false;
        base->state.services.push_back(record);
    }
    std::shared_ptr<const hubs::HubBase> finish()
    {
        base->finish();
        return base;
    }

    std::shared_ptr<hubs::HubBase> base = std::make_shared<hubs::HubBase>();
};

/// 9 people, 5 groups. `amy` assists, `kwame` holds tutor both ways, `dalia` instructs, `jody` operates.
inline HubMaker lakeside(const char *version = "5.2.1")
{
    HubMaker maker(version);
    maker.role("tutor", words("list:users!group=students servers!group=students"));
    maker.role("grader", words("read:servers!group=students"));
    maker.role("instructor", words("servers!group=students access:servers!group=students groups"));
    maker.role("sync", words("tokens!user=jody"));
    maker.role("spare", words("read:hub"));
    maker.group("graders", words("grader"));
    maker.group("instructors", words("instructor grader"));
    maker.group("ops", words("admin"));
    maker.group("students");
    maker.group("tas", words("tutor"));
    maker.user("amy", words("tas"));
    maker.user("ben", words("students"));
    maker.user("chidi", words("students tas"));
    maker.user("dalia", words("instructors"));
    maker.user("emil", words("students"));
    maker.user("grace", {}, words("user grader"));
    maker.user("jody", words("ops"));
    maker.user("kwame", words("tas"), words("user tutor"));
    maker.user("peter", {}, words("user admin"), true);
    maker.service("grade-sync", words("sync"));
    maker.base->facts.tokenScopes = words("list:users groups!group=graders groups!group=tas read:users");
    return maker;
}

inline domain::StagedOperation operation(const domain::Intent &intent)
{
    domain::StagedOperation staged;
    staged.hub.value = 1;
    staged.kindOf = intent.kind;
    staged.subjectKind = intent.subjectKind;
    staged.subject = intent.subject;
    staged.object = intent.object;
    staged.channel = intent.channel;
    staged.payload = intent.payload;
    return staged;
}

inline std::vector<domain::StagedOperation> operations(const QList<domain::Intent> &intents)
{
    std::vector<domain::StagedOperation> list;
    for (const domain::Intent &intent : intents)
        list.push_back(operation(intent));
    return list;
}

inline std::vector<domain::Row> operationRows(const QList<domain::Intent> &intents)
{
    std::vector<domain::Row> rows;
    for (const domain::Intent &intent : intents) {
        const auto id = static_cast<std::int64_t>(rows.size()) + 1;
        rows.push_back({{domain::Kind::StagedOperation, id}, {}, domain::valuesOf(operation(intent))});
    }
    return rows;
}

inline std::unique_ptr<hubs::HubModel> modelOf(std::shared_ptr<const hubs::HubBase> base,
                                               const QList<domain::Intent> &intents = {})
{
    auto built = hubs::HubModel::build(std::move(base));
    if (!built) {
        qWarning("no model: %s", qPrintable(built.error().detail));
        return nullptr;
    }
    (*built)->setOperations(operations(intents));
    return std::move(built).value();
}

inline QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace hubdesk::test
