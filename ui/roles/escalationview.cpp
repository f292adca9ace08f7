#include "ui/roles/escalationview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QLocale>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kNodePoints = 43.2; // height of a node in the layout
constexpr int kWayData = 0;
constexpr int kStepData = 1; // index in the way's path, of edges

double scaleOf()
{
    return 12.0 * metrics().u / kNodePoints;
}

} // namespace

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
    m_step = 0;
    draw();
    m_fitted = false;
    fit();
}

void EscalationView::setWay(int way)
{
    if (m_way == way)
        return;
    m_way = way;
    m_step = std::clamp(m_step, 0, std::max(0, int(path().size()) - 1));
    draw();
    tell();
}

const std::vector<std::size_t> &EscalationView::path() const
{
    static const std::vector<std::size_t> none;
    return m_way < 0 || m_way >= int(m_graph.paths.size()) ? none : m_graph.paths[static_cast<std::size_t>(m_way)];
}

const hubs::GraphNode *EscalationView::node(const QString &id) const
{
    const auto at = std::find_if(m_graph.nodes.begin(), m_graph.nodes.end(),
                                 [&id](const hubs::GraphNode &each) { return each.id == id; });
    return at == m_graph.nodes.end() ? nullptr : &*at;
}

bool EscalationView::onWay(const QString &id) const
{
    return std::any_of(path().begin(), path().end(),
                       [&](std::size_t at) { return m_graph.edges[at].from == id || m_graph.edges[at].to == id; });
}

QString EscalationView::currentEdge() const
{
    if (m_step < 0 || m_step >= int(path().size()))
        return {};
    const hubs::GraphEdge &edge = m_graph.edges[path()[static_cast<std::size_t>(m_step)]];
    const hubs::GraphNode *from = node(edge.from), *to = node(edge.to);
    return from != nullptr && to != nullptr ? edgeSentence(edge, *from, *to) : QString();
}

// Where the language runs from right to left, so does the graph.
QPointF EscalationView::placed(const QPointF &point) const
{
    const double k = scaleOf();
    return isRightToLeft() ? QPointF((m_places.frame.width() - point.x()) * k, point.y() * k) : point * k;
}

QRectF EscalationView::placed(const QRectF &rect) const
{
    const QSizeF size = rect.size() * scaleOf();
    const QPointF centre = placed(rect.center());
    return {centre - QPointF(size.width() / 2, size.height() / 2), size};
}

void EscalationView::draw()
{
    scene()->clear();
    setBackgroundBrush(tokens().base);
    drawEdges();
    drawNodes();
    drawCaptions();
    const double margin = 5.0 * metrics().u;
    scene()->setSceneRect(scene()->itemsBoundingRect().adjusted(-margin, -margin, margin, margin));
}

void EscalationView::drawEdges()
{
    QList<bool> used(m_places.lines.size(), false);
    for (std::size_t at = 0; at < m_graph.edges.size(); ++at) {
        const hubs::GraphEdge &edge = m_graph.edges[at];
        const auto onPath = std::find(path().begin(), path().end(), at);
        const bool lit = onPath != path().end();
        const int step = lit ? int(onPath - path().begin()) : 0;
        for (qsizetype i = 0; i < m_places.lines.size(); ++i) {
            const domain::GraphPlaces::Line &line = m_places.lines[i];
            if (used[i] || line.from != edge.from || line.to != edge.to || line.points.size() < 4)
                continue;
            used[i] = true;
            QPainterPath curve(placed(line.points.front()));
            for (qsizetype point = 1; point + 2 < line.points.size(); point += 3)
                curve.cubicTo(placed(line.points[point]), placed(line.points[point + 1]),
                              placed(line.points[point + 2]));
            if (!line.arrow.isNull())
                curve.lineTo(placed(line.arrow));
            QGraphicsItem *item = makeEdgeItem(edge, curve,
                                               lit && step == m_step && hasFocus() ? ItemLook::Current
                                                   : lit                           ? ItemLook::Lit
                                                                                   : ItemLook::Plain);
            item->setData(kWayData, lit ? m_way : int(edge.way));
            item->setData(kStepData, step);
            item->setZValue(lit ? 1 : 0);
            scene()->addItem(item);
            break;
        }
    }
}

void EscalationView::drawNodes()
{
    for (const hubs::GraphNode &each : m_graph.nodes) {
        if (!m_places.nodes.contains(each.id))
            continue;
        QGraphicsItem *item =
            makeNodeItem(each, placed(m_places.nodes.value(each.id)), onWay(each.id) ? ItemLook::Lit : ItemLook::Plain);
        for (std::size_t way = 0; way < m_graph.paths.size() && !item->data(kWayData).isValid(); ++way) {
            for (const std::size_t edge : m_graph.paths[way]) {
                if (m_graph.edges[edge].from == each.id)
                    item->setData(kWayData, int(way));
            }
        }
        item->setZValue(2);
        scene()->addItem(item);
    }
}

void EscalationView::drawCaptions()
{
    for (std::size_t way = 0; way < m_graph.paths.size(); ++way) {
        if (m_graph.paths[way].empty())
            continue;
        const QString first = m_graph.edges[m_graph.paths[way].front()].from;
        const bool known = m_places.nodes.contains(first)
            && std::none_of(m_graph.paths.begin(), m_graph.paths.begin() + static_cast<std::ptrdiff_t>(way),
                            [&](const auto &path) {
                                return !path.empty() && m_graph.edges[path.front()].from == first;
                            });
        if (!known) // the box begins another way, whose name it has
            continue;
        QGraphicsItem *item =
            makeCaptionItem(tr("Way %1 · %2", "number, who and what else is needed")
                                .arg(QLocale().toString(static_cast<qulonglong>(way + 1)), wayNeeds(m_graph.ways[way])),
                            placed(m_places.nodes.value(first)), int(way) == m_way ? ItemLook::Lit : ItemLook::Plain);
        item->setData(kWayData, int(way));
        item->setZValue(3);
        scene()->addItem(item);
    }
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
    if (factor >= kReadable) {
        centerOn(scene()->sceneRect().center());
        return;
    }
    const QRectF all = scene()->sceneRect();
    ensureVisible(QRectF(isRightToLeft() ? all.topRight() - QPointF(1, 0) : all.topLeft(), QSizeF(1, 1)));
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

void EscalationView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    draw();
    tell();
}

void EscalationView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    draw();
}

void EscalationView::walk(int step)
{
    const int next = m_step + step;
    if (next < 0 || next >= int(path().size()))
        return;
    m_step = next;
    draw();
    tell();
}

void EscalationView::tell()
{
    if (!hasFocus())
        return;
    const QString sentence = currentEdge();
    setAccessibleDescription(sentence);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    for (const QGraphicsItem *item : scene()->items()) {
        if (item->data(kStepData).isValid() && item->data(kWayData) == m_way && item->data(kStepData) == m_step)
            ensureVisible(item, 10, 10);
    }
    Q_EMIT edgeChosen(sentence);
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
    case Qt::Key_Left:
    case Qt::Key_Right:
        walk((event->key() == Qt::Key_Right) != isRightToLeft() ? 1 : -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT cutRequested();
        return;
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
    if (const QGraphicsItem *item = itemAt(event->pos()); item != nullptr && item->data(kWayData).isValid()) {
        const int way = item->data(kWayData).toInt();
        if (item->data(kStepData).isValid() && way == m_way)
            m_step = item->data(kStepData).toInt();
        Q_EMIT wayChosen(way);
    }
    QGraphicsView::mousePressEvent(event); // takes the focus, and so draws
}

} // namespace hubdesk::ui
