#pragma once
// What a connection test found: version and identity, abilities in two columns, what will be visible.
// GUI thread; shows only.

#include "domain/remote.h"

#include <QFrame>

class QVBoxLayout;

namespace hubdesk::ui {

class TestResult final : public QFrame {
    Q_OBJECT

public:
    explicit TestResult(QWidget *parent = nullptr);

    void clear();
    void showRunning();
    void showError(const domain::Error &error);
    void showIdentity(const domain::RemoteIdentity &identity, const QDateTime &now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *begin();
    void addAbilities(QVBoxLayout &column, const QList<domain::Ability> &abilities);
    void addVisible(QVBoxLayout &column, const domain::RemoteIdentity &identity, const QDateTime &now);

    QWidget *m_body = nullptr;
};

} // namespace hubdesk::ui
