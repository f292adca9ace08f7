#include "ui/pages/tablepage.h"

namespace hubdesk::ui {
namespace {

// The field of `kind` that refers to `target`, or -1. A person's seat refers to people twice: the first counts.
int referenceTo(domain::Kind kind, domain::Kind target)
{
    const auto fields = domain::entity(kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].kind == domain::FieldKind::Reference && fields[i].target == target)
            return static_cast<int>(i);
    }
    return -1;
}

storage::Filter equals(std::vector<int> through, int field, std::int64_t id)
{
    storage::Filter filter;
    filter.column.through = std::move(through);
    filter.column.field = field;
    filter.value = QVariant::fromValue<qlonglong>(id);
    return filter;
}

} // namespace

std::vector<storage::Filter> focusFilters(domain::Kind kind, const Focus &focus)
{
    const int hub = referenceTo(kind, domain::Kind::Hub);
    if (!focus.hub.isNull())
        return hub < 0 ? std::vector<storage::Filter>() : std::vector{equals({}, hub, focus.hub.value)};
    if (focus.community.isNull())
        return {};
    if (const int community = referenceTo(kind, domain::Kind::Community); community >= 0)
        return {equals({}, community, focus.community.value)};
    if (hub < 0)
        return {};
    return {equals({hub}, referenceTo(domain::Kind::Hub, domain::Kind::Community), focus.community.value)};
}

} // namespace hubdesk::ui
