#pragma once
// What a subcommand was asked: its words, and the hub state of a file as a Model. Errors are the one line of the
// contract. Used once a subcommand, on its thread.

#include "access/decide.h"

#include <iosfwd>

namespace hubdesk::answers {

struct Words {
    std::string state, with, jupyterhub, withJupyterhub, on, from, to, flipped;
    bool json = false;
    bool unfiltered = false;
    bool graph = false;
    std::vector<std::string> plain;
};

// Options of `explain`, `who-can`, `escalations` and `compare`; none: bad usage, said on err.
[[nodiscard]] std::optional<Words> parseWords(const std::vector<std::string> &words, std::ostream &err);

// given: the file's text where it has been read already. None: unreadable, said on err as FILE:LINE:COLUMN. version:
// empty for the case's own, else the newest.
[[nodiscard]] std::optional<access::Model> loadModel(const std::string &file, const std::string &version,
                                                     const std::string &flippedRule,
                                                     const std::optional<std::string> &given, std::istream &in,
                                                     std::ostream &err);

// "kind=name" or nothing; none with a message on err if it is neither.
[[nodiscard]] std::optional<access::Object> parseObject(const access::Model &model, const std::string &text,
                                                        std::ostream &err);

} // namespace hubdesk::answers
