import type { Lexicon } from "./model.ts";
import { foldText } from "../vietnamese/index.ts";
import { hasMarks, writtenWords } from "./marks.ts";
import type { Reader } from "./reader.ts";
import { rangeOf, wordAt } from "./reader.ts";

/** Decides whether what a listing says it says of others: "không bán hàng fake", "phân biệt hàng giả", "fake đền 10". */
export type DenialReader = { before: Phrases; after: Phrases; longest: number };

/** As what phrases are written, by their folded form; and the words that one begins with: most words of a text begin none. */
type Phrases = { written: Map<string, Set<string>>; heads: Set<string> };

// Beside the lexicon's own negations: conditions and promises that honest shops put around the same words.
const conditionsBefore = [
  "nếu",
  "phát hiện",
  "nghi",
  "lên án",
  "tẩy chay",
  "đừng",
  "chớ",
  "sợ",
  "phòng",
  "ngừa",
  "chẳng phải",
];
const promisesAfter = ["đền", "hoàn tiền", "bồi thường", "xin đền", "hoàn trả"];

const window = 4;
const namesFakes = /^(?:fake|phake|gia|nhai)$/;

export function buildDenialReader(lexicon: Lexicon): DenialReader {
  const before = byFolded([...lexicon.negations, ...conditionsBefore]);
  const after = byFolded(promisesAfter);
  const folded = [...before.written.keys(), ...after.written.keys()];
  const longest = Math.max(...folded.map((words) => words.split(" ").length));
  return { before, after, longest };
}

function byFolded(phrases: string[]): Phrases {
  const written = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const folded = foldText(phrase);
    written.set(folded, (written.get(folded) ?? new Set()).add(writtenWords(phrase)));
  }
  return { written, heads: new Set([...written.keys()].map((folded) => folded.split(" ")[0] as string)) };
}

/** The words that deny the hit at words from..to, or null. A full stop or a comma ends their reach, save in a list already denied. */
export function deniedBy(
  denial: DenialReader,
  reader: Reader,
  from: number,
  to: number,
  lastDenied: number,
): string | null {
  const marked = hasMarks(reader.text);
  // "không bán hàng nhái, hàng fake": the denial of one item of a list covers the next.
  if (lastDenied >= 0 && from - lastDenied <= 3 && from > lastDenied) {
    const between = reader.text.slice(rangeOf(reader, lastDenied, lastDenied).end, rangeOf(reader, from, from).start);
    if (/^[^.;:!?\n]*$/u.test(between)) return "list";
  }
  const { start, end } = rangeOf(reader, from, to);
  for (let at = from - 1; at >= 0 && at >= from - window; at--) {
    const range = rangeOf(reader, at, at);
    if (/[.,;:!?\n|]\s|\n/u.test(reader.text.slice(range.end, start))) break;
    const found = phraseAt(denial.before, denial.longest, reader, at, from - 1, marked);
    if (found !== null) return found;
  }
  // A promise after the word denies "fake đền 10"; after a grade of copy it is just service: "rep 1:1, hoàn tiền nếu không giống".
  if (!namesFakes.test(wordAt(reader, to))) return null;
  for (let at = to + 1; at < reader.wordCount && at <= to + window; at++) {
    const range = rangeOf(reader, at, at);
    if (/[.;!?\n]/u.test(reader.text.slice(end, range.start))) break;
    const found = phraseAt(denial.after, denial.longest, reader, at, reader.wordCount - 1, marked);
    if (found !== null) return found;
  }
  return null;
}

function phraseAt(
  phrases: Phrases,
  longest: number,
  reader: Reader,
  from: number,
  last: number,
  marked: boolean,
): string | null {
  let folded = wordAt(reader, from);
  if (!phrases.heads.has(folded)) return null;
  for (let to = from; to <= last && to < from + longest; to++) {
    if (to > from) folded += ` ${wordAt(reader, to)}`;
    const written = phrases.written.get(folded);
    if (written === undefined) continue;
    const { start, end } = rangeOf(reader, from, to);
    const slice = writtenWords(reader.text.slice(start, end));
    if (written.has(slice) || (!marked && !hasMarks(slice))) return slice;
  }
  return null;
}
