// A token: what is doubtful about it and why that matters, and what it may do in words.
#include "tables/scopewords.h"
#include "ui/pages/details.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/findingsmodel.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(TokenDetails)

public:
    static QString doubtful() { return tr("What is doubtful"); }
    static QString mayDo() { return tr("What it may do"); }
    static QString expires() { return tr("Expires"); }
    static QString used() { return tr("Last used"); }
    static QString never() { return tr("never"); }
    static QString nothing() { return tr("Nothing but telling whose it is"); }
    static QString more(int count) { return tr("and %n more", nullptr, count); }
    static QString asTold(const QString &age)
    {
        return tr("As the hub told %1; never more than its owner may", "%1: how long ago").arg(age);
    }
    static QString byHand()
    {
        return tr("Tokens are revoked by their owner or an administrator, on the hub: nothing here is staged.");
    }
};

constexpr int kMost = 30;

} // namespace

void addTokenSections(DetailsPane &pane, const PageContext &context, const domain::Row &row)
{
    const auto token = domain::record<domain::HubTokenRecord>(row);
    if (!token.warnings.isEmpty()) {
        DetailsSection *section = pane.addSection(Words::doubtful());
        for (const QString &code : token.warnings.split(u' ', Qt::SkipEmptyParts)) {
            section->addText(tables::tokenWarningText(code), Ink::Warning);
            if (const auto known = hubs::findingCode(code))
                section->addText(findingReason(*known), Ink::Second);
        }
        section->addText(Words::byHand(), Ink::Second);
    }
    DetailsSection *time = pane.addSection();
    time->addRow(Words::expires(), token.expiresAt ? dateTimeText(*token.expiresAt) : Words::never());
    time->addRow(Words::used(), token.lastActivity ? dateTimeText(*token.lastActivity) : Words::never());
    if (!token.scopes)
        return;
    DetailsSection *section = pane.addSection(Words::mayDo());
    QStringList scopes = *token.scopes;
    scopes.sort();
    for (qsizetype i = 0; i < scopes.size() && i < kMost; ++i)
        section->addText(tables::scopeSentence(scopes[i]), Ink::Text);
    if (scopes.size() > kMost)
        section->addText(Words::more(static_cast<int>(scopes.size()) - kMost), Ink::Second);
    if (scopes.isEmpty())
        section->addText(Words::nothing(), Ink::Second);
    section->addText(Words::asTold(ageText(token.readAt, context.clock.now())), Ink::Second);
}

} // namespace hubdesk::ui
