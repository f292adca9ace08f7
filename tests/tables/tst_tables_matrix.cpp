// The matrix model over a real session: bands, marks, heads, rows that come and go with what is staged, drops.

#include "storage_read/sample.h"
#include "support/testmain.h"

#include "domain/staging.h"
#include "hubs/hubsession.h"
#include "tables/matrixmodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace hubdesk;
using namespace hubdesk::test;
using namespace hubdesk::tables;
using domain::BearerKind;
using hubs::HubSession;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

QStringList words(const char *text)
{
    return s(text).split(u' ', Qt::SkipEmptyParts);
}

bool write(Desk &desk)
{
    Filler filler(desk);
    addPerson(filler, s("Amy Dobson"));
    addHub(filler, s("lakeside"), 0, s("5.2.1"));
    domain::HubLink link;
    link.person.value = 1;
    link.hub.value = 1;
    link.userName = s("amy");
    filler.add(link);
    for (const char *name : {"tutor", "grader"}) {
        domain::Role role;
        role.hub.value = 1;
        role.name = s(name);
        role.scopes = words("read:hub");
        filler.add(role);
    }
    bool ok = filler.loader().beginHub({1}).ok();
    const auto user = [&](const QString &name, const QStringList &groups, const QStringList &roles) {
        domain::HubUser record;
        record.hub.value = 1;
        record.name = name;
        record.admin = false;
        record.groups = groups;
        record.roles = roles;
        ok = ok && filler.loader().addUser(record).ok();
    };
    user(s("amy"), words("tas"), words("user"));
    user(s("ben"), {}, words("user"));
    user(s("kwame"), words("tas"), words("user tutor"));
    user(s("zo\u202ee"), {}, words("user grader"));
    domain::HubGroup group;
    group.hub.value = 1;
    group.name = s("tas");
    group.roles = words("tutor");
    ok = ok && filler.loader().addGroup(group).ok();
    storage::HubStatus status;
    status.hub.value = 1;
    status.version = s("5.2.1");
    status.scopes = words("groups");
    status.pulledAt = desk.clock.now();
    return ok && filler.loader().endHub(status).ok() && filler.finish();
}

struct Matrix {
    Desk desk;
    std::unique_ptr<HubSession> session;
    std::unique_ptr<MatrixModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    bool open()
    {
        if (!write(desk) || !desk.open())
            return false;
        session = std::make_unique<HubSession>(*desk.file);
        model = std::make_unique<MatrixModel>(*session);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        session->setHub({1});
        return QTest::qWaitFor([this] { return model->rowCount() > 0; }, 20000);
    }
    ~Matrix()
    {
        tester.reset();
        model.reset();
        session.reset();
    }
    void stage(const QList<domain::Intent> &intents)
    {
        const domain::StagingDesk staging{session->records(), desk.uuids, {1}, s("ada"), desk.clock.now()};
        QVERIFY(
            desk.file->writer().commitAndWait(std::move(domain::stage(staging, intents, {}, s("Stage"))).value()).ok());
    }
    [[nodiscard]] QModelIndex at(BearerKind kind, const char *who, const char *role) const
    {
        return model->index(model->rowOf(kind, s(who)), model->columnOf(s(role)));
    }
    [[nodiscard]] Mark mark(BearerKind kind, const char *who, const char *role) const
    {
        return at(kind, who, role).data(MarkRole).value<Mark>();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row)
            list.append(model->isBand(row) ? s("-") : model->index(row, 0).data(NameRole).toString());
        return list;
    }
};

} // namespace

class MatrixTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsGroupsThenPeopleUnderBands()
    {
        Matrix matrix;
        QVERIFY(matrix.open());
        QCOMPARE(matrix.names(), (QStringList{s("-"), s("tas"), s("-"), s("amy"), s("kwame"), s("zo\u202ee")}));
        QCOMPARE(matrix.model->shownPeople(), 3);
        QCOMPARE(matrix.model->totalPeople(), 4);
        QCOMPARE(matrix.model->index(0, 0).data().toString(), s("Groups"));
        QCOMPARE(matrix.model->index(2, 0).data(SecondTextRole).toString(), s("3"));
        QCOMPARE(matrix.model->index(3, 0).data().toString(), s("Amy Dobson"));
        QCOMPARE(matrix.model->index(3, 0).data(SecondTextRole).toString(), s("amy"));
        QVERIFY(matrix.model->index(5, 0).data(HazardRole).toBool());
        QVERIFY(matrix.model->index(5, 0).data().toString().contains(s("<U+202E>")));
        hubs::RowQuery query;
        query.beyondUserOnly = false;
        matrix.model->setQuery(query);
        QTRY_COMPARE(matrix.model->shownPeople(), 4);
    }

    void marksEveryKindOfHolding()
    {
        Matrix matrix;
        QVERIFY(matrix.open());
        QCOMPARE(matrix.mark(BearerKind::Group, "tas", "tutor"), Mark::Direct);
        QCOMPARE(matrix.mark(BearerKind::User, "amy", "tutor"), Mark::Inherited);
        QCOMPARE(matrix.mark(BearerKind::User, "amy", "user"), Mark::Default);
        QCOMPARE(matrix.mark(BearerKind::User, "amy", "grader"), Mark::NoneHeld);
        QVERIFY(matrix.at(BearerKind::User, "kwame", "tutor").data(TwiceRole).toBool());
        QVERIFY(
            matrix.model->sentence(matrix.at(BearerKind::User, "kwame", "tutor")).contains(s("directly and through")));
        QCOMPARE(matrix.model->headerData(matrix.model->columnOf(s("tutor")), Qt::Horizontal, HoldersRole).toInt(), 2);
        QCOMPARE(matrix.model->headerData(matrix.model->columnOf(s("user")), Qt::Horizontal, SecondTextRole).toString(),
                 s("all 4"));
    }

    void followsWhatIsStagedAndTakenBack()
    {
        Matrix matrix;
        QVERIFY(matrix.open());
        QSignalSpy changed(matrix.model.get(), &QAbstractItemModel::dataChanged);
        matrix.stage({domain::addMember(s("ben"), s("tas")), domain::removeMember(s("amy"), s("tas"))});
        QTRY_VERIFY(matrix.model->rowOf(BearerKind::User, s("ben")) > 0);
        QVERIFY(changed.size() >= 1);
        QCOMPARE(matrix.mark(BearerKind::User, "ben", "tutor"), Mark::StagedGives);
        QCOMPARE(matrix.mark(BearerKind::User, "amy", "tutor"), Mark::StagedTakes);
        QVERIFY(matrix.at(BearerKind::User, "amy", "tutor").data(StagedRole).toBool());
        matrix.stage({domain::removeMember(s("ben"), s("tas")), domain::addMember(s("amy"), s("tas"))});
        QTRY_COMPARE(matrix.session->staged(), 0);
        QTRY_COMPARE(matrix.model->rowOf(BearerKind::User, s("ben")), -1);
        QCOMPARE(matrix.mark(BearerKind::User, "amy", "tutor"), Mark::Inherited);
    }

    void growsAColumnForAStagedRole()
    {
        Matrix matrix;
        QVERIFY(matrix.open());
        const int before = matrix.model->columnCount();
        matrix.stage({domain::defineRole({s("fresh"), s("New"), words("read:hub")})});
        QTRY_COMPARE(matrix.model->columnCount(), before + 1);
        QVERIFY(matrix.model->headerData(before, Qt::Horizontal, StagedRole).toBool());
        matrix.model->setRoles(words("tutor fresh gone"));
        QCOMPARE(matrix.model->roles(), words("tutor fresh"));
        QCOMPARE(matrix.model->roleAt(2), s("fresh"));
    }

    void carriesBearersAndSaysWhereTheyWereDropped()
    {
        Matrix matrix;
        QVERIFY(matrix.open());
        const QModelIndex amy = matrix.at(BearerKind::User, "amy", "user").siblingAtColumn(0);
        const std::unique_ptr<QMimeData> data(matrix.model->mimeData({amy, amy.siblingAtColumn(1)}));
        QCOMPARE(data->text(), s("amy"));
        QSignalSpy dropped(matrix.model.get(), &MatrixModel::dropped);
        const QModelIndex target = matrix.at(BearerKind::User, "kwame", "grader");
        QVERIFY(matrix.model->canDropMimeData(data.get(), Qt::CopyAction, -1, -1, target));
        QVERIFY(matrix.model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, target));
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][1].toString(), s("grader"));
        const QModelIndex group = matrix.model->index(1, 0);
        QVERIFY(matrix.model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, group));
        QCOMPARE(dropped[1][2].toString(), s("tas"));
        QVERIFY(!matrix.model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, amy)); // on a person
        QMimeData other;
        other.setText(s("amy"));
        QVERIFY(!matrix.model->canDropMimeData(&other, Qt::CopyAction, -1, -1, target));
    }

    void isEmptyWithoutAHub()
    {
        Matrix matrix;
        QVERIFY(matrix.open());
        matrix.session->setHub({});
        QCOMPARE(matrix.model->rowCount(), 0);
        QCOMPARE(matrix.model->columnCount(), 1);
        QVERIFY(matrix.model->allRoles().isEmpty());
    }
};

HUBDESK_TEST_MAIN(MatrixTest)
#include "tst_tables_matrix.moc"
