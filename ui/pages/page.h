#pragma once
// What the window knows of each page. GUI thread; made when it is first opened, owned by the window's stack.

#include "ui/pages/pagecontext.h"

#include <QWidget>

class QMenu;

namespace hubdesk::ui {

class PageHeader;

class Page : public QWidget {
    Q_OBJECT

public:
    Page(const PageContext &context, QWidget *parent);

    /// Called when it comes to the front.
    virtual void activate() { }
    virtual void applyFocus(const Focus &focus) { Q_UNUSED(focus) }
    virtual void takeKeyboard(); ///< to its list
    [[nodiscard]] virtual bool hasFilter() const { return false; }
    virtual void focusFilter() { }
    virtual void setDetailsShown(bool shown) { Q_UNUSED(shown) }
    [[nodiscard]] PageHeader &header() const { return *m_header; }

protected:
    [[nodiscard]] const PageContext &context() const { return m_context; }

private:
    PageContext m_context;
    PageHeader *m_header;
};

} // namespace hubdesk::ui
