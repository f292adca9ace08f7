#include "ui/dialogs/problemsdialog.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/window/problems.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hubdesk::ui {

ProblemsDialog::ProblemsDialog(Problems &problems, QWidget *parent)
    : Dialog(tr("Problems"), parent)
{
    setObjectName(QStringLiteral("problemsDialog"));
    const int u = metrics(font()).u;
    setLead(problems.all().isEmpty() ? tr("Nothing went wrong since this window was opened.")
                                     : tr("Since this window was opened, newest first."));
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 2 * u, 0);
    column->setSpacing(2 * u);
    for (const Problem &problem : problems.all()) {
        auto *head = new TextLabel(tr("%1 · %2", "what and when").arg(problem.what, dateTimeText(problem.at)),
                                   Type::BodyStrong, Ink::Text, list);
        auto *what = new TextLabel(problem.words.what, Type::Body, Ink::Text, list);
        auto *rest = new TextLabel(problem.words.rest(), Type::Small, Ink::Second, list);
        for (TextLabel *label : {head, what, rest}) {
            label->setWordWrap(true);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            column->addWidget(label);
        }
        column->addWidget(new Hairline(Qt::Horizontal, list));
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(list);
    scroll->setAccessibleName(tr("Problems"));
    body().addWidget(scroll, 1);
    addAccept(tr("Close"));
    if (!problems.all().isEmpty()) {
        QPushButton *clear = buttons().addButton(tr("Clear the list"), QDialogButtonBox::ResetRole);
        clear->setAutoDefault(false);
        connect(clear, &QPushButton::clicked, this, [this, &problems] {
            problems.clear();
            accept();
        });
    }
    resize(150 * u, 100 * u);
}

} // namespace hubdesk::ui
