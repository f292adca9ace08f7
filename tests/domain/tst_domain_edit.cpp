#include "domain/edit.h"
#include "domain/records.h"
#include "support/memorystate.h"
#include "support/testmain.h"

using namespace hubdesk::domain;
using namespace Qt::StringLiterals;
using hubdesk::test::MemoryState;

namespace {

int fieldIndex(Kind kind, const char *column)
{
    return entity(kind).indexOf(column);
}

Community community(const QString &name)
{
    Community record;
    record.name = name;
    return record;
}

Hub hubIn(std::int64_t cluster, const QString &name)
{
    Hub record;
    record.name = name;
    record.cluster = {cluster};
    return record;
}

} // namespace

class DomainEdit final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatWasSet();
    void leavesOutEditsThatChangeNothing();
    void gathersEditsOfOneRecord();
    void refusesAnEmptyRequiredField();
    void refusesATakenName();
    void allowsTheSameNameInAnotherScope();
    void refusesAReferenceToNothing();
    void makesARecordWithDefaults();
    void keepsWhatOthersReferTo();
    void removesTogetherWhatRefersToEachOther();
    void turnsAChangeBack();

private:
    SystemClock m_clock;
    RandomUuids m_uuids{m_clock};
};

void DomainEdit::changesOnlyWhatWasSet()
{
    MemoryState state;
    const std::int64_t id = state.add(community(u"kelp"_s));
    const int name = fieldIndex(Kind::Community, "display_name");
    const auto set = editFields(state, {{{Kind::Community, id}, name, u"Kelp Forest"_s}}, u"Rename"_s);
    QVERIFY(set.ok());
    QCOMPARE(set->label, u"Rename"_s);
    QCOMPARE(set->changes.size(), std::size_t(1));
    const Change &change = set->changes.front();
    QCOMPARE(change.action, Change::Action::Update);
    QCOMPARE(change.uuid, state.row({Kind::Community, id})->uuid);
    QCOMPARE(change.before.size(), std::size_t(1));
    QCOMPARE(change.before.at(name).toString(), QString());
    QCOMPARE(change.after.at(name).toString(), u"Kelp Forest"_s);
}

void DomainEdit::leavesOutEditsThatChangeNothing()
{
    MemoryState state;
    const std::int64_t id = state.add(community(u"kelp"_s));
    const auto set = editFields(state, {{{Kind::Community, id}, fieldIndex(Kind::Community, "name"), u"kelp"_s}}, {});
    QVERIFY(set.ok());
    QVERIFY(set->isEmpty());
}

void DomainEdit::gathersEditsOfOneRecord()
{
    MemoryState state;
    const Ref first{Kind::Community, state.add(community(u"kelp"_s))};
    const Ref second{Kind::Community, state.add(community(u"soil"_s))};
    const int tier = fieldIndex(Kind::Community, "tier");
    const auto set = editFields(state,
                                {{first, tier, u"gold"_s},
                                 {second, tier, u"gold"_s},
                                 {first, fieldIndex(Kind::Community, "website"), u"https://kelp.example"_s}},
                                {});
    QVERIFY(set.ok());
    QCOMPARE(set->changes.size(), std::size_t(2));
    QCOMPARE(set->changes[0].after.size(), std::size_t(2));
}

void DomainEdit::refusesAnEmptyRequiredField()
{
    MemoryState state;
    const std::int64_t id = state.add(community(u"kelp"_s));
    const auto value = checkValue(state, {Kind::Community, id}, fieldIndex(Kind::Community, "name"), u"  "_s);
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::MissingValue);
    QCOMPARE(value.error().detail, u"name"_s);
}

void DomainEdit::refusesATakenName()
{
    MemoryState state;
    state.add(community(u"soil"_s));
    const std::int64_t id = state.add(community(u"kelp"_s));
    const auto value = checkValue(state, {Kind::Community, id}, fieldIndex(Kind::Community, "name"), u"soil"_s);
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::Duplicate);
    QVERIFY(checkValue(state, {Kind::Community, id}, fieldIndex(Kind::Community, "name"), u"kelp"_s).ok());
}

void DomainEdit::allowsTheSameNameInAnotherScope()
{
    MemoryState state;
    Cluster cluster;
    cluster.name = u"a"_s;
    const std::int64_t first = state.add(cluster);
    cluster.name = u"b"_s;
    const std::int64_t second = state.add(cluster);
    state.add(hubIn(first, u"prod"_s));
    const int name = fieldIndex(Kind::Hub, "name");
    const std::int64_t here = state.add(hubIn(first, u"staging"_s));
    const std::int64_t there = state.add(hubIn(second, u"staging"_s));
    QCOMPARE(checkValue(state, {Kind::Hub, here}, name, u"prod"_s).error().code, ErrorCode::Duplicate);
    QVERIFY(checkValue(state, {Kind::Hub, there}, name, u"prod"_s).ok());
}

void DomainEdit::refusesAReferenceToNothing()
{
    MemoryState state;
    const std::int64_t id = state.add(hubIn(0, u"kelp"_s));
    const auto value = checkValue(state, {Kind::Hub, id}, fieldIndex(Kind::Hub, "community"), 99);
    QVERIFY(!value);
    QCOMPARE(value.error().code, ErrorCode::NotFound);
    QVERIFY(checkValue(state, {Kind::Hub, id}, fieldIndex(Kind::Hub, "community"), QVariant()).ok());
}

void DomainEdit::makesARecordWithDefaults()
{
    MemoryState state;
    QList<QVariant> values;
    values.append(u"kelp"_s);
    const auto set = createRecord(state, m_uuids, Kind::Community, values, u"New community"_s);
    QVERIFY(set.ok());
    const Change &change = set->changes.front();
    QCOMPARE(change.action, Change::Action::Create);
    QVERIFY(change.ref.id < 0);
    QVERIFY(!change.uuid.isNull());
    QCOMPARE(change.after.size(), entity(Kind::Community).fields.size());
    QCOMPARE(change.after.at(fieldIndex(Kind::Community, "status")).toString(), u"prospect"_s);
    const auto nameless = createRecord(state, m_uuids, Kind::Community, {}, {});
    QCOMPARE(nameless.error().code, ErrorCode::MissingValue);
}

void DomainEdit::keepsWhatOthersReferTo()
{
    MemoryState state;
    Cluster cluster;
    cluster.name = u"a"_s;
    const std::int64_t id = state.add(cluster);
    state.add(hubIn(id, u"kelp"_s));
    const auto set = removeRecords(state, {{Kind::Cluster, id}}, {});
    QVERIFY(!set);
    QCOMPARE(set.error().code, ErrorCode::InUse);
}

void DomainEdit::removesTogetherWhatRefersToEachOther()
{
    MemoryState state;
    Cluster cluster;
    cluster.name = u"a"_s;
    const std::int64_t id = state.add(cluster);
    const std::int64_t hub = state.add(hubIn(id, u"kelp"_s));
    const auto set = removeRecords(state, {{Kind::Cluster, id}, {Kind::Hub, hub}}, u"Remove"_s);
    QVERIFY(set.ok());
    QCOMPARE(set->changes.size(), std::size_t(2));
    QCOMPARE(set->changes[0].before.size(), entity(Kind::Cluster).fields.size());
}

void DomainEdit::turnsAChangeBack()
{
    MemoryState state;
    const Ref ref{Kind::Community, state.add(community(u"kelp"_s))};
    const int tier = fieldIndex(Kind::Community, "tier");
    auto set = editFields(state, {{ref, tier, u"gold"_s}}, {});
    set->changes.push_back({Change::Action::Create, {Kind::Person, 5}, QUuid(), {}, {{0, u"Ada"_s}}});
    const std::vector<Change> back = inverse(set->changes);
    QCOMPARE(back.size(), std::size_t(2));
    QCOMPARE(back[0].action, Change::Action::Remove);
    QCOMPARE(back[0].before.at(0).toString(), u"Ada"_s);
    QCOMPARE(back[1].after.at(tier).toString(), QString());
    QCOMPARE(back[1].before.at(tier).toString(), u"gold"_s);
}

HUBDESK_TEST_MAIN(DomainEdit)
#include "tst_domain_edit.moc"
