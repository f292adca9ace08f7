#pragma once
// The inside of valuesreader.h, in parts: single values (valuesreader.cpp), what is defined (definitions.cpp), classes
// and their settings (classes.cpp), what only a chart has (chart.cpp). Used on the stack of one call.

#include "interchange/values/valuesreader.h"

#include <QJsonValue>
#include <QSet>

namespace hubdesk::interchange::values {

class ValuesReader final {
public:
    ValuesReader(const Merged &top, ConfigurationFacts &into)
        : m_top(top)
        , m_into(into)
    {
    }

    void run(ChartRoot root); ///< of a chart's values
    void runPlain(); ///< of JupyterHub's own configuration as JSON: classes at the top

private:
    // valuesreader.cpp
    void note(const char *code, const Merged &value, const QString &about);
    std::optional<WordList> words(const Merged &value, const QString &about);
    std::optional<Word> word(const Merged &value, const QString &about);
    void replaced(const Merged &value, const QString &path);
    std::optional<QJsonValue> json(const Merged &value, int depth);
    std::optional<Flag> flag(const Merged &value, const QString &about);
    // definitions.cpp
    void roles(const Merged &all, const QString &about);
    void roleList(const Merged &all);
    void role(const QString &key, const Merged &value, const QString &about);
    void groups(const Merged &all);
    void services(const Merged &all);
    void serviceList(const Merged &all);
    void service(const QString &key, const Merged &value, const QString &path);
    void customScopes(const Merged &all);
    // classes.cpp
    void config(const Merged &all);
    void authenticators(const Merged &config);
    // chart.cpp
    void custom(const Merged &all);
    void profiles(const Merged &list);
    void strays(const Merged &map, const QString &path, int depth);

    const Merged &m_top;
    ConfigurationFacts &m_into;
    QSet<QString> m_known; // names of the roles so far
    int m_properties = 0;
    QString m_config = QStringLiteral("hub.config."); ///< where the classes are; empty: at the top
};

[[nodiscard]] inline QString textOf(const Merged &value)
{
    return QString::fromUtf8(value.text());
}

} // namespace hubdesk::interchange::values
