// The role editor's right side: what the role means in words, what is wrong with it, who holds it, this edit.

#include "ui/roles/editorpage.h"

#include "access/catalogue.h"
#include "hubs/hubsession.h"
#include "tables/scopetreemodel.h"
#include "tables/scopewords.h"
#include "ui/widgets/detailspane.h"

#include <QLineEdit>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using domain::RoleIssue;

namespace {

constexpr int kHoldersShown = 6;

// What people ask about a role that they are to hand out.
constexpr const char *kAsked[] = {"access:servers", "servers", "tokens", "admin:users", "groups", "delete:users"};

} // namespace

QStringList EditorPage::holders() const
{
    QStringList names;
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    const auto role = known && !m_role.isEmpty() ? known->roleNamed(m_role) : std::nullopt;
    if (!role)
        return names;
    for (const BearerKind kind : {BearerKind::Group, BearerKind::Service}) {
        constexpr std::size_t kLooked = 20'000;
        const std::size_t count = std::min(known->count(kind), kLooked);
        for (std::uint32_t i = 0; i < count && names.size() <= kHoldersShown; ++i) {
            if (known->cell({kind, i}, *role).now == hubs::Holding::Direct)
                names.append(known->name({kind, i}));
        }
    }
    return names;
}

void EditorPage::showSide()
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    if (!known)
        return;
    const access::Catalogue &catalogue = *known->base().facts.catalogue;
    const domain::RoleDraft now = draft();
    m_side->clear();
    DetailsSection *words = m_side->addSection(tr("In plain words"));
    if (!m_known && now.scopes.isEmpty())
        words->addText(tr("What this role contains is not known: no hub tells, and its configuration was not imported. "
                          "Staging defines it anew."),
                       Ink::Warning);
    words->addText(now.scopes.isEmpty() ? tr("A person with this role gains nothing by it.")
                                        : tr("A person with this role"));
    const QStringList sentences = tables::roleSentences(now.scopes, catalogue);
    for (const QString &sentence : sentences)
        words->addCheck(true, sentence);
    access::ScopeMask reach = 0;
    for (const QString &written : now.scopes) {
        const auto bit = access::Catalogue::bitOf(domain::scopeParts(written).scope.toStdString());
        if (bit && catalogue.has(*bit))
            reach |= catalogue.closure(*bit) | access::Catalogue::maskOf(*bit);
    }
    int missing = 0;
    constexpr int kMissingShown = 3;
    for (const char *scope : kAsked) {
        const auto bit = access::Catalogue::bitOf(scope);
        if (now.scopes.isEmpty() || missing == kMissingShown || !bit || !catalogue.has(*bit)
            || (reach & access::Catalogue::maskOf(*bit)) != 0)
            continue;
        words->addCheck(false,
                        tr("may not %1", "what a scope allows").arg(tables::scopeMeaning(QString::fromLatin1(scope))));
        ++missing;
    }

    if (!m_issues.isEmpty() && !(m_role.isEmpty() && m_name->text().isEmpty() && now.scopes.isEmpty())) {
        DetailsSection *issues =
            m_side->addSection(domain::hasError(m_issues) ? tr("JupyterHub would refuse it") : tr("Worth a look"));
        for (const RoleIssue &issue : std::as_const(m_issues)) {
            const QString text = tables::issueText(issue);
            issues->addText(issue.scope >= 0 && issue.scope < now.scopes.size()
                                ? tr("%1: %2", "scope, what is wrong").arg(now.scopes[issue.scope], text)
                                : text,
                            issue.error ? Ink::Danger : Ink::Warning);
        }
    }

    if (const auto role = m_role.isEmpty() ? std::nullopt : known->roleNamed(m_role)) {
        DetailsSection *held = m_side->addSection(tr("Held by"));
        held->addText(tr("%Ln people, directly or through a group", nullptr, int(known->holders(*role))), Ink::Text);
        const QStringList names = holders();
        for (qsizetype i = 0; i < names.size() && i < kHoldersShown; ++i)
            held->addText(tables::isolated(names[i]));
        if (names.size() > kHoldersShown)
            held->addText(tr("and more"));
    }

    DetailsSection *edit = m_side->addSection(tr("This edit"));
    QStringList gains, losses;
    for (const QString &scope : now.scopes) {
        if (!m_before.scopes.contains(scope))
            gains.append(scope);
    }
    for (const QString &scope : std::as_const(m_before.scopes)) {
        if (!now.scopes.contains(scope))
            losses.append(scope);
    }
    if (gains.isEmpty() && losses.isEmpty())
        edit->addText(tr("No scope is added or taken out."));
    for (const QString &scope : std::as_const(gains))
        edit->addText(tr("adds %1").arg(tables::isolated(scope)), Ink::Success);
    for (const QString &scope : std::as_const(losses))
        edit->addText(tr("takes out %1").arg(tables::isolated(scope)), Ink::Danger);
    if (m_preview) {
        for (const hubs::Consequence &consequence : m_preview->consequences)
            edit->addText(tables::consequenceText(consequence), consequence.danger ? Ink::Danger : Ink::Text);
        edit->addText(tr("%Ln people gain something, with all that is staged", nullptr, int(m_preview->gaining)));
        edit->addText(tr("%Ln people lose something, with all that is staged", nullptr, int(m_preview->losing)));
    }
    edit->addText(tr("It takes effect after a restart of the hub."));
}

} // namespace hubdesk::ui
