#pragma once
// Takes what the reader found apart, into facts with places: settings and lists (facts.cpp), what is defined
// (definitions.cpp). Each method notes what it cannot take. Used on the stack of one call.

#include "interchange/python/configuration.h"
#include "interchange/python/parser.h"
#include "interchange/python/reader.h"

#include <QJsonValue>
#include <QSet>

#include <functional>

namespace hubdesk::interchange::python {

class Extractor final {
public:
    Extractor(const Source &source, const Reader &reader, ConfigurationFacts &into)
        : m_source(source)
        , m_reader(reader)
        , m_into(into)
    {
    }

    void run();

private:
    const Value &at(ValueId id) const { return m_reader.value(id); }
    domain::Place place(ValueId id) const { return m_source.place(at(id).span.begin); }
    Word word(ValueId id) const { return {at(id).text, place(id)}; }
    void note(const char *code, Span span, const QString &about);
    void noteValue(ValueId id, const QString &about)
    {
        note(at(id).kind == Value::Kind::Unknown ? "not-understood" : "wrong-type", at(id).span, about);
    }
    /// Calls each(key, value) for the entries of a dict whose key is known; the others are noted.
    void entries(ValueId dict, const QString &about, bool &open, const std::function<void(ValueId, ValueId)> &each);
    // definitions.cpp
    void roles(ValueId id);
    void role(const Value &dict, const QString &about);
    void groups(ValueId id);
    void group(const QString &name, ValueId id, const QString &about, Span span);
    void services(ValueId id);
    void customScopes(ValueId id);
    // facts.cpp
    void lists();
    std::optional<WordList> words(ValueId id, const QString &about);
    std::optional<WordList> setting(const char *path);
    std::optional<Flag> flag(const QString &name);
    void strays();
    WordList singular(ValueId id) const;
    std::optional<QJsonValue> json(ValueId id, int depth);

    const Source &m_source;
    const Reader &m_reader;
    ConfigurationFacts &m_into;
    QSet<QString> m_known; // names of the roles so far
    int m_properties = 0;
};

} // namespace hubdesk::interchange::python
