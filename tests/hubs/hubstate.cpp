#include "hubs/hubstate.h"

#include <QJsonArray>

namespace hubdesk::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject role(const QString &name, const QStringList &scopes)
{
    return {{u"name"_s, name}, {u"scopes"_s, QJsonArray::fromStringList(scopes)}, {u"description"_s, u"for tests"_s}};
}

QJsonObject service(const QString &name, const QString &role)
{
    return {{u"name"_s, name}, {u"roles"_s, QJsonArray{role}}};
}

} // namespace

HubState makeHubState(int users, int groups)
{
    HubState state;
    QJsonArray userList, groupList;
    for (int i = 0; i < groups; ++i) {
        const QString name = u"group-%1"_s.arg(i, 3, 10, QLatin1Char('0'));
        groupList.append(QJsonObject{{u"name"_s, name}, {u"properties"_s, QJsonObject{{u"quota"_s, i}}}});
        state.members.insert(name, {});
    }
    const QStringList names = [&] {
        QStringList list = state.members.keys();
        list.sort();
        return list;
    }();
    for (int i = 0; i < users; ++i) {
        const QString name = u"user-%1"_s.arg(i, 5, 10, QLatin1Char('0'));
        HubState::User user;
        user.admin = i % 500 == 17;
        // The last two groups stay empty.
        for (int k = 0; k <= i % 3 && groups > 2; ++k)
            user.groups.append(names[(i * 7 + k * 61) % (groups - 2)]);
        user.groups.removeDuplicates();
        user.groups.sort();
        for (const QString &group : std::as_const(user.groups))
            state.members[group].append(name);
        userList.append(QJsonObject{
            {u"name"_s, name}, {u"admin"_s, user.admin}, {u"groups"_s, QJsonArray::fromStringList(user.groups)}});
        state.users.insert(name, user);
    }
    for (QStringList &members : state.members)
        members.sort();

    const QStringList one{u"list:users!group=group-007"_s, u"read:users!group=group-007"_s,
                          u"read:roles:users!group=group-007"_s, u"list:groups!group=group-007"_s,
                          u"read:groups!group=group-007"_s};
    const QStringList all{u"list:users"_s,    u"read:users"_s,    u"read:roles"_s,   u"list:groups"_s, u"read:groups"_s,
                          u"list:services"_s, u"read:services"_s, u"read:servers"_s, u"read:hub"_s};
    state.json = {{u"users"_s, userList},
                  {u"groups"_s, groupList},
                  {u"roles"_s,
                   QJsonArray{role(u"pull-all"_s, all), role(u"pull-one-group"_s, one),
                              role(u"pull-no-users"_s, {u"list:groups"_s, u"read:groups"_s, u"list:services"_s}),
                              role(u"pull-no-roles"_s, {u"list:users"_s, u"read:users:groups"_s}),
                              role(u"pull-names"_s, {u"list:users"_s})}},
                  {u"services"_s,
                   QJsonArray{service(u"reader"_s, u"pull-all"_s), service(u"one-group"_s, u"pull-one-group"_s),
                              service(u"no-users"_s, u"pull-no-users"_s), service(u"no-roles"_s, u"pull-no-roles"_s),
                              service(u"names"_s, u"pull-names"_s)}}};
    return state;
}

} // namespace hubdesk::test
