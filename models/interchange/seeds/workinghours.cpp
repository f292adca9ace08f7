#include "interchange/seeds/workinghours.h"

namespace hubdesk::interchange::seeds {
namespace {

bool isWeekend(const QDate &date)
{
    return date.dayOfWeek() > 5;
}

QDateTime midnightAfter(const QDateTime &at)
{
    return QDateTime(at.date().addDays(1), QTime(0, 0), Qt::UTC);
}

} // namespace

QDateTime afterWorkingHours(const QDateTime &from, int hours)
{
    QDateTime at = from.toUTC();
    qint64 left = qint64(hours) * 3600;
    while (left > 0) {
        const QDateTime midnight = midnightAfter(at);
        if (!isWeekend(at.date())) {
            const qint64 today = at.secsTo(midnight);
            if (today > left)
                return at.addSecs(left);
            left -= today;
        }
        at = midnight;
    }
    while (isWeekend(at.date()))
        at = midnightAfter(at);
    return at;
}

QDateTime onWorkingDay(const QDateTime &at)
{
    QDateTime day = at.toUTC();
    while (isWeekend(day.date()))
        day = day.addDays(1);
    return day;
}

} // namespace hubdesk::interchange::seeds
