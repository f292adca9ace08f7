#pragma once
// What address a person meant. Addresses come as pasted from a browser: with /hub/home, a user's lab,
// a sub-path, no scheme, a query. Pure; any thread.

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace hubdesk::sync::jupyterhub {

/// The API addresses (".../hub/api", no slash at the end) worth trying, likeliest first. User names,
/// passwords, queries and fragments are dropped. Errors: MissingValue (empty), InvalidValue (no host,
/// another scheme), InsecureAddress (http: to something other than this machine).
[[nodiscard]] domain::Result<QList<QUrl>> understandAddress(const QString &text);

/// This machine: localhost, 127.0.0.0/8, [::1].
[[nodiscard]] bool isLoopback(const QUrl &url);

/// Whether a token may travel there: https, or http to this machine.
[[nodiscard]] bool isSecure(const QUrl &url);

/// `segment` percent-encoded for a path. None for "", "." and "..": proxies resolve those, encoded or
/// not, so that the request would reach something else.
[[nodiscard]] std::optional<QByteArray> pathSegment(const QString &segment);

} // namespace hubdesk::sync::jupyterhub
