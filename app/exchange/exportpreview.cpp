// A hub's definitions as a text: written into the file they came from, or anew; and whether it reads back the same.
#include "app/exchange/fileexchange.h"
#include "domain/staging.h"
#include "interchange/python/configuration.h"
#include "interchange/rolesexport.h"
#include "interchange/rolesjson.h"
#include "interchange/splice/splice.h"
#include "interchange/stagedconfiguration.h"
#include "interchange/values/valuesreader.h"
#include "interchange/valuesexport.h"
#include "interchange/yaml/document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

namespace hubdesk::app {
namespace {

using domain::Error;
using domain::ErrorCode;
using domain::Result;
using interchange::DesiredConfiguration;

class Words {
    Q_DECLARE_TR_FUNCTIONS(ExportPreview)

public:
    static QString unwritten(const interchange::Unwritten &one)
    {
        if (one.role.isEmpty())
            return tr("The administrators could not be written: they are not written out there.");
        const QString role =
            tr("The role %1 could not be written: it is made by code, or defined elsewhere.").arg(one.role);
        return one.place.line == 0
            ? role
            : tr("%1:%2: %3", "file, line, what").arg(one.place.file.section(u'/', -1)).arg(one.place.line).arg(role);
    }
};

// What a text says, by the kind of file it is.
Result<DesiredConfiguration> saidBy(const QByteArray &text, const QString &path, ui::ExportForm form)
{
    if (form == ui::ExportForm::Python) {
        const auto facts = interchange::python::readFacts(text, path);
        return facts ? Result<DesiredConfiguration>(interchange::desiredOf(*facts)) : facts.error();
    }
    const auto read = interchange::yaml::Document::read(text, path);
    if (!read)
        return read.error();
    return interchange::desiredOf(form == ui::ExportForm::Json ? interchange::values::readJson(*read)
                                                               : interchange::values::readValues({&*read}));
}

Result<QByteArray> anew(const domain::State &state, const domain::Row &hub, const DesiredConfiguration &wanted,
                        ui::ExportForm form)
{
    if (form == ui::ExportForm::Json)
        return interchange::rolesJson(state, hub, wanted);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = form == ui::ExportForm::Python ? interchange::exportLoadRoles(state, hub, buffer)
                                                     : interchange::exportValues(state, hub, buffer);
    if (!done)
        return done.error();
    // What is staged is written into the text like into any other.
    interchange::InputFile file{form == ui::ExportForm::Python ? QStringLiteral("new.py") : QStringLiteral("new.yaml"),
                                buffer.data(), false, std::nullopt};
    const auto now = saidBy(file.bytes, file.path, form);
    if (!now)
        return now.error();
    const DesiredConfiguration aligned = interchange::alignedTo(wanted, *now);
    if (interchange::sameConfiguration(aligned, *now))
        return file.bytes;
    const auto spliced = form == ui::ExportForm::Python ? interchange::splicePython(file, aligned)
                                                        : interchange::spliceValues({file}, aligned);
    return spliced ? Result<QByteArray>(spliced->files.back().after) : spliced.error();
}

} // namespace

Result<ui::ExportPreview> exportPreview(const domain::State &state, const ui::ExportQuestion &question)
{
    const auto hub = state.row(question.hub.ref());
    if (!hub)
        return Error{ErrorCode::NotFound, {}, {}};
    DesiredConfiguration wanted = interchange::desiredOf(state, *hub);
    ui::ExportPreview preview;
    if (question.withStaged) {
        std::vector<domain::StagedOperation> operations;
        for (const domain::Row &row : domain::stagedOperations(state, question.hub))
            operations.push_back(domain::record<domain::StagedOperation>(row));
        preview.staged = interchange::applyStaged(wanted, operations);
    }
    preview.path = question.into;
    if (question.into.isEmpty() || question.form == ui::ExportForm::Json) {
        if (!question.into.isEmpty()) {
            QFile file(question.into);
            if (!file.open(QIODevice::ReadOnly))
                return Error{ErrorCode::FileUnreadable, file.errorString(), {question.into, 0, 0}};
            preview.before = file.readAll();
        }
        const Result<QByteArray> text = anew(state, *hub, wanted, question.form);
        if (!text)
            return text.error();
        preview.after = *text;
    } else {
        QFile file(question.into);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, file.errorString(), {question.into, 0, 0}};
        const interchange::InputFile input{question.into, file.readAll(), false, std::nullopt};
        const auto now = saidBy(input.bytes, input.path, question.form);
        if (!now)
            return now.error();
        wanted = interchange::alignedTo(wanted, *now);
        const auto spliced = question.form == ui::ExportForm::Python ? interchange::splicePython(input, wanted)
                                                                     : interchange::spliceValues({input}, wanted);
        if (!spliced)
            return spliced.error();
        preview.before = input.bytes;
        preview.after = spliced->files.back().after;
        for (const interchange::Unwritten &one : spliced->unwritten)
            preview.unwritten.append(Words::unwritten(one));
    }
    preview.difference = differenceLines(preview.before, preview.after);
    const auto back = saidBy(preview.after, question.into, question.form);
    preview.readsBack = back && interchange::sameConfiguration(interchange::alignedTo(wanted, *back), *back);
    return preview;
}

} // namespace hubdesk::app
