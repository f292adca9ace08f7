// Sentences for the faults of Python and CSV texts.
#include "app/commandline/console.h"

#include "interchange/python/fault.h"

#include <QHash>

namespace hubdesk::app {

QString syntaxWords(const QString &word)
{
    using namespace interchange::python;
    static const QHash<QString, const char *> kWords = [] {
        QHash<QString, const char *> words;
        const auto say = [&words](const char *key, const char *text) { words.insert(QString::fromLatin1(key), text); };
        say(fault::kNotUtf8, QT_TRANSLATE_NOOP("CommandLine", "these bytes are not UTF-8 text"));
        say("not-utf-8", QT_TRANSLATE_NOOP("CommandLine", "these bytes are not UTF-8 text"));
        say(fault::kEncoding,
            QT_TRANSLATE_NOOP("CommandLine", "this encoding is not supported, save the file as UTF-8"));
        say(fault::kNullByte, QT_TRANSLATE_NOOP("CommandLine", "a zero byte; this is no text file"));
        say(fault::kTooLarge,
            QT_TRANSLATE_NOOP("CommandLine", "the file is larger than 16 MB, too large for a configuration"));
        say(fault::kTooDeep, QT_TRANSLATE_NOOP("CommandLine", "nested too deeply"));
        say(fault::kCharacter, QT_TRANSLATE_NOOP("CommandLine", "this character means nothing in Python"));
        say(fault::kStringOpen, QT_TRANSLATE_NOOP("CommandLine", "this string is never closed"));
        say(fault::kEscape, QT_TRANSLATE_NOOP("CommandLine", "a wrong escape in this string"));
        say(fault::kBytesText, QT_TRANSLATE_NOOP("CommandLine", "a bytes literal may hold ASCII only"));
        say(fault::kMixedStrings, QT_TRANSLATE_NOOP("CommandLine", "bytes and text cannot be joined"));
        say(fault::kFieldOpen, QT_TRANSLATE_NOOP("CommandLine", "this replacement field is never closed"));
        say(fault::kFieldEmpty, QT_TRANSLATE_NOOP("CommandLine", "an empty replacement field"));
        say(fault::kFieldBrace, QT_TRANSLATE_NOOP("CommandLine", "a single } in an f-string"));
        say(fault::kNumber, QT_TRANSLATE_NOOP("CommandLine", "this is no valid number"));
        say(fault::kBracketOpen, QT_TRANSLATE_NOOP("CommandLine", "this bracket is never closed"));
        say(fault::kBracketStray, QT_TRANSLATE_NOOP("CommandLine", "this bracket was never opened"));
        say(fault::kBracketOther,
            QT_TRANSLATE_NOOP("CommandLine", "this bracket does not match the one that was opened"));
        say(fault::kContinuation,
            QT_TRANSLATE_NOOP("CommandLine", "nothing may follow a backslash at the end of a line"));
        say(fault::kIndentUnexpected, QT_TRANSLATE_NOOP("CommandLine", "this line is indented without a reason"));
        say(fault::kIndentMissing, QT_TRANSLATE_NOOP("CommandLine", "an indented line is missing here"));
        say(fault::kIndentOther, QT_TRANSLATE_NOOP("CommandLine", "this indentation matches no outer level"));
        say(fault::kIndentTabs, QT_TRANSLATE_NOOP("CommandLine", "tabs and spaces are mixed in the indentation"));
        say(fault::kUnexpected, QT_TRANSLATE_NOOP("CommandLine", "not valid Python here"));
        say(fault::kUnexpectedEnd, QT_TRANSLATE_NOOP("CommandLine", "the file ends too soon"));
        say(fault::kExpectedColon, QT_TRANSLATE_NOOP("CommandLine", "a colon is missing"));
        say(fault::kCommaMissing, QT_TRANSLATE_NOOP("CommandLine", "a comma is missing before this"));
        say(fault::kTarget, QT_TRANSLATE_NOOP("CommandLine", "nothing can be assigned to this"));
        say(fault::kArgumentOrder,
            QT_TRANSLATE_NOOP("CommandLine", "an argument without a name follows one with a name"));
        say(fault::kArgumentTwice, QT_TRANSLATE_NOOP("CommandLine", "this name is given twice"));
        say(fault::kOutside, QT_TRANSLATE_NOOP("CommandLine", "this may only stand in a function or a loop"));
        say("quote-not-closed", QT_TRANSLATE_NOOP("CommandLine", "this quote is never closed"));
        say("quote-astray", QT_TRANSLATE_NOOP("CommandLine", "text follows a closing quote"));
        say("column-not-known", QT_TRANSLATE_NOOP("CommandLine", "this column is not known"));
        say("column-missing", QT_TRANSLATE_NOOP("CommandLine", "the column \"name\" is missing"));
        say("column-twice", QT_TRANSLATE_NOOP("CommandLine", "this column is there twice"));
        say("cells-too-many", QT_TRANSLATE_NOOP("CommandLine", "this line has more cells than there are columns"));
        say("value-not-valid", QT_TRANSLATE_NOOP("CommandLine", "this value does not fit its column"));
        say("value-missing", QT_TRANSLATE_NOOP("CommandLine", "a name is missing"));
        say("ambiguous", QT_TRANSLATE_NOOP("CommandLine", "several people have this name, give an e-mail address"));
        return words;
    }();
    const auto found = kWords.constFind(word);
    return found == kWords.constEnd() ? word : QCoreApplication::translate("CommandLine", *found);
}

} // namespace hubdesk::app
