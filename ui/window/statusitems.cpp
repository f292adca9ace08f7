#include "ui/window/statusitems.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/window/actions.h"

#include <QStatusBar>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSaidMs = 8000;
}

StatusItems::StatusItems(QStatusBar &bar, Actions &actions)
    : QObject(&bar)
    , m_file(new StatusButton(u"file"_s, {}, &bar))
    , m_hub(new StatusButton(u"globe"_s, {}, &bar))
    , m_pull(new StatusButton(u"refresh-cw"_s, {}, &bar))
    , m_stop(new StatusButton(u"x"_s, tr("Stop"), &bar))
    , m_waiting(new StatusButton(u"circle-check"_s, {}, &bar))
    , m_problems(new StatusButton(u"circle-check"_s, {}, &bar))
    , m_commands(new StatusButton(u"command"_s, {}, &bar))
    , m_said(new ElidedLabel({}, Type::Small, Ink::Text, &bar))
{
    bar.setSizeGripEnabled(false);
    const auto add = [&bar, &actions](StatusButton *button, const char *name, const char *action) {
        button->setObjectName(QString::fromLatin1(name));
        QAction *does = actions[QLatin1StringView(action)];
        QObject::connect(button, &QToolButton::clicked, does, &QAction::trigger);
        button->setToolTip(does->toolTip());
        bar.addWidget(button);
    };
    add(m_file, "status.file", "file.open");
    add(m_hub, "status.hub", "window.focus");
    add(m_pull, "status.pull", "hub.pull");
    add(m_stop, "status.stop", "hub.cancel");
    add(m_waiting, "status.waiting", "view.activity");
    add(m_problems, "status.problems", "tools.problems");
    m_commands->setObjectName(u"status.commands"_s);
    m_commands->setState(u"command"_s, tr("Commands  %1").arg(Actions::shortcutText(*actions["tools.palette"_L1])));
    m_commands->setToolTip(actions["tools.palette"_L1]->toolTip());
    connect(m_commands, &QToolButton::clicked, actions["tools.palette"_L1], &QAction::trigger);
    m_said->setObjectName(u"status.said"_s);
    m_said->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    bar.addPermanentWidget(m_said, 1);
    bar.addPermanentWidget(m_commands);
    m_forget.setSingleShot(true);
    m_forget.setInterval(kSaidMs);
    connect(&m_forget, &QTimer::timeout, this, [this] { m_said->setText({}); });
    m_stop->hide();
    setFile({}, {}, false);
    setHub({});
    setPull({}, false, false);
    setWaiting(0);
    setProblems(0);
}

void StatusItems::setFile(const QString &name, const QString &path, bool demonstration)
{
    m_file->setState(u"file"_s, name.isEmpty() ? tr("no file") : demonstration ? tr("demonstration data") : name);
    m_file->setToolTip(path.isEmpty() ? tr("Open a file") : path);
}

void StatusItems::setHub(const QString &name)
{
    m_hub->setState(name.isEmpty() ? u"globe"_s : u"plug"_s, name.isEmpty() ? tr("all hubs") : name);
}

void StatusItems::setPull(const QString &text, bool running, bool failed)
{
    m_pull->setVisible(!text.isEmpty());
    m_pull->setState(failed ? u"cloud-off"_s : u"refresh-cw"_s, text, failed ? Ink::Warning : Ink::Second);
    m_stop->setVisible(running);
}

void StatusItems::setWaiting(int edits)
{
    m_waiting->setState(edits == 0 ? u"circle-check"_s : u"hourglass"_s,
                        edits == 0 ? tr("Everything is on disk") : tr("%n changes not yet on disk", nullptr, edits),
                        edits == 0 ? Ink::Second : Ink::Warning);
}

void StatusItems::setProblems(int count)
{
    m_problems->setState(count == 0 ? u"circle-check"_s : u"triangle-alert"_s,
                         count == 0 ? tr("No problems") : tr("%n problems", nullptr, count),
                         count == 0 ? Ink::Second : Ink::Warning);
}

void StatusItems::say(const QString &text)
{
    m_said->setText(text);
    m_forget.start();
}

} // namespace hubdesk::ui
