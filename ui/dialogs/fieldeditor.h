#pragma once
// One field of a record in a dialog: the editor that fits its kind, and below it what is wrong with it.
// Made from the field table; GUI thread. Checks nothing itself: domain's use cases do.

#include "domain/records.h"
#include "domain/state.h"

#include <QWidget>

namespace hubdesk::ui {

class TextLabel;

class FieldEditor final : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const domain::State &state, domain::Kind kind, int field, QWidget *parent = nullptr);

    [[nodiscard]] int field() const { return m_field; }
    [[nodiscard]] QVariant value() const; ///< of the field's type, or text that does not fit it; invalid: none
    void setValue(const QVariant &value);
    void setProblem(const QString &text); ///< empty: none
    [[nodiscard]] QWidget *input() const { return m_input; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QWidget *makeInput();
    [[nodiscard]] QWidget *makeChoices();
    [[nodiscard]] QWidget *makeReference();
    [[nodiscard]] const domain::Field &described() const;

    const domain::State &m_state;
    domain::Kind m_kind;
    int m_field;
    QWidget *m_input = nullptr;
    TextLabel *m_problem = nullptr;
};

} // namespace hubdesk::ui
