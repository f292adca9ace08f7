#pragma once
// What an endpoint answers to a principal, and which objects a list shows it, as each release decides.
// Reads a Model, on its thread. Gives answers only: explain.h says why.

#include "access/model.h"

#include <map>
#include <tuple>

namespace hubdesk::access {

enum class Decision : std::uint8_t { Allow, Forbidden, NotFound, Unresolved, Unknown, AnyOrder };

// What a question is about. Names need not exist.
struct Object {
    ObjectKind kind = ObjectKind::None;
    NameId name = 0; // of a server: "user/server"
};

[[nodiscard]] Object objectNamed(const Model &model, ObjectKind kind, std::string_view name);

// The endpoint is guarded by `scopes`, any of which suffices; postFilter: it filters its answer itself.
// `set` is a principal's complete set, normalised for 2.x (see Access); it must stay as it is, since answers about
// users in very many groups are kept. The model too.
class Access {
public:
    explicit Access(const Model &model)
        : m_model(model)
    {
    }

    [[nodiscard]] Decision decide(SetView set, std::span<const ScopeBit> scopes, Object object, bool postFilter) const;
    // Whether the filter of one scope covers an object that exists.
    [[nodiscard]] bool inFilter(SetView set, ScopeBit scope, Object object) const;
    [[nodiscard]] bool objectExists(Object object) const;

    // Of the draft. AnyOrder: that day's program answered by the order of a hash set.
    [[nodiscard]] Decision decideDraft(SetView set, ScopeBit scope, Object object, bool lists) const;
    [[nodiscard]] std::optional<bool> inFilterDraft(SetView set, ScopeBit scope, std::string_view scopeName,
                                                    Object object) const;

private:
    [[nodiscard]] bool covers(SetView set, ScopeBit scope, Object object) const;
    [[nodiscard]] bool inSomeGroup(SetView set, ScopeBit scope, NameId user) const;
    [[nodiscard]] Decision decideInOrder(SetView set, std::span<const ScopeBit> scopes, Object object) const;
    [[nodiscard]] std::vector<bool> draftListings(SetView set, ScopeBit scope, ObjectKind kind,
                                                  std::optional<NameId> of) const;

    const Model &m_model;
    mutable std::map<std::tuple<const Entry *, ScopeBit, NameId>, bool> m_known;
};

// A principal's complete set as endpoints read it.
[[nodiscard]] Resolution endpointSet(const Model &model, Principal principal);

} // namespace hubdesk::access
