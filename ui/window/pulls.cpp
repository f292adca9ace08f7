#include "ui/window/pulls.h"

#include "ui/pages/recordwords.h"
#include "ui/window/errorwords.h"
#include "ui/window/preferences.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <chrono>

namespace hubdesk::ui {

using namespace std::chrono_literals;

Pulls::Pulls(const PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_clock, &QTimer::timeout, this, &Pulls::pullDue);
    m_clock.start(1min);
}

Pulls::~Pulls()
{
    cancel();
}

QString Pulls::nameOf(domain::HubId hub) const
{
    return recordName(m_context.document.state(), hub.ref());
}

void Pulls::pull(domain::HubId hub, Asked asked)
{
    const auto same = [hub](const Waiting &waiting) { return waiting.hub == hub; };
    if (hub.isNull() || hub == m_running || std::any_of(m_waiting.begin(), m_waiting.end(), same))
        return;
    m_waiting.append({hub, asked});
    next();
}

void Pulls::pullAll()
{
    for (const HubFacts &facts : m_context.document.hubs())
        pull(facts.hub);
}

void Pulls::cancel()
{
    m_waiting.clear();
    if (isRunning())
        m_context.document.remote().cancel(m_running);
}

void Pulls::next()
{
    if (isRunning() || m_waiting.isEmpty())
        return;
    const Waiting now = m_waiting.takeFirst();
    m_running = now.hub;
    m_text = tr("Pulling %1").arg(isolated(nameOf(now.hub)));
    Q_EMIT progressed();
    m_context.document.remote().pull(
        now.hub,
        [self = QPointer(this)](const domain::PullProgress &progress) {
            if (self)
                self->onProgress(progress);
        },
        [self = QPointer(this), now](const domain::Result<domain::PullSummary> &result) {
            if (self)
                self->onDone(now.hub, now.asked, result);
        });
}

void Pulls::onProgress(const domain::PullProgress &progress)
{
    const QLocale locale;
    const QString done = locale.toString(progress.done);
    const QString hub = isolated(nameOf(m_running));
    if (progress.part == u"merge")
        m_text = tr("%1: taking it over").arg(hub);
    else if (progress.total && progress.part == u"users")
        m_text = tr("%1: %2 of %3 users").arg(hub, done, locale.toString(*progress.total));
    else if (progress.part == u"users")
        m_text = tr("%1: %2 users").arg(hub, done);
    else if (progress.part == u"groups")
        m_text = tr("%1: %2 groups").arg(hub, done);
    else
        m_text = tr("%1: %2 services").arg(hub, done);
    Q_EMIT progressed();
}

void Pulls::onDone(domain::HubId hub, Asked asked, const domain::Result<domain::PullSummary> &result)
{
    m_running = {};
    m_text.clear();
    const QLocale locale;
    if (result) {
        if (asked == Asked::ByPerson)
            m_context.navigator.say(tr("Pulled %1: %2 users, %3 groups; %4 new, %5 changed, %6 gone")
                                        .arg(isolated(nameOf(hub)), locale.toString(result->users),
                                             locale.toString(result->groups), locale.toString(result->added),
                                             locale.toString(result->changed), locale.toString(result->removed)));
    } else if (result.error().code != domain::ErrorCode::Cancelled) {
        // An automatic try that fails stands with its hub; it does not take a person from the work.
        if (asked == Asked::ByPerson)
            m_context.navigator.report(tr("Could not pull %1").arg(nameOf(hub)), result.error());
    } else {
        m_context.navigator.say(tr("Stopped pulling %1; what was known is kept").arg(isolated(nameOf(hub))));
    }
    Q_EMIT progressed();
    Q_EMIT finished(hub, result.ok());
    next();
}

void Pulls::pullDue()
{
    const QDateTime now = m_context.clock.now();
    for (const HubFacts &facts : m_context.document.hubs()) {
        const std::optional<domain::Row> row = m_context.document.state().row(facts.hub.ref());
        // A hub with an interval of its own is pulled by the remote itself.
        const bool own = row && row->value("refresh_minutes").isValid();
        const qint64 minutes = own ? 0 : m_context.preferences.refreshMinutes();
        const std::optional<QDateTime> last = facts.triedAt ? facts.triedAt : facts.pulledAt;
        if (minutes > 0 && facts.pulled && (!last || last->addSecs(minutes * 60) <= now))
            pull(facts.hub, Asked::ByInterval);
    }
}

} // namespace hubdesk::ui
