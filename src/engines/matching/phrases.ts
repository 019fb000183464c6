/** One word of a text as written, with its small letters and its place among UTF-16 units. */
export type WrittenWord = { word: string; written: string; start: number; end: number };

/** The words of a text with their marks, in NFC; signs that join nothing are left out. */
export function writtenWords(text: string): WrittenWord[] {
  return [...text.normalize("NFC").matchAll(/[\p{L}\p{N}\p{M}&'’]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    written: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Phrases by their first word, the longer ones first, so that the first that fits is the longest. */
export type PhraseBook = Map<string, string[][]>;

/** Makes phrases ready for `phraseAt`. */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const book: PhraseBook = new Map();
  for (const phrase of phrases) {
    const words = phrase.toLowerCase().split(" ");
    const own = book.get(words[0]!) ?? [];
    own.push(words);
    book.set(words[0]!, own);
  }
  for (const own of book.values()) own.sort((one, other) => other.length - one.length);
  return book;
}

/** The number of words that the longest phrase beginning at a word takes; 0 where none begins there. */
export function phraseAt(words: readonly WrittenWord[], at: number, book: PhraseBook): number {
  const found = book
    .get(words[at]?.word ?? "")
    ?.find((phrase) => phrase.every((word, step) => words[at + step]?.word === word));
  return found?.length ?? 0;
}
