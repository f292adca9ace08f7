// What the Ask page shows: answers, lists, and what was asked before.

#include "ui/roles/askpage.h"

#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "ui/roles/askanswer.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/thingpicker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/window/actions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using hubs::Subject;

namespace {

constexpr int kPastKept = 12;
constexpr std::size_t kNamesShown = 100;

TextLabel *wrappedText(const QString &text, Type type, Ink ink, QWidget *parent)
{
    auto *label = new TextLabel(text, type, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

void AskPage::setBody(QWidget *widget)
{
    m_answer = nullptr;
    if (widget == nullptr) {
        widget = new QWidget(this);
        const Metrics m = metrics();
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(m.inset(), 5 * m.u, m.inset(), 5 * m.u);
        column->addWidget(wrappedText(tr("Choose who, what and on whom; the answer comes with its reasons."),
                                      Type::Body, Ink::Second, widget));
        column->addStretch(1);
    }
    widget->setBackgroundRole(QPalette::Base);
    widget->setAutoFillBackground(true);
    m_scroll->setWidget(widget);
}

void AskPage::showAnswer(const hubs::Answer &answer)
{
    const AskedAction *chosen = action(m_chosenAction);
    if (chosen == nullptr || chosen->scope != answer.question.scope)
        return;
    const NameWords names = [this](BearerKind kind, const QString &name) { return nameOf(kind, name); };
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *shown = new AskAnswer(answer, *chosen, names, context().clock.now(), page);
    column->addWidget(shown);
    column->addStretch(1);
    setBody(page);
    m_answer = shown;
    connect(shown, &AskAnswer::stageRequested, this, &AskPage::stage);
    connect(shown, &AskAnswer::importRequested, context().actions["file.import"_L1], &QAction::trigger);
    connect(shown, &AskAnswer::letterRequested, context().actions["role.request"_L1], &QAction::trigger);
    if (answer.verdict == hubs::Verdict::No || answer.verdict == hubs::Verdict::HiddenAsMissing) {
        session().askWhyNot(answer.question, [this, shown](const std::vector<hubs::FixProposal> &fixes) {
            if (m_answer == shown)
                shown->setFixes(fixes);
        });
    }
    const VerdictWords words = verdictWords(answer, *chosen, names);
    remember({Asked::Can, answer.question, chosen->id, words.sentence, words.icon, words.ink});
}

void AskPage::showWhoCan(const hubs::WhoCan &who, const hubs::Question &question)
{
    const AskedAction *chosen = action(m_chosenAction);
    if (chosen == nullptr)
        return;
    const Metrics m = metrics();
    auto *page = new QWidget(this);
    page->setObjectName(u"ask.list"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(m.inset(), 5 * m.u, m.inset(), 5 * m.u);
    column->setSpacing(2 * m.u);
    const QString title = question.on.kind == Subject::Kind::None
        ? tr("Who can %1?", "action").arg(chosen->text)
        : tr("Who can %1 of %2?", "action, whose").arg(chosen->text, tables::isolated(m_on->thing()->shown));
    column->addWidget(wrappedText(title, Type::Lead, Ink::Text, page));
    QStringList counts = {tr("%Ln people", nullptr, int(who.people))};
    if (who.services > 0)
        counts.append(tr("%n services", nullptr, int(who.services)));
    if (who.tokens > 0)
        counts.append(tr("%n tokens", nullptr, int(who.tokens)));
    const QString summary = who.everybody ? tr("Everybody on this hub") : QLocale().createSeparatedList(counts);
    column->addWidget(wrappedText(summary, Type::BodyStrong, Ink::Text, page));
    if (who.notKnown > 0)
        column->addWidget(wrappedText(
            tr("Of %Ln more it is not known, because roles’ scopes are missing.", nullptr, int(who.notKnown)),
            Type::Small, Ink::Warning, page));
    const QStringList names = who.names(0, kNamesShown);
    for (const QString &name : names) {
        const QString person = nameOf(BearerKind::User, name);
        column->addWidget(
            wrappedText(person == name ? tables::isolated(name) : tr("%1 (%2)", "person, user name").arg(person, name),
                        Type::Body, Ink::Text, page));
    }
    const std::size_t all = who.people + std::size_t(who.others.size());
    if (all > kNamesShown)
        column->addWidget(
            wrappedText(tr("and %Ln more", nullptr, int(all - kNamesShown)), Type::Small, Ink::Second, page));
    column->addStretch(1);
    setBody(page);
    remember({Asked::WhoCan, question, chosen->id, title, u"list"_s, Ink::Second});
}

void AskPage::showRights(const hubs::EffectiveRights &rights, const hubs::Question &question)
{
    const Metrics m = metrics();
    auto *page = new QWidget(this);
    page->setObjectName(u"ask.list"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(m.inset(), 5 * m.u, m.inset(), 5 * m.u);
    column->setSpacing(2 * m.u);
    const QString title = tr("What may %1 do?").arg(tables::isolated(nameOf(question.who.kind, question.who.name)));
    column->addWidget(wrappedText(title, Type::Lead, Ink::Text, page));
    if (!rights.roles.isEmpty())
        column->addWidget(wrappedText(tr("Roles: %1").arg(QLocale().createSeparatedList(rights.roles)), Type::Small,
                                      Ink::Second, page));
    if (rights.failed)
        column->addWidget(
            wrappedText(tr("JupyterHub fails for it: %1").arg(rights.failure), Type::Body, Ink::Danger, page));
    for (const hubs::Right &right : rights.rights) {
        auto *row = new QHBoxLayout;
        row->setSpacing(2 * m.u);
        row->addWidget(new IconLabel(u"check"_s, Ink::Success, 4, page), 0, Qt::AlignTop);
        row->addWidget(wrappedText(tables::scopeSentence(right), Type::Body, Ink::Text, page), 1);
        row->addWidget(new TextLabel(hubs::scopeText(right), Type::Code, Ink::Second, page));
        column->addLayout(row);
    }
    if (rights.rights.empty() && !rights.failed)
        column->addWidget(wrappedText(tr("Nothing that is known."), Type::Body, Ink::Second, page));
    if (!rights.needs.isEmpty()) {
        column->addWidget(
            wrappedText(tr("The list may be too short. Not known:"), Type::BodyStrong, Ink::Warning, page));
        for (const QString &need : rights.needs)
            column->addWidget(wrappedText(needWords(need), Type::Body, Ink::Text, page));
    }
    column->addStretch(1);
    setBody(page);
    remember({Asked::Rights, question, m_chosenAction, title, u"list"_s, Ink::Second});
}

// Asked before.

void AskPage::remember(const Past &past)
{
    const auto same = std::find_if(m_past.begin(), m_past.end(), [&past](const Past &other) {
        return other.what == past.what && other.question.who == past.question.who
            && other.question.scope == past.question.scope && other.question.on == past.question.on;
    });
    if (same != m_past.end())
        m_past.erase(same);
    m_past.prepend(past);
    while (m_past.size() > kPastKept)
        m_past.removeLast();
    showPast();
}

void AskPage::showPast()
{
    m_side->clear();
    DetailsSection *section = m_side->addSection(tr("Asked before"));
    if (m_past.isEmpty())
        section->addText(tr("Nothing yet"));
    for (const Past &past : std::as_const(m_past)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins({});
        row->setSpacing(2 * metrics().u);
        row->addWidget(new IconLabel(past.icon, past.ink), 0, Qt::AlignTop);
        auto *link = new LinkLabel(past.words);
        link->setToolTip(past.words);
        connect(
            link, &LinkLabel::activated, this,
            [this, past] {
                ask(past.question);
                if (past.what != Asked::Can)
                    askNow(past.what);
            },
            Qt::QueuedConnection);
        row->addWidget(link, 1);
        section->addWidget(line);
    }
}

// What follows from an answer.

void AskPage::stage(const hubs::FixProposal &fix, const QString &words)
{
    QList<domain::Intent> intents = fix.intents;
    const std::optional<hubs::Question> asked = question();
    if (fix.kind == hubs::FixProposal::Kind::DefineRole && intents.isEmpty() && asked) {
        domain::RoleDraft role = fix.role;
        if (role.name.isEmpty())
            role.name = newRoleName(*asked);
        intents = {domain::defineRole(role), domain::giveRole(role.name, asked->who.kind, asked->who.name)};
    } else if (fix.kind == hubs::FixProposal::Kind::ExtendRole && intents.isEmpty()) {
        intents = {domain::defineRole(fix.role)};
    }
    if (intents.isEmpty())
        return;
    // What was staged is worth looking at: from now on the answer counts it.
    m_when->setCurrent(u"changes"_s);
    desk().stage(intents, words, asked ? tr("So that it is allowed: %1").arg(asked->scope) : QString());
}

} // namespace hubdesk::ui
