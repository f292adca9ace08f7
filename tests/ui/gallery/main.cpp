// Renders the look kit to PNG files, to be held beside a picture by a person.
// usage: gallery [--dark] [--rtl] [--font "FAMILY,POINTS"] [--system] SCENE FILE.png
#include "ui/gallery/scenes.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFont>
#include <QHash>
#include <QPixmap>
#include <QTest>
#include <QWidget>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace hubdesk;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(u"dark"_s);
    const QCommandLineOption rtl(u"rtl"_s);
    const QCommandLineOption system(u"system"_s);
    const QCommandLineOption font(u"font"_s, {}, u"family,points"_s, u"Inter,10"_s);
    parser.addOptions({dark, rtl, system, font});
    parser.addPositionalArgument(u"scene"_s, u"kit, states, hubs, tickets, editing, ring or controls"_s);
    parser.addPositionalArgument(u"file"_s, u"the PNG to write"_s);
    parser.process(application);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        parser.showHelp(2);

    const QStringList face = parser.value(font).split(u',');
    QFont base(face.value(0));
    base.setPointSizeF(face.value(1, u"10"_s).toDouble());
    QApplication::setFont(base);
    ui::Theme theme(application);
    theme.apply(parser.isSet(system)     ? ui::Appearance::System
                    : parser.isSet(dark) ? ui::Appearance::Dark
                                         : ui::Appearance::Light);
    if (parser.isSet(rtl))
        QApplication::setLayoutDirection(Qt::RightToLeft);

    const QHash<QString, QWidget *(*)()> scenes{
        {u"kit"_s, gallery::kitScene},           {u"states"_s, gallery::statesScene},   {u"hubs"_s, gallery::hubsScene},
        {u"tickets"_s, gallery::ticketsScene},   {u"editing"_s, gallery::editingScene}, {u"ring"_s, gallery::ringScene},
        {u"controls"_s, gallery::controlsScene},
    };
    const auto scene = scenes.constFind(words.at(0));
    if (scene == scenes.cend())
        parser.showHelp(2);
    const std::unique_ptr<QWidget> widget((*scene)());
    widget->show();
    if (!QTest::qWaitForWindowActive(widget.get())) {
        std::fprintf(stderr, "the window did not become active\n");
        return 1;
    }
    QTest::qWait(250); // placeholders appear after 150 ms
    return widget->grab().save(words.at(1)) ? 0 : 1;
}
