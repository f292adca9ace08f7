#pragma once
// Whom to trust over TLS: the system's authorities, an institution's own, or exactly one pinned
// certificate. Nothing here ever ignores an error. Plain values; any thread.

#include "domain/result.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace hubdesk::sync::jupyterhub {

/// SHA-256 of a certificate as people compare it: upper-case hex pairs with colons; empty for a null one.
[[nodiscard]] QString fingerprintOf(const QSslCertificate &certificate);

/// The same form of a fingerprint as pasted (lower case, spaces, no colons); none if it is not one.
[[nodiscard]] std::optional<QString> normalFingerprint(const QString &text);

/// The certificates of a PEM file. Errors: FileUnreadable, FileDamaged (holds no certificate).
[[nodiscard]] domain::Result<QList<QSslCertificate>> readAuthorities(const QString &path);

/// Verification by the system's authorities and `extra`; TLS 1.2 at least.
[[nodiscard]] QSslConfiguration verifying(const QList<QSslCertificate> &extra);

} // namespace hubdesk::sync::jupyterhub
