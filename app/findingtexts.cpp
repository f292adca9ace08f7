#include "app/findingtexts.h"

#include "app/commandline/console.h"
#include "tables/findingwords.h"

namespace hubdesk::app {

FindingTexts findingTexts(const interchange::Finding &finding)
{
    QStringList arguments = finding.arguments;
    if (arguments.size() > 1 && (finding.code == u"python-syntax" || finding.code == u"yaml-syntax"))
        arguments[1] = syntaxWords(arguments[1]);
    return {tables::findingText(finding.code, arguments),
            finding.fix.empty() ? QString() : tables::findingFixText(finding.code, arguments)};
}

} // namespace hubdesk::app
