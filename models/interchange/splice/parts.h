#pragma once
// How a desired configuration is written part by part, with a check behind each: shared by Python and YAML.

#include "interchange/splice/splice.h"

#include <functional>

namespace hubdesk::interchange::splice {

/// One difference between what is and what is wanted.
struct Part {
    enum class Kind { RemoveRole, ChangeRole, AddRole, Admins };
    Kind kind = Kind::ChangeRole;
    QString role;
};

[[nodiscard]] std::vector<Part> partsOf(const DesiredConfiguration &now, const DesiredConfiguration &wanted);
/// `now` after `part` was written.
[[nodiscard]] DesiredConfiguration with(const DesiredConfiguration &now, const DesiredConfiguration &wanted,
                                        const Part &part);

/// Whether nothing of the role would be lost if it were written anew.
[[nodiscard]] bool isWhollyKnown(const RoleFacts &role);

using Texts = std::vector<QByteArray>;
/// Reads the texts; none if they no longer parse.
using Read = std::function<std::optional<DesiredConfiguration>(const Texts &)>;
/// The texts with the parts written in; none if that cannot be. `anew`: without care for comments inside.
using Write = std::function<std::optional<Texts>(const Texts &, const DesiredConfiguration &wanted,
                                                 const std::vector<Part> &, bool anew)>;

/// All parts at once, and where that does not read back, one after the other.
[[nodiscard]] Texts writeParts(Texts texts, const DesiredConfiguration &wanted, const Read &read, const Write &write,
                               std::vector<Part> &unwritten);

} // namespace hubdesk::interchange::splice
