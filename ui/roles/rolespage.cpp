#include "ui/roles/rolespage.h"

#include "hubs/hubsession.h"
#include "ui/pages/recordwords.h"
#include "ui/roles/rolesdesk.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/statepage.h"
#include "ui/window/actions.h"
#include "ui/window/errorwords.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hubdesk::ui {

using namespace Qt::StringLiterals;

RolesPage::RolesPage(const ViewSpec &view, const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_view(view)
    , m_chooser(new QComboBox(this))
    , m_stack(new QStackedLayout)
    , m_state(new StatePage(this))
    , m_body(new QVBoxLayout)
{
    setObjectName(u"page."_s + QString::fromLatin1(view.table));
    header().setTitle(placeTitle(view.title));
    header().setClause(placeTitle(view.clause));
    m_chooser->setObjectName(u"roles.hub"_s);
    m_chooser->setAccessibleName(tr("Hub"));
    m_chooser->setToolTip(tr("The hub that this page is about"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(20);
    header().addWidget(m_chooser);

    auto *content = new QWidget(this);
    content->setLayout(m_body);
    m_body->setContentsMargins({});
    m_body->setSpacing(0);
    m_stack->addWidget(content);
    m_stack->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(&header());
    layout->addLayout(m_stack, 1);

    connect(m_chooser, &QComboBox::activated, this, [this](int at) {
        this->context().navigator.goToHubView(QString::fromLatin1(m_view.table),
                                              domain::HubId{m_chooser->itemData(at).toLongLong()});
    });
    connect(&desk(), &RolesDesk::hubChanged, this, &RolesPage::fillChooser);
    connect(&context.document, &Document::changed, this, [this](const Touched &touched) {
        for (const domain::Ref ref : touched.refs) {
            if (ref.kind == domain::Kind::Hub) {
                fillChooser();
                return;
            }
        }
        if (!touched.replaced.empty())
            fillChooser();
    });
    connect(&session(), &hubs::HubSession::stateChanged, this, &RolesPage::showState);
    connect(&session(), &hubs::HubSession::baseChanged, this, &RolesPage::showState);
    fillChooser();
    showState();
}

RolesDesk &RolesPage::desk() const
{
    return context().roles;
}

hubs::HubSession &RolesPage::session() const
{
    return desk().session();
}

std::shared_ptr<const hubs::Assignments> RolesPage::assignments() const
{
    return session().assignments();
}

void RolesPage::fillChooser()
{
    const QSignalBlocker quiet(m_chooser);
    m_chooser->clear();
    std::vector<domain::HubId> hubs = desk().hubs();
    if (!desk().hub().isNull() && std::find(hubs.begin(), hubs.end(), desk().hub()) == hubs.end())
        hubs.push_back(desk().hub());
    for (const domain::HubId hub : hubs)
        m_chooser->addItem(recordName(context().document.state(), hub.ref()),
                           QVariant::fromValue<qlonglong>(hub.value));
    m_chooser->setCurrentIndex(m_chooser->findData(QVariant::fromValue<qlonglong>(desk().hub().value)));
    m_chooser->setVisible(!hubs.empty());
}

void RolesPage::showState()
{
    using State = hubs::HubSession::State;
    Actions &actions = context().actions;
    switch (session().state()) {
    case State::NoHub:
        m_state->setText({u"server"_s, tr("No hub has been read yet"),
                          tr("Connect one with a token, or import its configuration file.")});
        m_state->setActions({actions["hub.connect"_L1]}, 0);
        break;
    case State::Loading:
        m_state->setText({u"loader"_s, tr("Reading the hub’s roles"), {}});
        m_state->setActions({});
        break;
    case State::Error: {
        const ErrorWords words = errorWords(session().error());
        m_state->setText({u"circle-x"_s, words.what, words.rest()});
        m_state->setActions({actions["hub.pull"_L1]}, 0);
        break;
    }
    case State::Ready:
        break;
    }
    // While a newer state is loading, the former one stays.
    m_stack->setCurrentIndex(assignments() ? 0 : 1);
}

} // namespace hubdesk::ui
