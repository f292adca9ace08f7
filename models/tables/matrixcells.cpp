// What each cell, band and head of the matrix says.
#include "tables/matrixmodelprivate.h"

#include "domain/namehazards.h"
#include "tables/scopewords.h"
#include "tables/words.h"

#include <QCoreApplication>
#include <QLocale>

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

QString membersText(const Assignments &assignments, std::uint32_t group)
{
    const std::uint32_t before = assignments.memberCount(group, false);
    const std::uint32_t now = assignments.memberCount(group, true);
    const QLocale locale;
    return before == now
        ? locale.toString(now)
        : words(QT_TRANSLATE_NOOP("Matrix", "%1, then %2")).arg(locale.toString(before), locale.toString(now));
}

} // namespace

QVariant MatrixModel::Private::bandData(const Section &band, int column, int role) const
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

QVariant MatrixModel::Private::nameData(const Assignments &assignments, MatrixRow row, int role) const
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
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled;
}

} // namespace hubdesk::tables
