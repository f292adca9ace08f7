// What the staged operations will do: numbers, causes, the worst first, the time before the restart.

#include "access/compare.h"
#include "hubs/comparison.h"
#include "hubs/review.h"
#include "lakeside.h"
#include "support/testmain.h"

#include <random>

using namespace hubdesk;
using namespace hubdesk::test;
using domain::BearerKind;
using hubs::Consequence;
using hubs::EffectGroup;
using hubs::HubModel;
using hubs::Right;

namespace {

std::shared_ptr<const hubs::Review> reviewOf(HubMaker maker, const QList<domain::Intent> &intents)
{
    return hubs::review(*modelOf(maker.finish(), intents));
}

const hubs::Effect *effect(const hubs::Review &review, EffectGroup group, const char *scope, Right::On on)
{
    for (const hubs::Effect &candidate : review.effects) {
        if (candidate.group == group && candidate.right.scope == QString::fromLatin1(scope) && candidate.right.on == on)
            return &candidate;
    }
    return nullptr;
}

} // namespace

class ReviewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void catchesTheOutage_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("scope");
        QTest::newRow("2.3") << s("2.3.1") << s("servers");
        QTest::newRow("5.2") << s("5.2.1") << s("servers");
        QTest::newRow("6.1") << s("6.1.1") << s("start:servers");
    }
    void catchesTheOutage()
    {
        QFETCH(QString, version);
        QFETCH(QString, scope);
        const auto review = reviewOf(lakeside(qPrintable(version)),
                                     {domain::defineRole({s("user"), s("Everybody"), words("list:users")})});
        QVERIFY(!review->consequences.empty());
        const Consequence &worst = review->consequences.front();
        QCOMPARE(worst.code, Consequence::Code::CannotStartServers);
        QCOMPARE(worst.right.scope, scope);
        QVERIFY(worst.danger);
        // chidi is a student whom the assistants' filter reaches, himself included; jody and peter are admins.
        QCOMPARE(worst.people, 6u);
        QCOMPARE(worst.keep, 3u);
        QCOMPARE(worst.because, std::vector<std::size_t>{0});
        QCOMPARE(review->operations[0].gains, words("list:users"));
        QCOMPARE(review->operations[0].loses, words("self"));
        const hubs::Effect *gained = effect(*review, EffectGroup::Gained, "list:users", Right::On::Everything);
        QVERIFY(gained);
        QCOMPARE(review->afterRestart, 1u);
    }

    void namesWhoIsConcernedAPageAtATime()
    {
        const auto review = reviewOf(lakeside(), {domain::takeRole(s("tutor"), BearerKind::Group, s("tas"))});
        const hubs::Effect *lost = effect(*review, EffectGroup::Lost, "servers", Right::On::Group);
        QVERIFY(lost);
        QCOMPARE(lost->people, 2u);
        QCOMPARE(lost->right.name, s("students"));
        QCOMPARE(review->names(lost->classes, 0, 10), words("amy chidi"));
        QCOMPARE(review->names(lost->classes, 1, 10), words("chidi"));
        QCOMPARE(review->losing, 2u);
        QCOMPARE(review->unchangedPeople, 1u); // kwame, who holds it directly too
    }

    void listsOnlyTheHeadsOfWhatIsContained()
    {
        const auto review = reviewOf(lakeside(), {domain::addMember(s("ben"), s("tas"))});
        QVERIFY(effect(*review, EffectGroup::Gained, "servers", Right::On::Group));
        QVERIFY(!effect(*review, EffectGroup::Gained, "read:servers", Right::On::Group));
        QVERIFY(!effect(*review, EffectGroup::Gained, "delete:servers", Right::On::Group));
    }

    void tellsCausesApart()
    {
        const auto review = reviewOf(lakeside(),
                                     {domain::addMember(s("ben"), s("tas")), domain::removeMember(s("chidi"), s("tas")),
                                      domain::addMember(s("emil"), s("graders"))});
        const hubs::Effect *gained = effect(*review, EffectGroup::Gained, "servers", Right::On::Group);
        const hubs::Effect *lost = effect(*review, EffectGroup::Lost, "servers", Right::On::Group);
        QVERIFY(gained && lost);
        QCOMPARE(gained->because, std::vector<std::size_t>{0});
        QCOMPARE(lost->because, std::vector<std::size_t>{1});
        for (const auto &operation : review->operations)
            QCOMPARE(operation.people, 1u);
        QVERIFY(!review->effectsOf(2).empty());
        QCOMPARE(review->gaining, 2u);
        QCOMPARE(review->losing, 1u);
        QCOMPARE(review->peopleAtOnce, 3u);
        QCOMPARE(review->peopleAfterRestart, 0u);
    }

    void saysWhatWaitsForTheRestart()
    {
        const auto review = reviewOf(lakeside(),
                                     {domain::addMember(s("grace"), s("students")),
                                      domain::giveRole(s("spare"), BearerKind::Group, s("students"))});
        const hubs::Effect *gained = nullptr;
        for (const auto &candidate : review->effects) {
            if (candidate.group == EffectGroup::Conditional)
                gained = &candidate;
        }
        QVERIFY(gained);
        QVERIFY(gained->onRestart);
        QCOMPARE(review->names(gained->classes, 0, 9), words("grace"));
        QCOMPARE(gained->because, (std::vector<std::size_t>{0, 1}));
        const hubs::Effect *others = effect(*review, EffectGroup::Gained, "read:hub", Right::On::Everything);
        QVERIFY(others);
        QCOMPARE(others->people, 3u);
        QCOMPARE(review->meanwhile.waiting.size(), std::size_t(1));
        QCOMPARE(review->meanwhile.waiting[0].group, s("students"));
        QCOMPARE(review->meanwhile.waiting[0].roles, words("spare"));
        QCOMPARE(review->meanwhile.waiting[0].people, words("grace"));
        QCOMPARE(review->meanwhile.peopleWithMore, 0u);
    }

    void findsWhatIsTrueOnlyInBetween()
    {
        // ben joins the assistants now; that they lose the role comes with the restart.
        const auto review = reviewOf(
            lakeside(),
            {domain::addMember(s("ben"), s("tas")), domain::takeRole(s("tutor"), BearerKind::Group, s("tas"))});
        QCOMPARE(review->meanwhile.peopleWithMore, 1u);
        const Right expected{s("servers"), Right::On::Group, s("students")};
        QVERIFY(std::find(review->meanwhile.more.begin(), review->meanwhile.more.end(), expected)
                != review->meanwhile.more.end());
    }

    void warnsOfNewAdministratorsAndWideRights()
    {
        const auto review = reviewOf(
            lakeside(),
            {domain::addMember(s("ben"), s("ops")), domain::giveRole(s("instructor"), BearerKind::User, s("emil"))});
        QCOMPARE(review->consequences.front().code, Consequence::Code::BecomeAdministrator);
        QCOMPARE(review->consequences.front().people, 1u);
        const auto wide = std::find_if(review->consequences.begin(), review->consequences.end(), [](const auto &c) {
            return c.code == Consequence::Code::GainHigh && c.right.scope == u"groups";
        });
        QVERIFY(wide != review->consequences.end());
        QCOMPARE(wide->because, std::vector<std::size_t>{1});
    }

    void saysWhereTheHubWouldNotStart()
    {
        const auto review = reviewOf(lakeside(),
                                     {domain::defineRole({s("bad"), {}, words("no:such")}),
                                      domain::defineRole({s("user"), {}, words("list:users")})});
        QCOMPARE(review->operations[0].outcome, HubModel::Outcome::Refused);
        QVERIFY(!review->operations[0].detail.isEmpty());
        QCOMPARE(review->consequences.front().code, Consequence::Code::HubDoesNotStart);
        QVERIFY(std::any_of(review->effects.begin(), review->effects.end(),
                            [](const auto &e) { return e.group == EffectGroup::Error; }));
    }

    void neverGuessesWhatARoleGives()
    {
        HubMaker maker = lakeside();
        maker.unknownRole("mystery");
        maker.group("riddlers", words("mystery"));
        const auto review = reviewOf(std::move(maker), {domain::addMember(s("ben"), s("riddlers"))});
        QCOMPARE(review->effects.size(), std::size_t(1));
        QCOMPARE(review->effects[0].group, EffectGroup::Conditional);
        QVERIFY(review->effects[0].notKnown);
        QCOMPARE(review->effects[0].detail, s("mystery"));
        QCOMPARE(review->notKnown, words("mystery"));
    }

    void defangsADefinitionThatWasNotKnownAndTakesItBack()
    {
        HubMaker maker = lakeside();
        maker.unknownRole("mystery");
        maker.group("riddlers", words("mystery"));
        maker.user("zoe", words("riddlers"));
        const auto model = modelOf(maker.finish(), {domain::defineRole({s("mystery"), {}, words("read:hub")})});
        const auto role = *model->working().roleNamed(model->working().names().find("mystery"));
        QVERIFY(model->working().roles()[role].known);
        const auto review = hubs::review(*model);
        QVERIFY(review->operations[0].definitionNotKnown);
        model->setOperations({});
        QVERIFY(!model->isChanged());
        model->setOperations(operations({domain::addMember(s("ben"), s("students"))}));
        QVERIFY(!model->working().roles()[role].known);
    }

    void rebuildsForCustomScopes()
    {
        const auto model = modelOf(lakeside().finish(),
                                   {domain::defineScope({s("custom:grades:read"), s("Read grades"), {}}),
                                    domain::defineRole({s("marks"), {}, words("custom:grades:read")}),
                                    domain::giveRole(s("marks"), BearerKind::User, s("ben"))});
        for (std::size_t i = 0; i < 3; ++i)
            QCOMPARE(model->outcome(i), HubModel::Outcome::Applied);
        const auto review = hubs::review(*model);
        QVERIFY(effect(*review, EffectGroup::Gained, "custom:grades:read", Right::On::Everything));
    }

    // The review's numbers are those of the engine's own comparison, for any operations in any order, and the model is
    // as new once they are taken back.
    void agreesWithComparingEverybody_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 60; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void agreesWithComparingEverybody()
    {
        QFETCH(int, seed);
        std::mt19937 dice(static_cast<unsigned>(seed));
        const auto pick = [&dice](const QStringList &list) {
            return list[static_cast<qsizetype>(dice() % static_cast<unsigned>(list.size()))];
        };
        const QStringList people = words("amy ben chidi dalia emil grace jody kwame peter");
        const QStringList groups = words("graders instructors ops students tas");
        const QStringList roles = words("tutor grader instructor sync spare user");
        const QStringList scopes =
            words("self list:users servers!group=students access:servers groups!group=tas read:hub "
                  "admin:users servers!user tokens read:users!user=ben shutdown");
        const auto one = [&]() -> domain::Intent {
            switch (dice() % 9) {
            case 0:
            case 1:
                return domain::addMember(pick(people), pick(groups));
            case 2:
                return domain::removeMember(pick(people), pick(groups));
            case 3:
                return domain::giveRole(pick(roles), BearerKind::User, pick(people));
            case 4:
                return domain::takeRole(pick(roles), BearerKind::User, pick(people));
            case 5:
                return domain::giveRole(pick(roles), BearerKind::Group, pick(groups));
            case 6:
                return domain::takeRole(pick(roles), BearerKind::Group, pick(groups));
            case 7:
                return dice() % 2 ? domain::grantAdmin(pick(people)) : domain::revokeAdmin(pick(people));
            default: {
                QStringList some;
                for (unsigned i = dice() % 4; i > 0; --i)
                    some.append(pick(scopes));
                some.removeDuplicates();
                return dice() % 6 ? domain::defineRole({pick(roles), {}, some}) : domain::deleteRole(pick(roles));
            }
            }
        };
        QList<domain::Intent> intents;
        for (unsigned i = 1 + dice() % 8; i > 0; --i)
            intents.append(one());
        const auto base = lakeside().finish();
        auto model = modelOf(base);
        model->setOperations(operations({domain::addMember(s("ben"), s("ops")), domain::deleteRole(s("tutor"))}));
        model->setOperations(operations(intents));

        const auto review = hubs::review(*model);
        const hubs::Moments moments = hubs::compareMoments(model->base(), model->working());
        QSet<QString> gainers, losers;
        for (const hubs::Effect &effect : review->effects) {
            QSet<QString> &who = effect.group == EffectGroup::Lost ? losers : gainers;
            if (effect.group != EffectGroup::Error && effect.group != EffectGroup::Unchanged) {
                for (const QString &name : review->names(effect.classes, 0, 99))
                    who.insert(name);
            }
        }
        QSet<QString> changed;
        for (const hubs::HolderChange &change : moments.changes) {
            if (change.holder.kind == BearerKind::Token)
                continue;
            const QString name = change.holder.name;
            changed.insert(name);
            // What an unfiltered scope swallows is neither lost nor gained, though the engine's sets differ.
            if (change.lost.empty())
                QVERIFY2(gainers.contains(name), qPrintable(name));
            else if (change.gained.empty())
                QVERIFY2(losers.contains(name), qPrintable(name));
            else
                QVERIFY2(gainers.contains(name) || losers.contains(name), qPrintable(name));
        }
        for (const QString &name : gainers + losers)
            QVERIFY2(changed.contains(name), qPrintable(name));

        // As if built with them, and as new without.
        QList<domain::Intent> none;
        model->setOperations(operations(none));
        model->setOperations(operations({domain::addMember(s("emil"), s("students"))}));
        const hubs::Moments after = hubs::compareMoments(model->base(), model->working());
        QCOMPARE(after.people, 0u);
        QCOMPARE(after.services, 0u);
    }
};

HUBDESK_TEST_MAIN(ReviewTest)
#include "tst_hubs_model_review.moc"
