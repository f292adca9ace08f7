#include "ui/roles/escalationview.h"

#include "domain/namehazards.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QGraphicsItem>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using Kind = hubs::GraphNode::Kind;

namespace {

constexpr double kNodePoints = 43.2; // height of a node in the layout
constexpr int kWayData = 0;

double scaleOf()
{
    return 12.0 * metrics().u / kNodePoints;
}

QString kindWord(const hubs::GraphNode &node)
{
    switch (node.kind) {
    case Kind::Person:
        return EscalationView::tr("person");
    case Kind::People:
        return EscalationView::tr("%n alike", nullptr, int(node.count));
    case Kind::Group:
        return node.count > 1 ? EscalationView::tr("group, %n people", nullptr, int(node.count))
                              : EscalationView::tr("group");
    case Kind::Service:
        return EscalationView::tr("service");
    case Kind::Token:
        return EscalationView::tr("token in this name");
    case Kind::Role:
        return EscalationView::tr("role");
    case Kind::Server:
        return EscalationView::tr("server of this person");
    case Kind::Administrator:
        return EscalationView::tr("of this hub");
    }
    return {};
}

QString nodeName(const hubs::GraphNode &node)
{
    return node.kind == Kind::Administrator ? EscalationView::tr("Administrator") : domain::visibleName(node.name);
}

class NodeItem final : public QGraphicsItem {
public:
    NodeItem(const hubs::GraphNode &node, const QRectF &rect, bool lit)
        : m_node(node)
        , m_rect(rect)
        , m_lit(lit)
    {
        setToolTip(EscalationView::tr("%1, %2", "name, kind").arg(nodeName(node), kindWord(node)));
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-2, -2, 2, 2); }

    void paint(QPainter *p, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const Metrics m = metrics();
        const Tokens t = tokens();
        p->setRenderHint(QPainter::Antialiasing);
        const bool end = m_node.kind == Kind::Administrator;
        p->setPen(QPen(m_lit ? t.danger : t.line, m_lit ? 1.6 : 1));
        p->setBrush(end ? t.wash(Ink::Danger) : t.base);
        p->drawRoundedRect(m_rect, m.panelRadius(), m.panelRadius());
        const QRectF inside = m_rect.adjusted(2.5 * m.u, 1.5 * m.u, -1.5 * m.u, -1.5 * m.u);
        paintIcon(*p, QRectF(inside.left(), inside.top(), m.icon(), inside.height()), nodeIcon(m_node.kind),
                  m_lit || end ? t.danger : t.second);
        const double left = inside.left() + m.icon() + 2 * m.u;
        const QRectF first(left, inside.top(), inside.right() - left, inside.height() / 2);
        const QRectF second(left, inside.center().y(), inside.right() - left, inside.height() / 2);
        p->setFont(typeFont(Type::BodyStrong));
        p->setPen(t.text);
        p->drawText(first, Qt::AlignVCenter,
                    p->fontMetrics().elidedText(nodeName(m_node), Qt::ElideRight, int(first.width())));
        p->setFont(typeFont(Type::Small));
        p->setPen(t.second);
        p->drawText(second, Qt::AlignVCenter,
                    p->fontMetrics().elidedText(kindWord(m_node), Qt::ElideRight, int(second.width())));
    }

private:
    hubs::GraphNode m_node;
    QRectF m_rect;
    bool m_lit;
};

class EdgeItem final : public QGraphicsItem {
public:
    EdgeItem(const hubs::GraphEdge &edge, const QPainterPath &path, const QPointF &tip, const QPointF &label, bool lit)
        : m_edge(edge)
        , m_path(path)
        , m_tip(tip)
        , m_label(label)
        , m_lit(lit)
    {
        if (edge.conditional)
            setToolTip(EscalationView::tr("Only if the condition holds"));
    }

    [[nodiscard]] QRectF boundingRect() const override
    {
        const double u = metrics().u;
        return m_path.boundingRect().united(labelRect()).adjusted(-3 * u, -3 * u, 3 * u, 3 * u);
    }

    void paint(QPainter *p, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const Metrics m = metrics();
        const Tokens t = tokens();
        p->setRenderHint(QPainter::Antialiasing);
        const QColor ink = m_lit ? t.danger : t.second;
        QPen pen(ink, m_lit ? 1.8 : 1.1);
        if (m_edge.conditional)
            pen.setDashPattern({4, 3});
        p->setPen(pen);
        p->setBrush(Qt::NoBrush);
        p->drawPath(m_path);
        const double angle = m_path.angleAtPercent(1) * 3.14159265358979 / 180;
        const QPointF back(-std::cos(angle) * 2 * m.u, std::sin(angle) * 2 * m.u);
        const QPointF side(-back.y() * 0.45, back.x() * 0.45);
        p->setPen(Qt::NoPen);
        p->setBrush(ink);
        p->drawPolygon(QPolygonF({m_tip, m_tip + back + side, m_tip + back - side}));
        const QPointF middle = m_path.pointAtPercent(0.5);
        if (m_edge.cuttable) {
            const double r = 2.2 * m.u;
            p->setPen(QPen(ink, 1));
            p->setBrush(t.base);
            p->drawEllipse(middle, r, r);
            paintIcon(*p, QRectF(middle.x() - 1.5 * m.u, middle.y() - 1.5 * m.u, 3 * m.u, 3 * m.u), u"scissors"_s, ink);
        }
        if (!m_edge.label.isEmpty()) {
            p->setFont(typeFont(Type::Small));
            const QRectF box = labelRect();
            p->setPen(Qt::NoPen);
            p->setBrush(t.base);
            p->drawRect(box);
            p->setPen(m_lit ? t.danger : t.second);
            p->drawText(box, Qt::AlignCenter, m_edge.label);
        }
    }

private:
    [[nodiscard]] QRectF labelRect() const
    {
        if (m_edge.label.isEmpty())
            return {};
        const QFontMetricsF fm(typeFont(Type::Small));
        const double width = fm.horizontalAdvance(m_edge.label) + metrics().u;
        const QPointF middle = m_path.pointAtPercent(0.5);
        return {middle.x() - width / 2, middle.y() - fm.height() - 3 * metrics().u, width, fm.height()};
    }

    hubs::GraphEdge m_edge;
    QPainterPath m_path;
    QPointF m_tip, m_label;
    bool m_lit;
};

} // namespace

QString nodeIcon(Kind kind)
{
    switch (kind) {
    case Kind::Person:
        return u"user"_s;
    case Kind::People:
    case Kind::Group:
        return u"users"_s;
    case Kind::Service:
        return u"plug"_s;
    case Kind::Token:
        return u"key"_s;
    case Kind::Role:
        return u"key-round"_s;
    case Kind::Server:
        return u"server"_s;
    case Kind::Administrator:
        return u"shield-alert"_s;
    }
    return {};
}

EscalationView::EscalationView(QWidget *parent)
    : QGraphicsView(parent)
{
    setObjectName(u"escalation.graph"_s);
    setAccessibleName(tr("Graph of the ways; the list beside it says the same"));
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setDragMode(ScrollHandDrag);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // one stop for the keyboard: the view
    setTransformationAnchor(AnchorUnderMouse);
}

void EscalationView::setGraph(const hubs::EscalationGraph &graph, const domain::GraphPlaces &places)
{
    m_graph = graph;
    m_places = places;
    m_way = m_graph.ways.empty() ? -1 : std::clamp(m_way, 0, int(m_graph.ways.size()) - 1);
    draw();
    m_fitted = false;
    fit();
}

void EscalationView::setWay(int way)
{
    if (m_way == way)
        return;
    m_way = way;
    draw();
}

QStringList EscalationView::pathOf(int number) const
{
    QStringList path;
    if (number < 0 || number >= int(m_graph.ways.size()))
        return path;
    const hubs::Way &way = m_graph.ways[static_cast<std::size_t>(number)];
    const auto node = [this](const QString &name, bool role) {
        for (const hubs::GraphNode &each : m_graph.nodes) {
            if (each.name == name && (each.kind == Kind::Role) == role && each.kind != Kind::Administrator)
                return each.id;
        }
        return QString();
    };
    path.append(node(way.through.isEmpty() ? way.from.name : way.through.front(), false));
    for (const hubs::WayStep &step : way.steps) {
        if (!step.roles.isEmpty())
            path.append(node(step.roles.front(), true));
        path.append(node(step.becomes.section(u':', 1), false));
    }
    for (const hubs::GraphNode &each : m_graph.nodes) {
        if (each.kind == Kind::Administrator)
            path.append(each.id);
    }
    path.removeAll(QString());
    return path;
}

void EscalationView::draw()
{
    scene()->clear();
    setBackgroundBrush(tokens().base);
    const QStringList path = pathOf(m_way);
    const double k = scaleOf();
    QList<bool> used(m_places.lines.size(), false);
    for (const hubs::GraphEdge &edge : m_graph.edges) {
        for (qsizetype i = 0; i < m_places.lines.size(); ++i) {
            const domain::GraphPlaces::Line &line = m_places.lines[i];
            if (used[i] || line.from != edge.from || line.to != edge.to || line.points.size() < 4)
                continue;
            used[i] = true;
            const qsizetype from = path.indexOf(edge.from);
            const bool lit = from >= 0 && from + 1 < path.size() && path[from + 1] == edge.to;
            drawEdge(edge, line, lit);
            break;
        }
    }
    for (const hubs::GraphNode &node : m_graph.nodes) {
        if (m_places.nodes.contains(node.id)) {
            const QRectF rect = m_places.nodes.value(node.id);
            drawNode(node, QRectF(rect.topLeft() * k, rect.size() * k), path.contains(node.id));
        }
    }
    const double margin = 6.0 * metrics().u;
    scene()->setSceneRect(scene()->itemsBoundingRect().adjusted(-margin, -margin, margin, margin));
}

void EscalationView::drawNode(const hubs::GraphNode &node, const QRectF &rect, bool lit)
{
    auto *item = new NodeItem(node, rect, lit);
    for (int way = 0; way < int(m_graph.ways.size()); ++way) {
        if (pathOf(way).contains(node.id)) {
            item->setData(kWayData, way);
            break;
        }
    }
    item->setZValue(2);
    scene()->addItem(item);
}

void EscalationView::drawEdge(const hubs::GraphEdge &edge, const domain::GraphPlaces::Line &line, bool lit)
{
    const double k = scaleOf();
    QPainterPath path(line.points.front() * k);
    for (qsizetype i = 1; i + 2 < line.points.size(); i += 3)
        path.cubicTo(line.points[i] * k, line.points[i + 1] * k, line.points[i + 2] * k);
    const QPointF tip = line.arrow.isNull() ? line.points.back() * k : line.arrow * k;
    path.lineTo(tip);
    auto *item = new EdgeItem(edge, path, tip, line.label * k, lit);
    item->setData(kWayData, int(edge.way));
    item->setZValue(lit ? 1 : 0);
    scene()->addItem(item);
}

void EscalationView::zoom(double factor)
{
    constexpr double kLeast = 0.2, kMost = 4;
    const double now = transform().m11();
    const double next = std::clamp(now * factor, kLeast, kMost);
    scale(next / now, next / now);
    m_fitted = true;
}

void EscalationView::fit()
{
    if (scene()->sceneRect().isEmpty())
        return;
    resetTransform();
    const QSizeF room = viewport()->size();
    const QSizeF needed = scene()->sceneRect().size();
    const double factor = std::min({1.0, room.width() / needed.width(), room.height() / needed.height()});
    // Words that nobody could read help nobody: then it scrolls.
    constexpr double kReadable = 0.7;
    scale(std::max(kReadable, factor), std::max(kReadable, factor));
    if (factor >= kReadable)
        centerOn(scene()->sceneRect().center());
    else
        ensureVisible(QRectF(scene()->sceneRect().topLeft(), QSizeF(1, 1)));
}

void EscalationView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (!m_fitted)
        fit();
}

void EscalationView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

void EscalationView::keyPressEvent(QKeyEvent *event)
{
    constexpr double kStep = 1.2;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int next = m_way + (event->key() == Qt::Key_Down ? 1 : -1);
        if (next >= 0 && next < int(m_graph.ways.size()))
            Q_EMIT wayChosen(next);
        return;
    }
    case Qt::Key_Plus:
        zoom(kStep);
        return;
    case Qt::Key_Minus:
        zoom(1 / kStep);
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void EscalationView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    constexpr double kStep = 1.1;
    zoom(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
}

void EscalationView::mousePressEvent(QMouseEvent *event)
{
    if (const QGraphicsItem *item = itemAt(event->pos()); item != nullptr && item->data(kWayData).isValid())
        Q_EMIT wayChosen(item->data(kWayData).toInt());
    QGraphicsView::mousePressEvent(event);
}

} // namespace hubdesk::ui
