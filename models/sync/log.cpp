#include "sync/log.h"

namespace hubdesk::sync {

Q_LOGGING_CATEGORY(lcSync, "hubdesk.sync", QtInfoMsg)

QString redacted(QString text, const QByteArray &secret)
{
    if (!secret.isEmpty())
        text.replace(QString::fromUtf8(secret), QStringLiteral("[...]"));
    return text;
}

} // namespace hubdesk::sync
