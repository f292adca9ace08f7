#include "interchange/values/valuesreader.h"
#include "interchange/values/reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

namespace hubdesk::interchange::values {

using Kind = Merged::Kind;

namespace {

constexpr int kDeepestProperty = 50;
constexpr int kMostProperties = 100'000;

} // namespace

void ValuesReader::note(const char *code, const Merged &value, const QString &about)
{
    m_into.notes.push_back({value.place(), QString::fromLatin1(code), about, withoutSecrets(value.source())});
}

std::optional<Word> ValuesReader::word(const Merged &value, const QString &about)
{
    if (value.isText())
        return Word{textOf(value), value.place()};
    if (value && value.kind() != Kind::Null)
        note("wrong-type", value, about);
    return std::nullopt;
}

std::optional<Flag> ValuesReader::flag(const Merged &value, const QString &about)
{
    if (const std::optional<bool> truth = value.truth())
        return Flag{*truth, value.place()};
    if (value && value.kind() != Kind::Null)
        note("wrong-type", value, about);
    return std::nullopt;
}

std::optional<WordList> ValuesReader::words(const Merged &value, const QString &about)
{
    if (!value || value.kind() == Kind::Null)
        return std::nullopt;
    if (value.kind() != Kind::Sequence) {
        note("wrong-type", value, about);
        return std::nullopt;
    }
    replaced(value, about);
    WordList result;
    result.place = value.keyPlace();
    const std::vector<Merged> items = value.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].isText()) {
            result.words.push_back({textOf(items[i]), items[i].place()});
            continue;
        }
        result.whole = false;
        note("wrong-type", items[i], about + QStringLiteral("[%1]").arg(i));
    }
    return result;
}

void ValuesReader::replaced(const Merged &value, const QString &path)
{
    for (const Merged &old : value.replaced()) {
        Replacement found{path, value.keyPlace(), old.keyPlace(), {}};
        const std::vector<Merged> items = value.items();
        QSet<QByteArrayView> kept;
        for (const Merged &item : items)
            kept.insert(item.text());
        for (const Merged &item : old.items()) {
            if (item.kind() == Kind::Scalar && !kept.contains(item.text()))
                found.lost.append(textOf(item));
        }
        if (!found.lost.isEmpty())
            m_into.replaced.push_back(std::move(found));
    }
}

std::optional<QJsonValue> ValuesReader::json(const Merged &value, int depth)
{
    if (depth > kDeepestProperty || ++m_properties > kMostProperties)
        return std::nullopt;
    switch (value.kind()) {
    case Kind::Absent:
    case Kind::Null:
        return QJsonValue(QJsonValue::Null);
    case Kind::Scalar: {
        if (value.isText())
            return QJsonValue(textOf(value));
        if (const std::optional<bool> truth = value.truth())
            return QJsonValue(*truth);
        bool ok = false;
        const qlonglong whole = value.text().toByteArray().toLongLong(&ok);
        return ok ? QJsonValue(whole) : QJsonValue(value.text().toByteArray().toDouble());
    }
    case Kind::Sequence: {
        QJsonArray array;
        for (const Merged &item : value.items()) {
            const std::optional<QJsonValue> part = json(item, depth + 1);
            if (!part)
                return std::nullopt;
            array.append(*part);
        }
        return QJsonValue(array);
    }
    case Kind::Map: {
        QJsonObject object;
        for (const QByteArrayView key : value.keys()) {
            const std::optional<QJsonValue> part = json(value.at(key), depth + 1);
            if (!part)
                return std::nullopt;
            object.insert(QString::fromUtf8(key), *part);
        }
        return QJsonValue(object);
    }
    }
    return std::nullopt;
}

// The configuration of JupyterHub itself as JSON: what a chart has below hub.config.
void ValuesReader::runPlain()
{
    m_config.clear();
    m_into.chartRoot = Word{{}, m_top.keyPlace()};
    config(m_top);
}

std::optional<ChartRoot> rootOfChart(const QString &helmChart)
{
    const QString name = helmChart.section(u'/', -1);
    if (name == u"basehub")
        return ChartRoot::Jupyterhub;
    if (name == u"daskhub")
        return ChartRoot::BasehubJupyterhub;
    if (name == u"jupyterhub")
        return ChartRoot::None;
    return std::nullopt;
}

std::optional<ChartRoot> detectRoot(const Merged &top)
{
    if (top.at({"basehub", "jupyterhub"}).isMap())
        return ChartRoot::BasehubJupyterhub;
    if (top.at("jupyterhub").isMap())
        return ChartRoot::Jupyterhub;
    for (const char *key : {"hub", "singleuser", "proxy", "cull", "custom"}) {
        if (top.at(key).isMap())
            return ChartRoot::None;
    }
    return std::nullopt;
}

Merged underRoot(const Merged &top, ChartRoot root)
{
    switch (root) {
    case ChartRoot::None:
        return top;
    case ChartRoot::Jupyterhub:
        return top.at("jupyterhub");
    case ChartRoot::BasehubJupyterhub:
        return top.at({"basehub", "jupyterhub"});
    }
    return {};
}

namespace {

ConfigurationFacts begun(const Chain &chain)
{
    ConfigurationFacts facts;
    facts.form = ConfigurationFacts::Form::Values;
    facts.file = chain.empty() ? QString() : chain.back()->file();
    for (const yaml::Document *document : chain) {
        for (const yaml::NodeId key : document->duplicates())
            facts.duplicateKeys.push_back({QString::fromUtf8(document->node(key).text), document->place(key)});
        const yaml::NodeId first = document->root();
        if (first != yaml::kNone && document->node(document->resolved(first)).kind != yaml::Node::Kind::Map)
            facts.notes.push_back({document->place(first), QStringLiteral("wrong-type"), {}, {}});
    }
    return facts;
}

void inOrder(std::vector<Note> &notes)
{
    std::stable_sort(notes.begin(), notes.end(), [](const Note &a, const Note &b) {
        return std::tie(a.place.file, a.place.line, a.place.column)
            < std::tie(b.place.file, b.place.line, b.place.column);
    });
}

} // namespace

ConfigurationFacts readValues(const Chain &chain, std::optional<ChartRoot> root)
{
    ConfigurationFacts facts = begun(chain);
    const Merged top(chain);
    if (!root)
        root = detectRoot(top);
    ValuesReader(top, facts).run(root.value_or(ChartRoot::None));
    if (!detectRoot(top))
        facts.chartRoot.reset();
    inOrder(facts.notes);
    return facts;
}

ConfigurationFacts readJson(const yaml::Document &document)
{
    const Chain chain{&document};
    ConfigurationFacts facts = begun(chain);
    facts.form = ConfigurationFacts::Form::Json;
    const Merged top(chain);
    ValuesReader(top, facts).runPlain();
    inOrder(facts.notes);
    return facts;
}

} // namespace hubdesk::interchange::values
