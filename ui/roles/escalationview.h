#pragma once
// The ways to administrator as a graph, left to right: boxes and curves where Graphviz put them, one way
// highlighted, conditional edges dashed, scissors where an edge can be cut. Up and Down choose another way, plus and
// minus zoom. The list beside it says the same. GUI thread.

#include "domain/graphlayout.h"
#include "hubs/escalation.h"

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

Q_SIGNALS:
    void wayChosen(int way);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void draw();
    void drawNode(const hubs::GraphNode &node, const QRectF &rect, bool lit);
    void drawEdge(const hubs::GraphEdge &edge, const domain::GraphPlaces::Line &line, bool lit);
    [[nodiscard]] QStringList pathOf(int way) const; ///< node ids

    hubs::EscalationGraph m_graph;
    domain::GraphPlaces m_places;
    int m_way = -1;
    bool m_fitted = false;
};

[[nodiscard]] QString nodeIcon(hubs::GraphNode::Kind kind);

} // namespace hubdesk::ui
