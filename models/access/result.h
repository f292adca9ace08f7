#pragma once
// A value, or why there is none. Plain data, any thread. Owned by whoever holds it; throws nothing itself.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace hubdesk::access {

enum class ErrorCode : std::uint8_t { BadState, UnknownName, UnknownVersion, BadScope, TooLarge };

// Where in the records an error lies: a section and its entry, then a list of that entry and its item.
// A reader that still has the text turns this into FILE:LINE:COLUMN.
struct RecordPlace {
    std::string section;
    std::size_t entry = 0;
    std::string list;
    std::optional<std::size_t> item;
};

struct Error {
    ErrorCode code = ErrorCode::BadState;
    std::string detail;
    RecordPlace place;
};

template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_value(std::move(value))
    {
    }
    Result(Error error)
        : m_value(std::move(error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return m_value.index() == 0; }
    [[nodiscard]] T &value() { return std::get<0>(m_value); }
    [[nodiscard]] const T &value() const { return std::get<0>(m_value); }
    [[nodiscard]] T &operator*() { return value(); }
    [[nodiscard]] const T &operator*() const { return value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_value); }

private:
    std::variant<T, Error> m_value;
};

} // namespace hubdesk::access
