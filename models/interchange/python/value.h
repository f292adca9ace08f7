#pragma once
// What literals and the statements around them come to. Values live in one arena and refer to each
// other by number; a list is shared by everything that names it, as in Python.

#include "interchange/python/source.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hubdesk::interchange::python {

using ValueId = int;
inline constexpr ValueId kNoValue = -1;

struct Value {
    enum class Kind : quint8 {
        None,
        Boolean, ///< number: 0 or 1
        Integer, ///< text: decimal digits, maybe a minus
        Real, ///< real
        Text, ///< text
        Bytes, ///< bytes
        Ellipsis,
        List,
        Tuple,
        Set,
        Dict, ///< items: key, value ...; key kNoValue: entries that are not known
        Section, ///< a part of the configuration; text: its path, "" is all of it
        Unknown, ///< span: what was not understood
    };
    Kind kind = Kind::Unknown;
    Span span; ///< where it was written
    bool truth = false; ///< of a Boolean
    double real = 0;
    QString text;
    QByteArray bytes;
    std::vector<ValueId> items;

    [[nodiscard]] bool isContainer() const
    {
        return kind == Kind::List || kind == Kind::Set || kind == Kind::Dict || kind == Kind::Tuple;
    }
    [[nodiscard]] bool isSequence() const { return isContainer() && kind != Kind::Dict; }
};

} // namespace hubdesk::interchange::python
