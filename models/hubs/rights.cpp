#include "hubs/rights.h"

#include "access/model.h"

#include <algorithm>
#include <bit>

namespace hubdesk::hubs {

using access::Filter;
using access::FilterKind;
using access::ScopeBit;

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

Right::On kindOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::All:
    case FilterKind::Bang:
        return Right::On::Everything;
    case FilterKind::SelfUser:
    case FilterKind::SelfService:
        return Right::On::Own;
    case FilterKind::User:
        return Right::On::User;
    case FilterKind::Group:
        return Right::On::Group;
    case FilterKind::Server:
        return Right::On::Server;
    case FilterKind::Service:
        return Right::On::Service;
    case FilterKind::Other:
    case FilterKind::OtherEmpty:
        break;
    }
    return Right::On::Other;
}

} // namespace

Right rightOf(const access::Model &model, ScopeBit scope, Filter filter, access::NameId holder)
{
    Right right{text(model.expander().nameOf(scope, model.names())), kindOf(filter.kind()), {}};
    const bool named = filter.kind() == FilterKind::User || filter.kind() == FilterKind::Service;
    if (named && holder != access::kNoName && filter.name() == holder)
        right.on = Right::On::Own;
    else if (right.on != Right::On::Everything && right.on != Right::On::Own)
        right.name = text(model.text(filter.name()));
    return right;
}

std::vector<Right> rightsOf(const access::Model &model, access::SetView set, bool heads, access::NameId holder)
{
    std::vector<Right> rights;
    // Under one filter, what another scope of that filter or of none contains is no head.
    std::vector<std::pair<Filter, access::ScopeMask>> below;
    access::ScopeMask belowAll = 0;
    const auto contained = [&model](access::ScopeMask mask) {
        access::ScopeMask out = 0;
        for (; mask != 0; mask &= mask - 1) {
            const auto bit = static_cast<ScopeBit>(std::countr_zero(mask));
            out |= model.catalogue().closure(bit) & ~access::Catalogue::maskOf(bit);
        }
        return out;
    };
    if (heads) {
        for (const access::Entry &entry : set) {
            if (entry.word != 0)
                continue;
            const access::ScopeMask mask = contained(entry.mask);
            below.emplace_back(entry.filter, mask);
            if (entry.filter == access::kUnfiltered)
                belowAll |= mask | entry.mask;
        }
    }
    for (const access::Entry &entry : set) {
        access::ScopeMask hidden = 0;
        if (heads && entry.word == 0) {
            for (const auto &[filter, mask] : below) {
                if (filter == entry.filter)
                    hidden |= mask;
            }
            if (entry.filter != access::kUnfiltered)
                hidden |= belowAll;
        }
        for (auto mask = entry.mask & ~hidden; mask != 0; mask &= mask - 1) {
            const auto bit = entry.word * 64 + static_cast<ScopeBit>(std::countr_zero(mask));
            rights.push_back(rightOf(model, bit, entry.filter, holder));
        }
    }
    std::sort(rights.begin(), rights.end());
    return rights;
}

Right rightOf(const QString &scopeText)
{
    const domain::ScopeParts parts = domain::scopeParts(scopeText);
    Right right{parts.scope, Right::On::Everything, parts.filterValue};
    if (parts.filterKind.isEmpty() && !parts.bare)
        return right;
    if (parts.bare)
        right.on = parts.filterKind.isEmpty() ? Right::On::Everything : Right::On::Own;
    else if (parts.filterKind == u"user")
        right.on = Right::On::User;
    else if (parts.filterKind == u"group")
        right.on = Right::On::Group;
    else if (parts.filterKind == u"server")
        right.on = Right::On::Server;
    else if (parts.filterKind == u"service")
        right.on = Right::On::Service;
    else {
        right.on = Right::On::Other;
        right.name = parts.filterKind + u'=' + parts.filterValue;
    }
    return right;
}

QString scopeText(const Right &right)
{
    switch (right.on) {
    case Right::On::Everything:
        return right.scope;
    case Right::On::Own:
        return right.scope + QStringLiteral("!user");
    case Right::On::User:
        return right.scope + QStringLiteral("!user=") + right.name;
    case Right::On::Group:
        return right.scope + QStringLiteral("!group=") + right.name;
    case Right::On::Server:
        return right.scope + QStringLiteral("!server=") + right.name;
    case Right::On::Service:
        return right.scope + QStringLiteral("!service=") + right.name;
    case Right::On::Other:
        break;
    }
    return right.scope + u'!' + right.name;
}

} // namespace hubdesk::hubs
