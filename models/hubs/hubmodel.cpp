#include "hubs/hubmodel.h"

#include "access/operation.h"
#include "access/roledefinitions.h"

#include <array>

namespace hubdesk::hubs {

using access::Principal;
using access::PrincipalKind;
using domain::BearerKind;
using domain::Error;
using domain::ErrorCode;
using domain::OperationKind;
using domain::Result;
using domain::StagedOperation;

namespace {

PrincipalKind engineKind(BearerKind kind)
{
    switch (kind) {
    case BearerKind::Group:
        return PrincipalKind::Group;
    case BearerKind::Service:
        return PrincipalKind::Service;
    case BearerKind::Token:
        return PrincipalKind::Token;
    case BearerKind::User:
        break;
    }
    return PrincipalKind::User;
}

bool isScopeOperation(const StagedOperation &operation)
{
    return operation.kindOf == OperationKind::DefineScope || operation.kindOf == OperationKind::DeleteScope;
}

bool sameEffect(const StagedOperation &a, const StagedOperation &b)
{
    return domain::intentOf(a) == domain::intentOf(b);
}

std::vector<std::string> texts(const QStringList &list)
{
    std::vector<std::string> out;
    for (const QString &text : list)
        out.push_back(text.toStdString());
    return out;
}

} // namespace

class HubModel::Private {
public:
    using Undo = std::function<void(access::Model &)>;
    struct Applied {
        StagedOperation operation;
        Outcome outcome = Outcome::NoEffect;
        QString refusal;
        Undo undo;
    };

    explicit Private(std::shared_ptr<const HubBase> base)
        : hub(std::move(base))
    {
    }

    static Result<std::unique_ptr<access::Model>> build(access::HubState state, const access::Catalogue &catalogue)
    {
        auto built = access::Model::build(std::move(state), catalogue);
        if (!built)
            return Error{ErrorCode::InvalidValue,
                         QString::fromStdString(built.error().place.section + ": " + built.error().detail),
                         {}};
        return std::make_unique<access::Model>(std::move(*built));
    }

    // The state with the staged custom scopes, which an engine cannot learn later.
    void makeWorking(const std::vector<StagedOperation> &wanted)
    {
        working.reset();
        scopes.clear();
        applied.clear();
        scopeRefusal.clear();
        access::HubState state = hub->state;
        for (const StagedOperation &operation : wanted) {
            if (isScopeOperation(operation)) {
                scopes.push_back(operation);
                changeScope(state, operation);
            }
        }
        if (access::Rules::of(hub->facts.catalogue->version()).has(access::Rule::CustomScopes)) {
            const auto verdict = access::checkCustomScopes(state, *hub->facts.catalogue);
            if (verdict.error) {
                scopeRefusal = QString::fromStdString(verdict.error->message);
                state = hub->state;
            }
        }
        auto built = build(std::move(state), *hub->facts.catalogue);
        if (!built) { // a role names a scope that is to go
            scopeRefusal = built.error().detail;
            built = build(hub->state, *hub->facts.catalogue);
        }
        working = std::move(built).value();
    }

    static void changeScope(access::HubState &state, const StagedOperation &operation)
    {
        const access::NameId name = state.names.intern(operation.object.toStdString());
        std::erase_if(state.customScopes, [name](const auto &record) { return record.name == name; });
        if (operation.kindOf == OperationKind::DeleteScope)
            return;
        const domain::ScopeDraft draft = domain::scopeDraft(operation.object, operation.payload);
        access::CustomScopeRecord record;
        record.name = name;
        record.hasDescription = !draft.description.isEmpty();
        record.subscopes = access::CustomScopeRecord::Subscopes::List;
        record.subscopeNames = state.add(texts(draft.subscopes));
        state.customScopes.push_back(std::move(record));
    }

    void takeBackFrom(std::size_t first)
    {
        while (applied.size() > first) {
            if (applied.back().undo)
                applied.back().undo(*working);
            applied.pop_back();
        }
    }

    void apply(const StagedOperation &operation)
    {
        Applied entry{operation, Outcome::NoEffect, {}, {}};
        switch (operation.kindOf) {
        case OperationKind::AddMember:
        case OperationKind::RemoveMember:
        case OperationKind::GiveRole:
        case OperationKind::TakeRole:
        case OperationKind::GrantAdmin:
        case OperationKind::RevokeAdmin:
            applyGrant(entry);
            break;
        case OperationKind::DefineRole:
            defineRole(entry);
            break;
        case OperationKind::DeleteRole:
            deleteRole(entry);
            break;
        case OperationKind::DefineGroup: {
            const std::string name = operation.object.toStdString();
            if (!working->find(PrincipalKind::Group, name)) {
                const access::GroupIndex group = working->addGroup(name);
                entry.outcome = Outcome::Applied;
                entry.undo = [group](access::Model &model) { model.removeGroup(group); };
            }
            break;
        }
        case OperationKind::DefineScope:
        case OperationKind::DeleteScope:
            entry.outcome = scopeRefusal.isEmpty() ? Outcome::Applied : Outcome::Refused;
            entry.refusal = scopeRefusal;
            break;
        }
        applied.push_back(std::move(entry));
    }

    void applyGrant(Applied &entry)
    {
        const StagedOperation &operation = entry.operation;
        access::Model &model = *working;
        const auto bearer = model.find(engineKind(operation.subjectKind), operation.subject.toStdString());
        if (!bearer) {
            entry.outcome = Outcome::NotThere;
            return;
        }
        switch (operation.kindOf) {
        case OperationKind::AddMember:
        case OperationKind::RemoveMember: {
            const auto group = model.find(PrincipalKind::Group, operation.object.toStdString());
            if (!group) {
                entry.outcome = Outcome::NotThere;
                return;
            }
            const bool adds = operation.kindOf == OperationKind::AddMember;
            const auto g = group->index;
            const auto u = bearer->index;
            if (!(adds ? model.addMember(g, u) : model.removeMember(g, u)))
                return;
            entry.outcome = Outcome::Applied;
            entry.undo = [g, u, adds](access::Model &m) {
                static_cast<void>(adds ? m.removeMember(g, u) : m.addMember(g, u));
            };
            return;
        }
        case OperationKind::GiveRole:
        case OperationKind::TakeRole: {
            const auto role = model.roleNamed(model.names().intern(operation.object.toStdString()));
            if (!role) {
                entry.outcome = Outcome::NotThere;
                return;
            }
            const auto before = model.roleSet(*bearer);
            if (operation.kindOf == OperationKind::GiveRole)
                model.assignRole(*role, *bearer);
            else
                model.withdrawRole(*role, *bearer);
            restoreLater(entry, *bearer, before, model.isAdmin(*bearer));
            return;
        }
        default: {
            const auto before = model.roleSet(*bearer);
            const bool was = model.isAdmin(*bearer);
            model.setAdmin(*bearer, operation.kindOf == OperationKind::GrantAdmin);
            restoreLater(entry, *bearer, before, was);
        }
        }
    }

    void restoreLater(Applied &entry, Principal bearer, access::RoleSetId roles, bool admin)
    {
        if (working->roleSet(bearer) == roles
            && (bearer.kind == PrincipalKind::Group || working->isAdmin(bearer) == admin))
            return;
        entry.outcome = Outcome::Applied;
        entry.undo = [bearer, roles, admin](access::Model &model) { model.restore(bearer, roles, admin); };
    }

    void defineRole(Applied &entry)
    {
        access::Model &model = *working;
        const domain::RoleDraft draft = domain::roleDraft(entry.operation.object, entry.operation.payload);
        const std::string name = draft.name.toStdString();
        if (!access::isRoleName(name) || draft.name == u"admin") {
            entry.outcome = Outcome::Refused;
            entry.refusal = draft.name == u"admin" ? QStringLiteral("the role admin cannot be overridden")
                                                   : QStringLiteral("invalid role name");
            return;
        }
        const std::vector<std::string> wanted = texts(draft.scopes);
        std::vector<std::string_view> views(wanted.begin(), wanted.end());
        if (const auto wrong =
                access::checkScopes(views, "role " + name, model.expander(), model.rules(), model.names())) {
            entry.outcome = Outcome::Refused;
            entry.refusal = QString::fromStdString(wrong->message);
            return;
        }
        const auto known = model.roleNamed(model.names().intern(name));
        if (!known) {
            const access::RoleIndex role = model.addRole(name, wanted);
            entry.outcome = Outcome::Applied;
            entry.undo = [role](access::Model &m) { static_cast<void>(m.setRoleScopes(role, {})); };
            return;
        }
        const access::Model::Role &was = model.roles()[*known];
        std::vector<std::string> before;
        for (const access::NameId scope : was.scopes)
            before.emplace_back(model.text(scope));
        const bool wasKnown = was.known;
        if (wasKnown && before == wanted)
            return;
        static_cast<void>(model.setRoleScopes(*known, wanted));
        entry.outcome = Outcome::Applied;
        entry.undo = [role = *known, before = std::move(before), wasKnown](access::Model &m) {
            if (wasKnown)
                static_cast<void>(m.setRoleScopes(role, before));
            else
                m.forgetRoleScopes(role);
        };
    }

    // A role that goes is taken from whoever holds it.
    void deleteRole(Applied &entry)
    {
        access::Model &model = *working;
        const std::string name = entry.operation.object.toStdString();
        const auto role = model.roleNamed(model.names().intern(name));
        if (!role) {
            entry.outcome = Outcome::NotThere;
            return;
        }
        if (model.catalogue().defaultRole(name)) {
            entry.outcome = Outcome::Refused;
            entry.refusal = QStringLiteral("a default role cannot be deleted");
            return;
        }
        std::vector<std::pair<Principal, access::RoleSetId>> held;
        std::vector<std::uint8_t> has; // by role set: 0 not looked at, 1 no, 2 yes
        const auto look = [&](Principal principal) {
            const access::RoleSetId set = model.roleSet(principal);
            if (set >= has.size())
                has.resize(set + 1);
            if (has[set] == 0) {
                const auto roles = model.rolesIn(set);
                has[set] = std::find(roles.begin(), roles.end(), *role) == roles.end() ? 1 : 2;
            }
            if (has[set] == 2)
                held.emplace_back(principal, set);
        };
        for (std::uint32_t i = 0; i < model.userCount(); ++i)
            look({PrincipalKind::User, i});
        for (std::uint32_t i = 0; i < model.groupCount(); ++i)
            look({PrincipalKind::Group, i});
        for (std::uint32_t i = 0; i < model.serviceCount(); ++i)
            look({PrincipalKind::Service, i});
        std::vector<std::uint8_t> flags;
        for (const auto &[principal, set] : held) {
            flags.push_back(principal.kind != PrincipalKind::Group && model.isAdmin(principal) ? 1 : 0);
            model.withdrawRole(*role, principal);
        }
        entry.outcome = Outcome::Applied;
        entry.undo = [held = std::move(held), flags = std::move(flags)](access::Model &m) {
            for (std::size_t i = 0; i < held.size(); ++i)
                m.restore(held[i].first, held[i].second, flags[i] != 0);
        };
    }

    void bringTo(const std::vector<StagedOperation> &wanted)
    {
        std::vector<StagedOperation> wantedScopes;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(wantedScopes), isScopeOperation);
        if (!working && wanted.empty())
            return;
        if (!working || !std::equal(scopes.begin(), scopes.end(), wantedScopes.begin(), wantedScopes.end(), sameEffect))
            makeWorking(wanted);
        std::size_t same = 0;
        while (same < applied.size() && same < wanted.size() && sameEffect(applied[same].operation, wanted[same]))
            ++same;
        takeBackFrom(same);
        for (std::size_t i = same; i < wanted.size(); ++i)
            apply(wanted[i]);
    }

    const std::shared_ptr<const HubBase> hub;
    std::unique_ptr<access::Model> baseModel;
    std::unique_ptr<access::Model> working; // none: nothing was ever staged
    std::vector<StagedOperation> operations;
    std::vector<Applied> applied;
    std::vector<StagedOperation> scopes; // that working was built with
    QString scopeRefusal;
};

HubModel::HubModel(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

HubModel::~HubModel() = default;

Result<std::unique_ptr<HubModel>> HubModel::build(std::shared_ptr<const HubBase> base)
{
    auto priv = std::make_unique<Private>(std::move(base));
    auto model = Private::build(priv->hub->state, *priv->hub->facts.catalogue);
    if (!model)
        return model.error();
    priv->baseModel = std::move(model).value();
    return std::unique_ptr<HubModel>(new HubModel(std::move(priv)));
}

void HubModel::setOperations(std::vector<StagedOperation> operations)
{
    d->bringTo(operations);
    d->operations = std::move(operations);
}

const std::vector<StagedOperation> &HubModel::operations() const
{
    return d->operations;
}

HubModel::Outcome HubModel::outcome(std::size_t operation) const
{
    return d->applied[operation].outcome;
}

QString HubModel::refusal(std::size_t operation) const
{
    return d->applied[operation].refusal;
}

const HubBase &HubModel::hub() const
{
    return *d->hub;
}

const std::shared_ptr<const HubBase> &HubModel::sharedHub() const
{
    return d->hub;
}

bool HubModel::isChanged() const
{
    return !d->applied.empty();
}

access::Model &HubModel::base()
{
    return *d->baseModel;
}

access::Model &HubModel::working()
{
    return isChanged() ? *d->working : *d->baseModel;
}

void HubModel::with(const std::function<bool(const StagedOperation &)> &which,
                    const std::function<void(access::Model &)> &f)
{
    if (!d->working) {
        f(*d->baseModel);
        return;
    }
    // Scopes stay as they are: defining one gives nothing by itself.
    std::vector<StagedOperation> some;
    for (const StagedOperation &operation : d->operations) {
        if (isScopeOperation(operation) || which(operation))
            some.push_back(operation);
    }
    d->bringTo(some);
    f(*d->working);
    d->bringTo(d->operations);
}

Holder holderOf(const access::Model &model, Principal principal)
{
    const std::string_view name = model.text(model.nameOf(principal));
    Holder holder;
    holder.name = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    switch (principal.kind) {
    case PrincipalKind::User:
        holder.kind = BearerKind::User;
        break;
    case PrincipalKind::Group:
        holder.kind = BearerKind::Group;
        break;
    case PrincipalKind::Service:
        holder.kind = BearerKind::Service;
        break;
    case PrincipalKind::Token:
        holder.kind = BearerKind::Token;
        break;
    }
    return holder;
}

std::optional<Principal> principalOf(const access::Model &model, const Holder &holder)
{
    return model.find(engineKind(holder.kind), holder.name.toStdString());
}

std::optional<domain::Intent> intentOf(const std::vector<std::string> &operation)
{
    if (operation.size() < 2)
        return std::nullopt;
    const auto word = [&operation](std::size_t i) {
        return i < operation.size() ? QString::fromStdString(operation[i]) : QString();
    };
    const std::string &what = operation[0];
    if (what == "add-member")
        return domain::addMember(word(2), word(1));
    if (what == "remove-member")
        return domain::removeMember(word(2), word(1));
    if (what == "grant-admin")
        return domain::grantAdmin(word(1));
    if (what == "revoke-admin")
        return domain::revokeAdmin(word(1));
    if (what != "assign-role" && what != "withdraw-role")
        return std::nullopt;
    const QString bearer = word(2);
    const qsizetype equals = bearer.indexOf(u'=');
    if (equals < 0)
        return std::nullopt;
    const QString kindWord = bearer.left(equals);
    const BearerKind kind = kindWord == u"group" ? BearerKind::Group
        : kindWord == u"service"                 ? BearerKind::Service
                                                 : BearerKind::User;
    const QString name = bearer.mid(equals + 1);
    return what == "assign-role" ? domain::giveRole(word(1), kind, name) : domain::takeRole(word(1), kind, name);
}

} // namespace hubdesk::hubs
