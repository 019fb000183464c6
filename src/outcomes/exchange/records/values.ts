import { createHmac } from "node:crypto";
import { checkGtin } from "../../../engines/gs1/index.ts";
import type { AccountFacts } from "../../../engines/linkage/index.ts";
import { readAccount } from "../../../engines/linkage/index.ts";
import { adminIndex, findPhones, foldText } from "../../../engines/vietnamese/index.ts";

/** What records meet by. */
export const valueKinds = [
  "phone",
  "bank",
  "tax",
  "email",
  "page",
  "handle",
  "gtin",
  "picture",
  "seller",
  "name",
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** 32 bytes of the house's own (`secrets.exchangeKey`): what values are hashed with. */
export type ExchangeKey = Buffer;

export type FoundValue = { kind: ValueKind; value: string };

const nothing: AccountFacts = {
  id: "",
  platform: "",
  name: "",
  handles: [],
  phones: [],
  bankAccounts: [],
  taxCodes: [],
  emails: [],
  links: [],
  pictures: [],
  address: null,
};
const tables = { units: adminIndex([]), day: "2026-01-01" }; // no address is read here

/**
 * The one form of a value by which two writings of it are equal, or null where it is none of its kind: `0912 345 678` and `+84912345678` are one
 * phone. It reads as seller accounts are read when they are linked.
 */
export function canonicalValue(kind: ValueKind, written: string): string | null {
  const one = [written];
  switch (kind) {
    case "phone":
      return readAccount({ ...nothing, phones: one }, tables).phones[0] ?? null;
    case "bank":
      return readAccount({ ...nothing, bankAccounts: one }, tables).bankAccounts[0] ?? null;
    case "tax":
      return readAccount({ ...nothing, taxCodes: one }, tables).taxCodes[0] ?? null;
    case "email":
      return readAccount({ ...nothing, emails: one }, tables).emails[0] ?? null;
    case "page":
      return readAccount({ ...nothing, links: one }, tables).pages[0] ?? null;
    case "handle":
      return readAccount({ ...nothing, handles: [written.replace(/^@/, "")] }, tables).handles[0] ?? null;
    case "gtin": {
      const check = checkGtin(written.replace(/[\s-]/g, ""));
      return check.ok ? check.gtin14 : null;
    }
    case "name":
      return longEnough(readAccount({ ...nothing, name: written }, tables).name);
    case "seller":
    case "picture":
      return longEnough(foldText(written));
  }
}

// Shorter ones are in many records by chance.
const longEnough = (text: string) => (text.length < 4 ? null : text);

/** What a value is found by: HMAC-SHA-256 over kind and canonical value, cut to 16 bytes. */
export function valueKey(key: ExchangeKey, { kind, value }: FoundValue): Buffer {
  return createHmac("sha256", key).update(`${kind}\0${value}`).digest().subarray(0, 16);
}

/** Field names as forces write them, folded, that say what their value is. */
const saidByName: readonly [RegExp, ValueKind][] = [
  [/\b(?:phone|tel|mobile|hotline|zalo|dien thoai|sdt|dt)\b/, "phone"],
  [/\b(?:bank account|account number|stk|tai khoan|so tk|vietqr)\b/, "bank"],
  [/\b(?:tax|tax code|mst|ma so thue)\b/, "tax"],
  [/\b(?:email|e mail|thu dien tu)\b/, "email"],
  [/\b(?:page|url|link|website|web|trang|dia chi web|fanpage)\b/, "page"],
  [/\b(?:handle|user|username|user name|ten dang nhap|nick)\b/, "handle"],
  [/\b(?:gtin|ean|barcode|bar code|ma vach)\b/, "gtin"],
  [/\b(?:seller|shop|ma gian hang|seller id|shop id)\b/, "seller"],
  [/\b(?:picture|image|hinh|anh)\b/, "picture"],
  [/\b(?:name|owner|ho ten|ho va ten|chu so huu|nguoi dai dien|ten)\b/, "name"],
];
const wordGap = /[^\p{L}\p{N}]+/gu;
const emails = /[^\s@<>,;:"'()]+@[^\s@<>,;:"'()]+\.[a-z]{2,}/gi;
const links = /\bhttps?:\/\/[^\s<>"']+/gi;
const mostFound = 20;

/** The values that a field tells: what its name says it is, and phones, mail addresses and links wherever they stand. */
export function valuesInField(name: string, value: string): FoundValue[] {
  const found = new Map<string, FoundValue>();
  const add = (kind: ValueKind, written: string) => {
    const canonical = found.size < mostFound ? canonicalValue(kind, written) : null;
    if (canonical !== null) found.set(`${kind} ${canonical}`, { kind, value: canonical });
  };
  const kind = kindSaid(name);
  if (kind !== null) add(kind, value);
  if (kind === null || kind === "phone" || kind === "page")
    for (const { e164 } of findPhones(value)) add("phone", e164);
  if (value.includes("@")) for (const [email] of value.matchAll(emails)) add("email", email.replace(/\.$/, ""));
  if (value.includes("://")) for (const [link] of value.matchAll(links)) add("page", link);
  return [...found.values()];
}

/** The kind of value that a field's name says it holds: `Số điện thoại` holds a phone. */
export function kindSaid(name: string): ValueKind | null {
  const folded = foldText(name).replace(wordGap, " ").trim();
  return saidByName.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** Folded text as a tsvector of its words; those of more than 60 characters are no words. */
export function wordsOf(parts: readonly (string | null)[]): string {
  const words = new Set<string>();
  for (const part of parts)
    if (part !== null)
      for (const word of foldText(part.toWellFormed()).split(wordGap))
        if (word !== "" && word.length <= 60) words.add(word);
  return words.size === 0 ? "" : `'${[...words].join("' '")}'`;
}
