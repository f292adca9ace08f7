#pragma once
// The fields of one JSON record at a time: where each key lies, and what stands there. Keeps the first thing that is
// wrong and where. Part of the state reader, on its thread.

#include "interchange/states/statereader.h"

#include <array>

namespace hubdesk::states {

class RecordFields {
public:
    InputError error;

protected:
    using Node = std::uint32_t;
    // The keys of records; where each lies in the one being read, 0 if it is not there.
    enum Key : std::uint8_t {
        Name,
        Admin,
        Roles,
        Groups,
        DefaultRoles,
        Description,
        Scopes,
        Identifier,
        Service,
        Server,
        Id,
        User,
        Client,
        Group,
        Principal,
        PostFilter,
        Kind,
        KeyCount
    };

    RecordFields(const JsonDocument &document, access::HubState &state)
        : m_doc(document)
        , m_state(state)
    {
    }

    bool fail(Node node, std::string what);
    [[nodiscard]] bool isNull(Node node) const { return m_doc.node(node).kind == JsonKind::Null; }
    void findKeys(Node object);
    [[nodiscard]] Node valueOf(Key key) const { return m_keys[key]; }

    bool text(Node object, Key key, access::NameId &out, bool required);
    bool truth(Key key, bool &out);
    // known: false where the key is there as null.
    bool texts(Key key, access::NameList &out, bool *known = nullptr);
    // 0: not there; then, and where it is null, the list is empty.
    bool textsAt(Node at, std::string_view key, access::NameList &out);
    // What an administrator is must be known: null leaves the roles unknown.
    [[nodiscard]] bool adminKnown() const { return m_keys[Admin] == 0 || !isNull(m_keys[Admin]); }

    const JsonDocument &m_doc;
    access::HubState &m_state;

private:
    std::array<Node, KeyCount> m_keys{};
    std::array<Key, 8> m_lastKeys{}; // by their place in the record before
};

} // namespace hubdesk::states
