import { wordLists } from "./vocabulary-words.ts";

/** The word lists of the CBV that an event uses. */
export type Vocabulary = keyof typeof wordLists;

interface WordList {
  readonly uri: string;
  readonly urn: string;
  readonly curie: string;
  /** Every writing of every word -> its short form. */
  readonly names: ReadonlyMap<string, string>;
}

function wordList({ urn, uri, curie, words }: { urn: string; uri: string; curie: string; words: string }): WordList {
  const names = words
    .split(" ")
    .flatMap((word) => [[word, word] as const, ...[urn, uri, curie].map((before) => [before + word, word] as const)]);
  return { uri, urn, curie, names: new Map(names) };
}

const lists = Object.fromEntries(
  Object.entries(wordLists).map(([name, list]) => [name, wordList(list)]),
) as unknown as Readonly<Record<Vocabulary, WordList>>;

/**
 * The short form of a word in any of its writings (URN, URI, `cbv:`); null when the list does not have it.
 *
 * @example vocabularyName("bizStep", "urn:epcglobal:cbv:bizstep:shipping") // "shipping"
 */
export function vocabularyName(list: Vocabulary, written: string): string | null {
  return lists[list].names.get(written) ?? null;
}

/**
 * The full URI of a word in any of its writings; what is no word of the list stays as it is, but for the prefixes `cbv:` and `gs1:` written out.
 *
 * @example vocabularyUri("bizStep", "shipping") // "https://ref.gs1.org/cbv/BizStep-shipping"
 */
export function vocabularyUri(list: Vocabulary, written: string): string {
  const { names, uri } = lists[list];
  const name = names.get(written);
  return name === undefined ? standardUri(written) : uri + name;
}

/** A URI with the prefixes of the standard written out; prefixes of others stay, as they do in XML. */
export function standardUri(written: string): string {
  if (written.startsWith("cbv:")) return `https://ref.gs1.org/cbv/${written.slice(4)}`;
  if (written.startsWith("gs1:")) return `https://gs1.org/voc/${written.slice(4)}`;
  return written;
}

/** A word as EPCIS 1.2 writes it, a URN; null where EPCIS 1.2 has no writing for it. */
export function vocabularyUrn(list: Vocabulary, written: string): string {
  const { names, urn } = lists[list];
  const name = names.get(written);
  return name === undefined ? written : urn + name;
}

/** The word with its short prefix (`gs1:Temperature`), as XML of EPCIS 2.0 writes what sensors say. */
export function vocabularyCurie(list: Vocabulary, written: string): string {
  const { names, curie } = lists[list];
  const name = names.get(written);
  return name === undefined ? written : curie + name;
}

/** A word that claims to be of the list by its writing, but is not in it: `transforming`, `urn:epcglobal:cbv:bizstep:transforming`. */
export function isUnknownWord(list: Vocabulary, written: string): boolean {
  const { names, uri, urn } = lists[list];
  if (names.has(written)) return false;
  // The web vocabulary of GS1 holds far more than measurements: any name of it may stand there under its full URI.
  const claims = urn.startsWith("urn:") && (written.startsWith(uri) || written.startsWith(urn));
  return claims || !written.includes(":");
}
