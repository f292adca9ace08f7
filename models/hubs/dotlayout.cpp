#include "hubs/dotlayout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace hubdesk::hubs {

using domain::Error;
using domain::ErrorCode;
using domain::GraphPlaces;
using domain::Result;

namespace {

QList<double> numbers(const QString &text)
{
    QList<double> list;
    for (const QString &part : text.split(QLatin1Char(','))) {
        bool ok = false;
        const double value = part.toDouble(&ok);
        list.append(ok ? value : 0.0);
    }
    return list;
}

QPointF point(const QString &text, double height)
{
    const QList<double> xy = numbers(text);
    return xy.size() < 2 ? QPointF() : QPointF(xy[0], height - xy[1]);
}

constexpr double kPoints = 72.0; // an inch

} // namespace

Result<GraphPlaces> placesFromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QList<double> box = numbers(root.value(u"bb").toString());
    if (root.isEmpty() || box.size() != 4)
        return Error{ErrorCode::Syntax, QStringLiteral("dot"), {}};
    GraphPlaces places;
    const double height = box[3];
    places.frame = QRectF(0, 0, box[2], height);
    QHash<int, QString> names;
    for (const auto &item : root.value(u"objects").toArray()) {
        const QJsonObject object = item.toObject();
        const QString name = object.value(u"name").toString();
        names.insert(object.value(u"_gvid").toInt(-1), name);
        const QPointF centre = point(object.value(u"pos").toString(), height);
        const QSizeF size(object.value(u"width").toString().toDouble() * kPoints,
                          object.value(u"height").toString().toDouble() * kPoints);
        places.nodes.insert(name, QRectF(centre - QPointF(size.width() / 2, size.height() / 2), size));
    }
    for (const auto &item : root.value(u"edges").toArray()) {
        const QJsonObject object = item.toObject();
        GraphPlaces::Line line;
        line.from = names.value(object.value(u"tail").toInt(-1));
        line.to = names.value(object.value(u"head").toInt(-1));
        for (const QString &part : object.value(u"pos").toString().split(u' ', Qt::SkipEmptyParts)) {
            if (part.startsWith(u"e,"))
                line.arrow = point(part.mid(2), height);
            else if (!part.startsWith(u"s,"))
                line.points.append(point(part, height));
        }
        if (object.contains(u"lp"))
            line.label = point(object.value(u"lp").toString(), height);
        places.lines.append(std::move(line));
    }
    return places;
}

class DotLayout::Private {
public:
    using Done = std::function<void(Result<GraphPlaces>)>;

    // The process is told to end and deleted when it has; nobody waits for it.
    void leave(Result<GraphPlaces> result)
    {
        if (process) {
            process->disconnect(owner);
            QProcess *ending = process;
            process = nullptr;
            if (ending->state() == QProcess::NotRunning) {
                ending->deleteLater();
            } else {
                ending->setParent(nullptr);
                QObject::connect(ending, &QProcess::finished, ending, &QObject::deleteLater);
                ending->kill();
            }
        }
        timer.stop();
        const Done told = std::exchange(done, {});
        if (told)
            told(std::move(result));
    }

    DotLayout *owner = nullptr;
    QString program = QStringLiteral("dot");
    std::chrono::milliseconds limit{5000};
    QProcess *process = nullptr;
    QTimer timer;
    Done done;
    int asked = 0;
};

DotLayout::DotLayout(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->owner = this;
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->leave(Error{ErrorCode::TimedOut, d->program, {}}); });
}

DotLayout::~DotLayout()
{
    d->done = {};
    if (d->process) {
        d->process->disconnect(this);
        d->process->kill();
        d->process->waitForFinished(1000);
    }
}

void DotLayout::setProgram(const QString &program)
{
    d->program = program;
}

void DotLayout::setTimeLimit(std::chrono::milliseconds limit)
{
    d->limit = limit;
}

void DotLayout::layOut(const QByteArray &dot, std::function<void(Result<GraphPlaces>)> done)
{
    d->leave(Error{ErrorCode::Cancelled, {}, {}});
    d->done = std::move(done);
    const QString program = QStandardPaths::findExecutable(d->program);
    if (program.isEmpty()) {
        // Later, as every other answer.
        QMetaObject::invokeMethod(
            this,
            [this] {
                d->leave(Error{ErrorCode::NotFound, d->program, {}});
            },
            Qt::QueuedConnection);
        return;
    }
    ++d->asked;
    d->process = new QProcess(this);
    connect(d->process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            d->leave(Error{ErrorCode::NotFound, d->program, {}});
    });
    connect(d->process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (status != QProcess::NormalExit || code != 0) {
            d->leave(Error{ErrorCode::Syntax, QString::fromUtf8(d->process->readAllStandardError()).trimmed(), {}});
            return;
        }
        d->leave(placesFromJson(d->process->readAllStandardOutput()));
    });
    d->process->start(program, {QStringLiteral("-Tjson")});
    d->process->write(dot);
    d->process->closeWriteChannel();
    d->timer.start(d->limit);
}

} // namespace hubdesk::hubs
