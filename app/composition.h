#pragma once
// The window's object graph, built by constructor injection and about a screen long. GUI thread; made and
// destroyed by main().

#include "app/options.h"

#include <memory>

class QApplication;

namespace hubdesk::app {

class Composition final {
public:
    explicit Composition(QApplication &application);
    ~Composition();

    /// False: another process has the file open and came to the front; there is nothing to run for.
    [[nodiscard]] bool start(const WindowOptions &options);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace hubdesk::app
