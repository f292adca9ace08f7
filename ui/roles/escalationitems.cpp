#include "ui/roles/escalationitems.h"

#include "domain/namehazards.h"
#include "tables/scopewords.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;
using hubs::GraphEdge;
using hubs::GraphNode;
using Kind = GraphNode::Kind;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(EscalationGraph)

public:
    static QString kind(const GraphNode &node)
    {
        switch (node.kind) {
        case Kind::Person:
            return tr("person");
        case Kind::People:
            return tr("%n alike", nullptr, int(node.count));
        case Kind::Group:
            return node.count > 1 ? tr("group, %n people", nullptr, int(node.count)) : tr("group");
        case Kind::Service:
            return tr("service");
        case Kind::Token:
            return node.count == 0 ? tr("token") : tr("token in this name");
        case Kind::Role:
            return tr("role");
        case Kind::Server:
            return tr("server of this person");
        case Kind::Administrator:
            return tr("of this hub");
        }
        return {};
    }
    static QString administrator() { return tr("Administrator"); }
    static QString edge(const GraphEdge &edge)
    {
        switch (edge.says) {
        case GraphEdge::Says::HoldsAdmin:
            return tr("holds admin", "a group");
        case GraphEdge::Says::IsAdministrator:
            return tr("is administrator", "whose token it is");
        case GraphEdge::Says::IfSomethingLiesThere:
            return tr("if a token lies there");
        case GraphEdge::Says::Scope:
        case GraphEdge::Says::Nothing:
            break;
        }
        return edge.label;
    }
    static QString sentence(const QString &from, const QString &to, const QString &by)
    {
        return by.isEmpty() ? tr("%1, then %2", "from, to").arg(from, to)
                            : tr("%1, then by %3 %2", "from, to, by which scope").arg(from, to, by);
    }
    static QString thing(const QString &name, const QString &kind)
    {
        return tr("%1 (%2)", "name, kind").arg(name, kind);
    }
    static QString conditional() { return tr("Only if the condition holds"); }
    static QString needsNothing() { return tr("nothing else needed"); }
    static QString needsCondition() { return tr("only under a condition"); }
    static QString needs(const QString &who, const QString &what)
    {
        return tr("%1 · %2", "who, what else is needed").arg(who, what);
    }
    static QString people(int n) { return tr("%Ln people", nullptr, n); }
    static QString tokens(int n) { return tr("%Ln tokens", nullptr, n); }
    static QString services(int n) { return tr("%Ln services", nullptr, n); }
};

QFont plain(Type type)
{
    return typeFont(type);
}

/// Boxes are painted in the direction of the language, on a scene that has none.
void face(QPainter &p)
{
    p.setLayoutDirection(QGuiApplication::layoutDirection());
}

constexpr int kLeading = int(Qt::AlignLeading) | int(Qt::AlignVCenter);

class NodeItem final : public QGraphicsItem {
public:
    NodeItem(const GraphNode &node, const QRectF &rect, ItemLook look)
        : m_node(node)
        , m_rect(rect)
        , m_look(look)
    {
        setToolTip(Words::thing(nodeName(node), nodeKindText(node)));
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-2, -2, 2, 2); }

    void paint(QPainter *p, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const Metrics m = metrics();
        const Tokens t = tokens();
        const bool end = m_node.kind == Kind::Administrator, lit = m_look != ItemLook::Plain;
        p->setRenderHint(QPainter::Antialiasing);
        face(*p);
        p->setPen(QPen(lit ? t.danger : t.line, lit ? 1.6 : 1));
        p->setBrush(end ? t.wash(Ink::Danger) : t.base);
        p->drawRoundedRect(m_rect, m.panelRadius(), m.panelRadius());
        const bool mirrored = p->layoutDirection() == Qt::RightToLeft;
        const QRectF inside = m_rect.adjusted(2.5 * m.u, 1.5 * m.u, -2.5 * m.u, -1.5 * m.u);
        const double side = m.icon();
        const QRectF icon(mirrored ? inside.right() - side : inside.left(), inside.top(), side, inside.height());
        paintIcon(*p, icon, nodeIcon(m_node.kind), lit || end ? t.danger : t.second);
        const QRectF words =
            mirrored ? inside.adjusted(0, 0, -side - 2 * m.u, 0) : inside.adjusted(side + 2 * m.u, 0, 0, 0);
        const QRectF first(words.left(), words.top(), words.width(), words.height() / 2);
        p->setFont(plain(Type::BodyStrong));
        p->setPen(t.text);
        p->drawText(first, kLeading, p->fontMetrics().elidedText(nodeName(m_node), Qt::ElideRight, int(first.width())));
        p->setFont(plain(Type::Small));
        p->setPen(t.second);
        p->drawText(first.translated(0, first.height()), kLeading,
                    p->fontMetrics().elidedText(nodeKindText(m_node), Qt::ElideRight, int(first.width())));
    }

private:
    GraphNode m_node;
    QRectF m_rect;
    ItemLook m_look;
};

class EdgeItem final : public QGraphicsItem {
public:
    EdgeItem(const GraphEdge &edge, const QPainterPath &path, ItemLook look)
        : m_edge(edge)
        , m_text(edgeText(edge))
        , m_path(path)
        , m_look(look)
    {
        if (edge.conditional)
            setToolTip(Words::conditional());
    }

    [[nodiscard]] QRectF boundingRect() const override
    {
        const double around = 4 * metrics().u;
        return m_path.boundingRect().united(labelRect()).adjusted(-around, -around, around, around);
    }

    void paint(QPainter *p, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const Metrics m = metrics();
        const Tokens t = tokens();
        p->setRenderHint(QPainter::Antialiasing);
        face(*p);
        const QColor ink = m_look == ItemLook::Plain ? t.second : t.danger;
        QPen pen(ink, m_look == ItemLook::Plain ? 1.1 : 1.8);
        if (m_edge.conditional)
            pen.setDashPattern({4, 3});
        p->setPen(pen);
        p->setBrush(Qt::NoBrush);
        p->drawPath(m_path);
        const double angle = m_path.angleAtPercent(1) * M_PI / 180;
        const QPointF tip = m_path.pointAtPercent(1);
        const QPointF back(-std::cos(angle) * 2 * m.u, std::sin(angle) * 2 * m.u);
        const QPointF side(-back.y() * 0.45, back.x() * 0.45);
        p->setPen(Qt::NoPen);
        p->setBrush(ink);
        p->drawPolygon(QPolygonF({tip, tip + back + side, tip + back - side}));
        const QPointF middle = m_path.pointAtPercent(0.5);
        if (m_edge.cuttable) {
            const double r = 2.2 * m.u;
            p->setPen(QPen(ink, 1));
            p->setBrush(t.base);
            p->drawEllipse(middle, r, r);
            paintIcon(*p, QRectF(middle.x() - 1.5 * m.u, middle.y() - 1.5 * m.u, 3 * m.u, 3 * m.u), u"scissors"_s, ink);
        }
        if (!m_text.isEmpty()) {
            p->setFont(plain(Type::Small));
            const QRectF box = labelRect();
            p->setPen(Qt::NoPen);
            p->setBrush(t.base);
            p->drawRect(box);
            p->setPen(ink);
            p->drawText(box, Qt::AlignCenter, m_text);
        }
        if (m_look == ItemLook::Current) {
            const double r = 3.2 * m.u;
            p->setPen(QPen(t.accent, 2));
            p->setBrush(Qt::NoBrush);
            p->drawRoundedRect(QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r), m.controlRadius(),
                               m.controlRadius());
        }
    }

private:
    [[nodiscard]] QRectF labelRect() const
    {
        if (m_text.isEmpty())
            return {};
        const QFontMetricsF fm(plain(Type::Small));
        const double width = fm.horizontalAdvance(m_text) + metrics().u;
        const QPointF middle = m_path.pointAtPercent(0.5);
        const double above = m_edge.cuttable ? 3 * metrics().u : 0;
        return {middle.x() - width / 2,
                m_edge.cuttable ? middle.y() - fm.height() - above : middle.y() - fm.height() / 2, width, fm.height()};
    }

    GraphEdge m_edge;
    QString m_text;
    QPainterPath m_path;
    ItemLook m_look;
};

class CaptionItem final : public QGraphicsItem {
public:
    CaptionItem(const QString &text, const QRectF &box, ItemLook look)
        : m_text(text)
        , m_look(look)
    {
        const QFontMetricsF fm(plain(Type::SmallStrong));
        const double width = fm.horizontalAdvance(text) + metrics().u,
                     top = box.top() - fm.height() - 1.5 * metrics().u;
        m_rect = QGuiApplication::isRightToLeft() ? QRectF(box.right() - width, top, width, fm.height())
                                                  : QRectF(box.left(), top, width, fm.height());
    }

    [[nodiscard]] QRectF boundingRect() const override { return m_rect; }

    void paint(QPainter *p, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const Tokens t = tokens();
        face(*p);
        p->setFont(plain(Type::SmallStrong));
        p->setPen(m_look == ItemLook::Plain ? t.second : t.danger);
        p->drawText(m_rect, kLeading, m_text);
    }

private:
    QString m_text;
    QRectF m_rect;
    ItemLook m_look;
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

QString nodeName(const GraphNode &node)
{
    return node.kind == Kind::Administrator ? Words::administrator() : domain::visibleName(node.name);
}

QString nodeKindText(const GraphNode &node)
{
    return Words::kind(node);
}

QString edgeText(const GraphEdge &edge)
{
    return Words::edge(edge);
}

QString edgeSentence(const GraphEdge &edge, const GraphNode &from, const GraphNode &to)
{
    const QString begin = Words::thing(tables::isolated(nodeName(from)), nodeKindText(from));
    const QString end = Words::thing(tables::isolated(nodeName(to)), nodeKindText(to));
    QString by = edge.label.isEmpty() ? QString() : tables::isolated(edge.label);
    const QString sentence = Words::sentence(begin, end, by);
    return edge.conditional ? Words::needs(sentence, Words::conditional()) : sentence;
}

QString wayNeeds(const hubs::Way &way)
{
    const QString who = way.from.kind == domain::BearerKind::Token ? Words::tokens(1)
        : way.services > 0 && way.people == 0                      ? Words::services(int(way.services))
                                                                   : Words::people(int(way.people));
    return Words::needs(who, way.conditional ? Words::needsCondition() : Words::needsNothing());
}

QGraphicsItem *makeNodeItem(const GraphNode &node, const QRectF &rect, ItemLook look)
{
    return new NodeItem(node, rect, look);
}

QGraphicsItem *makeEdgeItem(const GraphEdge &edge, const QPainterPath &path, ItemLook look)
{
    return new EdgeItem(edge, path, look);
}

QGraphicsItem *makeCaptionItem(const QString &text, const QRectF &box, ItemLook look)
{
    return new CaptionItem(text, box, look);
}

} // namespace hubdesk::ui
