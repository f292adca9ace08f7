#pragma once
// What did not work, newest first, until the window closes: the strip shows the latest, the status bar
// how many, Problems lists them. GUI thread.

#include "ui/window/errorwords.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace hubdesk::ui {

struct Problem {
    QDateTime at;
    QString what; ///< "Could not pull kelp"
    ErrorWords words;
    bool warning = false; ///< nothing failed yet
};

class Problems final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void add(const Problem &problem);
    void clear();
    [[nodiscard]] const QList<Problem> &all() const { return m_all; }

Q_SIGNALS:
    void changed();

private:
    QList<Problem> m_all;
};

} // namespace hubdesk::ui
