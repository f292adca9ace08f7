#pragma once
// What a person prefers, and where the window was: a typed front of one QSettings that app/ hands in.
// GUI thread. Says when something changed; who uses it applies it. Never keeps data or secrets.

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

class QSettings;

namespace hubdesk::ui {

class Preferences final : public QObject {
    Q_OBJECT

public:
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] QString language() const; ///< "de"; empty: the system's
    void setLanguage(const QString &language);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    [[nodiscard]] int zoom() const; ///< steps of the text size, 0: the system's
    void setZoom(int zoom);
    [[nodiscard]] bool bareLetters() const; ///< shortcuts of one letter act in lists
    void setBareLetters(bool on);
    [[nodiscard]] int refreshMinutes() const; ///< of hubs without an interval of their own; 0: never
    void setRefreshMinutes(int minutes);

    /// PEM file with certificate authorities beside the system's; empty: none. Taken up when a file is opened.
    [[nodiscard]] QString authoritiesFile() const;
    void setAuthoritiesFile(const QString &path);

    [[nodiscard]] QStringList recentFiles() const; ///< newest first
    void addRecentFile(const QString &path);
    void clearRecentFiles();

    /// Layouts: splitters, columns, geometry, by a name of the asker.
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// Small texts kept for a file: the focus, the person one acts as.
    [[nodiscard]] QString fileValue(const QString &file, const QString &name) const;
    void setFileValue(const QString &file, const QString &name, const QString &value);

Q_SIGNALS:
    void appearanceChanged(); ///< colours, style or text size
    void languageChanged();
    void densityChanged();
    void changed(); ///< anything else
    void recentFilesChanged();

private:
    QSettings &m_settings;
};

} // namespace hubdesk::ui
