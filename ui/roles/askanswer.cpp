#include "ui/roles/askanswer.h"

#include "tables/scopewords.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/askchain.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

Chip channelChip(domain::OperationChannel channel)
{
    Chip chip;
    chip.text = tables::channelText(channel);
    const bool now = channel == domain::OperationChannel::Rest;
    chip.icon = now ? u"zap"_s : u"rotate-cw"_s;
    chip.ink = now ? Ink::Accent : Ink::Second;
    return chip;
}

AskAnswer::AskAnswer(const hubs::Answer &answer, const AskedAction &action, const NameWords &name, const QDateTime &now,
                     QWidget *parent)
    : QWidget(parent)
    , m_answer(answer)
    , m_action(action)
    , m_name(name)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"ask.answer"_s);
    const Metrics m = metrics();
    m_column->setContentsMargins(m.inset(), 5 * m.u, m.inset(), 5 * m.u);
    m_column->setSpacing(4 * m.u);
    addVerdict(now);
    if (answer.verdict == hubs::Verdict::NoSuchHolder || answer.verdict == hubs::Verdict::NoSuchScope)
        return;
    addLegs();
    if (answer.chain.size() > 1) {
        QList<BoxWords> boxes;
        for (std::size_t i = 0; i < answer.chain.size(); ++i)
            boxes.append(boxWords(answer.chain[i], i == 0, answer, name));
        for (const BoxWords &box : std::as_const(boxes))
            m_said.append(tr("%1 %2", "relation, name").arg(box.relation, box.name));
        m_column->addWidget(new AskChain(boxes, this));
    }
    if (answer.verdict == hubs::Verdict::NotKnown)
        addNeeds();
    if (answer.verdict == hubs::Verdict::Yes)
        addOtherWays();
}

void AskAnswer::addVerdict(const QDateTime &now)
{
    const Metrics m = metrics();
    const VerdictWords words = verdictWords(m_answer, m_action, m_name);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * m.u);
    row->addWidget(new IconLabel(words.icon, words.ink, 5, this), 0, Qt::AlignTop);
    auto *word = new TextLabel(words.word, Type::Lead, words.ink, this);
    word->setObjectName(u"ask.verdict"_s);
    row->addWidget(word, 0, Qt::AlignTop);
    auto *sentence = new TextLabel(words.sentence, Type::Lead, Ink::Text, this);
    sentence->setObjectName(u"ask.sentence"_s);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(sentence, 1);
    if (m_answer.asOf) {
        const QString when = ageText(*m_answer.asOf, now);
        row->addWidget(new TextLabel(m_answer.exact ? tr("as of the pull %1", "age").arg(when)
                                                    : tr("as of the pull %1, release assumed", "age").arg(when),
                                     Type::Small, Ink::Second, this),
                       0, Qt::AlignTop);
    } else {
        row->addWidget(new TextLabel(tr("from the configuration, never pulled"), Type::Small, Ink::Second, this), 0,
                       Qt::AlignTop);
    }
    m_column->addLayout(row);
    if (!words.note.isEmpty()) {
        auto *note = new TextLabel(words.note, Type::Small, Ink::Second, this);
        note->setWordWrap(true);
        m_column->addWidget(note);
    }
    m_said.append(tr("%1 %2", "yes or no, sentence").arg(words.word, words.sentence));
    setAccessibleName(m_said.first());
}

void AskAnswer::addLegs()
{
    const Metrics m = metrics();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(5 * m.u);
    int column = 0;
    for (const hubs::AnswerLeg &leg : m_answer.legs) {
        const LegWords words = legWords(leg, m_answer, m_name);
        auto *cell = new QWidget(this);
        auto *row = new QHBoxLayout(cell);
        row->setContentsMargins({});
        row->setSpacing(2 * m.u);
        row->addWidget(new IconLabel(words.icon, words.ink, 4, cell), 0, Qt::AlignTop);
        auto *lines = new QVBoxLayout;
        lines->setSpacing(m.u / 2);
        auto *title = new TextLabel(words.title, Type::BodyStrong, Ink::Text, cell);
        title->setWordWrap(true);
        lines->addWidget(title);
        auto *detail = new TextLabel(words.detail, Type::Small, Ink::Second, cell);
        detail->setWordWrap(true);
        lines->addWidget(detail);
        lines->addStretch(1);
        row->addLayout(lines, 1);
        cell->setAccessibleName(tr("%1: %2", "tick, why").arg(words.title, words.detail));
        grid->addWidget(cell, 0, column);
        grid->setColumnStretch(column, 1);
        ++column;
        m_said.append(tr("%1: %2", "tick, why").arg(words.title, words.detail));
    }
    m_column->addLayout(grid);
}

void AskAnswer::addNeeds()
{
    const Metrics m = metrics();
    auto *panel = new QWidget(this);
    panel->setObjectName(u"ask.needs"_s);
    auto *lines = new QVBoxLayout(panel);
    lines->setContentsMargins({});
    lines->setSpacing(m.u);
    lines->addWidget(new TextLabel(tr("What would have to be known"), Type::BodyStrong, Ink::Text, panel));
    for (const QString &need : std::as_const(m_answer.needs)) {
        auto *line = new TextLabel(needWords(need), Type::Body, Ink::Text, panel);
        line->setWordWrap(true);
        lines->addWidget(line);
        m_said.append(needWords(need));
    }
    auto *why = new TextLabel(tr("A hub tells which roles somebody holds, never what a role contains: that is in its "
                                 "configuration file. Import it, or ask whoever runs the hub for it."),
                              Type::Small, Ink::Second, panel);
    why->setWordWrap(true);
    lines->addWidget(why);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 2 * m.u, 0, 0);
    buttons->setSpacing(2 * m.u);
    QPushButton *import = makeButton(tr("Import configuration…"), ButtonLook::Plain, u"download"_s, panel);
    import->setObjectName(u"ask.import"_s);
    connect(import, &QPushButton::clicked, this, &AskAnswer::importRequested);
    buttons->addWidget(import);
    QPushButton *request = makeButton(tr("Ask for the definitions…"), ButtonLook::Text, u"send"_s, panel);
    request->setObjectName(u"ask.request"_s);
    connect(request, &QPushButton::clicked, this, &AskAnswer::letterRequested);
    buttons->addWidget(request);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    m_column->addWidget(panel);
}

void AskAnswer::addOtherWays()
{
    const int more = static_cast<int>(m_answer.otherWays.size());
    QString words;
    if (more == 0)
        words = tr("One way only: any link taken out ends it.");
    else if (m_answer.moreWays)
        words = tr("There are more than %n further ways.", nullptr, more);
    else
        words = tr("There are %n further ways; each would have to end.", nullptr, more);
    auto *label = new TextLabel(words, Type::Small, Ink::Second, this);
    label->setWordWrap(true);
    m_column->addWidget(label);
    m_said.append(words);
    constexpr std::size_t kDrawn = 3;
    for (std::size_t w = 0; w < std::min(kDrawn, m_answer.otherWays.size()); ++w) {
        QList<BoxWords> boxes;
        for (std::size_t i = 0; i < m_answer.otherWays[w].size(); ++i)
            boxes.append(boxWords(m_answer.otherWays[w][i], i == 0, m_answer, m_name));
        m_column->addWidget(new AskChain(boxes, this));
    }
}

void AskAnswer::setFixes(const std::vector<hubs::FixProposal> &fixes)
{
    delete m_fixes;
    m_fixes = new QWidget(this);
    m_fixes->setObjectName(u"ask.fixes"_s);
    m_column->addWidget(m_fixes);
    const Metrics m = metrics();
    auto *grid = new QGridLayout(m_fixes);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(4 * m.u);
    grid->setVerticalSpacing(2 * m.u);
    grid->setColumnStretch(0, 1);
    if (fixes.empty()) {
        grid->addWidget(new TextLabel(tr("No small change would allow it."), Type::Body, Ink::Second, m_fixes), 0, 0);
        return;
    }
    const QStringList heads = {tr("Smallest changes that would allow it"), tr("Also gives"), tr("To whom"),
                               tr("Takes effect")};
    for (int i = 0; i < heads.size(); ++i)
        grid->addWidget(new TextLabel(heads[i], Type::SmallStrong, Ink::Second, m_fixes), 0, i);
    int row = 1;
    for (const hubs::FixProposal &fix : fixes) {
        grid->addWidget(new Hairline(Qt::Horizontal, m_fixes), row++, 0, 1, 5);
        const QString words = fixWords(fix, m_answer.question, m_name);
        auto *text = new TextLabel(words, Type::BodyName, Ink::Text, m_fixes);
        text->setWordWrap(true);
        grid->addWidget(text, row, 0);
        const QString also =
            fix.alsoGrants == 0 ? tr("nothing else") : tr("%n further rights", nullptr, int(fix.alsoGrants));
        auto *gives = new QHBoxLayout;
        gives->setSpacing(m.u + m.u / 2);
        const Ink ink = fix.alsoGrants == 0 ? Ink::Success : Ink::Warning;
        gives->addWidget(new IconLabel(fix.alsoGrants == 0 ? u"circle-check"_s : u"circle-alert"_s, ink, 4, m_fixes));
        gives->addWidget(new TextLabel(also, Type::Body, fix.alsoGrants == 0 ? Ink::Success : Ink::Text, m_fixes));
        gives->addStretch(1);
        grid->addLayout(gives, row, 1);
        const QString whom = tr("%n people", nullptr, int(fix.people));
        grid->addWidget(new TextLabel(whom, Type::Body, Ink::Text, m_fixes), row, 2);
        grid->addWidget(new ChipLabel(channelChip(fix.channel), m_fixes), row, 3, Qt::AlignLeading | Qt::AlignVCenter);
        QPushButton *stage = makeButton(tr("Stage"), ButtonLook::Link, {}, m_fixes);
        stage->setObjectName(u"ask.stage"_s);
        stage->setAccessibleName(tr("Stage: %1").arg(words));
        connect(stage, &QPushButton::clicked, this, [this, fix, words] { Q_EMIT stageRequested(fix, words); });
        grid->addWidget(stage, row, 4);
        m_said.append(tr("%1 (%2, %3)", "change, what it also gives, to whom").arg(words, also, whom));
        ++row;
    }
    grid->addWidget(new Hairline(Qt::Horizontal, m_fixes), row, 0, 1, 5);
}

QString AskAnswer::text() const
{
    return m_said.join(u'\n');
}

} // namespace hubdesk::ui
