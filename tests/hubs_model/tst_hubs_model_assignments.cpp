// The matrix's value: marks, staged marks, what a key would stage, what taking means, which rows are shown.

#include "lakeside.h"
#include "support/testmain.h"

using namespace hubdesk;
using namespace hubdesk::test;
using domain::BearerKind;
using domain::OperationKind;
using hubs::Assignments;
using hubs::ChannelReason;
using hubs::Holding;
using hubs::Taking;

namespace {

std::shared_ptr<const Assignments> staged(const QList<domain::Intent> &intents = {})
{
    return Assignments::make(lakeside().finish(), operationRows(intents));
}

hubs::Cell cell(const Assignments &a, BearerKind kind, const char *who, const char *role)
{
    return a.cell(*a.rowNamed(kind, s(who)), *a.roleNamed(s(role)));
}

hubs::Cell person(const Assignments &a, const char *who, const char *role)
{
    return cell(a, BearerKind::User, who, role);
}

} // namespace

class AssignmentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsFourHoldingsApart()
    {
        const auto a = staged();
        QCOMPARE(person(*a, "grace", "grader").now, Holding::Direct);
        QCOMPARE(person(*a, "amy", "tutor").now, Holding::Inherited);
        QCOMPARE(person(*a, "amy", "user").now, Holding::Default);
        QCOMPARE(person(*a, "amy", "grader").now, Holding::None);
        QCOMPARE(cell(*a, BearerKind::Group, "tas", "tutor").now, Holding::Direct);
        QVERIFY(person(*a, "kwame", "tutor").twice);
        QCOMPARE(person(*a, "kwame", "tutor").now, Holding::Direct);
        QVERIFY(!person(*a, "amy", "tutor").twice);
        QCOMPARE(a->through(*a->rowNamed(BearerKind::User, s("kwame")), *a->roleNamed(s("tutor"))),
                 QStringList{s("tas")});
    }

    void saysNotKnownWhereNothingWasVisible()
    {
        HubMaker maker = lakeside();
        maker.base->state.groups[4].rolesKnown = false; // tas
        maker.base->state.groups[4].roles = {};
        maker.base->state.users[5].rolesKnown = false; // grace
        const auto a = Assignments::make(maker.finish(), {});
        QCOMPARE(person(*a, "amy", "tutor").now, Holding::NotKnown);
        QCOMPARE(person(*a, "grace", "tutor").now, Holding::NotKnown);
        QCOMPARE(person(*a, "grace", "user").now, Holding::Default);
        QCOMPARE(person(*a, "ben", "tutor").now, Holding::None);
        QCOMPARE(a->taking(*a->rowNamed(BearerKind::User, s("amy")), s("tutor")).effect, Taking::Effect::NotKnown);
    }

    void marksWhatIsStagedOnEveryCellItReaches()
    {
        const auto a = staged({domain::addMember(s("amy"), s("graders")), domain::removeMember(s("chidi"), s("tas")),
                               domain::giveRole(s("spare"), BearerKind::Group, s("students"))});
        QVERIFY(person(*a, "amy", "grader").gives);
        QVERIFY(person(*a, "chidi", "tutor").takes);
        QVERIFY(cell(*a, BearerKind::Group, "students", "spare").gives);
        QVERIFY(person(*a, "ben", "spare").gives);
        QVERIFY(!person(*a, "kwame", "spare").gives);
        QCOMPARE(a->atOnce(), std::size_t(2));
        QCOMPARE(a->afterRestart(), std::size_t(1));
        const auto row = *a->rowNamed(BearerKind::User, s("amy"));
        QCOMPARE(a->operationsAt(row, *a->roleNamed(s("grader"))), std::vector<std::size_t>{0});
        QCOMPARE(a->memberCount(a->rowNamed(BearerKind::Group, s("tas"))->index, false), 3u);
        QCOMPARE(a->memberCount(a->rowNamed(BearerKind::Group, s("tas"))->index, true), 2u);
        QVERIFY(!a->memberNames(a->rowNamed(BearerKind::Group, s("tas"))->index, 9).contains(s("chidi")));
    }

    void countsHoldersWithWhatIsStaged()
    {
        const auto a = staged();
        QCOMPARE(a->holders(*a->roleNamed(s("user"))), 9u);
        QCOMPARE(a->holders(*a->roleNamed(s("tutor"))), 3u);
        const auto b =
            staged({domain::addMember(s("ben"), s("tas")), domain::takeRole(s("tutor"), BearerKind::User, s("kwame")),
                    domain::giveRole(s("spare"), BearerKind::Group, s("students"))});
        QCOMPARE(b->holders(*b->roleNamed(s("tutor"))), 4u); // kwame keeps it through the group
        QCOMPARE(b->holders(*b->roleNamed(s("spare"))), 3u);
    }

    void makesRolesAndGroupsThatAreOnlyStaged()
    {
        const domain::RoleDraft draft{s("reader"), s("Reads"), words("read:users")};
        const auto a = staged({domain::defineGroup({s("auditors"), {}}), domain::defineRole(draft),
                               domain::giveRole(s("reader"), BearerKind::Group, s("auditors")),
                               domain::addMember(s("ben"), s("auditors"))});
        QVERIFY(a->ignored().empty());
        QVERIFY(person(*a, "ben", "reader").gives);
        QCOMPARE(a->definition(s("reader")), std::optional(draft));
        QVERIFY(a->isStagedNew(*a->rowNamed(BearerKind::Group, s("auditors"))));
        QCOMPARE(a->role(*a->roleNamed(s("reader"))).origin, hubs::RoleInfo::Origin::Staged);
        QCOMPARE(a->holders(*a->roleNamed(s("reader"))), 1u);
    }

    void takesADeletedRoleFromEverybody()
    {
        const auto a = staged({domain::deleteRole(s("tutor"))});
        QVERIFY(a->isDeleted(*a->roleNamed(s("tutor"))));
        QVERIFY(person(*a, "amy", "tutor").takes);
        QVERIFY(person(*a, "kwame", "tutor").takes);
        QCOMPARE(a->holders(*a->roleNamed(s("tutor"))), 0u);
    }

    void noticesWhatChangesNothing()
    {
        const auto a = staged({domain::addMember(s("amy"), s("tas")), domain::addMember(s("nobody"), s("tas")),
                               domain::removeMember(s("amy"), s("tas"))});
        QCOMPARE(a->ignored(), (std::vector<std::size_t>{0, 1}));
        QVERIFY(!a->changesAnything(domain::removeMember(s("amy"), s("tas"))));
        QVERIFY(a->changesAnything(domain::addMember(s("amy"), s("tas"))));
    }

    void prefersTheMembershipWhereAGroupHoldsJustThat()
    {
        const auto a = staged();
        const auto ben = *a->rowNamed(BearerKind::User, s("ben"));
        const hubs::GiveWays grader = a->giving(ben, s("grader")); // graders has just it, instructors more
        QCOMPARE(grader.preferred, std::optional(domain::addMember(s("ben"), s("graders"))));
        QCOMPARE(grader.reason, ChannelReason::GroupHoldsJustThis);
        QCOMPARE(grader.alternative, std::optional(domain::giveRole(s("grader"), BearerKind::User, s("ben"))));

        const hubs::GiveWays instructor = a->giving(ben, s("instructor"));
        QCOMPARE(instructor.preferred, std::optional(domain::giveRole(s("instructor"), BearerKind::User, s("ben"))));
        QCOMPARE(instructor.reason, ChannelReason::GroupHoldsMore);
        QCOMPARE(instructor.alternative, std::optional(domain::addMember(s("ben"), s("instructors"))));
        QCOMPARE(instructor.alsoGives, QStringList{s("grader")});

        const hubs::GiveWays spare = a->giving(ben, s("spare"));
        QCOMPARE(spare.reason, ChannelReason::OnlyWay);
        QVERIFY(!spare.alternative);
        QCOMPARE(a->giving(ben, s("nothing")).reason, ChannelReason::UnknownRole);
        QCOMPARE(a->giving(*a->rowNamed(BearerKind::User, s("grace")), s("grader")).reason, ChannelReason::AlreadyHeld);
    }

    void givesDirectlyWhereTheTokenMayNotEditTheGroup()
    {
        HubMaker maker = lakeside();
        maker.base->facts.tokenScopes = words("groups!group=tas");
        const auto a = Assignments::make(maker.finish(), {});
        const hubs::GiveWays ways = a->giving(*a->rowNamed(BearerKind::User, s("ben")), s("grader"));
        QCOMPARE(ways.preferred, std::optional(domain::giveRole(s("grader"), BearerKind::User, s("ben"))));
        QCOMPARE(ways.reason, ChannelReason::TokenMayNotEdit);
        QVERIFY(a->mayEdit(s("tas")));
        QVERIFY(!a->mayEdit(s("graders")));
    }

    void givesAdminByTheFlag()
    {
        const auto a = staged();
        const hubs::GiveWays ways = a->giving(*a->rowNamed(BearerKind::User, s("ben")), s("admin"));
        QCOMPARE(ways.preferred, std::optional(domain::grantAdmin(s("ben"))));
        QCOMPARE(ways.reason, ChannelReason::AdminFlag);
        const Taking taking = a->taking(*a->rowNamed(BearerKind::User, s("peter")), s("admin"));
        QCOMPARE(taking.effect, Taking::Effect::Ends);
        QCOMPARE(taking.all, QList<domain::Intent>{domain::revokeAdmin(s("peter"))});
    }

    void offersTheSourceOfAnInheritedRole()
    {
        const auto a = staged();
        const Taking taking = a->taking(*a->rowNamed(BearerKind::User, s("amy")), s("tutor"));
        QCOMPARE(taking.effect, Taking::Effect::Ends);
        QCOMPARE(taking.sources.size(), std::size_t(1));
        QCOMPARE(taking.sources[0].remove, domain::removeMember(s("amy"), s("tas")));
        QCOMPARE(taking.sources[0].atSource, std::optional(domain::takeRole(s("tutor"), BearerKind::Group, s("tas"))));
        QCOMPARE(taking.sources[0].others, 1u); // chidi; kwame also holds it directly
    }

    void saysThatNothingChangesWhereARoleIsHeldBothWays()
    {
        const auto a = staged();
        const Taking taking = a->taking(*a->rowNamed(BearerKind::User, s("kwame")), s("tutor"));
        QCOMPARE(taking.effect, Taking::Effect::NothingChanges);
        QCOMPARE(taking.remaining, QStringList{s("tas")});
        QCOMPARE(taking.all.size(), 2);
        QCOMPARE(a->taking(*a->rowNamed(BearerKind::User, s("kwame")), s("user")).effect, Taking::Effect::IsDefault);
        QCOMPARE(a->taking(*a->rowNamed(BearerKind::User, s("ben")), s("tutor")).effect, Taking::Effect::NotHeld);
    }

    void showsPeopleWhoHoldMoreThanUser()
    {
        const auto a = staged();
        const auto names = [&a](const hubs::RowQuery &query) {
            QStringList list;
            for (const hubs::MatrixRow &row : a->rows(query))
                list.append(a->name(row));
            return list;
        };
        hubs::RowQuery people;
        people.groups = false;
        QCOMPARE(names(people), words("amy chidi dalia grace jody kwame peter"));
        people.beyondUserOnly = false;
        QCOMPARE(names(people).size(), 9);
        people.text = s("AM");
        QCOMPARE(names(people), words("amy kwame"));
        people.text.clear();
        people.roles = {s("grader")};
        QCOMPARE(names(people), words("dalia grace"));
        hubs::RowQuery groups;
        groups.people = false;
        QCOMPARE(names(groups), words("graders instructors ops students tas"));
    }

    void showsWhoIsTouchedByWhatIsStaged()
    {
        const auto a = staged({domain::addMember(s("ben"), s("students")), domain::addMember(s("emil"), s("tas"))});
        hubs::RowQuery query;
        query.groups = false;
        query.stagedOnly = true;
        QStringList names;
        for (const hubs::MatrixRow &row : a->rows(query))
            names.append(a->name(row));
        QCOMPARE(names, words("ben emil"));
    }
};

HUBDESK_TEST_MAIN(AssignmentsTest)
#include "tst_hubs_model_assignments.moc"
