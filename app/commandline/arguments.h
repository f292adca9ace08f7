#pragma once
// Options and words of one call: --name VALUE, --name=VALUE, --flag, in any order; "--" ends the options.

#include "domain/result.h"

#include <QHash>
#include <QStringList>

namespace hubdesk::app {

class Arguments final {
public:
    /// `known`: "hub=" takes a value, "repair" does not. Error InvalidValue: an option that is not known
    /// or twice; MissingValue: an option without its value; the detail is the option.
    [[nodiscard]] static domain::Result<Arguments> parse(const QStringList &arguments, const QStringList &known);

    [[nodiscard]] bool has(const QString &option) const { return m_values.contains(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_values.value(option); }
    [[nodiscard]] const QStringList &words() const { return m_words; }

private:
    QHash<QString, QString> m_values;
    QStringList m_words;
};

} // namespace hubdesk::app
