#pragma once
// A finding of lint in words, as the command line and the window say it. Any thread.

#include "interchange/lint/finding.h"

namespace hubdesk::app {

struct FindingTexts {
    QString text;
    QString fix; ///< empty: nothing that a machine can do
};
[[nodiscard]] FindingTexts findingTexts(const interchange::Finding &finding);

} // namespace hubdesk::app
