#include "support/testmain.h"

#include <QMutex>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>

namespace hubdesk::test {
namespace {

std::atomic_int s_unexpected = 0;
QtMessageHandler s_previous = nullptr;
QMutex s_mutex;

QStringList &expected()
{
    static QStringList texts;
    return texts;
}

// The offscreen platform's notices that say nothing about our code.
bool isNoise(const QString &text)
{
    return text.contains(u"propagateSizeHints") || text.contains(u"does not support raise()")
        || text.contains(u"XDG_RUNTIME_DIR");
}

bool isExpected(const QString &text)
{
    const QMutexLocker lock(&s_mutex);
    for (const QString &part : expected()) {
        if (text.contains(part))
            return true;
    }
    return false;
}

void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtWarningMsg && (isNoise(text) || isExpected(text)))
        return;
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ++s_unexpected;
        std::fprintf(stderr, "unexpected warning: %s\n", qPrintable(text));
    }
    if (s_previous)
        s_previous(type, context, text);
}

} // namespace

void prepare()
{
    static const QTemporaryDir folder;
    const QByteArray root = folder.path().toLocal8Bit();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, root);
    qputenv("QT_QPA_PLATFORM", qgetenv("QT_QPA_PLATFORM").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    s_previous = qInstallMessageHandler(onMessage);
}

int unexpectedWarnings()
{
    return s_unexpected.load();
}

ExpectWarning::ExpectWarning(const char *text)
{
    const QMutexLocker lock(&s_mutex);
    expected().append(QString::fromUtf8(text));
}

ExpectWarning::~ExpectWarning()
{
    const QMutexLocker lock(&s_mutex);
    expected().removeLast();
}

} // namespace hubdesk::test
