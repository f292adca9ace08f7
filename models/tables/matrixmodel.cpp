#include "tables/matrixmodel.h"

#include "domain/namehazards.h"
#include "hubs/hubsession.h"
#include "tables/scopewords.h"
#include "tables/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace hubdesk::tables {

using domain::BearerKind;
using hubs::Assignments;
using hubs::Cell;
using hubs::Holding;
using hubs::MatrixRow;

namespace {

QString words(const char *text, qint64 n = -1)
{
    return QCoreApplication::translate("Matrix", text, nullptr, static_cast<int>(n));
}

QString bandText(BearerKind kind)
{
    switch (kind) {
    case BearerKind::Group:
        return words(QT_TRANSLATE_NOOP("Matrix", "Groups"));
    case BearerKind::Service:
        return words(QT_TRANSLATE_NOOP("Matrix", "Services"));
    default:
        return words(QT_TRANSLATE_NOOP("Matrix", "People"));
    }
}

QString holdingText(Holding holding)
{
    switch (holding) {
    case Holding::None:
        return words(QT_TRANSLATE_NOOP("Matrix", "None"));
    case Holding::Direct:
        return words(QT_TRANSLATE_NOOP("Matrix", "Direct"));
    case Holding::Inherited:
        return words(QT_TRANSLATE_NOOP("Matrix", "Inherited"));
    case Holding::Default:
        return words(QT_TRANSLATE_NOOP("Matrix", "Default"));
    case Holding::NotKnown:
        break;
    }
    return notKnownText();
}

Mark markOf(const Cell &cell)
{
    if (cell.gives)
        return Mark::StagedGives;
    if (cell.takes)
        return Mark::StagedTakes;
    switch (cell.now) {
    case Holding::Direct:
        return Mark::Direct;
    case Holding::Inherited:
        return Mark::Inherited;
    case Holding::Default:
        return Mark::Default;
    case Holding::None:
        return Mark::NoneHeld;
    case Holding::NotKnown:
        break;
    }
    return Mark::None;
}

const char *kindWord(BearerKind kind)
{
    return domain::WordsOf<BearerKind>::list[static_cast<std::size_t>(kind)];
}

} // namespace

class MatrixModel::Private {
public:
    Private(MatrixModel *model, hubs::HubSession &from)
        : q(model)
        , session(from)
    {
    }

    /// A band before the first row of each kind.
    struct Section {
        BearerKind kind = BearerKind::User;
        int first = 0; ///< row of the band
        std::size_t place = 0; ///< in `rows`
        std::size_t count = 0;
    };

    void rebuild(std::vector<MatrixRow> next)
    {
        q->beginResetModel();
        rows = std::move(next);
        sections.clear();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (sections.empty() || sections.back().kind != rows[i].kind)
                sections.push_back({rows[i].kind, static_cast<int>(i + sections.size()), i, 0});
            ++sections.back().count;
        }
        chooseColumns();
        q->endResetModel();
    }

    void chooseColumns()
    {
        columns.clear();
        const auto current = session.assignments();
        if (!current)
            return;
        if (wanted.isEmpty()) {
            for (std::size_t role = 0; role < current->roleCount(); ++role)
                columns.push_back(role);
            return;
        }
        for (const QString &name : wanted) {
            if (const auto role = current->roleNamed(name))
                columns.push_back(*role);
        }
    }

    void ask()
    {
        if (!session.assignments()) {
            rebuild({});
            Q_EMIT q->countsChanged();
            return;
        }
        loading = true;
        session.rows(query, [this](std::vector<MatrixRow> next) {
            loading = false;
            if (next != rows)
                rebuild(std::move(next));
            Q_EMIT q->countsChanged();
        });
        Q_EMIT q->countsChanged();
    }

    void operationsChanged()
    {
        // Columns first: a staged role may be new. Rows that are there repaint at once, new ones follow.
        const std::vector<std::size_t> before = columns;
        chooseColumns();
        if (columns != before) {
            const std::vector<std::size_t> now = std::exchange(columns, before);
            q->beginResetModel();
            columns = now;
            q->endResetModel();
        } else if (!rows.empty() && !columns.empty()) {
            Q_EMIT q->dataChanged(q->index(0, 0), q->index(q->rowCount() - 1, q->columnCount() - 1));
            Q_EMIT q->headerDataChanged(Qt::Horizontal, 0, q->columnCount() - 1);
        }
        ask();
    }

    [[nodiscard]] const Section *bandAt(int row) const
    {
        for (const Section &section : sections) {
            if (section.first == row)
                return &section;
        }
        return nullptr;
    }

    [[nodiscard]] std::optional<MatrixRow> at(int row) const
    {
        for (const Section &section : sections) {
            const int offset = row - section.first - 1;
            if (offset >= 0 && static_cast<std::size_t>(offset) < section.count)
                return rows[section.place + static_cast<std::size_t>(offset)];
        }
        return std::nullopt;
    }

    [[nodiscard]] int count(BearerKind kind) const
    {
        for (const Section &section : sections) {
            if (section.kind == kind)
                return static_cast<int>(section.count);
        }
        return 0;
    }

    [[nodiscard]] QVariant bandData(const Section &band, int column, int role) const
    {
        if (role == BandRole)
            return true;
        if (role == KindRole)
            return static_cast<int>(band.kind);
        if (column != 0)
            return {};
        if (role == Qt::DisplayRole)
            return bandText(band.kind);
        if (role == SecondTextRole)
            return QLocale().toString(static_cast<qulonglong>(band.count));
        return {};
    }

    [[nodiscard]] QVariant nameData(const Assignments &assignments, MatrixRow row, int role) const
    {
        const QString name = assignments.name(row);
        const QString person = assignments.personName(row);
        switch (role) {
        case Qt::DisplayRole:
            return person.isEmpty() ? domain::visibleName(name) : person;
        case NameRole:
        case RawRole:
            return name;
        case SecondTextRole:
            if (row.kind == BearerKind::Group)
                return membersText(assignments, row.index);
            return person.isEmpty() ? QVariant() : QVariant(domain::visibleName(name));
        case AvatarRole:
            return row.kind == BearerKind::User ? QVariant(person.isEmpty() ? name : person) : QVariant();
        case IconRole:
            return row.kind == BearerKind::Group  ? QVariant(QStringLiteral("users"))
                : row.kind == BearerKind::Service ? QVariant(QStringLiteral("plug"))
                                                  : QVariant();
        case StrongRole:
            return true;
        case CodeRole:
            return person.isEmpty();
        case HazardRole:
            return static_cast<bool>(domain::hazardsOf(name));
        case StagedRole:
        case PendingRole:
            return assignments.isStagedNew(row);
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return person.isEmpty() ? domain::visibleName(name)
                                    : words(QT_TRANSLATE_NOOP("Matrix", "%1 (%2)")).arg(person, isolated(name));
        default:
            return {};
        }
    }

    [[nodiscard]] static QString membersText(const Assignments &assignments, std::uint32_t group)
    {
        const std::uint32_t before = assignments.memberCount(group, false);
        const std::uint32_t now = assignments.memberCount(group, true);
        const QLocale locale;
        return before == now
            ? locale.toString(now)
            : words(QT_TRANSLATE_NOOP("Matrix", "%1, then %2")).arg(locale.toString(before), locale.toString(now));
    }

    MatrixModel *const q;
    hubs::HubSession &session;
    hubs::RowQuery query;
    QStringList wanted;
    std::vector<MatrixRow> rows;
    std::vector<Section> sections;
    std::vector<std::size_t> columns;
    bool loading = false;
};

MatrixModel::MatrixModel(hubs::HubSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>(this, session))
{
    connect(&session, &hubs::HubSession::baseChanged, this, [this] {
        d->rows.clear();
        d->rebuild({});
        d->ask();
    });
    connect(&session, &hubs::HubSession::operationsChanged, this, [this] { d->operationsChanged(); });
    d->ask();
}

MatrixModel::~MatrixModel() = default;

void MatrixModel::setQuery(const hubs::RowQuery &query)
{
    d->query = query;
    d->ask();
}

const hubs::RowQuery &MatrixModel::query() const
{
    return d->query;
}

void MatrixModel::setRoles(const QStringList &roles)
{
    beginResetModel();
    d->wanted = roles;
    d->chooseColumns();
    endResetModel();
}

QStringList MatrixModel::roles() const
{
    QStringList names;
    const auto current = d->session.assignments();
    for (const std::size_t role : d->columns)
        names.append(current->role(role).text);
    return names;
}

QStringList MatrixModel::allRoles() const
{
    QStringList names;
    if (const auto current = d->session.assignments()) {
        for (std::size_t role = 0; role < current->roleCount(); ++role)
            names.append(current->role(role).text);
    }
    return names;
}

bool MatrixModel::isLoading() const
{
    return d->loading;
}

int MatrixModel::shownPeople() const
{
    return d->count(BearerKind::User);
}

int MatrixModel::shownGroups() const
{
    return d->count(BearerKind::Group);
}

int MatrixModel::totalPeople() const
{
    const auto current = d->session.assignments();
    return current ? static_cast<int>(current->count(BearerKind::User)) : 0;
}

int MatrixModel::totalGroups() const
{
    const auto current = d->session.assignments();
    return current ? static_cast<int>(current->count(BearerKind::Group)) : 0;
}

bool MatrixModel::isBand(int row) const
{
    return d->bandAt(row) != nullptr;
}

std::optional<MatrixRow> MatrixModel::rowAt(int row) const
{
    return d->at(row);
}

int MatrixModel::rowOf(BearerKind kind, const QString &name) const
{
    const auto current = d->session.assignments();
    const auto wanted = current ? current->rowNamed(kind, name) : std::nullopt;
    if (!wanted)
        return -1;
    for (const Private::Section &section : d->sections) {
        if (section.kind != kind)
            continue;
        // Rows of a kind are in the order of their index.
        const auto first = d->rows.begin() + static_cast<std::ptrdiff_t>(section.place);
        const auto last = first + static_cast<std::ptrdiff_t>(section.count);
        const auto at = std::lower_bound(first, last, *wanted);
        return at != last && *at == *wanted ? section.first + 1 + static_cast<int>(at - first) : -1;
    }
    return -1;
}

QString MatrixModel::roleAt(int column) const
{
    const auto current = d->session.assignments();
    const auto place = static_cast<std::size_t>(column - 1);
    return column < 1 || place >= d->columns.size() ? QString() : current->role(d->columns[place]).text;
}

int MatrixModel::columnOf(const QString &role) const
{
    const auto current = d->session.assignments();
    const auto index = current ? current->roleNamed(role) : std::nullopt;
    const auto at = index ? std::find(d->columns.begin(), d->columns.end(), *index) : d->columns.end();
    return at == d->columns.end() ? -1 : static_cast<int>(at - d->columns.begin()) + 1;
}

Cell MatrixModel::cellAt(const QModelIndex &index) const
{
    const auto current = d->session.assignments();
    const auto row = d->at(index.row());
    const auto place = static_cast<std::size_t>(index.column() - 1);
    if (!current || !row || index.column() < 1 || place >= d->columns.size())
        return {};
    return current->cell(*row, d->columns[place]);
}

QString MatrixModel::sentence(const QModelIndex &index) const
{
    const auto current = d->session.assignments();
    const auto row = d->at(index.row());
    if (!current || !row || index.column() < 1)
        return {};
    const Cell cell = cellAt(index);
    const QString who = isolated(current->name(*row)), role = isolated(roleAt(index.column()));
    if (cell.gives)
        return words(QT_TRANSLATE_NOOP("Matrix", "%1 will hold %2: staged")).arg(who, role);
    if (cell.takes)
        return words(QT_TRANSLATE_NOOP("Matrix", "%1 will no longer hold %2: staged")).arg(who, role);
    const std::size_t column = d->columns[static_cast<std::size_t>(index.column() - 1)];
    switch (cell.now) {
    case Holding::None:
        return words(QT_TRANSLATE_NOOP("Matrix", "%1 does not hold %2")).arg(who, role);
    case Holding::NotKnown:
        return words(QT_TRANSLATE_NOOP("Matrix", "It is not known whether %1 holds %2")).arg(who, role);
    case Holding::Default:
        return words(QT_TRANSLATE_NOOP("Matrix", "%1 holds %2, as everybody does")).arg(who, role);
    case Holding::Direct: {
        const QStringList groups = current->through(*row, column);
        return groups.isEmpty() ? words(QT_TRANSLATE_NOOP("Matrix", "%1 holds %2 directly")).arg(who, role)
                                : words(QT_TRANSLATE_NOOP("Matrix", "%1 holds %2 directly and through %3"))
                                      .arg(who, role, isolated(groups.join(QStringLiteral(", "))));
    }
    case Holding::Inherited:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Matrix", "%1 holds %2 through %3"))
        .arg(who, role, isolated(current->through(*row, column).join(QStringLiteral(", "))));
}

std::shared_ptr<const Assignments> MatrixModel::assignments() const
{
    return d->session.assignments();
}

QStringList MatrixModel::mimeTypes() const
{
    return {QString::fromLatin1(kMime)};
}

QMimeData *MatrixModel::mimeData(const QModelIndexList &indexes) const
{
    const auto current = d->session.assignments();
    QJsonArray list;
    QStringList names;
    std::vector<int> seen;
    for (const QModelIndex &index : indexes) {
        const auto row = d->at(index.row());
        if (!current || !row || std::find(seen.begin(), seen.end(), index.row()) != seen.end())
            continue;
        seen.push_back(index.row());
        names.append(current->name(*row));
        list.append(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(kindWord(row->kind))},
                                {QStringLiteral("name"), names.back()}});
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QString::fromLatin1(kMime), QJsonDocument(list).toJson(QJsonDocument::Compact));
    data->setText(names.join(u'\n'));
    return data.release(); // Qt's drag owns it
}

QList<MatrixRow> MatrixModel::rowsFrom(const QMimeData &data, const Assignments &assignments)
{
    QList<MatrixRow> rows;
    for (const auto &item : QJsonDocument::fromJson(data.data(QString::fromLatin1(kMime))).array()) {
        const QJsonObject object = item.toObject();
        const QByteArray word = object.value(u"kind").toString().toLatin1();
        for (const BearerKind kind : {BearerKind::User, BearerKind::Group, BearerKind::Service}) {
            if (word != kindWord(kind))
                continue;
            if (const auto row = assignments.rowNamed(kind, object.value(u"name").toString()))
                rows.append(*row);
        }
    }
    return rows;
}

bool MatrixModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int column,
                                  const QModelIndex &parent) const
{
    if (!data || !data->hasFormat(QString::fromLatin1(kMime)))
        return false;
    // On a cell Qt gives the cell as parent, between cells row and column.
    const int onRow = parent.isValid() ? parent.row() : row;
    const int onColumn = parent.isValid() ? parent.column() : column;
    if (onColumn > 0)
        return !roleAt(onColumn).isEmpty();
    const auto target = d->at(onRow);
    return target && target->kind == BearerKind::Group;
}

bool MatrixModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                               const QModelIndex &parent)
{
    const auto current = d->session.assignments();
    if (!current || !canDropMimeData(data, action, row, column, parent))
        return false;
    const int onRow = parent.isValid() ? parent.row() : row;
    const int onColumn = parent.isValid() ? parent.column() : column;
    const QList<MatrixRow> bearers = rowsFrom(*data, *current);
    if (bearers.isEmpty())
        return false;
    if (onColumn > 0)
        Q_EMIT dropped(bearers, roleAt(onColumn), QString());
    else
        Q_EMIT dropped(bearers, QString(), current->name(*d->at(onRow)));
    return true;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->rows.size() + d->sections.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(d->columns.size()) + 1;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (const Private::Section *band = d->bandAt(index.row()))
        return d->bandData(*band, index.column(), role);
    const auto current = d->session.assignments();
    const auto row = d->at(index.row());
    if (!current || !row)
        return {};
    if (role == KindRole)
        return static_cast<int>(row->kind);
    if (index.column() == 0)
        return d->nameData(*current, *row, role);
    switch (role) {
    case MarkRole:
        return QVariant::fromValue(markOf(cellAt(index)));
    case TwiceRole:
        return cellAt(index).twice;
    case StagedRole:
        return cellAt(index).staged;
    case HoldingRole:
    case RawRole:
        return static_cast<int>(cellAt(index).now);
    case NotKnownRole:
        return cellAt(index).now == Holding::NotKnown;
    case NameRole:
        return current->name(*row);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return sentence(index);
    case Qt::AccessibleTextRole: {
        const Cell cell = cellAt(index);
        if (cell.gives)
            return words(QT_TRANSLATE_NOOP("Matrix", "Staged, gives"));
        return cell.takes ? words(QT_TRANSLATE_NOOP("Matrix", "Staged, takes")) : holdingText(cell.now);
    }
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const auto current = d->session.assignments();
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(words(QT_TRANSLATE_NOOP("Matrix", "Person or group"))) : QVariant();
    const std::size_t index = d->columns[static_cast<std::size_t>(section - 1)];
    const hubs::RoleInfo &info = current->role(index);
    const auto people = static_cast<int>(current->holders(index));
    switch (role) {
    case Qt::DisplayRole:
        return domain::visibleName(info.text);
    case NameRole:
        return info.text;
    case HoldersRole:
        return people;
    case SecondTextRole:
        return people > 0 && people == totalPeople()
            ? words(QT_TRANSLATE_NOOP("Matrix", "all %1")).arg(QLocale().toString(people))
            : QLocale().toString(people);
    case HazardRole:
        return static_cast<bool>(domain::hazardsOf(info.text));
    case StagedRole:
        return info.origin == hubs::RoleInfo::Origin::Staged || current->isDeleted(index);
    case DefinitionNotKnownRole:
        return !current->definition(info.text).has_value();
    case Qt::ToolTipRole:
        return info.description;
    default:
        return {};
    }
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isBand(index.row()))
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    if (index.column() == 0)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

} // namespace hubdesk::tables
