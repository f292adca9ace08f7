#pragma once
// A table in memory for tests of the widgets: cells with any role, bands, edits that can be refused, resets.

#include "domain/ids.h"
#include "tables/cell.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace hubdesk::test {

struct FakeCell {
    QString text;
    QHash<int, QVariant> roles = {};
};

struct FakeRow {
    domain::Ref ref;
    QList<FakeCell> cells;
    bool band = false;
};

class FakeModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FakeModel(const QStringList &heads, QObject *parent = nullptr);

    void setRows(const QList<FakeRow> &rows); ///< a model reset
    void setNumeric(const QList<int> &columns) { m_numeric = columns; }
    void setEditable(const QList<int> &columns) { m_editable = columns; }
    /// Why a value is refused, or empty.
    void setCheck(std::function<QString(const QVariant &)> check) { m_check = std::move(check); }
    [[nodiscard]] int rowOf(domain::Ref ref) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void refused(const QModelIndex &index, const QString &reason);

private:
    QStringList m_heads;
    QList<FakeRow> m_rows;
    QList<int> m_numeric, m_editable;
    std::function<QString(const QVariant &)> m_check;
};

/// Any number of rows made on demand: "name 17", no memory. setShown() is a filter, a model reset.
class ManyRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ManyRows(int rows, int columns, QObject *parent = nullptr);
    void setShown(int rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int m_rows, m_columns;
};

} // namespace hubdesk::test
