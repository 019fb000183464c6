import { plainLetters } from "./plain-letters.ts";

/** What one unit of the goods holds: grams, millilitres, or pieces ("hộp 60 viên"). */
export type Size = { value: number; unit: "g" | "ml" | "piece" };
/**
 * What a title says is sold: `size` of one unit, null when the title names none or names several different ones, and `count` of
 * units sold together, 1 when none is named. `start` and `end` are the UTF-16 indices of the size as written, null without one.
 */
export type Pack = { size: Size | null; count: number; start: number | null; end: number | null };

/** The longest real title in ../shared/data is far shorter; what is pasted behind it is a description. */
const longestTitle = 500;
/** More than a pallet: a title that multiplies up to this is not counting units. */
const mostUnits = 10_000;

type SizeAt = { value: number; unit: "g" | "ml"; start: number; end: number };

const base: Record<string, { unit: "g" | "ml"; factor: number }> = {
  mg: { unit: "g", factor: 0.001 },
  g: { unit: "g", factor: 1 },
  gr: { unit: "g", factor: 1 },
  gram: { unit: "g", factor: 1 },
  kg: { unit: "g", factor: 1000 },
  ml: { unit: "ml", factor: 1 },
  cl: { unit: "ml", factor: 10 },
  l: { unit: "ml", factor: 1000 },
  lit: { unit: "ml", factor: 1000 },
};

const vessel =
  "(?:hop|lon|chai|goi|tui|hu|lo|tuyp|tup|bich|bao|can|thanh|cay|cuon|ly|coc|vi|cai|chiec|doi|binh|banh|loc|thung|que)";
const bundle = "(?:thung|loc|combo|set|bo|pack)";
// What may follow a number that is not a number of units: a measure, "3 trong 1", "2 lớp", "6 tháng".
const measure = "(?:mg|kg|gr|gram|g|ml|cl|l|lit|cm|mm|m|inch|in|trong|lop|thang|tuoi|nam|mau|mon|tang|ngan|size|d|k)";

const sizes = /(?<![a-z\d.,])(?<value>\d+(?:[.,]\d+)?)\s?(?<unit>mg|kg|gram|gr|g|ml|cl|lit|l)(?![a-z\d])/g;
const sizesGluedToX =
  /(?<=[a-z\d)]\s?[x*×])(?<value>\d+(?:[.,]\d+)?)\s?(?<unit>mg|kg|gram|gr|g|ml|cl|lit|l)(?![a-z\d])/g;
const timesBefore = new RegExp(
  String.raw`(?<![a-z\d.,*×])(?<count>\d{1,3})(?:\s?${vessel}(?:\s[a-z]{1,6})?)?\s?[x*×]\s?$`,
);
// Up to a tray and its double: "333 lon" is a beer's name.
const vesselBefore = new RegExp(String.raw`(?<![a-z\d.,])(?<count>\d{1,2}|1\d\d)\s?${vessel}\s?$`);
const timesAfter = new RegExp(String.raw`^\s?[x*×]\s?(?<count>\d{1,3})(?![\d.,]*\d|\s?${measure}(?![a-z]))`);
const bundles = new RegExp(
  String.raw`(?<![a-z])${bundle}\s?(?<count>\d{1,3})(?![\d.,]*[\dx*×]|\s?${measure}(?![a-z]))`,
  "g",
);
const vesselsInBundle = new RegExp(String.raw`(?<![a-z\d.,])(?<count>\d{1,3})\s?${vessel}\s?/\s?${bundle}`, "g");
const vesselsFirst = new RegExp(
  String.raw`^[^a-z\d]{0,3}(?:(?:hop|tui|bich)\s)?(?<count>\d{1,3})\s?${vessel}(?![a-z\d])`,
);
// "350ml – 10 cái": things that hold so much each, while "100g 20 viên" weighs so much together.
const thingsAfter = /^[\s,(–-]*(?:(?:tui|hop|goi|bich)\s)?(?<count>\d{1,3})\s?(?:cai|chiec)(?![a-z\d])/;
const pieces =
  /(?<![a-z\d.,])(?<value>\d{1,4})(?:\s?\+\s?(?<more>\d{1,2}))?\s?(?:vien|to|mieng|tam|nang|cai|chiec|cuon|trai|qua|trung|cay|que|luoi)(?![a-z\d])/;
// "8M" is eight pads ("8m" is a length, "12M+" an age, "SP290M" a code), "10T" ten eggs.
const piecesByLetter = /(?<=[\s(–-])(?<value>\d{1,3})(?:M|T)(?![\p{L}\d+])/u;
// Diapers are counted behind their size: "XL62", "M 70 + 6".
const diapers =
  /^\W*(?:ta|bim|mieng lot)\s.*?(?<![a-z])(?:nb\d?|xs|s|m|x{0,3}l)[\s–-]{0,3}(?<value>\d{2,3})(?:\s?\+\s?(?<more>\d{1,2}))?(?!\d)/;
/** "2+1": so many, and so many more with them. */
const withMore = /(?<![\d.,+])(?<count>\d{1,2})\s?\+\s?(?<more>\d{1,2})(?!\s?[a-z\d%])/;
/** Goods sold by weight: "Táo Fuji kg". A slash before it says something else ("40 con / kg"). */
const byKilogram = /(?<![a-z\d/]|\/\s)kg(?![a-z])/;
/** Diapers say whom they fit ("9-13kg", "dưới 5kg", "15kg+"): no weight of theirs. */
const diaperHead = /^\W*(?:ta|bim|mieng lot)\s/;
const boundBefore = /(?:\d\s?(?:kg)?\s?[-–~]|(?<![a-z])(?:duoi|tren|tu|den|toi)|[<>≤≥])\s?$/;
const boundAfter = /^\s?(?:[-–~]\s?\d|\+|tro len)/;
/** "1.000ml": a point that parts thousands, since nobody writes thousandths of so small a unit. */
const thousands = /^[1-9]\d{0,2}\.\d{3}$/;
const gift = /(?<![a-z])tang (?:kem )?/g;

function sizesIn(plain: string, text: (from: number) => string): SizeAt[] {
  const found: SizeAt[] = [];
  for (const match of [...plain.matchAll(sizes), ...plain.matchAll(sizesGluedToX)]) {
    const { value, unit } = match.groups!;
    const { unit: baseUnit, factor } = base[unit!]!;
    const end = match.index + match[0].length;
    if (unit === "kg" && diaperHead.test(plain) && isBound(plain, match.index, end)) continue;
    // "5G" is a network.
    if (unit === "g" && /^[2-6]$/.test(value!) && text(end - 1) === "G") continue;
    // "45/50ml" is one thing in two sizes, the first as good as the other.
    const first = Number(/(?<![\d.,/])(\d{2,4})\/$/.exec(plain.slice(0, match.index))?.[1] ?? 0);
    const either = first > 0 && first <= Number(value) * 1.5 && first >= Number(value) / 1.5;
    // Rounded to a thousandth of the base unit, which takes away what floating point adds ("3,3kg").
    const written = factor <= 1 && thousands.test(value!) ? value!.replace(".", "") : value!.replace(",", ".");
    const amount = Math.round((either ? first : Number(written)) * factor * 1000) / 1000;
    if (amount > 0) found.push({ value: amount, unit: baseUnit, start: match.index, end });
  }
  return found.sort((one, other) => one.start - other.start);
}

const isBound = (plain: string, start: number, end: number): boolean =>
  boundBefore.test(plain.slice(0, start)) || boundAfter.test(plain.slice(end));

/** The numbers written against a size, "4 lốc x 6 lon x" before it or "x 24" after it, with the places they stand at. */
function timesOf(plain: string, { start, end }: SizeAt): { count: number; at: number }[] {
  const times: { count: number; at: number }[] = [];
  let rest = plain.slice(0, start);
  for (let match = timesBefore.exec(rest); match !== null; match = timesBefore.exec(rest)) {
    times.push({ count: Number(match.groups!.count), at: match.index });
    rest = rest.slice(0, match.index);
  }
  const vessels = times.length === 0 ? vesselBefore.exec(rest) : null;
  if (vessels !== null) times.push({ count: Number(vessels.groups!.count), at: vessels.index });
  const behind = plain.slice(end);
  const after = timesAfter.exec(behind) ?? (times.length === 0 ? thingsAfter.exec(behind) : null);
  if (after !== null)
    times.push({ count: Number(after.groups!.count), at: end + after[0].indexOf(after.groups!.count!) });
  return times;
}

/**
 * Reads size and number of units from a product title, so that prices are compared for the same quantity. What comes after "tặng" is a
 * gift and not counted.
 *
 * @example parsePack("Thùng 48 hộp sữa 180ml") // { size: { value: 180, unit: "ml" }, count: 48, … }
 */
export function parsePack(title: string): Pack {
  const { plain: whole, at } = plainLetters(title);
  // "tặng" is a gift, "tăng" an increase.
  const given = [...whole.matchAll(gift)].find(({ index }) =>
    /^t(?:ặ|a)ng$/i.test(title.slice(at[index], at[index + 4]).normalize("NFC")),
  );
  const plain = whole.slice(0, Math.min(given?.index ?? whole.length, longestTitle));
  const found = sizesIn(plain, (from) => title.charAt(at[from]!));
  const chosen = found.find((size) => timesOf(plain, size).length > 0) ?? found[0] ?? null;
  const times = chosen === null ? [] : timesOf(plain, chosen);
  const counted = new Set(times.map((one) => one.at));
  const said = new Set<string>();
  const against = times.reduce((product, one) => product * one.count, 1);
  let count = against;
  const others = [...plain.matchAll(bundles), ...plain.matchAll(vesselsInBundle)];
  const first = vesselsFirst.exec(plain);
  if (first !== null) others.push(first);
  const more = withMore.exec(plain);
  const piece = chosen === null ? pieceIn(plain, title) : null;
  if (more !== null && piece === null && others.length === 0)
    count *= Number(more.groups!.count) + Number(more.groups!.more);
  for (const match of others) {
    const written = match.groups!.count!;
    const place = match.index + match[0].indexOf(written);
    // The same number said twice ("thùng 24 chai, 24 x 390ml") counts once.
    if (counted.has(place) || said.has(written) || Number(written) === against || Number(written) === 0) continue;
    counted.add(place);
    said.add(written);
    if (count * Number(written) <= mostUnits) count *= Number(written);
  }
  // "3,3kg/3,1kg" is one thing in two sizes; sizes further apart belong to different things.
  const ambiguous =
    times.length === 0 &&
    found.some((size) => (size.unit !== chosen!.unit || size.value !== chosen!.value) && size.start - chosen!.end > 3);
  if (chosen !== null && !ambiguous) {
    return { size: { value: chosen.value, unit: chosen.unit }, count, start: at[chosen.start]!, end: at[chosen.end]! };
  }
  const kilogram = found.length === 0 && piece === null ? byKilogram.exec(plain) : null;
  if (kilogram !== null) {
    const [from, to] = [at[kilogram.index]!, at[kilogram.index + 2]!];
    return { size: { value: 1000, unit: "g" }, count, start: from, end: to };
  }
  if (piece === null || counted.has(piece.index)) return { size: null, count, start: null, end: null };
  const value = Number(piece.groups!.value) + Number(piece.groups!.more ?? 0);
  return { size: { value, unit: "piece" }, count, start: at[piece.index]!, end: at[piece.index + piece[0].length]! };
}

// Capital letters say what small ones do not, so the pads are read from the title itself where both have the same places.
function pieceIn(plain: string, title: string): RegExpExecArray | null {
  const written = pieces.exec(plain) ?? diapers.exec(plain);
  if (written !== null) return written;
  const found = piecesByLetter.exec(title.normalize("NFC"));
  return found !== null && plain.length >= found.index + found[0].length ? found : null;
}
