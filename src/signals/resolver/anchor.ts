import type { Element } from "../../engines/gs1/index.ts";
import { applicationIdentifier, escapeUri, parseScan } from "../../engines/gs1/index.ts";

/** The path of a Digital Link from its key on, written the one way that it is kept: `01/08936036020014/10/L1`. */
export function anchorOf(path: readonly Element[]): string {
  return path.map(({ ai, value }) => `${ai}/${escapeUri(value, "path")}`).join("/");
}

/** The anchors whose links hold for a path: itself, then with one qualifier less each time, down to the key. */
export function anchorsAbove(path: readonly Element[]): string[] {
  return path.map((_, at) => anchorOf(path.slice(0, path.length - at)));
}

/**
 * Reads where links are to be put, in whatever form somebody has the code: a link, elements, brackets, the digits of a bar code.
 * Null where it has no key, or something that belongs to no path.
 *
 * @example readAnchor("8936036020014") // { anchor: "01/08936036020014", key: { ai: "01", value: "08936036020014" } }
 */
export function readAnchor(typed: string): { anchor: string; key: Element } | null {
  const bare = /^\d{2,4}\//.test(typed.trim()) ? `https://anchor.example/${typed.trim()}` : typed;
  const read = parseScan(bare);
  if (!read.ok) return null;
  const key = read.elements.find(({ ai }) => applicationIdentifier(ai)?.qualifiers);
  const orders = key === undefined ? null : applicationIdentifier(key.ai)?.qualifiers;
  if (key === undefined || !orders) return null;
  const rest = read.elements.filter((element) => element !== key);
  const order = orders.find((one) => rest.every(({ ai }) => one.includes(ai)));
  if (order === undefined) return null;
  const path = [key, ...order.flatMap((ai) => rest.filter((element) => element.ai === ai))];
  return { anchor: anchorOf(path), key };
}

/** How many characters stand before the company prefix, by the key's code; keys of text are not here. */
const before: Record<string, number> = {
  "00": 1,
  "01": 1,
  "253": 0,
  "255": 0,
  "402": 0,
  "414": 0,
  "415": 0,
  "417": 0,
  "8003": 1,
  "8006": 1,
  "8017": 0,
  "8018": 0,
};

/**
 * The thirteen digits in which a key's company prefix begins, so that its owner can be asked for; null where a key is text or too
 * short to tell how long its prefix is.
 */
export function digitsOfOwner({ ai, value }: Element): string | null {
  const digits = value.slice(before[ai] ?? 0).slice(0, 13);
  return /^\d{13}$/.test(digits) ? digits : null;
}

/** The prefixes that a key could stand under, the empty one too. */
export function prefixesOfKey(key: Element): string[] {
  const digits = /^\d*/.exec(key.value.slice(before[key.ai] ?? 0))?.[0].slice(0, 12) ?? "";
  return Array.from({ length: digits.length + 1 }, (_, length) => digits.slice(0, length));
}
