#pragma once
// The boxes and lines of the escalation graph, and their words. GUI thread; the scene owns the items.

#include "hubs/escalation.h"

#include <QGraphicsItem>
#include <QString>

class QPainterPath;

namespace hubdesk::ui {

[[nodiscard]] QString nodeIcon(hubs::GraphNode::Kind kind);
[[nodiscard]] QString nodeName(const hubs::GraphNode &node);
/// "group, 2 people".
[[nodiscard]] QString nodeKindText(const hubs::GraphNode &node);
/// What stands on a line: a scope, or why one is administrator at its end.
[[nodiscard]] QString edgeText(const hubs::GraphEdge &edge);
/// "course-lead, role; by groups to hub-ops, group".
[[nodiscard]] QString edgeSentence(const hubs::GraphEdge &edge, const hubs::GraphNode &from, const hubs::GraphNode &to);
/// "2 people · nothing else needed".
[[nodiscard]] QString wayNeeds(const hubs::Way &way);

enum class ItemLook { Plain, Lit, Current };

[[nodiscard]] QGraphicsItem *makeNodeItem(const hubs::GraphNode &node, const QRectF &rect, ItemLook look);
/// `current`: the keyboard stands on it.
[[nodiscard]] QGraphicsItem *makeEdgeItem(const hubs::GraphEdge &edge, const QPainterPath &path, ItemLook look);
/// The name of a way above its first box.
[[nodiscard]] QGraphicsItem *makeCaptionItem(const QString &text, const QRectF &box, ItemLook look);

} // namespace hubdesk::ui
