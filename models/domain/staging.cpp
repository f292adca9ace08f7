#include "domain/staging.h"

#include "access/roledefinitions.h"

#include <algorithm>

namespace hubdesk::domain {

namespace {

FieldValues allFields(const QList<QVariant> &list)
{
    FieldValues values;
    for (qsizetype i = 0; i < list.size(); ++i)
        values.emplace(static_cast<int>(i), list[i]);
    return values;
}

bool isDefinition(OperationKind kind)
{
    switch (kind) {
    case OperationKind::DefineRole:
    case OperationKind::DefineGroup:
    case OperationKind::DefineScope:
        return true;
    default:
        return false;
    }
}

bool needsSubject(OperationKind kind)
{
    switch (kind) {
    case OperationKind::AddMember:
    case OperationKind::RemoveMember:
    case OperationKind::GiveRole:
    case OperationKind::TakeRole:
    case OperationKind::GrantAdmin:
    case OperationKind::RevokeAdmin:
        return true;
    default:
        return false;
    }
}

bool needsObject(OperationKind kind)
{
    return kind != OperationKind::GrantAdmin && kind != OperationKind::RevokeAdmin;
}

/// The hub's staged operations while intents come in one by one.
class Stager {
public:
    Stager(const StagingDesk &desk, const QString &reason)
        : m_desk(desk)
        , m_reason(reason)
    {
        for (const Row &row : stagedOperations(desk.state, desk.hub)) {
            m_staged.push_back({row, record<StagedOperation>(row), false, false});
            m_last = std::max(m_last, m_staged.back().now.position);
        }
    }

    std::optional<Error> take(const Intent &intent)
    {
        if (needsSubject(intent.kind) && intent.subject.isEmpty())
            return Error{ErrorCode::MissingValue, QStringLiteral("subject"), {}};
        if (needsObject(intent.kind) && intent.object.isEmpty())
            return Error{ErrorCode::MissingValue, QStringLiteral("object"), {}};
        // What every release refuses; the rest is checkRole()'s, which knows the hub.
        if (intent.kind == OperationKind::DefineRole
            && (intent.object == u"admin" || !access::isRoleName(intent.object.toStdString())))
            return Error{ErrorCode::InvalidValue, intent.object, {}};

        if (intent.kind == OperationKind::DeleteRole && deleteStaged(intent, OperationKind::DefineRole))
            return std::nullopt;
        if (intent.kind == OperationKind::DeleteScope && deleteStaged(intent, OperationKind::DefineScope))
            return std::nullopt;
        for (auto at = m_staged.rbegin(); at != m_staged.rend(); ++at) {
            if (at->gone || !sameMatter(intentOf(at->now), intent))
                continue;
            if (at->now.kindOf != intent.kind) {
                at->gone = true; // the opposite: both vanish
                // A deletion taken back by a definition still leaves the definition to be staged.
                if (!isDefinition(intent.kind))
                    return std::nullopt;
                break;
            }
            if (isDefinition(intent.kind) && at->now.payload != intent.payload) {
                at->now.payload = intent.payload;
                if (!m_reason.isEmpty())
                    at->now.reason = m_reason;
            }
            return std::nullopt;
        }
        append(intent);
        return std::nullopt;
    }

    ChangeSet changes(const QString &label) const
    {
        ChangeSet set{label, {}};
        std::int64_t made = 0;
        for (const Entry &entry : m_staged) {
            if (entry.isNew) {
                if (!entry.gone) {
                    set.changes.push_back({Change::Action::Create,
                                           {Kind::StagedOperation, --made},
                                           m_desk.uuids.next(),
                                           {},
                                           allFields(valuesOf(entry.now))});
                }
            } else if (entry.gone) {
                set.changes.push_back(
                    {Change::Action::Remove, entry.row.ref, entry.row.uuid, allFields(entry.row.values), {}});
            } else {
                update(entry, set);
            }
        }
        return set;
    }

private:
    struct Entry {
        Row row;
        StagedOperation now;
        bool isNew = false;
        bool gone = false;
    };

    void append(const Intent &intent)
    {
        StagedOperation operation;
        operation.hub = m_desk.hub;
        operation.position = ++m_last;
        operation.kindOf = intent.kind;
        operation.subjectKind = intent.subjectKind;
        operation.subject = intent.subject;
        operation.object = intent.object;
        operation.payload = intent.payload;
        operation.reason = m_reason;
        operation.channel = intent.channel;
        operation.who = m_desk.who;
        operation.at = m_desk.now;
        m_staged.push_back({{}, operation, true, false});
    }

    // A role or scope that is only staged goes with all that was staged about it. A definition that changes a role of
    // the hub goes too, but the deletion is staged all the same.
    bool deleteStaged(const Intent &intent, OperationKind definition)
    {
        const bool role = definition == OperationKind::DefineRole;
        bool defined = false;
        for (Entry &entry : m_staged) {
            if (entry.gone || entry.now.object != intent.object)
                continue;
            if (entry.now.kindOf == definition) {
                defined = true;
                entry.gone = true;
            } else if (role
                       && (entry.now.kindOf == OperationKind::GiveRole
                           || entry.now.kindOf == OperationKind::TakeRole)) {
                entry.gone = true;
            }
        }
        return defined
            && !(role ? isRecorded(Kind::Role, intent.object) : isRecorded(Kind::CustomScope, intent.object));
    }

    [[nodiscard]] bool isRecorded(Kind kind, const QString &name) const
    {
        for (const Row &row : m_desk.state.rowsWhere(kind, "name", name)) {
            if (row.value("hub").toLongLong() == m_desk.hub.value)
                return true;
        }
        return false;
    }

    static void update(const Entry &entry, ChangeSet &set)
    {
        const QList<QVariant> values = valuesOf(entry.now);
        const auto fields = entity(Kind::StagedOperation).fields;
        Change change{Change::Action::Update, entry.row.ref, entry.row.uuid, {}, {}};
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto at = static_cast<qsizetype>(i);
            if (sameValue(fields[i], entry.row.values[at], values[at]))
                continue;
            change.before.emplace(static_cast<int>(i), entry.row.values[at]);
            change.after.emplace(static_cast<int>(i), values[at]);
        }
        if (!change.after.empty())
            set.changes.push_back(std::move(change));
    }

    const StagingDesk &m_desk;
    const QString &m_reason;
    std::vector<Entry> m_staged;
    std::int64_t m_last = 0;
};

} // namespace

Result<ChangeSet> stage(const StagingDesk &desk, const QList<Intent> &intents, const QString &reason,
                        const QString &label)
{
    if (!desk.state.row(desk.hub.ref()))
        return Error{ErrorCode::NotFound, QStringLiteral("hub"), {}};
    Stager stager(desk, reason);
    for (const Intent &intent : intents) {
        if (const auto error = stager.take(intent))
            return *error;
    }
    return stager.changes(label);
}

Result<ChangeSet> unstage(const State &state, const QList<Ref> &operations, const QString &label)
{
    ChangeSet set{label, {}};
    for (const Ref ref : operations) {
        const std::optional<Row> row = state.row(ref);
        if (!row || ref.kind != Kind::StagedOperation)
            return Error{ErrorCode::NotFound, QStringLiteral("staged_operation"), {}};
        set.changes.push_back({Change::Action::Remove, ref, row->uuid, allFields(row->values), {}});
    }
    return set;
}

Result<ChangeSet> discardStaged(const State &state, HubId hub, const QString &label)
{
    QList<Ref> refs;
    for (const Row &row : stagedOperations(state, hub))
        refs.append(row.ref);
    return unstage(state, refs, label);
}

std::vector<Row> stagedOperations(const State &state, HubId hub)
{
    std::vector<Row> rows = state.rowsWhere(Kind::StagedOperation, "hub", QVariant::fromValue<qlonglong>(hub.value));
    const auto open = [](const Row &row) { return row.value("state").toString() == u"staged"; };
    rows.erase(std::remove_if(rows.begin(), rows.end(), [&open](const Row &row) { return !open(row); }), rows.end());
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return a.value("position").toLongLong() < b.value("position").toLongLong();
    });
    return rows;
}

} // namespace hubdesk::domain
