#include "ui/window/preferences.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace hubdesk::ui {
namespace {

constexpr int kRecentFiles = 9;

template <class E> E enumerator(const QSettings &settings, const QString &key, E fallback, E last)
{
    bool ok = false;
    const int value = settings.value(key).toInt(&ok);
    return ok && value >= 0 && value <= static_cast<int>(last) ? static_cast<E>(value) : fallback;
}

// Paths may hold anything; a key may not.
QString fileKey(const QString &file, const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("file/%1/%2").arg(QString::fromLatin1(hash), name);
}

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

Appearance Preferences::appearance() const
{
    return enumerator(m_settings, QStringLiteral("appearance"), Appearance::FollowSystem, Appearance::System);
}

void Preferences::setAppearance(Appearance appearance)
{
    m_settings.setValue(QStringLiteral("appearance"), static_cast<int>(appearance));
    Q_EMIT appearanceChanged();
}

QString Preferences::language() const
{
    return m_settings.value(QStringLiteral("language")).toString();
}

void Preferences::setLanguage(const QString &language)
{
    m_settings.setValue(QStringLiteral("language"), language);
    Q_EMIT languageChanged();
}

Density Preferences::density() const
{
    return enumerator(m_settings, QStringLiteral("density"), Density::Normal, Density::Roomy);
}

void Preferences::setDensity(Density density)
{
    m_settings.setValue(QStringLiteral("density"), static_cast<int>(density));
    Q_EMIT densityChanged();
}

int Preferences::zoom() const
{
    return std::clamp(m_settings.value(QStringLiteral("zoom"), 0).toInt(), -3, 12);
}

void Preferences::setZoom(int zoom)
{
    m_settings.setValue(QStringLiteral("zoom"), std::clamp(zoom, -3, 12));
    Q_EMIT appearanceChanged();
}

bool Preferences::bareLetters() const
{
    return m_settings.value(QStringLiteral("bareLetters"), true).toBool();
}

void Preferences::setBareLetters(bool on)
{
    m_settings.setValue(QStringLiteral("bareLetters"), on);
    Q_EMIT changed();
}

int Preferences::refreshMinutes() const
{
    return std::max(0, m_settings.value(QStringLiteral("refreshMinutes"), 0).toInt());
}

void Preferences::setRefreshMinutes(int minutes)
{
    m_settings.setValue(QStringLiteral("refreshMinutes"), minutes);
    Q_EMIT changed();
}

QString Preferences::authoritiesFile() const
{
    return m_settings.value(QStringLiteral("authoritiesFile")).toString();
}

void Preferences::setAuthoritiesFile(const QString &path)
{
    m_settings.setValue(QStringLiteral("authoritiesFile"), path);
    Q_EMIT changed();
}

QStringList Preferences::recentFiles() const
{
    return m_settings.value(QStringLiteral("recentFiles")).toStringList();
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setValue(QStringLiteral("recentFiles"), files.mid(0, kRecentFiles));
    Q_EMIT recentFilesChanged();
}

void Preferences::clearRecentFiles()
{
    m_settings.remove(QStringLiteral("recentFiles"));
    Q_EMIT recentFilesChanged();
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(QStringLiteral("layout/") + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(QStringLiteral("layout/") + name, state);
}

QString Preferences::fileValue(const QString &file, const QString &name) const
{
    return m_settings.value(fileKey(file, name)).toString();
}

void Preferences::setFileValue(const QString &file, const QString &name, const QString &value)
{
    m_settings.setValue(fileKey(file, name), value);
}

} // namespace hubdesk::ui
