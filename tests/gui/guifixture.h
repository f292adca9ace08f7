#pragma once
// One window on a fresh copy of the demonstration data, driven like a person would: real widgets by
// objectName, clicks and keys. Private settings; remote, secrets and prompts are fakes.

#include "app/demonstration.h"
#include "app/filedocument.h"
#include "storage/file.h"
#include "storage/reader.h"
#include "support/fakeprompter.h"
#include "support/fakeremote.h"
#include "support/fakesecrets.h"
#include "tables/tablemodel.h"
#include "ui/pages/tablepage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tableview.h"
#include "ui/window/actions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace hubdesk::test {

class GuiFixture {
public:
    GuiFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , preferences(settings)
        , uuids(clock)
    {
    }

    /// Opens `name` in the fixture's folder; makes the demonstration data there first if it is not.
    void open(const QString &name = QStringLiteral("demo.hubdesk"))
    {
        path = folder.filePath(name);
        if (!QFileInfo::exists(path)) {
            const auto made = app::makeDemonstration(path, clock);
            QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
        }
        openAgain();
    }

    void openAgain()
    {
        auto file = storage::File::open(path, {}, clock, uuids);
        QVERIFY2(file.ok(), file.ok() ? "" : qPrintable(file.error().detail));
        if (!window) {
            makeWindow();
            if (!sized)
                window->resize(1440, 900);
            sized = true;
        }
        window->setDocument(std::make_unique<app::FileDocument>(
            std::move(*file), app::FileDocument::Parts{uuids, secrets, clock, {}, &remote, &remote, &remote}, true));
        window->QMainWindow::show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void makeWindow()
    {
        window = std::make_unique<ui::MainWindow>(ui::MainWindow::Services{preferences, clock, secrets, &prompter});
    }

    void close()
    {
        window.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    // What a person does.
    void go(const char *view)
    {
        window->goToView(QString::fromLatin1(view));
        QVERIFY(page() != nullptr);
        QTRY_VERIFY(page()->model().state() != tables::TableModel::State::Loading);
    }
    void trigger(const char *action) { window->actions()[QLatin1StringView(action)]->trigger(); }
    [[nodiscard]] bool enabled(const char *action) const
    {
        return window->actions()[QLatin1StringView(action)]->isEnabled();
    }
    [[nodiscard]] ui::TablePage *page() const { return window->tablePage(); }
    [[nodiscard]] ui::TableView &table() const { return page()->table(); }
    [[nodiscard]] tables::TableModel &model() const { return page()->model(); }
    [[nodiscard]] int column(const char *id) const { return model().spec().columnOf(id); }
    [[nodiscard]] QString cell(int row, const char *id) const
    {
        return model().index(row, column(id)).data().toString();
    }
    void choose(int row, const char *id)
    {
        const QModelIndex index = model().index(row, column(id));
        table().scrollTo(index);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(index).center());
    }
    template <class W> [[nodiscard]] W *find(const char *name) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && top->objectName() == QLatin1StringView(name)) {
                if (W *widget = qobject_cast<W *>(top))
                    return widget;
            }
            if (W *widget = top->isVisible() ? top->findChild<W *>(QString::fromLatin1(name)) : nullptr;
                widget != nullptr)
                return widget;
        }
        return nullptr;
    }
    /// What lies on disk, read by another connection.
    [[nodiscard]] QVariant onDisk(domain::Ref ref, const char *field) const
    {
        const auto reader = storage::Reader::open(path);
        const std::optional<domain::Row> row = reader.ok() ? reader.value()->row(ref) : std::nullopt;
        return row ? row->value(field) : QVariant();
    }

    QTemporaryDir folder;
    QSettings settings;
    ui::Preferences preferences;
    domain::SystemClock clock;
    domain::RandomUuids uuids;
    FakeRemote remote;
    FakeSecrets secrets;
    FakePrompter prompter;
    std::unique_ptr<ui::MainWindow> window;
    QString path;
    bool sized = false; ///< a window made later restores its own size
};

} // namespace hubdesk::test
