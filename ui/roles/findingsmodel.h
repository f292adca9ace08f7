#pragma once
// What is wrong or doubtful about a hub's roles, as rows: how bad, what, about whom, where. GUI thread; holds what
// the session found, filtered by words.

#include "hubs/findings.h"

#include <QAbstractTableModel>

namespace hubdesk::ui {

class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Level, What, About, Place, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<hubs::Finding> findings);
    void setFilterText(const QString &text);
    void setWorstOnly(bool errors); ///< problems alone
    [[nodiscard]] const hubs::Finding &at(int row) const;
    [[nodiscard]] std::size_t total() const { return m_findings.size(); }
    [[nodiscard]] std::size_t errors() const;
    /// The same finding after a new search; -1: it is gone.
    [[nodiscard]] int rowOf(const hubs::Finding &finding) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void filter();

    std::vector<hubs::Finding> m_findings;
    std::vector<std::size_t> m_shown;
    QString m_text;
    bool m_errorsOnly = false;
};

/// "Problem", "Warning", "Note".
[[nodiscard]] QString severityWord(domain::Severity severity);
/// The finding in one sentence.
[[nodiscard]] QString findingSentence(const hubs::Finding &finding);
/// Why it matters, in a sentence or two.
[[nodiscard]] QString findingReason(hubs::FindingCode code);
/// "jupyterhub_config.py, line 40", or that the hub itself is so.
[[nodiscard]] QString findingPlace(const hubs::Finding &finding);

} // namespace hubdesk::ui
