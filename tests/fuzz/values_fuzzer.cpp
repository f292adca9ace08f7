// Fuzz target: any bytes as a chain of values files, cut at NUL bytes. Reads it, follows what it says, and writes a
// role and an administrator into it; nothing may crash, and what is written must say what was wanted.
#include "interchange/desired.h"
#include "interchange/splice/splice.h"
#include "interchange/values/valuesreader.h"
#include "interchange/yaml/document.h"

#include <cstddef>
#include <cstdint>

using namespace hubdesk::interchange;

namespace {

ConfigurationFacts factsOf(const std::vector<InputFile> &files, bool &readable)
{
    std::vector<yaml::Document> documents;
    documents.reserve(files.size());
    values::Chain chain;
    readable = true;
    for (const InputFile &file : files) {
        auto read = yaml::Document::read(file.bytes, file.path);
        if (!read) {
            readable = false;
            continue; // its place was found all the same
        }
        documents.push_back(std::move(read).value());
        const yaml::Document &document = documents.back();
        for (std::size_t node = 0; node < document.size(); ++node) {
            const auto id = static_cast<yaml::NodeId>(node);
            // A value that is missing stands nowhere: the parser gives it the place of what follows.
            const bool missing = document.node(id).kind == yaml::Node::Kind::Null;
            if ((!missing && document.content(id) > document.end(id)) || document.end(id) > document.text().size())
                __builtin_trap();
            static_cast<void>(document.place(id));
        }
        chain.push_back(&document);
    }
    ConfigurationFacts facts = values::readValues(chain);
    if (chain.size() == 1)
        static_cast<void>(values::readJson(*chain.front()));
    return facts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray all(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    std::vector<InputFile> files;
    for (const QByteArray &part : all.split('\0')) {
        if (files.size() < 4)
            files.push_back({QStringLiteral("%1.yaml").arg(files.size()), part, false, std::nullopt});
    }
    bool readable = false;
    const ConfigurationFacts facts = factsOf(files, readable);
    if (!readable)
        return 0;
    DesiredConfiguration wanted = desiredOf(facts);
    wanted.roles.push_back({QStringLiteral("added"),
                            QStringLiteral("no: yes"),
                            QStringList{QStringLiteral("list:users")},
                            QStringList{QStringLiteral("ada")},
                            {},
                            {},
                            {}});
    const auto spliced = spliceValues(files, wanted);
    if (!spliced || !spliced->isComplete())
        return 0;
    for (std::size_t i = 0; i < files.size(); ++i)
        files[i].bytes = spliced->files[i].after;
    const ConfigurationFacts again = factsOf(files, readable);
    if (!readable || !sameConfiguration(desiredOf(again), wanted))
        __builtin_trap();
    return 0;
}
