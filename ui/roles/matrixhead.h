#pragma once
// The heads of the matrix: a role's name in at most two lines and below it how many people hold it. People and
// groups are dropped here. GUI thread; reads tables::MatrixModel's head roles, changes nothing.

#include <QHeaderView>

class QMimeData;

namespace hubdesk::ui {

class MatrixHead final : public QHeaderView {
    Q_OBJECT

public:
    explicit MatrixHead(QWidget *parent = nullptr);
    /// Pixels, also while there is no column yet.
    [[nodiscard]] int headHeight() const;

Q_SIGNALS:
    /// `takes`: Shift was held, so the role is to be taken from them.
    void dropped(const QMimeData &data, int section, bool takes);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    bool takesDrop(QEvent &event);
    void aim(int section);
    [[nodiscard]] QStringList linesOf(const QString &name, int width) const;

    int m_aimed = -1; ///< the section that a drop would fall on
};

} // namespace hubdesk::ui
