#pragma once
// The ways to administrator as a graph in reading direction: boxes and curves where Graphviz put them, one way
// highlighted, conditional edges dashed, scissors where an edge can be cut. The arrows walk the edges of a way and to
// other ways, Enter asks what cuts it, plus and minus zoom. The list beside it says the same. GUI thread.

#include "domain/graphlayout.h"
#include "hubs/escalation.h"
#include "ui/roles/escalationitems.h"

#include <QGraphicsView>

namespace hubdesk::ui {

class EscalationView final : public QGraphicsView {
    Q_OBJECT

public:
    explicit EscalationView(QWidget *parent);

    void setGraph(const hubs::EscalationGraph &graph, const domain::GraphPlaces &places);
    void setWay(int way); ///< -1: none
    void zoom(double factor);
    void fit();
    /// The edge the keyboard stands on, in words; empty: none.
    [[nodiscard]] QString currentEdge() const;

Q_SIGNALS:
    void wayChosen(int way);
    void edgeChosen(const QString &sentence);
    void cutRequested(); ///< Enter on an edge

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void draw();
    void drawNodes();
    void drawEdges();
    void drawCaptions();
    void walk(int step); ///< along the way
    void tell();
    [[nodiscard]] QRectF placed(const QRectF &rect) const; ///< from the layout's points
    [[nodiscard]] QPointF placed(const QPointF &point) const;
    [[nodiscard]] const hubs::GraphNode *node(const QString &id) const;
    [[nodiscard]] const std::vector<std::size_t> &path() const; ///< edges of the current way
    [[nodiscard]] bool onWay(const QString &node) const;

    hubs::EscalationGraph m_graph;
    domain::GraphPlaces m_places;
    int m_way = -1;
    int m_step = 0; ///< index in path()
    bool m_fitted = false;
};

} // namespace hubdesk::ui
