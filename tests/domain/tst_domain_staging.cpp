// Staging as pure functions: one step each, opposites vanish, definitions replace each other.

#include "domain/staging.h"
#include "support/memorystate.h"
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::domain;

namespace {

class CountingUuids final : public UuidSource {
public:
    QUuid next() override { return timeOrderedUuid(++m_count, {}); }

private:
    qint64 m_count = 0;
};

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

/// A state to which ChangeSets can be applied.
class Desk final : public State {
public:
    Desk()
    {
        Hub record;
        record.name = s("lakeside");
        rowsOf.push_back({{Kind::Hub, 1}, QUuid::createUuid(), valuesOf(record)});
    }
    [[nodiscard]] std::optional<Row> row(Ref ref) const override
    {
        for (const Row &row : rowsOf) {
            if (row.ref == ref)
                return row;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<Row> rowsWhere(Kind kind, QByteArrayView column, const QVariant &value) const override
    {
        std::vector<Row> found;
        for (const Row &row : rowsOf) {
            if (row.ref.kind == kind && row.value(column) == value)
                found.push_back(row);
        }
        return found;
    }
    [[nodiscard]] std::vector<Row> rows(Kind kind) const override
    {
        std::vector<Row> found;
        for (const Row &row : rowsOf) {
            if (row.ref.kind == kind)
                found.push_back(row);
        }
        return found;
    }
    void apply(const ChangeSet &set)
    {
        for (const Change &change : set.changes) {
            if (change.action == Change::Action::Create) {
                Row row{{change.ref.kind, ++last}, change.uuid, entity(change.ref.kind).defaults()};
                for (const auto &[field, value] : change.after)
                    row.values[field] = value;
                rowsOf.push_back(row);
                continue;
            }
            for (std::size_t i = 0; i < rowsOf.size(); ++i) {
                if (rowsOf[i].ref != change.ref)
                    continue;
                if (change.action == Change::Action::Remove) {
                    rowsOf.erase(rowsOf.begin() + static_cast<std::ptrdiff_t>(i));
                } else {
                    for (const auto &[field, value] : change.after)
                        rowsOf[i].values[field] = value;
                }
                break;
            }
        }
    }
    Result<ChangeSet> stage(const QList<Intent> &intents)
    {
        const StagingDesk desk{*this, uuids, {1}, s("ada"), QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)};
        auto set = domain::stage(desk, intents, s("because"), s("Stage"));
        if (set)
            apply(*set);
        return set;
    }
    [[nodiscard]] QList<Intent> staged() const
    {
        QList<Intent> intents;
        for (const Row &row : stagedOperations(*this, {1}))
            intents.append(intentOf(record<StagedOperation>(row)));
        return intents;
    }

    std::vector<Row> rowsOf;
    std::int64_t last = 100;
    CountingUuids uuids;
};

} // namespace

class StagingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOperationsInOrderWithTheirReason()
    {
        Desk desk;
        const QList<Intent> intents = {addMember(s("ada"), s("tas")), giveRole(s("tutor"), BearerKind::Group, s("tas")),
                                       grantAdmin(s("eve"))};
        const auto set = desk.stage(intents);
        QVERIFY(set.ok());
        QCOMPARE(set->changes.size(), std::size_t(3));
        QCOMPARE(desk.staged(), intents);
        const auto first = record<StagedOperation>(stagedOperations(desk, {1}).front());
        QCOMPARE(first.reason, s("because"));
        QCOMPARE(first.who, s("ada"));
        QCOMPARE(first.position, 1);
        QCOMPARE(first.channel, OperationChannel::Rest);
    }

    void isUndoneByItsInverse()
    {
        Desk desk;
        QVERIFY(desk.stage({addMember(s("ada"), s("tas"))}).ok());
        const auto set = desk.stage({removeMember(s("ada"), s("tas")), revokeAdmin(s("bo"))});
        QVERIFY(set.ok());
        QCOMPARE(desk.staged(), QList<Intent>{revokeAdmin(s("bo"))});
        QCOMPARE(inverse(set->changes).size(), set->changes.size());
    }

    void cancelsOpposites_data()
    {
        QTest::addColumn<QString>("intents");
        const auto row = [](const char *name, const QList<Intent> &intents) {
            QTest::newRow(name) << intentsToJson(intents);
        };
        row("members", {addMember(s("ada"), s("tas")), removeMember(s("ada"), s("tas"))});
        row("roles",
            {takeRole(s("tutor"), BearerKind::Service, s("x")), giveRole(s("tutor"), BearerKind::Service, s("x"))});
        row("flags", {grantAdmin(s("ada")), revokeAdmin(s("ada"))});
        row("three times", {grantAdmin(s("ada")), revokeAdmin(s("ada")), grantAdmin(s("ada")), revokeAdmin(s("ada"))});
        row("twice the same", {grantAdmin(s("ada")), grantAdmin(s("ada")), revokeAdmin(s("ada"))});
        row("a role made and deleted",
            {defineRole({s("reader"), {}, {s("read:hub")}}), giveRole(s("reader"), BearerKind::User, s("ada")),
             deleteRole(s("reader"))});
        row("a scope made and deleted", {defineScope({s("custom:x"), {}, {}}), deleteScope(s("custom:x"))});
    }
    void cancelsOpposites()
    {
        QFETCH(QString, intents);
        Desk one;
        QVERIFY(one.stage(intentsFromJson(intents)).ok());
        QVERIFY(one.staged().isEmpty());
        Desk steps;
        for (const Intent &intent : intentsFromJson(intents))
            QVERIFY(steps.stage({intent}).ok());
        QVERIFY(steps.staged().isEmpty());
    }

    void keepsWhatOnlyLooksOpposite()
    {
        Desk desk;
        QVERIFY(
            desk.stage({giveRole(s("tutor"), BearerKind::User, s("x")), takeRole(s("tutor"), BearerKind::Group, s("x")),
                        addMember(s("ada"), s("tas")), removeMember(s("ada"), s("graders"))})
                .ok());
        QCOMPARE(desk.staged().size(), 4);
    }

    void replacesADefinitionByTheNext()
    {
        Desk desk;
        QVERIFY(desk.stage({defineRole({s("reader"), s("old"), {s("read:hub")}})}).ok());
        const auto set = desk.stage({defineRole({s("reader"), s("new"), {s("list:users")}})});
        QCOMPARE(set->changes.size(), std::size_t(1));
        QCOMPARE(set->changes[0].action, Change::Action::Update);
        QCOMPARE(desk.staged().size(), 1);
        QCOMPARE(roleDraft(s("reader"), desk.staged()[0].payload),
                 (RoleDraft{s("reader"), s("new"), {s("list:users")}}));
        QVERIFY(desk.stage({defineRole({s("reader"), s("new"), {s("list:users")}})})->isEmpty());
    }

    void stagesTheDeletionOfARoleThatIsThere()
    {
        Desk desk;
        Role role;
        role.hub.value = 1;
        role.name = s("tutor");
        desk.rowsOf.push_back({{Kind::Role, 9}, QUuid::createUuid(), valuesOf(role)});
        QVERIFY(desk.stage({defineRole({s("tutor"), {}, {}}), giveRole(s("tutor"), BearerKind::User, s("ada"))}).ok());
        QVERIFY(desk.stage({deleteRole(s("tutor"))}).ok());
        QCOMPARE(desk.staged(), QList<Intent>{deleteRole(s("tutor"))});
        const Intent again = defineRole({s("tutor"), {}, {s("read:hub")}});
        QVERIFY(desk.stage({again}).ok());
        QCOMPARE(desk.staged(), QList<Intent>{again});
    }

    void refusesWhatNoReleaseTakes()
    {
        Desk desk;
        QCOMPARE(desk.stage({defineRole({s("admin"), {}, {}})}).error().code, ErrorCode::InvalidValue);
        QCOMPARE(desk.stage({defineRole({s("Not A Name"), {}, {}})}).error().detail, s("Not A Name"));
        QCOMPARE(desk.stage({addMember(s(""), s("tas"))}).error().detail, s("subject"));
        QCOMPARE(desk.stage({addMember(s("ada"), s(""))}).error().detail, s("object"));
        const StagingDesk elsewhere{desk, desk.uuids, {5}, {}, {}};
        QCOMPARE(domain::stage(elsewhere, {}, {}, {}).error().code, ErrorCode::NotFound);
    }

    void discardsAllOrSome()
    {
        Desk desk;
        QVERIFY(desk.stage({grantAdmin(s("a")), grantAdmin(s("b")), grantAdmin(s("c"))}).ok());
        const Ref second = stagedOperations(desk, {1})[1].ref;
        desk.apply(*unstage(desk, {second}, s("Unstage")));
        QCOMPARE(desk.staged().size(), 2);
        QCOMPARE(unstage(desk, {second}, {}).error().code, ErrorCode::NotFound);
        // What was handed over is no longer staged.
        for (Row &row : desk.rowsOf) {
            if (row.ref.kind == Kind::StagedOperation && row.value("subject").toString() == u"a")
                row.values[entity(Kind::StagedOperation).indexOf("state")] = s("handed-over");
        }
        desk.apply(*discardStaged(desk, {1}, s("Discard")));
        QVERIFY(desk.staged().isEmpty());
        QCOMPARE(desk.rows(Kind::StagedOperation).size(), std::size_t(1));
    }

    void carriesIntentsAsJson()
    {
        const QList<Intent> intents = {addMember(s("a\"b"), s("t\n")), defineGroup({s("g"), s("{\"a\":1}")}),
                                       giveRole(s("r"), BearerKind::Service, s("x")),
                                       defineScope({s("custom:a"), s("d"), {s("custom:b")}}), revokeAdmin(s("z"))};
        QCOMPARE(intentsFromJson(intentsToJson(intents)), intents);
        QVERIFY(intentsFromJson(s("nonsense")).isEmpty());
        QVERIFY(intentsFromJson(s("[{\"kind\":\"explode\"}]")).isEmpty());
        QVERIFY(intentsToJson({}).isEmpty());
        QCOMPARE(groupDraft(s("g"), intents[1].payload).properties, s("{\"a\":1}"));
    }
};

HUBDESK_TEST_MAIN(StagingTest)
#include "tst_domain_staging.moc"
