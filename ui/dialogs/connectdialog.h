#pragma once
// Connects a hub: address as pasted, token, a test that says version, identity and abilities, and a
// certificate that may be pinned by hand. GUI thread. The token goes from the field to the SecretStore only;
// the hub's record is one undoable step.

#include "ui/dialogs/dialog.h"
#include "ui/pages/pagecontext.h"

#include <optional>

class QCheckBox;
class QLineEdit;

namespace hubdesk::ui {

class TestResult;

class ConnectDialog final : public Dialog {
    Q_OBJECT

public:
    /// `hub`: one of the list, to be connected (again); none: a new one is made.
    ConnectDialog(const PageContext &context, const std::optional<domain::Row> &hub, QWidget *parent);
    ~ConnectDialog() override;

    void accept() override;

Q_SIGNALS:
    void connected(hubdesk::domain::HubId hub);

private:
    void buildFields();
    void test();
    void onTested(const domain::Result<domain::RemoteIdentity> &result);
    void chooseTokenFile();
    void offerPin(const QString &fingerprint, bool untrusted);
    void forgetTest(); ///< what was tested is not what stands there now
    void keepToken(domain::HubId hub);
    void refuse(const QString &text);
    [[nodiscard]] domain::Result<domain::ChangeSet> change() const;

    PageContext m_context;
    std::optional<domain::Row> m_hub;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_token;
    QPushButton *m_test;
    QCheckBox *m_pin;
    TestResult *m_result;
    QPushButton *m_connect = nullptr;
    std::optional<domain::RemoteIdentity> m_identity;
    QString m_fingerprint; ///< of the certificate seen
    int m_asked = 0; ///< answers to older tests are dropped
};

} // namespace hubdesk::ui
