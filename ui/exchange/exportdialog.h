#pragma once
// A hub's definitions as a configuration: shows what would change in the file they came from, or a new text, and
// saves or copies it. GUI thread; made elsewhere. The hub itself is not touched.

#include "ui/dialogs/dialog.h"
#include "ui/exchange/exchange.h"
#include "ui/pages/pagecontext.h"

class QCheckBox;
class QComboBox;

namespace hubdesk::ui {

class DifferenceView;

class ExportDialog final : public Dialog {
    Q_OBJECT

public:
    ExportDialog(const PageContext &context, domain::HubId hub, QWidget *parent);
    ~ExportDialog() override;

private:
    void build(domain::HubId hub);
    void fillTargets();
    void look();
    void take(const domain::Result<ExportPreview> &preview);
    void save();
    void copy();
    [[nodiscard]] domain::HubId hub() const;
    [[nodiscard]] QString suggestion() const;

    PageContext m_context;
    QComboBox *m_hub;
    QComboBox *m_into;
    QCheckBox *m_staged;
    DifferenceView *m_difference;
    TextLabel *m_says;
    QPushButton *m_copy;
    QPushButton *m_save;
    std::unique_ptr<ExchangeJob> m_job;
    std::optional<ExportPreview> m_preview;
};

} // namespace hubdesk::ui
