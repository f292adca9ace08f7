#include "ui/dialogs/testresult.h"

#include "ui/pages/abilities.h"
#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paint.h"
#include "ui/widgets/labels.h"
#include "ui/window/errorwords.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace hubdesk::ui {
namespace {

TextLabel *wrapped(const QString &text, Type type, Ink ink, QWidget *parent)
{
    auto *label = new TextLabel(text, type, ink, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

TestResult::TestResult(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("connect.result"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    hide();
}

void TestResult::clear()
{
    delete m_body;
    m_body = nullptr;
    hide();
}

QVBoxLayout *TestResult::begin()
{
    clear();
    const int u = metrics(font()).u;
    m_body = new QWidget(this);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(4 * u, 3 * u, 4 * u, 3 * u);
    column->setSpacing(2 * u);
    layout()->addWidget(m_body);
    show();
    return column;
}

void TestResult::showRunning()
{
    begin()->addWidget(new TextLabel(tr("Asking the hub…"), Type::Body, Ink::Second, m_body));
}

void TestResult::showError(const domain::Error &error)
{
    const ErrorWords words = errorWords(error);
    QVBoxLayout *column = begin();
    column->addWidget(wrapped(words.what, Type::BodyStrong, Ink::Danger, m_body));
    column->addWidget(wrapped(words.rest(), Type::Small, Ink::Second, m_body));
}

void TestResult::showIdentity(const domain::RemoteIdentity &identity, const QDateTime &now)
{
    QVBoxLayout *column = begin();
    auto *head = new QHBoxLayout;
    head->addWidget(
        wrapped(tr("JupyterHub %1, token of %2").arg(isolated(identity.version), isolated(identity.identity)),
                Type::BodyStrong, Ink::Text, m_body),
        1);
    const auto allowed = std::count_if(identity.abilities.begin(), identity.abilities.end(),
                                       [](const domain::Ability &ability) { return ability.allowed; });
    head->addWidget(
        new ChipLabel({tr("%1 of %2 abilities").arg(allowed).arg(identity.abilities.size()), {}, Ink::Second}, m_body),
        0, Qt::AlignTop);
    column->addLayout(head);
    addAbilities(*column, identity.abilities);
    column->addWidget(new Hairline(Qt::Horizontal, m_body));
    addVisible(*column, identity, now);
}

void TestResult::addAbilities(QVBoxLayout &column, const QList<domain::Ability> &abilities)
{
    const int u = metrics(font()).u;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * u);
    grid->setVerticalSpacing(u);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto half = static_cast<int>((abilities.size() + 1) / 2);
    for (int i = 0; i < abilities.size(); ++i) {
        const domain::Ability &ability = abilities[i];
        const int row = i % half;
        const int side = i < half ? 0 : 2;
        grid->addWidget(new IconLabel(ability.allowed ? QStringLiteral("circle-check") : QStringLiteral("circle-minus"),
                                      ability.allowed ? Ink::Success : Ink::Second, 4, m_body),
                        row, side, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(wrapped(abilityText(ability), Type::Body, ability.allowed ? Ink::Text : Ink::Second, m_body));
        if (const QString needs = abilityNeeds(ability); !ability.allowed && !needs.isEmpty())
            words->addWidget(wrapped(needs, Type::Small, Ink::Second, m_body));
        grid->addLayout(words, row, side + 1);
    }
    column.addLayout(grid);
}

void TestResult::addVisible(QVBoxLayout &column, const domain::RemoteIdentity &identity, const QDateTime &now)
{
    QStringList hidden;
    for (const domain::Ability &ability : identity.abilities) {
        if (isReading(ability.what) && !ability.allowed)
            hidden.append(abilityText(ability));
    }
    column.addWidget(wrapped(hidden.isEmpty()
                                 ? tr("After a pull, everything a hub tells will be visible.")
                                 : tr("After a pull, this stays not known: %1").arg(hidden.join(QStringLiteral("; "))),
                             Type::Body, hidden.isEmpty() ? Ink::Text : Ink::Warning, m_body));
    column.addWidget(
        wrapped(tr("No token can read what a role contains. For that, import the hub's configuration file."),
                Type::Small, Ink::Second, m_body));
    if (identity.tokenExpires) {
        const bool soon = domain::expiresSoon(identity.tokenExpires, now);
        column.addWidget(wrapped(soon ? tr("The token ends soon: %1").arg(dateTimeText(*identity.tokenExpires))
                                      : tr("The token ends %1").arg(dateTimeText(*identity.tokenExpires)),
                                 Type::Small, soon ? Ink::Warning : Ink::Second, m_body));
    }
}

void TestResult::paintEvent(QPaintEvent *)
{
    const Metrics m = metrics(font());
    const Tokens t = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, rect(), m.panelRadius(), t.base, t.hairline);
}

} // namespace hubdesk::ui
