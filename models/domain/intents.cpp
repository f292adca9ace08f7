#include "domain/staging.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hubdesk::domain {

namespace {

using enum OperationKind;

constexpr auto kRest = OperationChannel::Rest;
constexpr auto kConfiguration = OperationChannel::Configuration;

template <class E> QString word(E value)
{
    return QString::fromLatin1(WordsOf<E>::list[static_cast<std::size_t>(value)]);
}

template <class E> std::optional<E> fromWord(const QString &text)
{
    const QByteArray latin = text.toLatin1();
    for (std::size_t i = 0; i < std::size(WordsOf<E>::list); ++i) {
        if (latin == WordsOf<E>::list[i])
            return static_cast<E>(i);
    }
    return std::nullopt;
}

std::optional<OperationKind> oppositeKind(OperationKind kind)
{
    switch (kind) {
    case AddMember:
        return RemoveMember;
    case RemoveMember:
        return AddMember;
    case GiveRole:
        return TakeRole;
    case TakeRole:
        return GiveRole;
    case GrantAdmin:
        return RevokeAdmin;
    case RevokeAdmin:
        return GrantAdmin;
    default:
        return std::nullopt;
    }
}

} // namespace

Intent addMember(const QString &user, const QString &group)
{
    return {AddMember, BearerKind::User, user, group, kRest, {}};
}

Intent removeMember(const QString &user, const QString &group)
{
    return {RemoveMember, BearerKind::User, user, group, kRest, {}};
}

Intent giveRole(const QString &role, BearerKind kind, const QString &bearer)
{
    return {GiveRole, kind, bearer, role, kConfiguration, {}};
}

Intent takeRole(const QString &role, BearerKind kind, const QString &bearer)
{
    return {TakeRole, kind, bearer, role, kConfiguration, {}};
}

Intent grantAdmin(const QString &user)
{
    return {GrantAdmin, BearerKind::User, user, {}, kRest, {}};
}

Intent revokeAdmin(const QString &user)
{
    return {RevokeAdmin, BearerKind::User, user, {}, kRest, {}};
}

Intent defineRole(const RoleDraft &draft)
{
    return {DefineRole, BearerKind::User, {}, draft.name, kConfiguration, payloadOf(draft)};
}

Intent deleteRole(const QString &role)
{
    return {DeleteRole, BearerKind::User, {}, role, kConfiguration, {}};
}

Intent defineGroup(const GroupDraft &draft)
{
    return {DefineGroup, BearerKind::User, {}, draft.name, kRest, payloadOf(draft)};
}

Intent defineScope(const ScopeDraft &draft)
{
    return {DefineScope, BearerKind::User, {}, draft.name, kConfiguration, payloadOf(draft)};
}

Intent deleteScope(const QString &scope)
{
    return {DeleteScope, BearerKind::User, {}, scope, kConfiguration, {}};
}

std::optional<Intent> opposite(const Intent &intent)
{
    const auto kind = oppositeKind(intent.kind);
    if (!kind)
        return std::nullopt;
    Intent other = intent;
    other.kind = *kind;
    return other;
}

bool sameMatter(const Intent &a, const Intent &b)
{
    if (a.object != b.object || a.subject != b.subject || (!a.subject.isEmpty() && a.subjectKind != b.subjectKind))
        return false;
    const auto about = [](OperationKind kind) {
        switch (kind) {
        case DeleteRole:
            return DefineRole;
        case DeleteScope:
            return DefineScope;
        case RemoveMember:
            return AddMember;
        case TakeRole:
            return GiveRole;
        case RevokeAdmin:
            return GrantAdmin;
        default:
            return kind;
        }
    };
    return about(a.kind) == about(b.kind);
}

Intent intentOf(const StagedOperation &operation)
{
    return {operation.kindOf, operation.subjectKind, operation.subject,
            operation.object, operation.channel,     operation.payload};
}

QString intentsToJson(const QList<Intent> &intents)
{
    QJsonArray list;
    for (const Intent &intent : intents) {
        QJsonObject object{{QStringLiteral("kind"), word(intent.kind)},
                           {QStringLiteral("channel"), word(intent.channel)}};
        if (!intent.subject.isEmpty()) {
            object.insert(QStringLiteral("subject_kind"), word(intent.subjectKind));
            object.insert(QStringLiteral("subject"), intent.subject);
        }
        if (!intent.object.isEmpty())
            object.insert(QStringLiteral("object"), intent.object);
        if (!intent.payload.isEmpty())
            object.insert(QStringLiteral("payload"), intent.payload);
        list.append(object);
    }
    return intents.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<Intent> intentsFromJson(const QString &json)
{
    QList<Intent> intents;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &item : list) {
        const QJsonObject object = item.toObject();
        const auto kind = fromWord<OperationKind>(object.value(u"kind").toString());
        if (!kind)
            continue;
        intents.append({*kind,
                        fromWord<BearerKind>(object.value(u"subject_kind").toString()).value_or(BearerKind::User),
                        object.value(u"subject").toString(), object.value(u"object").toString(),
                        fromWord<OperationChannel>(object.value(u"channel").toString()).value_or(kConfiguration),
                        object.value(u"payload").toString()});
    }
    return intents;
}

} // namespace hubdesk::domain
