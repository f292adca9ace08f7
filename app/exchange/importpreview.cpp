// What an import would do, record by record, and what is wrong in the files.
#include "access/catalogue.h"
#include "app/exchange/fileexchange.h"
#include "app/findingtexts.h"
#include "domain/entities.h"
#include "domain/namehazards.h"
#include "interchange/importset.h"
#include "interchange/names.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace hubdesk::app {
namespace {

using domain::Change;
using domain::Kind;
using domain::Result;
using What = ui::ImportLine::What;

/// Records as a person thinks of them: holders belong to their role.
class Lines final {
public:
    Lines(const domain::State &state, const domain::ChangeSet &set)
        : m_state(state)
        , m_names(state)
    {
        for (const Change &change : set.changes)
            take(change);
        for (const Change &change : set.changes) {
            if (change.ref.kind == Kind::Bearer)
                bearer(change);
        }
    }

    /// Roles, groups and scopes that the files define and that nothing changes.
    void addUnchanged(const interchange::ImportSet &set, domain::HubId hub)
    {
        if (hub.isNull())
            return;
        for (const auto &configuration : set.configurations) {
            for (const auto &role : configuration.roles)
                same(Kind::Role, role.name, role.scopes.value_or(QStringList()).join(QStringLiteral(", ")), role.place);
            for (const auto &group : configuration.groups)
                same(Kind::GroupDefinition, group.name, {}, group.place);
        }
    }

    std::vector<ui::ImportLine> taken()
    {
        std::vector<ui::ImportLine> lines;
        for (const domain::Ref ref : m_order)
            lines.push_back(std::move(m_lines.at(ref)));
        lines.insert(lines.end(), m_same.begin(), m_same.end());
        return lines;
    }

private:
    static QVariant valueOf(const Change &change, const char *column)
    {
        const int field = domain::entity(change.ref.kind).indexOf(column);
        for (const domain::FieldValues *values : {&change.after, &change.before}) {
            if (const auto at = values->find(field); at != values->end())
                return at->second;
        }
        return {};
    }

    [[nodiscard]] QString hubOf(const Change &change) const
    {
        QVariant hub = valueOf(change, "hub");
        if (!hub.isValid() && change.action != Change::Action::Create) {
            if (const auto row = m_state.row(change.ref))
                hub = row->value("hub");
        }
        const std::int64_t id = hub.toLongLong();
        return id < 0 ? m_made.value(id) : id > 0 ? m_names.of({Kind::Hub, id}) : QString();
    }

    ui::ImportLine &line(domain::Ref ref, What what)
    {
        const auto [at, isNew] = m_lines.try_emplace(ref);
        if (isNew) {
            m_order.push_back(ref);
            at->second.what = what;
            at->second.kind = ref.kind;
        }
        return at->second;
    }

    void take(const Change &change)
    {
        if (change.ref.kind == Kind::Bearer)
            return;
        const bool said = change.ref.kind == Kind::ConfigurationNote;
        if (said && !valueOf(change, "code").toString().startsWith(u"says-"))
            return; // shown as findings
        const What what = change.action == Change::Action::Create ? What::Made
            : change.action == Change::Action::Remove             ? What::Removed
                                                                  : What::Changed;
        ui::ImportLine &made = line(change.ref, what);
        made.name = change.action == Change::Action::Create ? valueOf(change, said ? "message" : "name").toString()
                                                            : m_names.of(change.ref);
        if (said)
            made.name = valueOf(change, "message").toString();
        if (change.ref.kind != Kind::Hub)
            made.hub = hubOf(change);
        else if (change.ref.id < 0)
            m_made.insert(change.ref.id, made.name);
        made.detail = detail(change);
        made.isHardToRead = bool(domain::deceptions(made.name));
        if (change.ref.kind == Kind::GroupDefinition) {
            for (const QString &user : valueOf(change, "users").toStringList())
                made.isHardToRead = made.isHardToRead || bool(domain::deceptions(user));
        }
        made.place = {valueOf(change, "file").toString(), valueOf(change, "line").toInt(), 1};
        if (made.place.line == 0)
            made.place.column = 0;
    }

    static QString shown(const domain::Field &field, const QVariant &value)
    {
        if (!value.isValid() || value.isNull())
            return QStringLiteral("–");
        return field.kind == domain::FieldKind::Words ? value.toStringList().join(QStringLiteral(", "))
                                                      : value.toString();
    }

    [[nodiscard]] static QString detail(const Change &change)
    {
        if (change.action == Change::Action::Remove)
            return {};
        if (change.action == Change::Action::Create) {
            for (const char *column : {"scopes", "subscopes", "users", "admin_users", "text"}) {
                if (domain::entity(change.ref.kind).indexOf(column) < 0)
                    continue;
                const QVariant value = valueOf(change, column);
                if (!value.isNull())
                    return value.metaType() == QMetaType::fromType<QStringList>()
                        ? value.toStringList().join(QStringLiteral(", "))
                        : value.toString();
            }
            return {};
        }
        QStringList parts;
        for (const auto &[index, value] : change.after) {
            const domain::Field &field = domain::entity(change.ref.kind).fields[static_cast<std::size_t>(index)];
            const QByteArrayView column(field.column);
            if (field.kind == domain::FieldKind::Reference || column == "file" || column == "line")
                continue;
            parts.append(QStringLiteral("%1: %2 → %3")
                             .arg(QCoreApplication::translate("Field", field.title),
                                  shown(field, change.before.at(index)), shown(field, value)));
        }
        return parts.join(QStringLiteral("; "));
    }

    void bearer(const Change &change)
    {
        const domain::Ref role{Kind::Role, valueOf(change, "role").toLongLong()};
        ui::ImportLine &made = line(role, What::Changed);
        if (made.name.isEmpty())
            made.name = m_names.of(role);
        const QString holder = (change.action == Change::Action::Remove ? QStringLiteral("−") : QStringLiteral("+"))
            + valueOf(change, "kind").toString() + u' ' + valueOf(change, "name").toString();
        made.isHardToRead = made.isHardToRead || bool(domain::deceptions(valueOf(change, "name").toString()));
        made.detail += made.detail.isEmpty() ? holder : QStringLiteral(" · ") + holder;
    }

    void same(Kind kind, const QString &name, const QString &detail, const domain::Place &place)
    {
        const bool changes = std::any_of(m_lines.begin(), m_lines.end(), [&](const auto &entry) {
            return entry.second.kind == kind && entry.second.name == name;
        });
        if (!changes)
            m_same.push_back({What::Same, kind, name, {}, detail, false, place});
    }

    const domain::State &m_state;
    interchange::Names m_names;
    QHash<std::int64_t, QString> m_made;
    std::vector<domain::Ref> m_order;
    std::map<domain::Ref, ui::ImportLine> m_lines;
    std::vector<ui::ImportLine> m_same;
};

domain::Severity severityOf(interchange::Severity severity)
{
    switch (severity) {
    case interchange::Severity::Error:
        return domain::Severity::Problem;
    case interchange::Severity::Warning:
        return domain::Severity::Warning;
    case interchange::Severity::Note:
        break;
    }
    return domain::Severity::Note;
}

const access::Catalogue *releaseFor(const domain::State &state, const ui::ImportQuestion &question)
{
    QString version = question.release;
    if (version.isEmpty() && !question.hub.isNull()) {
        if (const auto hub = state.row(question.hub.ref()))
            version = hub->value("version").toString();
    }
    const auto parsed = access::parseVersion(version.toStdString());
    return parsed ? access::Catalogue::find(*parsed) : nullptr;
}

} // namespace

Result<ui::ImportPreview> importPreview(const domain::State &state, domain::UuidSource &uuids,
                                        const ui::ImportQuestion &question, Task &task)
{
    const int steps = static_cast<int>(question.paths.size()) + 2; // then its changes, then its findings
    Result<interchange::ImportSet> set = interchange::readImportSet(
        question.paths, [&task, steps](int done, int) { return task.progress(done, steps); });
    if (!set)
        return set.error();
    ui::ImportPreview preview;
    preview.hubName = set->hubName;
    preview.forOneHub = !set->configurations.empty();
    preview.isDraft = set->isDraft;
    for (const interchange::Fleet &fleet : set->fleets) {
        for (const interchange::FleetCluster &cluster : fleet.clusters)
            preview.hubs += static_cast<int>(cluster.hubs.size());
    }
    Result<domain::ChangeSet> changes = interchange::changesOf(state, uuids, *set, question.hub, question.hubName, {});
    if (!changes)
        return changes.error();
    preview.changes = std::move(*changes);
    Lines lines(state, preview.changes);
    lines.addUnchanged(*set, question.hub);
    preview.lines = lines.taken();
    if (!task.progress(steps - 1, steps))
        return domain::Error{domain::ErrorCode::Cancelled, {}, {}};
    interchange::LintOptions options;
    options.catalogue = releaseFor(state, question);
    for (const interchange::Finding &finding : interchange::lintSet(*set, options)) {
        const auto [text, fix] = findingTexts(finding);
        preview.findings.push_back({finding.place, severityOf(finding.severity), finding.code, text, fix});
    }
    task.progress(steps, steps);
    return preview;
}

} // namespace hubdesk::app
