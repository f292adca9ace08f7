#include "ui/window/actions.h"

#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QWidget>

namespace hubdesk::ui {
namespace {

QList<QKeySequence> shortcutsOf(const ActionSpec &spec)
{
    const QByteArrayView text(spec.shortcut);
    if (text.isEmpty())
        return {};
    if (!text.startsWith('='))
        return {QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText)};
    using Key = QKeySequence::StandardKey;
    static constexpr std::pair<const char *, Key> kKeys[] = {
        {"=New", Key::New},       {"=Open", Key::Open},       {"=SaveAs", Key::SaveAs}, {"=Undo", Key::Undo},
        {"=Redo", Key::Redo},     {"=Copy", Key::Copy},       {"=Find", Key::Find},     {"=SelectAll", Key::SelectAll},
        {"=Delete", Key::Delete}, {"=Refresh", Key::Refresh}, {"=ZoomIn", Key::ZoomIn}, {"=ZoomOut", Key::ZoomOut}};
    for (const auto &[name, key] : kKeys) {
        if (text == name) {
            QList<QKeySequence> keys = QKeySequence::keyBindings(key);
            // Ctrl+= is Ctrl++ without Shift on most layouts.
            if (key == Key::ZoomIn)
                keys.append(QKeySequence(Qt::CTRL | Qt::Key_Equal));
            if (key == Key::SaveAs && keys.isEmpty())
                keys.append(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
            return keys;
        }
    }
    return {};
}

QString translated(const char *text)
{
    return *text == 0 ? QString() : QCoreApplication::translate("Action", text);
}

} // namespace

Actions::Actions(QWidget *window)
    : QObject(window)
{
    for (const ActionSpec &spec : actionTable()) {
        if (QByteArrayView(spec.id) == "-")
            continue;
        auto *action = new QAction(translated(spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setShortcuts(shortcutsOf(spec));
        action->setCheckable(spec.checkable);
        action->setProperty("iconName", QString::fromLatin1(spec.icon));
        if (spec.letter != 0) {
            const QString letter = QString(QChar::fromLatin1(spec.letter));
            action->setProperty("letter", letter);
            m_byLetter.insert(letter, action);
        }
        QString plain = translated(spec.text);
        plain.remove(u'&');
        const QString tip = *spec.tip == 0 ? plain : translated(spec.tip);
        const QString keys = shortcutText(*action);
        action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "tool tip and shortcut").arg(tip, keys));
        action->setStatusTip(tip);
        m_all.append(action);
        m_byId.insert(action->objectName(), action);
        window->addAction(action);
    }
    applyIcons();
}

QAction *Actions::operator[](QLatin1StringView id) const
{
    QAction *action = m_byId.value(QString(id));
    Q_ASSERT_X(action, "Actions", id.data());
    return action;
}

QAction *Actions::ofLetter(const QString &text) const
{
    return m_byLetter.value(text);
}

QString Actions::shortcutText(const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString letter = action.property("letter").toString().toUpper();
    if (letter.isEmpty() || keys.isEmpty())
        return keys + letter;
    return tr("%1 or %2", "two shortcuts").arg(keys, letter);
}

void Actions::applyIcons()
{
    for (QAction *action : std::as_const(m_all)) {
        const QString name = action->property("iconName").toString();
        if (!name.isEmpty())
            action->setIcon(icon(name));
    }
}

} // namespace hubdesk::ui
