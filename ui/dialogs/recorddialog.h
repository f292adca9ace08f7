#pragma once
// A new record, or one field for many: editors made from the field table. GUI thread. Checks with
// domain's use cases before it closes and hands the ChangeSet on; commits nothing itself.

#include "domain/changeset.h"
#include "domain/edit.h"
#include "ui/dialogs/dialog.h"

#include <functional>

class QComboBox;

namespace hubdesk::ui {

class FieldEditor;

/// Makes one record of `kind`. `values`: what is known already, by column.
class RecordDialog final : public Dialog {
    Q_OBJECT

public:
    RecordDialog(const domain::State &state, domain::UuidSource &uuids, const domain::Clock &clock, domain::Kind kind,
                 const QHash<QString, QVariant> &values, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void made(const hubdesk::domain::ChangeSet &set);

private:
    [[nodiscard]] QList<QVariant> values() const;

    const domain::State &m_state;
    domain::UuidSource &m_uuids;
    const domain::Clock &m_clock;
    domain::Kind m_kind;
    QList<FieldEditor *> m_editors;
};

/// Sets one field of many records as one step.
class BulkDialog final : public Dialog {
    Q_OBJECT

public:
    BulkDialog(const domain::State &state, domain::Kind kind, int rows, const QList<int> &fields, QWidget *parent);

    void accept() override;

Q_SIGNALS:
    void chosen(int field, const QVariant &value);

private:
    void showField();

    const domain::State &m_state;
    domain::Kind m_kind;
    int m_rows;
    QList<int> m_fields;
    QComboBox *m_which;
    FieldEditor *m_editor = nullptr;
};

/// "Edit name of 3 people": for undo and the journal.
[[nodiscard]] QString bulkLabel(domain::Kind kind, int field, int rows);
[[nodiscard]] QString removeLabel(domain::Kind kind, int rows);
[[nodiscard]] QString createLabel(domain::Kind kind);

} // namespace hubdesk::ui
