#include "ui/window/errorwords.h"

#include <QCoreApplication>

namespace hubdesk::ui {
namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Error)

public:
    static ErrorWords ofFiles(const domain::Error &error);
    static ErrorWords ofRemotes(const domain::Error &error);
    static ErrorWords ofRecords(const domain::Error &error);
};

ErrorWords Words::ofFiles(const domain::Error &error)
{
    using Code = domain::ErrorCode;
    const QString detail = isolated(error.detail);
    switch (error.code) {
    case Code::FileUnreadable:
        return {tr("The file cannot be read: %1").arg(detail), tr("Nothing was changed."),
                tr("Check that it is there and that you may read it, then open it again.")};
    case Code::FileUnwritable:
        return {tr("The file cannot be written: %1").arg(detail), tr("What is in it stays as it is."),
                tr("Ask for permission to write there, or save a copy in another folder.")};
    case Code::FileForeign:
        return {tr("This is not a Hubdesk file."), tr("It was not touched."),
                tr("Choose another file, or make a new one under File, New.")};
    case Code::FileNewer:
        return {tr("A newer Hubdesk wrote this file (%1).").arg(detail), tr("It was not touched."),
                tr("Install that version, or open a backup that this version can read.")};
    case Code::FileDamaged:
        return {tr("The file is damaged: %1").arg(detail), tr("It was not changed, and its backups lie beside it."),
                tr("Restore a backup, or run “hubdesk doctor --repair” to save what can be read.")};
    case Code::FileLocked:
        return {tr("The file is open in another program: %1").arg(detail), tr("Nothing was changed."),
                tr("Use that window, or close it and open the file again.")};
    case Code::FileNotEmpty:
        return {tr("The file has records already."), tr("They were not touched."), tr("Choose a new file.")};
    case Code::DiskFull:
        return {tr("The disk is full, the file was not written."), tr("Your changes are kept here and tried again."),
                tr("Make room on the disk.")};
    case Code::Busy:
        return {tr("The file is busy."), tr("Your changes are kept here and tried again."), {}};
    default:
        return {};
    }
}

ErrorWords Words::ofRemotes(const domain::Error &error)
{
    using Code = domain::ErrorCode;
    const QString detail = isolated(error.detail);
    switch (error.code) {
    case Code::Unreachable:
        return {tr("The hub cannot be reached: %1").arg(detail), tr("What was read before stays readable."),
                tr("Check the address and the network, then try again.")};
    case Code::TimedOut:
        return {tr("The hub did not answer in time."), tr("What was read before stays readable."),
                tr("Try again later; a hub that wakes up needs a minute.")};
    case Code::TlsFailed:
        return {tr("The certificate of the hub is not trusted: %1").arg(detail), tr("The token was not sent."),
                tr("Compare the fingerprint with whoever runs the hub, and pin it only if both are the same.")};
    case Code::InsecureAddress:
        return {tr("The address is not encrypted."), tr("The token was not sent."),
                tr("Use https; plain http is for a hub on this computer only.")};
    case Code::NotAHub:
        return {tr("What answers there is not a JupyterHub: %1").arg(detail), tr("The token was not kept."),
                tr("Copy the address from the browser while you are signed in to the hub.")};
    case Code::BadToken:
        return {tr("The hub does not know this token, or it has ended."), tr("What was read before stays readable."),
                tr("Make a new one on the hub's page “Token” and connect again.")};
    case Code::LacksScope:
        return {tr("The token may not do this: it lacks %1").arg(detail), tr("Nothing was changed."),
                tr("Ask a hub administrator for a role with that scope.")};
    case Code::RemoteFailed:
        return {tr("The hub gave a broken answer: %1").arg(detail), tr("What was read before stays readable."),
                tr("Try again; if it stays so, ask whoever runs the hub.")};
    case Code::Suspicious:
        return {tr("The answer was not taken over: %1").arg(detail), tr("What was read before stays as it is."),
                tr("Look at the hub itself. If it is really so, forget the hub and connect it again.")};
    case Code::MissingValue:
        // Only these two are ever missing at a hub; an empty field of a record is said below.
        if (error.detail == u"token")
            return {tr("There is no token for this hub on this computer."), tr("What was read before stays readable."),
                    tr("Choose Hub, Change token, and give it one.")};
        if (error.detail == u"url")
            return {tr("There is no address for this hub yet."), tr("Nothing was changed."),
                    tr("Choose Hub, Change token, and give it an address and a token.")};
        return {};
    case Code::NoSecretStore:
        return {tr("There is no key store on this computer."), tr("The token is kept until you quit."),
                tr("Install and unlock one, such as GNOME Keyring, to keep it longer.")};
    default:
        return {};
    }
}

ErrorWords Words::ofRecords(const domain::Error &error)
{
    using Code = domain::ErrorCode;
    const QString detail = isolated(error.detail);
    switch (error.code) {
    case Code::Cancelled:
        return {tr("Stopped."), tr("Nothing was changed."), {}};
    case Code::Syntax:
        return {tr("This cannot be read: %1").arg(detail), tr("Nothing was changed."), {}};
    case Code::NotUnderstood:
        return {tr("This cannot be known without running it: %1").arg(detail), tr("It is kept as it was written."), {}};
    case Code::InvalidValue:
        return {tr("This value does not fit the field."), tr("The old value stays."), {}};
    case Code::MissingValue:
        return {tr("This field may not be empty."), tr("The old value stays."), {}};
    case Code::Duplicate:
        return {tr("Another record has this name already."), tr("The old value stays."), tr("Choose another one.")};
    case Code::NotFound:
        return {tr("What this refers to is not there any more."), tr("Nothing was changed."), {}};
    case Code::NotAllowed:
        return {tr("A rule of the service does not allow this: %1").arg(detail), tr("Nothing was changed."), {}};
    case Code::Stale:
        return {tr("The record has changed since."), tr("Nothing was changed."), tr("Look at it again, then decide.")};
    case Code::InUse:
        return {tr("Other records still refer to it: %1")
                    .arg(isolated(QCoreApplication::translate("Entity", error.detail.toUtf8().constData()))),
                tr("Nothing was removed."), tr("Remove or change those first.")};
    default:
        return {tr("Something unexpected happened: %1").arg(detail), tr("Nothing was changed."),
                tr("Please report it with what you did before.")};
    }
}

} // namespace

QString ErrorWords::rest() const
{
    return safe.isEmpty() || advice.isEmpty() ? safe + advice : safe + u' ' + advice;
}

QString isolated(const QString &text)
{
    return QChar(0x2066) + text + QChar(0x2069);
}

ErrorWords errorWords(const domain::Error &error)
{
    if (const ErrorWords words = Words::ofFiles(error); !words.what.isEmpty())
        return words;
    if (const ErrorWords words = Words::ofRemotes(error); !words.what.isEmpty())
        return words;
    return Words::ofRecords(error);
}

} // namespace hubdesk::ui
