#pragma once
// Lays a graph out: text in Graphviz's language in, places out. Asynchronous, GUI thread; hubs/dotlayout.h
// runs `dot`, tests answer by hand. Without a layout the same is shown as a list.

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <functional>

namespace hubdesk::domain {

/// In points (1/72 inch), y downwards, the origin top left.
struct GraphPlaces {
    QRectF frame;
    QHash<QString, QRectF> nodes; ///< by the node's name in the text
    struct Line {
        QString from, to;
        QList<QPointF> points; ///< a Bezier curve: start, then three points a piece
        QPointF arrow; ///< its tip
        QPointF label;
    };
    QList<Line> lines; ///< in any order; known by from and to
};

class GraphLayout {
public:
    virtual ~GraphLayout() = default;
    /// Errors: NotFound (no Graphviz on this machine), TimedOut, Syntax. A newer call supersedes the running
    /// one, whose `done` is then called with Cancelled.
    virtual void layOut(const QByteArray &dot, std::function<void(Result<GraphPlaces>)> done) = 0;
};

} // namespace hubdesk::domain
