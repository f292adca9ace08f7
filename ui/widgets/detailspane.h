#pragma once
// The right-hand pane: one current item, in sections under hairlines, scrolled and never squeezed. Filled
// anew for each item: clear(), setHeading(), addSection() ...; widgets handed in are taken.

#include "ui/theme/paint.h"

#include <QScrollArea>
#include <QWidget>

class QFormLayout;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace hubdesk::ui {

class LinkLabel;
class TextLabel;

class DetailsSection final : public QWidget {
    Q_OBJECT

public:
    DetailsSection(const QString &title, const QString &count, QWidget *parent);

    void addText(const QString &text, Ink ink = Ink::Second);
    /// An empty value says "not known"; code: an identifier in the fixed font.
    TextLabel *addRow(const QString &key, const QString &value, bool code = false);
    void addRow(const QString &key, QWidget *value);
    LinkLabel *addLink(const QString &key, const QString &text);
    /// A tick or a struck circle with words, and a note in code type at the end ("needs servers").
    void addCheck(bool yes, const QString &text, const QString &note = {});
    void addChips(const QList<Chip> &chips);
    void addWidget(QWidget *widget);
    /// Side by side, at the leading edge.
    void addButtons(const QList<QPushButton *> &buttons);

private:
    QGridLayout *grid();
    QVBoxLayout *m_column;
    QGridLayout *m_grid = nullptr; ///< the current run of key/value rows
};

class DetailsPane final : public QScrollArea {
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void clear();
    /// Nothing is chosen: one grey line in the middle.
    void setPlaceholder(const QString &text);
    /// `second` is the line below the name; `action` stands at the end.
    void setHeading(const QString &title, const QString &second = {}, QPushButton *action = nullptr,
                    QWidget *avatar = nullptr);
    DetailsSection *addSection(const QString &title = {}, const QString &count = {});

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void begin();
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_started = false;
};

} // namespace hubdesk::ui
