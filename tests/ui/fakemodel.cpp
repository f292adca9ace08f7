#include "ui/fakemodel.h"

#include <algorithm>

namespace hubdesk::test {

using namespace Qt::StringLiterals;

FakeModel::FakeModel(const QStringList &heads, QObject *parent)
    : QAbstractTableModel(parent)
    , m_heads(heads)
{
}

void FakeModel::setRows(const QList<FakeRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int FakeModel::rowOf(domain::Ref ref) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).ref == ref)
            return row;
    }
    return -1;
}

int FakeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FakeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_heads.size());
}

QVariant FakeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FakeRow &row = m_rows.at(index.row());
    if (role == tables::RefRole)
        return QVariant::fromValue(row.ref);
    if (role == tables::BandRole)
        return row.band;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(m_numeric.contains(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading)
            | Qt::AlignVCenter);
    const FakeCell cell = row.cells.value(index.column());
    if (role == Qt::DisplayRole)
        return cell.text;
    if (role == Qt::EditRole)
        return cell.roles.value(role, cell.text);
    return cell.roles.value(role);
}

QVariant FakeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == Qt::DisplayRole)
        return m_heads.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(m_numeric.contains(section) ? Qt::AlignTrailing : Qt::AlignLeading)
                                   | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags FakeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows.at(index.row()).band)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (m_editable.contains(index.column()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool FakeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const QString reason = m_check ? m_check(value) : QString();
    if (!reason.isEmpty()) {
        Q_EMIT refused(index, reason);
        return false;
    }
    m_rows[index.row()].cells[index.column()].text = value.toString();
    Q_EMIT dataChanged(index, index, {Qt::DisplayRole, Qt::EditRole});
    return true;
}

void FakeModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const FakeRow &a, const FakeRow &b) {
        const int compared = QString::compare(a.cells.value(column).text, b.cells.value(column).text);
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    endResetModel();
}

ManyRows::ManyRows(int rows, int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(rows)
    , m_columns(columns)
{
}

void ManyRows::setShown(int rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ManyRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ManyRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant ManyRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return u"cell %1 of %2"_s.arg(index.column()).arg(index.row());
    if (role == tables::RefRole)
        return QVariant::fromValue(domain::Ref{domain::Kind::HubUser, index.row() + 1});
    return {};
}

QVariant ManyRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return u"Head %1"_s.arg(section);
    return {};
}

} // namespace hubdesk::test
