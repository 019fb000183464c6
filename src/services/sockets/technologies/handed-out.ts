import { createHash } from "node:crypto";
import { findPhones } from "../../../engines/vietnamese/index.ts";
import type { Item } from "./contract.ts";
import { personalFields } from "./manifest.ts";

// Nine digits and more, however spaced: phones, accounts, numbers of persons. Prices have fewer, or lose nothing by it.
const longNumber = /\d(?:[ .\-_()]{0,2}\d){8,}/g;
const email = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/g;

/**
 * A text without what reaches a person: each of its phones, accounts, numbers and mail addresses gives way to dots of the same length, so that
 * a range in it is the same range in the text as it was.
 *
 * @example withoutPersons("Zalo 0901 234 567") // "Zalo ••••••••••••"
 */
export function withoutPersons(text: string): string {
  const ranges = [
    ...findPhones(text).map(({ start, end }) => [start, end] as const),
    ...[longNumber, email].flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
    ),
  ];
  let left = text;
  for (const [start, end] of ranges) left = left.slice(0, start) + "•".repeat(end - start) + left.slice(end);
  return left;
}

/**
 * What a technology is given of a thing: the fields that its manifest names, absent ones null, and no other. Without a grant no field that
 * tells of a person, and texts without what reaches one.
 */
export function handedOut(
  thing: { id: string } & Readonly<Record<string, unknown>>,
  fields: readonly string[],
  grantsPersonal: boolean,
): Item {
  const item: Item = { id: thing.id };
  for (const field of fields) {
    if (personalFields.has(field) && !grantsPersonal) item[field] = null;
    else item[field] = shown(field, thing[field] ?? null, grantsPersonal);
  }
  return item;
}

// Codes are asked about by name; of them nothing is hidden.
const codes = new Set(["gtin", "code", "picture"]);

function shown(field: string, value: unknown, grantsPersonal: boolean): unknown {
  if (typeof value !== "string") return value;
  const whole = value.toWellFormed();
  return grantsPersonal || codes.has(field) ? whole : withoutPersons(whole);
}

/** SHA-256 over what is given out, hexadecimal: told in the fact about it. */
export function hashOf(questions: unknown): string {
  return createHash("sha256").update(JSON.stringify(questions)).digest("hex");
}
