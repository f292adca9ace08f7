#include "app/commandline/tokenprompt.h"

#include <array>
#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace hubdesk::app {
namespace {

// Echo off for as long as this lives.
class Silence final {
public:
    Silence()
        : m_known(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    termios m_before{};
    bool m_known;
};

} // namespace

std::optional<QByteArray> promptForToken(const QString &question)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    std::fprintf(stderr, "%s", qPrintable(question));
    std::fflush(stderr);
    std::array<char, 4096> typed{};
    QByteArray token;
    {
        const Silence silence;
        if (std::fgets(typed.data(), static_cast<int>(typed.size()), stdin))
            token = QByteArray(typed.data()).trimmed();
    }
    std::fprintf(stderr, "\n");
    return token.isEmpty() ? std::nullopt : std::optional(token);
}

} // namespace hubdesk::app
