import { applicationIdentifiers } from "../../src/engines/gs1/application-identifiers.ts";
import { set82 } from "../../src/engines/gs1/characters.ts";
import { writtenLink } from "../../src/engines/gs1/digital-link-making.ts";
import { parseDigitalLink } from "../../src/engines/gs1/digital-link.ts";
import type { Element } from "../../src/engines/gs1/element.ts";
import { gs1CheckDigit } from "../../src/engines/gs1/gtin.ts";
import { checkPairOf } from "../../src/engines/gs1/linters/checksums.ts";

const keys = applicationIdentifiers.filter(({ qualifiers }) => qualifiers !== null);
const alphabets = ["0123456789", "0123456789abcdef", "0123456789ABCDEF", "0OlI1aZz_-", set82];
const attributes = ["17", "15", "11", "3103", "7003", "99", "91", "240", "243", "422", "8008", "30", "710", "20"];
const fixed: Record<string, string> = {
  17: "290131",
  15: "290100",
  11: "240229",
  7003: "2901312359",
  422: "704",
  8008: "2901310915",
};

/** A random Digital Link: any key, any of its qualifiers, some attributes; the same for the same seed. */
export function randomLink(seed: number): string {
  const random = generator(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const text = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  const valueOf = (ai: string): string => {
    if (fixed[ai] !== undefined) return fixed[ai];
    const entry = applicationIdentifiers.find((one) => one.ai === ai);
    if (entry === undefined) throw new Error(`no such code: ${ai}`);
    if (ai === "8006") return `${article(text("0123456789", 13))}0207`;
    if (ai === "8003") return `0${article(text("0123456789", 12))}${text(alphabets[below(5)] as string, below(17))}`;
    if (ai === "8013") return withPair(`1987${text(set82, 1 + below(19))}`);
    if (ai === "7040") return `1${text(set82, 2)}A`;
    if (ai === "8011") return `7${text("0123456789", below(12))}`;
    return entry.parts
      .map(({ set, min, max, optional, linterNames }) => {
        const length = optional && below(2) === 0 ? 0 : min + below(max - min + 1);
        if (linterNames.includes("csum")) return article(text("0123456789", length - 1));
        if (set === "digit") return text("0123456789", length);
        const start = linterNames.includes("gcppos1") ? "0893" : "";
        const alphabet = set === "set39" ? "#-/0123456789ABCDEFG" : (alphabets[below(5)] as string);
        return (start + text(alphabet, Math.max(length, start.length) - start.length)).slice(0, max);
      })
      .join("");
  };
  const key = keys[below(keys.length)];
  if (key === undefined) throw new Error("no key");
  const order = key.qualifiers?.[below(key.qualifiers.length)] ?? [];
  const needed = key.ai === "415" ? ["8020"] : [];
  // A piece may be qualified by a variant, which in turn asks for a GTIN that a piece excludes.
  const impossible = key.ai === "8006" ? ["22"] : [];
  const qualifiers = order.filter((ai) => needed.includes(ai) || (!impossible.includes(ai) && below(2) === 0));
  const path: Element[] = [key.ai, ...qualifiers].map((ai) => ({ ai, value: valueOf(ai) }));
  const query =
    key.ai === "01" ? attributes.filter(() => below(4) === 0).map((ai) => ({ ai, value: valueOf(ai) })) : [];
  const uri = writtenLink("https://example.vn", path, query);
  return parseDigitalLink(uri).ok ? uri : writtenLink("https://example.vn", path, []);
}

function article(body: string): string {
  return body + gs1CheckDigit(body);
}

function withPair(body: string): string {
  return body + checkPairOf(body);
}

/** mulberry32: small, fast, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
