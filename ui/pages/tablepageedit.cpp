// What the Edit menu does to a list: cells, fields of many rows, new records, removing, copying.

#include "ui/pages/tablepage.h"

#include "domain/edit.h"
#include "domain/roletemplates.h"
#include "tables/tablemodel.h"
#include "ui/dialogs/recorddialog.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/rolesdesk.h"
#include "ui/widgets/tablebinding.h"
#include "ui/widgets/tablepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/window/errorwords.h"
#include "ui/window/undohistory.h"

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

bool TablePage::canMake() const
{
    // The four teams and the thirteen are given; what a hub said and the journal are never typed in.
    const domain::Kind made = kind();
    return domain::entity(made).owned && made != domain::Kind::Responsibility && made != domain::Kind::JournalEntry;
}

QList<int> TablePage::editableFields() const
{
    QList<int> result;
    const auto fields = domain::entity(kind()).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (domain::entity(kind()).owned && fields[i].is(domain::FieldFlag::Editable)
            && !fields[i].is(domain::FieldFlag::Unique))
            result.append(static_cast<int>(i));
    }
    return result;
}

QList<domain::Ref> TablePage::selectedRecords() const
{
    // A table may list what hubs said beside the records (roles without a definition): those are not ours.
    QList<domain::Ref> refs = table().selectedRefs();
    refs.removeIf([this](domain::Ref ref) { return ref.kind != kind(); });
    return refs;
}

void TablePage::editCell()
{
    TableView &view = table();
    QModelIndex index = view.currentIndex();
    if (!index.isValid())
        return;
    if (!index.flags().testFlag(Qt::ItemIsEditable)) {
        for (const int column : view.shownColumns()) {
            if (index.siblingAtColumn(column).flags().testFlag(Qt::ItemIsEditable)) {
                index = index.siblingAtColumn(column);
                break;
            }
        }
    }
    view.setFocus(Qt::ShortcutFocusReason);
    view.setCurrentIndex(index);
    if (index.flags().testFlag(Qt::ItemIsEditable))
        view.edit(index);
}

void TablePage::editBulk()
{
    const QList<domain::Ref> refs = selectedRecords();
    const QList<int> fields = editableFields();
    if (refs.isEmpty() || fields.isEmpty())
        return;
    auto *dialog = new BulkDialog(context().document.state(), kind(), static_cast<int>(refs.size()), fields, window());
    connect(dialog, &BulkDialog::chosen, this, [this, refs](int field, const QVariant &value) {
        const QString label = bulkLabel(kind(), field, static_cast<int>(refs.size()));
        std::vector<domain::FieldEdit> edits;
        edits.reserve(static_cast<std::size_t>(refs.size()));
        for (const domain::Ref &ref : refs)
            edits.push_back({ref, field, value});
        context().document.compute([edits = std::move(edits), label](
                                       const domain::State &state) { return domain::editFields(state, edits, label); },
                                   this,
                                   [this](const domain::Result<domain::ChangeSet> &set) {
                                       if (set)
                                           commit(*set, tr("Could not change them"));
                                       else
                                           context().navigator.report(tr("Could not change them"), set.error());
                                   });
    });
    dialog->open();
}

void TablePage::commit(const domain::ChangeSet &set, const QString &failure)
{
    if (set.isEmpty())
        return;
    context().history.commit(
        set, [&navigator = context().navigator, failure](const domain::Result<domain::Receipt> &receipt) {
            if (!receipt)
                navigator.report(failure, receipt.error());
        });
}

void TablePage::editRole(bool clone)
{
    const std::optional<domain::Row> row = context().document.state().row(currentRef());
    if (!row)
        return;
    domain::RoleDraft draft;
    draft.name = row->value("name").toString();
    if (row->ref.kind == domain::Kind::Role) {
        draft.description = row->value("description").toString();
        draft.scopes = row->value("scopes").toStringList();
    }
    QStringList taken;
    for (const domain::Row &role : context().document.state().rowsWhere(domain::Kind::Role, "hub", row->value("hub")))
        taken.append(role.value("name").toString());
    context().roles.edit({clone ? QString() : draft.name, clone ? domain::cloned(draft, taken) : draft},
                         domain::HubId{row->value("hub").toLongLong()});
}

void TablePage::newRecord(QHash<QString, QVariant> values)
{
    if (kind() == domain::Kind::Role) {
        context().roles.edit({}, m_focus.hub);
        return;
    }
    if (!m_focus.hub.isNull())
        values.insert(u"hub"_s, QVariant::fromValue<qlonglong>(m_focus.hub.value));
    if (!m_focus.community.isNull())
        values.insert(u"community"_s, QVariant::fromValue<qlonglong>(m_focus.community.value));
    if (kind() == domain::Kind::Person)
        values.insert(u"active"_s, true);
    if (kind() == domain::Kind::Ticket && !values.contains(u"number"_s)) {
        // The next free number needs a look at all of them, so it is found off this thread.
        auto last = std::make_shared<std::int64_t>(0);
        context().document.compute(
            [last](const domain::State &state) {
                for (const domain::Row &row : state.rows(domain::Kind::Ticket))
                    *last = std::max<std::int64_t>(*last, row.value("number").toLongLong());
                return domain::Result<domain::ChangeSet>(domain::ChangeSet{});
            },
            this,
            [this, last, values](const domain::Result<domain::ChangeSet> &) mutable {
                values.insert(u"number"_s, QVariant::fromValue<qlonglong>(*last + 1));
                newRecord(values);
            });
        return;
    }
    auto *dialog = new RecordDialog(context().document.state(), context().document.uuids(), context().clock, kind(),
                                    values, window());
    connect(dialog, &RecordDialog::made, this, [this](const domain::ChangeSet &set) {
        context().history.commit(set, [this](const domain::Result<domain::Receipt> &receipt) {
            if (!receipt)
                context().navigator.report(tr("Could not add it"), receipt.error());
            else if (!receipt->madeIds.empty())
                select({kind(), receipt->madeIds.front().second});
        });
    });
    dialog->open();
}

void TablePage::removeSelected()
{
    const QList<domain::Ref> refs = selectedRecords();
    if (refs.isEmpty() || !domain::entity(kind()).owned)
        return;
    const int count = static_cast<int>(refs.size());
    domain::Prompter::Question question;
    question.title = removeLabel(kind(), count);
    question.text = count == 1
        ? tr("%1 will be removed from this file.").arg(isolated(recordName(context().document.state(), refs.first())))
        : tr("%n records will be removed from this file.", nullptr, count);
    question.detail = tr("Undo brings them back. What other records refer to cannot be removed.");
    question.accept = removeLabel(kind(), count);
    question.dangerous = true;
    context().prompter.ask(question, [this, refs, count](bool yes) {
        if (!yes)
            return;
        const std::vector<domain::Ref> list(refs.begin(), refs.end());
        context().document.compute(
            [list, label = removeLabel(kind(), count)](const domain::State &state) {
                return domain::removeRecords(state, list, label);
            },
            this,
            [this](const domain::Result<domain::ChangeSet> &set) {
                if (set)
                    commit(*set, tr("Could not remove them"));
                else
                    context().navigator.report(tr("Could not remove them"), set.error());
            });
    });
}

void TablePage::copy(CopyAs format)
{
    copySelection(*m_panel, *m_model, format);
    context().navigator.say(tr("Copied %n rows", nullptr, static_cast<int>(table().selectedCount())));
}

void TablePage::onRefused(const QModelIndex &index, const domain::Error &error)
{
    const QString column = m_model->headerData(index.column(), Qt::Horizontal).toString();
    context().navigator.report(tr("%1 was not changed").arg(column), error);
}

} // namespace hubdesk::ui
