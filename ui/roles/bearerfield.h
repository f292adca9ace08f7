#pragma once
// A field for the name of a person, group or service of the hub, which proposes names that begin like what is
// typed. A million people: proposals are looked up by bisection, never listed. GUI thread.

#include "hubs/assignments.h"

#include <QLineEdit>

class QStringListModel;

namespace hubdesk::ui {

class BearerField final : public QLineEdit {
    Q_OBJECT

public:
    explicit BearerField(std::shared_ptr<const hubs::Assignments> now, QWidget *parent = nullptr);

    void setKind(domain::BearerKind kind);
    [[nodiscard]] std::optional<hubs::MatrixRow> bearer() const; ///< none: the hub does not know the name

private:
    void propose();

    std::shared_ptr<const hubs::Assignments> m_now;
    domain::BearerKind m_kind = domain::BearerKind::User;
    QStringListModel *m_proposals;
};

} // namespace hubdesk::ui
