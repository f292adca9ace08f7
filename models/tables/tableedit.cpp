#include "tables/tablemodelprivate.h"

#include "storage/columnsql.h"
#include "storage/reader.h"
#include "tables/words.h"

#include <QPointer>

#include <algorithm>

namespace hubdesk::tables {

using domain::ChangeSet;
using domain::Error;
using domain::ErrorCode;
using domain::Kind;
using domain::Receipt;
using domain::Ref;
using domain::Result;

void TableModel::Private::emitChanged(const std::vector<int> &changed)
{
    for (std::size_t i = 0; i < changed.size();) {
        std::size_t last = i;
        while (last + 1 < changed.size() && changed[last + 1] <= changed[last] + 1)
            ++last;
        Q_EMIT q->dataChanged(q->index(changed[i], 0), q->index(changed[last], q->columnCount() - 1), kValueRoles);
        i = last + 1;
    }
}

void TableModel::Private::emitAllChanged()
{
    if (rows > 0)
        Q_EMIT q->dataChanged(q->index(0, 0), q->index(rows - 1, q->columnCount() - 1), kValueRoles);
}

bool TableModel::Private::edit(const std::vector<domain::FieldEdit> &edits, const QString &label,
                               const QModelIndex &index)
{
    if (!store) {
        Q_EMIT q->refused(index, Error{ErrorCode::FileUnwritable, {}, {}});
        return false;
    }
    const OverlaidState through(reader, overlay);
    Result<ChangeSet> set = domain::editFields(through, edits, label);
    if (!set) {
        Q_EMIT q->refused(index, set.error());
        return false;
    }
    if (!set->isEmpty())
        commit(std::move(*set), index);
    return true;
}

void TableModel::Private::commit(ChangeSet set, const QModelIndex &index)
{
    if (!store) {
        Q_EMIT q->refused(index, Error{ErrorCode::FileUnwritable, {}, {}});
        return;
    }
    std::vector<Ref> touched;
    std::vector<storage::PackedRef> packed;
    for (const domain::Change &change : set.changes) {
        touched.push_back(change.ref);
        packed.push_back(storage::pack(change.ref));
    }
    const int number = overlay.add(set);
    std::vector<int> shown = placesOf(packed);
    std::erase(shown, -1);
    std::sort(shown.begin(), shown.end());
    emitChanged(shown);
    const Ref at = q->refAt(index.row());
    const int column = index.column();
    const QPointer<TableModel> alive(q);
    store->commit(std::move(set), [alive, this, number, touched, at, column](const Result<Receipt> &receipt) {
        if (!alive)
            return;
        // The rows are read again here: the writer's notice may still be on its way.
        overlay.drop(number);
        emitChanged(cache.forget(ids, touched));
        if (!receipt)
            Q_EMIT q->refused(q->index(q->rowOf(at), column), receipt.error());
    });
}

// What an editor offers: the words of a choice, or the records that a reference may name.
QVariant TableModel::Private::choices(const domain::Field &field)
{
    QList<Choice> list;
    if (field.kind == domain::FieldKind::Enumeration) {
        for (const char *word : field.choices) {
            const QString value = QString::fromLatin1(word);
            list.append({value, choiceText(value)});
        }
    } else if (field.kind == domain::FieldKind::Reference) {
        if (!field.is(domain::FieldFlag::Required))
            list.append({QVariant(), tr("None")});
        for (const domain::Row &row : reader.rows(field.target)) {
            if (field.target == domain::Kind::Hub) {
                list.append({QVariant::fromValue<qlonglong>(row.ref.id), cache.nameOf(row.ref)});
                continue;
            }
            for (const int name : storage::nameFields(field.target)) {
                if (const QString called = row.values.value(name).toString(); !called.isEmpty()) {
                    list.append({QVariant::fromValue<qlonglong>(row.ref.id), called});
                    break;
                }
            }
        }
        std::stable_sort(
            list.begin() + (field.is(domain::FieldFlag::Required) ? 0 : 1), list.end(),
            [](const Choice &a, const Choice &b) { return QString::localeAwareCompare(a.text, b.text) < 0; });
    }
    return list.isEmpty() ? QVariant() : QVariant::fromValue(list);
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    return setColumnOfRows({index.row()}, index.column(), value);
}

bool TableModel::setColumnOfRows(const QList<int> &rows, int column, const QVariant &value)
{
    std::vector<domain::FieldEdit> edits;
    QModelIndex first;
    for (const int row : rows) {
        const QModelIndex cell = index(row, column);
        if (!cell.isValid() || !flags(cell).testFlag(Qt::ItemIsEditable))
            continue;
        const Ref ref = refAt(row);
        if (const std::optional<int> field = d->ownField(ref.kind, column))
            edits.push_back({ref, *field, value});
        if (!first.isValid())
            first = cell;
    }
    if (edits.empty())
        return false;
    const QString title = headerData(column, Qt::Horizontal).toString();
    const int count = static_cast<int>(edits.size());
    const QString label =
        count == 1 ? tr("Change %1").arg(title) : tr("Change %1 of %Ln records", nullptr, count).arg(title);
    return d->edit(edits, label, first);
}

void TableModel::submit(ChangeSet set)
{
    if (!set.isEmpty())
        d->commit(std::move(set), {});
}

void TableModel::setChangeStore(domain::ChangeStore *store)
{
    d->store = store ? store : d->writer;
}

void TableModel::takeNotice(const storage::CommitNotice &notice)
{
    std::vector<Ref> own;
    bool related = false;
    bool ownChanged = d->ownKinds.contains(Kind::JournalEntry) && notice.number > 0;
    for (const auto *refs : {&notice.created, &notice.updated, &notice.removed}) {
        for (const Ref &ref : *refs) {
            if (d->ownKinds.contains(ref.kind))
                own.push_back(ref);
            related = related || d->relatedKinds.contains(ref.kind);
        }
    }
    for (const Kind kind : notice.replaced) {
        ownChanged = ownChanged || d->ownKinds.contains(kind);
        related = related || d->ownKinds.contains(kind) || d->relatedKinds.contains(kind);
    }
    if (related) {
        d->cache.forgetRelated();
        d->emitAllChanged();
    } else if (!own.empty()) {
        d->emitChanged(d->cache.forget(d->ids, own));
    }
    if (related || ownChanged || !own.empty())
        d->askAgain();
}

} // namespace hubdesk::tables
