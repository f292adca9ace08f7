#include "tables/scopetreemodel.h"

#include "access/catalogue.h"
#include "domain/roledraft.h"
#include "tables/scopewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

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

enum class Heading : std::uint8_t { People, Servers, Groups, Other, Sharing, Sets, Custom, NotKnown };
constexpr int kHeadings = 8;

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

// Scopes that only the draft of 2021 or betas had are no choice.
bool isOffered(const access::ScopeInfo &info)
{
    return info.firstRelease != "2021-draft" && info.firstRelease != "2.0.0b1" && info.name != "(no_scope)";
}

} // namespace

class ScopeTreeModel::Private {
public:
    struct Node {
        QString scope; ///< empty: a heading
        QString meaning;
        Heading heading = Heading::Other;
        std::optional<ScopeBit> bit;
        int parent = -1;
        std::vector<int> children; ///< all
        std::vector<int> shown; ///< what the search leaves
        bool available = true;
        bool match = true;
    };

    void build()
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
            if (!isOffered(scopes[outer]) || text(scopes[outer].name) == u"self"
                || text(scopes[outer].name) == u"inherit")
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
            node.parent =
                parents[bit] >= 0 ? add(static_cast<std::size_t>(parents[bit])) : static_cast<int>(node.heading);
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

    void addPlain(const QString &scope, const QString &meaning, Heading heading, bool available)
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

    [[nodiscard]] int find(const QString &scope) const
    {
        for (std::size_t i = kHeadings; i < nodes.size(); ++i) {
            if (nodes[i].scope == scope)
                return static_cast<int>(i);
        }
        return -1;
    }

    void filter()
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

    [[nodiscard]] bool isChosen(const QString &scope) const
    {
        return std::any_of(order.begin(), order.end(),
                           [&scope](const QString &written) { return domain::scopeParts(written).scope == scope; });
    }

    /// The chosen scope that contains this one; empty: none, or it is chosen itself.
    [[nodiscard]] QString containedBy(int index) const
    {
        const Node &node = nodes[static_cast<std::size_t>(index)];
        if (node.scope.isEmpty() || isChosen(node.scope))
            return {};
        for (const QString &written : order) {
            const QString outer = domain::scopeParts(written).scope;
            if (outer == u"self" || outer == u"inherit")
                continue;
            const auto bit = Catalogue::bitOf(outer.toStdString());
            if (bit && node.bit && catalogue->has(*bit)
                && (catalogue->closure(*bit) & Catalogue::maskOf(*node.bit)) != 0)
                return outer;
        }
        return {};
    }

    [[nodiscard]] QStringList filtersOf(const QString &scope) const
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

    void choose(const QString &scope, const QStringList &filters)
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

    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const
    {
        return parent.isValid() ? nodes[parent.internalId()].shown : roots;
    }

    [[nodiscard]] QModelIndex indexOf(const ScopeTreeModel &model, int node, int column) const
    {
        const int parent = nodes[static_cast<std::size_t>(node)].parent;
        const std::vector<int> &siblings = parent < 0 ? roots : nodes[static_cast<std::size_t>(parent)].shown;
        const auto at = std::find(siblings.begin(), siblings.end(), node);
        return at == siblings.end()
            ? QModelIndex()
            : model.createIndex(static_cast<int>(at - siblings.begin()), column, static_cast<quintptr>(node));
    }

    [[nodiscard]] QString headingCount(const Node &node) const
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

    [[nodiscard]] QVariant display(int index, int column) const
    {
        const Node &node = nodes[static_cast<std::size_t>(index)];
        if (node.scope.isEmpty())
            return column == Scope ? QVariant(headingText(node.heading)) : QVariant();
        switch (column) {
        case Scope:
            return node.scope;
        case Meaning:
            return node.meaning;
        case Risk:
            return node.bit ? riskText(Catalogue::scopes()[*node.bit].risk) : QString();
        case Objects:
            return objects(index);
        case Since:
            return node.bit ? text(Catalogue::scopes()[*node.bit].firstRelease).section(u'.', 0, 1) : QString();
        default:
            return {};
        }
    }

    [[nodiscard]] QString objects(int index) const
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

    const Catalogue *catalogue = &Catalogue::newest();
    std::vector<domain::CustomScope> custom;
    QStringList order; ///< the role's scopes as written
    QString search;
    QString defaultFilter;
    bool onlyChosen = false;
    std::vector<Node> nodes; ///< headings first
    std::vector<int> roots;
};

ScopeTreeModel::ScopeTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , d(std::make_unique<Private>())
{
    d->build();
}

ScopeTreeModel::~ScopeTreeModel() = default;

void ScopeTreeModel::setCatalogue(const Catalogue *catalogue, const std::vector<domain::CustomScope> &custom)
{
    beginResetModel();
    d->catalogue = catalogue ? catalogue : &Catalogue::newest();
    d->custom = custom;
    d->build();
    endResetModel();
}

void ScopeTreeModel::setScopes(const QStringList &scopes)
{
    beginResetModel();
    d->order = scopes;
    d->build();
    endResetModel();
}

QStringList ScopeTreeModel::scopes() const
{
    return d->order;
}

void ScopeTreeModel::setSearch(const QString &text)
{
    beginResetModel();
    d->search = text;
    d->filter();
    endResetModel();
}

void ScopeTreeModel::setOnlyChosen(bool only)
{
    beginResetModel();
    d->onlyChosen = only;
    d->filter();
    endResetModel();
}

int ScopeTreeModel::availableCount() const
{
    return static_cast<int>(std::count_if(d->nodes.begin(), d->nodes.end(), [](const Private::Node &node) {
        return !node.scope.isEmpty() && node.available;
    }));
}

int ScopeTreeModel::chosenCount() const
{
    QStringList bases;
    for (const QString &written : d->order)
        bases.append(domain::scopeParts(written).scope);
    bases.removeDuplicates();
    return static_cast<int>(bases.size());
}

QModelIndex ScopeTreeModel::indexOf(const QString &scope) const
{
    const int node = d->find(scope);
    return node < 0 ? QModelIndex() : d->indexOf(*this, node, Scope);
}

void ScopeTreeModel::setFilters(const QString &scope, const QStringList &filters)
{
    if (filters == d->filtersOf(scope))
        return;
    d->choose(scope, filters);
    // What contains what may change everywhere; the tree itself stays.
    const std::function<void(const QModelIndex &)> tell = [&](const QModelIndex &parent) {
        const int rows = rowCount(parent);
        if (rows == 0)
            return;
        Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
        for (int row = 0; row < rows; ++row)
            tell(index(row, 0, parent));
    };
    tell({});
    Q_EMIT scopesChanged();
}

QStringList ScopeTreeModel::filters(const QString &scope) const
{
    return d->filtersOf(scope);
}

QStringList ScopeTreeModel::filterKinds(const QString &scope) const
{
    const int found = d->find(scope);
    if (found < 0)
        return {};
    const auto kind = [](const char *word) { return QString::fromLatin1(word); };
    if (scope == u"self" || scope == u"inherit" || scope == u"admin-ui" || scope == u"proxy" || scope == u"shutdown"
        || scope == u"read:hub" || scope == u"read:metrics")
        return {};
    if (scope.contains(u"services"))
        return {kind("service")};
    const Heading heading = d->nodes[static_cast<std::size_t>(found)].heading;
    if (heading == Heading::Groups || scope == u"read:roles:groups" || scope.contains(u"groups:shares"))
        return {kind("group")};
    if (heading == Heading::Servers || scope == u"shares" || scope == u"read:shares")
        return {kind("group"), kind("user"), kind("server")};
    if (heading == Heading::Custom)
        return {kind("group"), kind("user"), kind("server"), kind("service")};
    return {kind("group"), kind("user")};
}

void ScopeTreeModel::setDefaultFilter(const QString &filter)
{
    d->defaultFilter = filter;
}

QModelIndex ScopeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(d->childrenOf(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex ScopeTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = d->nodes[index.internalId()].parent;
    return parent < 0 ? QModelIndex() : d->indexOf(*this, parent, 0);
}

int ScopeTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() && parent.column() != 0)
        return 0;
    return static_cast<int>(d->childrenOf(parent).size());
}

int ScopeTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ScopeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto number = static_cast<int>(index.internalId());
    const Private::Node &node = d->nodes[index.internalId()];
    switch (role) {
    case Qt::DisplayRole:
        return d->display(number, index.column());
    case ScopeNameRole:
        return node.scope;
    case BandRole:
        return node.scope.isEmpty();
    default:
        break;
    }
    if (node.scope.isEmpty())
        return role == SecondTextRole && index.column() == Scope ? QVariant(d->headingCount(node)) : QVariant();
    const QString containedBy = d->containedBy(number);
    const access::Risk risk = node.bit ? Catalogue::scopes()[*node.bit].risk : access::Risk::None;
    switch (role) {
    case Qt::CheckStateRole:
        if (index.column() != Scope)
            return {};
        return d->isChosen(node.scope) || !containedBy.isEmpty() ? Qt::Checked : Qt::Unchecked;
    case ContainedRole:
        return !containedBy.isEmpty();
    case ContainedByRole:
        return containedBy;
    case AvailableRole:
        return node.available;
    case RiskRole:
        return static_cast<int>(risk);
    case FiltersRole:
        return d->filtersOf(node.scope);
    case SinceRole:
        return node.bit ? text(Catalogue::scopes()[*node.bit].firstRelease) : QString();
    case MatchRole:
        return node.match;
    case CodeRole:
        return index.column() == Scope;
    case ToneRole:
        if (!node.available)
            return QVariant::fromValue(Tone::Second);
        if (index.column() == Risk)
            return QVariant::fromValue(risk >= access::Risk::High         ? Tone::Danger
                                           : risk == access::Risk::Medium ? Tone::Warning
                                                                          : Tone::Plain);
        return index.column() == Objects && d->isChosen(node.scope) ? QVariant::fromValue(Tone::Accent) : QVariant();
    case ChipRole:
        return index.column() == Risk && risk >= access::Risk::Medium && d->isChosen(node.scope);
    case Qt::ToolTipRole:
        return node.available ? QVariant(node.meaning) : QVariant(d->objects(number));
    case Qt::AccessibleTextRole:
        return d->display(number, index.column());
    default:
        return {};
    }
}

bool ScopeTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const QString scope = d->nodes[index.internalId()].scope;
    if (value.toInt() == Qt::Unchecked) {
        setFilters(scope, {});
        return true;
    }
    // The usual filter only where it means something: not every scope can be limited to a group.
    const QString kind = d->defaultFilter.section(u'=', 0, 0);
    setFilters(scope, {filterKinds(scope).contains(kind) ? d->defaultFilter : QString()});
    return true;
}

QVariant ScopeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Scope:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Scope"));
    case Meaning:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Lets its holder"));
    case Risk:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Risk"));
    case Objects:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "For which objects"));
    case Since:
        return words(QT_TRANSLATE_NOOP("ScopeTree", "Since"));
    default:
        return {};
    }
}

Qt::ItemFlags ScopeTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Private::Node &node = d->nodes[index.internalId()];
    if (node.scope.isEmpty())
        return Qt::ItemIsEnabled;
    const auto number = static_cast<int>(index.internalId());
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const bool chosen = d->isChosen(node.scope);
    // What is not on the hub can be taken out, never put in; what is contained is changed at what contains it.
    if (index.column() == Scope && (chosen || (node.available && d->containedBy(number).isEmpty())))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace hubdesk::tables
