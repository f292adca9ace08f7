#include "tables/matrixmodel.h"

#include "tables/matrixmodelprivate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace hubdesk::tables {

using domain::BearerKind;
using hubs::Assignments;
using hubs::Cell;
using hubs::MatrixRow;

namespace {

const char *kindWord(BearerKind kind)
{
    return domain::WordsOf<BearerKind>::list[static_cast<std::size_t>(kind)];
}

} // namespace

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

std::shared_ptr<const Assignments> MatrixModel::assignments() const
{
    return d->session.assignments();
}

QStringList MatrixModel::mimeTypes() const
{
    return {QString::fromLatin1(kMime)};
}

void MatrixModel::setDraggedFrom(const QString &role)
{
    d->draggedFrom = role;
}

QString MatrixModel::roleFrom(const QMimeData &data)
{
    return QString::fromUtf8(data.data(QString::fromLatin1(kRoleMime)));
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
    if (!d->draggedFrom.isEmpty())
        data->setData(QString::fromLatin1(kRoleMime), d->draggedFrom.toUtf8());
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
    return target && (target->kind == BearerKind::Group || data->hasFormat(QString::fromLatin1(kRoleMime)));
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
    else if (const QString from = roleFrom(*data); !from.isEmpty())
        Q_EMIT droppedBack(bearers, from);
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

} // namespace hubdesk::tables
