#pragma once
// A real JupyterHub on 127.0.0.1 for one test: prepared, filled with a state, started, stopped, killed.
// Blocks while it waits. Virtual environments live where CMake's HUBDESK_HUBS_DIR says, or the variable of
// that name in the environment.

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

namespace hubdesk::test {

class RealHub final {
public:
    explicit RealHub(const QString &version);
    ~RealHub();
    RealHub(const RealHub &) = delete;
    RealHub &operator=(const RealHub &) = delete;

    /// `state`: users, groups, roles, services, ... as test_hub.py says. `settings`: "Class.trait=JSON".
    /// True once the hub said that it is ready. `fresh`: forget the database of an earlier start.
    [[nodiscard]] bool start(const QJsonObject &state, const QStringList &settings = {}, bool fresh = true);
    /// The same hub again, from its database, on the same port.
    [[nodiscard]] bool startAgain();
    void stop(); ///< SIGTERM; waits
    void kill(); ///< SIGKILL; waits

    [[nodiscard]] QUrl address() const; ///< http://127.0.0.1:port
    [[nodiscard]] QUrl api() const;
    [[nodiscard]] QByteArray token() const { return "test-token-0123456789"; } ///< of a service with the role admin
    [[nodiscard]] QByteArray tokenOf(const QString &service) const { return token() + '-' + service.toUtf8(); }
    /// One request with the admin's token; waits. Status 0: no answer.
    struct Reply {
        int status = 0;
        QByteArray body;
    };
    [[nodiscard]] Reply request(const QByteArray &verb, const QByteArray &path, const QByteArray &body = {}) const;
    [[nodiscard]] QString problem() const { return m_problem; } ///< after a failed start: what went wrong, with the log

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool launch(bool fresh);

    QString m_version;
    QTemporaryDir m_folder;
    QString m_python;
    QStringList m_settings;
    quint16 m_port = 0;
    QProcess m_process;
    QString m_problem;
};

} // namespace hubdesk::test
