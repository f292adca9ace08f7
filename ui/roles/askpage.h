#pragma once
// "Can X do Y on Z?" as a sentence of pickers, or out of a pasted 403: verdict, ticks, chain, and the smallest
// changes, each staged by one button. Also who can, and everything that somebody may do. GUI thread.

#include "ui/roles/asksearch.h"
#include "ui/roles/askwords.h"
#include "ui/roles/rolespage.h"

class QLineEdit;
class QScrollArea;

namespace hubdesk::ui {

class AskAnswer;
class AskPicker;
class DetailsPane;
class ElidedLabel;
class Segments;
class TextLabel;
class ThingPicker;

class AskPage final : public RolesPage {
    Q_OBJECT

public:
    AskPage(const ViewSpec &view, const PageContext &context, QWidget *parent);
    ~AskPage() override;

    void activate() override;
    void takeKeyboard() override;
    void setDetailsShown(bool shown) override;

    /// Fills the sentence and asks.
    void ask(const hubs::Question &question);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Asked { Can, WhoCan, Rights };
    struct Past {
        Asked what = Asked::Can;
        hubs::Question question;
        QString action; ///< id
        QString words;
        QString icon;
        Ink ink = Ink::Second;
    };

    QWidget *makeSentence();
    void fitSide();
    void takeBase();
    void takeStaged();
    void fillWhat(const QString &text);
    void chooseWhat(const QString &id);
    void fitOn(); ///< what the action is done to
    void paste(const QString &text);
    void askNow(Asked what);
    void askAgain();
    void showAnswer(const hubs::Answer &answer);
    void showWhoCan(const hubs::WhoCan &who, const hubs::Question &question);
    void showRights(const hubs::EffectiveRights &rights, const hubs::Question &question);
    void setBody(QWidget *widget);
    void remember(const Past &past);
    void showPast();
    void stage(const hubs::FixProposal &fix, const QString &words);
    [[nodiscard]] std::optional<hubs::Question> question() const;
    [[nodiscard]] const AskedAction *action(const QString &id) const;
    [[nodiscard]] QString nameOf(domain::BearerKind kind, const QString &name) const;
    [[nodiscard]] AskKinds kindsOfOn() const;

    ThingPicker *m_who;
    AskPicker *m_what;
    ThingPicker *m_on;
    TextLabel *m_of;
    QLineEdit *m_paste;
    ElidedLabel *m_pasteNote;
    Segments *m_when;
    QScrollArea *m_scroll;
    DetailsPane *m_side;
    AskAnswer *m_answer = nullptr;
    QList<AskedAction> m_actions;
    QString m_chosenAction;
    QList<Past> m_past; ///< newest first
    Asked m_last = Asked::Can;
    bool m_sideWanted = true;
    bool m_asked = false;
    bool m_stale = false; ///< something changed while another page was in front
};

} // namespace hubdesk::ui
