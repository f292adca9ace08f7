#include "app/exchange/fileexchange.h"

#include "access/catalogue.h"
#include "interchange/splice/difference.h"
#include "storage/file.h"
#include "storage/reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

// Outside of every namespace, as the macro wants it.
static void initExamples()
{
    Q_INIT_RESOURCE(examples);
}

namespace hubdesk::app {

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

/// Calls work(state) over a connection of this thread.
template <class Work>
auto withReader(const QString &path, Work work) -> decltype(work(std::declval<const domain::State &>()))
{
    const auto reader = storage::Reader::open(path);
    if (!reader)
        return reader.error();
    return work(**reader);
}

} // namespace

std::unique_ptr<ui::ExchangeJob> FileExchange::previewImport(const ui::ImportQuestion &question,
                                                             std::function<void(Result<ui::ImportPreview>)> done)
{
    return m_jobs.start<ui::ImportPreview>(
        [path = m_file.path(), &uuids = m_uuids, question](Task &task) {
            return withReader(path,
                              [&](const domain::State &state) { return importPreview(state, uuids, question, task); });
        },
        std::move(done));
}

std::unique_ptr<ui::ExchangeJob> FileExchange::previewExport(const ui::ExportQuestion &question,
                                                             std::function<void(Result<ui::ExportPreview>)> done)
{
    return m_jobs.start<ui::ExportPreview>(
        [path = m_file.path(), question](Task &) {
            return withReader(path, [&](const domain::State &state) { return exportPreview(state, question); });
        },
        std::move(done));
}

std::unique_ptr<ui::ExchangeJob> FileExchange::readDraft(const QString &path, const QString &release,
                                                         std::function<void(Result<ui::DraftReport>)> done)
{
    return m_jobs.start<ui::DraftReport>([path, release](Task &) { return draftReport(path, release); },
                                         std::move(done));
}

Result<domain::Done> FileExchange::save(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Error{ErrorCode::FileUnwritable, file.errorString(), {path, 0, 0}};
    return domain::Done{};
}

QStringList FileExchange::sources(domain::HubId hub) const
{
    QStringList files;
    for (const domain::Kind kind : {domain::Kind::Role, domain::Kind::GroupDefinition, domain::Kind::CustomScope}) {
        for (const domain::Row &row :
             m_file.reader().rowsWhere(kind, "hub", QVariant::fromValue<qlonglong>(hub.value))) {
            const QString file = row.value("file").toString();
            if (!file.isEmpty() && !files.contains(file) && QFileInfo(file).isFile())
                files.append(file);
        }
    }
    return files;
}

QList<ui::Example> FileExchange::examples() const
{
    initExamples();
    const auto example = [](const char *id, const char *title, bool draft) {
        return ui::Example{QLatin1StringView(id), Words::tr(title),
                           QStringLiteral(":/examples/%1.py").arg(QLatin1StringView(id)), draft};
    };
    return {example("server-rights", QT_TRANSLATE_NOOP("Examples", "server-rights, of the draft of 2021"), true),
            example("reader", QT_TRANSLATE_NOOP("Examples", "reader, of the draft of 2021"), true),
            example("course-staff", QT_TRANSLATE_NOOP("Examples", "The staff of a course"), false),
            example("outage", QT_TRANSLATE_NOOP("Examples", "The role user without self: an outage"), false)};
}

QStringList FileExchange::releases() const
{
    QStringList all;
    for (const access::Catalogue &catalogue : access::Catalogue::all()) {
        if (!catalogue.version().isDraft())
            all.prepend(QString::fromStdString(access::toText(catalogue.version())));
    }
    return all;
}

std::vector<ui::DifferenceLine> differenceLines(const QByteArray &before, const QByteArray &after)
{
    using From = interchange::DifferenceLine::Kind;
    using To = ui::DifferenceLine::Kind;
    std::vector<ui::DifferenceLine> lines;
    int last = 0;
    for (const interchange::DifferenceHunk &hunk : interchange::differenceOf(before, after)) {
        if (hunk.after > last + 1)
            lines.push_back({To::Gap, 0, 0, {}});
        for (const interchange::DifferenceLine &line : hunk.lines) {
            const To kind = line.kind == From::Added ? To::Added : line.kind == From::Removed ? To::Removed : To::Kept;
            lines.push_back({kind, line.before, line.after, line.text});
            last = std::max(last, line.after);
        }
    }
    return lines;
}

} // namespace hubdesk::app
