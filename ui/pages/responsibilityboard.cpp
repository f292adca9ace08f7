#include "ui/pages/responsibilityboard.h"

#include "ui/pages/details.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <algorithm>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ResponsibilityBoard)

public:
    static QString party(domain::Party party)
    {
        switch (party) {
        case domain::Party::Community:
            return tr("Community");
        case domain::Party::Shared:
            return tr("Shared");
        case domain::Party::ServiceTeam:
            return tr("Service team");
        }
        return {};
    }
    static QString boundary(std::int64_t number) { return tr("Boundary at %1").arg(number); }
    static QString moved(domain::Party from, const QString &reason)
    {
        return reason.isEmpty() ? tr("moved from %1").arg(party(from))
                                : tr("moved from %1: %2").arg(party(from), reason);
    }
    static QString title() { return tr("Responsibilities"); }
};

PartyShape shapeOf(domain::Party party)
{
    return party == domain::Party::Community ? PartyShape::Community
        : party == domain::Party::Shared     ? PartyShape::Shared
                                             : PartyShape::ServiceTeam;
}

} // namespace

domain::Party partyOf(std::int64_t number, std::int64_t boundary)
{
    return number < boundary ? domain::Party::Community
        : number == boundary ? domain::Party::Shared
                             : domain::Party::ServiceTeam;
}

ResponsibilityBoard::ResponsibilityBoard(const domain::State &state, const domain::Row &agreement, QWidget *parent)
    : QWidget(parent)
{
    const int u = metrics(font()).u;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(2 * u);
    grid->setVerticalSpacing(u);
    grid->setColumnStretch(1, 1);
    const std::int64_t boundary = agreement.value("boundary").toLongLong();
    const std::vector<domain::Row> moved =
        state.rowsWhere(domain::Kind::Assignment, "agreement", QVariant::fromValue<qlonglong>(agreement.ref.id));
    std::vector<domain::Row> thirteen = state.rows(domain::Kind::Responsibility);
    std::sort(thirteen.begin(), thirteen.end(), [](const domain::Row &a, const domain::Row &b) {
        return a.value("number").toLongLong() < b.value("number").toLongLong();
    });
    int line = 0;
    for (const domain::Row &row : thirteen) {
        const std::int64_t number = row.value("number").toLongLong();
        if (number == boundary) {
            auto *head = new TextLabel(Words::boundary(boundary), Type::SmallStrong, Ink::Accent, this);
            grid->addWidget(head, line, 0, 1, 2);
            grid->addWidget(new Hairline(Qt::Horizontal, this), line++, 2);
        }
        const auto found = std::find_if(moved.begin(), moved.end(), [&row](const domain::Row &assignment) {
            return assignment.value("responsibility").toLongLong() == row.ref.id;
        });
        domain::Party party = partyOf(number, boundary);
        const domain::Party usual = party;
        if (found != moved.end())
            party = domain::record<domain::Assignment>(*found).party;
        grid->addWidget(new TextLabel(QString::number(number), Type::Body, Ink::Second, this), line, 0,
                        Qt::AlignTrailing);
        auto *title = new TextLabel(row.value("title").toString(), Type::Body, Ink::Text, this);
        title->setWordWrap(true);
        grid->addWidget(title, line, 1);
        grid->addWidget(new ShapeLabel(shapeOf(party), Words::party(party), this), line++, 2);
        if (found != moved.end()) {
            auto *reason =
                new TextLabel(Words::moved(usual, found->value("reason").toString()), Type::Small, Ink::Second, this);
            reason->setWordWrap(true);
            grid->addWidget(reason, line++, 1, 1, 2);
        }
    }
}

void addAgreementSections(DetailsPane &pane, const PageContext &context, const domain::Row &agreement)
{
    pane.addSection(Words::title())->addWidget(new ResponsibilityBoard(context.document.state(), agreement));
}

} // namespace hubdesk::ui
