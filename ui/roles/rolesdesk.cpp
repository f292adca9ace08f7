#include "ui/roles/rolesdesk.h"

#include "hubs/hubsession.h"
#include "ui/pages/recordwords.h"

#include <QPointer>

#include <algorithm>

namespace hubdesk::ui {

RolesDesk::RolesDesk(Document &document, domain::ChangeStore &store, const domain::Clock &clock, Navigator &navigator,
                     QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_store(store)
    , m_clock(clock)
    , m_navigator(navigator)
    , m_session(document.makeHubSession(this))
{
    // A hub may be read for the first time while the page is open.
    connect(&document, &Document::changed, this, [this] {
        if (m_open && m_hub.isNull())
            choose();
    });
}

RolesDesk::~RolesDesk() = default;

QString RolesDesk::hubName() const
{
    return m_hub.isNull() ? QString() : recordName(m_document.state(), m_hub.ref());
}

std::vector<domain::HubId> RolesDesk::hubs() const
{
    std::vector<std::pair<QString, domain::HubId>> known;
    for (const domain::Row &row : m_document.state().rows(domain::Kind::Hub)) {
        const domain::HubId hub{row.ref.id};
        const std::optional<HubFacts> facts = m_document.hub(hub);
        const bool defined =
            !m_document.state().rowsWhere(domain::Kind::Role, "hub", QVariant::fromValue<qlonglong>(hub.value)).empty();
        if ((facts && facts->pulled) || defined)
            known.emplace_back(row.value("name").toString(), hub);
    }
    std::sort(known.begin(), known.end(),
              [](const auto &a, const auto &b) { return a.first.compare(b.first, Qt::CaseInsensitive) < 0; });
    std::vector<domain::HubId> ids;
    for (const auto &[name, hub] : known)
        ids.push_back(hub);
    return ids;
}

void RolesDesk::setFocus(const Focus &focus)
{
    m_focus = focus;
    if (m_open)
        choose();
}

void RolesDesk::open()
{
    if (m_open)
        return;
    m_open = true;
    choose();
}

void RolesDesk::choose()
{
    domain::HubId hub = m_focus.hub;
    if (hub.isNull()) {
        const std::vector<domain::HubId> known = hubs();
        const auto serves = [this](domain::HubId id) {
            const std::optional<domain::Row> row = m_document.state().row(id.ref());
            return row && row->value("community").toLongLong() == m_focus.community.value;
        };
        // A hub that was read tells more than one of which only the configuration is known.
        const auto read = [this](domain::HubId id) {
            const std::optional<HubFacts> facts = m_document.hub(id);
            return facts && facts->pulled;
        };
        auto of = m_focus.community.isNull() ? known.end() : std::find_if(known.begin(), known.end(), serves);
        if (of == known.end())
            of = std::find_if(known.begin(), known.end(), read);
        if (of != known.end())
            hub = *of;
        else if (!known.empty())
            hub = known.front();
    }
    if (hub == m_hub)
        return;
    m_hub = hub;
    m_session->setHub(hub);
    Q_EMIT hubChanged();
}

void RolesDesk::stage(const QList<domain::Intent> &intents, const QString &label, const QString &reason)
{
    const domain::PersonId acting = m_navigator.actingAs();
    const QString who = acting.isNull() ? QString() : recordName(m_document.state(), acting.ref());
    commit(domain::stage({m_document.state(), m_document.uuids(), m_hub, who, m_clock.now()}, intents, reason, label),
           label);
}

void RolesDesk::unstage(const QList<domain::Ref> &operations, const QString &label)
{
    commit(domain::unstage(m_document.state(), operations, label), label);
}

void RolesDesk::discard()
{
    const QString label = tr("Discard staged changes");
    commit(domain::discardStaged(m_document.state(), m_hub, label), label);
}

void RolesDesk::apply(const QList<domain::Ref> &operations,
                      std::function<void(const domain::OperationOutcome &)> progress,
                      std::function<void(const domain::Result<QList<domain::OperationOutcome>> &)> done)
{
    const domain::HubId hub = m_hub;
    m_document.hubWriter().apply(hub, operations, std::move(progress),
                                 [self = QPointer(this), hub, done = std::move(done)](
                                     const domain::Result<QList<domain::OperationOutcome>> &outcomes) {
                                     if (!self)
                                         return;
                                     if (outcomes)
                                         self->settle(hub, *outcomes);
                                     done(outcomes);
                                 });
}

// Not through the undo history: what the hub has taken over cannot be taken back by forgetting it.
void RolesDesk::settle(domain::HubId hub, const QList<domain::OperationOutcome> &outcomes)
{
    const QString label = tr("Applied to the hub");
    domain::Result<domain::ChangeSet> set = domain::settle(m_document.state(), outcomes, label);
    if (!set || set->changes.empty())
        return;
    m_document.store().commit(std::move(*set),
                              [self = QPointer(this), label](const domain::Result<domain::Receipt> &receipt) {
                                  if (self && !receipt)
                                      self->m_navigator.report(label, receipt.error());
                              });
    m_document.remote().pull(
        hub, [](const domain::PullProgress &) {},
        [self = QPointer(this)](const domain::Result<domain::PullSummary> &pulled) {
            if (self && !pulled && pulled.error().code != domain::ErrorCode::Cancelled)
                self->m_navigator.report(tr("Read the hub again"), pulled.error());
        });
}

void RolesDesk::edit(const RoleEdit &what, domain::HubId hub)
{
    m_edit = what;
    if (!hub.isNull() && hub != m_hub)
        m_navigator.goToHubView(QStringLiteral("roles.editor"), hub);
    else
        m_navigator.goToView(QStringLiteral("roles.editor"));
}

void RolesDesk::commit(domain::Result<domain::ChangeSet> set, const QString &label)
{
    if (!set) {
        m_navigator.report(label, set.error());
        return;
    }
    if (set->changes.empty())
        return;
    m_store.commit(std::move(*set), [self = QPointer(this), label](const domain::Result<domain::Receipt> &receipt) {
        if (self && !receipt)
            self->m_navigator.report(label, receipt.error());
    });
}

} // namespace hubdesk::ui
