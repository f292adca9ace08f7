#pragma once
// Invented names for people, communities, clusters and courses. Nobody is meant.

#include "interchange/seeds/dice.h"

#include <QString>

namespace hubdesk::interchange::seeds {

struct PersonName {
    QString given;
    QString family;
    QString timeZone; ///< of where such names are common
    [[nodiscard]] QString full() const { return given + u' ' + family; }
};

[[nodiscard]] PersonName personName(Dice &dice);
/// Lower-case ASCII letters and digits of a name: "Zoë Núñez" -> "zoenunez".
[[nodiscard]] QString asciiWord(const QString &text);

struct CommunityName {
    QString slug; ///< one word, unique by `number`
    QString display;
    QString kind; ///< observatory, college ...
    QString mission;
    QString goals;
    QString success;
};

/// The community of a running number; different numbers below 2,000 have different names.
[[nodiscard]] CommunityName communityName(int number);
[[nodiscard]] QString missionOf(const QString &kind);
[[nodiscard]] QString goalsOf(const QString &kind);
[[nodiscard]] QString successOf(const QString &kind);

/// Course codes and subjects: "geo-110", ...
[[nodiscard]] QString courseCode(Dice &dice);
[[nodiscard]] QString clusterWord(int number);

} // namespace hubdesk::interchange::seeds
