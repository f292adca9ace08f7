// Splices into a jupyterhub_config.py.
#include "interchange/splice/pythonsplice.h"

namespace hubdesk::interchange {
namespace {

using namespace python;
using splice::Part;
using splice::PythonSplice;
using splice::Texts;

// The form of the bytes that the decoded text does not show.
struct Encoding {
    bool mark = false;
    bool latin = false;
    bool carriage = false;
};

QByteArray encoded(const QString &text, const Encoding &encoding)
{
    QString made = text;
    if (encoding.carriage)
        made.replace(u'\n', QStringLiteral("\r\n"));
    return (encoding.mark ? QByteArray("\xef\xbb\xbf") : QByteArray())
        + (encoding.latin ? made.toLatin1() : made.toUtf8());
}

} // namespace

domain::Result<Spliced> splicePython(const InputFile &file, const DesiredConfiguration &desired)
{
    const domain::Result<ConfigurationFacts> facts = readFacts(file.bytes, file.path);
    if (!facts)
        return facts.error();
    const domain::Result<Source> decoded = Source::decode(file.bytes, file.path);
    if (!decoded)
        return decoded.error();
    Encoding encoding;
    encoding.mark = file.bytes.startsWith("\xef\xbb\xbf");
    encoding.carriage = file.bytes.contains("\r\n");
    encoding.latin = encoded(decoded->text(), encoding) != file.bytes;
    if (encoded(decoded->text(), encoding) != file.bytes && !file.bytes.contains('\r'))
        encoding.latin = false;
    const auto read = [&](const Texts &texts) -> std::optional<DesiredConfiguration> {
        const domain::Result<ConfigurationFacts> made = readFacts(texts[0], file.path);
        return made ? std::optional(desiredOf(*made)) : std::nullopt;
    };
    const auto write = [&](const Texts &texts, const DesiredConfiguration &wanted, const std::vector<Part> &parts,
                           bool anew) -> std::optional<Texts> {
        const domain::Result<Source> source = Source::decode(texts[0], file.path);
        if (!source)
            return std::nullopt;
        const domain::Result<Tree> tree = Parser::parse(*source);
        const domain::Result<ConfigurationFacts> says = readFacts(texts[0], file.path);
        if (!tree || !says)
            return std::nullopt;
        const std::optional<QString> made = PythonSplice(*source, *tree, *says, wanted, anew).run(parts);
        return made ? std::optional(Texts{encoded(*made, encoding)}) : std::nullopt;
    };
    std::vector<Part> unwritten;
    Spliced result;
    Texts texts = splice::writeParts({file.bytes}, desired, read, write, unwritten);
    result.files.push_back({file.path, file.bytes, texts[0]});
    for (const Part &part : unwritten) {
        const RoleFacts *role = facts->role(part.role);
        result.unwritten.push_back(
            {part.role, QStringLiteral("not-literal"), role ? role->place : domain::Place{file.path, 0, 0}});
    }
    return result;
}

} // namespace hubdesk::interchange
