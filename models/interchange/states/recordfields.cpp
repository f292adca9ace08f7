#include "interchange/states/recordfields.h"

#include <algorithm>

namespace hubdesk::states {

using namespace access;

namespace {

// In the order of RecordFields::Key.
constexpr std::array<std::string_view, 17> kKeys = {
    "name",   "admin", "roles", "groups", "default_roles", "description", "scopes",      "identifier", "service",
    "server", "id",    "user",  "client", "group",         "principal",   "post_filter", "kind"};

} // namespace

bool RecordFields::fail(Node node, std::string what)
{
    error = {std::move(what), m_doc.node(node).at};
    return false;
}

void RecordFields::findKeys(Node object)
{
    m_keys.fill(0);
    std::size_t place = 0;
    forEachMember(m_doc, object, [&](Node key, Node value) {
        const auto text = m_doc.text(key);
        // Records of a section mostly have the same keys in the same order.
        auto &last = m_lastKeys[place];
        place = (place + 1) % m_lastKeys.size();
        if (last == KeyCount || kKeys[last] != text) {
            last = static_cast<Key>(std::find(kKeys.begin(), kKeys.end(), text) - kKeys.begin());
        }
        if (last != KeyCount) {
            m_keys[last] = value;
        }
    });
}

bool RecordFields::text(Node object, Key key, NameId &out, bool required)
{
    const auto at = m_keys[key];
    if (at == 0 || (isNull(at) && !required)) {
        return !required || fail(object, "no " + std::string(kKeys[key]));
    }
    if (m_doc.node(at).kind != JsonKind::String) {
        return fail(at, std::string(kKeys[key]) + " is a text");
    }
    out = m_state.names.intern(m_doc.text(at));
    return true;
}

bool RecordFields::truth(Key key, bool &out)
{
    const auto at = m_keys[key];
    if (at == 0 || isNull(at)) {
        return true;
    }
    const auto kind = m_doc.node(at).kind;
    if (kind != JsonKind::True && kind != JsonKind::False) {
        return fail(at, std::string(kKeys[key]) + " is true or false");
    }
    out = kind == JsonKind::True;
    return true;
}

bool RecordFields::texts(Key key, NameList &out, bool *known)
{
    if (m_keys[key] != 0 && isNull(m_keys[key]) && known != nullptr) {
        *known = false;
    }
    return textsAt(m_keys[key], kKeys[key], out);
}

bool RecordFields::textsAt(Node at, std::string_view key, NameList &out)
{
    out = {static_cast<std::uint32_t>(m_state.lists.size()), 0};
    if (at == 0 || isNull(at)) {
        return true;
    }
    if (m_doc.node(at).kind != JsonKind::Array) {
        return fail(at, std::string(key) + " is a list of texts");
    }
    bool good = true;
    forEachItem(m_doc, at, [&](Node item) {
        if (good && m_doc.node(item).kind != JsonKind::String) {
            good = fail(item, "an item of " + std::string(key) + " is a text");
        }
        if (good) {
            m_state.lists.push_back(m_state.names.intern(m_doc.text(item)));
            ++out.count;
        }
    });
    return good;
}

} // namespace hubdesk::states
