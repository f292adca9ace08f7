// The tables of tokens and findings show what is known: the demonstration data's tokens with their warnings, those
// read of one person, and a hub's findings once somebody has looked at them.

#include "guifixture.h"
#include "storage/kept.h"
#include "storage/writer.h"
#include "support/testmain.h"

#include <QLabel>
#include <QPushButton>

using namespace hubdesk;
using namespace Qt::StringLiterals;

class TokensTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<test::GuiFixture>();
        m_gui->open();
    }
    void cleanup() { m_gui.reset(); }

    void theTableHasTokensAndSaysWhatIsDoubtful()
    {
        m_gui->go("roles.tokens");
        QTRY_VERIFY(m_gui->model().rowCount() > 5);
        const auto warned = [this] {
            QStringList warnings;
            for (int row = 0; row < m_gui->model().rowCount(); ++row)
                warnings.append(m_gui->cell(row, "warnings"));
            return warnings.join(u'|');
        };
        for (const auto &words : {u"never used"_s, u"no end"_s, u"wider than needed"_s, u"of a former administrator"_s})
            QTRY_VERIFY2_WITH_TIMEOUT(warned().contains(words), qPrintable(words), 20'000);
        // Of the one chosen, why it matters and what it may do.
        int row = 0;
        while (m_gui->cell(row, "warnings").isEmpty())
            ++row;
        m_gui->choose(row, "owner");
        QTRY_VERIFY(m_gui->find<QWidget>("details") != nullptr);
        QVERIFY(!m_gui->cell(row, "owner").isEmpty());
        QVERIFY(!m_gui->cell(row, "scopes").isEmpty());
    }

    void aLookKeepsTheFindingsOfEveryHub()
    {
        m_gui->go("roles.tokens");
        QTRY_VERIFY_WITH_TIMEOUT(!m_gui->window->document()->state().rows(domain::Kind::Finding).empty(), 20'000);
        for (const domain::Row &row : m_gui->window->document()->state().rows(domain::Kind::Finding))
            QVERIFY(m_gui->window->document()->state().row({domain::Kind::Hub, row.value("hub").toLongLong()}));
    }

    void whatIsReadOfOnePersonStays()
    {
        domain::HubId hub;
        for (const domain::Row &row : m_gui->window->document()->state().rows(domain::Kind::HubUser))
            hub.value = row.value("hub").toLongLong();
        QVERIFY(!hub.isNull());
        m_gui->remote.tokens.push_back(domain::PersonTokens{
            m_gui->clock.now(),
            {{u"a4711"_s, u"Night train"_s, QStringList{u"list:users"_s}, {}, m_gui->clock.now(), {}, {}, {}}}});
        bool done = false;
        domain::PersonAccess &access = *m_gui->window->document()->personAccess();
        access.readTokens(hub, u"somebody"_s, [&done](const auto &read) { done = read.ok(); });
        QTRY_VERIFY(done);
        m_gui->go("roles.tokens");
        QTRY_COMPARE(notes().count(u"Night train"_s), 1);
        // Known again after a restart, of the file alone.
        m_gui->window->setDocument(nullptr);
        m_gui->openAgain();
        const auto known = m_gui->window->document()->personAccess()->knownTokens(hub, u"somebody"_s);
        QVERIFY(known);
        QCOMPARE(known->tokens.size(), 1);
        QCOMPARE(known->tokens[0].note, u"Night train"_s);
        QCOMPARE(known->tokens[0].scopes, std::optional(QStringList{u"list:users"_s}));
    }

private:
    [[nodiscard]] QStringList notes() const
    {
        QStringList all;
        for (int row = 0; row < m_gui->model().rowCount(); ++row)
            all.append(m_gui->cell(row, "note"));
        return all;
    }

    std::unique_ptr<test::GuiFixture> m_gui;
};

HUBDESK_TEST_MAIN_WITH(QApplication, TokensTest)
#include "tst_gui_tokens.moc"
