#include "tables/scopetreemodel.h"

#include "domain/roledraft.h"
#include "tables/scopetree.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace hubdesk::tables {

using access::Catalogue;

namespace {

QString words(const char *text, qint64 n = -1)
{
    return QCoreApplication::translate("ScopeTree", text, nullptr, static_cast<int>(n));
}

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

class ScopeTreeModel::Private : public ScopeTree {
public:
    [[nodiscard]] const std::vector<int> &childrenOf(const QModelIndex &parent) const
    {
        return parent.isValid() ? nodes[parent.internalId()].shown : roots;
    }
    [[nodiscard]] QModelIndex indexOf(const ScopeTreeModel &model, int node, int column) const
    {
        const int row = rowOf(node);
        return row < 0 ? QModelIndex() : model.createIndex(row, column, static_cast<quintptr>(node));
    }
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
