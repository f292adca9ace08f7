#include "app/commandline/arguments.h"

namespace hubdesk::app {

domain::Result<Arguments> Arguments::parse(const QStringList &arguments, const QStringList &known)
{
    using domain::Error;
    using domain::ErrorCode;
    Arguments parsed;
    bool options = true;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (options && argument == u"--") {
            options = false;
            continue;
        }
        if (!options || !argument.startsWith(u'-') || argument == u"-") {
            parsed.m_words.append(argument);
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString given = equals < 0 ? argument : argument.left(equals);
        const QString name = given == u"-h" ? QStringLiteral("help") : given.mid(2);
        const bool takesValue = known.contains(name + u'=');
        if (!argument.startsWith(u"--") && given != u"-h")
            return Error{ErrorCode::InvalidValue, argument, {}};
        if (parsed.has(name) || (!takesValue && (!known.contains(name) || equals >= 0)))
            return Error{ErrorCode::InvalidValue, given, {}};
        QString value;
        if (takesValue && equals >= 0)
            value = argument.mid(equals + 1);
        else if (takesValue && i + 1 < arguments.size())
            value = arguments[++i];
        else if (takesValue)
            return Error{ErrorCode::MissingValue, given, {}};
        if (takesValue && value.isEmpty())
            return Error{ErrorCode::MissingValue, given, {}};
        parsed.m_values.insert(name, value);
    }
    return parsed;
}

} // namespace hubdesk::app
