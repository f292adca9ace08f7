#include "hubs/hubmodel.h"

#include "hubs/operationapplier.h"

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

bool isScopeOperation(const StagedOperation &operation)
{
    return operation.kindOf == OperationKind::DefineScope || operation.kindOf == OperationKind::DeleteScope;
}

bool sameEffect(const StagedOperation &a, const StagedOperation &b)
{
    return domain::intentOf(a) == domain::intentOf(b);
}

} // namespace

class HubModel::Private {
public:
    using Applied = AppliedOperation;

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
        record.subscopeNames = state.add(utf8Texts(draft.subscopes));
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
        Applied entry = applyOperation(*working, operation, scopeRefusal);
        applied.push_back(std::move(entry));
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
