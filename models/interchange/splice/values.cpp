// Splices into Helm values.
#include "interchange/splice/valuessplice.h"

namespace hubdesk::interchange {
namespace {

using splice::Part;
using splice::Texts;
using splice::ValuesSplice;
using yaml::Document;

struct Chain {
    std::vector<Document> documents;
    ConfigurationFacts facts;
};

domain::Result<Chain> readChain(const Texts &texts, const std::vector<InputFile> &files)
{
    Chain chain;
    chain.documents.reserve(texts.size());
    values::Chain documents;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        domain::Result<Document> read = Document::read(texts[i], files[i].path);
        if (!read)
            return read.error();
        chain.documents.push_back(std::move(read).value());
        documents.push_back(&chain.documents.back());
    }
    chain.facts = values::readValues(documents);
    return chain;
}

} // namespace

domain::Result<Spliced> spliceValues(const std::vector<InputFile> &files, const DesiredConfiguration &desired)
{
    std::vector<InputFile> plain;
    for (const InputFile &file : files) {
        if (!file.encrypted)
            plain.push_back(file);
    }
    Texts before;
    std::vector<bool> marked;
    std::vector<bool> carriage;
    for (const InputFile &file : plain) {
        marked.push_back(file.bytes.startsWith("\xef\xbb\xbf"));
        QByteArray text = marked.back() ? file.bytes.mid(3) : file.bytes;
        carriage.push_back(text.contains("\r\n") && text.count("\r\n") == text.count('\n'));
        if (carriage.back())
            text.replace("\r\n", "\n");
        before.push_back(text);
    }
    const domain::Result<Chain> first = readChain(before, plain);
    if (!first)
        return first.error();
    const auto read = [&](const Texts &texts) -> std::optional<DesiredConfiguration> {
        const domain::Result<Chain> chain = readChain(texts, plain);
        return chain ? std::optional(desiredOf(chain->facts)) : std::nullopt;
    };
    const auto write = [&](const Texts &texts, const DesiredConfiguration &wanted, const std::vector<Part> &parts,
                           bool anew) -> std::optional<Texts> {
        const domain::Result<Chain> chain = readChain(texts, plain);
        if (!chain || chain->documents.empty())
            return std::nullopt;
        return ValuesSplice(chain->documents, chain->facts, wanted, anew).run(parts);
    };
    std::vector<Part> unwritten;
    const Texts after = splice::writeParts(before, desired, read, write, unwritten);
    Spliced result;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        QByteArray text = after[i];
        if (carriage[i])
            text.replace('\n', "\r\n");
        result.files.push_back(
            {plain[i].path, plain[i].bytes, (marked[i] ? QByteArray("\xef\xbb\xbf") : QByteArray()) + text});
    }
    for (const Part &part : unwritten) {
        const RoleFacts *role = first->facts.role(part.role);
        result.unwritten.push_back({part.role, QStringLiteral("elsewhere"), role ? role->place : domain::Place{}});
    }
    return result;
}

} // namespace hubdesk::interchange
