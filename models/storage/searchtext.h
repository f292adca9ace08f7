#pragma once
// How search as you type compares: as substrings, without case (simple case folding, one character to
// one, as FTS5's trigram tokenizer does), nothing else. Pure; any thread.

#include <QByteArray>
#include <QList>
#include <QString>

namespace hubdesk::storage {

/// UTF-8 without case.
[[nodiscard]] QByteArray folded(QByteArrayView utf8);
/// Appends folded(utf8) to `out`.
void appendFolded(QByteArrayView utf8, QByteArray &out);

/// The words typed, folded, each once; empty if there is nothing to look for.
[[nodiscard]] QList<QByteArray> searchWords(const QString &text);
[[nodiscard]] qsizetype charactersIn(QByteArrayView utf8);

/// Where `word` begins in `text` from `from` on (both folded), or -1.
[[nodiscard]] qsizetype findIn(QByteArrayView text, QByteArrayView word, qsizetype from = 0);
/// Whether `utf8`, folded, contains the folded word.
[[nodiscard]] bool containsFolded(QByteArrayView utf8, QByteArrayView foldedWord);

/// `"word"` as an FTS5 phrase: inner quotes doubled, nothing in it is an operator.
[[nodiscard]] QString ftsPhrase(QByteArrayView foldedWord);

} // namespace hubdesk::storage
