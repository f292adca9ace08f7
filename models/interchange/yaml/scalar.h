#pragma once
// Texts as YAML scalars: plain where that reads back as the same text, else in double quotes. Any thread.

#include <QString>
#include <QStringList>

namespace hubdesk::interchange::yaml {

[[nodiscard]] QString scalar(const QString &text);
/// The same inside of [...] and {...}.
[[nodiscard]] QString flowScalar(const QString &text);
[[nodiscard]] QString flowList(const QStringList &words);

} // namespace hubdesk::interchange::yaml
