#include "tables/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace hubdesk::tables {

using domain::Field;
using domain::FieldKind;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

QString cell(const char *text, qint64 n = -1)
{
    return QCoreApplication::translate("Cell", text, nullptr, static_cast<int>(n));
}

QString clock(const QDateTime &local)
{
    return QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString durationText(qint64 seconds)
{
    const qint64 minutes = seconds / kMinute;
    if (minutes < 60)
        return cell(QT_TRANSLATE_N_NOOP("Cell", "%Ln min"), minutes);
    const QString hours = cell(QT_TRANSLATE_N_NOOP("Cell", "%Ln h"), minutes / 60);
    if (minutes % 60 == 0 || minutes >= 10 * 60)
        return hours;
    return cell(QT_TRANSLATE_NOOP("Cell", "%1 %2"))
        .arg(hours, cell(QT_TRANSLATE_N_NOOP("Cell", "%Ln min"), minutes % 60));
}

QString realText(double number)
{
    return QLocale().toString(number, 'f', number == static_cast<double>(static_cast<qint64>(number)) ? 0 : 2);
}

} // namespace

QString notKnownText()
{
    return cell(QT_TRANSLATE_NOOP("Cell", "not known"));
}

QString ageText(const QDateTime &time, const QDateTime &now)
{
    const qint64 seconds = time.secsTo(now);
    if (seconds < -kMinute)
        return timeText(time);
    if (seconds < kMinute)
        return cell(QT_TRANSLATE_NOOP("Cell", "just now"));
    if (seconds < kHour)
        return cell(QT_TRANSLATE_N_NOOP("Cell", "%Ln min ago"), seconds / kMinute);
    const QDateTime local = time.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return cell(QT_TRANSLATE_N_NOOP("Cell", "%Ln h ago"), seconds / kHour);
    if (days == 1)
        return cell(QT_TRANSLATE_NOOP("Cell", "yesterday %1")).arg(clock(local));
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString dueText(const QDateTime &time, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(time);
    if (qAbs(seconds) >= 2 * kDay) {
        const QString date = QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
        return seconds < 0 ? cell(QT_TRANSLATE_NOOP("Cell", "late since %1")).arg(date) : date;
    }
    if (seconds < 0)
        return cell(QT_TRANSLATE_NOOP("Cell", "%1 late")).arg(durationText(-seconds));
    return cell(QT_TRANSLATE_NOOP("Cell", "in %1")).arg(durationText(seconds));
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString valueText(const Field &field, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Multiline:
        return value.toString();
    case FieldKind::Integer:
    case FieldKind::Reference:
        return QLocale().toString(value.toLongLong());
    case FieldKind::Real:
        return realText(value.toDouble());
    case FieldKind::Boolean:
        return value.toBool() ? cell(QT_TRANSLATE_NOOP("Cell", "Yes")) : cell(QT_TRANSLATE_NOOP("Cell", "No"));
    case FieldKind::Timestamp:
        return timeText(value.toDateTime());
    case FieldKind::Date:
        return QLocale().toString(value.toDate(), QLocale::ShortFormat);
    case FieldKind::Words:
        return value.toStringList().join(cell(QT_TRANSLATE_NOOP("Cell", ", ")));
    case FieldKind::Enumeration:
        return choiceText(value.toString());
    }
    return {};
}

} // namespace hubdesk::tables
