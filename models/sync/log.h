#pragma once
// The logging category of models/sync. Never given a token: see redacted().

#include <QLoggingCategory>

namespace hubdesk::sync {

Q_DECLARE_LOGGING_CATEGORY(lcSync)

/// `text` with every occurrence of `secret` replaced. For whatever another library worded.
[[nodiscard]] QString redacted(QString text, const QByteArray &secret);

} // namespace hubdesk::sync
