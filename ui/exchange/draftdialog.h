#pragma once
// A configuration of the draft of spring 2021: what it meant then, what a release that is chosen says to it and where,
// and the released equivalent with each difference explained. Saves or copies that. GUI thread; read elsewhere.

#include "ui/dialogs/dialog.h"
#include "ui/exchange/exchange.h"
#include "ui/pages/pagecontext.h"

class QComboBox;

namespace hubdesk::ui {

class DetailsPane;
class DifferenceView;

class DraftDialog final : public Dialog {
    Q_OBJECT

public:
    DraftDialog(const PageContext &context, const QString &path, const QString &title, QWidget *parent);
    ~DraftDialog() override;

Q_SIGNALS:
    void importChosen(const QString &path); ///< the converted text, saved

private:
    void look();
    void take(const domain::Result<DraftReport> &report);
    void fill();
    void addMeaning();
    void addAnswers();
    void addDifferences();
    void copy();
    void save();
    void refuse(const domain::Error &error);

    PageContext m_context;
    QString m_path;
    QComboBox *m_release;
    DetailsPane *m_explains;
    DifferenceView *m_difference;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    std::unique_ptr<ExchangeJob> m_job;
    std::optional<DraftReport> m_report;
};

} // namespace hubdesk::ui
