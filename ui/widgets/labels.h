#pragma once
// Text and small shapes outside tables. Each follows the program's font, palette and direction by itself;
// texts are plain, never markup.

#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QLabel>
#include <QWidget>

class QTextLayout;

namespace hubdesk::ui {

/// A label in a type and an ink of the theme.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString &text = {}, Type type = Type::Body, Ink ink = Ink::Text,
                       QWidget *parent = nullptr);
    void setInk(Ink ink);
    void setType(Type type);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Type m_type;
    Ink m_ink;
};

/// One line that gives way: elided at the end, the whole text as tool tip and accessible name.
class ElidedLabel final : public TextLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(const QString &text = {}, Type type = Type::Body, Ink ink = Ink::Text,
                         QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// Wrapped text that breaks inside a word when the word is longer than the line (addresses, scopes): never cut.
/// Copied whole from its context menu.
class BreakingLabel final : public TextLabel {
    Q_OBJECT

public:
    explicit BreakingLabel(const QString &text = {}, Type type = Type::Body, Ink ink = Ink::Text,
                           QWidget *parent = nullptr);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(QTextLayout &layout, int width) const;
};

/// Text that goes somewhere: Tab reaches it, Enter, Space or a click follow it.
class LinkLabel final : public TextLabel {
    Q_OBJECT

public:
    explicit LinkLabel(const QString &text = {}, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override; ///< it gives way: elided, the whole in the tool tip

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
};

/// An icon of 4u (or `units`), decorative: the words beside it say the same.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(const QString &name = {}, Ink ink = Ink::Text, int units = 4, QWidget *parent = nullptr);
    void setIcon(const QString &name, Ink ink);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Ink m_ink;
    int m_units;
};

class ChipLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ChipLabel(const Chip &chip = {}, QWidget *parent = nullptr);
    void setChip(const Chip &chip);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Chip m_chip;
};

/// Initials of a person in a disc, or an icon in a rounded square for what is no person.
class Avatar final : public QWidget {
    Q_OBJECT

public:
    explicit Avatar(const QString &name = {}, int units = 8, QWidget *parent = nullptr);
    void setPerson(const QString &name);
    void setThing(const QString &icon);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name, m_icon;
    int m_units;
};

/// One of the painted shapes with its word beside it: marks in legends, parties.
class ShapeLabel final : public QWidget {
    Q_OBJECT

public:
    ShapeLabel(MarkShape mark, const QString &word, QWidget *parent = nullptr);
    ShapeLabel(PartyShape party, const QString &word, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isParty;
    MarkShape m_mark = MarkShape::None;
    PartyShape m_party = PartyShape::Community;
    QString m_word;
};

/// A line of one logical pixel in the hairline colour.
class Hairline final : public QWidget {
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace hubdesk::ui
