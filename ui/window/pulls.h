#pragma once
// Runs pulls one after the other over domain::Remote: asked for by a person, or by the general interval. Tells
// how far it is and how it ended; a failed automatic pull never interrupts anybody. GUI thread; one a file.

#include "ui/pages/pagecontext.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace hubdesk::ui {

class Pulls final : public QObject {
    Q_OBJECT

public:
    enum class Asked { ByPerson, ByInterval };

    explicit Pulls(const PageContext &context, QObject *parent = nullptr);
    ~Pulls() override;

    void pull(domain::HubId hub, Asked asked = Asked::ByPerson);
    void pullAll();
    void cancel();
    [[nodiscard]] bool isRunning() const { return !m_running.isNull(); }
    [[nodiscard]] domain::HubId running() const { return m_running; }
    /// "kelp: 1,200 of 5,000 users".
    [[nodiscard]] QString progressText() const { return m_text; }

Q_SIGNALS:
    void progressed();
    void finished(hubdesk::domain::HubId hub, bool good);

private:
    void next();
    void onProgress(const domain::PullProgress &progress);
    void onDone(domain::HubId hub, Asked asked, const domain::Result<domain::PullSummary> &result);
    void pullDue();
    [[nodiscard]] QString nameOf(domain::HubId hub) const;

    struct Waiting {
        domain::HubId hub;
        Asked asked;
    };
    PageContext m_context;
    QList<Waiting> m_waiting;
    domain::HubId m_running;
    QString m_text;
    QTimer m_clock;
};

} // namespace hubdesk::ui
