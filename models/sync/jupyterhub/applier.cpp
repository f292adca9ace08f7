#include "sync/jupyterhub/applier.h"
#include "sync/jupyterhub/address.h"
#include "sync/log.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hubdesk::sync::jupyterhub {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;
using domain::OperationKind;
using domain::OperationOutcome;
using domain::OperationState;

namespace {

bool isGroupStep(OperationKind kind)
{
    return kind == OperationKind::DefineGroup;
}

} // namespace

Applier::Applier(Api &api, QList<Step> steps, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_steps(std::move(steps))
{
    for (const Step &step : std::as_const(m_steps))
        m_outcomes.append({step.ref, OperationState::Staged, false, {}});
}

void Applier::start(Progress progress, Done done)
{
    m_progress = std::move(progress);
    m_done = std::move(done);
    next();
}

void Applier::cancel()
{
    if (!m_ended)
        giveUp({ErrorCode::Cancelled, {}, {}});
}

void Applier::next()
{
    ++m_at;
    if (m_at >= m_steps.size())
        return end();
    look([this](const std::variant<bool, ApiFailure> &found) {
        if (const auto *failure = std::get_if<ApiFailure>(&found)) {
            if (failure->passing)
                return giveUp(failure->error);
            // Whom it concerns is no longer there.
            return settle(failure->error.code == ErrorCode::NotFound ? OperationState::Conflict
                                                                     : OperationState::Failed,
                          failure->error);
        }
        if (std::get<bool>(found))
            return settle(OperationState::Done, {}, true);
        write();
    });
}

// A person's own record tells their groups and the flag; where it does not tell groups, the group does.
void Applier::look(Look look)
{
    const domain::StagedOperation &wanted = operation();
    if (isGroupStep(wanted.kindOf))
        return lookAtGroup(look);
    const std::optional<QByteArray> user = pathSegment(wanted.subject);
    if (!user)
        return look(ApiFailure{{ErrorCode::InvalidValue, wanted.subject, {}}, 0, false, {}});
    m_api.get("users/" + *user, {}, [this, look](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (m_ended)
            return;
        const domain::StagedOperation &step = operation();
        if (const auto *failure = std::get_if<ApiFailure>(&result))
            return look(*failure);
        const QJsonObject person = std::get<ApiAnswer>(result).json.object();
        switch (step.kindOf) {
        case OperationKind::GrantAdmin:
        case OperationKind::RevokeAdmin:
            if (!person.value("admin"_L1).isBool())
                return look(ApiFailure{{ErrorCode::LacksScope, u"read:users"_s, {}}, 0, false, {}});
            return look(person.value("admin"_L1).toBool() == (step.kindOf == OperationKind::GrantAdmin));
        case OperationKind::AddMember:
        case OperationKind::RemoveMember:
            if (!person.value("groups"_L1).isArray())
                return lookAtGroup(look);
            return look(person.value("groups"_L1).toArray().contains(step.object)
                        == (step.kindOf == OperationKind::AddMember));
        default:
            return look(ApiFailure{{ErrorCode::InvalidValue, step.object, {}}, 0, false, {}});
        }
    });
}

void Applier::lookAtGroup(const Look &look)
{
    const std::optional<QByteArray> group = pathSegment(operation().object);
    if (!group)
        return look(ApiFailure{{ErrorCode::InvalidValue, operation().object, {}}, 0, false, {}});
    m_api.get("groups/" + *group, {}, [this, look](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (m_ended)
            return;
        const domain::StagedOperation &step = operation();
        if (const auto *failure = std::get_if<ApiFailure>(&result)) {
            if (isGroupStep(step.kindOf) && failure->error.code == ErrorCode::NotFound)
                return look(false);
            return look(*failure);
        }
        if (isGroupStep(step.kindOf))
            return look(true);
        const QJsonValue users = std::get<ApiAnswer>(result).json.object().value("users"_L1);
        if (!users.isArray())
            return look(ApiFailure{{ErrorCode::LacksScope, u"read:groups"_s, {}}, 0, false, {}});
        look(users.toArray().contains(step.subject) == (step.kindOf == OperationKind::AddMember));
    });
}

void Applier::write()
{
    const domain::StagedOperation &step = operation();
    QByteArray verb, path;
    QJsonObject body;
    const QByteArray user = pathSegment(step.subject).value_or(QByteArray());
    const std::optional<QByteArray> group = pathSegment(step.object);
    switch (step.kindOf) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember:
        verb = step.kindOf == OperationKind::AddMember ? "POST" : "DELETE";
        path = "groups/" + group.value_or(QByteArray()) + "/users";
        body.insert("users"_L1, QJsonArray{step.subject});
        break;
    case OperationKind::GrantAdmin:
    case OperationKind::RevokeAdmin:
        verb = "PATCH";
        path = "users/" + user;
        body.insert("admin"_L1, step.kindOf == OperationKind::GrantAdmin);
        break;
    case OperationKind::DefineGroup:
        verb = "POST";
        path = "groups/" + group.value_or(QByteArray());
        break;
    default:
        return settle(OperationState::Failed, {ErrorCode::InvalidValue, step.object, {}});
    }
    if (!group && step.kindOf != OperationKind::GrantAdmin && step.kindOf != OperationKind::RevokeAdmin)
        return settle(OperationState::Failed, {ErrorCode::InvalidValue, step.object, {}});
    m_api.send(verb, path, body, [this](const std::variant<ApiAnswer, ApiFailure> &result) {
        if (m_ended)
            return;
        const auto *failure = std::get_if<ApiFailure>(&result);
        // Refused for want of a scope: nothing happened, and no look will say more.
        if (failure != nullptr && failure->error.code == ErrorCode::LacksScope)
            return settle(OperationState::Failed, failure->error);
        verify(failure != nullptr ? std::optional(*failure) : std::nullopt);
    });
}

void Applier::verify(const std::optional<ApiFailure> &wrote)
{
    look([this, wrote](const std::variant<bool, ApiFailure> &found) {
        if (const bool *isSo = std::get_if<bool>(&found)) {
            if (*isSo)
                return settle(OperationState::Done);
            return settle(OperationState::Failed,
                          wrote ? wrote->error : Error{ErrorCode::RemoteFailed, u"not taken over"_s, {}});
        }
        const ApiFailure &failure = std::get<ApiFailure>(found);
        if (failure.passing)
            return giveUp(failure.error);
        settle(OperationState::Failed, wrote ? wrote->error : failure.error);
    });
}

void Applier::settle(OperationState state, const Error &error, bool alreadySo)
{
    OperationOutcome &outcome = m_outcomes[m_at];
    outcome.state = state;
    outcome.error = error;
    outcome.alreadySo = alreadySo;
    if (m_progress)
        m_progress(outcome);
    next();
}

void Applier::giveUp(const Error &error)
{
    if (m_at >= 0 && m_at < m_outcomes.size()) {
        m_outcomes[m_at].state = OperationState::Failed;
        m_outcomes[m_at].error = error;
        if (m_progress)
            m_progress(m_outcomes[m_at]);
    }
    end();
}

void Applier::end()
{
    if (m_ended)
        return;
    m_ended = true;
    deleteLater();
    const Done done = std::move(m_done);
    if (done)
        done(m_outcomes);
}

} // namespace hubdesk::sync::jupyterhub
