#include "tables/scopetree.h"

#include "domain/roledraft.h"
#include "tables/scopetreemodel.h"
#include "tables/scopewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <functional>

namespace hubdesk::tables {

using access::Catalogue;
using access::ScopeBit;

namespace {

QString words(const char *text, qint64 n = -1)
{
    return QCoreApplication::translate("ScopeTree", text, nullptr, static_cast<int>(n));
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString headingText(Heading heading)
{
    switch (heading) {
    case Heading::People:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "People"));
    case Heading::Servers:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Servers"));
    case Heading::Groups:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Groups"));
    case Heading::Other:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Roles, tokens, services, hub"));
    case Heading::Sharing:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Sharing"));
    case Heading::Sets:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Whole sets"));
    case Heading::Custom:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "This hub's own"));
    case Heading::NotKnown:
        break;
    }
    return words(QT_TRANSLATE_NOOP("ScopeTree", "Not known"));
}

// Scopes that only the draft of 2021 or betas had are no choice.
bool isOffered(const access::ScopeInfo &info)
{
    return info.firstRelease != "2021-draft" && info.firstRelease != "2.0.0b1" && info.name != "(no_scope)";
}

} // namespace

Heading headingOf(const QString &scope)
{
    if (scope == u"self" || scope == u"inherit" || scope == u"(no_scope)")
        return Heading::Sets;
    if (scope.contains(u"shares"))
        return Heading::Sharing;
    if (scope.contains(u"roles") || scope.contains(u"tokens") || scope.contains(u"services"))
        return Heading::Other;
    if (scope.contains(u"server"))
        return Heading::Servers;
    if (scope.endsWith(u"groups") || scope.startsWith(u"read:groups"))
        return scope == u"read:users:groups" ? Heading::People : Heading::Groups;
    if (scope.contains(u"users") || scope == u"admin:auth_state")
        return Heading::People;
    return Heading::Other;
}

void ScopeTree::build()
{
    nodes.clear();
    roots.clear();
    const Catalogue &release = *catalogue;
    for (int i = 0; i < kHeadings; ++i) {
        Node node;
        node.heading = static_cast<Heading>(i);
        nodes.push_back(std::move(node));
        roots.push_back(i);
    }
    const auto scopes = Catalogue::scopes();
    std::vector<int> place(scopes.size(), -1);
    // Of the newest release, so that what is only there can be shown.
    const Catalogue &newest = Catalogue::newest();
    const auto directOf = [&](ScopeBit bit) { return release.has(bit) ? release.direct(bit) : newest.direct(bit); };
    std::vector<int> parents(scopes.size(), -1);
    for (ScopeBit outer = 0; outer < scopes.size(); ++outer) {
        if (!isOffered(scopes[outer]) || text(scopes[outer].name) == u"self" || text(scopes[outer].name) == u"inherit")
            continue;
        for (auto mask = directOf(outer); mask != 0; mask &= mask - 1) {
            const auto inner = static_cast<std::size_t>(std::countr_zero(mask));
            // One place in the tree: the narrowest scope that contains it, of the same heading.
            const bool fits = headingOf(text(scopes[outer].name)) == headingOf(text(scopes[inner].name));
            const auto size = [&](ScopeBit bit) {
                return std::popcount(release.has(bit) ? release.closure(bit) : newest.closure(bit));
            };
            if (fits && (parents[inner] < 0 || size(outer) < size(static_cast<ScopeBit>(parents[inner]))))
                parents[inner] = static_cast<int>(outer);
        }
    }
    const std::function<int(std::size_t)> add = [&](std::size_t bit) -> int {
        if (place[bit] >= 0)
            return place[bit];
        Node node;
        node.scope = text(scopes[bit].name);
        node.meaning = scopeMeaning(node.scope);
        node.heading = headingOf(node.scope);
        node.bit = static_cast<ScopeBit>(bit);
        node.available = release.has(static_cast<ScopeBit>(bit));
        node.parent = parents[bit] >= 0 ? add(static_cast<std::size_t>(parents[bit])) : static_cast<int>(node.heading);
        place[bit] = static_cast<int>(nodes.size());
        nodes[static_cast<std::size_t>(node.parent)].children.push_back(place[bit]);
        nodes.push_back(std::move(node));
        return place[bit];
    };
    for (std::size_t bit = 0; bit < scopes.size(); ++bit) {
        if (isOffered(scopes[bit])
            && (newest.has(static_cast<ScopeBit>(bit)) || release.has(static_cast<ScopeBit>(bit))))
            add(bit);
    }
    for (const domain::CustomScope &scope : custom)
        addPlain(scope.name, scope.description.isEmpty() ? scopeMeaning(scope.name) : scope.description,
                 Heading::Custom, true);
    for (const QString &written : order) {
        const QString scope = domain::scopeParts(written).scope;
        if (find(scope) < 0)
            addPlain(scope, scopeMeaning(scope), Heading::NotKnown, false);
    }
    filter();
}

void ScopeTree::addPlain(const QString &scope, const QString &meaning, Heading heading, bool available)
{
    Node node;
    node.scope = scope;
    node.meaning = meaning;
    node.heading = heading;
    node.parent = static_cast<int>(heading);
    node.available = available;
    nodes[static_cast<std::size_t>(heading)].children.push_back(static_cast<int>(nodes.size()));
    nodes.push_back(std::move(node));
}

int ScopeTree::find(const QString &scope) const
{
    for (std::size_t i = kHeadings; i < nodes.size(); ++i) {
        if (nodes[i].scope == scope)
            return static_cast<int>(i);
    }
    return -1;
}

void ScopeTree::filter()
{
    const QStringList parts = search.split(u' ', Qt::SkipEmptyParts);
    const std::function<bool(int)> visit = [&](int index) {
        Node &node = nodes[static_cast<std::size_t>(index)];
        node.shown.clear();
        for (const int child : node.children) {
            if (visit(child))
                node.shown.push_back(child);
        }
        if (node.scope.isEmpty())
            return !node.shown.empty();
        node.match = std::all_of(parts.begin(), parts.end(),
                                 [&node](const QString &part) {
                                     return node.scope.contains(part, Qt::CaseInsensitive)
                                         || node.meaning.contains(part, Qt::CaseInsensitive);
                                 })
            && (!onlyChosen || isChosen(node.scope) || !containedBy(index).isEmpty());
        return node.match || !node.shown.empty();
    };
    roots.clear();
    for (int i = 0; i < kHeadings; ++i) {
        if (visit(i))
            roots.push_back(i);
    }
}

bool ScopeTree::isChosen(const QString &scope) const
{
    return std::any_of(order.begin(), order.end(),
                       [&scope](const QString &written) { return domain::scopeParts(written).scope == scope; });
}

QString ScopeTree::containedBy(int index) const
{
    const Node &node = nodes[static_cast<std::size_t>(index)];
    if (node.scope.isEmpty() || isChosen(node.scope))
        return {};
    for (const QString &written : order) {
        const QString outer = domain::scopeParts(written).scope;
        if (outer == u"self" || outer == u"inherit")
            continue;
        const auto bit = Catalogue::bitOf(outer.toStdString());
        if (bit && node.bit && catalogue->has(*bit) && (catalogue->closure(*bit) & Catalogue::maskOf(*node.bit)) != 0)
            return outer;
    }
    return {};
}

QStringList ScopeTree::filtersOf(const QString &scope) const
{
    QStringList filters;
    for (const QString &written : order) {
        if (domain::scopeParts(written).scope == scope) {
            const qsizetype mark = written.indexOf(u'!');
            filters.append(mark < 0 ? QString() : written.mid(mark + 1));
        }
    }
    return filters;
}

void ScopeTree::choose(const QString &scope, const QStringList &filters)
{
    qsizetype at = order.size();
    for (qsizetype i = order.size() - 1; i >= 0; --i) {
        if (domain::scopeParts(order[i]).scope == scope) {
            order.removeAt(i);
            at = i;
        }
    }
    for (const QString &filter : filters)
        order.insert(at++, filter.isEmpty() ? scope : scope + u'!' + filter);
}

int ScopeTree::rowOf(int node) const
{
    const int parent = nodes[static_cast<std::size_t>(node)].parent;
    const std::vector<int> &siblings = parent < 0 ? roots : nodes[static_cast<std::size_t>(parent)].shown;
    const auto at = std::find(siblings.begin(), siblings.end(), node);
    return at == siblings.end() ? -1 : static_cast<int>(at - siblings.begin());
}

QString ScopeTree::headingCount(const Node &node) const
{
    int available = 0, newer = 0;
    const std::function<void(const Node &)> count = [&](const Node &of) {
        for (const int child : of.children) {
            const Node &inner = nodes[static_cast<std::size_t>(child)];
            ++(inner.available ? available : newer);
            count(inner);
        }
    };
    count(node);
    if (node.heading == Heading::NotKnown)
        return words(QT_TRANSLATE_N_NOOP("ScopeTree", "%Ln scopes"), newer);
    const QString known = words(QT_TRANSLATE_N_NOOP("ScopeTree", "%Ln scopes"), available);
    return newer == 0 ? known
                      : words(QT_TRANSLATE_N_NOOP("ScopeTree", "%1, %Ln more in newer releases"), newer).arg(known);
}

QVariant ScopeTree::display(int index, int column) const
{
    const Node &node = nodes[static_cast<std::size_t>(index)];
    if (node.scope.isEmpty())
        return column == ScopeTreeModel::Scope ? QVariant(headingText(node.heading)) : QVariant();
    switch (column) {
    case ScopeTreeModel::Scope:
        return node.scope;
    case ScopeTreeModel::Meaning:
        return node.meaning;
    case ScopeTreeModel::Risk:
        return node.bit ? riskText(Catalogue::scopes()[*node.bit].risk) : QString();
    case ScopeTreeModel::Objects:
        return objects(index);
    case ScopeTreeModel::Since:
        return node.bit ? text(Catalogue::scopes()[*node.bit].firstRelease).section(u'.', 0, 1) : QString();
    default:
        return {};
    }
}

QString ScopeTree::objects(int index) const
{
    const Node &node = nodes[static_cast<std::size_t>(index)];
    if (!node.available && node.heading != Heading::NotKnown)
        return words(QT_TRANSLATE_NOOP("ScopeTree", "not on this hub, %1")).arg(text(catalogue->versionText()));
    if (isChosen(node.scope)) {
        QStringList names;
        for (const QString &filter : filtersOf(node.scope))
            names.append(filterText(node.scope, filter));
        return names.join(QStringLiteral(", "));
    }
    return containedBy(index).isEmpty() ? QString() : words(QT_TRANSLATE_NOOP("ScopeTree", "contained"));
}

} // namespace hubdesk::tables
