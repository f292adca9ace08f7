#pragma once
// domain::GraphLayout by running `dot -Tjson` as a process with a time limit (Graphviz's licence does not
// allow linking it). GUI thread, asynchronous. Owned by the composition. The text goes through standard input,
// nothing is written to disk.

#include "domain/graphlayout.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace hubdesk::hubs {

class DotLayout final : public QObject, public domain::GraphLayout {
    Q_OBJECT

public:
    explicit DotLayout(QObject *parent = nullptr);
    ~DotLayout() override;

    void layOut(const QByteArray &dot, std::function<void(domain::Result<domain::GraphPlaces>)> done) override;

    /// For tests and odd systems.
    void setProgram(const QString &program);
    void setTimeLimit(std::chrono::milliseconds limit); ///< 5 s

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Graphviz's JSON as places; Error Syntax.
[[nodiscard]] domain::Result<domain::GraphPlaces> placesFromJson(const QByteArray &json);

} // namespace hubdesk::hubs
