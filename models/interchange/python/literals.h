#pragma once
// The values of single literals, by Python's rules for escapes and numbers.

#include "interchange/python/value.h"

#include <QStringView>

#include <optional>

namespace hubdesk::interchange::python {

/// The text between the quotes of a str literal; none: an escape that needs Python (\N{...}) or is wrong.
[[nodiscard]] std::optional<QString> textOf(QStringView inside, bool raw);
[[nodiscard]] std::optional<QByteArray> bytesOf(QStringView inside, bool raw);
/// Whether the escapes of a literal are well formed (a wrong one stops Python).
[[nodiscard]] bool escapesAreValid(QStringView inside, bool raw, bool bytes);
/// What stands between the quotes of a literal with prefix and quotes.
[[nodiscard]] QStringView insideOf(QStringView literal);
/// An Integer or Real; Unknown for an imaginary number.
[[nodiscard]] Value numberOf(QStringView literal);

} // namespace hubdesk::interchange::python
