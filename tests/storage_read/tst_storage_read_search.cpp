// Search as you type finds exactly the rows that contain the words, whatever is typed.

#include "sample.h"
#include "storage/reader.h"
#include "storage/searchtext.h"
#include "support/testmain.h"

#include <QRandomGenerator>

using namespace hubdesk;
using namespace hubdesk::storage;
using domain::Kind;
using test::at;
using test::over;

class SearchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<test::Desk>();
        QVERIFY(test::fillSample(*m_desk));
        QVERIFY(m_desk->open());
    }

    void findsUsers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList all = test::texts({"a%b", "Ada", "ada", "bea", "ben", "CARL_x", "dörte", "王小明"});
        QTest::newRow("nothing") << "" << all;
        QTest::newRow("blanks") << "  " << all;
        QTest::newRow("one letter") << "d" << test::texts({"Ada", "ada", "dörte"});
        QTest::newRow("without case") << "ADA" << test::texts({"Ada", "ada"});
        QTest::newRow("one Chinese character") << "明" << test::texts({"王小明"});
        QTest::newRow("accent with case") << "DÖR" << test::texts({"dörte"});
        QTest::newRow("accents count") << "dor" << QStringList{};
        QTest::newRow("percent is a letter") << "%" << test::texts({"a%b"});
        QTest::newRow("underscore is a letter") << "_" << test::texts({"CARL_x"});
        QTest::newRow("all words") << "a b" << test::texts({"a%b", "bea"});
        QTest::newRow("words in any order") << "x carl" << test::texts({"CARL_x"});
        QTest::newRow("not across rows") << "adaada" << QStringList{};
        QTest::newRow("quote") << "\"" << QStringList{};
        QTest::newRow("whole and more") << "bean" << QStringList{};
    }
    void findsUsers()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        IdQuery query{.kind = Kind::HubUser, .text = typed};
        query.searched = {at(Kind::HubUser, "name")};
        query.sort = {at(Kind::HubUser, "name")};
        const IdList list = run(query);
        QCOMPARE(names(list), found);
        QCOMPARE(list.total, std::int64_t(8));
        QCOMPARE(list.matches, std::int64_t(found.size()));
        // The same rows in another order, which is not the order of the index.
        query.sort = {at(Kind::HubUser, "last_activity")};
        QStringList other = names(run(query));
        other.sort();
        found.sort();
        QCOMPARE(other, found);
    }

    void findsTickets_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qint64>>("found");
        QTest::newRow("subject") << "storage" << QList<qint64>{1};
        QTest::newRow("inside a word") << "orksho" << QList<qint64>{4};
        QTest::newRow("message") << "perfect" << QList<qint64>{1};
        QTest::newRow("subject and message") << "quota storage" << QList<qint64>{1};
        QTest::newRow("two letters, message only") << "qz" << QList<qint64>{2};
        QTest::newRow("two Chinese characters") << "空间" << QList<qint64>{3};
        QTest::newRow("three Chinese characters") << "存储空" << QList<qint64>{3};
        QTest::newRow("percent") << "100%" << QList<qint64>{1};
        QTest::newRow("underscore") << "a_b" << QList<qint64>{2};
        QTest::newRow("operators are words") << "storage NOT quota" << QList<qint64>{};
        QTest::newRow("quotes") << "\"may\"" << QList<qint64>{4};
        QTest::newRow("number") << "102" << QList<qint64>{3};
        QTest::newRow("number as written") << "#102" << QList<qint64>{3};
        QTest::newRow("community") << "observatory" << QList<qint64>{1, 3};
        QTest::newRow("community's short name") << "soil" << QList<qint64>{2};
        QTest::newRow("requester") << "ÅDNE" << QList<qint64>{3};
        QTest::newRow("across columns") << "kelp ådne" << QList<qint64>{3};
        QTest::newRow("nothing") << "zzzz" << QList<qint64>{};
    }
    void findsTickets()
    {
        QFETCH(QString, typed);
        QFETCH(QList<qint64>, found);
        QCOMPARE(tickets(typed), found);
    }

    void findsTheFirstTicketsWithoutAnIndex()
    {
        for (const char *typed : {"s", "storage", "kelp", "a_b", "102", "e o", "raise 100", "nothing"}) {
            IdQuery query{.kind = Kind::Ticket, .text = QString::fromLatin1(typed)};
            query.searched = {at(Kind::Ticket, "number"), at(Kind::Ticket, "subject"), at(Kind::Ticket, "community")};
            query.sort = {at(Kind::Ticket, "number")};
            QVERIFY(hasQuickStart(query));
            const auto first = firstIds(reader(), query, 60, test::neverStop());
            QVERIFY(first);
            const IdList all = run(query);
            QVERIFY2(first->ids == all.ids, typed);
            QCOMPARE(first->total, all.total);
            const auto one = firstIds(reader(), query, 1, test::neverStop());
            QCOMPARE(one->ids.size(), std::min<std::size_t>(1, all.ids.size()));
        }
    }

    void findsScopesByTheWord()
    {
        IdQuery query{.kind = Kind::Role, .text = QStringLiteral("group=ds8")};
        query.searched = {at(Kind::Role, "scopes")};
        QCOMPARE(run(query).matches, std::int64_t(1));
        query.text = QStringLiteral("[\"");
        QCOMPARE(run(query).matches, std::int64_t(0)); // how the list is stored is not its text
    }

    void followsEdits()
    {
        QVERIFY(m_desk->commit(
            {test::edited({Kind::Ticket, 1}, "subject", QStringLiteral("Raise home storage 100% of the group"),
                          QStringLiteral("Zebra crossing"))}));
        QCOMPARE(tickets(QStringLiteral("zebra")), QList<qint64>{1});
        QCOMPARE(tickets(QStringLiteral("storage")), QList<qint64>{});
        const auto message = reader().row({Kind::Message, 1});
        QVERIFY(message);
        QVERIFY(m_desk->commit({test::removed(*message)}));
        QCOMPARE(tickets(QStringLiteral("perfect")), QList<qint64>{});
        QVERIFY(m_desk->revert(3)); // 1 is the seed
        QCOMPARE(tickets(QStringLiteral("perfect")), QList<qint64>{1});
        const auto second = reader().row({Kind::Message, 2});
        QVERIFY(m_desk->commit({test::edited({Kind::Message, 2}, "ticket", 1, 4)}));
        QCOMPARE(tickets(QStringLiteral("second message")), QList<qint64>{4});
    }

    void followsAPull()
    {
        IdQuery query{.kind = Kind::HubUser, .text = QStringLiteral("fresh")};
        query.searched = {at(Kind::HubUser, "name")};
        QCOMPARE(run(query).matches, std::int64_t(0));
        auto writer = SnapshotWriter::begin(m_desk->file->writer(), {2}, m_desk->clock.now());
        domain::HubUser user;
        user.name = QStringLiteral("refreshed");
        QVERIFY((*writer)->addUsers({user}));
        QVERIFY((*writer)->finish({1, {}}, {}));
        QCOMPARE(run(query).matches, std::int64_t(1));
    }

    // Random texts of a small alphabet against a plain search.
    void matchesExactlyWhatContainsTheWords()
    {
        m_desk = std::make_unique<test::Desk>();
        QStringList subjects;
        QRandomGenerator random(7);
        const QString alphabet = QString::fromUtf8("aAbB %_\"ßéÉ中文");
        const auto text = [&](int longest) {
            QString result;
            for (int i = random.bounded(1, longest + 1); i > 0; --i)
                result += alphabet[random.bounded(alphabet.size())];
            return result.simplified().isEmpty() ? QStringLiteral("a") : result;
        };
        {
            test::Filler filler(*m_desk);
            for (int i = 0; i < 400; ++i) {
                subjects.append(text(20));
                test::addTicket(filler, i, subjects.back(), domain::TicketState::Open);
            }
            addHub(filler, QStringLiteral("h"), 0);
            QVERIFY(filler.loader().beginHub({1}));
            for (int i = 0; i < 400; ++i) {
                domain::HubUser user;
                user.name = subjects[i] + QString::number(i);
                QVERIFY(filler.loader().addUser(user));
            }
            QVERIFY(filler.loader().endHub({}));
            QVERIFY(filler.finish());
        }
        QVERIFY(m_desk->open());
        for (int round = 0; round < 300; ++round) {
            const QString typed = text(5);
            const QStringList words = typed.simplified().toCaseFolded().split(u' ', Qt::SkipEmptyParts);
            qsizetype expected = 0;
            for (const QString &subject : subjects) {
                // "ß" folds to one character here, as in the index.
                const QString folded = QString::fromUtf8(storage::folded(subject.toUtf8()));
                expected += std::all_of(words.begin(), words.end(), [&](const QString &word) {
                    return folded.contains(QString::fromUtf8(storage::folded(word.toUtf8())));
                });
            }
            if (typed.contains(u'ß'))
                continue;
            IdQuery query{.kind = Kind::Ticket, .text = typed};
            query.searched = {at(Kind::Ticket, "subject")};
            QVERIFY2(run(query).matches == expected, qPrintable(typed));
            query.kind = Kind::HubUser;
            query.searched = {at(Kind::HubUser, "name")};
            QVERIFY2(run(query).matches == expected, qPrintable(typed));
        }
    }

private:
    Reader &reader() { return m_desk->file->reader(); }
    IdList run(const IdQuery &query)
    {
        auto list = allIds(reader(), query, test::neverStop());
        if (!list) {
            qWarning("%s", qPrintable(list.error().detail));
            return {};
        }
        return std::move(list).value();
    }
    QStringList names(const IdList &list)
    {
        QStringList result;
        for (const PackedRef ref : list.ids)
            result.append(reader().row(unpack(ref))->value("name").toString());
        return result;
    }
    QList<qint64> tickets(const QString &typed)
    {
        IdQuery query{.kind = Kind::Ticket, .text = typed};
        query.searched = {at(Kind::Ticket, "number"), at(Kind::Ticket, "subject"), at(Kind::Ticket, "community"),
                          over(Kind::Ticket, "requester", "name")};
        query.sort = {at(Kind::Ticket, "number")};
        QList<qint64> ids;
        for (const PackedRef ref : run(query).ids)
            ids.append(unpack(ref).id);
        return ids;
    }
    std::unique_ptr<test::Desk> m_desk;
};

HUBDESK_TEST_MAIN(SearchTest)
#include "tst_storage_read_search.moc"
