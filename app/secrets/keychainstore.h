#pragma once
// SecretStore over the system's keychain (Secret Service through QtKeychain, service "hubdesk"). Where
// there is none, or it refuses, secrets live in this session's memory and are said to; any error but
// "entry not found" means that. Never a file, never plain text. GUI thread.

#include "domain/services.h"

#include <QHash>
#include <QObject>

namespace hubdesk::app {

class KeychainStore final : public QObject, public domain::SecretStore {
    Q_OBJECT

public:
    explicit KeychainStore(const QString &service = QStringLiteral("hubdesk"), QObject *parent = nullptr);
    ~KeychainStore() override;

    void read(const QString &key, std::function<void(domain::Result<std::optional<QByteArray>>)> done) override;
    void write(const QString &key, const QByteArray &secret, std::function<void(Place)> done) override;
    /// Error NoSecretStore: the keychain could not be asked; what it may hold is still there.
    void remove(const QString &key, std::function<void(domain::Result<domain::Done>)> done) override;

private:
    void keep(const QString &key, const QByteArray &secret);
    bool drop(const QString &key); ///< true: there was one

    QString m_service;
    QHash<QString, QByteArray> m_session; ///< what no keychain took
};

} // namespace hubdesk::app
