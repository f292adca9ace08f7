#pragma once
// Configurations in and out of one open file: the readers and writers of models/interchange behind the window's
// interface. GUI thread; each preview reads the file over a connection of its own, elsewhere.

#include "app/exchange/jobs.h"
#include "domain/services.h"
#include "domain/state.h"

namespace hubdesk::storage {
class File;
}

namespace hubdesk::app {

class FileExchange final : public ui::Exchange {
public:
    /// Both outlive it.
    FileExchange(storage::File &file, domain::UuidSource &uuids)
        : m_file(file)
        , m_uuids(uuids)
    {
    }

    [[nodiscard]] std::unique_ptr<ui::ExchangeJob>
    previewImport(const ui::ImportQuestion &question,
                  std::function<void(domain::Result<ui::ImportPreview>)> done) override;
    [[nodiscard]] std::unique_ptr<ui::ExchangeJob>
    previewExport(const ui::ExportQuestion &question,
                  std::function<void(domain::Result<ui::ExportPreview>)> done) override;
    [[nodiscard]] std::unique_ptr<ui::ExchangeJob>
    readDraft(const QString &path, const QString &release,
              std::function<void(domain::Result<ui::DraftReport>)> done) override;
    [[nodiscard]] domain::Result<domain::Done> save(const QString &path, const QByteArray &text) override;
    [[nodiscard]] QStringList sources(domain::HubId hub) const override;
    [[nodiscard]] QList<ui::Example> examples() const override;
    [[nodiscard]] QStringList releases() const override;

private:
    storage::File &m_file;
    domain::UuidSource &m_uuids;
    Jobs m_jobs;
};

// The work itself, each in a file of its own; any thread.
[[nodiscard]] domain::Result<ui::ImportPreview> importPreview(const domain::State &state, domain::UuidSource &uuids,
                                                              const ui::ImportQuestion &question, Task &task);
[[nodiscard]] domain::Result<ui::ExportPreview> exportPreview(const domain::State &state,
                                                              const ui::ExportQuestion &question);
[[nodiscard]] domain::Result<ui::DraftReport> draftReport(const QString &path, const QString &release);
/// Both texts line by line; gaps where neither changes.
[[nodiscard]] std::vector<ui::DifferenceLine> differenceLines(const QByteArray &before, const QByteArray &after);

} // namespace hubdesk::app
