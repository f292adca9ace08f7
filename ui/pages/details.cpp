#include "ui/pages/details.h"

#include "ui/pages/recordwords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/detailspane.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Details)

public:
    static QString gone() { return tr("This record is not there any more"); }
    static QString fields() { return tr("Fields"); }
    static QString more(int n) { return tr("and %n more", nullptr, n); }
    static QString related(domain::Kind kind)
    {
        switch (kind) {
        case domain::Kind::Seat:
            return tr("Representatives");
        case domain::Kind::Hub:
            return tr("Hubs");
        case domain::Kind::Membership:
            return tr("Teams");
        case domain::Kind::HubAdministrator:
            return tr("Hub administrators");
        case domain::Kind::HubLink:
            return tr("User names on hubs");
        case domain::Kind::Agreement:
            return tr("Agreements");
        default:
            return {};
        }
    }
    static QString seatOf() { return tr("Represents"); }
    static QString administers() { return tr("Administers"); }
    static QString members() { return tr("Members"); }
};

constexpr std::size_t kRelatedShown = 8;

// Already said by the heading or by sections of the kind's own.
bool isShownElsewhere(const domain::Row &row, const domain::Field &field)
{
    const QByteArrayView column(field.column);
    if (row.ref.kind == domain::Kind::Role)
        return column == "scopes";
    if (row.ref.kind == domain::Kind::Ticket)
        return column == "subject";
    if (row.ref.kind == domain::Kind::HubToken)
        return column == "scopes" || column == "warnings" || column == "expires_at" || column == "last_activity";
    return false;
}

void addFields(DetailsPane &pane, const PageContext &context, const domain::Row &row)
{
    const domain::Entity &entity = domain::entity(row.ref.kind);
    DetailsSection *section = pane.addSection(Words::fields());
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const domain::Field &field = entity.fields[i];
        const QVariant value = row.values.value(static_cast<qsizetype>(i));
        if (isShownElsewhere(row, field))
            continue;
        if (field.kind == domain::FieldKind::Reference && value.toLongLong() != 0)
            addReference(*section, context, fieldTitle(field), {field.target, value.toLongLong()});
        else
            section->addRow(fieldTitle(field),
                            breakable(valueText(context.document.state(), row.ref.kind, field, value)),
                            field.is(domain::FieldFlag::Identifier) && value.isValid() && value != QVariant(QString()));
    }
}

QString secondLine(const PageContext &context, const domain::Row &row)
{
    QString kind = entityWord(row.ref.kind);
    if (!kind.isEmpty())
        kind[0] = kind.at(0).toUpper();
    const std::int64_t hub = row.value("hub").toLongLong();
    if (hub != 0 && row.ref.kind != domain::Kind::Ticket)
        return QStringLiteral("%1 · %2").arg(kind,
                                             recordName(context.document.state(), domain::Ref{domain::Kind::Hub, hub}));
    return kind;
}

// What a related record is called where `from` is already known.
QString relatedTitle(domain::Kind from, domain::Kind kind)
{
    if (from == domain::Kind::Person && kind == domain::Kind::Seat)
        return Words::seatOf();
    if (from == domain::Kind::Person && kind == domain::Kind::HubAdministrator)
        return Words::administers();
    if (from == domain::Kind::Team && kind == domain::Kind::Membership)
        return Words::members();
    return Words::related(kind);
}

// The record at the other end: a person's seat leads to its community, a community's to its person.
domain::Ref otherEnd(const domain::Row &row, domain::Kind from)
{
    for (const char *column : {"person", "community", "hub", "team"}) {
        const int index = domain::entity(row.ref.kind).indexOf(column);
        if (index < 0)
            continue;
        const domain::Field &field = domain::entity(row.ref.kind).fields[static_cast<std::size_t>(index)];
        const std::int64_t id = row.values.value(index).toLongLong();
        if (field.target != from && id != 0)
            return {field.target, id};
    }
    return row.ref;
}

QWidget *relatedRow(const PageContext &context, domain::Ref ref, const QString &note)
{
    auto *row = new QWidget;
    auto *link = new LinkLabel(recordName(context.document.state(), ref), row);
    QObject::connect(link, &LinkLabel::activated, link, [&navigator = context.navigator, ref] { navigator.goTo(ref); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(2 * metrics(row->font()).u);
    layout->addWidget(link);
    layout->addWidget(new ElidedLabel(note, Type::Small, Ink::Second, row), 1);
    return row;
}

QString relatedNote(const PageContext &context, const domain::Row &row)
{
    for (const char *column : {"user_name", "status", "roles", "state", "purpose", "boundary"}) {
        const int index = domain::entity(row.ref.kind).indexOf(column);
        if (index >= 0) {
            const domain::Field &field = domain::entity(row.ref.kind).fields[static_cast<std::size_t>(index)];
            return valueText(context.document.state(), row.ref.kind, field, row.values.value(index))
                .replace(u'\n', QStringLiteral(", "));
        }
    }
    return {};
}

} // namespace

void addReference(DetailsSection &section, const PageContext &context, const QString &key, domain::Ref ref)
{
    const QString name = recordName(context.document.state(), ref);
    if (!context.navigator.canShow(ref)) {
        section.addRow(key, name);
        return;
    }
    LinkLabel *link = section.addLink(key, name);
    QObject::connect(link, &LinkLabel::activated, link, [&navigator = context.navigator, ref] { navigator.goTo(ref); });
}

void addRelatedSections(DetailsPane &pane, const PageContext &context, domain::Ref ref)
{
    for (const domain::Entity &entity : domain::ownedEntities()) {
        if (Words::related(entity.kind).isEmpty())
            continue;
        for (const domain::Field &field : entity.fields) {
            const bool appointed = QByteArrayView(field.column) == "granted_by";
            if (field.kind != domain::FieldKind::Reference || field.target != ref.kind || appointed)
                continue;
            const std::vector<domain::Row> rows =
                context.document.state().rowsWhere(entity.kind, field.column, QVariant::fromValue<qlonglong>(ref.id));
            if (rows.empty())
                continue;
            DetailsSection *section = pane.addSection(relatedTitle(ref.kind, entity.kind),
                                                      QLocale().toString(static_cast<qulonglong>(rows.size())));
            for (std::size_t i = 0; i < rows.size() && i < kRelatedShown; ++i) {
                const domain::Ref other = otherEnd(rows[i], ref.kind);
                section->addWidget(relatedRow(context, other, relatedNote(context, rows[i])));
            }
            if (rows.size() > kRelatedShown)
                section->addText(Words::more(static_cast<int>(rows.size() - kRelatedShown)));
        }
    }
}

void fillDetails(DetailsPane &pane, const PageContext &context, domain::Ref ref)
{
    pane.clear();
    if (ref.kind == domain::Kind::JournalEntry) {
        fillJournalDetails(pane, context, ref.id);
        return;
    }
    const std::optional<domain::Row> row = context.document.state().row(ref);
    if (!row) {
        pane.setPlaceholder(Words::gone());
        return;
    }
    if (ref.kind == domain::Kind::Hub) {
        addHubSections(pane, context, *row);
    } else {
        pane.setHeading(recordName(context.document.state(), *row), secondLine(context, *row), nullptr,
                        ref.kind == domain::Kind::Person ? new Avatar(row->value("name").toString()) : nullptr);
    }
    if (ref.kind == domain::Kind::HubUser)
        addHubUserSections(pane, context, *row);
    else if (ref.kind == domain::Kind::HubGroup)
        addHubGroupSections(pane, context, *row);
    else if (ref.kind == domain::Kind::Agreement)
        addAgreementSections(pane, context, *row);
    else if (ref.kind == domain::Kind::Role)
        addRoleSections(pane, context, *row);
    else if (ref.kind == domain::Kind::HubToken)
        addTokenSections(pane, context, *row);
    addFields(pane, context, *row);
    addRelatedSections(pane, context, ref);
}

} // namespace hubdesk::ui
