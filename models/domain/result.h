#pragma once
// Result<T>: a value or an Error. The only way fallible code reports failure here; no exceptions of
// our own. Errors carry codes, not sentences: words are made by tr() in ui/ and app/.

#include <QString>

#include <utility>
#include <variant>

namespace hubdesk::domain {

/// What went wrong, for programs. Files keep the number of a pull's error: add at the end only.
/// `detail` carries the particulars (a name, an OS message, a count).
enum class ErrorCode {
    Cancelled,
    // input
    Syntax, ///< text that cannot be parsed; place says where
    NotUnderstood, ///< parses, but cannot be known without running it
    InvalidValue, ///< a value outside what the field allows
    MissingValue, ///< a required field is empty
    Duplicate, ///< a name that must be unique exists already
    NotFound, ///< what was named does not exist
    NotAllowed, ///< a rule of the service forbids it
    Stale, ///< the record changed since it was read (a ChangeSet's `before` does not match)
    InUse, ///< other records still refer to it
    // files
    FileUnreadable, ///< does not exist or no permission to read
    FileUnwritable, ///< no permission, read-only medium
    FileForeign, ///< not a Hubdesk file (application_id)
    FileNewer, ///< schema newer than this program
    FileDamaged, ///< truncated or corrupt
    FileLocked, ///< another process has it open for writing; detail names the process
    FileNotEmpty, ///< a file that must be empty has records
    DiskFull,
    Busy, ///< passing: tried again by the writer
    // remotes
    Unreachable, ///< no connection, name not found, refused
    TimedOut,
    TlsFailed, ///< certificate not trusted; detail has the fingerprint
    InsecureAddress, ///< http: to something other than loopback
    NotAHub, ///< answered, but is not what was expected (HTML, other JSON, missing header)
    BadToken, ///< the remote does not know this token
    LacksScope, ///< token is good, but may not do this; detail names the scopes
    RemoteFailed, ///< 5xx or a broken answer
    Suspicious, ///< an answer that must not be taken over (e.g. suddenly no users)
    NoSecretStore, ///< no keychain: secrets last for this session only
    Internal,
};

/// Where in the input; 1-based, 0 = not known.
struct Place {
    QString file;
    int line = 0;
    int column = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    Place place;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Nothing to return but success.
struct Done {
    friend bool operator==(Done, Done) = default;
};

template <class T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

} // namespace hubdesk::domain
