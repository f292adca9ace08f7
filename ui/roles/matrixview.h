#pragma once
// The matrix: names at the left, which stay, and the roles beside them, which scroll. Two TableViews over one
// model and one selection. Says what a person asks for; stages nothing. GUI thread.

#include "hubs/assignments.h"

#include <QWidget>

#include <functional>

class QMenu;
class QModelIndex;

namespace hubdesk::tables {
class MatrixModel;
}

namespace hubdesk::ui {

class MatrixHead;
class TableView;
enum class Density;

class MatrixView final : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(tables::MatrixModel &model, QWidget *parent = nullptr);

    void setDensity(Density density);
    void setContextMenu(std::function<void(QMenu &)> fill);
    [[nodiscard]] QModelIndex current() const;
    /// Selected people, groups and services; the current one alone where nothing is selected.
    [[nodiscard]] QList<hubs::MatrixRow> chosen() const;
    void choose(domain::BearerKind kind, const QString &name, const QString &role);
    void takeKeyboard();
    [[nodiscard]] TableView &cells() const { return *m_cells; }
    [[nodiscard]] TableView &names() const { return *m_names; }
    [[nodiscard]] MatrixHead &heads() const { return *m_heads; }

Q_SIGNALS:
    void currentChanged();
    void toggled(bool otherWay); ///< Space; with Shift the other way
    void removed(); ///< Delete
    void explained(); ///< Enter, or a double click
    void pasted(); ///< Ctrl+V
    void droppedOnRole(const QList<hubdesk::hubs::MatrixRow> &bearers, const QString &role, bool takes);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();
    void fitColumns();
    void keepPlace();
    void findPlace();

    tables::MatrixModel &m_model;
    TableView *m_names;
    TableView *m_cells;
    MatrixHead *m_heads;
    QWidget *m_foot; ///< below the names, as high as the cells' scroll bar
    domain::BearerKind m_keptKind = domain::BearerKind::User;
    QString m_keptName, m_keptRole; ///< the place to come back to after a reset
    int m_columns = -1;
};

} // namespace hubdesk::ui
