#pragma once
// The field table: one constexpr description of each entity that drives SQL mapping, journal JSON,
// merge, difference display, CSV and the item models. Adding a field is one line in records.h plus
// one migration (CONTRIBUTING.md, "Add a field").

#include "domain/ids.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QVariant>

#include <concepts>
#include <optional>
#include <span>
#include <type_traits>

namespace hubdesk::domain {

/// How a value is stored and edited. In SQLite: text, integer, real, or NULL for "not known".
enum class FieldKind {
    Text, ///< one line
    Multiline, ///< free text
    Integer, ///< std::int64_t
    Real,
    Boolean, ///< 0 or 1
    Timestamp, ///< milliseconds since 1970 UTC; QDateTime in UTC
    Date, ///< ISO 8601 text; QDate
    Words, ///< ordered list of words, one JSON array; QStringList
    Enumeration, ///< one of `choices`, stored as its word
    Reference, ///< row id of `target`; std::int64_t
};

enum class FieldFlag : unsigned {
    None = 0,
    Required = 1, ///< may not be empty
    Unique = 2, ///< unique within its scope (hub, cluster ...), see rules.h
    Searched = 4, ///< short text that search-as-you-type looks at
    LongText = 8, ///< searched through the full-text index
    Editable = 16, ///< may be edited in place
    Identifier = 32 ///< a machine's word: shown in code type, kept literal, isolated in sentences
};
constexpr FieldFlag operator|(FieldFlag a, FieldFlag b)
{
    return static_cast<FieldFlag>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(FieldFlag flags, FieldFlag flag)
{
    return (static_cast<unsigned>(flags) & static_cast<unsigned>(flag)) != 0;
}

struct Field {
    const char *column; ///< SQL column, JSON key, CSV head
    const char *title; ///< untranslated; QCoreApplication::translate("Field", title)
    FieldKind kind;
    FieldFlag flags = FieldFlag::None;
    Kind target = Kind::None; ///< of a Reference
    std::span<const char *const> choices; ///< of an Enumeration; translate("Choice", word)
    QVariant (*read)(const void *record) = nullptr;
    void (*write)(void *record, const QVariant &value) = nullptr;

    [[nodiscard]] constexpr bool is(FieldFlag flag) const { return has(flags, flag); }
};

/// One entity: its table, names, and fields. `uuid` says whether people own it.
struct Entity {
    Kind kind;
    const char *table; ///< SQL table
    const char *singular; ///< untranslated; translate("Entity", singular)
    const char *plural; ///< JSON key of `export json`
    bool owned; ///< has a UUID and a journal
    std::span<const Field> fields;
    QList<QVariant> (*defaults)(); ///< the values of a new record

    /// Index of `column`, or -1.
    [[nodiscard]] int indexOf(QByteArrayView column) const
    {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (column == QByteArrayView(fields[i].column))
                return static_cast<int>(i);
        }
        return -1;
    }
};

// Conversion of one member to and from the QVariant that travels through SQL, journal and models.
// An absent optional is an invalid QVariant (SQL NULL).
inline QVariant toVariant(const QString &v)
{
    return v;
}
inline QVariant toVariant(const QStringList &v)
{
    return v;
}
inline QVariant toVariant(const QDateTime &v)
{
    return v;
}
inline QVariant toVariant(const QDate &v)
{
    return v;
}
inline QVariant toVariant(bool v)
{
    return v;
}
inline QVariant toVariant(double v)
{
    return v;
}
template <std::integral I>
requires(!std::same_as<I, bool>) QVariant toVariant(I v)
{
    return QVariant::fromValue(static_cast<qlonglong>(v));
}
template <Kind kind> QVariant toVariant(Id<kind> v)
{
    return v.isNull() ? QVariant() : QVariant::fromValue(static_cast<qlonglong>(v.value));
}
/// The words of an enumeration, in the order of its enumerators; specialised beside each enum.
template <class E> struct WordsOf;
template <class E>
requires std::is_enum_v<E> QVariant toVariant(E v)
{
    return QString::fromLatin1(WordsOf<E>::list[static_cast<std::size_t>(v)]);
}
template <class T> QVariant toVariant(const std::optional<T> &v)
{
    return v ? toVariant(*v) : QVariant();
}

inline void fromVariant(const QVariant &v, QString &out)
{
    out = v.toString();
}
inline void fromVariant(const QVariant &v, QStringList &out)
{
    out = v.toStringList();
}
inline void fromVariant(const QVariant &v, QDateTime &out)
{
    out = v.toDateTime();
}
inline void fromVariant(const QVariant &v, QDate &out)
{
    out = v.toDate();
}
inline void fromVariant(const QVariant &v, bool &out)
{
    out = v.toBool();
}
inline void fromVariant(const QVariant &v, double &out)
{
    out = v.toDouble();
}
template <std::integral I>
requires(!std::same_as<I, bool>) void fromVariant(const QVariant &v, I &out)
{
    out = static_cast<I>(v.toLongLong());
}
template <Kind kind> void fromVariant(const QVariant &v, Id<kind> &out)
{
    out.value = v.toLongLong();
}
template <class E>
requires std::is_enum_v<E>
void fromVariant(const QVariant &v, E &out)
{
    const QByteArray word = v.toString().toLatin1();
    for (std::size_t i = 0; i < std::size(WordsOf<E>::list); ++i) {
        if (word == WordsOf<E>::list[i])
            out = static_cast<E>(i);
    }
}
template <class T> void fromVariant(const QVariant &v, std::optional<T> &out)
{
    if (!v.isValid() || v.isNull()) {
        out.reset();
        return;
    }
    T inner{};
    fromVariant(v, inner);
    out = std::move(inner);
}

namespace detail {
template <class M> struct MemberOf;
template <class R, class T> struct MemberOf<T R::*> {
    using Record = R;
    using Type = T;
};
template <class T> struct Plain {
    using Type = T;
};
template <class T> struct Plain<std::optional<T>> {
    using Type = T;
};
template <class T> constexpr std::span<const char *const> choicesOf()
{
    if constexpr (std::is_enum_v<typename Plain<T>::Type>)
        return WordsOf<typename Plain<T>::Type>::list;
    else
        return {};
}
} // namespace detail

/// Describes one member: field<&Hub::name>("name", QT_TRANSLATE_NOOP("Field", "Name"), ...).
template <auto member>
constexpr Field field(const char *column, const char *title, FieldKind kind, FieldFlag flags = FieldFlag::None,
                      Kind target = Kind::None)
{
    using Record = typename detail::MemberOf<decltype(member)>::Record;
    return {column,
            title,
            kind,
            flags,
            target,
            detail::choicesOf<typename detail::MemberOf<decltype(member)>::Type>(),
            [](const void *record) -> QVariant { return toVariant(static_cast<const Record *>(record)->*member); },
            [](void *record, const QVariant &value) { fromVariant(value, static_cast<Record *>(record)->*member); }};
}

/// The values of a default-constructed record, for Entity::defaults.
template <class R, const auto &fields> QList<QVariant> defaultsOf()
{
    const R record{};
    QList<QVariant> values;
    for (const Field &field : fields)
        values.append(field.read(&record));
    return values;
}

} // namespace hubdesk::domain
