// A journal entry: who, when, and each record with its fields before and after.

#include "ui/pages/details.h"

#include "ui/pages/beforeafter.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/hints.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/window/undohistory.h"

#include <QCoreApplication>

namespace hubdesk::ui {
namespace {

constexpr int kChangesShown = 30;

class Words {
    Q_DECLARE_TR_FUNCTIONS(JournalDetails)

public:
    static QString byAt(const QString &who, const QString &when) { return tr("%1, %2", "who and when").arg(who, when); }
    static QString made(const QString &record) { return tr("Made: %1").arg(record); }
    static QString changed(const QString &record) { return tr("Changed: %1").arg(record); }
    static QString removed(const QString &record) { return tr("Removed: %1").arg(record); }
    static QString more(std::int64_t n) { return tr("and %n more records", nullptr, static_cast<int>(n)); }
    static QString takeBackHead() { return tr("Take it back"); }
    static QString takeBackText()
    {
        return tr("Makes the opposite change, as a step of its own. Nothing that was changed since is overwritten: "
                  "if a record has changed, this is refused.");
    }
    static QString takeBack() { return tr("Take back"); }
    static QString revertLabel(const QString &label) { return tr("Take back %1").arg(label); }
    static QString couldNot() { return tr("Could not take it back"); }
    static QString reverts(std::int64_t number) { return tr("Takes back entry %1").arg(number); }
    static QString record() { return tr("Record"); }
    static QString entry() { return tr("Entry"); }
    static QString gone() { return tr("This entry is not there"); }
    static QString inOneGo() { return tr("Written in one go; its records are not listed one by one."); }
};

QString nameOf(const PageContext &context, const domain::Change &change)
{
    if (change.action != domain::Change::Action::Remove && context.document.state().row(change.ref))
        return recordName(context.document.state(), change.ref);
    // Gone: the journal still knows its fields.
    domain::Row row{change.ref, change.uuid, domain::entity(change.ref.kind).defaults()};
    const domain::FieldValues &values = change.action == domain::Change::Action::Remove ? change.before : change.after;
    for (const auto &[field, value] : values) {
        if (field < row.values.size())
            row.values[field] = value;
    }
    return recordName(context.document.state(), row);
}

QString titleOf(const PageContext &context, const domain::Change &change)
{
    const QString name = nameOf(context, change);
    switch (change.action) {
    case domain::Change::Action::Create:
        return Words::made(name);
    case domain::Change::Action::Remove:
        return Words::removed(name);
    case domain::Change::Action::Update:
        break;
    }
    return Words::changed(name);
}

void addChange(DetailsPane &pane, const PageContext &context, const domain::Change &change)
{
    DetailsSection *section = pane.addSection(titleOf(context, change));
    const auto fields = domain::entity(change.ref.kind).fields;
    auto *table = new BeforeAfter;
    const domain::State &state = context.document.state();
    const bool created = change.action == domain::Change::Action::Create;
    const domain::FieldValues &shown = created ? change.after : change.before;
    for (const auto &[index, value] : shown) {
        if (index < 0 || static_cast<std::size_t>(index) >= fields.size())
            continue;
        const domain::Field &field = fields[static_cast<std::size_t>(index)];
        const auto other = change.after.find(index);
        const QVariant before = created ? QVariant() : value;
        const QVariant after = other == change.after.end() ? QVariant() : other->second;
        // A record that was made or removed has many empty fields; they say nothing.
        if (change.action != domain::Change::Action::Update && value.toString().isEmpty()
            && !value.canConvert<QStringList>())
            continue;
        table->addRow(fieldTitle(field), created ? QString() : valueText(state, change.ref.kind, field, before),
                      change.action == domain::Change::Action::Remove
                          ? QString()
                          : valueText(state, change.ref.kind, field, after));
    }
    section->addWidget(table);
}

} // namespace

void fillJournalDetails(DetailsPane &pane, const PageContext &context, std::int64_t number)
{
    const std::optional<JournalFacts> entry = context.document.journalEntry(number);
    if (!entry) {
        pane.setPlaceholder(Words::gone());
        return;
    }
    pane.setHeading(entry->label, Words::byAt(entry->who, dateTimeText(entry->at)));
    const std::vector<domain::Change> changes = context.document.journalChanges(number, kChangesShown);
    for (const domain::Change &change : changes)
        addChange(pane, context, change);
    if (entry->changes > static_cast<std::int64_t>(changes.size()))
        pane.addSection()->addText(changes.empty()
                                       ? Words::inOneGo()
                                       : Words::more(entry->changes - static_cast<std::int64_t>(changes.size())));
    if (!changes.empty()) {
        DetailsSection *section = pane.addSection(Words::takeBackHead());
        section->addText(Words::takeBackText());
        QPushButton *button = makeButton(Words::takeBack(), ButtonLook::Plain, QStringLiteral("undo-2"));
        button->setObjectName(QStringLiteral("journal.takeBack"));
        QObject::connect(button, &QPushButton::clicked, button, [context, number, label = entry->label] {
            context.history.revert(number, Words::revertLabel(label),
                                   [&navigator = context.navigator](domain::Result<domain::Receipt> receipt) {
                                       if (!receipt)
                                           navigator.report(Words::couldNot(), receipt.error());
                                   });
        });
        section->addButtons({button});
    }
    DetailsSection *record = pane.addSection();
    record->addRow(Words::entry(), QString::number(entry->number));
    if (entry->reverts != 0)
        record->addText(Words::reverts(entry->reverts));
}

} // namespace hubdesk::ui
