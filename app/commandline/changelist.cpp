#include "app/commandline/changelist.h"

#include "domain/entities.h"
#include "interchange/names.h"
#include "interchange/recordjson.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonObject>

#include <map>

namespace hubdesk::app {
namespace {

using domain::Change;

// Names of records, those that the step makes or removes included: it may have been taken already.
class Named final {
public:
    Named(const domain::State &state, const domain::ChangeSet &set)
        : m_names(state)
    {
        for (const Change &change : set.changes) {
            if (change.action == Change::Action::Create)
                m_made.insert(change.ref.id, nameIn(change.ref.kind, change.after));
            if (change.action == Change::Action::Remove)
                m_gone.emplace(std::pair(change.ref.kind, change.ref.id), nameIn(change.ref.kind, change.before));
        }
    }

    [[nodiscard]] QString of(domain::Ref ref) const
    {
        if (ref.id < 0)
            return m_made.value(ref.id);
        const auto gone = m_gone.find(std::pair(ref.kind, ref.id));
        return gone == m_gone.end() || gone->second.isEmpty() ? m_names.of(ref) : gone->second;
    }
    [[nodiscard]] QString of(const Change &change) const
    {
        switch (change.ref.kind) {
        case domain::Kind::Bearer: {
            const domain::FieldValues &values = change.action == Change::Action::Remove ? change.before : change.after;
            const domain::Entity &entity = domain::entity(domain::Kind::Bearer);
            const auto value = [&](const char *column) {
                const auto found = values.find(entity.indexOf(column));
                return found == values.end() ? QVariant() : found->second;
            };
            return QStringLiteral("%1=%2 (%3)")
                .arg(value("kind").toString(), value("name").toString(),
                     of({domain::Kind::Role, value("role").toLongLong()}));
        }
        case domain::Kind::ConfigurationNote: {
            const domain::FieldValues &values = change.action == Change::Action::Remove ? change.before : change.after;
            const auto found = values.find(domain::entity(change.ref.kind).indexOf("message"));
            return found == values.end() ? QString() : found->second.toString();
        }
        default:
            return of(change.ref);
        }
    }

private:
    static QString nameIn(domain::Kind kind, const domain::FieldValues &values)
    {
        const auto found = values.find(domain::entity(kind).indexOf("name"));
        return found == values.end() ? QString() : found->second.toString();
    }

    interchange::Names m_names;
    QHash<std::int64_t, QString> m_made;
    std::map<std::pair<domain::Kind, std::int64_t>, QString> m_gone;
};

QString shown(const domain::Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return QStringLiteral("-");
    return field.kind == domain::FieldKind::Words ? value.toStringList().join(u' ') : value.toString();
}

const char *actionWord(Change::Action action)
{
    return action == Change::Action::Create ? "create" : action == Change::Action::Remove ? "remove" : "update";
}

} // namespace

QStringList changeLines(const domain::State &state, const domain::ChangeSet &set)
{
    const Named named(state, set);
    QStringList lines;
    for (const Change &change : set.changes) {
        const domain::Entity &entity = domain::entity(change.ref.kind);
        const QString what = QCoreApplication::translate("Entity", entity.singular) + u' ' + named.of(change);
        if (change.action == Change::Action::Create) {
            lines.append(QStringLiteral("+ ") + what);
        } else if (change.action == Change::Action::Remove) {
            lines.append(QStringLiteral("- ") + what);
        } else {
            for (const auto &[index, after] : change.after) {
                const domain::Field &field = entity.fields[static_cast<std::size_t>(index)];
                const auto before = change.before.find(index);
                lines.append(QStringLiteral("~ %1: %2: %3 -> %4")
                                 .arg(what, QString::fromLatin1(field.column),
                                      shown(field, before == change.before.end() ? QVariant() : before->second),
                                      shown(field, after)));
            }
        }
    }
    return lines;
}

QJsonArray changesJson(const domain::State &state, const domain::ChangeSet &set)
{
    const Named named(state, set);
    QJsonArray list;
    for (const Change &change : set.changes) {
        const domain::Entity &entity = domain::entity(change.ref.kind);
        const auto values = [&](const domain::FieldValues &given) {
            QJsonObject object;
            for (const auto &[index, value] : given) {
                const domain::Field &field = entity.fields[static_cast<std::size_t>(index)];
                const QString key = QString::fromLatin1(field.column);
                if (field.kind == domain::FieldKind::Reference) {
                    const QString name = named.of({field.target, value.toLongLong()});
                    object.insert(key, name.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(name));
                } else {
                    object.insert(key, interchange::fieldJson(field, value));
                }
            }
            return object;
        };
        list.append(QJsonObject{{QStringLiteral("action"), QString::fromLatin1(actionWord(change.action))},
                                {QStringLiteral("kind"), QString::fromLatin1(entity.table)},
                                {QStringLiteral("name"), named.of(change)},
                                {QStringLiteral("before"), values(change.before)},
                                {QStringLiteral("after"), values(change.after)}});
    }
    return list;
}

} // namespace hubdesk::app
