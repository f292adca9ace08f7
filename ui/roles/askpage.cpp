#include "ui/roles/askpage.h"

#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "ui/roles/askanswer.h"
#include "ui/roles/rolesdesk.h"
#include "ui/roles/thingpicker.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QShowEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using domain::BearerKind;
using hubs::Subject;

AskPage::AskPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : RolesPage(view, context, parent)
    , m_who(new ThingPicker(tr("Who"), AskThing::Person | AskThing::Group | AskThing::Service | AskThing::Token, this))
    , m_what(new AskPicker(tr("What"), this))
    , m_on(new ThingPicker(tr("On what"), {}, this))
    , m_of(new TextLabel({}, Type::Body, Ink::Text, this))
    , m_paste(new QLineEdit(this))
    , m_pasteNote(new ElidedLabel({}, Type::Small, Ink::Second, this))
    , m_when(new Segments(this))
    , m_scroll(new QScrollArea(this))
    , m_side(new DetailsPane(this))
{
    const Metrics m = metrics();
    QPushButton *whoCan = makeButton(tr("Who can…"), ButtonLook::Plain, {}, this);
    whoCan->setObjectName(u"ask.whoCan"_s);
    whoCan->setToolTip(tr("Everybody who can do what the sentence says"));
    connect(whoCan, &QPushButton::clicked, this, [this] { askNow(Asked::WhoCan); });
    header().addWidget(whoCan);
    QPushButton *rights = makeButton(tr("All rights…"), ButtonLook::Plain, {}, this);
    rights->setObjectName(u"ask.rights"_s);
    rights->setToolTip(tr("Everything that the person, group, service or token may do"));
    connect(rights, &QPushButton::clicked, this, [this] { askNow(Asked::Rights); });
    header().addWidget(rights);
    QPushButton *copy = makeButton(tr("Copy answer"), ButtonLook::Plain, u"copy"_s, this);
    copy->setObjectName(u"ask.copy"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        if (m_answer != nullptr)
            QGuiApplication::clipboard()->setText(m_answer->text());
    });
    header().addWidget(copy);

    m_scroll->setObjectName(u"ask.scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeSentence());
    column->addWidget(new Hairline(Qt::Horizontal, left));
    column->addWidget(m_scroll, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(m_side);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({230 * m.u, 64 * m.u});
    m_side->setObjectName(u"details"_s);
    m_side->setAccessibleName(tr("Asked before"));
    body().addWidget(splitter, 1);

    connect(&session(), &hubs::HubSession::baseChanged, this, &AskPage::takeBase);
    connect(&session(), &hubs::HubSession::operationsChanged, this, &AskPage::takeStaged);
    connect(&session(), &hubs::HubSession::stateChanged, this, &AskPage::takeBase);
    connect(&desk(), &RolesDesk::hubChanged, this, [this] {
        for (ThingPicker *picker : {m_who, m_on}) {
            picker->setThing(std::nullopt);
            picker->setAssignments(assignments());
        }
        m_past.clear();
        m_asked = false;
        setBody(nullptr);
        showPast();
    });
    showPast();
    setBody(nullptr);
    takeBase();
}

AskPage::~AskPage() = default;

QWidget *AskPage::makeSentence()
{
    const Metrics m = metrics();
    auto *band = new QWidget(this);
    band->setBackgroundRole(QPalette::AlternateBase);
    band->setAutoFillBackground(true);
    auto *lines = new QVBoxLayout(band);
    lines->setContentsMargins(m.inset(), 4 * m.u, m.inset(), 3 * m.u);
    lines->setSpacing(2 * m.u);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * m.u);
    m_who->setObjectName(u"ask.who"_s);
    m_what->setObjectName(u"ask.what"_s);
    m_on->setObjectName(u"ask.on"_s);
    m_who->setPlaceholder(tr("somebody"));
    m_what->setPlaceholder(tr("do something"));
    m_on->setPlaceholder(tr("whom or what"));
    row->addWidget(
        new TextLabel(tr("Can", "begins the question: Can (who) (do what) of (whom)?"), Type::Body, Ink::Text, band));
    row->addWidget(m_who, 3);
    row->addWidget(m_what, 3);
    row->addWidget(m_of);
    row->addWidget(m_on, 3);
    row->addWidget(new TextLabel(tr("?"), Type::Body, Ink::Text, band));
    QPushButton *ask = makeButton(tr("Ask"), ButtonLook::Filled, {}, band);
    ask->setObjectName(u"ask.ask"_s);
    connect(ask, &QPushButton::clicked, this, [this] { askNow(Asked::Can); });
    row->addWidget(ask);
    row->addStretch(1);
    m_when->setObjectName(u"ask.when"_s);
    m_when->setAccessibleName(tr("When"));
    m_when->add(u"today"_s, tr("Today"));
    m_when->add(u"changes"_s, tr("With changes"));
    connect(m_when, &Segments::currentChanged, this, &AskPage::askAgain);
    lines->addLayout(row);

    auto *second = new QHBoxLayout;
    second->setSpacing(2 * m.u);
    second->addWidget(new IconLabel(u"clipboard-paste"_s, Ink::Second, 4, band));
    m_paste->setObjectName(u"ask.paste"_s);
    m_paste->setPlaceholderText(
        tr("Or paste the message a person got, e.g. “403: Action is not authorized … requires any of [admin:users]”"));
    m_paste->setAccessibleName(tr("The message a person got"));
    m_paste->setClearButtonEnabled(true);
    setFrameless(*m_paste, true);
    second->addWidget(m_paste, 1);
    second->addWidget(m_when); // the question above needs the whole width
    lines->addLayout(second);
    m_pasteNote->setObjectName(u"ask.pasteNote"_s);
    m_pasteNote->hide();
    lines->addWidget(m_pasteNote);

    const auto picked = [this] {
        if (question())
            askNow(Asked::Can);
    };
    connect(m_who, &ThingPicker::thingPicked, this, picked);
    connect(m_on, &ThingPicker::thingPicked, this, picked);
    connect(m_what, &AskPicker::searchChanged, this, &AskPage::fillWhat);
    connect(m_what, &AskPicker::picked, this, &AskPage::chooseWhat);
    connect(m_paste, &QLineEdit::textChanged, this, &AskPage::paste);
    connect(m_paste, &QLineEdit::returnPressed, this, [this] { askNow(Asked::Can); });
    return band;
}

// What is known of the hub.

void AskPage::takeBase()
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    if (!known)
        return;
    m_actions = askedActions(*known->base().facts.catalogue, known->base().customScopes);
    if (m_what->field() != nullptr) // the list is open: only now is there something to offer
        fillWhat(m_what->field()->text());
    if (action(m_chosenAction) == nullptr && !m_actions.isEmpty())
        chooseWhat(u"action:open-server"_s);
    takeStaged();
}

void AskPage::takeStaged()
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    if (!known)
        return;
    m_who->setAssignments(known);
    m_on->setAssignments(known);
    if (auto *button = m_when->findChild<QAbstractButton *>(u"changes"_s)) {
        const int staged = session().staged();
        button->setText(staged == 0 ? tr("With changes") : tr("With %n changes", nullptr, staged));
        button->setEnabled(staged > 0);
        button->setToolTip(staged == 0 ? tr("Nothing is staged for this hub") : QString());
        if (staged == 0 && m_when->current() != u"today")
            m_when->setCurrent(u"today"_s);
    }
    if (isVisible())
        askAgain();
    else
        m_stale = true;
}

void AskPage::showEvent(QShowEvent *event)
{
    RolesPage::showEvent(event);
    if (std::exchange(m_stale, false))
        askAgain();
}

void AskPage::activate()
{
    takeBase();
}

void AskPage::takeKeyboard()
{
    m_who->setFocus(Qt::ShortcutFocusReason);
}

void AskPage::setDetailsShown(bool shown)
{
    m_sideWanted = shown;
    fitSide();
}

void AskPage::resizeEvent(QResizeEvent *event)
{
    RolesPage::resizeEvent(event);
    fitSide();
}

// In a narrow window the question comes before what was asked earlier.
void AskPage::fitSide()
{
    m_side->setVisible(m_sideWanted && width() >= 260 * metrics().u);
}

QString AskPage::nameOf(BearerKind kind, const QString &name) const
{
    const std::shared_ptr<const hubs::Assignments> known = assignments();
    if (!known || kind != BearerKind::User)
        return name;
    const std::optional<hubs::MatrixRow> row = known->rowNamed(kind, name);
    const QString person = row ? known->personName(*row) : QString();
    return person.isEmpty() ? name : person;
}

// Questions.

std::optional<hubs::Question> AskPage::question() const
{
    const AskedAction *chosen = action(m_chosenAction);
    if (!m_who->thing() || chosen == nullptr || (chosen->on != Subject::Kind::None && !m_on->thing()))
        return std::nullopt;
    hubs::Question question;
    question.who = holderOf(*m_who->thing());
    question.scope = chosen->scope;
    if (chosen->on != Subject::Kind::None)
        question.on = subjectOf(*m_on->thing());
    question.withChanges = m_when->current() == u"changes";
    return question;
}

void AskPage::ask(const hubs::Question &question)
{
    const auto put = [](ThingPicker &picker, AskThing::Kind kind, const QString &name) {
        picker.setThing(picker.named(kind, name).value_or(AskThing{kind, name, name, {}}));
    };
    if (!question.who.name.isEmpty())
        put(*m_who, kindOf(question.who.kind), question.who.name);
    // The words that people use, where the question has some.
    const auto fits = std::find_if(m_actions.begin(), m_actions.end(), [&question](const AskedAction &a) {
        return a.scope == question.scope && (a.on == question.on.kind || question.on.kind == Subject::Kind::None);
    });
    const QString wanted = fits != m_actions.end() ? fits->id : u"scope:"_s + question.scope;
    if (const AskedAction *chosen = action(wanted)) {
        m_asked = false; // the object comes first
        chooseWhat(chosen->id);
    }
    if (question.on.kind != Subject::Kind::None && kindsOfOn() != AskKinds{}) {
        AskThing::Kind kind = question.on.kind == Subject::Kind::Server ? AskThing::Server
            : question.on.kind == Subject::Kind::Group                  ? AskThing::Group
            : question.on.kind == Subject::Kind::Service                ? AskThing::Service
                                                                        : AskThing::Person;
        QString name = question.on.name;
        if (kind == AskThing::Person && kindsOfOn() == AskKinds(AskThing::Server)) {
            kind = AskThing::Server;
            name += u'/';
        } else if (kind == AskThing::Server && kindsOfOn() == AskKinds(AskThing::Person)) {
            kind = AskThing::Person;
            name = name.section(u'/', 0, 0);
        }
        if (kindsOfOn().testFlag(kind))
            put(*m_on, kind, name);
    }
    if (this->question())
        askNow(Asked::Can);
}

void AskPage::paste(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_pasteNote->hide();
        return;
    }
    const hubs::Refusal refusal = hubs::readRefusal(text);
    QString note = refusalWords(refusal);
    if (!refusal.questions.empty()) {
        // Of several scopes that would do, the one that lets do least by itself is named last by JupyterHub.
        hubs::Question question = refusal.questions.front();
        ask(question);
        if (!this->question() && note.isEmpty())
            note = m_who->thing() ? tr("The message does not say on what: choose it above.")
                                  : tr("The message does not say who got it: choose them above.");
    }
    m_pasteNote->setText(note);
    m_pasteNote->setVisible(!note.isEmpty());
}

void AskPage::askNow(Asked what)
{
    const AskedAction *chosen = action(m_chosenAction);
    if (!assignments() || chosen == nullptr)
        return;
    hubs::Question asked;
    asked.scope = chosen->scope;
    asked.withChanges = m_when->current() == u"changes";
    if (m_who->thing())
        asked.who = holderOf(*m_who->thing());
    if (m_on->thing() && chosen->on != Subject::Kind::None)
        asked.on = subjectOf(*m_on->thing());
    if ((what != Asked::WhoCan && !m_who->thing())) {
        m_who->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (what != Asked::Rights && chosen->on != Subject::Kind::None && !m_on->thing()) {
        m_on->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_last = what;
    m_asked = true;
    switch (what) {
    case Asked::Can:
        session().ask(asked, [this](const hubs::Answer &answer) { showAnswer(answer); });
        break;
    case Asked::WhoCan:
        session().askWhoCan(asked.scope, asked.on, asked.withChanges,
                            [this, asked](const hubs::WhoCan &who) { showWhoCan(who, asked); });
        break;
    case Asked::Rights:
        if (asked.who.kind == BearerKind::Token)
            session().askToken(asked.who.name, asked.withChanges,
                               [this, asked](const hubs::TokenRights &token) { showRights(token.effective, asked); });
        else
            session().askRights(asked.who, asked.withChanges,
                                [this, asked](const hubs::EffectiveRights &rights) { showRights(rights, asked); });
        break;
    }
}

void AskPage::askAgain()
{
    if (m_asked)
        askNow(m_last);
}

} // namespace hubdesk::ui
