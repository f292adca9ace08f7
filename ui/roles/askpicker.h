#pragma once
// One picker of the Ask sentence: shows what is chosen like a field, opens a list with a search line. Space, Enter,
// Down or a letter open it. Whoever owns it (or ThingPicker) fills the list through setItems() when asked. GUI thread.

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QPointer>

class QStandardItemModel;

namespace hubdesk::ui {

struct PickItem {
    QString id; ///< stable; empty: a heading
    QString text;
    QString second;
    QString icon;
};

class AskPicker : public QAbstractButton {
    Q_OBJECT

public:
    /// `name`: what it picks, for screen readers ("Who").
    AskPicker(const QString &name, QWidget *parent);
    ~AskPicker() override;

    void setChosen(const PickItem &item);
    [[nodiscard]] const PickItem &chosen() const { return m_chosen; }
    void setPlaceholder(const QString &text);
    /// The answer to a search; `note` stands below the list ("keep typing to see more").
    void setItems(const QList<PickItem> &items, const QString &note = {});
    void openList(const QString &text = {});
    [[nodiscard]] QLineEdit *field() const { return m_field; } ///< of the open list
    [[nodiscard]] QListView *list() const { return m_list; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void searchChanged(const QString &text); ///< also with an empty text when it opens
    void picked(const QString &id);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say();
    void take();
    void move(int step);

    QString m_name;
    QString m_placeholder;
    PickItem m_chosen;
    class Popup;
    QPointer<Popup> m_popup;
    QPointer<QLineEdit> m_field;
    QPointer<QListView> m_list;
    QStandardItemModel *m_model;
    QString m_note;
};

} // namespace hubdesk::ui
