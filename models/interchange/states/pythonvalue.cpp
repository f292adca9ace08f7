// A JSON value as Python prints it.
#include "access/pythontext.h"
#include "interchange/states/json.h"

namespace hubdesk::states {

std::string pythonText(const JsonDocument &document, std::uint32_t index)
{
    std::string out;
    struct Open {
        std::uint32_t end;
        bool object;
    };
    std::vector<Open> open;
    const auto last = document.node(index).end;
    for (auto i = index; i < last; ++i) {
        while (!open.empty() && open.back().end == i) {
            out += open.back().object ? '}' : ']';
            open.pop_back();
        }
        const auto &node = document.node(i);
        const char before = out.empty() ? ' ' : out.back();
        const bool first = out.empty()
            || ((before == '{' || before == '[') && !open.empty() && document.node(i - 1).kind >= JsonKind::Array);
        const bool isValue = i > index && document.node(i - 1).isKey;
        if (!first && !isValue) {
            out += ", ";
        }
        switch (node.kind) {
        case JsonKind::Null:
            out += "None";
            break;
        case JsonKind::True:
            out += "True";
            break;
        case JsonKind::False:
            out += "False";
            break;
        case JsonKind::Number:
            out += document.text(node);
            break;
        case JsonKind::String:
            out += access::pythonRepr(document.text(node));
            break;
        case JsonKind::Array:
        case JsonKind::Object:
            out += node.kind == JsonKind::Object ? '{' : '[';
            open.push_back({node.end, node.kind == JsonKind::Object});
            break;
        }
        if (node.isKey) {
            out += ": ";
        }
    }
    while (!open.empty()) {
        out += open.back().object ? '}' : ']';
        open.pop_back();
    }
    return out;
}

} // namespace hubdesk::states
