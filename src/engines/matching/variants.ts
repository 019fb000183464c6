import { foldText } from "../vietnamese/index.ts";
import type { PhraseBook, WrittenWord } from "./phrases.ts";
import { phraseAt, phraseBook, writtenWords } from "./phrases.ts";
import * as words from "./variant-words.ts";

/** What tells goods of one name apart. Folded, each once, in the order of the title. */
export type Variant = { flavours: string[]; colours: string[]; letters: string[] };

const books = {
  flavoured: phraseBook(words.flavouredGoods),
  plain: phraseBook(words.plainGoods),
  scented: phraseBook(words.scentedGoods),
  lettered: phraseBook(words.letterGoods),
  flavours: phraseBook(words.flavours),
  scents: phraseBook(words.scents),
  sweetness: phraseBook(words.sweetness),
  colours: phraseBook(words.colours),
  named: phraseBook([...words.colours, ...words.namedColours]),
  neutral: phraseBook(words.neutral),
  open: phraseBook(words.openKinds),
  sure: phraseBook([...words.flavours, ...words.scents]),
};

const packWords = /^(?:lốc|thùng|bộ|combo|set|hộp|gói|túi|chai|lon|cặp|vỉ|hũ|mua|tặng|\d+|x|new|preorder|cx)$/;
const letter = /^(?:NB\d?|XS|S|M|L|X{1,3}L|[2-5]XL)(?=\d*$)/;

type Kind = "flavoured" | "scented" | "other";

// The kind of goods stands at the beginning, behind a number of units and a brand of up to three words.
function kindOf(title: readonly WrittenWord[]): { kind: Kind; head: number } {
  let from = 0;
  while (packWords.test(title[from]?.word ?? "")) from++;
  for (let at = from; at < Math.min(from + 4, title.length); at++) {
    const lengthIn = (book: PhraseBook) => phraseAt(title, at, book);
    const [plain, scented, flavoured] = [lengthIn(books.plain), lengthIn(books.scented), lengthIn(books.flavoured)];
    const longest = Math.max(plain, scented, flavoured);
    if (longest === 0) continue;
    const kind = longest === plain ? "other" : longest === scented ? "scented" : "flavoured";
    let head = at + longest;
    if (phraseAt(title, at, books.open) === longest) head += phraseAt(title, head, books.flavoured);
    return { kind, head };
  }
  return { kind: "other", head: from + 1 };
}

/**
 * Reads flavour or scent, colour and letter of size from a title in Vietnamese, with its marks: "dâu" (strawberry) and "dầu" (oil) differ
 * in nothing else. What the goods are called is no variant: "trà xanh", "thạch dừa".
 *
 * @example readVariant("Sữa chua uống hương dâu lốc 4 chai") // { flavours: ["dau"], colours: [], letters: [] }
 */
export function readVariant(title: string): Variant {
  const all = writtenWords(title);
  const { kind, head } = kindOf(all);
  const taken = new Uint8Array(all.length);
  const flavours = [
    ...marked(all, title, taken),
    ...found(all, head, books.sweetness, taken),
    ...(kind === "flavoured" ? found(all, head, books.flavours, taken) : []),
    ...(kind === "scented" ? found(all, head, books.scents, taken) : []),
  ];
  flavours.sort((one, other) => one.at - other.at);
  const folded = flavours.map(({ phrase }) => sameName(foldText(phrase)));
  return { flavours: [...new Set(folded)], colours: coloursOf(all, title, kind, taken), letters: lettersOf(all) };
}

// One name for what is written in several ways.
function sameName(flavour: string): string {
  return flavour
    .replace(/\bso co la\b|\bchocolate\b|\bsoco\b/, "socola")
    .replace(/\bphomai\b/, "pho mai")
    .replace(/\bkimchi\b/, "kim chi")
    .replace(/\bvanilla\b/, "vani")
    .replace(/\bca cao\b/, "cacao");
}

type Flavour = { phrase: string; at: number };

// "Oải hương", "ngũ vị", "hạnh nhân" are words of two; "khử mùi" and "ngăn mùi" take a smell away. Neither names what follows.
const marker = /^(?:hương|vị|mùi|nhân)$/;
const makesOneWord = /^(?:gia|khử|ngăn|ngũ|hạnh|hạt|công|quế|khẩu|thú|oải|sông|dạ|mỹ|nguyên|thập|không|đủ|vị)$/;

// "hương …", "vị …", "mùi …", "nhân …": the whole name up to a vessel, a sign or a number, or to a brand, seen by its capital.
function marked(all: readonly WrittenWord[], title: string, taken: Uint8Array): Flavour[] {
  const flavours: Flavour[] = [];
  for (let at = 0; at < all.length; at++) {
    const before = all[at - 1]?.word ?? "";
    const { word } = all[at]!;
    if (taken[at] === 1 || !marker.test(word) || makesOneWord.test(before)) continue;
    // "Nhân sâm" and "hương thảo" are names that begin like one.
    if (phraseAt(all, at, books.sure) > 1) continue;
    let [from, to] = [at + 1, at + 1];
    while (/^(?:hương|vị|mùi)$/.test(all[from]?.word ?? "")) to = ++from;
    const small = startsSmall(all[from]);
    const known = phraseAt(all, from, books.sure);
    // In a title that is all capitals nothing shows where the name ends, so there a known one is taken as it is.
    const most = !small && known > 0 ? known : 6;
    const belongs = (next: WrittenWord) => !small || startsSmall(next) || words.namesInFlavours.has(next.word);
    for (; to < all.length && to - from < most && joined(all, to, title) && belongs(all[to]!); to++) {
      const inName = to > from && marker.test(all[to]!.word) && makesOneWord.test(all[to - 1]!.word);
      const inside = /^(?:và|&)$/.test(all[to]!.word) || inName;
      if (/\d/.test(all[to]!.word) || (words.vessels.has(all[to]!.word) && !inside)) break;
    }
    const name = all.slice(from, to).filter(({ word: one }) => !/^(?:và|&)$/.test(one));
    // "Hương Xưa" is a brand; written so, only a known flavour is one.
    if (name.length === 0 || (!startsSmall(all[at]) && known === 0)) continue;
    taken.fill(1, at, to);
    flavours.push({ phrase: textOf(name, 0, name.length), at });
  }
  return flavours;
}

const textOf = (all: readonly WrittenWord[], from: number, to: number) =>
  Array.from({ length: to - from }, (_, step) => all[from + step]!.word).join(" ");

const startsSmall = (word: WrittenWord | undefined) => word !== undefined && /^\p{Ll}/u.test(word.written);

// Words of one phrase have nothing but a space or "&" between them.
function joined(all: readonly WrittenWord[], at: number, title: string): boolean {
  const before = all[at - 1];
  if (before === undefined) return true;
  return /^\s*$/.test(title.normalize("NFC").slice(before.end, all[at]!.start));
}

function found(all: readonly WrittenWord[], from: number, book: PhraseBook, taken: Uint8Array): Flavour[] {
  const flavours: Flavour[] = [];
  for (let at = from; at < all.length; at++) {
    if (taken[at] === 1) continue;
    const length = phraseAt(all, at, book);
    const neutral = phraseAt(all, at, books.neutral);
    if (neutral > length) at += neutral - 1;
    if (neutral > length || length === 0 || taken[at + length - 1] === 1) continue;
    flavours.push({ phrase: textOf(all, at, at + length), at });
    taken.fill(1, at, at + length);
    at += length - 1;
  }
  return flavours;
}

function coloursOf(all: readonly WrittenWord[], title: string, kind: Kind, taken: Uint8Array): string[] {
  const colours = new Set<string>();
  const saysColour = all.some(({ word }) => /^colou?r$/.test(word));
  for (let at = 1; at < all.length; at++) {
    const before = all[at - 1]!.word;
    const named = before === "màu" || saysColour;
    const length = taken[at] === 1 ? 0 : phraseAt(all, at, named ? books.named : books.colours);
    if (length === 0) continue;
    const behind = all[at + length];
    const ends = behind === undefined || /\d/.test(behind.word) || !joined(all, at + length, title);
    const bare = kind !== "flavoured" && ends && startsSmall(all[at]) && !words.colouredNames.has(before);
    if (named || bare) colours.add(foldText(textOf(all, at, at + length)));
  }
  return [...colours];
}

function lettersOf(all: readonly WrittenWord[]): string[] {
  let from = 0;
  while (packWords.test(all[from]?.word ?? "")) from++;
  const lettered = phraseAt(all, from, books.lettered) > 0;
  const letters = new Set<string>();
  for (const [at, { written }] of all.entries()) {
    const size = letter.exec(written)?.[0];
    if (size === undefined || (!lettered && all[at - 1]?.word !== "size")) continue;
    letters.add(size.toLowerCase());
  }
  return [...letters];
}
