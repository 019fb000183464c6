import { foldText } from "../vietnamese/index.ts";

const factors: Record<string, number> = { mm: 0.1, cm: 1, m: 100, inch: 2.54, in: 2.54, '"': 2.54 };
const one = String.raw`\d+(?:[.,]\d+)?`;
// "1.8x2m", "45 x 45cm", "24 cm"; a bare "m" only behind more than one number or a decimal, for "8M" counts pads.
const withUnit = new RegExp(
  String.raw`(?<![a-z\d.,])((?:${one}\s?[x*×]\s?){0,2}${one})\s?(mm|cm|m|inch|in|")(?![a-z\d²])`,
  "g",
);
// "60×120", "120x200x2", "50x100x175gr": at least two numbers of ten and more; a weight behind them is not a length.
const withoutUnit = new RegExp(
  String.raw`(?<![a-z\d.,/-])(${one}(?:\s?[x*×]\s?${one}){1,2})(?:\s?(kg|gr|g|ml|l|lit)(?![a-z]))?`,
  "g",
);

/**
 * Lengths in a title, in cm, in the order in which they stand: each side of "45 x 60cm", the 24 of "chảo 24cm".
 *
 * @example lengthsOf("Khăn tắm 50x100 cm") // [50, 100]
 */
export function lengthsOf(title: string): number[] {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{ASCII}×”]+/gu, (letters) => foldText(letters))
    .replaceAll("”", '"');
  const found: { at: number; values: number[] }[] = [];
  let rest = plain;
  for (const match of plain.matchAll(withUnit)) {
    const [all, numbers, unit] = match;
    const values = numbersIn(numbers!);
    if (unit === "m" && values.length === 1 && !/[.,]/.test(numbers!)) continue;
    found.push({ at: match.index, values: values.map((value) => rounded(value * factors[unit!]!)) });
    rest = rest.slice(0, match.index) + " ".repeat(all.length) + rest.slice(match.index + all.length);
  }
  for (const { 1: numbers, 2: unit, index } of rest.matchAll(withoutUnit)) {
    const values = numbersIn(numbers!);
    if (unit !== undefined) values.pop();
    if (values.length >= 2 && values.filter((value) => value >= 10).length >= 2) found.push({ at: index, values });
  }
  return found.sort((first, other) => first.at - other.at).flatMap(({ values }) => values);
}

const numbersIn = (text: string) => text.split(/[x*×]/).map((number) => Number(number.trim().replace(",", ".")));
const rounded = (value: number) => Math.round(value * 100) / 100;
