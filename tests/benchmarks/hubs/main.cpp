// bench_hubs FILE|USERS: prints a Markdown table of what the Roles page asks of a large hub; exit status 1 where a
// figure is far beyond its limit (ten times).
#include "access/hubs.h"
#include "hubs/escalation.h"
#include "hubs/findings.h"
#include "hubs/hubloader.h"
#include "hubs/questions.h"
#include "hubs/review.h"
#include "storage/file.h"
#include "storage/hubsnapshot.h"
#include "storage/reader.h"
#include "tables/figures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <random>

using namespace hubdesk;
using bench::Figures;
using bench::Stopwatch;
using bench::Time;
using domain::BearerKind;

namespace {

bool tooSlow = false;

void line(const char *what, Time time, double limit = 0)
{
    if (limit > 0 && time.cpu > limit * 10)
        tooSlow = true;
    bench::printLine(QString::fromLatin1(what),
                     {bench::shortNumber(time.wall) + QStringLiteral(" / ") + bench::shortNumber(time.cpu),
                      limit > 0 ? bench::shortNumber(limit) : QString()});
}

void lines(const char *what, const bench::Times &times, double limit = 0)
{
    const QByteArray name(what);
    line((name + ", p50").constData(), times.at(0.5), limit);
    line((name + ", worst").constData(), times.at(1.0), limit);
}

std::shared_ptr<const hubs::HubBase> fromFile(const QString &path)
{
    domain::SystemClock clock;
    domain::RandomUuids uuids(clock);
    // Opened for writing once, so that an older schema is brought up to date.
    if (auto file = storage::File::open(path, {}, clock, uuids); !file)
        return nullptr;
    auto reader = storage::Reader::open(path);
    if (!reader)
        return nullptr;
    const domain::StagedOperation none;
    const storage::StopToken stop(std::make_shared<std::atomic_bool>(false));
    domain::HubId hub;
    for (const storage::HubStatus &status : storage::hubStatuses(**reader))
        hub = status.hub;
    Stopwatch first;
    auto loaded = hubs::loadHub(**reader, hub, stop);
    line("load from the file, first", first.elapsed());
    Stopwatch second;
    loaded = hubs::loadHub(**reader, hub, stop);
    line("load from the file, again", second.elapsed());
    return loaded ? *loaded : nullptr;
}

std::shared_ptr<const hubs::HubBase> generated(std::size_t users)
{
    auto base = std::make_shared<hubs::HubBase>();
    base->facts.hub.value = 1;
    base->facts.generation = 1;
    base->facts.catalogue = &access::Catalogue::newest();
    base->facts.definitionsRead = true;
    base->facts.tokenScopes = {QStringLiteral("groups")};
    base->state = benchmarks::stressHub({users, users / 100, 1000, 0});
    const access::NameId user = base->state.names.intern("user");
    for (const access::DefaultRole &shipped : base->facts.catalogue->defaultRoles()) {
        hubs::RoleInfo role;
        role.name = base->state.names.intern(shipped.name);
        role.text = base->text(role.name);
        role.origin = hubs::RoleInfo::Origin::Shipped;
        base->roles.push_back(role);
    }
    for (const access::RoleRecord &record : base->state.roles) {
        hubs::RoleInfo role;
        role.name = record.name;
        role.text = base->text(role.name);
        role.origin = hubs::RoleInfo::Origin::Configuration;
        role.scopes.emplace();
        for (const access::NameId scope : base->state.list(record.scopes))
            role.scopes->append(base->text(scope));
        base->roles.push_back(role);
    }
    for (access::UserRecord &record : base->state.users) {
        const auto held = base->state.list(record.roles);
        std::vector<access::NameId> roles(held.begin(), held.end());
        roles.push_back(user);
        record.roles = {static_cast<std::uint32_t>(base->state.lists.size()), static_cast<std::uint32_t>(roles.size())};
        base->state.lists.insert(base->state.lists.end(), roles.begin(), roles.end());
    }
    Stopwatch finish;
    base->finish();
    line("look-ups and counts", finish.elapsed());
    return base;
}

class Bench {
public:
    explicit Bench(std::shared_ptr<const hubs::HubBase> base)
        : m_base(std::move(base))
    {
    }

    bool run()
    {
        Stopwatch build;
        auto built = hubs::HubModel::build(m_base);
        if (!built) {
            std::fprintf(stderr, "%s\n", qPrintable(built.error().detail));
            return false;
        }
        m_model = std::move(built).value();
        line("engine model built", build.elapsed());
        questions();
        plan();
        matrix();
        whole();
        line("resident memory, MB", {bench::residentMegabytes(), bench::residentMegabytes()});
        return true;
    }

private:
    template <class List> [[nodiscard]] QString any(const List &list)
    {
        return m_base->text(list[m_dice() % list.size()].name);
    }
    [[nodiscard]] QString user() { return any(m_base->state.users); }
    [[nodiscard]] QString group() { return any(m_base->state.groups); }
    [[nodiscard]] QString role()
    {
        for (;;) {
            const hubs::RoleInfo &info = m_base->roles[m_dice() % m_base->roles.size()];
            if (info.origin == hubs::RoleInfo::Origin::Configuration && info.scopes)
                return info.text;
        }
    }

    void questions()
    {
        bench::Times rights, can, who;
        for (int i = 0; i < 200; ++i) {
            Stopwatch one;
            std::ignore = hubs::effectiveRights(*m_model, {BearerKind::User, user()}, false);
            rights.add(one.elapsed());
        }
        lines("a person's effective permissions", rights, 50);
        const QString scope = QStringLiteral("access:servers");
        for (int i = 0; i < 200; ++i) {
            Stopwatch one;
            std::ignore = hubs::can(
                *m_model, {{BearerKind::User, user()}, scope, {hubs::Subject::Kind::Server, user() + u'/'}, false});
            can.add(one.elapsed());
        }
        lines("can X do Y on Z, with chain", can, 50);
        for (int i = 0; i < 30; ++i) {
            Stopwatch one;
            std::ignore = hubs::whoCan(*m_model, i % 2 ? scope : QStringLiteral("read:users"),
                                       {hubs::Subject::Kind::User, user()}, false);
            who.add(one.elapsed());
        }
        lines("who can", who, 50);
        bench::Times why;
        for (int i = 0; i < 5; ++i) {
            Stopwatch one;
            std::ignore = hubs::whyNot(*m_model, {{BearerKind::User, user()}, QStringLiteral("shutdown"), {}, false});
            why.add(one.elapsed());
        }
        lines("why not, fixes tried", why);
    }

    [[nodiscard]] domain::Intent intent()
    {
        switch (m_dice() % 10) {
        case 0:
            return domain::giveRole(role(), BearerKind::Group, group());
        case 1:
            return domain::takeRole(role(), BearerKind::Group, group());
        case 2:
            return domain::giveRole(role(), BearerKind::User, user());
        case 3: {
            const QString name = role();
            QStringList scopes = *m_base->roles[m_base->roleNamed(name)].scopes;
            scopes.append(QStringLiteral("read:users:activity"));
            return domain::defineRole({name, {}, scopes});
        }
        case 4:
            return domain::grantAdmin(user());
        default:
            return domain::addMember(user(), group());
        }
    }

    void set(const QList<domain::Intent> &intents)
    {
        m_operations.clear();
        m_rows.clear();
        for (const domain::Intent &intent : intents) {
            domain::StagedOperation operation;
            operation.hub = m_base->facts.hub;
            operation.kindOf = intent.kind;
            operation.subjectKind = intent.subjectKind;
            operation.subject = intent.subject;
            operation.object = intent.object;
            operation.channel = intent.channel;
            operation.payload = intent.payload;
            m_operations.push_back(operation);
            m_rows.push_back({{domain::Kind::StagedOperation, 1}, {}, domain::valuesOf(operation)});
        }
    }

    void plan()
    {
        QList<domain::Intent> intents;
        for (int i = 0; i < 1000; ++i)
            intents.append(intent());
        set({intents.first()});
        Stopwatch first;
        m_model->setOperations(m_operations);
        line("first staged operation (second model made)", first.elapsed());
        set(intents);
        Stopwatch all;
        m_model->setOperations(m_operations);
        line("1,000 staged operations applied", all.elapsed());
        intents.append(intent());
        set(intents);
        Stopwatch one;
        m_model->setOperations(m_operations);
        line("one more staged operation", one.elapsed(), 16);
        bench::Times reviews;
        std::shared_ptr<const hubs::Review> made;
        for (int i = 0; i < 5; ++i) {
            Stopwatch watch;
            made = hubs::review(*m_model);
            reviews.add(watch.elapsed());
        }
        lines("review of 1,001 staged operations", reviews, 500);
        std::printf("<!-- %zu effects, %zu consequences, %u gain, %u lose -->\n", made->effects.size(),
                    made->consequences.size(), made->gaining, made->losing);
        Stopwatch page;
        std::ignore = made->names(made->effects.front().classes, 0, 100);
        line("a hundred names of its largest effect", page.elapsed(), 16);

        Stopwatch assignments;
        m_assignments = hubs::Assignments::make(m_base, m_rows);
        line("assignments with 1,001 operations (GUI thread)", assignments.elapsed());

        set({domain::defineRole({QStringLiteral("user"), {}, {QStringLiteral("list:users")}})});
        m_model->setOperations(m_operations);
        bench::Times outage;
        for (int i = 0; i < 5; ++i) {
            Stopwatch watch;
            made = hubs::review(*m_model);
            outage.add(watch.elapsed());
        }
        lines("review of `user` without `self`", outage, 500);
        std::printf("<!-- %u people -->\n", made->consequences.front().people);
        m_model->setOperations({});
    }

    void matrix()
    {
        hubs::RowQuery query;
        Stopwatch beyond;
        auto rows = m_assignments->rows(query);
        line("rows: people who hold more than `user`", beyond.elapsed());
        query.beyondUserOnly = false;
        query.text = QStringLiteral("ada");
        Stopwatch typed;
        std::ignore = m_assignments->rows(query);
        line("rows: everybody, a word typed", typed.elapsed());
        query.text.clear();
        rows = m_assignments->rows(query);
        // A page of 40 rows by 40 columns anywhere; the delegate asks for a mark, "x2" and "staged".
        bench::Times pages;
        for (int i = 0; i < 200; ++i) {
            const std::size_t row = m_dice() % (rows.size() - 40),
                              column = m_dice() % (m_assignments->roleCount() - 40);
            Stopwatch watch;
            int held = 0;
            for (std::size_t r = row; r < row + 40; ++r) {
                for (std::size_t c = column; c < column + 40; ++c) {
                    for (int role = 0; role < 3; ++role)
                        held += m_assignments->cell(rows[r], c).twice ? 1 : 0;
                }
                held += static_cast<int>(m_assignments->name(rows[r]).size());
            }
            pages.add(watch.elapsed());
            m_sum += held;
        }
        lines("matrix: cells of a page of 40 by 40", pages, 16);
    }

    void whole()
    {
        Stopwatch ways;
        const hubs::EscalationGraph graph = hubs::escalation(*m_model, {});
        line("ways to become administrator", ways.elapsed());
        std::printf("<!-- %u people, %zu ways -->\n", graph.people, graph.ways.size());
        Stopwatch lint;
        std::ignore = hubs::findings(*m_model, false);
        line("findings", lint.elapsed());
    }

    std::shared_ptr<const hubs::HubBase> m_base;
    std::unique_ptr<hubs::HubModel> m_model;
    std::vector<domain::StagedOperation> m_operations;
    std::vector<domain::Row> m_rows;
    std::shared_ptr<const hubs::Assignments> m_assignments;
    std::mt19937 m_dice{5};
    std::int64_t m_sum = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString what = application.arguments().value(1, QStringLiteral("100000"));
    bench::printLine(QStringLiteral("wall / processor time, ms"),
                     {QStringLiteral("measured"), QStringLiteral("limit")});
    bench::printLine(QStringLiteral("---"), {QStringLiteral("--:"), QStringLiteral("--:")});
    const auto base = QFileInfo::exists(what) ? fromFile(what) : generated(what.toULong());
    if (!base) {
        std::fprintf(stderr, "nothing to measure: %s\n", qPrintable(what));
        return 2;
    }
    std::printf("<!-- %zu users, %zu groups, %zu roles -->\n", base->state.users.size(), base->state.groups.size(),
                base->roles.size());
    if (!Bench(base).run())
        return 2;
    return tooSlow ? 1 : 0;
}
