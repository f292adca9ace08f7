// A role definition: its scopes in order, one a line, and who the configuration names as its holders.

#include "ui/pages/details.h"

#include "ui/pages/recordwords.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(RoleDetails)

public:
    static QString scopes() { return tr("Scopes"); }
    static QString unknown()
    {
        return tr("Not known. No hub tells what a role contains; import its configuration file to see it.");
    }
    static QString none() { return tr("None: whoever holds this role gains nothing by it."); }
    static QString holders() { return tr("Named as holders"); }
    static QString nobody() { return tr("Nobody in the configuration"); }
};

} // namespace

void addRoleSections(DetailsPane &pane, const PageContext &context, const domain::Row &role)
{
    const QVariant scopes = role.value("scopes");
    const QStringList list = scopes.toStringList();
    DetailsSection *section =
        pane.addSection(Words::scopes(), scopes.isValid() ? QLocale().toString(list.size()) : QString());
    if (!scopes.isValid())
        section->addText(Words::unknown());
    else if (list.isEmpty())
        section->addText(Words::none());
    for (const QString &scope : list)
        section->addWidget(new ElidedLabel(scope, Type::Code));

    const std::vector<domain::Row> bearers =
        context.document.state().rowsWhere(domain::Kind::Bearer, "role", QVariant::fromValue<qlonglong>(role.ref.id));
    DetailsSection *holders =
        pane.addSection(Words::holders(), QLocale().toString(static_cast<qulonglong>(bearers.size())));
    if (bearers.empty())
        holders->addText(Words::nobody());
    for (const domain::Row &bearer : bearers)
        holders->addRow(choiceWord(bearer.value("kind").toString()), bearer.value("name").toString(), true);
}

} // namespace hubdesk::ui
